package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Images made without any recorder. */
class ImageFileTest {

    @TempDir
    Path folder;

    private Path out() {
        return folder.resolve("out.iso");
    }

    private static DiscImage image() {
        return DiscImage.builder()
                .label("HOLIDAY")
                .add("docs/a.txt", Content.of("alpha".getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private static DiscImage large() {
        return DiscImage.builder()
                .add("large.bin", Content.of(40_000_000, () -> new ByteArrayInputStream(new byte[40_000_000])))
                .build();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private ImapiException failure(DiscImage image) {
        try (Imapi imapi = Imapi.virtual()) {
            return assertThrows(ImapiException.class, () -> imapi.image(image).writeTo(out()));
        }
    }

    @Test
    void imageHasWhatWasPutIntoItAndNothingElseIsLeftBeside() throws Exception {
        try (Imapi imapi = Imapi.virtual()) {
            ImageResult result = imapi.image(image()).writeTo(out());
            assertEquals(Files.size(out()), result.image().bytes());
            assertEquals(1, result.image().files());
            assertEquals("HOLIDAY", result.image().labels().get(FileSystem.JOLIET));
        }
        assertEquals(List.of("out.iso"), names());
        Path isoinfo = ExternalTools.assumeTool("isoinfo");
        Process listing =
                new ProcessBuilder(isoinfo.toString(), "-J", "-x", "/docs/a.txt;1", "-i", out().toString()).start();
        assertEquals("alpha", new String(listing.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void progressEndsAtOne() {
        List<BurnProgress> heard = new ArrayList<>();
        try (Imapi imapi = Imapi.virtual()) {
            imapi.image(large()).onProgress(heard::add).writeTo(out());
        }
        List<Phase> phases = heard.stream().map(BurnProgress::phase).distinct().toList();
        assertEquals(List.of(Phase.PREPARING, Phase.WRITING, Phase.COMPLETED), phases);
        assertEquals(1.0, heard.get(heard.size() - 1).fraction());
    }

    @Test
    void fileThatExistsStaysAsItIs() throws IOException {
        Files.writeString(out(), "mine");
        ImapiException failure = failure(image());
        assertEquals(SystemCode.STG_E_ACCESSDENIED, failure.error());
        assertTrue(failure.getMessage().contains("exists already"), failure.getMessage());
        assertEquals("mine", Files.readString(out()));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "devices are files only on POSIX systems")
    void deviceIsNotReplacedEvenOnRequest() throws IOException {
        Path device = Path.of("/dev/null");
        Path link = Files.createSymbolicLink(out(), device);

        try (Imapi imapi = Imapi.virtual()) {
            ImapiException failure = assertThrows(
                    ImapiException.class,
                    () -> imapi.image(image()).replaceExisting().writeTo(link));
            assertEquals(SystemCode.STG_E_ACCESSDENIED, failure.error());
            assertTrue(failure.getMessage().contains("is a device or the like"), failure.getMessage());
        }
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void fileThatAppearsMeanwhileStaysAsItIs() throws IOException {
        try (Imapi imapi = Imapi.virtual()) {
            ImageRequest request = imapi.image(large()).onProgress(progress -> {
                if (progress.phase() == Phase.WRITING && !Files.exists(out())) {
                    assertFalse(Files.exists(out()));
                    write("theirs");
                }
            });
            assertEquals(
                    SystemCode.STG_E_ACCESSDENIED,
                    assertThrows(ImapiException.class, () -> request.writeTo(out()))
                            .error());
        }
        assertEquals("theirs", Files.readString(out()));
        assertEquals(List.of("out.iso"), names());
    }

    private void write(String text) {
        try {
            Files.writeString(out(), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void fileIsReplacedOnRequestOnceTheNewOneIsComplete() throws IOException {
        Files.writeString(out(), "mine");
        List<Long> sizes = new ArrayList<>();
        try (Imapi imapi = Imapi.virtual()) {
            imapi.image(large())
                    .replaceExisting()
                    .onProgress(progress -> {
                        if (progress.phase() == Phase.WRITING) {
                            sizes.add(out().toFile().length());
                        }
                    })
                    .writeTo(out());
        }
        assertEquals(List.of(4L), sizes.stream().distinct().toList());
        assertTrue(Files.size(out()) > 40_000_000);
    }

    @Test
    void cancelLeavesNothing() throws Exception {
        try (Imapi imapi = Imapi.virtual()) {
            java.util.concurrent.CompletableFuture<ImageJob> started = new java.util.concurrent.CompletableFuture<>();
            ImageJob job = imapi.image(large())
                    .onProgress(progress -> {
                        if (progress.phase() == Phase.WRITING) {
                            started.join().cancel();
                        }
                    })
                    .start(out());
            started.complete(job);
            ImapiException failure = assertThrows(ImapiException.class, job::await);
            assertEquals(ImapiCode.E_IMAPI_REQUEST_CANCELLED, failure.error());
        }
        assertEquals(List.of(), names());
    }

    @Test
    void cancelWhileFilesAreAddedLeavesNothing() throws Exception {
        DiscImage.Builder many = DiscImage.builder();
        for (int i = 0; i < 200; i++) {
            many.add("f" + i, Content.of(new byte[10]));
        }
        List<BurnProgress> heard = new ArrayList<>();
        try (Imapi imapi = Imapi.virtual()) {
            java.util.concurrent.CompletableFuture<ImageJob> started = new java.util.concurrent.CompletableFuture<>();
            ImageJob job = imapi.image(many.build())
                    .onProgress(progress -> {
                        heard.add(progress);
                        if (progress.phase() == Phase.PREPARING && progress.fraction() > 0.4) {
                            started.join().cancel();
                        }
                    })
                    .start(out());
            started.complete(job);
            assertEquals(
                    ImapiCode.E_IMAPI_REQUEST_CANCELLED,
                    assertThrows(ImapiException.class, job::await).error());
        }
        assertTrue(heard.get(heard.size() - 1).fraction() < 0.5, heard.toString());
        assertEquals(List.of(), names());
    }

    @Test
    void sourceThatFailsLeavesNothing() throws IOException {
        DiscImage broken = DiscImage.builder()
                .add("short.bin", Content.of(1000, () -> new ByteArrayInputStream(new byte[10])))
                .build();
        assertEquals(
                ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY, failure(broken).error());
        assertEquals(List.of(), names());
    }

    @Test
    void imageForASmallDiscMustFit() {
        try (Imapi imapi = Imapi.virtual()) {
            ImageRequest request = imapi.image(large()).media(MediaType.CD_R, 10_000);
            assertEquals(
                    ImapiCode.IMAPI_E_IMAGE_SIZE_LIMIT,
                    assertThrows(ImapiException.class, request::check).error());
        }
    }

    @Test
    void folderThatIsMissingIsNamed() {
        try (Imapi imapi = Imapi.virtual()) {
            ImapiException failure = assertThrows(
                    ImapiException.class,
                    () -> imapi.image(image()).writeTo(folder.resolve("nowhere").resolve("out.iso")));
            assertEquals(SystemCode.ERROR_PATH_NOT_FOUND, failure.error());
            assertTrue(failure.getMessage().contains("nowhere"), failure.getMessage());
        }
    }

    @Test
    void imageIsTheSameAsTheDiscThatIsBurnedFromIt() throws IOException {
        try (Imapi imapi = Imapi.virtual(io.github.imapi4j.virtual.VirtualRecorder.in(folder.resolve("disc")))) {
            imapi.image(image()).writeTo(out());
            try (Recorder drive = imapi.recorder()) {
                drive.burn(IsoImage.of(out())).verify(Verification.FULL).run();
            }
        }
        assertArrayEquals(Files.readAllBytes(out()), Files.readAllBytes(folder.resolve("disc/disc.img")));
    }
}
