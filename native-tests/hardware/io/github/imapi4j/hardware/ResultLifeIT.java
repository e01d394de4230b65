package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import io.github.imapi4j.imapi2fs.IProgressItem;
import io.github.imapi4j.imapi2fs.IProgressItems;
import io.github.imapi4j.virtual.iso.Sectors;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A result image: what it tells of itself, and what the image is as long as it lives. */
@HardwareTest
@RequiresImapi
class ResultLifeIT {

    @Test
    void imageIsReadOnlyWhileTheResultLivesAndWritableAfterwards(Imapi imapi) {
        try (NewImage image = NewImage.of(imapi, Twins.ALL)) {
            image.file("A.BIN", TestBytes.random(5_000));
            try (IFileSystemImageResult result = image.image().createResultImage();
                    IStream stream = result.getImageStream()) {
                assertEquals(ImapiCode.IMAPI_E_READONLY, Answers.code(() -> image.folder("MORE")));
                stream.seek(0, IStream.SEEK_SET);
            }
            int folders = image.image().getDirectoryCount();
            image.folder("MORE");
            assertEquals(folders + 1, image.image().getDirectoryCount());
        }
    }

    @Test
    void resultTellsItsSize(Imapi imapi) {
        try (NewImage image = NewImage.of(imapi, Twins.ALL)) {
            image.file("A.BIN", TestBytes.random(5_000));
            try (IFileSystemImageResult result = image.image().createResultImage();
                    IStream stream = result.getImageStream()) {
                assertEquals(Sectors.SIZE, result.getBlockSize());
                assertEquals(
                        (long) result.getTotalBlocks() * Sectors.SIZE,
                        stream.stat(IStream.STATFLAG_NONAME).size());
                assertEquals(
                        (long) result.getTotalBlocks() * Sectors.SIZE, stream.seek(0, IStream.SEEK_END));
            }
        }
    }

    /** The items tell which file is being burned; what else is in a description, and how the rest of an image is called, is open. */
    @Test
    void progressItemsLeadToTheFile(Imapi imapi, Observations observations) {
        byte[] content = TestBytes.random(100_000);
        try (NewImage image = NewImage.of(imapi, Twins.ALL)) {
            image.file("A.BIN", content);
            try (IFileSystemImageResult result = image.image().createResultImage();
                    IStream stream = result.getImageStream();
                    IProgressItems items = result.getProgressItems()) {
                boolean found = false;
                for (int i = 0; i < items.getCount(); i++) {
                    try (IProgressItem item = items.getItem(i)) {
                        observations.note("progress-items", '"' + item.getDescription() + '"');
                        if (item.getBlockCount() > 0) {
                            assertEquals(item.getBlockCount(), item.getLastBlock() - item.getFirstBlock() + 1);
                            assertTrue(Integer.toUnsignedLong(item.getLastBlock()) < result.getTotalBlocks());
                        }
                        found |= item.getDescription().contains("A.BIN") && holds(stream, item, content);
                    }
                }
                assertTrue(found, "one of the items is the file");
            }
        }
    }

    private static boolean holds(IStream stream, IProgressItem item, byte[] content) {
        stream.seek((long) item.getFirstBlock() * Sectors.SIZE, IStream.SEEK_SET);
        ByteBuffer sector = ByteBuffer.allocate(Sectors.SIZE);
        return stream.read(sector) == Sectors.SIZE
                && Arrays.equals(sector.array(), Arrays.copyOf(content, Sectors.SIZE));
    }
}
