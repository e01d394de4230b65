package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java sources read as native streams, and native streams read from Java. */
class StreamTest {

    /** A source that counts how often it is open. */
    private static final class Source implements StreamSource {
        final byte[] bytes;
        final long declared;
        final AtomicInteger opened = new AtomicInteger();
        final AtomicInteger closed = new AtomicInteger();

        Source(byte[] bytes, long declared) {
            this.bytes = bytes;
            this.declared = declared;
        }

        @Override
        public String name() {
            return "source.bin";
        }

        @Override
        public long size() {
            return declared;
        }

        @Override
        public ReadableByteChannel open(long position) {
            opened.incrementAndGet();
            InputStream stream = new ByteArrayInputStream(bytes, (int) position, bytes.length - (int) position) {
                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
            return Channels.newChannel(stream);
        }
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(4711).nextBytes(bytes);
        return bytes;
    }

    private static StreamSource file(Path path) throws IOException {
        long size = Files.size(path);
        return new StreamSource() {
            @Override
            public String name() {
                return path.getFileName().toString();
            }

            @Override
            public long size() {
                return size;
            }

            @Override
            public ReadableByteChannel open(long position) throws IOException {
                return Files.newByteChannel(path).position(position);
            }
        };
    }

    @Test
    void fileIsReadThroughTheVtableByteForByte(@TempDir Path folder) throws IOException {
        byte[] bytes = random(300_001);
        Path path = Files.write(folder.resolve("data.bin"), bytes);
        try (InputStream in = new ComInputStream(Com.reference(new SourceStream(file(path)), IStream.class))) {
            assertArrayEquals(bytes, in.readAllBytes());
        }
        Files.delete(path);
    }

    @Test
    void directBufferIsFilledInPlaceAndAtTheEndReadsGiveFewer() {
        byte[] bytes = random(100);
        try (IStream stream = Com.reference(new SourceStream(new Source(bytes, 100)), IStream.class)) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(64);
            buffer.position(4);
            assertEquals(60, stream.read(buffer));
            assertEquals(64, buffer.position());
            assertEquals(bytes[0], buffer.get(4));
            buffer.clear();
            assertEquals(40, stream.read(buffer));
            assertEquals(0, stream.read(buffer));
        }
    }

    @Test
    void seekMovesFromEachOrigin() {
        byte[] bytes = random(1000);
        try (IStream stream = Com.reference(new SourceStream(new Source(bytes, 1000)), IStream.class)) {
            assertEquals(500, stream.seek(500, IStream.SEEK_SET));
            ByteBuffer one = ByteBuffer.allocate(1);
            stream.read(one);
            assertEquals(bytes[500], one.get(0));
            assertEquals(491, stream.seek(-10, IStream.SEEK_CUR));
            stream.read(one.clear());
            assertEquals(bytes[491], one.get(0));
            assertEquals(999, stream.seek(-1, IStream.SEEK_END));
            stream.read(one.clear());
            assertEquals(bytes[999], one.get(0));
            assertEquals(5000, stream.seek(5000, IStream.SEEK_SET));
            assertEquals(0, stream.read(one.clear()));
            assertThrows(ImapiException.class, () -> stream.seek(-1, IStream.SEEK_SET));
        }
    }

    @Test
    void statGivesSizeAndNameOnlyWhenAskedFor() {
        long size = 5_000_000_000L;
        try (IStream stream = Com.reference(new SourceStream(new Source(new byte[0], size)), IStream.class)) {
            assertEquals(StatStg.ofSize(size), stream.stat(IStream.STATFLAG_NONAME));
            assertEquals(
                    Optional.of("source.bin"),
                    stream.stat(IStream.STATFLAG_DEFAULT).name());
        }
    }

    @Test
    void cloneHasAPositionOfItsOwn() {
        byte[] bytes = random(100);
        try (IStream stream = Com.reference(new SourceStream(new Source(bytes, 100)), IStream.class)) {
            stream.seek(10, IStream.SEEK_SET);
            try (IStream copy = stream.cloneStream()) {
                assertEquals(90, copy.read(ByteBuffer.allocate(100)));
                assertEquals(10, stream.seek(0, IStream.SEEK_CUR));
            }
        }
    }

