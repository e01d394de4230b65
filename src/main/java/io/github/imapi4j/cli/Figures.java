package io.github.imapi4j.cli;

import java.util.Locale;

/** Numbers as people read them. */
final class Figures {

    private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB"};

    private Figures() {}

    /** For example {@code 4.38 GiB}. */
    static String bytes(long bytes) {
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
