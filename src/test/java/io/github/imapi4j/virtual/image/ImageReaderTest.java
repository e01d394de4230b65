package io.github.imapi4j.virtual.image;

import static io.github.imapi4j.virtual.image.Failures.assertFails;
import static io.github.imapi4j.virtual.image.Images.TIME;
import static io.github.imapi4j.virtual.image.Images.bytes;
import static io.github.imapi4j.virtual.image.Images.directory;
import static io.github.imapi4j.virtual.image.Images.file;
import static io.github.imapi4j.virtual.image.Images.options;
import static io.github.imapi4j.virtual.image.Images.root;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageReaderTest {

    @TempDir
    Path folder;

    @Test
    void randomAccessGivesTheSameBytesAsASequentialPass() {
        ImageLayout layout = ImageLayout.of(sample(), options());
        byte[] image = bytes(layout);
        Random random = new Random(42);
        try (ImageReader reader = layout.open()) {
            for (int i = 0; i < 3000; i++) {
                int at = random.nextInt(image.length);
                int length = 1 + random.nextInt(random.nextBoolean() ? 100 : 70_000);
                ByteBuffer piece =
                        random.nextBoolean() ? ByteBuffer.allocate(length) : ByteBuffer.allocateDirect(length);
                int count = reader.read(at, piece);
                assertEquals(Math.min(length, image.length - at), count);
                byte[] found = new byte[count];
                piece.flip().get(found);
                assertArrayEquals(Arrays.copyOfRange(image, at, at + count), found, "at " + at);
            }
        }
    }

    @Test
    void thereIsNothingBehindTheEnd() {
        ImageLayout layout = ImageLayout.of(sample(), options());
        try (ImageReader reader = layout.open()) {
            assertEquals(-1, reader.read(layout.totalBytes(), ByteBuffer.allocate(10)));
            assertEquals(3, reader.read(layout.totalBytes() - 3, ByteBuffer.allocate(10)));
            assertEquals(0, reader.read(0, ByteBuffer.allocate(0)));
        }
    }

    @Test
    void onlyTheRoomOfTheBufferIsFilled() {
        ByteBuffer buffer = ByteBuffer.allocate(4096);
        buffer.position(1000).limit(1500);
        try (ImageReader reader = ImageLayout.of(sample(), options()).open()) {
            assertEquals(500, reader.read(16 * 2048, buffer));
        }
        assertEquals(1500, buffer.position());
        assertEquals(1500, buffer.limit());
        assertEquals('C', buffer.array()[1001]);
        assertEquals(0, buffer.array()[1500]);
    }

    @Test
    void aSequentialPassOpensEveryContentOnceReadsItOnceAndClosesIt() {
        List<Recorded> contents = new ArrayList<>();
        IsoDirectory root = root();
        for (int size : new int[] {1, 2048, 100_000, 65_536, 3}) {
            Recorded content = new Recorded(size);
            contents.add(content);
            root.add(new IsoFile("size " + size, size, content, TIME));
        }
        ImageLayout layout = ImageLayout.of(root, options());
        try (ImageReader reader = layout.open()) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
            for (long at = 0; at < layout.totalBytes(); at += 64 * 1024) {
                reader.read(at, buffer.clear());
                assertTrue(contents.stream().mapToInt(c -> c.opened - c.closed).sum() <= 1, "one open at a time");
            }
            for (Recorded content : contents) {
                assertEquals(1, content.opened);
                assertEquals(1, content.closed);
                assertEquals(content.size, content.bytesRead);
                assertTrue(content.inOrder);
            }
        }
    }

    @Test
    void bytesGoStraightIntoTheBufferOfTheCaller() {
        Recorded content = new Recorded(1_000_000);
        IsoDirectory root = root();
        root.add(new IsoFile("large", 1_000_000, content, TIME));
        ImageLayout layout = ImageLayout.of(root, options());
        ByteBuffer buffer = ByteBuffer.allocateDirect((int) layout.totalBytes());
        try (ImageReader reader = layout.open()) {
            reader.read(0, buffer);
        }
        assertEquals(1, content.reads);
        assertSame(buffer, content.lastTarget);
    }

    @Test
    void closingTheReaderClosesAContentThatWasNotReadToItsEnd() {
        Recorded content = new Recorded(100_000);
        IsoDirectory root = root();
        root.add(new IsoFile("large", 100_000, content, TIME));
        ImageLayout layout = ImageLayout.of(root, options());
        ImageReader reader = layout.open();
        reader.read(layout.totalBytes() - 50_000, ByteBuffer.allocate(10));
        assertEquals(0, content.closed);
        reader.close();
        reader.close();
        assertEquals(1, content.closed);
    }

    @Test
    void aLargeFileIsReadInPlacesWithoutReadingItAll() {
        long size = 1_900L * 1024 * 1024 + 7;
        IsoDirectory root = root();
        root.add(file("before", 10));
        root.add(new IsoFile("large", size, () -> Images::pattern, TIME));
        root.add(file("what follows", 5000));
        ImageLayout layout = ImageLayout.of(root, options());
        ImageExtent extent = layout.extents().stream()
                .filter(e -> e.name().equals("\\large"))
                .findFirst()
                .orElseThrow();
        assertEquals((size + 2047) / 2048, extent.blocks());
        Random random = new Random(1);
        try (ImageReader reader = layout.open()) {
            for (int i = 0; i < 200; i++) {
                long at = random.nextLong(size - 1000);
                ByteBuffer found = ByteBuffer.allocate(1000);
                reader.read(extent.firstBlock() * 2048 + at, found);
                ByteBuffer expected = ByteBuffer.allocate(1000);
                Images.pattern(at, expected);
                assertEquals(expected.flip(), found.flip(), "at " + at);
            }
            ByteBuffer end = ByteBuffer.allocate(4096);
            reader.read((extent.lastBlock() + 1) * 2048 - 2048, end);
            assertArrayEquals(
                    new byte[2048 - (int) (size % 2048)], Arrays.copyOfRange(end.array(), (int) (size % 2048), 2048));
            assertArrayEquals(
                    Arrays.copyOf(bytes("what follows", 5000), 2048), Arrays.copyOfRange(end.array(), 2048, 4096));
        }
    }

    @Test
    void aFileThatShrankWhileItIsReadIsNamedWithItsSizes() {
        IsoDirectory root = root();
        IsoContent shorter = () -> (position, target) -> {
            int count = (int) Math.min(target.remaining(), 70_000 - position);
            if (count <= 0) {
                return -1;
            }
            target.put(new byte[count]);
            return count;
        };
        directory(root, "folder").add(new IsoFile("file", 100_000, shorter, TIME));
        assertFails(
                ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY,
                "'\\folder\\file' is inconsistent: expected 100000 bytes, found 70000",
                () -> bytes(ImageLayout.of(root, options())));
    }

    @Test
    void aFileThatGrewSinceItWasAddedIsNoticedWhenItIsOpened() throws IOException {
        Path source = Files.write(folder.resolve("source"), new byte[10]);
        IsoDirectory root = root();
        root.add(new IsoFile("file", 10, IsoContent.of(source), TIME));
        ImageLayout layout = ImageLayout.of(root, options());
        Files.write(source, new byte[11]);
        assertFails(ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY, "expected 10 bytes, found 11", () -> bytes(layout));
    }

    @Test
    void aFileThatCannotBeOpenedIsNamedWithTheReason() {
        IsoDirectory root = root();
        root.add(new IsoFile("file", 10, IsoContent.of(folder.resolve("missing")), TIME));
        ImapiException e = assertFails(
                ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE,
                "NoSuchFileException",
                () -> bytes(ImageLayout.of(root, options())));
        assertTrue(e.detail().orElseThrow().contains("'\\file'"), e.toString());
        assertTrue(e.detail().orElseThrow().contains("missing"), e.toString());
    }

    @Test
    void aFailureToReadKeepsItsCause() {
        IOException cause = new IOException("the cable was pulled");
        IsoDirectory root = root();
        IsoContent failing = () -> (position, target) -> {
            throw cause;
        };
        root.add(new IsoFile("file", 10, failing, TIME));
        ImapiException e = assertFails(
                ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE, "'\\file'", () -> bytes(ImageLayout.of(root, options())));
        assertSame(cause, e.getCause());
        assertTrue(e.detail().orElseThrow().contains("the cable was pulled"), e.toString());
    }

    @Test
    void aFailedReadLeavesTheLimitOfTheBufferAlone() {
        IsoDirectory root = root();
        IsoContent empty = () -> (position, target) -> -1;
        root.add(new IsoFile("file", 10, empty, TIME));
        ImageLayout layout = ImageLayout.of(root, options());
        ByteBuffer buffer = ByteBuffer.allocate((int) layout.totalBytes() + 5);
        try (ImageReader reader = layout.open()) {
            assertFails(ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY, "found 0", () -> reader.read(0, buffer));
        }
        assertEquals(layout.totalBytes() + 5, buffer.limit());
    }

    @Test
    void aSourceThatMakesNoProgressFailsInsteadOfHanging() {
        IsoDirectory root = root();
        IsoContent idle = () -> (position, target) -> 0;
        root.add(new IsoFile("file", 10, idle, TIME));
        assertFails(
                ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE,
                "neither bytes nor its end",
                () -> bytes(ImageLayout.of(root, options())));
    }

    private static IsoDirectory sample() {
        IsoDirectory root = root();
        for (int size : new int[] {0, 1, 2047, 2048, 2049, 65_536, 200_001}) {
            root.add(file("size " + size, size));
        }
        IsoDirectory wide = directory(root, "wide");
        for (int i = 0; i < 400; i++) {
            wide.add(file("a file with a rather long name " + i, i % 5));
            directory(wide, "a directory with a rather long name " + i);
        }
        return root;
    }

    /** A content that remembers how it was used. */
    private static final class Recorded implements IsoContent {

        private final int size;
        private int opened;
        private int closed;
        private int reads;
        private long bytesRead;
        private boolean inOrder = true;
        private ByteBuffer lastTarget = ByteBuffer.allocate(0);

        Recorded(int size) {
            this.size = size;
        }

        @Override
        public Source open() {
            opened++;
            return new Source() {
                @Override
                public int read(long position, ByteBuffer target) {
                    reads++;
                    inOrder &= position == bytesRead;
                    int count = Math.min(target.remaining(), size - (int) position);
                    target.put(new byte[count]);
                    bytesRead += count;
                    lastTarget = target;
                    return count;
                }

                @Override
                public void close() {
                    closed++;
                }
            };
        }
    }
}
