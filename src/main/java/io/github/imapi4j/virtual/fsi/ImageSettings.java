package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.virtual.image.BootImage;
import io.github.imapi4j.virtual.image.ImageOptions;
import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.iso.IsoOptions;
import io.github.imapi4j.virtual.iso.NameStyle;
import io.github.imapi4j.virtual.udf.UdfRevision;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The properties of an image that can be set. Immutable: each change makes a copy. */
final class ImageSettings {

    /** A CD of 74 minutes. */
    static final int DEFAULT_BLOCKS = 332_800;

    static final Set<FileSystemType> DEFAULT_FILE_SYSTEMS = Set.of(FileSystemType.ISO9660, FileSystemType.JOLIET);

    private String volumeName = "";
    private Set<FileSystemType> fileSystems = DEFAULT_FILE_SYSTEMS;
    private UdfRevision revision = UdfRevision.V1_02;
    private boolean redundant = true;
    private int level = 1;
    private boolean strict;
    private boolean restricted;
    private int freeMediaBlocks = DEFAULT_BLOCKS;
    private int sessionStart;
    private String workingDirectory = System.getProperty("java.io.tmpdir", "");
    private boolean staged;
    private List<BootImage> bootImages = List.of();

    private ImageSettings() {}

    static ImageSettings defaults() {
        return new ImageSettings();
    }

    private ImageSettings changed(Consumer<ImageSettings> change) {
        ImageSettings copy = new ImageSettings();
        copy.volumeName = volumeName;
        copy.fileSystems = fileSystems;
        copy.revision = revision;
        copy.redundant = redundant;
        copy.level = level;
        copy.strict = strict;
        copy.restricted = restricted;
        copy.freeMediaBlocks = freeMediaBlocks;
        copy.sessionStart = sessionStart;
        copy.workingDirectory = workingDirectory;
        copy.staged = staged;
        copy.bootImages = bootImages;
        change.accept(copy);
        return copy;
    }

    /** How the tree becomes an image; checks the label, the level, and that all of it goes together. */
    ImageOptions options(String label, LocalDateTime created) {
        IsoOptions iso = IsoOptions.of(label, created)
                .withStrict(strict)
                .withLevel(level)
                .withZone(ZoneOffset.UTC)
                .withSessionStart(sessionStart);
        // An image without a file system can be filled, but not made; that is said when it is.
        Set<FileSystemType> made = fileSystems.isEmpty() ? Set.of(FileSystemType.ISO9660) : fileSystems;
        return new ImageOptions(iso, made, revision, redundant, bootImages);
    }

    /** How one of the image's file systems names its files. */
    NameStyle style(FlagSet<FsiFileSystems> fileSystem) {
        Set<FileSystemType> types = FileSystemFlags.types(fileSystem);
        if (Integer.bitCount(fileSystem.bits()) != 1 || types.size() != 1 || !fileSystems.containsAll(types)) {
            throw Problems.invalidParam(
                    "fileSystem",
                    "The image has " + FileSystemFlags.of(fileSystems) + "; " + fileSystem + " is not one of them.");
        }
        return switch (types.iterator().next()) {
            case ISO9660 -> NameStyle.iso9660(level, strict);
            case JOLIET -> NameStyle.ofJoliet();
            case UDF -> NameStyle.ofUdf();
        };
    }

    /** The most blocks that the image may have. */
    long limit() {
        return freeMediaBlocks > 0 ? freeMediaBlocks : Integer.MAX_VALUE;
    }

    /** Whether the image has named streams, if files have. */
    boolean hasStreams() {
        return hasUdf() && revision.hasStreams();
    }

    /** Whether the image marks files that are to be read in real time. */
    boolean hasRealTimeFiles() {
        return hasUdf() && revision.hasRealTimeFiles();
    }

    /** Whether the image can have a second copy of UDF's structures. */
    boolean hasMetadataFile() {
        return hasUdf() && revision.hasMetadataPartition();
    }

    private boolean hasUdf() {
        return fileSystems.contains(FileSystemType.UDF);
    }

    /** The label as it was given; empty asks for a generated one. */
    String volumeName() {
        return volumeName;
    }

    ImageSettings withVolumeName(String value) {
        return changed(copy -> copy.volumeName = value);
    }

    /** The file systems that are made. */
    Set<FileSystemType> fileSystems() {
        return fileSystems;
    }

    ImageSettings withFileSystems(Set<FileSystemType> value) {
        return changed(copy -> copy.fileSystems = Set.copyOf(value));
    }

    /** The revision of UDF, whether it is made or not. */
    UdfRevision revision() {
        return revision;
    }

    ImageSettings withRevision(UdfRevision value) {
        return changed(copy -> copy.revision = value);
    }

    /** Whether UDF 2.50 and later have a second copy of their structures. */
    boolean redundant() {
        return redundant;
    }

    ImageSettings withRedundant(boolean value) {
        return changed(copy -> copy.redundant = value);
    }

    /** The interchange level of ISO 9660, 1 or 2. */
    int level() {
        return level;
    }

    ImageSettings withLevel(int value) {
        return changed(copy -> copy.level = value);
    }

    /** Whether standards are followed to the letter. */
    boolean strict() {
        return strict;
    }

    ImageSettings withStrict(boolean value) {
        return changed(copy -> copy.strict = value);
    }

    /** Whether new names keep to ANSI characters. */
    boolean restricted() {
        return restricted;
    }

    ImageSettings withRestricted(boolean value) {
        return changed(copy -> copy.restricted = value);
    }

    /** The limit of the image's size as it was set; 0 and below for none. */
    int freeMediaBlocks() {
        return freeMediaBlocks;
    }

    ImageSettings withFreeMediaBlocks(int value) {
        return changed(copy -> copy.freeMediaBlocks = value);
    }

    /** The block of the disc at which the image begins. */
    int sessionStart() {
        return sessionStart;
    }

    ImageSettings withSessionStart(int value) {
        return changed(copy -> copy.sessionStart = value);
    }

    /** Where staged files are kept. */
    String workingDirectory() {
        return workingDirectory;
    }

    ImageSettings withWorkingDirectory(String value) {
        return changed(copy -> copy.workingDirectory = value);
    }

    /** Whether files that are added from now on are copied first. */
    boolean staged() {
        return staged;
    }

    ImageSettings withStaged(boolean value) {
        return changed(copy -> copy.staged = value);
    }

    /** What computers start from the disc. */
    List<BootImage> bootImages() {
        return bootImages;
    }

    ImageSettings withBootImages(List<BootImage> value) {
        return changed(copy -> copy.bootImages = List.copyOf(value));
    }
}
