package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCancelledException;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import io.github.imapi4j.virtual.disc.FaultPoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Audio CDs from end to end, through the virtual recorder's vtables. */
class AudioBurnTest {

    private static final int SECTOR = 2_352;
    private static final int HEADER = 44;

    @TempDir
    Path folder;

    private Path disc() {
        return folder.resolve("disc");
    }

    private VirtualRecorder recorder() {
        return VirtualRecorder.in(disc()).media(DiscType.CD_R);
    }

    private VirtualRecorder recorder(FaultPlan plan) {
        return recorder().faults(plan);
    }

    private static <T> T with(VirtualRecorder virtual, Function<Recorder, T> task) {
        try (Imapi imapi = Imapi.virtual(virtual);
                Recorder recorder = imapi.recorder()) {
            T result = task.apply(recorder);
            assertFree(recorder);
            return result;
        }
    }

    private static ImapiException failure(VirtualRecorder virtual, Function<Recorder, AudioRequest> request) {
        return with(
                virtual,
                recorder -> assertThrows(
                        ImapiException.class, () -> request.apply(recorder).run()));
    }

    private static void assertFails(
            ResultCode code, DiscState state, VirtualRecorder virtual, Function<Recorder, AudioRequest> request) {
        ImapiException e = failure(virtual, request);
        assertEquals(code, e.error(), e.getMessage());
        assertEquals(state, e.discState(), e.getMessage());
    }

    /** Fails with what a planned fault answers. */
    private void assertStrikes(
            ImapiCode code,
            DiscState state,
            BiFunction<FaultPlan.Builder, ImapiCode, FaultPlan.Builder> fault,
            Function<Recorder, AudioRequest> request) {
        assertFails(code, state, recorder(fault.apply(FaultPlan.builder(), code).build()), request);
    }

    /** The media was released, whatever happened. */
    private static void assertFree(Recorder recorder) {
        assertTrue(recorder.info().exclusiveAccessOwner().isEmpty(), "exclusive access is given back");
    }

    private static TrackSource track(int seed, int sectors) {
        return TrackSource.pcm("track " + seed, Content.of(Wav.samples(seed, sectors * SECTOR)));
    }

    private static AudioDisc disc(TrackSource... tracks) {
        AudioDisc.Builder builder = AudioDisc.builder();
        Arrays.stream(tracks).forEach(builder::add);
        return builder.build();
    }

    private byte[] written(int track) throws IOException {
        byte[] file = Files.readAllBytes(disc().resolve(String.format(Locale.ROOT, "track%02d.wav", track)));
        return Arrays.copyOfRange(file, HEADER, file.length);
    }

    private String cue() throws IOException {
        return Files.readString(disc().resolve("disc.cue"));
    }

    // What is written.

    @Test
    void tracksAreBitExactTrackAtOnce() throws IOException {
        Path wav = Files.write(folder.resolve("song.wav"), Wav.of(Wav.samples(1, 301 * SECTOR)));
        byte[] second = Wav.samples(2, 400 * SECTOR);
        BurnResult result = with(
                recorder(),
                drive -> drive.burn(AudioDisc.builder()
                                .add(wav)
                                .add(TrackSource.pcm(
                                        "stream", Content.of(second.length, () -> new ByteArrayInputStream(second))))
                                .build())
                        .speed(WriteSpeed.times(8))
                        .verify(Verification.QUICK)
                        .run());

        assertArrayEquals(Wav.samples(1, 301 * SECTOR), written(1));
        assertArrayEquals(second, written(2));
        assertTrue(cue().contains("TRACK 02 AUDIO"), cue());
        assertEquals(301 + 150 + 400, result.sectors());
        assertEquals(851L * SECTOR, result.bytes());
        assertEquals("8x", result.speed().toString());
        AudioSummary audio = result.audio().orElseThrow();
        assertFalse(audio.discAtOnce());
        assertEquals(451, audio.tracks().get(1).start());
        assertEquals(Duration.ofMillis(5_333), audio.tracks().get(1).length());
        assertEquals(List.of(MediaState.FINALIZED), states());
    }

