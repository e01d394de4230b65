package io.github.imapi4j.error;

/** What a failed operation left behind on the disc. */
public enum DiscState {
    /** Nothing was written; the disc is as it was. */
    UNTOUCHED,
    /** Writing had begun and did not end well; a write-once disc is lost, a rewritable one needs erasing. */
    SPOILED,
    /** The data is on the disc, but something after it failed, for example verification. */
    WRITTEN
}
