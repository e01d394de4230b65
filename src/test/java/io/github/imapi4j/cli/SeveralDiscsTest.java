package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Several drives at once, several copies, and adding to a disc, on the command line. */
class SeveralDiscsTest extends VirtualDiscTestCase {

    private Captured inTwo(Object... args) {
        List<String> all = new ArrayList<>(List.of(
                "burn",
                "--virtual",
                disc().toString(),
                "--virtual",
                folder.resolve("other").toString()));
        for (Object arg : args) {
            all.add(String.valueOf(arg));
        }
        return Captured.run(all.toArray(String[]::new));
    }

    @Test
    void allVirtualRecordersBurnTheSame() throws IOException {
        Captured run = inTwo("--label", "SAME", photos());

        assertDone(run);
        assertEquals(2, run.outLines().size(), run.out());
        assertTrue(run.outLines().get(0).contains(" to V: at "), run.out());
        assertTrue(run.outLines().get(1).contains(" to W: at "), run.out());
        assertTrue(run.err().contains("V: writing\n"), run.err());
        assertTrue(run.err().contains("W: completed\n"), run.err());
        assertEquals(Files.size(disc().resolve("disc.img")), Files.size(folder.resolve("other/disc.img")));
    }

    @Test
    void oneOfThemCanBeChosen() throws IOException {
        assertDone(inTwo("--drive", "W:", photos()));
        assertBlank();
    }

    @Test
    void oneThatFailsDecidesTheExitCodeAndTheOtherIsDone() throws IOException {
        assertDone(burn(photos()));
        Captured run = inTwo("--drive", "all", photos());

        assertEquals(4, run.exit(), run.err());
        assertTrue(run.err().contains("E_IMAPI_DF2DATA_MEDIA_NOT_BLANK"), run.err());
        assertEquals(1, run.outLines().size(), run.out());
        assertTrue(run.out().contains(" to W: at "), run.out());
    }

    @Test
    void jsonNamesTheDriveInEachEvent() throws IOException {
        Captured run = inTwo("--json", photos());

        assertDone(run);
        Set<Object> drives =
                Json.lines(run.out()).stream().map(event -> event.get("drive")).collect(Collectors.toSet());
        assertEquals(Set.of("V:", "W:"), drives);

        Captured again = inTwo("--json", photos());
        assertEquals(4, again.exit(), again.err());
        List<Object> failed = Json.lines(again.out()).stream()
                .filter(event -> "error".equals(event.get("event")))
                .map(event -> event.get("drive"))
                .toList();
        assertEquals(List.of("V:", "W:"), failed);
    }

    @Test
    void onATerminalOneLineStandsForAll() throws IOException {
        Captured run = Captured.runOnTerminal(
                70,
                "burn",
                "--virtual",
                disc().toString(),
                "--virtual",
                folder.resolve("other").toString(),
                photos().toString());

        assertDone(run);
        assertEquals(run.err().length() - 1, run.err().indexOf('\n'), run.err());
        assertTrue(run.err().contains("Completed (2 drives)"), run.err());
    }

    @Test
    void aFolderHoldsOneRecorder() throws IOException {
        assertEquals(
                2, Captured.run("drives", "--virtual", "a", "--virtual", "./a").exit());
    }

    @Test
    void copiesAreAskedForBetweenDiscs() throws IOException {
        Captured run = Captured.run(
                "burn",
                "--virtual",
                disc().toString(),
                "--media",
                "dvd+rw",
                "--overwrite",
                "--copies",
                "2",
                photos().toString());

        assertDone(run);
        assertTrue(run.err().contains("Insert disc 2 of 2 into V: and close the tray.\n"), run.err());
        assertEquals(2, run.outLines().size(), run.out());
    }

    @Test
    void copyOntoADiscThatHoldsDataFails() throws IOException {
        Captured run = burn("--copies", "2", "--json", photos());

        assertEquals(4, run.exit(), run.err());
        List<Map<String, Object>> events = Json.lines(run.out());
        assertTrue(events.stream().anyMatch(event -> "insert".equals(event.get("event"))), run.out());
        assertEquals("result", events.get(events.size() - 2).get("event"), "the first copy is done all the same");
        assertEquals("error", events.get(events.size() - 1).get("event"));
    }

    @Test
    void faultThatStruckNowhereIsSaidOnce() throws IOException {
        String said = "imapi4j: Warning: The fault load=E_FAIL never struck.\n";

        Captured two = inTwo("--fault", "load=E_FAIL", photos());
        assertDone(two);
        assertEquals(two.err().indexOf(said), two.err().lastIndexOf(said), two.err());
        assertTrue(two.err().contains(said), two.err());
    }

    @Test
    void copiesAreForOneDrive() throws IOException {
        Path photos = photos();
        assertWrongUsage("--copies is for one drive; several burn one disc each.", inTwo("--copies", "2", photos));
    }

    @Test
    void finalizedDiscTakesNoMore() throws IOException {
        assertDone(burn("--finalize", photos()));
        assertFails(4, "E_IMAPI_DF2DATA_INVALID_MEDIA_STATE", burn("--append", photos()));
    }

    @Test
    void blankDiscIsBegunByAppending() throws IOException {
        assertDone(burn("--append", photos()));
    }

    @Test
    void nothingToBurnIsWrongUsageUnlessTheDiscIsToBeClosed() throws IOException {
        assertWrongUsage("Missing required parameter: 'PATH'.", burn());
        assertWrongUsage(
                "--append keeps what is on the disc and --overwrite replaces it; choose one.",
                burn("--append", "--overwrite", photos()));
        assertWrongUsage(
                "--keep-open and --finalize are opposites; choose one.", burn("--keep-open", "--finalize", photos()));
        assertFails(4, "IMAPI_E_EMPTY_DISC", burn("--append", "--finalize"));
        assertDone(burn(photos()));
        assertDone(burn("--append", "--finalize"));
        assertEquals(List.of("FINALIZED"), media().get("states"));
    }
}
