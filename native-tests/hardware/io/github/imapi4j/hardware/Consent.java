package io.github.imapi4j.hardware;

import java.util.Locale;

/** What a test may do only if whoever runs it has named the drive for it. */
public enum Consent {
    /** Writes the disc; only a rewritable one, or one in a drive whose discs are declared expendable. */
    BURN("burn the disc"),
    /** Erases the disc. */
    ERASE("erase the disc"),
    /** Opens and closes the tray, near which a hand or a cable may be. */
    TRAY("move the tray");

    private final String deed;

    Consent(String deed) {
        this.deed = deed;
    }

    /** What it allows, as in "needs the consent to burn the disc". */
    String deed() {
        return deed;
    }

    /** The setting that names the drive. */
    String setting() {
        return "hardware." + name().toLowerCase(Locale.ROOT);
    }
}
