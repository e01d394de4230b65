package io.github.imapi4j.virtual.fsi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.com.StatStg;
import io.github.imapi4j.com.StreamSource;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2fs.IFsiFileItem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contents that a caller gives as streams: when they are read, how they fail, when they are let go of. */
class FileDataTest extends ImageTestCase {

    @TempDir
    Path temp;

    @Test
    void streamIsNotReadBeforeTheImageIs() {
        root.addFile("a.bin", new UnreadStream(10_000));
        assertEquals(10_000L, (long) of("a.bin", item -> {
            try (IFsiFileItem file = item.queryInterface(IFsiFileItem.class)) {
                return file.getDataSize();
            }
        }));
        image.createResultImage().close();
    }

    @Test
    void failingStreamNamesTheFileAndTheCause() {
        root.addFile("a.bin", new UnreadStream(10));
        ImapiException failure =
                assertFails(ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE, () -> write(temp.resolve("image.iso")));
        assertTrue(failure.getMessage().contains("'\\a.bin'"), failure.getMessage());
        assertTrue(failure.getMessage().contains("The wire was cut."), failure.getMessage());
    }

    @Test
    void exceptionOfAStreamWrittenInJavaIsTheCause() {
        IOException cut = new IOException("cable");
        root.addFile("a.bin", new UnreadStream(10) {
            @Override
            public int read(ByteBuffer buffer) {
                throw new ImapiException(SystemCode.STG_E_READFAULT, "The wire was cut.", cut);
            }
        });
        ImapiException failure =
                assertFails(ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE, () -> write(temp.resolve("image.iso")));
        assertSame(cut, failure.getCause());
    }

    @Test
    void failureThatSpeaksOfADataStreamPassesThrough() {
        IOException cut = new IOException("cable");
        root.addFile("a.bin", new SourceStream(new StreamSource() {
            @Override
            public String name() {
                return "original.bin";
            }

            @Override
            public long size() {
                return 10;
            }

            @Override
            public ReadableByteChannel open(long position) throws IOException {
                throw cut;
            }
        }));
        ImapiException failure =
                assertFails(ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE, () -> write(temp.resolve("image.iso")));
        assertTrue(failure.getMessage().contains("original.bin"), failure.getMessage());
        assertSame(cut, failure.getCause());
    }

    @Test
    void streamThatEndsEarlyIsInconsistent() {
        root.addFile("a.bin", new UnreadStream(10_000) {
            private long position;

            @Override
            public long seek(long move, int origin) {
                position = move;
                return move;
            }

            @Override
            public int read(ByteBuffer buffer) {
                int count = (int) Math.min(buffer.remaining(), 4_000 - position);
                position += count;
                return count;
            }
        });
        ImapiException failure =
                assertFails(ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY, () -> write(temp.resolve("image.iso")));
        assertTrue(failure.getMessage().contains("'\\a.bin'"), failure.getMessage());
        assertTrue(failure.getMessage().contains("expected 10000 bytes, found 4000"), failure.getMessage());
    }

    @Test
    void streamThatCannotTellItsSizeIsRefused() {
        UnreadStream mute = new UnreadStream(0) {
            @Override
            public StatStg stat(int flags) {
                throw new ImapiException(SystemCode.E_NOTIMPL);
            }
        };
        ImapiException failure =
                assertFails(ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE, () -> root.addFile("a.bin", mute));
        assertTrue(failure.getMessage().contains("'\\a.bin'"), failure.getMessage());
        assertEquals(1, mute.closes);
        assertEquals(0, image.getFileCount());
    }

    @Test
    void fileBeyondTwoGibibytesIsRefused() {
        image.setFreeMediaBlocks(0);
        root.addFile("full.bin", new UnreadStream(1L << 31));
        ImapiException failure = assertFails(
                ImapiCode.IMAPI_E_DATA_TOO_BIG, () -> root.addFile("big.bin", new UnreadStream((1L << 31) + 1)));
        assertTrue(failure.getMessage().contains("'\\big.bin'"), failure.getMessage());
        assertFails(ImapiCode.IMAPI_E_DATA_TOO_BIG, () -> root.addFile("huge.bin", new UnreadStream(-1)));
        assertEquals(1, image.getFileCount());
    }

    @Test
    void fileThatDoesNotFitIsNamedWithTheLimit() {
        image.setFreeMediaBlocks(1_000);
        addFile("first.bin", 100);
        UnreadStream big = new UnreadStream(1_000 * 2048);
        ImapiException failure = assertFails(ImapiCode.IMAPI_E_IMAGE_SIZE_LIMIT, () -> root.addFile("second.bin", big));
        assertTrue(failure.getMessage().contains("'\\second.bin'"), failure.getMessage());
        assertTrue(failure.getMessage().contains("1,000"), failure.getMessage());
        assertEquals(1, big.closes);
        assertEquals(1, image.getFileCount());
    }

    @Test
    void imageMayFillTheMediumToTheLastBlock() throws IOException {
        addFile("first.bin", 100);
        int blocks;
        try (var result = image.createResultImage()) {
            blocks = result.getTotalBlocks();
        }
        image.setFreeMediaBlocks(blocks + 5);
        assertFails(ImapiCode.IMAPI_E_IMAGE_SIZE_LIMIT, () -> addFile("second.bin", 5 * 2048 + 1));
        addFile("second.bin", 5 * 2048);
        write(temp.resolve("image.iso"));
    }

    @Test
    void oneStreamMayBeTwoFiles() throws IOException {
        IStream shared = stream(random(70_000));
        root.addFile("a.bin", shared);
        root.addFile("b.bin", shared);
        assertArrayEquals(random(70_000), read("a.bin"));
        assertArrayEquals(random(70_000), read("b.bin"));
        write(temp.resolve("image.iso"));
    }

    @Test
    void streamIsHeldUntilTheImageAndItsItemsAreGone() {
        UnreadStream held = new UnreadStream(10);
        root.addFile("a.bin", held);
        IFsiFileItem file;
        try (var item = root.getItem("a.bin")) {
            file = item.queryInterface(IFsiFileItem.class);
        }
        root.close();
        image.close();
        assertEquals(0, held.closes);
        try (file;
                IStream data = file.getData()) {
            assertEquals(10, data.stat(IStream.STATFLAG_NONAME).size());
        }
        assertEquals(1, held.closes);
    }

    @Test
    void removedFileCanComeBackWithItsStream() {
        UnreadStream held = new UnreadStream(10);
        root.addFile("a.bin", held);
        int point = image.getChangePoint();
        root.remove("a.bin");
        image.rollbackToChangePoint(point);
        assertEquals(0, held.closes);
        assertEquals(1, image.getFileCount());
    }

    @Test
    void fileThatWasNeverAddedLetsGoOfItsStream() {
        UnreadStream first = new UnreadStream(1);
        UnreadStream second = new UnreadStream(2);
        try (IFsiFileItem file = image.createFileItem("a.bin")) {
            file.setData(first);
            file.setData(second);
            assertEquals(1, first.closes);
        }
        assertEquals(1, second.closes);
    }
}