    private List<MediaState> states() {
        return with(recorder(), drive -> List.copyOf(drive.media().states()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shortAndOddTracksAreFilledUpWithSilence(boolean atOnce) throws IOException {
        TrackSource tooShort = TrackSource.pcm("short", Content.of(Wav.samples(1, 1_000)));
        TrackSource odd = TrackSource.pcm("odd", Content.of(Wav.samples(2, 300 * SECTOR + 4)));
        with(recorder(), drive -> {
            AudioRequest request = drive.burn(disc(tooShort, odd));
            return (atOnce ? request.discAtOnce() : request).run();
        });

        assertArrayEquals(Arrays.copyOf(Wav.samples(1, 1_000), written(1).length), written(1));
        assertEquals(300 * SECTOR, Arrays.copyOf(written(1), 300 * SECTOR).length);
        assertArrayEquals(Arrays.copyOf(Wav.samples(2, 300 * SECTOR + 4), 301 * SECTOR), written(2));
    }

    @Test
    void discAtOnceHoldsCodesIndexesAndNoGaps() throws IOException {
        AudioDisc disc = AudioDisc.builder()
                .add(track(1, 400).isrc("us-rc1-76-07839").index(Duration.ofSeconds(2)))
                .add(track(2, 300).withPreEmphasis().copying(DigitalCopying.PERMITTED))
                .catalogNumber("4006381333931")
                .gapless()
                .build();
        BurnResult result =
                with(recorder(), drive -> drive.burn(disc).discAtOnce().run());

        assertArrayEquals(Wav.samples(1, 400 * SECTOR), written(1));
        assertArrayEquals(Wav.samples(2, 300 * SECTOR), written(2));
        assertEquals(700, result.sectors());
        String cue = cue();
        assertTrue(cue.contains("CATALOG 4006381333931"), cue);
        assertTrue(cue.contains("ISRC USRC17607839"), cue);
        assertTrue(cue.contains("INDEX 02 00:02:00"), cue);
        assertTrue(cue.contains("FLAGS"), cue);
        assertEquals(List.of(MediaState.FINALIZED), states());
    }

    @Test
    void discAtOnceHasGapsUnlessTheyAreUnwanted() {
        AudioSummary audio = with(
                        recorder(),
                        drive -> drive.burn(disc(track(1, 300), track(2, 300)))
                                .discAtOnce()
                                .run())
                .audio()
                .orElseThrow();
        assertEquals(750, audio.sectors());
        assertEquals(
                List.of(0L, 450L),
                audio.tracks().stream().map(AudioSummary.Track::start).toList());
        List<DiscTrack> table =
                with(recorder(), drive -> drive.media().details().tracks());
        assertEquals(List.of(0L, 450L), table.stream().map(DiscTrack::start).toList());
    }

    @Test
    void hiddenTrackComesBeforeTheFirst() throws IOException {
        AudioDisc disc =
                AudioDisc.builder().hidden(track(9, 250)).add(track(1, 300)).build();
        BurnResult result =
                with(recorder(), drive -> drive.burn(disc).discAtOnce().run());

        assertEquals(400, result.sectors());
        byte[] file = written(1);
        assertArrayEquals(
                Arrays.copyOfRange(Wav.samples(9, 250 * SECTOR), 150 * SECTOR, 250 * SECTOR),
                Arrays.copyOf(file, 100 * SECTOR));
        assertArrayEquals(Wav.samples(1, 300 * SECTOR), Arrays.copyOfRange(file, 100 * SECTOR, file.length));
    }

    @Test
    void openDiscTakesAnotherSession() {
        with(recorder(), drive -> drive.burn(disc(track(1, 300))).keepOpen().run());
        assertEquals(List.of(MediaState.APPENDABLE), states());
    }

    @Test
    void checkWritesNothing() {
        for (boolean atOnce : new boolean[] {false, true}) {
            BurnPlan plan = with(recorder(), drive -> {
                AudioRequest request = drive.burn(disc(track(1, 300), track(2, 300)));
                return (atOnce ? request.discAtOnce() : request).check();
            });
            assertEquals(750, plan.sectors());
            assertEquals(2, plan.audio().orElseThrow().tracks().size());
            assertEquals(List.of(MediaState.BLANK), states());
        }
    }

    @Test
    void progressNamesTracksAndGrows() {
        List<BurnProgress> news = new ArrayList<>();
        with(
                recorder(),
                drive -> drive.burn(disc(track(1, 300), track(2, 300)))
                        .onProgress(news::add)
                        .run());
        List<String> phases =
                news.stream().map(BurnProgress::description).distinct().toList();
        assertEquals(
                List.of(
                        "preparing",
                        "preparing track 1 of 2",
                        "writing track 1 of 2",
                        "closing track 1 of 2",
                        "preparing track 2 of 2",
                        "writing track 2 of 2",
                        "closing track 2 of 2",
                        "finalizing",
                        "completed"),
                phases);
        double fraction = 0;
        for (BurnProgress progress : news) {
            assertTrue(progress.fraction() >= fraction, progress + " after " + fraction);
            fraction = progress.fraction();
        }
        assertEquals(1, fraction);
    }

    @Test
    void progressDiscAtOnceNamesTracks() {
        List<BurnProgress> news = new ArrayList<>();
        with(
                recorder(),
                drive -> drive.burn(disc(track(1, 4_000), track(2, 4_000)))
                        .discAtOnce()
                        .onProgress(news::add)
                        .run());
        List<String> phases =
                news.stream().map(BurnProgress::description).distinct().toList();
        assertEquals("preparing", phases.get(0));
        assertTrue(phases.contains("writing track 1 of 2"), phases.toString());
        assertTrue(phases.contains("writing track 2 of 2"), phases.toString());
        assertEquals("completed", phases.get(phases.size() - 1));
        BurnProgress last = news.get(news.size() - 1);
        assertEquals(1, last.fraction());
        assertEquals(last.totalSectors(), news.get(news.size() - 2).totalSectors(), "lead-in and lead-out count too");
    }

    // What is refused before the first sector.

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void discThatIsNoCdIsRefused(boolean atOnce) {
        assertFails(
                atOnce
                        ? ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_NOT_SUPPORTED
                        : ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_SUPPORTED,
                DiscState.UNTOUCHED,
                VirtualRecorder.inMemory().media(DiscType.DVD_R),
                drive -> request(drive, atOnce, track(1, 300)));
    }

    private static AudioRequest request(Recorder drive, boolean atOnce, TrackSource... tracks) {
        AudioRequest request = drive.burn(disc(tracks));
        return atOnce ? request.discAtOnce() : request;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void discThatIsNotBlankIsRefused(boolean atOnce) {
        with(recorder(), drive -> request(drive, atOnce, track(1, 300)).run());
        assertFails(
                atOnce ? ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_NOT_BLANK : ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_BLANK,
                DiscState.UNTOUCHED,
                recorder(),
                drive -> request(drive, atOnce, track(1, 300)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void moreThanTheDiscHoldsIsRefusedWithFigures(boolean atOnce) {
        TrackSource endless =
                TrackSource.pcm("endless", Content.of(360_000L * SECTOR, () -> new ByteArrayInputStream(new byte[0])));
        ImapiException e = failure(recorder(), drive -> request(drive, atOnce, endless));
        assertEquals(
                atOnce ? ImapiCode.E_IMAPI_DF2RAW_NOT_ENOUGH_SPACE : ImapiCode.E_IMAPI_DF2TAO_NOT_ENOUGH_SPACE,
                e.error());
        assertEquals(
                "The tracks need 80:00 minutes, and the disc has room for 79:57.",
                e.detail().orElseThrow());
        assertEquals(List.of(MediaState.BLANK), states());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ninetyNineTracksAreTheLimit(boolean atOnce) {
        TrackSource[] tracks = new TrackSource[100];
        Arrays.fill(tracks, TrackSource.pcm("blip", Content.of(new byte[4])));
        assertFails(
                atOnce ? ImapiCode.E_IMAPI_RAW_IMAGE_TOO_MANY_TRACKS : ImapiCode.E_IMAPI_DF2TAO_TRACK_LIMIT_REACHED,
                DiscState.UNTOUCHED,
                recorder(),
                drive -> request(drive, atOnce, tracks));
        BurnResult result = with(
                recorder(),
                drive -> request(drive, atOnce, Arrays.copyOf(tracks, 99)).run());
        assertEquals(99, result.audio().orElseThrow().tracks().size());
    }

    @Test
    void musicOfAnotherFormatIsRefusedBeforeTheFirstSector() throws IOException {
        Path song = Files.write(
                folder.resolve("song.wav"),
                new Wav().format(1, 1, 48_000, 24).data(new byte[600]).bytes());
        ImapiException e = failure(
                recorder(),
                drive -> drive.burn(
                        AudioDisc.builder().add(track(1, 300)).add(song).build()));
        assertEquals(
                "\"" + song + "\" is 48 kHz, 24 bit, mono; an audio CD takes 44.1 kHz, 16 bit, stereo.",
                e.detail().orElseThrow());
        assertEquals(List.of(MediaState.BLANK), states());
    }

    @Test
    void samplesThatAreNoWholeFramesAreRefused() {
        assertFails(
                ImapiCode.E_IMAPI_DF2TAO_STREAM_NOT_SUPPORTED,
                DiscState.UNTOUCHED,
                recorder(),
                drive -> drive.burn(disc(TrackSource.pcm("odd", Content.of(new byte[5])))));
    }

    @Test
    void missingFileIsRefused() {
        assertFails(
                SystemCode.ERROR_FILE_NOT_FOUND,
                DiscState.UNTOUCHED,
                recorder(),
                drive -> drive.burn(AudioDisc.of(List.of(folder.resolve("nowhere.wav")))));
    }

    @Test
    void fullVerificationIsRefused() {
        assertFails(
                SystemCode.E_NOTIMPL,
                DiscState.UNTOUCHED,
                recorder(),
                drive -> drive.burn(disc(track(1, 300))).verify(Verification.FULL));
        assertFails(
                SystemCode.E_NOTIMPL,
                DiscState.UNTOUCHED,
                recorder(),
                drive -> drive.burn(disc(track(1, 300))).discAtOnce().verify(Verification.QUICK));
    }

    @Test
    void whatOnlyADiscAtOnceCanHoldIsAMistakeTrackAtOnce() {
        with(recorder(), drive -> {
            AudioDisc codes = disc(track(1, 300).isrc("USRC17607839"));
            assertThrows(IllegalStateException.class, () -> drive.burn(codes).run());
            assertThrows(
                    IllegalStateException.class,
                    () -> drive.burn(codes).discAtOnce().keepOpen().run());
            return assertThrows(
                    IllegalStateException.class, () -> AudioDisc.builder().build());
        });
    }

    @Test
    void wrongCodesAreRefusedWhenTheyAreSaid() {
        TrackSource track = track(1, 300);
        assertEquals(
                ImapiCode.E_IMAPI_DF2TAO_INVALID_ISRC,
                assertThrows(ImapiException.class, () -> track.isrc("US-RC1-76"))
                        .error());
        AudioDisc.Builder builder = AudioDisc.builder();
        assertEquals(
                ImapiCode.E_IMAPI_DF2TAO_INVALID_MCN,
                assertThrows(ImapiException.class, () -> builder.catalogNumber("4006381333932"))
                        .error());
    }

    @Test
    void indexTooNearToAnotherIsRefusedByACheckToo() {
        AudioDisc disc = disc(track(1, 300).index(Duration.ofMillis(50)));
        with(recorder(), drive -> {
            AudioRequest request = drive.burn(disc).discAtOnce();
            assertEquals(
                    ImapiCode.E_IMAPI_RAW_IMAGE_TRACK_INDEX_TOO_CLOSE_TO_OTHER_INDEX,
                    assertThrows(ImapiException.class, request::check).error());
            return assertThrows(ImapiException.class, request::run);
        });
        assertEquals(List.of(MediaState.BLANK), states());
    }

    // What goes wrong while the disc is written.

    @Test
    void sourceThatThrowsLeavesTheTracksBeforeAndReleasesTheDisc() throws IOException {
        IOException cause = new IOException("the network is gone");
        TrackSource broken = TrackSource.pcm("broken", Content.of(3_000L * SECTOR, () -> new InputStream() {
            private int left = 1_000 * SECTOR;

            @Override
            public int read() throws IOException {
                throw new IOException("never one by one");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (left <= 0) {
                    throw cause;
                }
                int count = Math.min(left, length);
                left -= count;
                return count;
            }
        }));
        ImapiException e = failure(recorder(), drive -> drive.burn(disc(track(1, 300), broken)));
        assertEquals(ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE, e.error());
        assertEquals(DiscState.SPOILED, e.discState());
        assertEquals(cause, e.getCause());
        assertArrayEquals(Wav.samples(1, 300 * SECTOR), written(1));
        assertTrue(written(2).length >= 300 * SECTOR, "the track stays as far as it was written");
        assertEquals(List.of(MediaState.FINALIZED), states());
    }

    @Test
    void sourceThatThrowsAtOnceLeavesTheDiscUntouched() {
        TrackSource broken = TrackSource.pcm("broken", Content.of(300L * SECTOR, () -> {
            throw new IOException("no");
        }));
        for (boolean atOnce : new boolean[] {false, true}) {
            ImapiException e = failure(recorder(), drive -> request(drive, atOnce, broken));
            assertEquals(ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE, e.error());
            assertEquals(
                    atOnce ? DiscState.SPOILED : DiscState.UNTOUCHED, e.discState(), "lead-in comes first at once");
            if (!atOnce) {
                assertEquals(List.of(MediaState.BLANK), states());
            }
        }
    }

    @Test
    void sourceThatEndsEarlyIsNotFilledUp() {
        TrackSource cut =
                TrackSource.pcm("cut", Content.of(600L * SECTOR, () -> new ByteArrayInputStream(new byte[SECTOR])));
        assertEquals(
                ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY,
                failure(recorder(), drive -> drive.burn(disc(cut))).error());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cancelFromAnotherThreadEndsTheBurnAndReleasesTheDisc(boolean atOnce) throws Exception {
        CountDownLatch inSecond = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        try (Imapi imapi = Imapi.virtual(recorder());
                Recorder drive = imapi.recorder()) {
            BurnJob job = request(drive, atOnce, track(1, 300), track(2, 20_000))
                    .onProgress(news -> {
                        if (news.track() == 2 && news.phase() == Phase.WRITING && news.writtenSectors() > 500) {
                            inSecond.countDown();
                            awaitQuietly(cancelled);
                        }
                    })
                    .start();
            assertTrue(inSecond.await(60, TimeUnit.SECONDS), "the second track was begun");
            job.cancel();
            cancelled.countDown();
            ImapiException e = assertThrows(ImapiException.class, job::await);
            assertInstanceOf(ImapiCancelledException.class, e);
            assertEquals(DiscState.SPOILED, e.discState());
            assertFree(drive);
        }
        assertEquals(
                List.of(atOnce ? MediaState.DAMAGED : MediaState.FINALIZED),
                states().stream()
                        .filter(state -> state == MediaState.DAMAGED || state == MediaState.FINALIZED)
                        .toList());
        if (!atOnce) {
            assertArrayEquals(Wav.samples(1, 300 * SECTOR), written(1));
            byte[] part = written(2);
            assertTrue(part.length < 20_000 * SECTOR, "the second track is cut off");
            assertArrayEquals(Arrays.copyOf(Wav.samples(2, 20_000 * SECTOR), part.length), part);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void cancelBeforeTheFirstTrackLeavesTheDiscUntouched() throws Exception {
        try (Imapi imapi = Imapi.virtual(recorder());
                Recorder drive = imapi.recorder()) {
            CountDownLatch cancelled = new CountDownLatch(1);
            BurnJob job = drive.burn(disc(track(1, 300)))
                    .onProgress(news -> awaitQuietly(cancelled))
                    .start();
            job.cancel();
            cancelled.countDown();
            ImapiException e = assertThrows(ImapiCancelledException.class, job::await);
            assertEquals(DiscState.UNTOUCHED, e.discState());
        }
        assertEquals(List.of(MediaState.BLANK), states());
    }

    @Test
    void driveThatFailsInTheMiddleSpoilsTheDisc() {
        assertStrikes(
                ImapiCode.E_IMAPI_LOSS_OF_STREAMING,
                DiscState.SPOILED,
                (plan, code) -> plan.write(600, code),
                drive -> request(drive, false, track(1, 300), track(2, 300)));
    }

    @Test
    void driveThatFailsInTheMiddleOfADiscAtOnceSpoilsTheDisc() {
        assertStrikes(
                ImapiCode.E_IMAPI_LOSS_OF_STREAMING,
                DiscState.SPOILED,
                (plan, code) -> plan.write(600, code),
                drive -> request(drive, true, track(1, 300), track(2, 300)));
    }

    @Test
    void firstSectorThatFailsSpoilsTheDisc() {
        assertStrikes(
                ImapiCode.E_IMAPI_LOSS_OF_STREAMING,
                DiscState.SPOILED,
                (plan, code) -> plan.write(0, code),
                drive -> request(drive, false, track(1, 300)));
    }

    @Test
    void trackThatCannotBeBegunLeavesABlankDisc() {
        assertStrikes(
                ImapiCode.E_IMAPI_RECORDER_INVALID_RESPONSE_FROM_DEVICE,
                DiscState.UNTOUCHED,
                (plan, code) -> plan.track(1, code),
                drive -> request(drive, false, track(1, 300)));
        assertEquals(List.of(MediaState.BLANK), states());
    }

    @Test
    void trackOfADriveThatIsBusyForAMomentIsTriedAgain() throws IOException {
        FaultPlan plan = FaultPlan.builder()
                .times(2)
                .track(2, ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY)
                .build();
        with(
                recorder(plan),
                drive -> request(drive, false, track(1, 300), track(2, 300)).run());
        assertArrayEquals(Wav.samples(2, 300 * SECTOR), written(2));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void discThatCannotBeClosedIsSpoiled(boolean atOnce) {
        assertStrikes(
                ImapiCode.E_IMAPI_RECORDER_COMMAND_TIMEOUT,
                DiscState.SPOILED,
                (plan, code) -> plan.at(FaultPoint.FINALIZE, code),
                drive -> request(drive, atOnce, track(1, 300)));
    }

    @Test
    void failedVerificationOfTheLastTrackLeavesTheMusic() {
        assertStrikes(
                ImapiCode.E_IMAPI_BURN_VERIFICATION_FAILED,
                DiscState.WRITTEN,
                (plan, code) -> plan.verify(0, code),
                drive -> request(drive, false, track(1, 300)).verify(Verification.QUICK));
    }

    @Test
    void failedVerificationOfAnEarlierTrackLeavesNoWholeDisc() {
        assertStrikes(
                ImapiCode.E_IMAPI_BURN_VERIFICATION_FAILED,
                DiscState.SPOILED,
                (plan, code) -> plan.verify(0, code),
                drive -> request(drive, false, track(1, 300), track(2, 300)).verify(Verification.QUICK));
    }

    @Test
    void driveThatIsHeldByAnotherProgramIsNamed() {
        FaultPlan plan = FaultPlan.builder()
                .at(FaultPoint.LOCK, ImapiCode.E_IMAPI_RECORDER_LOCKED)
                .build();
        for (boolean atOnce : new boolean[] {false, true}) {
            assertFails(
                    ImapiCode.E_IMAPI_RECORDER_LOCKED,
                    DiscState.UNTOUCHED,
                    recorder(plan),
                    drive -> request(drive, atOnce, track(1, 300)));
        }
        assertEquals(List.of(MediaState.BLANK), states());
    }

    // Wrong orders and refusals of the native objects come up as they are.

    @ParameterizedTest
    @ValueSource(strings = {"PrepareMedia", "AddAudioTrack", "get_FreeSectorsOnMedia"})
    void failureOfAnyStepReleasesTheDisc(String method) {
        assertStrikes(
                ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_PREPARED,
                DiscState.UNTOUCHED,
                (plan, code) -> plan.method("IDiscFormat2TrackAtOnce::" + method, code),
                drive -> request(drive, false, track(1, 300)));
        assertEquals(List.of(MediaState.BLANK), states());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IDiscFormat2RawCD::PrepareMedia",
                "IDiscFormat2RawCD::get_SupportedSectorTypes",
                "IDiscFormat2RawCD::get_LastPossibleStartOfLeadout",
                "IRawCDImageCreator::CreateResultImage",
                "IRawCDImageCreator::put_DisableGaplessAudio",
                "IDiscFormat2RawCD::WriteMedia"
            })
    void failureOfAnyStepAtOnceReleasesTheDisc(String method) {
        assertStrikes(
                ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_NOT_PREPARED,
                DiscState.UNTOUCHED,
                (plan, code) -> plan.method(method, code),
                drive -> request(drive, true, track(1, 300)));
        assertEquals(List.of(MediaState.BLANK), states());
    }
}
