package io.github.imapi4j.virtual.fsi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IBurnVerification;
import io.github.imapi4j.imapi2.ImapiBurnVerificationLevel;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IFileSystemImage3;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult2;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscSession;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.image.DiscVolumes;
import io.github.imapi4j.virtual.image.Tool;
import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.iso.ImportedVolume;
import io.github.imapi4j.virtual.iso.IsoFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Further sessions on discs that are written front to back. The image file of a virtual disc is addressed from the disc's block 0 on,
 * so a tool shows a session if it is told where that begins: {@code xorriso -load sbsector N}, {@code isoinfo -T N}.
 */
class SequentialSessionsTest {

    @TempDir
    Path folder;

    private static void threeSessions(SessionsRig rig, FlagSet<FsiFileSystems> fileSystems) {
        rig.first(fileSystems, "one.bin", 5_000);
        rig.more("two.bin", 70_000);
        rig.more("three.bin", 1);
    }

    @Test
    void lastOfThreeSessionsShowsAllFilesToXorriso() throws Exception {
        try (SessionsRig rig =
                new SessionsRig(VirtualRecorder.in(folder.resolve("disc")).media(DiscType.DVD_R))) {
            threeSessions(rig, SessionsRig.ALL);
            long start = rig.disc().sessions().get(2).start();
            Path out = folder.resolve("out");
            Tool.Result result = Tool.run(
                    folder,
                    "xorriso",
                    "-osirrox",
                    "on",
                    "-load",
                    "sbsector",
                    Long.toString(start),
                    "-indev",
                    "stdio:" + folder.resolve("disc/disc.img"),
                    "-extract",
                    "/",
                    out.toString());
            assertEquals(0, result.exit(), result.output());
            for (String[] file : new String[][] {{"one.bin", "5000"}, {"two.bin", "70000"}, {"three.bin", "1"}}) {
                assertArrayEquals(
                        ImageTestCase.random(Integer.parseInt(file[1])),
                        java.nio.file.Files.readAllBytes(out.resolve(file[0])),
                        file[0]);
            }
        }
    }

    @Test
    void lastOfThreeSessionsShowsAllFilesToIsoinfo() throws Exception {
        try (SessionsRig rig =
                new SessionsRig(VirtualRecorder.in(folder.resolve("disc")).media(DiscType.CD_R))) {
            threeSessions(rig, SessionsRig.JOLIET);
            String[] listings = new String[3];
            for (int i = 0; i < 3; i++) {
                listings[i] = Tool.run(
                                folder,
                                "isoinfo",
                                "-J",
                                "-f",
                                "-T",
                                Long.toString(rig.disc().sessions().get(i).start()),
                                "-i",
                                folder.resolve("disc/disc.img").toString())
                        .output();
            }
            assertTrue(listings[0].contains("one.bin") && !listings[0].contains("two.bin"), listings[0]);
            assertTrue(listings[1].contains("two.bin") && !listings[1].contains("three.bin"), listings[1]);
            for (String name : List.of("one.bin", "two.bin", "three.bin")) {
                assertTrue(listings[2].contains(name), listings[2]);
            }
        }
    }

