package io.github.imapi4j;

import io.github.imapi4j.imapi2.ImapiFormat2DataMediaState;
import java.util.EnumSet;
import java.util.Set;

/** What holds for a disc; several can hold at once. */
public enum MediaState {
    /** Nothing is on it. */
    BLANK("blank", ImapiFormat2DataMediaState.BLANK),
    /** It can be written again and again from its first sector. */
    OVERWRITABLE("overwritable", ImapiFormat2DataMediaState.OVERWRITE_ONLY),
    /** Another session can be added. */
    APPENDABLE("appendable", ImapiFormat2DataMediaState.APPENDABLE),
    /** The next session is the last one. */
    FINAL_SESSION("last session", ImapiFormat2DataMediaState.FINAL_SESSION),
    /** Its structures are damaged, for example by a write that did not end. */
    DAMAGED("spoiled", ImapiFormat2DataMediaState.DAMAGED),
    /** It must be erased before it can be written. */
    ERASE_REQUIRED("must be erased", ImapiFormat2DataMediaState.ERASE_REQUIRED),
    /** Its last session is neither empty nor closed. */
    NON_EMPTY_SESSION("open session", ImapiFormat2DataMediaState.NON_EMPTY_SESSION),
    /** It is protected against writing. */
    WRITE_PROTECTED("write-protected", ImapiFormat2DataMediaState.WRITE_PROTECTED),
    /** It is closed for good. */
    FINALIZED("finalized", ImapiFormat2DataMediaState.FINALIZED),
    /** IMAPI2 cannot write it. */
    UNSUPPORTED("unsupported", ImapiFormat2DataMediaState.UNSUPPORTED_MEDIA);

    private final String description;
    private final int bit;

    MediaState(String description, ImapiFormat2DataMediaState flag) {
        this.description = description;
        this.bit = flag.value();
    }

    static Set<MediaState> of(int bits) {
        Set<MediaState> states = EnumSet.noneOf(MediaState.class);
        for (MediaState state : values()) {
            if ((bits & state.bit) != 0) {
                states.add(state);
            }
        }
        return states;
    }

    /**
     * The state in a word or two.
     *
     * @return for example {@code must be erased}
     */
    public String description() {
        return description;
    }
}
