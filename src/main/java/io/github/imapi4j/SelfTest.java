package io.github.imapi4j;

import io.github.imapi4j.Diagnosis.Finding;
import io.github.imapi4j.Diagnosis.Section;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Burns a small file on a virtual DVD in memory and reads it back: whether the library itself works in this Java. */
final class SelfTest {

    private static final String TEXT = "imapi4j wrote this to find out whether it can.";

    private SelfTest() {}

    static Section section() {
        return new Section("Self-test", List.of(finding()));
    }

    private static Finding finding() {
        VirtualRecorder recorder = VirtualRecorder.inMemory();
        try (Imapi imapi = Imapi.virtual(recorder);
                Recorder drive = imapi.recorder()) {
            BurnResult result = drive.burn(DiscImage.builder()
                            .label("SELFTEST")
                            .add("test.txt", Content.of(TEXT.getBytes(StandardCharsets.US_ASCII)))
                            .build())
                    .verify(Verification.FULL)
                    .run();
            return holds(recorder.drive().media(), result.sectors())
                    ? Finding.ok("Virtual DVD", "burnt, verified and read back")
                    : Finding.problem("Virtual DVD", "burnt, but what it holds is not what was written");
        } catch (ImapiException | IllegalStateException | LinkageError e) {
            return Finding.problem("Virtual DVD", "failed: " + e.getMessage());
        }
    }

    private static boolean holds(VirtualDisc disc, long sectors) {
        ByteBuffer sector = ByteBuffer.allocate(DiscType.SECTOR_SIZE);
        for (long i = 0; i < sectors; i++) {
            disc.read(i, sector.clear());
            if (new String(sector.array(), StandardCharsets.US_ASCII).startsWith(TEXT)) {
                return true;
            }
        }
        return false;
    }
}
