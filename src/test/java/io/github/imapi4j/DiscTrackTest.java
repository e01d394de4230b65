package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.com.Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers to READ TOC, laid out as MMC says. */
class DiscTrackTest {

    @Test
    void musicEndsBeforeTheSessionOfDataThatFollows() {
        Bytes answer = Bytes.of(
                0, 34, 1, 3, //
                0, 0x10, 1, 0, 0, 0, 0, 0, //
                0, 0x10, 2, 0, 0, 0, 0x10, 0, //
                0, 0x14, 3, 0, 0, 0, 0x50, 0, //
                0, 0x14, 0xAA, 0, 0, 0, 0x60, 0);
        assertEquals(
                List.of(
                        new DiscTrack(1, true, 0, 0x1000),
                        new DiscTrack(2, true, 0x1000, 0x4000 - 11_400),
                        new DiscTrack(3, false, 0x5000, 0x1000)),
                DiscTrack.parse(answer));
    }

    @Test
    void answerWithoutTracksHasNone() {
        assertEquals(List.of(), DiscTrack.parse(Bytes.of(0, 2, 1, 1)));
        assertEquals(List.of(), DiscTrack.parse(Bytes.EMPTY));
    }
}
