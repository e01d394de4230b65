package io.github.imapi4j.virtual.fsi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IConnectionPoint;
import io.github.imapi4j.com.IConnectionPointContainer;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.DDiscFormat2DataEvents;
import io.github.imapi4j.imapi2fs.DFileSystemImageEvents;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import io.github.imapi4j.imapi2fs.IFsiFileItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sinks hear of every file that is added. */
class EventsTest extends ImageTestCase {

    private final List<String> heard = new ArrayList<>();

    private final DFileSystemImageEvents sink = new DFileSystemImageEvents() {
        @Override
        public void update(IDispatch object, String currentFile, int copiedSectors, int totalSectors) {
            try (IFileSystemImage sender = object.queryInterface(IFileSystemImage.class)) {
                heard.add(currentFile + " " + copiedSectors + "/" + totalSectors + " of " + sender.getFileCount());
            }
        }
    };

    @Test
    void eachFileIsAnnounced(@TempDir Path temp) throws IOException {
        Files.write(temp.resolve("one.bin"), random(2049));
        Files.createDirectory(temp.resolve("sub"));
        Files.write(temp.resolve("sub/two.bin"), random(1));
        try (EventConnection connection = EventConnection.advise(image, DFileSystemImageEvents.class, sink);
                IFsiFileItem file = image.createFileItem("made.bin")) {
            root.addDirectory("folder");
            addFile("folder\\a.bin", 0);
            root.add(file);
            root.addTree(temp.toString(), false);
        }
        assertEquals(
                List.of(
                        "\\folder\\a.bin 0/0 of 1",
                        "\\made.bin 0/0 of 2",
                        "\\one.bin 0/2 of 4",
                        "\\sub\\two.bin 0/1 of 4"),
                heard);
    }

    @Test
    void nothingIsAnnouncedIfNothingWasAdded() {
        try (EventConnection connection = EventConnection.advise(image, DFileSystemImageEvents.class, sink)) {
            assertFails(ImapiCode.IMAPI_E_DIR_NOT_FOUND, () -> addFile("no\\a.bin", 1));
            addFile("a.bin", 1);
            root.remove("a.bin");
        }
        addFile("b.bin", 1);
        assertEquals(List.of("\\a.bin 0/1 of 1"), heard);
    }

    @Test
    void failingSinkChangesNothing() {
        DFileSystemImageEvents failing = (object, file, copied, total) -> {
            throw new IllegalArgumentException(file);
        };
        try (EventConnection connection = EventConnection.advise(image, DFileSystemImageEvents.class, failing)) {
            addFile("a.bin", 1);
        }
        assertEquals(1, image.getFileCount());
    }

    @Test
    void sinkThatWasNotDetachedIsLetGoWithTheImage() {
        Guid events = Guid.of(
                DFileSystemImageEvents.class.getAnnotation(ComInterface.class).value());
        try (IConnectionPointContainer container = image.queryInterface(IConnectionPointContainer.class);
                IConnectionPoint point = container.findConnectionPoint(events)) {
            point.advise(sink);
        }
        addFile("a.bin", 1);
        assertEquals(1, heard.size());
    }

    @Test
    void otherEventsAreNotFired() {
        DDiscFormat2DataEvents other = (object, progress) -> heard.add("burn");
        assertFails(
                SystemCode.CONNECT_E_NOCONNECTION,
                () -> EventConnection.advise(image, DDiscFormat2DataEvents.class, other));
    }
}
