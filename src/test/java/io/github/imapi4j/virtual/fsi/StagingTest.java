package io.github.imapi4j.virtual.fsi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.com.StreamSource;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2fs.DFileSystemImageEvents;
import io.github.imapi4j.imapi2fs.IFsiFileItem;
import io.github.imapi4j.virtual.iso.IsoContent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are copied to the working directory when they are added. */
class StagingTest extends ImageTestCase {

    @TempDir
    Path folder;

    private Path working;
    private int opened;
    private FreeSpace room = FreeSpace.OF_THE_DISK;

    @Override
    FreeSpace space() {
        return directory -> room.in(directory);
    }

    @BeforeEach
    void stage() throws IOException {
        working = Files.createDirectory(folder.resolve("working"));
        image.setWorkingDirectory(working.toString());
        image.setStageFiles(true);
    }

    /** A stream that counts how often its source is opened, which is when it is read. */
    private IStream counted(int size) {
        byte[] bytes = random(size);
        return new SourceStream(new StreamSource() {
            @Override
            public String name() {
                return "counted";
            }

            @Override
            public long size() {
                return size;
            }

            @Override
            public ReadableByteChannel open(long position) {
                opened++;
                return new Bytes(bytes, size).open(position);
            }
        });
    }

    @Test
    void sourceMayChangeAfterItWasAdded() throws IOException {
        Path tree = Files.createDirectory(folder.resolve("tree"));
        Path source = Files.write(tree.resolve("a.bin"), random(5_000));
        root.addTree(tree.toString(), false);
        Files.write(source, new byte[1]);
        assertArrayEquals(random(5_000), read("a.bin"));
    }

    @Test
    void onlyFilesThatAreAddedAfterwardsAreStaged() {
        image.setStageFiles(false);
        root.addFile("before.bin", counted(10));
        assertEquals(0, opened);
        image.setStageFiles(true);
        assertTrue(image.getStageFiles());
        root.addFile("after.bin", counted(10));
        assertEquals(1, opened);
        assertArrayEquals(random(10), read("after.bin"));
        assertEquals(1, opened);
        assertArrayEquals(random(10), read("before.bin"));
    }

