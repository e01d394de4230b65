package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2fs.IBootOptions;
import io.github.imapi4j.imapi2fs.IFsiFileItem;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import io.github.imapi4j.imapi2fs.IIsoImageManager;
import org.junit.jupiter.api.Test;

/** Which methods of a stream from Java the system calls. */
@HardwareTest
@RequiresImapi
class StreamCallsIT {

    private static final int SIZE = 100_000;

    @Test
    void checkOfAnImageReadsIt(Imapi imapi, Observations observations) {
        byte[] made;
        try (NewImage image = NewImage.of(imapi, Twins.ALL)) {
            image.file("A.BIN", TestBytes.random(10));
            made = image.bytes();
        }
        NotingStream stream = new NotingStream(new TestBytes(made));
        try (NewImage objects = new NewImage(imapi);
                IIsoImageManager manager = objects.manager()) {
            manager.setStream(stream);
            observations.note("stream-calls", "SetStream: " + stream.takeCalls());
            manager.validate();
        }
        String calls = stream.takeCalls();
        assertTrue(NotingStream.isRead(calls), calls);
        observations.note("stream-calls", "Validate: " + calls);
    }

    @Test
    void fileIsReadWhenItIsAddedOrWhenTheImageIs(Imapi imapi, Observations observations) {
        for (boolean staged : new boolean[] {false, true}) {
            String staging = staged ? " with staging: " : ": ";
            NotingStream stream = new NotingStream(new TestBytes(TestBytes.random(SIZE)));
            try (NewImage image = NewImage.of(imapi, Twins.ALL)) {
                if (Answers.code(() -> image.image().setStageFiles(staged)) == SystemCode.S_OK || !staged) {
                    image.root().addFile("A.BIN", stream);
                    String adding = stream.takeCalls();
                    observations.note("stream-calls", "AddFile" + staging + adding);
                    try (IFileSystemImageResult result = image.image().createResultImage()) {
                        assertTrue(result.getTotalBlocks() > SIZE / result.getBlockSize());
                    }
                    String creating = stream.takeCalls();
                    observations.note("stream-calls", "CreateResultImage" + staging + creating);
                    ImageTrees.of(image.bytes()).byFileSystem().values().forEach(tree -> assertEquals(
                            SIZE, tree.items().get("\\A.BIN").size()));
                    String reading = stream.takeCalls();
                    observations.note("stream-calls", "reading the image" + staging + reading);
                    assertTrue(NotingStream.isRead(adding + creating + reading), "the file was read at some time");
                }
            }
        }
    }

    @Test
    void dataOfAFileItemAreAsked(Imapi imapi, Observations observations) {
        NotingStream stream = new NotingStream(new TestBytes(TestBytes.random(SIZE)));
        try (NewImage image = NewImage.of(imapi, Twins.ALL);
                IFsiFileItem file = image.image().createFileItem("A.BIN")) {
            file.setData(stream);
            assertEquals(SIZE, file.getDataSize());
            observations.note("stream-calls", "put_Data: " + stream.takeCalls());
        }
    }

    @Test
    void bootImageIsAsked(Imapi imapi, Observations observations) {
        NotingStream stream = new NotingStream(new TestBytes(TestBytes.random(4_096)));
        try (NewImage image = NewImage.of(imapi, Twins.ALL);
                IBootOptions options = image.bootOptions()) {
            options.assignBootImage(stream);
            observations.note("stream-calls", "AssignBootImage: " + stream.takeCalls());
            image.image().setBootImageOptions(options);
            observations.note("stream-calls", "put_BootImageOptions: " + stream.takeCalls());
        }
    }
}
