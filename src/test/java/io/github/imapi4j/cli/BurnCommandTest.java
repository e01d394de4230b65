package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.ExternalTools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BurnCommandTest extends VirtualDiscTestCase {

    @Test
    void burnEndsWithOneSentenceAboutIt() throws IOException {
        Captured run = burn("--label", "HOLIDAY", photos());

        assertDone(run);
        long sectors = Files.size(disc().resolve("disc.img")) / 2048;
        assertEquals("Wrote " + sectors * 2 + " KiB (" + sectors + " sectors) to V: at 8x.\n", run.out());
        assertEquals(List.of("APPENDABLE"), media().get("states"));
    }

    @Test
    void withoutATerminalEachPhaseIsOneLine() throws IOException {
        Captured run = burn("--verify", "full", photos());

        assertDone(run);
        assertEquals("""
                Preparing
                Checking the disc
                Starting the drive
                Calibrating
                Writing
                Finalizing
                Verifying
                Completed
                """, run.err());
        assertTrue(run.out().endsWith(", verified in full.\n"), run.out());
    }

    @Test
    void onATerminalTheLineIsRedrawn() throws IOException {
        Captured run = Captured.runOnTerminal(60, arguments("burn", photos()));

        assertDone(run);
        assertTrue(run.err().startsWith("\rPreparing    [>  "), run.err());
        assertTrue(run.err().stripTrailing().endsWith("=] 100 %"), run.err());
        assertEquals(run.err().length() - 1, run.err().indexOf('\n'), "a redrawn line is one line");
        for (String drawn : run.err().split("\r")) {
            assertTrue(drawn.stripTrailing().length() < 60, drawn);
        }
    }

    @Test
    void onATerminalPlainLinesCanBeHad() throws IOException {
        Captured run = Captured.runOnTerminal(60, arguments("burn", "--no-progress", photos()));

        assertDone(run);
        assertTrue(run.err().startsWith("Preparing\nChecking the disc\n"), run.err());
    }

    @Test
    void jsonIsProgressAndThenTheResult() throws IOException {
        Captured run = burn("--json", "--verify", "quick", photos());

        assertDone(run);
        assertEquals("", run.err());
        List<Map<String, Object>> events = Json.lines(run.out());
        Map<String, Object> result = events.get(events.size() - 1);
        for (Map<String, Object> event : events.subList(0, events.size() - 1)) {
            assertEquals(
                    List.of("event", "phase", "fraction", "writtenSectors", "totalSectors"),
                    List.copyOf(event.keySet()));
            assertEquals("progress", event.get("event"));
        }
        assertEquals("preparing", events.get(0).get("phase"));
        assertEquals("completed", events.get(events.size() - 2).get("phase"));
        assertEquals(1.0, events.get(events.size() - 2).get("fraction"));
        assertEquals("result", result.get("event"));
        assertEquals((double) Files.size(disc().resolve("disc.img")), result.get("bytes"));
        assertEquals("8x", result.get("speed"));
        assertEquals("quick", result.get("verification"));
        assertEquals(false, result.get("ejected"));
    }

    @Test
    void jsonOnATerminalDrawsNoBar() throws IOException {
        Captured run = Captured.runOnTerminal(80, arguments("burn", "--json", photos()));

        assertDone(run);
        assertEquals("", run.err());
        assertTrue(Json.lines(run.out()).size() > 1, run.out());
    }

    @Test
    void speedThatTheDriveLacksIsSaid() throws IOException {
        Captured run = burn("--speed", "5x", photos());

        assertDone(run);
        assertTrue(run.out().endsWith(" at 4x (the nearest that the drive offers).\n"), run.out());
        assertTrue(
                run.err()
                        .endsWith("Completed\nimapi4j: Warning: The drive takes 4x for the 5x asked for."
                                + " [S_IMAPI_SPEEDADJUSTED 0x00AA0004]\n"),
                run.err());
    }

    @Test
    void speedThatTheDriveLacksIsInTheJsonResult() throws IOException {
        Captured run = burn("--json", "--speed", "5x", photos());

        assertDone(run);
        List<Map<String, Object>> events = Json.lines(run.out());
        Map<String, Object> result = events.get(events.size() - 1);
        assertEquals("5x", result.get("requestedSpeed"));
        assertEquals("4x", result.get("speed"));
        assertEquals("speed", result.get("adjusted"));
        assertEquals(
                List.of(Map.of(
                        "constant",
                        "S_IMAPI_SPEEDADJUSTED",
                        "hresult",
                        "0x00AA0004",
                        "text",
                        "The drive takes 4x for the 5x asked for.")),
                result.get("warnings"));
    }

    @Test
    void fileThatShallComeFirstLiesAtTheLowestSector() throws Exception {
        assertDone(burn("--first", "photos/sub/b.bin", photos()));
        assertEquals(List.of("/photos/sub/b.bin", "/photos/a.txt"), filesInTheOrderOfTheirSectors());
    }

    @Test
    void filesLieAsTheyWereNamedOtherwise() throws Exception {
        Path late = Files.writeString(folder.resolve("a.txt"), "alpha");
        assertDone(burn(photos(), late));
        assertEquals(List.of("/photos/a.txt", "/photos/sub/b.bin", "/a.txt"), filesInTheOrderOfTheirSectors());
    }

    /** As xorriso sees it. */
    private List<String> filesInTheOrderOfTheirSectors() throws Exception {
        Process xorriso = new ProcessBuilder(
                        ExternalTools.assumeTool("xorriso").toString(),
                        "-indev",
                        "stdio:" + disc().resolve("disc.img"),
                        "-find",
                        "/",
                        "-type",
                        "f",
                        "-exec",
                        "report_lba")
                .redirectErrorStream(true)
                .start();
        String listing = new String(xorriso.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher lines = Pattern.compile("File data lba: .*?, *(\\d+) ,.*'(.*)'").matcher(listing);
        TreeMap<Integer, String> files = new TreeMap<>();
        while (lines.find()) {
            files.put(Integer.valueOf(lines.group(1)), lines.group(2));
        }
        return List.copyOf(files.values());
    }

    @Test
    void faultBeyondTheEndOfTheImageIsNotForgotten() throws IOException {
        Captured run = burn(
                "--fault", "write@999999=E_FAIL", "--fault", "verify@3=E_FAIL", "--fault", "load=E_FAIL", photos());

        assertDone(run);
        long last = Files.size(disc().resolve("disc.img")) / 2048 - 1;
        assertEquals(
                List.of(
                        "imapi4j: Warning: The fault planned for sector 999,999 never struck: the image ends at sector "
                                + last + ".",
                        "imapi4j: Warning: The fault planned for sector 3 never struck: nothing was verified.",
                        "imapi4j: Warning: The fault load=E_FAIL never struck."),
                run.err().lines().filter(line -> line.contains("Warning")).toList());
    }

    @Test
    void faultThatTheQuickCheckSkipsIsNotForgotten() throws IOException {
        Captured run = burn("--verify", "quick", "--fault", "verify@60=E_FAIL", photos());

        assertDone(run);
        assertTrue(run.err().endsWith("sector 60 never struck: the sector was not read back.\n"), run.err());
    }

    @Test
    void speedMayStandWithoutItsX() throws IOException {
        assertTrue(burn("--speed", "2", photos()).out().endsWith(" at 2x.\n"));
    }

    @Test
    void dryRunWritesNothing() throws IOException {
        Captured run = burn("--dry-run", photos());

        assertDone(run);
        assertEquals("Preparing\n", run.err());
        assertTrue(run.out().startsWith("Would write 2 files in 2 folders, "), run.out());
        assertTrue(
                run.out().endsWith(", to V: (DVD-R, blank, 4.38 GiB free, 2x 4x 8x). Nothing was written.\n"),
                run.out());
        assertBlank();
    }

    @Test
    void dryRunAsJsonTellsTheSizesThatTheBurnThenHas() throws IOException {
        Captured dry = burn("--dry-run", "--json", "--label", "HOLIDAY", photos());
        Captured wet = burn("--json", "--label", "HOLIDAY", photos());

        List<Map<String, Object>> events = Json.lines(dry.out());
        Map<String, Object> plan = events.get(events.size() - 1);
        assertEquals("result", plan.get("event"));
        assertEquals(true, plan.get("dryRun"));
        assertEquals(2.0, plan.get("files"));
        assertEquals("HOLIDAY", plan.get("label"));
        List<Map<String, Object>> burned = Json.lines(wet.out());
        assertEquals(burned.get(burned.size() - 1).get("sectors"), plan.get("sectors"));
    }

    @Test
    void ejectIsTold() throws IOException {
        Captured run = burn("--json", "--eject", photos());

        assertDone(run);
        List<Map<String, Object>> events = Json.lines(run.out());
        assertEquals(true, events.get(events.size() - 1).get("ejected"));
    }

    @Test
    void trayThatStaysClosedIsNoFailureOfTheBurn() throws IOException {
        Captured run = burn("--eject", "--fault", "eject=E_IMAPI_RECORDER_COMMAND_TIMEOUT", photos());

        assertDone(run);
        List<String> lines = run.err().lines().toList();
        assertEquals("Completed", lines.get(lines.size() - 2));
        assertTrue(
                lines.get(lines.size() - 1).startsWith("imapi4j: The disc is written, but the tray stays closed: "),
                run.err());
        assertTrue(run.err().contains("[E_IMAPI_RECORDER_COMMAND_TIMEOUT 0x"), run.err());
        assertTrue(run.out().startsWith("Wrote "), run.out());
    }

    @Test
    void discThatCanBeOverwrittenIsOverwrittenWhenAskedTo() throws IOException {
        Path photos = photos();
        assertDone(burn("--media", "bd-re", "--label", "FIRST", photos));

        Captured refused = assertFails(4, "E_IMAPI_DF2DATA_MEDIA_NOT_BLANK", burn(photos));
        assertTrue(refused.err().contains("It can be overwritten."), refused.err());
        assertDone(burn("--overwrite", "--label", "SECOND", photos));
        assertTrue(Files.readString(disc().resolve("disc.img"), StandardCharsets.ISO_8859_1)
                .contains("SECOND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty folder", "with spaces & more", "ünï cödé ☃", "Файл", "日本語"})
    void namesOfAllKindsAreBurned(String name) throws IOException {
        Path source;
        try {
            source = Files.createDirectories(folder.resolve(name));
        } catch (InvalidPathException e) {
            Assumptions.abort("this locale has no such names");
            return;
        }
        assertDone(burn(source));
        assertDiscHolds(name);
    }

    @Test
    void pathsAreNamedByWhatTheyLeadTo() throws IOException {
        Path photos = photos();
        Path detour = photos.resolve("sub").resolve("..");

        Captured direct = burn("--dry-run", "--json", photos);
        Captured around = burn("--dry-run", "--json", detour);
        assertDone(around);
        assertEquals(direct, around);
    }

    @Test
    void severalSourcesLieSideBySide() throws IOException {
        Path photos = photos();
        Captured run = burn("--dry-run", photos, photos.resolve("a.txt"), photos.resolve("sub"));

        assertDone(run);
        assertTrue(run.out().startsWith("Would write 4 files in 3 folders, "), run.out());
    }

    @Test
    void sourceIsLeftAsItIs() throws IOException {
        Path photos = photos();
        assertDone(burn(photos));

        assertEquals("alpha", Files.readString(photos.resolve("a.txt")));
        assertArrayEquals(new byte[200_000], Files.readAllBytes(photos.resolve("sub/b.bin")));
        assertFalse(Files.exists(photos.resolve("disc.img")));
    }
}
