package io.github.imapi4j.virtual.disc;

import static io.github.imapi4j.virtual.disc.Sectors.assertFails;
import static io.github.imapi4j.virtual.disc.Sectors.burn;
import static io.github.imapi4j.virtual.disc.Sectors.burnZeros;
import static io.github.imapi4j.virtual.disc.Sectors.data;
import static io.github.imapi4j.virtual.disc.Sectors.read;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscFolderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void reopenedDiscIsWhatItWas(DiscType type) {
        try (VirtualDisc disc = VirtualDisc.create(folder.resolve("made/here"), type)) {
            burn(disc, 50, false, false);
        }
        try (VirtualDisc disc = VirtualDisc.openOrCreate(folder.resolve("made/here"), DiscType.CD_R)) {
            assertEquals(type, disc.type());
            assertEquals(List.of(new DiscSession(0, 50)), disc.sessions());
            assertEquals(data(0, 50), read(disc, 0, 50));
            if (type.writeRule() != WriteRule.OVERWRITABLE) {
                burn(disc, 20, true, false);
            }
        }
        try (VirtualDisc disc = VirtualDisc.open(folder.resolve("made/here"))) {
            assertEquals(
                    type.writeRule() == WriteRule.OVERWRITABLE ? DiscStatus.WRITTEN : DiscStatus.FINALIZED,
                    disc.status());
        }
    }

    @Test
    void imageHoldsTheSectorsInOrder() throws IOException {
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.DVD_R)) {
            burn(disc, 77, true, false);
        }
        assertArrayEquals(data(0, 77).array(), Files.readAllBytes(folder.resolve("disc.img")));
    }

    @Test
    void imageIsAsLongAsTheDataEvenIfThatEndsInZeros() throws IOException {
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.BD_RE)) {
            burnZeros(disc, 100_000, false, false);
            assertEquals(100_000L * 2048, Files.size(folder.resolve("disc.img")));
            burnZeros(disc, 10, false, true);
            assertEquals(10L * 2048, Files.size(folder.resolve("disc.img")));
        }
    }

    @Test
    void zerosTakeNoSpace() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "du counts allocated blocks on Linux");
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.BD_R);
                WriteSession session = disc.begin(1_000_032, true, false)) {
            ByteBuffer zeros = ByteBuffer.allocateDirect(10_000 * 2048);
            session.write(data(0, 32));
            for (int i = 0; i < 100; i++) {
                session.write(zeros.clear());
            }
            session.finish();
        }
        Process du = new ProcessBuilder("du", "-k", folder.resolve("disc.img").toString()).start();
        String output = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(du.waitFor(1, TimeUnit.MINUTES));
        long kilobytes = Long.parseLong(output.split("\\s", 2)[0]);
        assertTrue(kilobytes >= 64 && kilobytes < 1024, output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disc.img", "holiday.jpg", "drive.properties"})
    void foreignFolderIsLeftAlone(String name) throws IOException {
        Files.writeString(folder.resolve(name), "precious");
        ImapiException e = assertFails(
                ImapiCode.E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE, () -> VirtualDisc.openOrCreate(folder, DiscType.DVD_R));
        assertTrue(e.getMessage().contains("there is " + name), e.getMessage());
        assertEquals("precious", Files.readString(folder.resolve(name)));
        assertFalse(Files.exists(folder.resolve("disc.properties")));
    }

    @Test
    void imagePutBesideABlankDiscIsLeftAlone() throws IOException {
        VirtualDisc.create(folder, DiscType.DVD_R).close();
        Files.writeString(folder.resolve("disc.img"), "precious");
        assertFails(
                ImapiCode.E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE, () -> VirtualDisc.openOrCreate(folder, DiscType.DVD_R));
        assertEquals("precious", Files.readString(folder.resolve("disc.img")));
    }

    @Test
    void fileInPlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "precious");
        try {
            VirtualDisc.openOrCreate(file, DiscType.DVD_R);
        } catch (ImapiException e) {
            assertEquals("precious", Files.readString(file));
            return;
        }
        throw new AssertionError("A file was taken for a folder.");
    }

    @Test
    void folderWithoutADiscIsNoMedia() {
        assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA, () -> VirtualDisc.open(folder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "format=imapi4j-virtual-disc\nversion=2\n",
                "format=imapi4j-virtual-disc\nversion=1\ntype=dvd-r\nstatus=blank\nsessions=\n",
                "format=imapi4j-virtual-disc\nversion=1\ntype=dvd-x\nstatus=blank\nsessions=\nend=0\n",
                "format=imapi4j-virtual-disc\nversion=1\ntype=dvd-r\nstatus=new\nsessions=\nend=0\n",
                "format=imapi4j-virtual-disc\nversion=1\ntype=dvd-r\nstatus=blank\nsessions=\nend=0\nmore=1\n",
                "format=imapi4j-virtual-disc\nversion=1\ntype=dvd-r\nstatus=blank\nsessions=0+1\nend=1\n",
                "format=imapi4j-virtual-disc\nversion=1\ntype=dvd-r\nstatus=written\nsessions=0+1\nend=1\n",
                "format=imapi4j-virtual-disc\nversion=1\ntype=dvd-r\nstatus=appendable\nsessions=0+99999999\nend=1\n",
                "format=imapi4j-virtual-disc\nversion=1\ntype=dvd-r\nstatus=appendable\nsessions=9+9 0+9\nend=2\n",
                "format=imapi4j-virtual-disc\nversion=1\ntype=dvd-r\nstatus=appendable\nsessions=0+5\nend=1\n",
            })
    void unusableStateIsAnErrorAndStays(String state) throws IOException {
        Path file = Files.writeString(folder.resolve("disc.properties"), state);
        ImapiException e = assertFails(
                ImapiCode.E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE, () -> VirtualDisc.openOrCreate(folder, DiscType.DVD_R));
        assertTrue(e.getMessage().contains(folder.toString()), e.getMessage());
        assertEquals(state, Files.readString(file));
    }

    @Test
    void stateThatIsNoTextIsAnError() throws IOException {
        Files.write(folder.resolve("disc.properties"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
        assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE, () -> VirtualDisc.open(folder));
    }

    @Test
    void lostImageIsAnError() throws IOException {
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.DVD_R)) {
            burn(disc, 5, false, false);
        }
        Files.delete(folder.resolve("disc.img"));
        assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE, () -> VirtualDisc.open(folder));
    }

    @ParameterizedTest
    @EnumSource
    void discWhoseWriterNeverCameBackIsSpoiled(DiscType type) {
        try (VirtualDisc forgotten = VirtualDisc.create(folder, type)) {
            WriteSession session = forgotten.begin(10, false, false);
            try (VirtualDisc meanwhile = VirtualDisc.open(folder)) {
                assertEquals(DiscStatus.BLANK, meanwhile.status());
            }
            session.write(data(0, 1));
            try (VirtualDisc reopened = VirtualDisc.open(folder)) {
                assertEquals(DiscStatus.SPOILED, reopened.status());
            }
        }
    }

    @Test
    void spoiledSecondSessionKeepsTheFirst() {
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.CD_R)) {
            burn(disc, 10, false, false);
            disc.begin(10, false, false).write(data(0, 5));
        }
        try (VirtualDisc disc = VirtualDisc.open(folder)) {
            assertEquals(DiscStatus.SPOILED, disc.status());
            assertEquals(data(0, 10), read(disc, 0, 10));
        }
    }

    @Test
    void erasedDiscIsBlankWhenReopened() throws IOException {
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.CD_RW)) {
            burn(disc, 10, true, false);
            disc.erase();
        }
        assertEquals(0, Files.size(folder.resolve("disc.img")));
        try (VirtualDisc disc = VirtualDisc.open(folder)) {
            assertEquals(DiscStatus.BLANK, disc.status());
            burn(disc, 3, false, false);
            assertEquals(data(0, 3), read(disc, 0, 3));
        }
    }

    @Test
    void failureOfTheStorageSpoilsTheDiscAndNamesItsCause() {
        SectorStore full = new FullStore(64 * 1024);
        StateFile state = new StateFile(folder);
        state.save(DiscRecord.blank(DiscType.BD_R));
        VirtualDisc disc = new VirtualDisc(folder, state, full, TrackFiles.in(folder), state.load());
        WriteSession session = disc.begin(100, false, false);
        session.write(data(0, 32));
        ImapiException e = assertFails(SystemCode.ERROR_DISK_FULL, () -> session.write(data(32, 32)));
        assertEquals(DiscState.SPOILED, e.discState());
        assertEquals("No space left on device", e.getCause().getMessage());
        assertTrue(e.getMessage().contains("could not be written: there is no space left."), e.getMessage());
        assertFails(ImapiCode.E_IMAPI_DF2DATA_WRITE_NOT_IN_PROGRESS, () -> session.write(data(64, 1)));
        assertFalse(disc.isBeingWritten());
        assertEquals(DiscStatus.SPOILED, state.load().status());
    }

    @Test
    void folderThatTakesNoStateIsFoundOutWhileTheDiscIsWhatItWas() throws IOException {
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.CD_RW)) {
            burn(disc, 3, false, false);
            Path inTheWay = Files.createDirectory(folder.resolve("disc.properties.tmp"));

            for (Executable begin : List.<Executable>of(() -> disc.begin(3, false, false), disc::beginErase)) {
                ImapiException e = assertThrows(ImapiException.class, begin);
                assertEquals(DiscState.UNTOUCHED, e.discState());
                assertFalse(disc.isBeingWritten());
            }
            Files.delete(inTheWay);
            assertEquals(DiscStatus.APPENDABLE, new StateFile(folder).load().status());
            burn(disc, 3, false, false);
        }
    }

    @Test
    void interruptedThreadStillRecordsItsWork() {
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.DVD_R)) {
            Thread.currentThread().interrupt();
            burn(disc, 10, false, false);
            assertTrue(Thread.interrupted());
            assertEquals(DiscStatus.APPENDABLE, disc.status());
        } finally {
            Thread.interrupted();
        }
    }

    /** A store that is full after some bytes. */
    private record FullStore(long room) implements SectorStore {
        @Override
        public boolean exists() {
            return false;
        }

        @Override
        public long size() {
            return 0;
        }

        @Override
        public void write(long position, ByteBuffer source) throws IOException {
            if (position + source.remaining() > room) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void read(long position, ByteBuffer target) {}

        @Override
        public void extendTo(long size) {}

        @Override
        public void clear() {}

        @Override
        public void force() {}

        @Override
        public void close() {}
    }
}
