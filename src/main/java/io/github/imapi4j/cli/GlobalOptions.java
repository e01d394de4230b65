package io.github.imapi4j.cli;

import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.Fault;
import io.github.imapi4j.virtual.disc.FaultPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The options of every command, before or after the command's name. */
final class GlobalOptions {

    @Option(
            names = "--drive",
            paramLabel = "DRIVE",
            scope = ScopeType.INHERIT,
            description = "The drive: its letter (D:), its number or its unique id; default: the only one.")
    private @Nullable String drive;

    @Option(
            names = "--virtual",
            paramLabel = "DIR",
            converter = PathConverter.class,
            scope = ScopeType.INHERIT,
            description = "Use a virtual recorder whose disc is kept in the folder DIR, made if absent.")
    private @Nullable Path virtual;

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
                            + " write@SECTOR, verify@SECTOR, validate, format, initialize, calibrate, finalize, media,"
                            + " lock, eject, load or INTERFACE::METHOD.")
    private List<Fault> faults = new ArrayList<>();

    private @Nullable FaultPlan faultPlan;

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

    /** The drive that was asked for: a letter, a number or a unique id. */
    Optional<String> drive() {
        return Optional.ofNullable(drive);
    }

    /** The folder of the virtual recorder, if one is to be used. */
    Optional<Path> virtual() {
        return Optional.ofNullable(virtual);
    }

    /** The type of a new virtual disc. */
    Optional<DiscType> media() {
        return Optional.ofNullable(media);
    }

    /** These failures as a plan, which counts as they strike; the same each time. */
    FaultPlan faultPlan() {
        FaultPlan known = faultPlan;
        if (known == null) {
            known = FaultPlan.of(faults);
            faultPlan = known;
        }
        return known;
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
        if (virtual == null && media != null) {
            throw new ParameterException(command, "--media is for a virtual recorder; give --virtual DIR too.");
        }
        if (virtual == null && !faults.isEmpty()) {
            throw new ParameterException(command, "--fault is for a virtual recorder; give --virtual DIR too.");
        }
        if (virtual != null && Files.exists(virtual) && !Files.isDirectory(virtual)) {
            throw new ParameterException(
                    command, "--virtual keeps its disc in a folder, and '" + virtual + "' is a file.");
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
