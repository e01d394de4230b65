package io.github.imapi4j.cli;

import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.Fault;
import io.github.imapi4j.virtual.disc.FaultPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The options of every command, before or after the command's name. */
final class GlobalOptions {

    /** What stands for every drive. */
    static final String ALL = "all";

    @Option(
            names = "--drive",
            paramLabel = "DRIVE",
            scope = ScopeType.INHERIT,
            description = "The drive: its letter (D:), its number or its unique id; default: the only one. Several, or"
                    + " all, for a burn in several drives at once.")
    private List<String> drives = new ArrayList<>();

    @Option(
            names = "--virtual",
            paramLabel = "DIR",
            converter = PathConverter.class,
            scope = ScopeType.INHERIT,
            description = "Use a virtual recorder whose disc is kept in the folder DIR, made if absent; repeatable.")
    private List<Path> virtual = new ArrayList<>();

    @Option(
            names = "--media",
            paramLabel = "TYPE",
            converter = MediaConverter.class,
            scope = ScopeType.INHERIT,
            description =
                    "What a new virtual disc is: cd-r, cd-rw, dvd-r, dvd-rw, dvd+r, dvd+rw, dvd+r-dl, dvd-ram, bd-r"
                            + " or bd-re; default: dvd-r.")
    private @Nullable DiscType media;

    @Option(
            names = "--fault",
            paramLabel = "WHEN=CODE",
            scope = ScopeType.INHERIT,
            converter = FaultConverter.class,
            description =
                    "Let the virtual recorder fail, for example write@4711=E_IMAPI_LOSS_OF_STREAMING or, the first three"
                            + " times alone, media*3=E_IMAPI_RECORDER_MEDIA_BECOMING_READY; repeatable. WHEN is"
                            + " write@SECTOR, verify@SECTOR, track@NUMBER, erase@PERCENT, validate, format,"
                            + " initialize, calibrate, finalize, media, lock, eject, load or INTERFACE::METHOD."
                            + " corrupt@SECTOR stands without =CODE: the disc holds other bytes there, nothing fails,"
                            + " and only --verify full finds it.")
    private List<Fault> faults = new ArrayList<>();

    private final List<FaultPlan> faultPlans = new ArrayList<>();

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print JSON Lines on standard output.")
    private boolean json;

    @Option(
            names = "--no-progress",
            scope = ScopeType.INHERIT,
            description = "Show one plain line per phase instead of a progress bar.")
    private boolean noProgress;

    @Option(
            names = "-v",
            scope = ScopeType.INHERIT,
            description = "Log what happens, and show stack traces; -vv logs native calls too.")
    private boolean[] verbose = {};

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    @Option(names = "--version", versionHelp = true, scope = ScopeType.INHERIT, description = "Show the version.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean version;

    /** The drives that were asked for, each a letter, a number or a unique id; or {@link #ALL}. */
    List<String> drives() {
        return List.copyOf(drives);
    }

    /** The folders of virtual recorders, if such are to be used. */
    List<Path> virtual() {
        return List.copyOf(virtual);
    }

    /** The type of a new virtual disc. */
    Optional<DiscType> media() {
        return Optional.ofNullable(media);
    }

    /** The planned failures for one more virtual recorder: each counts by itself as they strike. */
    FaultPlan newFaultPlan() {
        FaultPlan plan = FaultPlan.of(faults);
        faultPlans.add(plan);
        return plan;
    }

    /** What has struck nowhere so far. */
    List<Fault> unstruckFaults() {
        List<Fault> unstruck = new ArrayList<>(faults);
        faultPlans.forEach(plan -> unstruck.retainAll(plan.unstruck()));
        return unstruck;
    }

    /** Whether standard output is for JSON Lines alone. */
    boolean json() {
        return json;
    }

    /** Whether progress is wanted as plain lines. */
    boolean noProgress() {
        return noProgress;
    }

    /** How often {@code -v} was given. */
    int verbosity() {
        return verbose.length;
    }

    /**
     * Refuses options that make no sense together; every command calls this first.
     *
     * @throws ParameterException which ends in exit code 2
     */
    void check(CommandLine command) {
        if (virtual.isEmpty() && media != null) {
            throw new ParameterException(command, "--media is for a virtual recorder; give --virtual DIR too.");
        }
        if (virtual.isEmpty() && !faults.isEmpty()) {
            throw new ParameterException(command, "--fault is for a virtual recorder; give --virtual DIR too.");
        }
        for (Path folder : virtual) {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new ParameterException(
                        command, "--virtual keeps its disc in a folder, and '" + folder + "' is a file.");
            }
        }
        requireDifferentFolders(command);
    }

    private void requireDifferentFolders(CommandLine command) {
        Set<Path> different = new HashSet<>();
        for (Path folder : virtual) {
            if (!different.add(folder.toAbsolutePath().normalize())) {
                throw new ParameterException(
                        command, "Two virtual recorders cannot share the disc in '" + folder + "'.");
            }
        }
    }

    /**
     * The same for a command that needs no drive.
     *
     * @throws ParameterException which ends in exit code 2
     */
    void checkWithoutDrive(CommandLine command) {
        if (!virtual.isEmpty() || !drives.isEmpty() || !faults.isEmpty()) {
            throw new ParameterException(
                    command, "This command needs no drive; leave --drive, --virtual and --fault out.");
        }
    }

    /** Names of virtual discs. */
    static final class MediaConverter implements ITypeConverter<DiscType> {
        @Override
        public DiscType convert(String value) {
            try {
                return DiscType.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Faults of a virtual recorder. */
    static final class FaultConverter implements ITypeConverter<Fault> {
        @Override
        public Fault convert(String value) {
            try {
                return Fault.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
