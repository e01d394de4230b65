package io.github.imapi4j;

import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.imapi2fs.DFileSystemImageEvents;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A file system image under construction: the native objects, and the order in which IMAPI2FS wants to be asked. */
final class ImageSession implements AutoCloseable {

    private final IFileSystemImage image;
    private final DiscImage wanted;
    private final SourceTree tree;
    private final Payload.Target target;
    private final List<Warning> warnings = new ArrayList<>();
    private String label = "";

    private ImageSession(IFileSystemImage image, DiscImage wanted, SourceTree tree, Payload.Target target) {
        this.image = image;
        this.wanted = wanted;
        this.tree = tree;
        this.target = target;
    }

    /** Lays out files and folders for a disc. */
    static ImageSession build(
            DiscImage wanted,
            SourceTree tree,
            Payload.Target target,
            AddingProgress progress,
            Cancellation cancellation) {
        target.earlier().ifPresent(disc -> EarlierSessions.requireAppendable(disc, wanted, target.classes()));
        ImageSession session = new ImageSession(
                target.classes().createInstance(Imapi2fsClass.MSFT_FILE_SYSTEM_IMAGE.clsid(), IFileSystemImage.class),
                wanted,
                tree,
                target);
        try {
            session.configure();
            session.fill(progress, cancellation);
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** What an import decides comes before everything that depends on it; staging counts for what is added afterwards. */
    private void configure() {
        ImageProperties properties = new ImageProperties(image, warnings);
        boolean imported = target.earlier().isPresent()
                && EarlierSessions.importInto(image, target.earlier().get());
        if (imported) {
            EarlierSessions.requireSameFileSystems(image, wanted, tree);
        } else {
            Set<FileSystem> supported = FileSystem.of(image.getFileSystemsSupported());
            properties.fileSystems(FileSystemChoice.choose(wanted, tree, target, supported));
            FileSystemChoice.revision(wanted, image).ifPresent(properties::udfRevision);
            wanted.settings().isoLevel().ifPresent(properties::isoLevel);
        }
        // Of a disc that can be overwritten only an import finds out what is free; the drive tells of its whole size.
        if (!imported || !target.isOverwritable()) {
            // The default is a CD of 650 MB, whatever disc is in the drive.
            image.setFreeMediaBlocks((int) Math.min(target.room(), Integer.MAX_VALUE));
        }
        label = imported && wanted.settings().label().isEmpty() ? importedLabel() : wanted.label();
        image.setVolumeName(label);
        properties.staging(wanted.settings());
        BootEntries.set(image, target.classes(), wanted.settings().bootImages());
    }

    /** An import reads the label and does not carry it over. */
    private String importedLabel() {
        String imported = image.getImportedVolumeName();
        return imported.isEmpty() ? wanted.label() : imported;
    }

    @SuppressWarnings("try") // the connection is only held
    private void fill(AddingProgress progress, Cancellation cancellation) {
        progress.begin(tree);
        try (EventConnection events = EventConnection.advise(image, DFileSystemImageEvents.class, progress)) {
            boolean replacing = target.earlier().isPresent();
            warnings.addAll(new TreeWriter(image, replacing, progress, cancellation).write(tree));
        }
    }

    /** What the image is otherwise than asked for. */
    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** What it has become. */
    ImageSummary summary(IFileSystemImageResult result) {
        Map<FileSystem, String> labels = new EnumMap<>(FileSystem.class);
        for (FileSystem system : FileSystem.of(image.getFileSystemsToCreate())) {
            labels.put(
                    system,
                    switch (system) {
                        case ISO9660 -> image.getVolumeNameISO9660();
                        case JOLIET -> image.getVolumeNameJoliet();
                        case UDF -> image.getVolumeNameUDF();
                    });
        }
        Optional<String> revision = labels.containsKey(FileSystem.UDF)
                ? Optional.of(UdfRevision.text(image.getUDFRevision()))
                : Optional.empty();
        return new ImageSummary(
                image.getFileCount(),
                image.getDirectoryCount(),
                Integer.toUnsignedLong(result.getTotalBlocks()),
                label,
                labels,
                revision,
                result.getDiscId());
    }

    /** The finished image; to be closed by the caller. The image cannot be changed while it lives. */
    IFileSystemImageResult createResult() {
        return image.createResultImage();
    }

    @Override
    public void close() {
        image.close();
    }
}
