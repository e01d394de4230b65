package io.github.imapi4j.virtual.fsi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IEnumFsiItems;
import io.github.imapi4j.imapi2fs.IFileSystemImage3;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem2;
import io.github.imapi4j.imapi2fs.IFsiFileItem2;
import io.github.imapi4j.imapi2fs.IFsiItem;
import io.github.imapi4j.imapi2fs.IFsiNamedStreams;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.image.Tool;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Images with UDF, and what only UDF knows: large files, named streams, files for real time. */
class UdfImageTest extends ImageTestCase {

    private static final HResult LACKS = ImapiCode.IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED.hresult();

    @TempDir
    Path folder;

    private IFsiFileItem2 file(String path) {
        try (IFsiItem item = root.getItem(path)) {
            return item.queryInterface(IFsiFileItem2.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4, 0x102",
        "4, 0x150",
        "4, 0x200",
        "4, 0x201",
        "4, 0x250",
        "4, 0x260",
        "5, 0x102",
        "7, 0x102",
        "7, 0x250"
    })
    void otherProgramsReadIt(int fileSystems, String revision) throws Exception {
        image.setFileSystemsToCreate(new FlagSet<>(FsiFileSystems.class, fileSystems));
        image.setUDFRevision(Integer.decode(revision));
        image.setVolumeName("HOLIDAY");
        root.addDirectory("folder");
        addFile("folder\\inside.bin", 5_000);
        Path iso = write(folder.resolve("udf.iso"));
        Path out = folder.resolve("out");
        Tool.Result result = Tool.run(folder, "7z", "x", "-y", "-tudf", "-o" + out, iso.toString());
        assertEquals(0, result.exit(), result.output());
        assertArrayEquals(random(5_000), Files.readAllBytes(out.resolve("folder/inside.bin")));
        // It shows the oldest revision whose readers understand the volume.
        String shown = revision.equals("0x260") ? "0x250" : revision;
        String info = Tool.run(folder, "udfinfo", iso.toString()).output();
        assertTrue(info.contains("label=HOLIDAY"), info);
        assertTrue(info.contains("udfrev=" + shown.charAt(2) + "." + shown.substring(3)), info);
        if (fileSystems != 4) {
            String list =
                    Tool.run(folder, "isoinfo", "-f", "-i", iso.toString()).output();
            assertTrue(list.contains("/FOLDER/INSIDE.BIN"), list);
        }
    }

    @Test
    void fileOverTwoGibibytesNeedsUdfAlone() {
        image.chooseImageDefaultsForMediaType(ImapiMediaPhysicalType.DVDPLUSR);
        IStream large = new UnreadStream((1L << 31) + 1) {};
        assertFails(ImapiCode.IMAPI_E_DATA_TOO_BIG, () -> root.addFile("large.bin", large));
        image.setFileSystemsToCreate(FlagSet.of(FsiFileSystems.UDF));
        root.addFile("large.bin", large);
        assertFails(
                ImapiCode.IMAPI_E_DATA_TOO_BIG, () -> image.setFileSystemsToCreate(FlagSet.of(FsiFileSystems.ISO9660)));
    }

    @Test
    void foldersBelowTheEighthLevelNeedUdfAlone() {
        image.setFileSystemsToCreate(FlagSet.of(FsiFileSystems.UDF));
        StringBuilder path = new StringBuilder();
        for (int level = 1; level <= 9; level++) {
            path.append(level == 1 ? "" : "\\").append("d").append(level);
            root.addDirectory(path.toString());
        }
        assertFails(
                ImapiCode.IMAPI_E_ISO9660_LEVELS,
                () -> image.setFileSystemsToCreate(FlagSet.of(FsiFileSystems.ISO9660)));
    }

    @Test
    void fiveGibibytesGoToADisc() throws Exception {
        long size = 5L << 30;
        try (SessionsRig rig = new SessionsRig(
                        VirtualRecorder.in(folder.resolve("disc")).media(DiscType.BD_R));
                IFileSystemImage3 large = rig.image();
                IFsiDirectoryItem top = large.getRoot()) {
            large.chooseImageDefaults(rig.recorder);
            top.addFile("zeros.bin", new io.github.imapi4j.com.SourceStream(new Zeros(size)));
            top.addFile("after.bin", stream(random(3_000)));
            rig.burn(large);
        }
        Path disc = folder.resolve("disc/disc.img");
        String list = Tool.run(folder, "7z", "l", "-tudf", disc.toString()).output();
        assertTrue(list.contains(Long.toString(size)) && list.contains("zeros.bin"), list);
        Tool.Result result =
                Tool.run(folder, "7z", "x", "-y", "-tudf", "-o" + folder.resolve("out"), disc.toString(), "after.bin");
        assertEquals(0, result.exit(), result.output());
        assertArrayEquals(random(3_000), Files.readAllBytes(folder.resolve("out/after.bin")));
    }

    /** Nothing but zeros, from a buffer that is there already. */
    private record Zeros(long size) implements io.github.imapi4j.com.StreamSource {
        private static final ByteBuffer NOTHING = ByteBuffer.allocateDirect(1 << 20);

        @Override
        public String name() {
            return "zeros";
        }

        @Override
        public java.nio.channels.ReadableByteChannel open(long position) {
            return new java.nio.channels.ReadableByteChannel() {
                private long left = size - position;

                @Override
                public int read(ByteBuffer target) {
                    int count = (int) Math.min(Math.min(target.remaining(), NOTHING.capacity()), left);
                    target.put(NOTHING.duplicate().limit(count));
                    left -= count;
                    return count == 0 ? -1 : count;
                }

                @Override
                public boolean isOpen() {
                    return true;
                }

                @Override
                public void close() {
                    // Nothing is open.
                }
            };
        }
    }

    // Named streams.

    @Test
    void namedStreamsAreListed() {
        image.setFileSystemsToCreate(FlagSet.of(FsiFileSystems.UDF));
        image.setUDFRevision(0x200);
        addFile("a.txt", 1);
        try (IFsiFileItem2 file = file("a.txt")) {
            assertEquals(HResult.S_OK, file.addStream("zone", stream(random(10))));
            assertEquals(HResult.S_OK, file.addStream("author", stream(random(2_049))));
            try (IFsiNamedStreams streams = file.getFsiNamedStreams();
                    IFsiFileItem2 first = streams.getItem(0);
                    IEnumFsiItems walk = streams.getEnumNamedStreams()) {
                assertEquals(2, streams.getCount());
                assertEquals("author", first.getName());
                assertEquals("\\a.txt:author", first.getFullPath());
                assertEquals(2_049, first.getDataSize());
                assertTrue(first.getIsNamedStream());
                assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> streams.getItem(2));
                List<IFsiItem> found = walk.next(9);
                assertEquals(
                        List.of("author", "zone"),
                        found.stream().map(IFsiItem::getName).toList());
                found.forEach(IFsiItem::close);
                assertFails(ImapiCode.IMAPI_E_PROPERTY_NOT_ACCESSIBLE, first::getFsiNamedStreams);
                assertFails(ImapiCode.IMAPI_E_PROPERTY_NOT_ACCESSIBLE, first::getIsRealTime);
                assertFails(ImapiCode.IMAPI_E_PROPERTY_NOT_ACCESSIBLE, () -> first.setIsRealTime(true));
                assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> first.addStream("x", stream(new byte[1])));
                assertFails(ImapiCode.IMAPI_E_READONLY, () -> first.setData(stream(new byte[1])));
            }
            assertEquals(HResult.S_OK, file.removeStream("ZONE"));
            try (IFsiNamedStreams streams = file.getFsiNamedStreams()) {
                assertEquals(1, streams.getCount());
            }
        }
        assertEquals(1, image.getFileCount());
    }

    @Test
    void namedStreamsAreRefusedWhereTheyCannotBe() {
        image.setFileSystemsToCreate(FlagSet.of(FsiFileSystems.UDF));
        image.setUDFRevision(0x200);
        addFile("a.txt", 1);
        try (IFsiFileItem2 file = file("a.txt")) {
            file.addStream("s", stream(new byte[1]));
            assertFails(ImapiCode.IMAPI_E_DUP_NAME, () -> file.addStream("S", stream(new byte[1])));
            assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> file.addStream("a:b", stream(new byte[1])));
            assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> file.removeStream("none"));
            assertFails(ImapiCode.IMAPI_E_IMAGE_SIZE_LIMIT, () -> file.addStream("big", new UnreadStream(1L << 31) {}));
            try (var result = image.createResultImage()) {
                assertFails(ImapiCode.IMAPI_E_READONLY, () -> file.addStream("t", stream(new byte[1])));
            }
            root.remove("a.txt");
            assertFails(ImapiCode.IMAPI_E_NOT_IN_FILE_SYSTEM, () -> file.addStream("t", stream(new byte[1])));
        }
    }

    @Test
    void imageSaysThatItLacksNamedStreamsAndRealTimeFiles() {
        addFile("a.txt", 1);
        try (IFsiFileItem2 file = file("a.txt")) {
            assertEquals(LACKS, file.addStream("s", stream(new byte[1])));
            assertEquals(LACKS, file.setIsRealTime(true));
            assertEquals(LACKS, image.setFileSystemsToCreate(FlagSet.of(FsiFileSystems.ISO9660)));
            image.setUDFRevision(0x201);
            assertEquals(HResult.S_OK, image.setFileSystemsToCreate(FlagSet.of(FsiFileSystems.UDF)));
            assertTrue(file.getIsRealTime());
            assertEquals(HResult.S_OK, file.setIsRealTime(true));
            image.setUDFRevision(0x102);
            assertEquals(LACKS, file.removeStream("s"));
            assertEquals(HResult.S_OK, file.setIsRealTime(false));
        }
    }

    @Test
    void namedStreamsOfATreeAreTakenAlong() throws Exception {
        Path source = Files.createDirectory(folder.resolve("source"));
        Path a = Files.write(source.resolve("a.txt"), random(10));
        UserDefinedFileAttributeView view = Files.getFileAttributeView(a, UserDefinedFileAttributeView.class);
        Assumptions.assumeTrue(
                view != null && Files.getFileStore(a).supportsFileAttributeView(UserDefinedFileAttributeView.class),
                "the file system of the temporary folder has no named streams");
        try {
            view.write("note", ByteBuffer.wrap(random(100)));
        } catch (java.io.IOException e) {
            Assumptions.abort("the file system of the temporary folder takes no named streams");
        }
        image.setFileSystemsToCreate(FlagSet.of(FsiFileSystems.UDF));
        image.setUDFRevision(0x201);
        try (IFsiDirectoryItem2 top = root.queryInterface(IFsiDirectoryItem2.class)) {
            assertEquals(HResult.S_OK, top.addTreeWithNamedStreams(source.toString(), false));
        }
        try (IFsiFileItem2 file = file("a.txt");
                IFsiNamedStreams streams = file.getFsiNamedStreams();
                IFsiFileItem2 note = streams.getItem(0)) {
            assertEquals("note", note.getName());
            assertEquals(100, note.getDataSize());
        }
    }
}
