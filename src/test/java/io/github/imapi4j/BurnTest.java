package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.Com;
import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCancelledException;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API from end to end, through the virtual recorder's vtables. */
class BurnTest {

    @TempDir
    Path folder;

    private Path disc() {
        return folder.resolve("disc");
    }

    private Path source() throws IOException {
        Path source = Files.createDirectories(folder.resolve("photos"));
        Files.writeString(source.resolve("a.txt"), "alpha");
        Files.createDirectories(source.resolve("empty"));
        Files.write(Files.createDirectories(source.resolve("sub")).resolve("b.bin"), random(100_000));
        return source;
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static DiscImage image(Path source) {
        return DiscImage.builder().label("HOLIDAY").add(source).build();
    }

    private static DiscImage image(String name, long size, Content.StreamOpener opener) {
        return DiscImage.builder().add(name, Content.of(size, opener)).build();
    }

    /** Zeros without end, a byte at a time or in bulk. */
    private static InputStream zeros() {
        return new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                java.util.Arrays.fill(target, offset, offset + length, (byte) 0);
                return length;
            }

            @Override
            public long skip(long count) {
                return count;
            }

            @Override
            public void skipNBytes(long count) {
                // nothing to move
            }
        };
    }

    private <T> T onDrive(UnaryOperator<VirtualRecorder> settings, java.util.function.Function<Recorder, T> task) {
        try (Imapi imapi = Imapi.virtual(settings.apply(VirtualRecorder.in(disc())));
                Recorder drive = imapi.recorder()) {
            return task.apply(drive);
        }
    }

    private BurnResult burn(DiscImage image, UnaryOperator<BurnRequest> settings) {
        return onDrive(
                recorder -> recorder, drive -> settings.apply(drive.burn(image)).run());
    }

    private ImapiException failure(
            ResultCode code, DiscState state, UnaryOperator<VirtualRecorder> settings, DiscImage image) {
        ImapiException failure = assertThrows(
                ImapiException.class,
                () -> onDrive(settings, drive -> drive.burn(image).run()));
        assertEquals(code, failure.error(), failure.getMessage());
        assertEquals(state, failure.discState(), failure.getMessage());
        assertTrue(failure.getMessage().contains(code.name() + " 0x"), failure.getMessage());
        return failure;
    }

    private ImapiException failure(ResultCode code, DiscState state, DiscImage image) {
        return failure(code, state, recorder -> recorder, image);
    }

    private Media media() {
        return onDrive(recorder -> recorder, Recorder::media);
    }

    private void assertBlank() {
        assertTrue(media().isBlank(), () -> media().toString());
    }

    @Test
    void blankDiscIsDescribedAsInTheReadme() {
        assertEquals("DVD-R, blank, 4.38 GiB free, 2x 4x 8x", media().toString());
    }

    @Test
    void burnedFilesComeBackByteForByte() throws Exception {
        Path xorriso = ExternalTools.assumeTool("xorriso");
        Path source = source();
        burn(image(source), request -> request.verify(Verification.FULL));
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        xorriso.toString(),
                        "-osirrox",
                        "on",
                        "-indev",
                        disc().resolve("disc.img").toString(),
                        "-extract",
                        "/",
                        out.toString())
                .redirectErrorStream(true)
                .start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), log);
        assertEquals("alpha", Files.readString(out.resolve("photos/a.txt")));
        assertArrayEquals(random(100_000), Files.readAllBytes(out.resolve("photos/sub/b.bin")));
        assertTrue(Files.isDirectory(out.resolve("photos/empty")));
        assertTrue(log.contains("HOLIDAY"), log);
    }

    @Test
    void resultTellsWhatWasDone() throws IOException {
        BurnResult result = burn(image(source()), request -> request.speed(WriteSpeed.times(4)));
        assertEquals(Files.size(disc().resolve("disc.img")), result.bytes());
        assertEquals("4x", result.speed().toString());
        assertEquals(false, result.speedAdjusted());
        assertEquals(Verification.NONE, result.verification());
    }

    @Test
    void speedThatTheDriveLacksIsAdjustedAndSaid() throws IOException {
        BurnResult result = burn(image(source()), request -> request.speed(WriteSpeed.times(5)));
        assertTrue(result.speedAdjusted());
        assertEquals("4x", result.speed().toString());
    }

    @Test
    void contentComesFromTheProgramToo() throws IOException {
        byte[] bytes = random(5000);
        DiscImage image = DiscImage.builder()
                .add("made/in memory.bin", Content.of(bytes))
                .add("made/streamed.bin", Content.of(5000, () -> new ByteArrayInputStream(bytes)))
                .addFolder("made/nothing")
                .build();
        burn(image, request -> request.verify(Verification.FULL));
        byte[] disc = Files.readAllBytes(disc().resolve("disc.img"));
        int found = 0;
        for (int sector = 0; sector + 5000 <= disc.length; sector += 2048) {
            found += java.util.Arrays.equals(disc, sector, sector + 5000, bytes, 0, 5000) ? 1 : 0;
        }
        assertEquals(2, found);
    }

    @Test
    void phasesComeInOrderAndEndAtOne() throws IOException {
        List<BurnProgress> heard = new ArrayList<>();
        burn(image(source()), request -> request.verify(Verification.FULL).onProgress(heard::add));
        List<Phase> phases = heard.stream().map(BurnProgress::phase).distinct().toList();
        assertEquals(Phase.PREPARING, phases.get(0));
        assertTrue(phases.indexOf(Phase.WRITING) > 0, phases.toString());
        assertTrue(phases.indexOf(Phase.FINALIZING) > phases.indexOf(Phase.WRITING), phases.toString());
        assertTrue(phases.indexOf(Phase.VERIFYING) > phases.indexOf(Phase.FINALIZING), phases.toString());
        assertEquals(Phase.COMPLETED, phases.get(phases.size() - 1));
        assertEquals(1.0, heard.get(heard.size() - 1).fraction());
    }

    @Test
    void progressTellsWhatWasAdded() {
        List<BurnProgress> adding = new ArrayList<>();
        DiscImage image = DiscImage.builder()
                .add("a.bin", Content.of(new byte[5 * Media.SECTOR_SIZE]))
                .add("b.bin", Content.of(new byte[15 * Media.SECTOR_SIZE]))
                .build();
        burn(
                image,
                request -> request.onProgress(progress -> {
                    if (progress.phase() == Phase.PREPARING && progress.addedSectors() > 0) {
                        adding.add(progress);
                    }
                }));
        assertEquals(
                List.of(5L, 20L),
                adding.stream().map(BurnProgress::addedSectors).toList());
        assertEquals(
                List.of(20L),
                adding.stream().map(BurnProgress::totalSectors).distinct().toList());
    }

    @Test
    void failingListenerDoesNotStopTheBurn() throws IOException {
        burn(
                image(source()),
                request -> request.onProgress(progress -> {
                    throw new IllegalStateException("listener");
                }));
        assertTrue(media().states().contains(MediaState.APPENDABLE));
    }

    @Test
    void emptyTrayIsNoMedia() throws IOException {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory().emptyTray());
                Recorder drive = imapi.recorder()) {
            assertTrue(drive.findMedia().isEmpty());
            BurnRequest request = drive.burn(image(source()));
            ImapiException failure = assertThrows(ImapiException.class, request::run);
            assertEquals(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA, failure.error());
            assertEquals(DiscState.UNTOUCHED, failure.discState());
            assertEquals("V:", failure.device().orElseThrow());
        }
    }

    @Test
    void pathThatDoesNotExistLeavesTheDiscUntouched() {
        ImapiException failure =
                failure(SystemCode.ERROR_FILE_NOT_FOUND, DiscState.UNTOUCHED, image(folder.resolve("nowhere")));
        assertTrue(failure.getMessage().contains("nowhere"), failure.getMessage());
        assertBlank();
    }

    @Test
    void fileThatShrinksBeforeTheWriteLeavesTheDiscUntouched() throws IOException {
        Path source = source();
        Path file = source.resolve("sub/b.bin");
        ImapiException failure = assertThrows(
                ImapiException.class,
                () -> burn(
                        DiscImage.builder()
                                .add(source)
                                .add("last.bin", new Content() {
                                    private int asked;

                                    @Override
                                    public long size() throws IOException {
                                        if (asked++ == 0) {
                                            Files.write(file, random(10)); // when all others were looked at
                                        }
                                        return 1;
                                    }

                                    @Override
                                    public java.nio.channels.ReadableByteChannel open(long position) {
                                        return java.nio.channels.Channels.newChannel(zeros());
                                    }
                                })
                                .build(),
                        request -> request));
        assertEquals(ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY, failure.error());
        assertEquals(DiscState.UNTOUCHED, failure.discState());
        assertTrue(failure.getMessage().contains("b.bin"), failure.getMessage());
        assertBlank();
    }

    @Test
    void streamThatEndsWhileItIsWrittenSpoilsTheDiscAndSaysWhere() {
        ImapiException failure = failure(
                ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY,
                DiscState.SPOILED,
                image("short.bin", 50_000_000, () -> new ByteArrayInputStream(new byte[40_000_000])));
        assertTrue(failure.getMessage().contains("short.bin"), failure.getMessage());
        assertTrue(failure.getMessage().contains("40000000"), failure.getMessage());
        assertTrue(media().states().contains(MediaState.DAMAGED));
    }

    @Test
    void ioExceptionBelowIsTheCause() {
        IOException broken = new IOException("the cable is out");
        ImapiException failure = failure(
                ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE,
                DiscState.SPOILED,
                image("far.bin", 50_000_000, () -> new InputStream() {
                    private int left = 30_000_000;

                    @Override
                    public int read() throws IOException {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        if (left <= 0) {
                            throw broken;
                        }
                        int count = Math.min(left, length);
                        left -= count;
                        return count;
                    }
                }));
        assertSame(broken, failure.getCause());
        assertTrue(failure.getMessage().contains("far.bin"), failure.getMessage());
    }

    @Test
    void streamThatCannotBeOpenedNamesTheFile() {
        ImapiException failure = failure(
                ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE,
                media().isBlank() ? DiscState.SPOILED : DiscState.WRITTEN,
                DiscImage.builder()
                        .add("a first.bin", Content.of(20_000_000, BurnTest::zeros))
                        .add("b locked.bin", Content.of(10, () -> {
                            throw new java.nio.file.AccessDeniedException("b locked.bin");
                        }))
                        .build());
        assertInstanceOf(java.nio.file.AccessDeniedException.class, failure.getCause());
        assertTrue(failure.getMessage().contains("b locked.bin"), failure.getMessage());
    }

    @Test
    void folderLargerThanTheDiscIsRefusedWithFigures() {
        ImapiException failure = failure(
                ImapiCode.E_IMAPI_DF2DATA_STREAM_TOO_LARGE_FOR_CURRENT_MEDIA,
                DiscState.UNTOUCHED,
                DiscImage.builder()
                        .add("1", Content.of(2_000_000_000, BurnTest::zeros))
                        .add("2", Content.of(2_000_000_000, BurnTest::zeros))
                        .add("3", Content.of(2_000_000_000, BurnTest::zeros))
                        .build());
        assertTrue(failure.getMessage().contains("5.59 GiB"), failure.getMessage());
        assertTrue(failure.getMessage().contains("4.38 GiB"), failure.getMessage());
        assertBlank();
    }

    @Test
    void fileTooLargeForIso9660IsRefused() {
        failure(
                ImapiCode.IMAPI_E_DATA_TOO_BIG,
                DiscState.UNTOUCHED,
                DiscImage.builder()
                        .fileSystems(FileSystem.ISO9660, FileSystem.JOLIET)
                        .add("huge.bin", Content.of((1L << 31) + 1, BurnTest::zeros))
                        .build());
        assertBlank();
    }

    @Test
    void labelThatTheFileSystemRefusesLeavesTheDiscUntouched() throws IOException {
        DiscImage image =
                DiscImage.builder().label("no/slashes: please?").add(source()).build();
        failure(ImapiCode.IMAPI_E_INVALID_VOLUME_NAME, DiscState.UNTOUCHED, image);
        assertBlank();
    }

    @Test
    void twoFilesOfOneNameAreRefused() throws IOException {
        Path source = source();
        DiscImage image = DiscImage.builder()
                .add("same.txt", source.resolve("a.txt"))
                .add("SAME.TXT", source.resolve("a.txt"))
                .build();
        failure(ImapiCode.IMAPI_E_DUP_NAME, DiscState.UNTOUCHED, image);
    }

    @Test
    void secondBurnOntoADiscThatHoldsDataIsRefused() throws IOException {
        DiscImage image = image(source());
        burn(image, request -> request);
        byte[] before = Files.readAllBytes(disc().resolve("disc.img"));
        failure(ImapiCode.E_IMAPI_DF2DATA_MEDIA_NOT_BLANK, DiscState.UNTOUCHED, image);
        assertArrayEquals(before, Files.readAllBytes(disc().resolve("disc.img")));
    }

    @Test
    void burnOntoAFinalizedDiscIsRefused() throws IOException {
        DiscImage image = image(source());
        burn(image, BurnRequest::finalizeDisc);
        assertTrue(media().states().contains(MediaState.FINALIZED), () -> media().toString());
        ImapiException failure = failure(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, DiscState.UNTOUCHED, image);
        assertTrue(failure.getMessage().contains("finalized"), failure.getMessage());
    }

    @Test
    void overwritableDiscIsReplacedOnlyWhenAskedFor() throws IOException {
        DiscImage image = image(source());
        UnaryOperator<VirtualRecorder> rewritable = recorder -> recorder.media(DiscType.BD_RE);
        onDrive(rewritable, drive -> drive.burn(image).run());
        failure(ImapiCode.E_IMAPI_DF2DATA_MEDIA_NOT_BLANK, DiscState.UNTOUCHED, rewritable, image);
        BurnResult second = onDrive(
                rewritable,
                drive -> drive.burn(image).overwrite().verify(Verification.FULL).run());
        assertTrue(second.sectors() > 0);
    }

    @Test
    void driveThatAnotherProgramHoldsIsLocked() throws IOException {
        DiscImage image = image(source());
        try (Imapi other = Imapi.virtual(VirtualRecorder.in(disc()));
                Recorder holder = other.recorder();
                io.github.imapi4j.imapi2.IDiscRecorder2 held =
                        holder.unwrap(io.github.imapi4j.imapi2.IDiscRecorder2.class)) {
            held.acquireExclusiveAccess(true, "another program");
            ImapiException failure = failure(ImapiCode.E_IMAPI_RECORDER_LOCKED, DiscState.UNTOUCHED, image);
            assertTrue(failure.getMessage().contains("another program"), failure.getMessage());
            held.releaseExclusiveAccess();
        }
        assertBlank();
    }

    @Test
    void faultInTheMiddleSpoilsTheDiscAndSoItStays() throws IOException {
        failure(
                ImapiCode.E_IMAPI_LOSS_OF_STREAMING,
                DiscState.SPOILED,
                recorder -> recorder.faults(FaultPlan.builder()
                        .write(40, ImapiCode.E_IMAPI_LOSS_OF_STREAMING)
                        .build()),
                image(source()));
        assertTrue(media().states().contains(MediaState.DAMAGED));
        failure(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, DiscState.UNTOUCHED, image(source()));
    }

    @Test
    void failedVerificationLeavesAWrittenDisc() throws IOException {
        FaultPlan plan = FaultPlan.builder()
                .verify(40, ImapiCode.E_IMAPI_BURN_VERIFICATION_FAILED)
                .build();
        DiscImage image = image(source());
        ImapiException failure = assertThrows(
                ImapiException.class,
                () -> onDrive(
                        recorder -> recorder.faults(plan),
                        drive -> drive.burn(image).verify(Verification.FULL).run()));
        assertEquals(ImapiCode.E_IMAPI_BURN_VERIFICATION_FAILED, failure.error());
        assertEquals(DiscState.WRITTEN, failure.discState());
    }

    @Test
    void driveThatBecomesReadyIsWaitedFor() throws IOException {
        FaultPlan plan = FaultPlan.builder()
                .times(1)
                .media(ImapiCode.E_IMAPI_RECORDER_MEDIA_BECOMING_READY)
                .build();
        BurnResult result = onDrive(
                recorder -> recorder.faults(plan),
                drive -> drive.burn(image("x", 10, BurnTest::zeros)).run());
        assertTrue(result.sectors() > 0);
    }

    @Test
    void checkTellsWhatWouldBeWrittenAndWritesNothing() throws IOException {
        DiscImage image = image(source());
        BurnPlan plan = onDrive(recorder -> recorder, drive -> drive.burn(image).check());
        ImageSummary planned = plan.image().orElseThrow();
        assertEquals(2, planned.files());
        assertEquals(3, planned.directories());
        assertEquals("HOLIDAY", planned.label());
        assertBlank();
        assertEquals(plan.sectors(), burn(image, request -> request).sectors());
    }

    @Test
    void ejectOpensTheTrayAfterTheBurn() throws IOException {
        DiscImage image = image(source());
        onDrive(recorder -> recorder, drive -> {
            drive.burn(image).ejectWhenDone().run();
            assertTrue(drive.findMedia().isEmpty());
            drive.load();
            assertTrue(drive.findMedia().isPresent());
            return true;
        });
    }

    @Test
    void cancelFromAnotherThreadEndsTheBurn() throws Exception {
        DiscImage image = image("large.bin", 2_000_000_000, BurnTest::zeros);
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        Consumer<BurnProgress> listener = progress -> {
            if (progress.phase() == Phase.WRITING && progress.writtenSectors() > 0) {
                writing.countDown();
                await(cancelled);
            }
        };
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.in(disc()));
                Recorder drive = imapi.recorder()) {
            BurnJob job = drive.burn(image).onProgress(listener).start();
            awaitWhileRunning(writing, job);
            job.cancel();
            cancelled.countDown();
            ImapiException failure = assertThrows(ImapiException.class, job::await);
            assertInstanceOf(ImapiCancelledException.class, failure);
            assertEquals(ImapiCode.E_IMAPI_REQUEST_CANCELLED, failure.error());
            assertEquals(DiscState.SPOILED, failure.discState());
            assertTrue(job.isDone());
            assertEquals("", drive.info().exclusiveAccessOwner().orElse(""), "the drive is free again");
        }
        assertTrue(media().states().contains(MediaState.DAMAGED));
    }

    @Test
    void cancelIsPassedOnInsideAnEventOnceAndOnlyThere() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        try (VirtualSystem system = VirtualSystem.of(VirtualRecorder.in(disc()));
                Com.Registration registration = system.registerClasses();
                Imapi imapi = Imapi.open();
                Recorder drive = imapi.recorder()) {
            BurnJob job = drive.burn(image("large.bin", 2_000_000_000, BurnTest::zeros))
                    .onProgress(progress -> {
                        if (progress.phase() == Phase.WRITING && progress.writtenSectors() > 0) {
                            writing.countDown();
                            await(cancelled);
                        }
                    })
                    .start();
            awaitWhileRunning(writing, job);
            job.cancel();
            job.cancel();
            cancelled.countDown();
            assertThrows(ImapiException.class, job::await);
            assertEquals(1, system.cancelsAccepted());
            assertEquals(0, system.cancelsRefused());
        }
    }

    @Test
    void cancelThatTheDriveRefusesAtFirstIsAskedForAgain() throws Exception {
        FaultPlan refusesOnce = FaultPlan.builder()
                .times(1)
                .method("IDiscFormat2Data::CancelWrite", SystemCode.E_FAIL)
                .build();
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.in(disc()).faults(refusesOnce));
                Recorder drive = imapi.recorder()) {
            BurnJob job = drive.burn(image("large.bin", 2_000_000_000, BurnTest::zeros))
                    .onProgress(progress -> {
                        if (progress.phase() == Phase.WRITING && progress.writtenSectors() > 0) {
                            writing.countDown();
                            await(cancelled);
                        }
                    })
                    .start();
            awaitWhileRunning(writing, job);
            job.cancel();
            cancelled.countDown();
            ImapiException failure = assertThrows(ImapiException.class, job::await);
            assertInstanceOf(ImapiCancelledException.class, failure);
            assertEquals(ImapiCode.E_IMAPI_REQUEST_CANCELLED, failure.error());
        }
    }

    @Test
    void cancelBeforeTheFirstSectorLeavesTheDiscUntouched() throws Exception {
        DiscImage image = image("a.bin", 10_000, BurnTest::zeros);
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.in(disc()));
                Recorder drive = imapi.recorder()) {
            CountDownLatch preparing = new CountDownLatch(1);
            CountDownLatch cancelled = new CountDownLatch(1);
            BurnJob job = drive.burn(image)
                    .onProgress(progress -> {
                        if (progress.phase() == Phase.PREPARING) {
                            preparing.countDown();
                            await(cancelled);
                        }
                    })
                    .start();
            awaitWhileRunning(preparing, job);
            job.cancel();
            cancelled.countDown();
            ImapiException failure = assertThrows(ImapiException.class, job::await);
            assertInstanceOf(ImapiCancelledException.class, failure);
            assertEquals(ImapiCode.E_IMAPI_REQUEST_CANCELLED, failure.error());
            assertEquals(DiscState.UNTOUCHED, failure.discState());
        }
        assertBlank();
    }

    /** A burn that ends before it comes that far fails the test instead of letting it wait for ever. */
    private static void awaitWhileRunning(CountDownLatch latch, BurnJob job) throws InterruptedException {
        while (!latch.await(100, TimeUnit.MILLISECONDS)) {
            if (job.isDone()) {
                job.await();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
