package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import io.github.imapi4j.imapi2fs.IProgressItem;
import io.github.imapi4j.imapi2fs.IProgressItems;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be said about the content of an image, and what comes of it. */
class ImageContentTest {

    @TempDir
    Path folder;

    private Path source() throws IOException {
        Path source = Files.createDirectories(folder.resolve("src"));
        Files.writeString(source.resolve("keep.txt"), "keep");
        Files.writeString(source.resolve("drop.tmp"), "drop");
        Files.writeString(Files.createDirectories(source.resolve("raw")).resolve("a.nef"), "raw");
        return source;
    }

    private ImageResult write(DiscImage image) {
        try (Imapi imapi = Imapi.virtual()) {
            return imapi.image(image).replaceExisting().writeTo(folder.resolve("out.iso"));
        }
    }

    private ImapiException failure(ResultCode code, DiscImage image) {
        ImapiException failure = assertThrows(ImapiException.class, () -> write(image));
        assertEquals(code, failure.error(), failure.getMessage());
        return failure;
    }

    /** What isoinfo says about the image. */
    private String isoinfo(String... arguments) throws Exception {
        Path isoinfo = ExternalTools.assumeTool("isoinfo");
        java.util.List<String> command = new java.util.ArrayList<>(java.util.List.of(
                isoinfo.toString(), "-J", "-i", folder.resolve("out.iso").toString()));
        command.addAll(java.util.List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsExcludedIsNotOnTheDisc() throws Exception {
        write(DiscImage.builder()
                .add(source())
                .exclude("*.tmp")
                .exclude("src/raw")
                .build());
        assertEquals("/src\n/src/keep.txt;1\n", isoinfo("-f"));
    }

    @Test
    void excludedLinkToNowhereDoesNotStopTheBurn() throws Exception {
        Path source = source();
        try {
            Files.createSymbolicLink(source.resolve("dangling"), folder.resolve("nowhere"));
        } catch (UnsupportedOperationException | IOException e) {
            Assumptions.abort("no links here");
        }
        Assumptions.assumeTrue(Files.isSymbolicLink(source.resolve("dangling")), "no links here");
        failure(
                ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE,
                DiscImage.builder().add(source).build());
        ImageResult result =
                write(DiscImage.builder().add(source).exclude("dangling").build());
        assertEquals(3, result.image().files());
    }

    @Test
    void contentOfTheProgramIsExcludedToo() {
        ImageResult result = write(DiscImage.builder()
                .add("a/x.tmp", Content.of(new byte[1]))
                .add("a/b/y.txt", Content.of(new byte[1]))
                .addFolder("a/c/d")
                .exclude("*.tmp")
                .exclude("c")
                .build());
        assertEquals(1, result.image().files());
        assertEquals(2, result.image().directories());
    }

    @Test
    void hiddenFileIsMarked() throws Exception {
        write(DiscImage.builder()
                .add("shown.txt", Content.of(new byte[1]))
                .add("secret.txt", Content.of(new byte[1]))
                .hide("secret*")
                .build());
        String listing = isoinfo("-l");
        assertTrue(listing.lines().anyMatch(line -> line.contains("secret.txt") && line.contains("01]")), listing);
        assertTrue(listing.lines().anyMatch(line -> line.contains("shown.txt") && line.contains("00]")), listing);
    }

    @Test
    void timesThatAreSaidGoBeforeThoseOfTheSource() throws Exception {
        write(DiscImage.builder()
                .add(source())
                .times("src/keep.txt", FileTimes.of(Instant.parse("2001-02-03T04:05:06Z")))
                .build());
        String listing = isoinfo("-l");
        assertTrue(
                listing.lines().anyMatch(line -> line.contains("keep.txt") && line.contains("Feb  3 2001")), listing);
    }

    @Test
    void eachFileSystemTellsItsLabel() {
        ImageResult result = write(DiscImage.builder()
                .label("Holiday in the mountains")
                .fileSystems(FileSystem.ISO9660, FileSystem.JOLIET)
                .add("a", Content.of(new byte[1]))
                .build());
        assertEquals(
                Map.of(FileSystem.ISO9660, "HOLIDAY_IN_THE_MOUNTAINS", FileSystem.JOLIET, "Holiday in the m"),
                result.image().labels());
        assertEquals("Holiday in the mountains", result.image().label());
        assertTrue(result.image().udfRevision().isEmpty());
    }

    @Test
    void isoLevelDecidesOnNames() throws Exception {
        DiscImage.Builder image =
                DiscImage.builder().fileSystems(FileSystem.ISO9660).add("a long name.text", Content.of(new byte[1]));
        write(image.isoLevel(2).build());
        String sectors = Files.readString(folder.resolve("out.iso"), StandardCharsets.ISO_8859_1);
        assertTrue(sectors.contains("A_LONG_NAME.TEXT;1"), "level 2");
        failure(ImapiCode.IMAPI_E_INVALID_PARAM, image.isoLevel(7).build());
    }

    @Test
    void jolietNeedsIso9660() {
        DiscImage.Builder image = DiscImage.builder();
        assertThrows(IllegalArgumentException.class, () -> image.fileSystems(FileSystem.JOLIET));
    }

    @Test
    void streamOfAFileThatIsNotThereIsRefused() {
        failure(
                ImapiCode.IMAPI_E_FILE_NOT_FOUND,
                DiscImage.builder().add("a.txt", Content.of(new byte[1])).stream(
                                "b.txt", "author", Content.of(new byte[1]))
                        .build());
    }

    @Test
    void bootImageThatCannotBeReadIsNamed() throws IOException {
        Path boot = folder.resolve("nowhere.img");
        try (Imapi imapi = Imapi.virtual()) {
            ImapiException failure = assertThrows(
                    ImapiException.class,
                    () -> imapi.image(DiscImage.builder()
                                    .boot(BootImage.bios(boot))
                                    .build())
                            .check());
            Assumptions.assumeFalse(failure.is(SystemCode.REGDB_E_CLASSNOTREG), "no boot images here");
            assertEquals(SystemCode.ERROR_FILE_NOT_FOUND, failure.error());
        }
    }

    @Test
    void manufacturerOfABootImageIsShort() {
        BootImage boot = BootImage.efi(folder.resolve("boot.img"));
        assertThrows(IllegalArgumentException.class, () -> boot.withManufacturer("x".repeat(25)));
        assertThrows(IllegalArgumentException.class, () -> boot.withManufacturer("Käse"));
        assertEquals(Optional.of(BootImage.Emulation.NONE), boot.emulation());
    }

    @Test
    void stagingThatCannotBeHadIsAWarning() {
        DiscImage image =
                DiscImage.builder().staged().add("a", Content.of(new byte[1])).build();
        VirtualRecorder old = VirtualRecorder.inMemory()
                .faults(FaultPlan.parse(List.of("IFileSystemImage::put_StageFiles=E_NOTIMPL")));
        try (Imapi imapi = Imapi.virtual(old)) {
            ImageResult result = imapi.image(image).writeTo(folder.resolve("out.iso"));
            assertEquals(1, result.warnings().size());
            assertEquals(SystemCode.E_NOTIMPL, result.warnings().get(0).code());
        }
    }

    @Test
    void filesAreStagedIfSoAsked() {
        assertEquals(
                List.of(),
                write(DiscImage.builder()
                                .stagedIn(folder)
                                .add("a", Content.of(new byte[1]))
                                .build())
                        .warnings());
    }

    private static DiscImage.Builder threeFiles() {
        return DiscImage.builder()
                .add("a.bin", Content.of("a".repeat(5000).getBytes(StandardCharsets.US_ASCII)))
                .add("m/n.bin", Content.of("n".repeat(5000).getBytes(StandardCharsets.US_ASCII)))
                .add("z.bin", Content.of("z".repeat(5000).getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void filesThatShallComeFirstLieAtTheLowestSectors() throws IOException {
        ImageResult result = write(threeFiles().first("z.bin", "m").build());
        String image = Files.readString(folder.resolve("out.iso"), StandardCharsets.ISO_8859_1);
        int first = image.indexOf("z".repeat(5000));
        int second = image.indexOf("n".repeat(5000));
        int third = image.indexOf("a".repeat(5000));
        assertTrue(0 < first && first < second && second < third, first + ", " + second + ", " + third);
        assertEquals(List.of(), result.warnings());
    }

    @Test
    void otherToolsSeeThemThere() throws Exception {
        write(threeFiles().first("z.bin").build());
        String listing = isoinfo("-l");
        Matcher lines = Pattern.compile(" 5000 .*\\[ *(\\d+) 00\\] +(\\S+);1").matcher(listing);
        TreeMap<Integer, String> files = new TreeMap<>();
        while (lines.find()) {
            files.put(Integer.valueOf(lines.group(1)), lines.group(2));
        }
        assertEquals(List.of("z.bin", "a.bin", "n.bin"), List.copyOf(files.values()), listing);
    }

    /** However a file system lists its folders, the same folder gives the same image. */
    @Test
    void filesOfAFolderLieInTheOrderOfTheirNames() throws Exception {
        Path source = Files.createDirectories(folder.resolve("src"));
        for (String name : List.of("c", "a", "d", "b")) {
            Files.writeString(source.resolve(name), name.repeat(3000));
        }
        write(DiscImage.builder().add(source).build());
        String image = Files.readString(folder.resolve("out.iso"), StandardCharsets.ISO_8859_1);
        List<Integer> places = Stream.of("a", "b", "c", "d")
                .map(name -> image.indexOf(name.repeat(3000)))
                .toList();
        assertEquals(places.stream().sorted().toList(), places);
    }

    @ParameterizedTest
    @CsvSource({"z.bin, true", "a.bin, true", "'', false"})
    void filesThatShouldComeFirstAndDoNotAreAWarning(String first, boolean warned) {
        DiscImage.Builder builder = threeFiles();
        DiscImage image =
                first.isEmpty() ? builder.build() : builder.first(first).build();
        List<Warning> warnings = warningsOfASystemThatPlacesFilesBackwards(image);
        assertEquals(warned ? 1 : 0, warnings.size());
        for (Warning warning : warnings) {
            assertEquals(ImapiCode.IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED, warning.code());
            assertTrue(warning.text().startsWith("The files that should come first do not"), warning.text());
        }
    }

    @Test
    void filesThatComeFirstInAnotherOrderAreAWarning() {
        assertEquals(
                1,
                warningsOfASystemThatPlacesFilesBackwards(
                                threeFiles().first("a.bin", "m/n.bin", "z.bin").build())
                        .size());
    }

    private static List<Warning> warningsOfASystemThatPlacesFilesBackwards(DiscImage image) {
        Cancellation never = new Cancellation();
        try (VirtualSystem system = VirtualSystem.of();
                Payload.Session session = new FilesPayload(image)
                        .look(never)
                        .open(
                                new Payload.Target(
                                        new BackwardSystem(system),
                                        MediaType.UNKNOWN,
                                        100_000,
                                        false,
                                        Optional.empty()),
                                new AddingProgress(news -> {}),
                                never)) {
            return session.warnings();
        }
    }

    /** Says of each part of an image that it lies as far from the end as it lies from the beginning. */
    private record BackwardSystem(VirtualSystem system) implements ClassSource {

        @Override
        public <T extends IUnknown> T createInstance(Guid classId, Class<T> type) {
            return turned(type, system.createInstance(classId, type));
        }

        private static <T> T turned(Class<T> type, Object real) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                        Object answer = method.invoke(real, arguments);
                        return switch (method.getName()) {
                            case "createResultImage" -> turned(IFileSystemImageResult.class, answer);
                            case "getProgressItems" -> turned(IProgressItems.class, answer);
                            case "progressItemFromDescription" -> turned(IProgressItem.class, answer);
                            case "getFirstBlock" -> Integer.MAX_VALUE - (int) answer;
                            default -> answer;
                        };
                    }));
        }
    }

    @Test
    void mediaDetailsFollowTheDisc() {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory().media(DiscType.DVD_R));
                Recorder drive = imapi.recorder()) {
            MediaDetails blank = drive.media().details();
            assertTrue(blank.physicallyBlank());
            assertTrue(blank.heuristicallyBlank());
            assertEquals(0, blank.nextWritableAddress().orElseThrow());
            assertTrue(blank.previousSessionStart().isEmpty());
            assertEquals("8x", blank.currentSpeed().orElseThrow().toString());
            assertEquals(Set.of(), blank.writeProtection());
            BurnResult result = drive.burn(DiscImage.builder()
                            .add("a", Content.of(new byte[1]))
                            .build())
                    .run();
            MediaDetails written = drive.media().details();
            assertFalse(written.physicallyBlank());
            assertEquals(0, written.previousSessionStart().orElseThrow());
            assertEquals(result.sectors() - 1, written.previousSessionEnd().orElseThrow());
            assertTrue(written.nextWritableAddress().orElseThrow() >= result.sectors());
        }
    }
}
