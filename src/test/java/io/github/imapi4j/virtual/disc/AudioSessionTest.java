package io.github.imapi4j.virtual.disc;

import static io.github.imapi4j.virtual.disc.Sectors.assertFails;
import static io.github.imapi4j.virtual.disc.Sectors.burn;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.ExternalTools;
import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.SystemCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Audio on a disc, without COM: what lies in the folder, what a new process finds, what faults leave. */
class AudioSessionTest {

    private static final int SECTOR = AudioTrack.SECTOR_BYTES;

    @TempDir
    Path folder;

    private static byte[] samples(int seed, int sectors) {
        byte[] samples = new byte[sectors * SECTOR];
        new Random(seed).nextBytes(samples);
        return samples;
    }

    private static void track(AudioSession session, int number, long gap, byte[] samples) {
        long start = session.position() + gap;
        session.open(number, start);
        session.write(ByteBuffer.wrap(samples));
        session.complete(AudioTrack.plain(number, start, samples.length / SECTOR, gap));
    }

    /** Two tracks as track at once writes them. */
    private void twoTracks(VirtualDisc disc, boolean close) {
        try (AudioSession session = disc.beginAudio()) {
            track(session, 1, 0, samples(1, 300));
            track(session, 2, 150, samples(2, 400));
            session.finish(close);
        }
    }

    private String cue() throws IOException {
        return Files.readString(folder.resolve("disc.cue"), StandardCharsets.US_ASCII);
    }

