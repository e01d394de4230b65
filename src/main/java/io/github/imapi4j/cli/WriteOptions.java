package io.github.imapi4j.cli;

import io.github.imapi4j.BurnRequest;
import io.github.imapi4j.Verification;
import io.github.imapi4j.WriteSpeed;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How something is written to a disc: the options that {@code burn} and {@code burn-image} share. */
final class WriteOptions {

    /** How long the next of several discs is waited for, unless something else is said. */
    private static final Duration NEXT_DISC = Duration.ofMinutes(10);

    @Option(
            names = "--speed",
            paramLabel = "8x|max",
            converter = SpeedConverter.class,
            description = "The write speed; the drive takes the nearest that it can. Default: max.")
    private WriteSpeed speed = WriteSpeed.max();

    @Option(
            names = "--verify",
            paramLabel = "none|quick|full",
            converter = VerificationConverter.class,
            description = "How to check the disc afterwards: not at all, by some sectors, or against the files in full."
                    + " Default: none.")
    private Verification verify = Verification.NONE;

    @Option(names = "--finalize", description = "Close the disc, so that nothing can be added to it.")
    private boolean finalize;

    @Option(
            names = "--overwrite",
            description = "Replace what is on a disc that can be overwritten (DVD+RW, DVD-RW, DVD-RAM, BD-RE).")
    private boolean overwrite;

    @Option(
            names = "--copies",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "Burn N discs one after the other: the tray opens and the next disc is waited for, 10 minutes"
                    + " unless --wait says otherwise.")
    private int copies = 1;

    @Option(names = "--eject", description = "Open the tray when the disc is done.")
    private boolean eject;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            converter = SecondsConverter.class,
            description = "How long to wait for a disc if the tray is empty or open. Default: 0, not at all.")
    private @Nullable Integer wait;

    @Option(names = "--dry-run", description = "Check files and disc as a burn would, and write nothing.")
    private boolean dryRun;

    /** Says how to write. */
    BurnRequest apply(BurnRequest request) {
        request.speed(speed).verify(verify);
        if (wait != null) {
            request.waitForMedia(Duration.ofSeconds(wait));
        }
        if (finalize) {
            request.finalizeDisc();
        }
        if (overwrite) {
            request.overwrite();
        }
        return request;
    }

    boolean finalizes() {
        return finalize;
    }

    boolean overwrites() {
        return overwrite;
    }

    int copies() {
        return copies;
    }

    /** How long the next of several discs is waited for. */
    Duration patienceForNextDisc() {
        return wait == null ? NEXT_DISC : Duration.ofSeconds(wait);
    }

    boolean ejects() {
        return eject;
    }

    boolean isDryRun() {
        return dryRun;
    }

    /** Reads a number of discs, 1 or more. */
    static final class CountConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            try {
                int count = Integer.parseInt(value.strip());
                if (count > 0) {
                    return count;
                }
            } catch (NumberFormatException e) {
                // It is answered below, with what would be right.
            }
            throw new TypeConversionException("'" + value + "' is not a number of discs, for example 3.");
        }
    }

    /** Reads a number of seconds, 0 or more. */
    static final class SecondsConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            try {
                int seconds = Integer.parseInt(value.strip());
                if (seconds >= 0) {
                    return seconds;
                }
            } catch (NumberFormatException e) {
                // It is answered below, with what would be right.
            }
            throw new TypeConversionException("'" + value + "' is not a number of seconds, for example 60.");
        }
    }

    /** Reads {@code none}, {@code quick} and {@code full}. */
    static final class VerificationConverter implements ITypeConverter<Verification> {
        @Override
        public Verification convert(String value) {
            try {
                return Verification.valueOf(value.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + value + "' is not one of none, quick and full.");
            }
        }
    }

    /** Reads {@code 8x}, {@code 8}, {@code 2.4x} and {@code max}. */
    static final class SpeedConverter implements ITypeConverter<WriteSpeed> {
        @Override
        public WriteSpeed convert(String value) {
            String text = value.strip().toLowerCase(Locale.ROOT);
            if (text.equals("max")) {
                return WriteSpeed.max();
            }
            try {
                return WriteSpeed.times(
                        Double.parseDouble(text.endsWith("x") ? text.substring(0, text.length() - 1) : text));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + value + "' is not a speed, for example 8x or max.");
            }
        }
    }
}
