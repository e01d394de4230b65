package io.github.imapi4j;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.imapi2.ImapiMediaWriteProtectState;
import java.util.EnumSet;
import java.util.Set;

/** Why a disc cannot be written; several reasons can hold at once. */
public enum WriteProtection {
    /** Until the drive is switched off. */
    UNTIL_POWERDOWN("until the drive is switched off", ImapiMediaWriteProtectState.UNTIL_POWERDOWN),
    /** By the switch of its cartridge. */
    BY_CARTRIDGE("by the switch of its cartridge", ImapiMediaWriteProtectState.BY_CARTRIDGE),
    /** For a reason that belongs to the kind of disc. */
    BY_MEDIA("by its kind", ImapiMediaWriteProtectState.BY_MEDIA_SPECIFIC_REASON),
    /** By a setting of the drive. */
    BY_SOFTWARE("by a setting of the drive", ImapiMediaWriteProtectState.BY_SOFTWARE_WRITE_PROTECT),
    /** By a block on the disc. */
    BY_DISC_CONTROL_BLOCK("by a block on the disc", ImapiMediaWriteProtectState.BY_DISC_CONTROL_BLOCK),
    /** It can only be read. */
    READ_ONLY("it can only be read", ImapiMediaWriteProtectState.READ_ONLY_MEDIA);

    private final String description;
    private final ImapiMediaWriteProtectState flag;

    WriteProtection(String description, ImapiMediaWriteProtectState flag) {
        this.description = description;
        this.flag = flag;
    }

    static Set<WriteProtection> of(FlagSet<ImapiMediaWriteProtectState> flags) {
        Set<WriteProtection> reasons = EnumSet.noneOf(WriteProtection.class);
        for (WriteProtection reason : values()) {
            if (flags.has(reason.flag)) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    /**
     * The reason in some words.
     *
     * @return for example {@code by the switch of its cartridge}
     */
    public String description() {
        return description;
    }
}