    @Test
    void stashIsDeletedWithTheImage() throws IOException {
        addFile("a.bin", 10);
        root.close();
        image.close();
        try (Stream<Path> files = Files.list(working)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void itemIsStagedWhenItIsAdded() {
        try (IFsiFileItem file = image.createFileItem("made.bin")) {
            file.setData(counted(3_000));
            assertEquals(0, opened);
            root.add(file);
            assertEquals(1, opened);
        }
        assertArrayEquals(random(3_000), read("made.bin"));
        assertEquals(1, opened);
    }

    @Test
    void copyingIsAnnouncedByTheMegabyte() {
        List<String> heard = new ArrayList<>();
        DFileSystemImageEvents sink = (object, file, copied, total) -> heard.add(file + " " + copied + "/" + total);
        try (EventConnection connection = EventConnection.advise(image, DFileSystemImageEvents.class, sink)) {
            addFile("a.bin", (2 << 20) + 1);
        }
        assertEquals(List.of("\\a.bin 0/1025", "\\a.bin 512/1025", "\\a.bin 1024/1025", "\\a.bin 1025/1025"), heard);
    }

    @Test
    void sourceThatFailsOrEndsEarlyIsNotAdded() {
        assertFails(ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE, () -> root.addFile("a.bin", new UnreadStream(10) {}));
        byte[] little = random(5);
        assertFails(
                ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY,
                () -> root.addFile("b.bin", new SourceStream(new Bytes(little, 10))));
        assertEquals(0, image.getFileCount());
    }

    @Test
    void workingDirectoryThatIsGoneIsSaid() throws IOException {
        Files.delete(working);
        assertFails(ImapiCode.IMAPI_E_STASHFILE_OPEN_FAILURE, () -> addFile("a.bin", 1));
    }

    @Test
    void workingDirectoryStaysWhileAResultLives() {
        addFile("a.bin", 1);
        try (var result = image.createResultImage()) {
            assertFails(ImapiCode.IMAPI_E_READONLY, () -> image.setWorkingDirectory(folder.toString()));
        }
        image.setWorkingDirectory(folder.toString());
    }

    private Path other() throws IOException {
        return Files.createDirectory(folder.resolve("other"));
    }

    @Test
    void stagedFilesGoAlongToAnotherWorkingDirectory() throws IOException {
        addFile("a.bin", 3 << 20);
        Path other = other();
        image.setWorkingDirectory(other.toString());
        addFile("b.bin", 77);
        assertArrayEquals(random(3 << 20), read("a.bin"));
        assertArrayEquals(random(77), read("b.bin"));
        room = directory -> 0;
        image.setWorkingDirectory(other.toString()); // where they are, they need no more room
        assertFails(ImapiCode.IMAPI_E_WORKING_DIRECTORY_SPACE, () -> image.setWorkingDirectory(working.toString()));
    }

    @Test
    void workingDirectoryMayChangeWhileAFileIsStaged() throws IOException {
        String other = other().toString();
        DFileSystemImageEvents sink = (object, file, copied, total) -> {
            if (copied == 512) {
                image.setWorkingDirectory(other);
            }
        };
        try (EventConnection connection = EventConnection.advise(image, DFileSystemImageEvents.class, sink)) {
            addFile("a.bin", (2 << 20) + 1);
        }
        assertEquals(other, image.getWorkingDirectory());
        assertArrayEquals(random((2 << 20) + 1), read("a.bin"));
    }

    @Test
    void workingDirectoryWithoutRoomForStagedFilesIsRefused() throws IOException {
        addFile("a.bin", 5_000);
        Path other = other();
        room = directory -> 4_999;
        ImapiException failure = assertFails(
                ImapiCode.IMAPI_E_WORKING_DIRECTORY_SPACE, () -> image.setWorkingDirectory(other.toString()));
        assertTrue(failure.getMessage().contains("'" + other + "'"), failure.getMessage());
        assertTrue(failure.getMessage().contains("4999 bytes"), failure.getMessage());
        assertTrue(failure.getMessage().contains("5000 bytes"), failure.getMessage());
        assertEquals(working.toString(), image.getWorkingDirectory());
        assertArrayEquals(random(5_000), read("a.bin"));
        room = directory -> 5_000;
        image.setWorkingDirectory(other.toString());
    }

    @Test
    void stagedFilesThatCannotGoAlongStayWhereTheyAre() throws IOException {
        addFile("a.bin", 5_000);
        Path other = other();
        room = directory -> {
            Files.delete(directory);
            return 1 << 20;
        };
        ImapiException failure =
                assertFails(ImapiCode.IMAPI_E_STASHFILE_MOVE, () -> image.setWorkingDirectory(other.toString()));
        assertTrue(failure.getMessage().contains("'" + other + "'"), failure.getMessage());
        assertEquals(working.toString(), image.getWorkingDirectory());
        assertArrayEquals(random(5_000), read("a.bin"));
    }

    @Test
    void stashThatSomebodyCutShortIsSaid() throws IOException {
        Path file = Files.createFile(folder.resolve("a.stash"));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try (StashFile stash = new StashFile(file, channel)) {
            IsoContent kept = stash.keep("a.bin", 5_000, IsoContent.of(random(5_000)), copied -> {});
            channel.truncate(100);
            try (IsoContent.Source source = kept.open()) {
                assertEquals(100, source.read(0, ByteBuffer.allocate(200)));
                ImapiException failure = assertFails(
                        ImapiCode.IMAPI_E_STASHFILE_READ_FAILURE, () -> source.read(100, ByteBuffer.allocate(200)));
                assertTrue(failure.getMessage().contains("'" + file + "'"), failure.getMessage());
            }
        }
    }

    @Test
    void diskThatIsFullIsSaid() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "only Linux has a file for which there is never room");
        try (StashFile stash = new StashFile(full, FileChannel.open(full, StandardOpenOption.WRITE))) {
            IsoContent content = IsoContent.of(random(10));
            ImapiException failure = assertFails(
                    ImapiCode.IMAPI_E_STASHFILE_WRITE_FAILURE, () -> stash.keep("a.bin", 10, content, copied -> {}));
            assertTrue(failure.getMessage().contains("'" + full + "'"), failure.getMessage());
        }
    }
}
