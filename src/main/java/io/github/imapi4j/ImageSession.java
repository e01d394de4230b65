package io.github.imapi4j;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.com.StreamSource;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem;
import io.github.imapi4j.imapi2fs.IFsiItem;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file system image under construction: the native objects, and the order in which IMAPI2FS wants to be asked. */
final class ImageSession implements AutoCloseable {

    /** ISO 9660 and Joliet take files up to here, says IMAPI2FS. */
    private static final long LARGEST_ISO_FILE = 1L << 31;

    private final IFileSystemImage image;
    private final List<Warning> warnings = new ArrayList<>();

    private ImageSession(IFileSystemImage image) {
        this.image = image;
    }

    /** Lays out files and folders for a disc with a number of free sectors. */
    static ImageSession build(
            ClassSource classes, String label, SourceTree tree, long freeSectors, Cancellation cancellation) {
        ImageSession session = new ImageSession(
                classes.createInstance(Imapi2fsClass.MSFT_FILE_SYSTEM_IMAGE.clsid(), IFileSystemImage.class));
        try {
            session.configure(label, tree, freeSectors);
            session.fill(tree, cancellation);
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private void configure(String label, SourceTree tree, long freeSectors) {
        chooseFileSystems(fileSystemsFor(tree));
        // Its default is a CD of 650 MB, whatever disc is in the drive.
        image.setFreeMediaBlocks((int) Math.min(freeSectors, Integer.MAX_VALUE));
        image.setVolumeName(label);
        try {
            image.setStageFiles(false);
        } catch (ImapiException e) {
            if (!e.is(SystemCode.E_NOTIMPL)) {
                throw e;
            }
        }
    }

    private void chooseFileSystems(FlagSet<FsiFileSystems> wanted) {
        HResult answer = image.setFileSystemsToCreate(wanted);
        ImapiCode news = ImapiCode.IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED;
        if (!answer.equals(news.hresult())) {
            return;
        }
        int left = wanted.bits() & ~image.getFileSystemsToCreate().bits();
        warnings.add(new Warning(
                news,
                left == 0
                        ? "The image lacks a feature that " + wanted + " cannot have here."
                        : "The image is made without " + new FlagSet<>(FsiFileSystems.class, left)
                                + ", which cannot be had here."));
    }

    /** What the image is otherwise than asked for. */
    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    private FlagSet<FsiFileSystems> fileSystemsFor(SourceTree tree) {
        boolean large = tree.files().stream().anyMatch(file -> file.size() > LARGEST_ISO_FILE);
        return large && image.getFileSystemsSupported().has(FsiFileSystems.UDF)
                ? FlagSet.of(FsiFileSystems.UDF)
                : FlagSet.of(FsiFileSystems.ISO9660, FsiFileSystems.JOLIET);
    }

    private void fill(SourceTree tree, Cancellation cancellation) {
        try (IFsiDirectoryItem root = image.getRoot()) {
            for (SourceTree.Folder folder : tree.folders()) {
                cancellation.throwIfRequested();
                String path = nativePath(folder.discPath());
                root.addDirectory(path);
                setTimes(root, path, folder.times());
            }
            for (SourceTree.SourceFile file : tree.files()) {
                cancellation.throwIfRequested();
                String path = nativePath(file.discPath());
                root.addFile(path, new SourceStream(new FileSource(file)));
                setTimes(root, path, file.times());
            }
        }
    }

    private static String nativePath(String discPath) {
        return discPath.replace('/', '\\');
    }

    /** IMAPI2FS refuses a modification before the creation, which copied files have. */
    private static void setTimes(IFsiDirectoryItem root, String path, Optional<SourceTree.Times> known) {
        if (known.isEmpty()) {
            return;
        }
        SourceTree.Times times = known.get();
        Instant created = times.created().isBefore(times.modified()) ? times.created() : times.modified();
        Instant accessed = times.accessed().isBefore(times.modified()) ? times.modified() : times.accessed();
        try (IFsiItem item = root.getItem(path)) {
            item.setCreationTime(utc(created));
            item.setLastModifiedTime(utc(times.modified()));
            item.setLastAccessedTime(utc(accessed));
        }
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    int fileCount() {
        return image.getFileCount();
    }

    int directoryCount() {
        return image.getDirectoryCount();
    }

    /** The finished image; to be closed by the caller. The image cannot be changed while it lives. */
    IFileSystemImageResult createResult() {
        return image.createResultImage();
    }

    @Override
    public void close() {
        image.close();
    }

    /** A file's content for a COM stream. */
    private record FileSource(SourceTree.SourceFile file) implements StreamSource {
        @Override
        public String name() {
            return file.name();
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public ReadableByteChannel open(long position) throws IOException {
            return file.content().open(position);
        }
    }
}
