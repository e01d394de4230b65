package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.Content;
import io.github.imapi4j.DiscImage;
import io.github.imapi4j.Media;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A source that fails in the middle of a write leaves a disc of which the library says what it is. */
@HardwareTest
@RequiresConsent({Consent.BURN, Consent.ERASE})
@RequiresMedia(blank = true)
@Timeout(value = 1, unit = TimeUnit.HOURS)
class FailingSourceIT {

    private static final int GOOD = 48 << 20;

    /** Zeros, and then a cable that was pulled. */
    private static final class Broken extends InputStream {

        private long left = GOOD;

        @Override
        public int read() throws IOException {
            if (left-- <= 0) {
                throw new IOException("cable pulled");
            }
            return 0;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
                throw new IOException("cable pulled");
            }
            int count = (int) Math.min(length, left);
            left -= count;
            Arrays.fill(target, offset, offset + count, (byte) 0);
            return count;
        }
    }

    @Test
    void failureSaysWhatIsLeftOfTheDisc(Recorder drive, Observations observations) {
        DiscImage image = DiscImage.builder()
                .add("broken.bin", Content.of(2L * GOOD, Broken::new))
                .build();
        ImapiException failure =
                assertThrows(ImapiException.class, () -> drive.burn(image).run());
        Media after = drive.media();
        observations.note("failing-stream", Answers.name(failure) + ", " + failure.discState() + ", then " + after);
        assertEquals(after.isBlank() ? DiscState.UNTOUCHED : DiscState.SPOILED, failure.discState());
        assertFalse(failure.getMessage().isBlank());
        drive.erase().run();
        assertTrue(drive.media().isBlank(), "an erase mends it");
    }
}
