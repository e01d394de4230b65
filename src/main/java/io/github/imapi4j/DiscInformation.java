package io.github.imapi4j;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.util.OptionalInt;

/**
 * The answer to READ DISC INFORMATION (MMC): standard disc information.
 *
 * @param state of the disc
 * @param lastSession its last session's state
 * @param erasable whether it can be erased
 * @param sessions how many there are, an empty one at the end, into which the next write would go, among them
 * @param firstTrack the number of the first track
 * @param firstTrackOfLastSession the number of the last session's first track
 * @param lastTrack the number of the last track
 * @param raw all that came
 */
public record DiscInformation(
        State state,
        SessionState lastSession,
        boolean erasable,
        int sessions,
        int firstTrack,
        int firstTrackOfLastSession,
        int lastTrack,
        Bytes raw) {

    private static final int TYPE_AND_STATES = 2;
    private static final int SHORTEST = 12;
    private static final int TYPE_MASK = 0xE0;
    private static final int ERASABLE = 0x10;
    private static final int TWO_BITS = 3;

    /** What can be done with a disc. */
    public enum State {
        /** Nothing is on it. */
        EMPTY,
        /** More can be added. */
        INCOMPLETE,
        /** It is closed for good, or written as a whole. */
        FINALIZED,
        /** Something else, such as a disc that is written in any order. */
        OTHER
    }

    /** How far a session is. */
    public enum SessionState {
        /** Nothing is in it. */
        EMPTY,
        /** It is open. */
        INCOMPLETE,
        /** A write to it did not end. */
        DAMAGED,
        /** It is closed. */
        COMPLETE
    }

    static DiscInformation parse(Bytes answer) {
        if (answer.length() < SHORTEST || (answer.get(TYPE_AND_STATES) & TYPE_MASK) != 0) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_RECORDER_INVALID_RESPONSE_FROM_DEVICE,
                    "The drive's answer to READ DISC INFORMATION is not the standard one.");
        }
        int states = answer.get(TYPE_AND_STATES);
        return new DiscInformation(
                State.values()[states & TWO_BITS],
                SessionState.values()[states >> 2 & TWO_BITS],
                (states & ERASABLE) != 0,
                number(answer, 4, 9),
                answer.get(3),
                number(answer, 5, 10),
                number(answer, 6, 11),
                answer);
    }

    private static int number(Bytes answer, int low, int high) {
        return answer.get(high) << Byte.SIZE | answer.get(low);
    }

    /** How many sessions hold something. */
    static OptionalInt sessions(Bytes answer) {
        try {
            return OptionalInt.of(parse(answer).writtenSessions());
        } catch (ImapiException e) {
            return OptionalInt.empty();
        }
    }

    /**
     * How many sessions hold something.
     *
     * @return 0 or more
     */
    public int writtenSessions() {
        return lastSession == SessionState.EMPTY ? Math.max(0, sessions - 1) : sessions;
    }
}
