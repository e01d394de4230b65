package io.github.imapi4j.virtual.fsi;

import static io.github.imapi4j.virtual.fsi.ImageTestCase.assertFails;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.Com;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IBlockRange;
import io.github.imapi4j.imapi2.IBlockRangeList;
import io.github.imapi4j.imapi2.IBurnVerification;
import io.github.imapi4j.imapi2.ImapiBurnVerificationLevel;
import io.github.imapi4j.imapi2fs.IFileSystemImage3;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult2;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.image.Tool;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Logical sessions on discs that can be written in any order: the newest volume is found from block 256 on. */
class RewritableSessionsTest {

    private static final int ANCHOR = 256;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = DiscType.class,
            names = {"DVD_RW", "DVD_PLUS_RW", "DVD_RAM", "BD_RE"})
    void otherProgramsSeeAllFilesFromTheBeginningOfTheDisc(DiscType type) throws Exception {
        try (SessionsRig rig =
                new SessionsRig(VirtualRecorder.in(folder.resolve("disc")).media(type))) {
            rig.first(SessionsRig.UDF, "one.bin", 5_000);
            rig.more("two.bin", 70_000);
            rig.more("three.bin", 1);
            assertEquals(DiscStatus.WRITTEN, rig.disc().status());
        }
        Path out = folder.resolve("out");
        Tool.Result result = Tool.run(
                folder,
                "7z",
                "x",
                "-y",
                "-tudf",
                "-o" + out,
                folder.resolve("disc/disc.img").toString());
        assertEquals(0, result.exit(), result.output());
        assertArrayEquals(ImageTestCase.random(5_000), Files.readAllBytes(out.resolve("one.bin")));
        assertArrayEquals(ImageTestCase.random(70_000), Files.readAllBytes(out.resolve("two.bin")));
        assertArrayEquals(ImageTestCase.random(1), Files.readAllBytes(out.resolve("three.bin")));
    }

    @Test
    void onlyTheNewSessionAndTheFirstAnchorAreWritten() {
        try (SessionsRig rig = new SessionsRig(DiscType.DVD_PLUS_RW)) {
            rig.first(SessionsRig.UDF, "one.bin", 100_000);
            long end = rig.disc().lastWrittenAddressOfPreviousSession().orElseThrow() + 1;
            List<byte[]> before = new ArrayList<>();
            for (long block = 0; block < end; block++) {
                before.add(rig.sector(block));
            }
            rig.more("two.bin", 1);
            for (int block = 0; block < end; block++) {
                boolean same = java.util.Arrays.equals(before.get(block), rig.sector(block));
                assertEquals(block != ANCHOR, same, "block " + block);
            }
        }
    }

    @Test
    void resultSaysWhatHasToBeWritten() {
        try (SessionsRig rig = new SessionsRig(DiscType.BD_RE)) {
            rig.first(SessionsRig.UDF, "one.bin", 1);
            long end = rig.disc().lastWrittenAddressOfPreviousSession().orElseThrow() + 1;
            try (IFileSystemImage3 image = rig.imported();
                    IFileSystemImageResult result = image.createResultImage();
                    IFileSystemImageResult2 newer = result.queryInterface(IFileSystemImageResult2.class);
                    IBlockRangeList list = newer.getModifiedBlocks();
                    IStream stream = result.getImageStream();
                    IBlockRangeList ofStream = stream.queryInterface(IBlockRangeList.class)) {
                List<String> ranges = text(list);
                int start = image.getSessionStartBlock();
                assertTrue(start >= end && start < end + 32 && start % 32 == 0, start + " " + end);
                assertEquals(List.of(start + "-" + (result.getTotalBlocks() - 1), ANCHOR + "-" + ANCHOR), ranges);
                assertEquals(ranges, text(ofStream));
            }
        }
    }

    private static List<String> text(IBlockRangeList list) {
        List<String> text = new ArrayList<>();
        for (IBlockRange range : list.getBlockRanges()) {
            try (range) {
                text.add(range.getStartLba() + "-" + range.getEndLba());
            }
        }
        return text;
    }

    @Test
    void streamOfTheWholeDiscShowsWhatItWillBe() {
        try (SessionsRig rig = new SessionsRig(DiscType.DVD_RAM)) {
            rig.first(SessionsRig.UDF, "one.bin", 5_000);
            byte[] whole;
            try (IFileSystemImage3 image = rig.imported()) {
                SessionsRig.add(image, "two.bin", 1);
                try (IFileSystemImageResult result = image.createResultImage();
                        IStream stream = result.getImageStream()) {
                    whole = readAll(stream);
                    rig.format.write(stream);
                }
            }
            for (int block = 0; block < whole.length / 2048; block++) {
                byte[] expected = java.util.Arrays.copyOfRange(whole, block * 2048, block * 2048 + 2048);
                assertArrayEquals(expected, rig.sector(block), "block " + block);
            }
        }
    }

    private static byte[] readAll(IStream stream) {
        java.nio.ByteBuffer all = java.nio.ByteBuffer.allocateDirect(
                (int) stream.stat(IStream.STATFLAG_NONAME).size());
        while (all.hasRemaining() && stream.read(all) > 0) {
            // Until all is read.
        }
        byte[] bytes = new byte[all.position()];
        all.flip().get(bytes);
        return bytes;
    }

    @Test
    void discThatWasBegunWithIso9660IsNotContinued() {
        try (SessionsRig rig = new SessionsRig(DiscType.DVD_RW)) {
            rig.first(SessionsRig.ALL, "one.bin", 1);
            try (IFileSystemImage3 image = rig.connected()) {
                ImapiException failure = ImageTestCase.assertFails(
                        ImapiCode.IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION, image::importFileSystem);
                assertTrue(failure.getMessage().contains("UDF alone"), failure.getMessage());
                ImageTestCase.assertFails(
                        ImapiCode.IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION,
                        () -> image.importSpecificFileSystem(SessionsRig.UDF));
                assertFalse(image.probeSpecificFileSystem(SessionsRig.UDF));
            }
        }
    }

    @Test
    void fileSystemThatCannotBeContinuedIsNotAdded() {
        try (SessionsRig rig = new SessionsRig(DiscType.DVD_RW)) {
            rig.first(SessionsRig.UDF, "one.bin", 1);
            try (IFileSystemImage3 image = rig.imported()) {
                ImageTestCase.assertFails(
                        ImapiCode.IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION,
                        () -> image.setFileSystemsToCreate(SessionsRig.ALL));
                assertEquals(SessionsRig.UDF, image.getFileSystemsToCreate());
            }
        }
    }

    @Test
    void blankDiscCanBeConnectedButHoldsNothing() {
        try (SessionsRig rig = new SessionsRig(DiscType.DVD_PLUS_RW);
                IFileSystemImage3 image = rig.connected()) {
            ImageTestCase.assertFails(ImapiCode.IMAPI_E_EMPTY_DISC, image::importFileSystem);
            image.setFileSystemsToCreate(SessionsRig.UDF);
            SessionsRig.add(image, "one.bin", 1);
            rig.burn(image);
            assertEquals(DiscStatus.WRITTEN, rig.disc().status());
        }
    }

    @Test
    void bothPartsAreVerified() {
        try (SessionsRig rig = new SessionsRig(DiscType.DVD_PLUS_RW);
                IBurnVerification verification = rig.format.queryInterface(IBurnVerification.class)) {
            rig.first(SessionsRig.UDF, "one.bin", 1);
            for (ImapiBurnVerificationLevel level : ImapiBurnVerificationLevel.values()) {
                verification.setBurnVerificationLevel(level);
                rig.more(level + ".bin", 1);
            }
            try (IFileSystemImage3 image = rig.imported()) {
                assertEquals(1 + ImapiBurnVerificationLevel.values().length, image.getFileCount());
            }
        }
    }

    @Test
    void sessionThatDoesNotFitIsRefusedBeforeTheDiscIsTouched() {
        try (SessionsRig rig = new SessionsRig(DiscType.DVD_RAM)) {
            rig.first(SessionsRig.UDF, "one.bin", 1);
            try (IFileSystemImage3 image = rig.imported();
                    var root = image.getRoot()) {
                image.setFreeMediaBlocks(0);
                root.addFile("huge.bin", new UnreadStream(5L << 30) {});
                ImageTestCase.assertFails(
                        ImapiCode.E_IMAPI_DF2DATA_STREAM_TOO_LARGE_FOR_CURRENT_MEDIA, () -> rig.burn(image));
            }
            assertEquals(DiscStatus.WRITTEN, rig.disc().status());
            rig.more("two.bin", 1);
        }
    }

    @Test
    void partitionThatOthersChangeInPlaceIsNotContinued() throws Exception {
        Path foreign = folder.resolve("foreign.img");
        try (RandomAccessFile file = new RandomAccessFile(foreign.toFile(), "rw")) {
            file.setLength(2_000L * DiscType.SECTOR_SIZE);
        }
        Tool.Result made = Tool.run(folder, "mkudffs", "-b", "2048", "--media-type=dvdram", foreign.toString());
        assertEquals(0, made.exit(), made.output());
        try (SessionsRig rig = new SessionsRig(DiscType.DVD_RAM);
                IStream stream = Com.reference(ImageTestCase.stream(Files.readAllBytes(foreign)), IStream.class)) {
            rig.format.write(stream);
            try (IFileSystemImage3 image = rig.connected()) {
                assertEquals(SessionsRig.UDF, image.identifyFileSystemsOnDisc(rig.recorder));
                assertFails(ImapiCode.IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION, image::importFileSystem);
            }
        }
    }
}