    @Test
    void udfinfoKnowsTheVolumeOfTheLastSession() throws Exception {
        try (SessionsRig rig =
                new SessionsRig(VirtualRecorder.in(folder.resolve("disc")).media(DiscType.DVD_R))) {
            threeSessions(rig, SessionsRig.UDF);
            String start = Long.toString(rig.disc().sessions().get(2).start());
            Tool.Result result = Tool.run(
                    folder,
                    "udfinfo",
                    "--startblock=" + start,
                    folder.resolve("disc/disc.img").toString());
            assertTrue(result.output().contains("label=MORE"), result.output());
            assertTrue(result.output().contains("numfiles=3"), result.output());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DiscType.class,
            names = {"CD_R", "CD_RW", "DVD_R", "DVD_PLUS_R", "DVD_PLUS_R_DL", "BD_R"})
    void everyFileSystemOfTheLastSessionHoldsAllFiles(DiscType type) throws Exception {
        try (SessionsRig rig = new SessionsRig(type)) {
            threeSessions(rig, SessionsRig.ALL);
            assertEquals(3, rig.disc().sessions().size());
            long start = rig.disc().sessions().get(2).start();
            for (FileSystemType system : FileSystemType.values()) {
                ImportedVolume volume = DiscVolumes.read(rig.sectors(), start, system, ZoneOffset.UTC);
                assertEquals(3, volume.root().fileCount(), system.toString());
                String name = system == FileSystemType.ISO9660 ? "TWO.BIN" : "two.bin";
                IsoFile two = (IsoFile) volume.root().child(name).orElseThrow();
                ByteBuffer bytes = ByteBuffer.allocate(70_000);
                try (var source = two.content().open()) {
                    while (bytes.hasRemaining() && source.read(bytes.position(), bytes) >= 0) {
                        // Until all is read.
                    }
                }
                assertArrayEquals(ImageTestCase.random(70_000), bytes.array());
            }
        }
    }

    @Test
    void furtherSessionHoldsOnlyWhatIsNew() {
        try (SessionsRig rig = new SessionsRig(DiscType.DVD_R)) {
            rig.first(SessionsRig.JOLIET, "large.bin", 4_000_000);
            rig.more("small.bin", 1);
            DiscSession second = rig.disc().sessions().get(1);
            assertTrue(second.sectors() < 100, second.toString());
        }
    }

    @Test
    void imageBeginsWhereTheDiscIsContinuedEvenIfNothingIsImported() {
        try (SessionsRig rig = new SessionsRig(DiscType.DVD_R)) {
            rig.first(SessionsRig.ALL, "one.bin", 1);
            int next = rig.format.getNextWritableAddress();
            int free = rig.format.getFreeSectorsOnMedia();
            try (IFileSystemImage3 image = rig.connected()) {
                assertEquals(next, image.getSessionStartBlock());
                assertEquals(free, image.getFreeMediaBlocks());
                SessionsRig.add(image, "alone.bin", 1);
                rig.burn(image);
            }
            try (IFileSystemImage3 image = rig.imported()) {
                assertEquals("alone.bin", SessionsRig.names(image));
            }
        }
    }

    @Test
    void fileThatIsRemovedIsNotInTheNextSession() {
        try (SessionsRig rig = new SessionsRig(DiscType.CD_R)) {
            rig.first(SessionsRig.JOLIET, "one.bin", 1);
            rig.more("two.bin", 1);
            try (IFileSystemImage3 image = rig.imported();
                    var root = image.getRoot()) {
                root.remove("one.bin");
                rig.burn(image);
            }
            try (IFileSystemImage3 image = rig.imported()) {
                assertEquals("two.bin", SessionsRig.names(image));
            }
        }
    }

    @Test
    void wholeImageHasToBeWritten() {
        try (SessionsRig rig = new SessionsRig(DiscType.DVD_R)) {
            rig.first(SessionsRig.UDF, "one.bin", 1);
            try (IFileSystemImage3 image = rig.imported();
                    IFileSystemImageResult result = image.createResultImage();
                    IFileSystemImageResult2 newer = result.queryInterface(IFileSystemImageResult2.class)) {
                ImageTestCase.assertFails(SystemCode.E_NOTIMPL, newer::getModifiedBlocks);
            }
        }
    }

    @Test
    void appendedSessionIsVerified() {
        try (SessionsRig rig = new SessionsRig(DiscType.BD_R);
                IBurnVerification verification = rig.format.queryInterface(IBurnVerification.class)) {
            verification.setBurnVerificationLevel(ImapiBurnVerificationLevel.FULL);
            threeSessions(rig, SessionsRig.UDF);
            assertEquals(3, rig.disc().sessions().size());
        }
    }

    @Test
    void finalizedDiscIsNotContinued() {
        try (SessionsRig rig = new SessionsRig(DiscType.DVD_R)) {
            rig.format.setForceMediaToBeClosed(true);
            rig.first(SessionsRig.UDF, "one.bin", 1);
            ImageTestCase.assertFails(ImapiCode.IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE, rig::connected);
        }
    }
}
