package io.github.imapi4j.virtual.fsi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.ExternalTools;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IEnumVariant;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IEnumProgressItems;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import io.github.imapi4j.imapi2fs.IFsiFileItem;
import io.github.imapi4j.imapi2fs.IFsiItem;
import io.github.imapi4j.imapi2fs.IProgressItem;
import io.github.imapi4j.imapi2fs.IProgressItems;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image that comes out, as a stream, as blocks and as other tools read it. */
class ResultImageTest extends ImageTestCase {

    private static final List<String> NAMES = List.of(
            "Größe & Gewicht.txt", "日本語のファイル.txt", "a name with spaces and nearly sixty characters in all, yes.txt");

    @TempDir
    Path temp;

    @BeforeEach
    void fill() {
        image.setVolumeName("HOLIDAY");
        root.addDirectory("docs");
        root.addDirectory("docs\\empty");
        for (String name : NAMES) {
            addFile("docs\\" + name, 5_000);
        }
        addFile("empty.bin", 0);
        addFile("big.bin", 3_000_000);
    }

    private static void run(Path folder, String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(ExternalTools.assumeTool(tool).toString()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve(tool + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        assertEquals(0, builder.start().waitFor(), () -> read(output));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void assertExtracted(Path folder) throws IOException {
        for (String name : NAMES) {
            assertArrayEquals(
                    random(5_000), Files.readAllBytes(folder.resolve("docs").resolve(name)), name);
        }
        assertArrayEquals(random(0), Files.readAllBytes(folder.resolve("empty.bin")));
        assertArrayEquals(random(3_000_000), Files.readAllBytes(folder.resolve("big.bin")));
        assertTrue(Files.isDirectory(folder.resolve("docs").resolve("empty")));
    }

    @Test
    void xorrisoGivesEveryFileBack() throws IOException, InterruptedException {
        ExternalTools.assumeTool("xorriso");
        Path iso = write(temp.resolve("image.iso"));
        Path out = temp.resolve("out");
        run(temp, "xorriso", "-osirrox", "on", "-indev", iso.toString(), "-extract", "/", out.toString());
        assertExtracted(out);
        run(temp, "xorriso", "-osirrox", "on", "-indev", iso.toString(), "-pvd_info");
        assertTrue(read(temp.resolve("xorriso.log")).contains("HOLIDAY"));
    }

    @Test
    void sevenZipGivesEveryFileBack() throws IOException, InterruptedException {
        ExternalTools.assumeTool("7z");
        Path iso = write(temp.resolve("image.iso"));
        Path out = temp.resolve("out");
        run(temp, "7z", "x", "-o" + out, iso.toString());
        assertExtracted(out);
    }

    @Test
    void resultTellsItsSizeAndName() {
        try (IFileSystemImageResult result = image.createResultImage();
                IStream stream = result.getImageStream()) {
            assertEquals(2048, result.getBlockSize());
            assertEquals("HOLIDAY", result.getDiscId());
            assertEquals(
                    result.getTotalBlocks() * 2048L,
                    stream.stat(IStream.STATFLAG_NONAME).size());
            assertTrue(result.getTotalBlocks() <= image.getUsedBlocks());
            assertEquals("HOLIDAY", stream.stat(IStream.STATFLAG_DEFAULT).name().orElseThrow());
            assertFails(SystemCode.STG_E_INVALIDFUNCTION, () -> stream.stat(7));
        }
    }

    @Test
    void labelIsMadeFromLocalTimeIfNoneWasGiven() {
        image.setVolumeName("");
        try (IFileSystemImageResult result = image.createResultImage()) {
            assertEquals("20240229_141415", result.getDiscId());
        }
    }

    @Test
    void imageIsReadOnlyWhileTheResultOrAStreamOfItLives() {
        try (IFsiFileItem made = image.createFileItem("made.txt");
                IFsiItem item = root.getItem("big.bin")) {
            IStream stream;
            try (IFileSystemImageResult result = image.createResultImage()) {
                assertReadOnly(made, item);
                stream = result.getImageStream();
            }
            try (stream) {
                assertReadOnly(made, item);
            }
            addFile("more.bin", 1);
        }
    }

    private void assertReadOnly(IFsiFileItem made, IFsiItem item) {
        int point = image.getChangePoint();
        assertFails(ImapiCode.IMAPI_E_READONLY, () -> addFile("more.bin", 1));
        assertFails(ImapiCode.IMAPI_E_READONLY, () -> root.addDirectory("more"));
        assertFails(ImapiCode.IMAPI_E_READONLY, () -> root.addTree(temp.toString(), true));
        assertFails(ImapiCode.IMAPI_E_READONLY, () -> root.add(made));
        assertFails(ImapiCode.IMAPI_E_READONLY, () -> root.remove("big.bin"));
        assertFails(ImapiCode.IMAPI_E_READONLY, () -> root.removeTree("docs"));
        assertFails(ImapiCode.IMAPI_E_READONLY, () -> made.setData(stream(random(1))));
        assertFails(ImapiCode.IMAPI_E_READONLY, () -> item.setIsHidden(true));
        assertFails(ImapiCode.IMAPI_E_READONLY, () -> item.setCreationTime(NOW));
        assertFails(ImapiCode.IMAPI_E_READONLY, () -> item.setLastAccessedTime(NOW));
        assertFails(ImapiCode.IMAPI_E_READONLY, () -> item.setLastModifiedTime(NOW));
        assertFails(ImapiCode.IMAPI_E_READONLY, () -> image.rollbackToChangePoint(0));
        assertFails(ImapiCode.IMAPI_E_READONLY, () -> image.setVolumeName("OTHER"));
        assertFails(ImapiCode.IMAPI_E_READONLY, () -> image.setFreeMediaBlocks(0));
        assertFails(ImapiCode.IMAPI_E_READONLY, () -> image.setSessionStartBlock(1));
        assertFails(ImapiCode.IMAPI_E_READONLY, () -> image.setUseRestrictedCharacterSet(true));
        assertFails(ImapiCode.IMAPI_E_READONLY, () -> image.setWorkingDirectory(temp.toString()));
        assertFails(ImapiCode.IMAPI_E_READONLY, () -> image.setFileSystemsToCreate(FlagSet.of(FsiFileSystems.ISO9660)));
        assertEquals(point, image.getChangePoint());
    }

    @Test
    void streamsHavePositionsOfTheirOwn() {
        try (IFileSystemImageResult result = image.createResultImage();
                IStream first = result.getImageStream();
                IStream second = result.getImageStream()) {
            byte[] descriptor = sectors(first, 16, 1);
            assertEquals(17 * 2048, first.seek(0, IStream.SEEK_CUR));
            assertEquals(0, second.seek(0, IStream.SEEK_CUR));
            try (IStream clone = first.cloneStream()) {
                assertEquals(17 * 2048, clone.seek(0, IStream.SEEK_CUR));
                assertArrayEquals(descriptor, sectors(clone, 16, 1));
            }
            assertEquals("CD001", new String(descriptor, 1, 5, StandardCharsets.US_ASCII));
        }
    }

    private static byte[] sectors(IStream stream, int first, int count) {
        stream.seek(first * 2048L, IStream.SEEK_SET);
        ByteBuffer buffer = ByteBuffer.allocateDirect(count * 2048);
        assertEquals(count * 2048, stream.read(buffer));
        byte[] bytes = new byte[count * 2048];
        buffer.flip().get(bytes);
        return bytes;
    }

    @Test
    void streamEndsAtItsEnd() {
        try (IFileSystemImageResult result = image.createResultImage();
                IStream stream = result.getImageStream()) {
            long size = result.getTotalBlocks() * 2048L;
            assertEquals(size - 100, stream.seek(-100, IStream.SEEK_END));
            assertEquals(100, stream.read(ByteBuffer.allocateDirect(4096)));
            assertEquals(0, stream.read(ByteBuffer.allocateDirect(4096)));
            assertEquals(size + 5, stream.seek(5, IStream.SEEK_CUR));
            assertEquals(0, stream.read(ByteBuffer.allocateDirect(4096)));
            assertFails(SystemCode.STG_E_INVALIDFUNCTION, () -> stream.seek(-1, IStream.SEEK_SET));
            assertFails(SystemCode.STG_E_INVALIDFUNCTION, () -> stream.seek(0, 3));
        }
    }

    @Test
    void streamCannotBeWritten() {
        try (IFileSystemImageResult result = image.createResultImage();
                IStream stream = result.getImageStream()) {
            assertFails(SystemCode.STG_E_ACCESSDENIED, () -> stream.write(ByteBuffer.allocateDirect(1)));
            assertFails(SystemCode.STG_E_ACCESSDENIED, () -> stream.setSize(0));
            assertFails(SystemCode.STG_E_INVALIDFUNCTION, () -> stream.lockRegion(0, 1, 1));
            assertFails(SystemCode.STG_E_INVALIDFUNCTION, () -> stream.unlockRegion(0, 1, 1));
            stream.commit(0);
            stream.revert();
        }
    }

    @Test
    void imageOutlivesTheOtherReferences() {
        IStream stream;
        try (IFileSystemImageResult result = image.createResultImage()) {
            stream = result.getImageStream();
        }
        root.close();
        image.close();
        try (stream) {
            stream.seek(-2048, IStream.SEEK_END);
            assertEquals(2048, stream.read(ByteBuffer.allocateDirect(2048)));
        }
    }

    @Test
    void progressItemsCoverTheImageWithoutAGap() {
        try (IFileSystemImageResult result = image.createResultImage();
                IProgressItems items = result.getProgressItems()) {
            int next = 0;
            for (int i = 0; i < items.getCount(); i++) {
                try (IProgressItem item = items.getItem(i)) {
                    assertEquals(next, item.getFirstBlock());
                    assertEquals(item.getLastBlock() - item.getFirstBlock() + 1, item.getBlockCount());
                    next = item.getLastBlock() + 1;
                }
            }
            assertEquals(result.getTotalBlocks(), next);
            assertFails(SystemCode.E_INVALIDARG, () -> items.getItem(items.getCount()));
            assertFails(SystemCode.E_INVALIDARG, () -> items.getItem(-1));
        }
    }

    @Test
    void progressItemsAreFoundByFileAndByBlock() {
        try (IFileSystemImageResult result = image.createResultImage();
                IStream stream = result.getImageStream();
                IProgressItems items = result.getProgressItems();
                IProgressItem item = items.progressItemFromDescription("\\big.bin")) {
            assertEquals(1465, item.getBlockCount());
            byte[] content = sectors(stream, item.getFirstBlock(), 1);
            assertArrayEquals(Arrays.copyOf(random(3_000_000), 2048), content);
            try (IProgressItem same = items.progressItemFromBlock(item.getFirstBlock() + 7)) {
                assertEquals("\\big.bin", same.getDescription());
            }
            assertFails(SystemCode.E_INVALIDARG, () -> items.progressItemFromBlock(result.getTotalBlocks()));
            assertFails(SystemCode.E_INVALIDARG, () -> items.progressItemFromBlock(-1));
            assertFails(SystemCode.E_INVALIDARG, () -> items.progressItemFromDescription("\\no"));
            assertFails(SystemCode.E_FAIL, () -> items.progressItemFromDescription(null));
        }
    }

    @Test
    void progressItemsAreWalkedThrough() {
        try (IFileSystemImageResult result = image.createResultImage();
                IProgressItems items = result.getProgressItems();
                IEnumProgressItems walk = items.getEnumProgressItems();
                IEnumVariant variants = items.getNewEnum()) {
            int count = items.getCount();
            assertEquals(HResult.S_OK, walk.skip(count - 1));
            try (IEnumProgressItems copy = walk.cloneEnum()) {
                List<IProgressItem> last = copy.next(10);
                assertEquals(1, last.size());
                last.forEach(IUnknown::close);
            }
            assertEquals(HResult.S_FALSE, walk.skip(2));
            walk.reset();
            List<IProgressItem> all = walk.next(count);
            assertEquals(count, all.size());
            all.forEach(IUnknown::close);
            List<Object> scripted = variants.next(count + 1);
            assertEquals(count, scripted.size());
            scripted.forEach(pointer -> ((IUnknown) pointer).close());
        }
    }

    @Test
    void withoutAFileSystemThereIsNoOutput() {
        image.setFileSystemsToCreate(FlagSet.of(FsiFileSystems.NONE));
        assertFails(ImapiCode.IMAPI_E_NO_OUTPUT, () -> image.createResultImage());
    }

    private void addTenThousandFiles() {
        root.addDirectory("many");
        for (int i = 0; i < 10_000; i++) {
            root.addFile(String.format(Locale.ROOT, "many\\file number %05d.txt", i), stream(random(i % 50)));
        }
    }

    @Test
    void tenThousandFilesFitInOneFolder() throws IOException {
        addTenThousandFiles();
        assertEquals(10_000 + NAMES.size() + 2, image.getFileCount());
        write(temp.resolve("image.iso"));
        try (IFileSystemImageResult result = image.createResultImage();
                IStream stream = result.getImageStream();
                IProgressItems items = result.getProgressItems();
                IProgressItem last = items.progressItemFromDescription("\\many\\file number 09999.txt")) {
            assertArrayEquals(Arrays.copyOf(random(49), 2048), sectors(stream, last.getFirstBlock(), 1));
        }
    }

    @Test
    void sevenZipGivesTenThousandFilesBack() throws IOException, InterruptedException {
        ExternalTools.assumeTool("7z");
        addTenThousandFiles();
        Path iso = write(temp.resolve("image.iso"));
        Path out = temp.resolve("out");
        run(temp, "7z", "x", "-o" + out, iso.toString());
        assertArrayEquals(random(49), Files.readAllBytes(out.resolve("many").resolve("file number 09999.txt")));
        try (Stream<Path> files = Files.list(out.resolve("many"))) {
            assertEquals(10_000, files.count());
        }
    }
}