    private static String run(Path folder, String... command) throws Exception {
        ExternalTools.assumeTool(command[0]);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "ended");
        assertEquals(0, process.exitValue(), output);
        return output;
    }

    @Test
    void corruptedSectorSoundsOtherwise() {
        VirtualDisc disc = VirtualDrive.inMemory(DiscType.CD_R, FaultPlan.parse(List.of("corrupt@7")))
                .media();
        twoTracks(disc, true);
        ByteBuffer found = ByteBuffer.allocate(300 * SECTOR);
        disc.verifyAudio(disc.audioTracks().get(0), 0, found);
        byte[] expected = samples(1, 300);
        for (int i = 7 * SECTOR; i < 8 * SECTOR; i++) {
            expected[i] = (byte) ~expected[i];
        }
        assertArrayEquals(expected, found.array());
    }

    @Test
    void tracksAreWavFilesWithACueSheet() throws IOException {
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.CD_R)) {
            twoTracks(disc, true);
            assertEquals(DiscStatus.FINALIZED, disc.status());
        }
        byte[] wav = Files.readAllBytes(folder.resolve("track02.wav"));
        assertArrayEquals(samples(2, 400), Arrays.copyOfRange(wav, 44, wav.length));
        assertEquals("""
                FILE "track01.wav" WAVE
                  TRACK 01 AUDIO
                    INDEX 01 00:00:00
                FILE "track02.wav" WAVE
                  TRACK 02 AUDIO
                    PREGAP 00:02:00
                    INDEX 01 00:00:00
                """, cue());
    }

    @Test
    void otherProgramsReadTheWavFiles() throws Exception {
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.CD_R)) {
            twoTracks(disc, true);
        }
        String facts = run(folder, "file", "track01.wav");
        assertTrue(facts.contains("WAVE audio, Microsoft PCM, 16 bit, stereo 44100 Hz"), facts);
        String python = "import wave; w = wave.open('track02.wav'); print(w.getparams()[:4], len(w.readframes(10**9)))";
        assertEquals(
                "(2, 2, 44100, 235200) " + 400 * SECTOR,
                run(folder, "python3", "-c", python).strip());
    }

    @Test
    void otherProgramsReadTheCueSheet() throws Exception {
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.CD_R)) {
            keptGaps(disc);
        }
        String toc = run(folder, "cueconvert", "-i", "cue", "-o", "toc", "disc.cue");
        assertTrue(toc.contains("CATALOG \"0012345678905\""), toc);
        assertTrue(toc.contains("PRE_EMPHASIS\nCOPY\nISRC \"USRC17607839\""), toc);
        assertEquals("USRC17607839 2", run(folder, "cueprint", "-n", "2", "-t", "%i %n", "disc.cue"));
    }

    @Test
    void otherProgramsFindTheGapThatIsSilence() throws Exception {
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.CD_R)) {
            twoTracks(disc, true);
        }
        String toc = run(folder, "cueconvert", "-i", "cue", "-o", "toc", "disc.cue");
        assertTrue(toc.contains("TRACK AUDIO\nZERO 00:02:00\nFILE \"track02.wav\" 0\nSTART 00:02:00"), toc);
    }

    /** As disc at once writes: a kept gap, indexes, codes. */
    private static void keptGaps(VirtualDisc disc) {
        try (AudioSession session = disc.beginAudio()) {
            session.open(1, 0);
            session.write(ByteBuffer.wrap(samples(1, 450)));
            session.open(2, 450);
            session.write(ByteBuffer.wrap(samples(2, 400)));
            AudioTrack first = AudioTrack.plain(1, 0, 450, 150);
            AudioTrack second = new AudioTrack(
                    2,
                    450,
                    400,
                    150,
                    true,
                    List.of(100, 200),
                    Optional.of("USRC17607839"),
                    new AudioFlags(true, AudioFlags.Copying.PERMITTED));
            session.complete("0012345678905", List.of(first, second));
            session.finish(true);
        }
    }

    @Test
    void keptGapIsIndex0AtTheEndOfTheFileBefore() throws IOException {
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.CD_R)) {
            keptGaps(disc);
        }
        assertEquals("""
                CATALOG 0012345678905
                FILE "track01.wav" WAVE
                  TRACK 01 AUDIO
                    INDEX 01 00:00:00
                  TRACK 02 AUDIO
                    FLAGS DCP PRE
                    ISRC USRC17607839
                    INDEX 00 00:04:00
                FILE "track02.wav" WAVE
                    INDEX 01 00:00:00
                    INDEX 02 00:01:25
                    INDEX 03 00:02:50
                """, cue());
    }

    @Test
    void firstTrackKeepsWhatIsHiddenBeforeIt() throws IOException {
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.CD_R)) {
            try (AudioSession session = disc.beginAudio()) {
                session.open(1, 0);
                session.write(ByteBuffer.wrap(samples(1, 75)));
                session.write(ByteBuffer.wrap(samples(2, 300)));
                AudioTrack hidden = new AudioTrack(1, 75, 300, 225, true, List.of(), Optional.empty(), AudioFlags.NONE);
                session.complete("", List.of(hidden));
                session.finish(true);
            }
            byte[] read = new byte[300 * SECTOR];
            disc.readAudio(disc.audioTracks().get(0), 0, ByteBuffer.wrap(read));
            assertArrayEquals(samples(2, 300), read);
        }
        assertTrue(cue().endsWith("    INDEX 00 00:00:00\n    INDEX 01 00:01:00\n"), cue());
    }

    @Test
    void nextProcessFindsTheTracks() {
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.CD_R)) {
            keptGaps(disc);
        }
        try (VirtualDisc disc = VirtualDisc.open(folder)) {
            assertEquals(2, disc.audioTracks().size());
            AudioTrack second = disc.audioTracks().get(1);
            assertEquals(List.of(100, 200), second.indexes());
            assertEquals(Optional.of("USRC17607839"), second.isrc());
            assertEquals(new AudioFlags(true, AudioFlags.Copying.PERMITTED), second.flags());
            assertEquals(Optional.of("0012345678905"), disc.catalogNumber());
            assertEquals(List.of(new DiscSession(0, 850)), disc.sessions());
            byte[] read = new byte[10 * SECTOR];
            disc.readAudio(second, 390, ByteBuffer.wrap(read));
            assertArrayEquals(Arrays.copyOfRange(samples(2, 400), 390 * SECTOR, 400 * SECTOR), read);
            assertFails(SystemCode.E_INVALIDARG, () -> disc.readAudio(second, 391, ByteBuffer.wrap(read)));
        }
    }

    @Test
    void missingTrackFileIsDamage() throws IOException {
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.CD_R)) {
            twoTracks(disc, true);
        }
        Files.delete(folder.resolve("track01.wav"));
        assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE, () -> VirtualDisc.open(folder));
    }

    @Test
    void dataSessionFollowsAudioThatWasLeftOpen() {
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.CD_R)) {
            twoTracks(disc, false);
            assertEquals(DiscStatus.APPENDABLE, disc.status());
            assertEquals(850 + 11_400, disc.nextWritableAddress());
            burn(disc, 10, false, false);
            assertEquals(2, disc.sessions().size());
        }
        try (VirtualDisc disc = VirtualDisc.open(folder)) {
            assertEquals(2, disc.audioTracks().size(), "the tracks are still there");
            assertEquals(2, disc.sessions().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void audioNeedsABlankCd(DiscType type) {
        try (VirtualDisc disc = VirtualDisc.inMemory(type)) {
            if (!type.isCd()) {
                assertFails(ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_SUPPORTED, disc::beginAudio);
            } else {
                burn(disc, 10, false, false);
                assertFails(ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_BLANK, disc::beginAudio);
            }
        }
    }

    @Test
    void sessionWithoutTracksLeavesTheDiscBlank() {
        try (VirtualDisc disc = VirtualDisc.inMemory(DiscType.CD_R)) {
            try (AudioSession session = disc.beginAudio()) {
                assertTrue(disc.isBeingWritten());
                session.finish(true);
            }
            assertEquals(DiscStatus.BLANK, disc.status());
            assertFalse(disc.isBeingWritten());
        }
    }

    @Test
    void sessionThatIsNotClosedSpoilsTheDiscAndKeepsItsTracks() {
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.CD_RW)) {
            try (AudioSession session = disc.beginAudio()) {
                track(session, 1, 0, samples(1, 300));
            }
        }
        try (VirtualDisc disc = VirtualDisc.open(folder)) {
            assertEquals(DiscStatus.SPOILED, disc.status());
            assertEquals(1, disc.audioTracks().size());
        }
    }

    @Test
    void plannedFaultOfASectorSpoilsTheDisc() {
        VirtualDisc disc = VirtualDisc.inMemory(DiscType.CD_R);
        disc.useFaults(FaultPlan.builder()
                .write(120, ImapiCode.E_IMAPI_LOSS_OF_STREAMING)
                .build());
        try (disc;
                AudioSession session = disc.beginAudio()) {
            session.open(1, 0);
            var failure = assertFails(
                    ImapiCode.E_IMAPI_LOSS_OF_STREAMING, () -> session.write(ByteBuffer.wrap(samples(1, 300))));
            assertEquals(DiscState.SPOILED, failure.discState());
            assertEquals(120, session.position());
            assertEquals(DiscStatus.SPOILED, disc.status());
        }
    }

    @Test
    void plannedFaultOfATrackLeavesThoseBefore() {
        VirtualDisc disc = VirtualDisc.inMemory(DiscType.CD_R);
        disc.useFaults(FaultPlan.builder()
                .track(2, ImapiCode.E_IMAPI_LOSS_OF_STREAMING)
                .build());
        try (disc;
                AudioSession session = disc.beginAudio()) {
            track(session, 1, 0, samples(1, 300));
            assertFails(ImapiCode.E_IMAPI_LOSS_OF_STREAMING, () -> session.open(2, 450));
            session.finish(true);
            assertEquals(DiscStatus.FINALIZED, disc.status());
            assertEquals(1, disc.audioTracks().size());
        }
    }

    @Test
    void silenceTakesNoSpaceAndIsThereNevertheless() throws IOException {
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.CD_R)) {
            try (AudioSession session = disc.beginAudio()) {
                track(session, 1, 0, new byte[300 * SECTOR]);
                session.finish(true);
            }
        }
        assertEquals(44 + 300L * SECTOR, Files.size(folder.resolve("track01.wav")));
    }
}
