package io.github.imapi4j.virtual.recorder;

import static io.github.imapi4j.virtual.recorder.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.imapi4j.com.Com;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IStreamConcatenate;
import io.github.imapi4j.imapi2.IStreamInterleave;
import io.github.imapi4j.imapi2.IStreamPseudoRandomBased;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.virtual.VirtualRecorder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The streams that IMAPI2 itself makes, through native references. */
class StreamsTest {

    private static CdRig rig() {
        return new CdRig(VirtualRecorder.inMemory());
    }

    private static byte[] read(IStream stream, int bytes) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(bytes);
        while (buffer.hasRemaining() && stream.read(buffer) > 0) {
            continue;
        }
        byte[] read = new byte[buffer.position()];
        buffer.flip().get(read);
        return read;
    }

    private static String text(IStream stream) {
        return new String(read(stream, 1_000), StandardCharsets.US_ASCII);
    }

    private static IStream text(CdRig rig, String text) {
        return rig.stream(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void zerosAreAsManyAsWereSet() {
        try (CdRig rig = rig()) {
            IStream stream = rig.create(Imapi2Class.MSFT_STREAM_ZERO, IStream.class);
            assertEquals(0, read(stream, 10).length);
            stream.setSize(100);
            assertEquals(100, stream.stat(IStream.STATFLAG_NONAME).size());
            assertArrayEquals(new byte[100], read(stream, 200));
            stream.seek(-30, IStream.SEEK_END);
            try (IStream clone = stream.cloneStream()) {
                assertEquals(30, read(clone, 200).length);
            }
            assertFails(SystemCode.STG_E_ACCESSDENIED, () -> stream.write(ByteBuffer.allocate(1)));
            assertFails(SystemCode.E_INVALIDARG, () -> stream.setSize(-1));
        }
    }

    @Test
    void pseudoRandomBytesFollowFromTheSeed() {
        try (CdRig rig = rig()) {
            IStreamPseudoRandomBased stream =
                    rig.create(Imapi2Class.MSFT_STREAM_PRNG001, IStreamPseudoRandomBased.class);
            stream.setSize(4_096);
            byte[] first = read(stream, 4_096);
            stream.setSeed(0xDEADBEEF);
            assertEquals(0xDEADBEEF, stream.getSeed());
            byte[] second = read(stream, 4_096);
            assertFalse(Arrays.equals(first, second), "another seed, other bytes");
            stream.setSeed(0);
            assertArrayEquals(first, read(stream, 4_096), "the same seed goes back to the same beginning");
            stream.seek(1_001, IStream.SEEK_SET);
            assertArrayEquals(Arrays.copyOfRange(first, 1_001, 1_101), read(stream, 100));
            int[] counts = new int[256];
            for (byte value : first) {
                counts[value & 0xFF]++;
            }
            assertFalse(Arrays.stream(counts).anyMatch(count -> count > 60), "bytes are spread");
        }
    }

    @Test
    void extendedSeedIsNotImplemented() {
        try (CdRig rig = rig()) {
            IStreamPseudoRandomBased stream =
                    rig.create(Imapi2Class.MSFT_STREAM_PRNG001, IStreamPseudoRandomBased.class);
            assertFails(SystemCode.E_NOTIMPL, () -> stream.setExtendedSeed(List.of(1, 2)));
            assertFails(SystemCode.E_NOTIMPL, stream::getExtendedSeed);
        }
    }

    @Test
    void concatenatedStreamsComeOneAfterTheOther() {
        try (CdRig rig = rig()) {
            IStreamConcatenate stream = rig.create(Imapi2Class.MSFT_STREAM_CONCATENATE, IStreamConcatenate.class);
            stream.initialize2(List.of(text(rig, "one "), text(rig, ""), text(rig, "two "), text(rig, "three")));
            assertEquals(13, stream.stat(IStream.STATFLAG_NONAME).size());
            assertEquals("one two three", text(stream));
            stream.seek(2, IStream.SEEK_SET);
            try (IStream clone = stream.cloneStream()) {
                assertEquals("e two three", text(clone));
            }
            assertEquals("e two three", text(stream));
        }
    }

    @Test
    void concatenationIsInitializedOnce() {
        try (CdRig rig = rig()) {
            IStreamConcatenate stream = rig.create(Imapi2Class.MSFT_STREAM_CONCATENATE, IStreamConcatenate.class);
            assertFails(SystemCode.E_INVALIDARG, () -> stream.initialize2(List.of()));
            stream.initialize(text(rig, "a"), text(rig, "b"));
            assertEquals("ab", text(stream));
            IStream other = text(rig, "c");
            assertFails(SystemCode.E_INVALIDARG, () -> stream.initialize(other, other));
            assertFails(SystemCode.E_INVALIDARG, () -> stream.initialize2(List.of(other)));
            assertFails(SystemCode.E_NOTIMPL, () -> stream.append(other));
            assertFails(SystemCode.E_NOTIMPL, () -> stream.append2(List.of(other)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "aaaaaa, bbb, 2, 1, aabaabaab",
        "aaaaa, b, 2, 3, aabaaa",
        "a, bbbbbbb, 3, 2, abbbbbbb",
        "'', bbb, 1, 1, bbb"
    })
    void interleavedStreamsComeByTurns(String first, String second, int turn, int other, String expected) {
        try (CdRig rig = rig()) {
            IStreamInterleave stream = rig.create(Imapi2Class.MSFT_STREAM_INTERLEAVE, IStreamInterleave.class);
            stream.initialize(List.of(text(rig, first), text(rig, second)), List.of(turn, other));
            assertEquals(expected, text(stream));
            for (int from = 0; from <= expected.length(); from++) {
                stream.seek(from, IStream.SEEK_SET);
                assertEquals(expected.substring(from), text(stream));
            }
            stream.seek(1, IStream.SEEK_SET);
            try (IStream clone = stream.cloneStream()) {
                assertEquals(expected.substring(1), text(clone));
            }
        }
    }

    @Test
    void interleavingNeedsTurnsAndIsInitializedOnce() {
        try (CdRig rig = rig()) {
            IStreamInterleave stream = rig.create(Imapi2Class.MSFT_STREAM_INTERLEAVE, IStreamInterleave.class);
            IStream data = text(rig, "data");
            assertFails(SystemCode.E_INVALIDARG, () -> stream.initialize(List.of(), List.of()));
            assertFails(SystemCode.E_INVALIDARG, () -> stream.initialize(List.of(data), List.of(0)));
            stream.initialize(List.of(data), List.of(1));
            assertFails(SystemCode.E_INVALIDARG, () -> stream.initialize(List.of(data), List.of(1)));
        }
    }

    @Test
    void partsLiveAsLongAsTheStreamThatIsMadeOfThem() {
        try (CdRig rig = rig()) {
            IStreamConcatenate stream = rig.create(Imapi2Class.MSFT_STREAM_CONCATENATE, IStreamConcatenate.class);
            IStream part = Com.reference(new SourceStream(new CdRig.Bytes(new byte[] {'x'})), IStream.class);
            stream.initialize2(List.of(part));
            part.close();
            assertEquals("x", text(stream));
        }
    }
}
