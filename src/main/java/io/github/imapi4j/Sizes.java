package io.github.imapi4j;

import java.util.Locale;

/** Sizes and lengths as people read them. */
public final class Sizes {

    private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB"};

    private Sizes() {}

    /**
     * A size in words.
     *
     * @param bytes not negative
     * @return for example {@code 4.38 GiB}
     */
    public static String format(long bytes) {
        if (bytes < 1024) {
            return bytes + " bytes";
        }
        double amount = bytes;
        int unit = -1;
        do {
            amount /= 1024;
            unit++;
        } while (amount >= 1024 && unit < UNITS.length - 1);
        return String.format(Locale.ROOT, amount < 100 ? "%.2f %s" : "%.0f %s", amount, UNITS[unit]);
    }

    /**
     * How long audio plays.
     *
     * @param sectors sectors of 2,352 bytes, 75 a second
     * @return minutes and seconds, for example {@code 74:33}
     */
    public static String playingTime(long sectors) {
        long seconds = sectors / AudioDisc.SECTORS_PER_SECOND;
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