    @Test
    void sourceIsOpenOnlyWhileItIsRead() {
        Source source = new Source(random(100), 100);
        try (IStream stream = Com.reference(new SourceStream(source), IStream.class)) {
            assertEquals(0, source.opened.get());
            stream.read(ByteBuffer.allocate(50));
            assertEquals(1, source.opened.get());
            assertEquals(0, source.closed.get());
            stream.read(ByteBuffer.allocate(50));
            assertEquals(1, source.closed.get(), "closed after its last byte");
            stream.seek(0, IStream.SEEK_SET);
            stream.read(ByteBuffer.allocate(1));
        }
        assertEquals(2, source.closed.get(), "closed with the last reference");
    }

    @Test
    void sourceThatEndsEarlyIsAnInconsistency() {
        try (IStream stream = Com.reference(new SourceStream(new Source(random(10), 20)), IStream.class)) {
            ImapiException failure = assertThrows(ImapiException.class, () -> stream.read(ByteBuffer.allocate(20)));
            assertEquals(ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY, failure.error());
            assertEquals(
                    "Data stream supplied for file 'source.bin' is inconsistent: expected 20 bytes, found 10.",
                    failure.detail().orElseThrow());
        }
    }

    @Test
    void sourceThatIsGoneCannotBeOpened(@TempDir Path folder) throws IOException {
        Path path = Files.write(folder.resolve("gone.bin"), random(10));
        StreamSource source = file(path);
        Files.delete(path);
        try (IStream stream = Com.reference(new SourceStream(source), IStream.class)) {
            ImapiException failure = assertThrows(ImapiException.class, () -> stream.read(ByteBuffer.allocate(20)));
            assertEquals(ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE, failure.error());
            assertInstanceOf(NoSuchFileException.class, failure.getCause());
            assertTrue(failure.getMessage().contains("gone.bin"), failure.getMessage());
        }
    }

    @Test
    void readOfMoreThanABufferHoldsIsServedInSeveral() throws Throwable {
        int threeGiB = (int) (3L << 30);
        List<Integer> asked = new ArrayList<>();
        SourceStreamTarget endless = new SourceStreamTarget(new byte[0]) {
            @Override
            public int read(ByteBuffer buffer) {
                asked.add(buffer.remaining());
                return buffer.remaining();
            }
        };
        MethodModel read = InterfaceModel.of(IStream.class).slot(3).orElseThrow();
        try (Memory fetched = new Memory(4)) {
            // The memory is never touched, so any address will do.
            Object[] arguments = {null, new Pointer(0x10000), threeGiB, fetched};
            assertEquals(0, read.serve(endless, arguments));
            assertEquals(threeGiB, fetched.getInt(0));
        }
        assertEquals(List.of(1 << 30, 1 << 30, 1 << 30), asked);
    }

    @Test
    void streamIsReadOnly() {
        try (IStream stream = Com.reference(new SourceStream(new Source(new byte[1], 1)), IStream.class)) {
            ImapiException refused =
                    assertThrows(ImapiException.class, () -> stream.write(ByteBuffer.allocateDirect(1)));
            assertEquals(SystemCode.STG_E_ACCESSDENIED, refused.error());
        }
    }

    @Test
    void copyToWritesIntoAnotherStream() {
        byte[] bytes = random(200_000);
        byte[] copy = new byte[200_000];
        SourceStreamTarget target = new SourceStreamTarget(copy);
        try (IStream stream = Com.reference(new SourceStream(new Source(bytes, bytes.length)), IStream.class);
                IStream sink = Com.reference(target, IStream.class)) {
            assertEquals(new IStream.CopyResult(150_000, 150_000), stream.copyTo(sink, 150_000));
            assertEquals(new IStream.CopyResult(50_000, 50_000), stream.copyTo(sink, -1));
        }
        assertArrayEquals(bytes, copy);
        assertFalse(Arrays.equals(new byte[200_000], copy));
    }

    /** A stream that takes bytes into an array. */
    private static class SourceStreamTarget implements IStream {
        private final ByteBuffer target;

        SourceStreamTarget(byte[] target) {
            this.target = ByteBuffer.wrap(target);
        }

        @Override
        public int write(ByteBuffer buffer) {
            int count = buffer.remaining();
            target.put(buffer);
            return count;
        }

        @Override
        public int read(ByteBuffer buffer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long seek(long move, int origin) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setSize(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CopyResult copyTo(IStream other, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void commit(int flags) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void revert() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void lockRegion(long offset, long count, int lockType) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void unlockRegion(long offset, long count, int lockType) {
            throw new UnsupportedOperationException();
        }

        @Override
        public StatStg stat(int flags) {
            throw new UnsupportedOperationException();
        }

        @Override
        public IStream cloneStream() {
            throw new UnsupportedOperationException();
        }
    }
}
