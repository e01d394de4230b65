package io.github.imapi4j;

import io.github.imapi4j.com.Bytes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A track in a CD's table of contents.
 *
 * @param number 1 to 99
 * @param audio whether it is music rather than data
 * @param start its first sector
 * @param sectors how many it has, the gap before the next track in the same session among them; 75 are played in a second
 */
public record DiscTrack(int number, boolean audio, long start, long sectors) {

    /** The answer of a disc with 99 tracks. */
    static final int MOST_BYTES = 804;

    private static final int HEADER = 4;
    private static final int DESCRIPTOR = 8;
    private static final int DATA = 4;
    private static final int LEAD_OUT = 0xAA;

    /** Lead-out, lead-in and gap between the first session of a CD and the second: 2:32:00. */
    private static final long BETWEEN_SESSIONS = 11_400;

    /** READ TOC/PMA/ATIP for all tracks, addresses as sectors. */
    static Bytes command() {
        return Bytes.of(0x43, 0, 0, 0, 0, 0, 1, MOST_BYTES >> Byte.SIZE, MOST_BYTES & 0xFF, 0);
    }

    /** The tracks in the answer; music that another session with data follows ends where its own session does. */
    static List<DiscTrack> parse(Bytes answer) {
        ByteBuffer fields = answer.toBuffer();
        List<DiscTrack> tracks = new ArrayList<>();
        for (int at = HEADER; at + 2 * DESCRIPTOR <= answer.length(); at += DESCRIPTOR) {
            int number = answer.get(at + 2);
            if (number == 0 || number == LEAD_OUT) {
                break;
            }
            int next = at + DESCRIPTOR;
            boolean audio = isAudio(answer, at);
            boolean sessionEnds = audio && answer.get(next + 2) != LEAD_OUT && !isAudio(answer, next);
            long start = fields.getInt(at + 4);
            long end = fields.getInt(next + 4) - (sessionEnds ? BETWEEN_SESSIONS : 0);
            tracks.add(new DiscTrack(number, audio, start, Math.max(0, end - start)));
        }
        return tracks;
    }

    private static boolean isAudio(Bytes answer, int at) {
        return (answer.get(at + 1) & DATA) == 0;
    }
}
