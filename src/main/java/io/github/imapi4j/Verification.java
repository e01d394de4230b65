package io.github.imapi4j;

import io.github.imapi4j.imapi2.ImapiBurnVerificationLevel;

/** How a disc is checked after it was written. */
public enum Verification {
    /** Not at all. */
    NONE(ImapiBurnVerificationLevel.NONE),
    /** By a few signs: some sectors are read. */
    QUICK(ImapiBurnVerificationLevel.QUICK),
    /** In full: everything is read back and compared with the source. */
    FULL(ImapiBurnVerificationLevel.FULL);

    private final ImapiBurnVerificationLevel level;

    Verification(ImapiBurnVerificationLevel level) {
        this.level = level;
    }

    ImapiBurnVerificationLevel level() {
        return level;
    }
}
