package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2fs.DFileSystemImageEvents;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The events of an image that is being filled. */
@HardwareTest
@RequiresImapi
class ImageEventsIT {

    private static final int SIZE = (2 << 20) + 1;
    private static final int SECTORS = 1025;

    /** Notes each event; what a sink throws would be lost, so it throws nothing. */
    private static final class Sink implements DFileSystemImageEvents {

        private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
        private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void update(IDispatch object, String currentFile, int copiedSectors, int totalSectors) {
            heard.add(copiedSectors + "/" + totalSectors);
            if (copiedSectors < 0 || copiedSectors > totalSectors || !currentFile.contains("A.BIN")) {
                wrong.add(currentFile + " " + copiedSectors + "/" + totalSectors);
            }
            try {
                object.queryInterface(IFileSystemImage.class).close();
            } catch (RuntimeException e) {
                wrong.add("the sender: " + e);
            }
        }

        String words() {
            return heard.size() + (heard.size() == 1 ? " event" : " events")
                    + heard.stream().distinct().limit(6).collect(Collectors.joining(" ", " (", ")"));
        }
    }

    private static void listen(
            Imapi imapi, boolean staged, Observations observations, String what, Consumer<NewImage> add) {
        Sink sink = new Sink();
        try (NewImage image = NewImage.of(imapi, Twins.ALL)) {
            if (Answers.code(() -> image.image().setStageFiles(staged)) != SystemCode.S_OK) {
                observations.note("image-events", "staging cannot be chosen");
            }
            try (EventConnection connection =
                    EventConnection.advise(image.image(), DFileSystemImageEvents.class, sink)) {
                add.accept(image);
            }
            int before = sink.heard.size();
            image.file("NOBODY.BIN", TestBytes.random(10));
            assertEquals(before, sink.heard.size(), "a sink that was disconnected hears nothing");
        }
        assertEquals(List.of(), sink.wrong);
        observations.note("image-events", what + (staged ? " with" : " without") + " staging: " + sink.words());
    }

    @Test
    void addFileIsAnnounced(Imapi imapi, Observations observations) {
        byte[] content = TestBytes.random(SIZE);
        for (boolean staged : new boolean[] {false, true}) {
            listen(imapi, staged, observations, "AddFile of " + SECTORS + " sectors", image -> image.file("A.BIN", content));
        }
    }

    @Test
    void addTreeIsAnnounced(Imapi imapi, Observations observations, @TempDir Path folder) throws Exception {
        Files.write(folder.resolve("A.BIN"), TestBytes.random(SIZE));
        for (boolean staged : new boolean[] {false, true}) {
            listen(
                    imapi,
                    staged,
                    observations,
                    "AddTree of " + SECTORS + " sectors",
                    image -> image.root().addTree(folder.toString(), false));
        }
    }

    /** The documentation names the methods that fire; creating the image and reading it are none of them. */
    @Test
    void resultAndItsReadingAreNotAnnounced(Imapi imapi, Observations observations) {
        Sink sink = new Sink();
        try (NewImage image = NewImage.of(imapi, Twins.ALL)) {
            image.file("A.BIN", TestBytes.random(SIZE));
            try (EventConnection connection =
                    EventConnection.advise(image.image(), DFileSystemImageEvents.class, sink)) {
                assertTrue(image.bytes().length > SIZE);
            }
        }
        assertEquals(List.of(), sink.wrong);
        observations.note("image-events", "while the result is read: " + sink.heard.size() + " events");
    }
}
