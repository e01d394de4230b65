package io.github.imapi4j.virtual.disc;

/** How a kind of disc may be written. */
public enum WriteRule {
    /** Each sector once, one session after the other: CD-R, DVD-R, DVD+R, BD-R. */
    WRITE_ONCE,
    /** As write-once, but erasing makes the whole disc blank again: CD-RW. */
    REWRITABLE_SEQUENTIAL,
    /** Any sector at any time: DVD-RW in restricted overwrite mode, DVD+RW, DVD-RAM, BD-RE. There is one session only. */
    OVERWRITABLE
}
