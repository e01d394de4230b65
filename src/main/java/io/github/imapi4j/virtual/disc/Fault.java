package io.github.imapi4j.virtual.disc;

import io.github.imapi4j.error.ResultCode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One fault on demand: where, how often, and with which code.
 *
 * @param point where it strikes
 * @param sector the address for {@link FaultPoint#WRITE}, {@link FaultPoint#VERIFY} and {@link FaultPoint#CORRUPT}, the number of
 *     the track for {@link FaultPoint#TRACK}, the percentage for {@link FaultPoint#ERASE}, else -1
 * @param method {@code INTERFACE::METHOD} for {@link FaultPoint#METHOD}, else empty
 * @param count how many times it strikes, the first times; {@link #ALWAYS} without end
 * @param code the failure that the caller sees; empty for {@link FaultPoint#CORRUPT}, of which nobody is told
 */
public record Fault(FaultPoint point, long sector, String method, int count, Optional<ResultCode> code) {

    /** A {@link #count()} without end. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    private static final Pattern METHOD_NAME = Pattern.compile("[A-Za-z]\\w*::[A-Za-z]\\w*");

    /**
     * Checks that the parts fit together.
     *
     * @param point where
     * @param sector an address, a track, a percentage or -1
     * @param method a name or empty
     * @param count 1 or more
     * @param code a failure, or empty for {@link FaultPoint#CORRUPT}
     * @throws IllegalArgumentException if they do not, or if the code is no failure
     */
    public Fault {
        if (point.takesNumber() ? sector < point.least() || sector > point.most() : sector != -1) {
            throw new IllegalArgumentException(
                    point.takesNumber()
                            ? point + " needs a number from " + point.least() + " to " + point.most() + ", not "
                                    + sector + "."
                            : point + " takes no number.");
        }
        if (point == FaultPoint.METHOD ? !METHOD_NAME.matcher(method).matches() : !method.isEmpty()) {
            throw new IllegalArgumentException("\"" + method + "\" is not INTERFACE::METHOD.");
        }
        if (count < 1) {
            throw new IllegalArgumentException("A fault strikes once or more, not " + count + " times.");
        }
        if (code.isPresent() != point.fails()) {
            throw new IllegalArgumentException(point + (point.fails() ? " needs a code." : " takes no code."));
        }
        code.filter(given -> given.hresult().isSuccess()).ifPresent(given -> {
            throw new IllegalArgumentException(
                    given.name() + " (" + given.hresult() + ") is not a failure, so it cannot be a fault.");
        });
    }

    /**
     * Reads {@code WHEN=CODE}, or {@code corrupt@SECTOR} alone, as the command line writes it.
     *
     * <p>WHEN is {@code write@SECTOR}, {@code verify@SECTOR}, {@code track@NUMBER}, {@code erase@PERCENT}, {@code
     * INTERFACE::METHOD} or another {@link FaultPoint} in lower case ({@code validate}, {@code format}, {@code initialize},
     * {@code calibrate}, {@code finalize}, {@code media}, {@code lock},
     * {@code eject}, {@code load}), and may end in {@code *COUNT}; CODE is a constant's name or {@code 0x} and
     * up to 8 hexadecimal digits. {@code corrupt@SECTOR}, with or without a count, has no code, because nothing fails.
     *
     * @param text for example {@code media*3=E_IMAPI_RECORDER_MEDIA_BECOMING_READY}
     * @return the fault
     * @throws IllegalArgumentException if the text is none; the message is one sentence that says what is allowed
     */
    public static Fault parse(String text) {
        return FaultParser.parse(text);
    }

    /** Whether it strikes at the given place, or in the given run of sectors; never for a method. */
    boolean matches(FaultPoint where, long firstSector, long sectors) {
        return point == where
                && point != FaultPoint.METHOD
                && (sector < 0 || (sector >= firstSector && sector - firstSector < sectors));
    }

    /**
     * The fault as the command line writes it.
     *
     * @return a text that {@link #parse} reads
     */
    @Override
    public String toString() {
        String where = point == FaultPoint.METHOD ? method : point.name().toLowerCase(Locale.ROOT);
        String when = where + (sector < 0 ? "" : "@" + sector) + (count == ALWAYS ? "" : "*" + count);
        return when + code.map(given -> "=" + text(given)).orElse("");
    }

    private static String text(ResultCode code) {
        return code.name().equals("UNKNOWN") ? code.hresult().toString() : code.name();
    }
}
