package io.github.imapi4j;

import java.util.Locale;

/** Sizes as people read them. */
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
}
