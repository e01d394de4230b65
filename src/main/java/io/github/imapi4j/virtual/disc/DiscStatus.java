package io.github.imapi4j.virtual.disc;

import java.util.Locale;

/** What is on a disc, in one word. */
public enum DiscStatus {
    /** Nothing was written, or everything was erased. */
    BLANK,
    /** The last session is closed and another may follow. Not on overwritable discs. */
    APPENDABLE,
    /** Closed for good; only erasing, where the disc allows it, makes it writable again. Not on overwritable discs. */
    FINALIZED,
    /** An overwritable disc that holds data. */
    WRITTEN,
    /** A write began and did not end: what is on the disc is not whole. */
    SPOILED;

    String storedName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
