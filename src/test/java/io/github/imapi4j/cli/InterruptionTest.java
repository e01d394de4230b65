package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only shows in a process of its own: signals, sudden death, the locale. */
class InterruptionTest extends VirtualDiscTestCase {

    /** Takes far longer than a signal needs, and no room. */
    private ChildProgram startLongBurn() throws IOException {
        Path source = folder.resolve("source");
        for (int i = 0; i < 20; i++) {
            sparse("source/" + i, 1L << 30);
        }
        return ChildProgram.start(
                folder.resolve("err.txt"), Map.of(), arguments("burn", "--media", "bd-r", "--json", source));
    }

    private void assertSpoiledAndFree() {
        assertTrue(((List<?>) media().get("states")).contains("DAMAGED"), () -> media().toString());
        assertTrue(
                run("info").outLines().contains("Held by     nobody"),
                () -> run("info").out());
        assertFails(4, "E_IMAPI_DF2DATA_INVALID_MEDIA_STATE", burn(folder.resolve("source/1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "one process cannot send Ctrl-C to another there")
    void interruptionCancelsTheBurnAndLeavesTheDriveUsable(String signal) throws Exception {
        try (ChildProgram program = startLongBurn()) {
            program.awaitWriting();
            Assumptions.assumeFalse(
                    signal.equals("INT") && program.ignoresInterrupts(), "SIGINT is ignored by whoever started us");
            program.signal(signal);
            Captured end = program.await();

            assertEquals(9, end.exit(), end.err());
            List<String> lines = end.err().lines().toList();
            assertEquals("Cancelling; the drive needs a moment to end what it is doing.", lines.get(0));
            assertTrue(lines.get(1).startsWith("imapi4j: "), end.err());
            assertTrue(lines.get(1).contains("[E_IMAPI_REQUEST_CANCELLED 0xC0AA0002, "), end.err());
            assertEquals("         The disc is spoiled.", lines.get(2));
            List<Map<String, Object>> events = Json.lines(end.out());
            assertEquals(
                    "E_IMAPI_REQUEST_CANCELLED", events.get(events.size() - 1).get("constant"));
            assertEquals("SPOILED", events.get(events.size() - 1).get("discState"));
        }
        assertSpoiledAndFree();
    }

    private ChildProgram startWaitingBurn() throws IOException {
        assertDone(run("eject"));
        return ChildProgram.start(
                folder.resolve("err.txt"), Map.of(), arguments("burn", "--json", "--wait", "600", photos()));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "one process cannot send Ctrl-C to another there")
    void interruptionEndsTheWaitForADisc() throws Exception {
        try (ChildProgram program = startWaitingBurn()) {
            program.awaitWaiting();
            program.signal("TERM");
            Captured end = program.await();

            assertEquals(9, end.exit(), end.err());
            assertTrue(end.err().contains("[E_IMAPI_REQUEST_CANCELLED 0xC0AA0002"), end.err());
            assertTrue(end.err().endsWith("\n         The disc is untouched.\n"), end.err());
        }
        assertDone(run("load"));
        assertBlank();
    }

    @Test
    void discThatAnotherProcessLoadsIsBurned() throws Exception {
        try (ChildProgram program = startWaitingBurn()) {
            program.awaitWaiting();
            assertDone(run("load"));
            Captured end = program.await();

            assertDone(end);
        }
        assertEquals(List.of("APPENDABLE"), media().get("states"));
    }

    @Test
    void killedBurnLeavesASpoiledDiscAndNoLock() throws Exception {
        try (ChildProgram program = startLongBurn()) {
            program.awaitWriting();
            program.kill();
        }
        assertSpoiledAndFree();
    }

    @Test
    void drivesOfARunningBurnIsHeld() throws Exception {
        try (ChildProgram program = startLongBurn()) {
            program.awaitWriting();

            Captured run = assertFails(5, "E_IMAPI_RECORDER_LOCKED", burn(photos()));
            assertTrue(run.err().contains("held exclusively by \"imapi4j\""), run.err());
            assertTrue(
                    run("info").outLines().contains("Held by     imapi4j"),
                    () -> run("info").out());
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere names of files do not depend on the locale")
    void namesSurviveALocaleThatLacksTheirLetters() throws Exception {
        Path photos = photos();
        Path umlaut = Path.of(URI.create(photos.toUri() + "f%C3%BCr%20%D0%9C%D0%B0%D0%BC%D0%B0"));
        Files.writeString(Files.createDirectories(umlaut).resolve("x.txt"), "");
        Captured end;
        try (ChildProgram program =
                ChildProgram.start(folder.resolve("err.txt"), Map.of("LC_ALL", "C"), arguments("burn", photos))) {
            end = program.await();
        }
        assertDone(end);
        assertDiscHolds("für Мама");
        assertFalse(end.err().contains("WARN"), end.err());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere arguments do not depend on the locale")
    void pathThatTheLocaleCannotSayIsWrongUsageWithTheRemedy() throws Exception {
        Assumptions.assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "only UTF-8 can pass it on");
        Captured end;
        try (ChildProgram program =
                ChildProgram.start(folder.resolve("err.txt"), Map.of("LC_ALL", "C"), arguments("burn", "für"))) {
            end = program.await();
        }
        assertEquals(2, end.exit(), end.err());
        assertTrue(end.err().contains("holds characters that the locale's charset lacks; choose one"), end.err());
    }
}
