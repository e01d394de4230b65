package io.github.imapi4j.cli;

import io.github.imapi4j.DiscRequest;
import io.github.imapi4j.WriteSpeed;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a disc is written: the options that all commands share that write one. */
class DiscOptions {

    /** How long the next of several discs is waited for, unless something else is said. */
    private static final Duration NEXT_DISC = Duration.ofMinutes(10);

    @Option(
            names = "--speed",
            paramLabel = "8x|max",
            converter = SpeedConverter.class,
            description = "The write speed; the drive takes the nearest that it can. Default: max.")
    private WriteSpeed speed = WriteSpeed.max();

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
    final void applyTo(DiscRequest<?> request) {
        request.speed(speed);
        if (wait != null) {
            request.waitForMedia(Duration.ofSeconds(wait));
        }
    }

    final int copies() {
        return copies;
    }

    /** How long the next of several discs is waited for. */
    final Duration patienceForNextDisc() {
        return wait == null ? NEXT_DISC : Duration.ofSeconds(wait);
    }

    final boolean ejects() {
        return eject;
    }

    final boolean isDryRun() {
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
