package io.github.imapi4j.cli;

import io.github.imapi4j.BootImage;
import io.github.imapi4j.DiscImage;
import io.github.imapi4j.FileSystem;
import io.github.imapi4j.UdfRevision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What files become on a disc or in an image file: the options that {@code burn} and {@code image} share. */
final class TreeOptions {

    @Option(names = "--label", paramLabel = "TEXT", description = "The volume label; default: today's date.")
    private @Nullable String label;

    @Option(
            names = "--fs",
            paramLabel = "iso9660,joliet,udf",
            converter = FileSystemsConverter.class,
            description = "The file systems; joliet brings iso9660. Default: what the files need and the disc suits.")
    private @Nullable Set<FileSystem> fileSystems;

    @Option(
            names = "--iso-level",
            paramLabel = "1|2",
            converter = LevelConverter.class,
            description = "The interchange level of ISO 9660: 1 for names of 8.3, 2 for 31 characters.")
    private @Nullable Integer isoLevel;

    @Option(
            names = "--udf-revision",
            paramLabel = "2.01",
            converter = RevisionConverter.class,
            description = "The revision of UDF: 1.02, 1.50, 2.00, 2.01, 2.50 or 2.60.")
    private @Nullable UdfRevision udfRevision;

    @Option(
            names = "--exclude",
            paramLabel = "GLOB",
            description = "Leave out what matches: *.tmp for names anywhere, photos/raw/** for paths on the disc;"
                    + " repeatable. What is left out is not even looked at.")
    private List<String> excluded = new ArrayList<>();

    @Option(names = "--hide", paramLabel = "GLOB", description = "Hide what matches from a listing; repeatable.")
    private List<String> hidden = new ArrayList<>();

    @Option(
            names = "--first",
            paramLabel = "PATH",
            description = "A file or folder on the disc that shall lie first; repeatable, in this order.")
    private List<String> first = new ArrayList<>();

    @Option(
            names = "--boot",
            paramLabel = "FILE",
            converter = PathConverter.class,
            description = "What PCs with a BIOS start from the disc; with a floppy's size it is one.")
    private @Nullable Path boot;

    @Option(
            names = "--boot-efi",
            paramLabel = "FILE",
            converter = PathConverter.class,
            description = "What machines with EFI start from the disc; may stand beside --boot.")
    private @Nullable Path bootEfi;

    @Option(names = "--stage", description = "Copy the files to a temporary folder first, for slow or far sources.")
    private boolean staged;

    /**
     * The image of some files and folders, each under its own name.
     *
     * @throws IllegalArgumentException with a sentence for the user, for options that contradict each other and for patterns and
     *     paths that are none
     */
    DiscImage image(List<Path> paths) {
        DiscImage.Builder image = DiscImage.builder();
        formatTo(image);
        bootTo(image);
        excluded.forEach(image::exclude);
        hidden.forEach(image::hide);
        image.first(first.toArray(String[]::new));
        if (staged) {
            image.staged();
        }
        paths.forEach(image::add);
        return image.build();
    }

    /** Says how names and files are kept. */
    private void formatTo(DiscImage.Builder image) {
        if (label != null) {
            image.label(label);
        }
        if (fileSystems != null) {
            FileSystem[] all = fileSystems.toArray(FileSystem[]::new);
            image.fileSystems(all[0], Arrays.copyOfRange(all, 1, all.length));
        }
        if (isoLevel != null) {
            requireChosen(FileSystem.ISO9660, "--iso-level");
            image.isoLevel(isoLevel);
        }
        if (udfRevision != null) {
            requireChosen(FileSystem.UDF, "--udf-revision");
            image.udfRevision(udfRevision);
        }
    }

    private void requireChosen(FileSystem system, String option) {
        if (fileSystems != null && !fileSystems.contains(system)) {
            throw new IllegalArgumentException(
                    option + " is about " + system.displayName() + ", which --fs leaves out.");
        }
    }

    /** Says what computers start. */
    private void bootTo(DiscImage.Builder image) {
        if (boot != null) {
            image.boot(BootImage.bios(boot));
        }
        if (bootEfi != null) {
            image.boot(BootImage.efi(bootEfi));
        }
    }

    /** Reads {@code iso9660,joliet,udf}. */
    static final class FileSystemsConverter implements ITypeConverter<Set<FileSystem>> {
        @Override
        public Set<FileSystem> convert(String value) {
            Set<FileSystem> systems = EnumSet.noneOf(FileSystem.class);
            for (String name : value.split(",", -1)) {
                try {
                    systems.add(FileSystem.valueOf(name.strip().toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    throw new TypeConversionException("'" + name.strip() + "' is not one of iso9660, joliet and udf.");
                }
            }
            if (systems.contains(FileSystem.JOLIET)) {
                systems.add(FileSystem.ISO9660);
            }
            return systems;
        }
    }

    /** Reads {@code 1} and {@code 2}, all that IMAPI2 makes. */
    static final class LevelConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return switch (value.strip()) {
                case "1" -> 1;
                case "2" -> 2;
                default -> throw new TypeConversionException("'" + value + "' is not 1 or 2.");
            };
        }
    }

    /** Reads {@code 2.01}. */
    static final class RevisionConverter implements ITypeConverter<UdfRevision> {
        @Override
        public UdfRevision convert(String value) {
            return Arrays.stream(UdfRevision.values())
                    .filter(revision -> revision.toString().equals(value.strip()))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + value + "' is not one of "
                            + Arrays.stream(UdfRevision.values())
                                    .map(UdfRevision::toString)
                                    .collect(Collectors.joining(", "))
                            + "."));
        }
    }
}
