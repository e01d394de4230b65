package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.Wav;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudioCommandTest extends VirtualDiscTestCase {

    private static final int SECTOR = 2_352;

    private Path song(String name, int seed) throws IOException {
        return Files.write(folder.resolve(name), Wav.of(Wav.samples(seed, 300 * SECTOR)));
    }

    private Captured audio(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of("--media", "cd-r"));
        all.addAll(List.of(arguments));
        return run("audio", all.toArray());
    }

    private byte[] written(int track) throws IOException {
        byte[] file = Files.readAllBytes(disc().resolve("track0" + track + ".wav"));
        return Arrays.copyOfRange(file, 44, file.length);
    }

    private void assertNothingWritten() {
        assertEquals(List.of("BLANK"), media().get("states"));
    }

    @Test
    void tracksAreWrittenInTheOrderGiven() throws IOException {
        Captured run = audio(song("b.wav", 1), song("a.wav", 2));

        assertDone(run);
        assertEquals("Wrote 2 tracks, 0:10 minutes (750 sectors) to V: at 48x.\n", run.out());
        assertArrayEquals(Wav.samples(1, 300 * SECTOR), written(1));
        assertArrayEquals(Wav.samples(2, 300 * SECTOR), written(2));
        assertTrue(run.err().contains("Writing track 2 of 2\n"), run.err());
    }

    @Test
    void folderStandsForItsWavFilesByName() throws IOException {
        Path album = Files.createDirectory(folder.resolve("album"));
        Files.write(album.resolve("Song 10.wav"), Wav.of(Wav.samples(10, 300 * SECTOR)));
        Files.write(album.resolve("song 9.WAV"), Wav.of(Wav.samples(9, 300 * SECTOR)));
        Files.writeString(album.resolve("cover.txt"), "no music");
        Files.writeString(album.resolve("._song 9.wav"), "no music");

        assertDone(audio(album));
        assertArrayEquals(Wav.samples(9, 300 * SECTOR), written(1));
        assertArrayEquals(Wav.samples(10, 300 * SECTOR), written(2));
    }

    @Test
    void folderWithoutWavFilesIsRefused() throws IOException {
        assertFails(6, "ERROR_FILE_NOT_FOUND", audio(Files.createDirectory(folder.resolve("empty"))));
    }

    @Test
    void discAtOnceHasNoGapsAndCodes() throws IOException {
        assertDone(audio(
                "--dao", "--mcn", "4006381333931", "--isrc", ",US-RC1-76-07839", song("a.wav", 1), song("b.wav", 2)));
        String cue = Files.readString(disc().resolve("disc.cue"));
        assertTrue(cue.contains("CATALOG 4006381333931"), cue);
        assertTrue(cue.indexOf("ISRC USRC17607839") > cue.indexOf("TRACK 02"), cue);
        assertEquals(1, cue.lines().filter(line -> line.contains("ISRC")).count());
        assertArrayEquals(Wav.samples(1, 300 * SECTOR), written(1));
    }

    @Test
    void discAtOnceHasGapsIfTheyAreWanted() throws IOException {
        Captured run = audio("--json", "--dao", "--gaps", song("a.wav", 1), song("b.wav", 2));
        assertDone(run);
        Map<String, Object> result =
                Json.object(run.outLines().get(run.outLines().size() - 1));
        assertEquals("result", result.get("event"));
        assertEquals(false, result.get("gapless"));
        assertEquals(750, ((Number) result.get("sectors")).intValue());
        assertEquals(2, ((List<?>) result.get("tracks")).size());
    }

    @Test
    void progressInJsonNamesTracks() throws IOException {
        Captured run = audio("--json", song("a.wav", 1));
        assertDone(run);
        assertTrue(
                run.outLines().stream()
                        .anyMatch(line ->
                                line.contains("\"phase\":\"writing\"") && line.contains("\"track\":1,\"tracks\":1")),
                run.out());
    }

    @Test
    void dryRunTellsAndWritesNothing() throws IOException {
        Captured run = audio("--dry-run", song("a.wav", 1));
        assertDone(run);
        assertTrue(
                run.out().startsWith("Would write 1 track, 0:04 minutes (300 sectors), to V: (CD-R, blank, "),
                run.out());
        assertNothingWritten();
    }

    @Test
    void musicOfAnotherFormatIsASourceThatWillNotDo() throws IOException {
        Path song = Files.write(
                folder.resolve("song.wav"),
                new Wav().format(1, 1, 48_000, 24).data(new byte[600]).bytes());
        Captured run = assertFails(6, "E_IMAPI_DF2TAO_STREAM_NOT_SUPPORTED", audio(song("a.wav", 1), song));
        assertTrue(run.err().contains("song.wav\" is 48 kHz, 24 bit, mono; an audio CD takes 44.1 kHz"), run.err());
        assertFalse(run.err().contains("spoiled"), run.err());
        assertNothingWritten();
    }

    @Test
    void discThatWillNotDoIsAnUnsuitableMedium() throws IOException {
        assertFails(4, "E_IMAPI_DF2TAO_MEDIA_IS_NOT_SUPPORTED", run("audio", "--media", "dvd-r", song("a.wav", 1)));
    }

    @Test
    void driveThatFailsSpoilsTheDisc() throws IOException {
        assertFails(
                7,
                "E_IMAPI_LOSS_OF_STREAMING",
                audio("--fault", "write@100=E_IMAPI_LOSS_OF_STREAMING", song("a.wav", 1)));
    }

    @Test
    void wrongCodeIsWrongUsage() throws IOException {
        assertFails(2, "E_IMAPI_DF2TAO_INVALID_ISRC", audio("--dao", "--isrc", "X", song("a.wav", 1)));
        assertFails(2, "E_IMAPI_DF2TAO_INVALID_MCN", audio("--dao", "--mcn", "1", song("a.wav", 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--gaps|--gaps, --isrc and --mcn are for discs that are written at once; add --dao.",
                "--mcn=1|--gaps, --isrc and --mcn are for discs that are written at once; add --dao.",
                "--verify=full|IMAPI2 cannot verify an audio CD in full; --verify takes none or quick here.",
                "--dao --keep-open|--dao closes the disc, so --keep-open does not go with it.",
                "--dao --verify=quick|IMAPI2 cannot verify a disc that is written at once, so --verify does not go with --dao.",
                "--dao --isrc=a,b|--isrc names 2 codes, and there are 1 tracks."
            })
    void optionsThatDoNotGoTogetherAreWrongUsage(String options, String sentence) throws IOException {
        Object[] arguments = (options + " " + song("a.wav", 1)).split(" ");
        assertWrongUsage(sentence, audio(arguments));
    }

    @Test
    void infoTellsOfTheMusic() throws IOException {
        assertDone(audio(song("a.wav", 1), song("b.wav", 2)));
        Captured info = run("info");
        assertDone(info);
        assertTrue(info.outLines().contains("Audio       2 tracks, 0:10 minutes"), info.out());
        assertTrue(info.outLines().contains("  Track 2   0:04"), info.out());
        assertEquals(2, ((List<?>) media().get("tracks")).size());
    }
}
