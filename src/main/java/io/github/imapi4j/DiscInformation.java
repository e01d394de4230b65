package io.github.imapi4j;

import io.github.imapi4j.com.Bytes;
import java.util.OptionalInt;

/** The answer to READ DISC INFORMATION (MMC): standard disc information, big-endian. */
final class DiscInformation {

    private static final int TYPE_AND_STATES = 2;
    private static final int SESSIONS_LOW = 4;
    private static final int SESSIONS_HIGH = 9;
    private static final int TYPE_MASK = 0xE0;
    private static final int LAST_SESSION_MASK = 0x0C;

    private DiscInformation() {}

    /** How many sessions hold something: the drive counts the empty one at the end too, into which the next would go. */
    static OptionalInt sessions(Bytes answer) {
        if (answer.length() <= SESSIONS_HIGH || (answer.get(TYPE_AND_STATES) & TYPE_MASK) != 0) {
            return OptionalInt.empty();
        }
        int all = (answer.get(SESSIONS_HIGH) << Byte.SIZE) | answer.get(SESSIONS_LOW);
        boolean lastIsEmpty = (answer.get(TYPE_AND_STATES) & LAST_SESSION_MASK) == 0;
        return OptionalInt.of(lastIsEmpty ? Math.max(0, all - 1) : all);
    }
}
