package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.w3c.dom.Document;

/** What a run leaves behind: lines, a report, XML. */
class HardwareReportTest {

    /** One test of each kind. */
    @HardwareTest
    static class Mixed {
        @Test
        void notes(Observations observations) {
            observations.note("error-info", "words | with a bar\nand a line");
        }

        @Test
        void fails() {
            throw ImapiException.of(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA);
        }

        @Test
        @RequiresNoRecorder
        void isSkipped() {}
    }

    private static HardwareSuite.Result run() {
        return run(HardwareSuite.Listener.NONE);
    }

    private static HardwareSuite.Result run(HardwareSuite.Listener listener) {
        try (Bench bench = Bench.of(Benches.unconsenting("dvd-r"))) {
            return HardwareSuite.run(
                    bench,
                    listener,
                    LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectClass(Mixed.class))
                            .build());
        }
    }

    @Test
    void eachTestHasOneLine() {
        assertEquals(
                List.of(
                        "FAILED   HardwareReportTest$Mixed.fails: There is no media in the device. "
                                + "[E_IMAPI_RECORDER_MEDIA_NO_MEDIA 0xC0AA0202]",
                        "ok       HardwareReportTest$Mixed.notes",
                        "skipped  HardwareReportTest$Mixed.isSkipped: needs a machine without a recorder; this has V:"),
                run().outcomes().stream().map(TestOutcome::line).sorted().toList());
    }

    @Test
    void theReportHasEnvironmentObservationsTestsAndFailures() {
        String report = run().report();
        for (String part : List.of(
                "# imapi4j on a virtual recorder with a DVD-R\n",
                "- Drive: V: imapi4j Virtual recorder, firmware 1.00\n",
                "- Disc: DVD-R, blank, 4.38 GiB free, 2x 4x 8x\n",
                "1 passed, 1 failed, 1 skipped.\n",
                " | words \\| with a bar and a line |\n",
                "| `HardwareReportTest$Mixed.isSkipped` | skipped: needs a machine without a recorder; this has V: |\n",
                "### HardwareReportTest$Mixed.fails\n\n```text\nio.github.imapi4j.error.ImapiException: There is no media")) {
            assertTrue(report.contains(part), () -> part + "\nis not in\n" + report);
        }
    }

    @Test
    void theReportSaysNothingOfWhereThisUsersFilesLie() {
        for (String property : List.of("java.io.tmpdir", "user.dir", "user.home")) {
            String file = Path.of(System.getProperty(property), "a", "b.txt").toString();
            assertEquals(
                    "'…" + File.separator + "a" + File.separator + "b.txt' is locked",
                    Discretion.of("'" + file + "' is locked"),
                    property);
        }
    }

    @Test
    void theReportSaysNothingOfUsersAndSerialNumbers() {
        Map<String, String> said = Map.of(
                "in C:\\Users\\JANEDO~1\\AppData\\Local\\Temp\\a.txt", "in …\\AppData\\Local\\Temp\\a.txt",
                "in c:/users/Jane Doe/a.txt", "in …/a.txt",
                "\"\\\\?\\usbstor#cdrom&ven_hl-dt-st&prod_gp60&rev_1.00#0a1b2c3d4e&0#{53f56308-b6bf-11d0-94f2-00a0c91efb8b}\"",
                        "\"\\\\?\\usbstor#cdrom&ven_hl-dt-st&prod_gp60&rev_1.00#…#{53f56308-b6bf-11d0-94f2-00a0c91efb8b}\"",
                "needs a disc; D: is empty", "needs a disc; D: is empty");
        said.forEach((words, discreet) -> assertEquals(discreet, Discretion.of(words)));
        String upper = System.getProperty("user.home").toUpperCase(Locale.ROOT);
        assertEquals("…" + File.separator + "A", Discretion.of(upper + File.separator + "A"));
    }

    @Test
    void aConsoleOfWindowsGetsNothingThatItsCodePageWouldSpoil() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Console(new PrintStream(bytes, true, StandardCharsets.UTF_8), true).say("Größe … 2× 日本");
        assertEquals("Gro?e ... 2x ??", bytes.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void aTestThatDoesNotComeBackIsToldOfWithWhereItIs() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        BlockingQueue<String> ended = new LinkedBlockingQueue<>();
        try (Watchdog watchdog = new Watchdog(Duration.ZERO, told::add, Duration.ofMillis(1), ended::add)) {
            watchdog.watch("A.hangs");
            for (BlockingQueue<String> words : List.of(told, ended)) {
                String heard = Objects.requireNonNull(words.poll(1, TimeUnit.MINUTES));
                assertTrue(heard.startsWith("`A.hangs` has not come back"), heard);
                assertTrue(heard.contains("HardwareReportTest.aTestThatDoesNotComeBack"), heard);
            }
        }
    }

    @Test
    void whoeverListensHasTheReportBeforeEachTest() {
        Map<String, String> reports = new LinkedHashMap<>();
        run(new HardwareSuite.Listener() {
            @Override
            public void begins(String test, Supplier<String> report) {
                reports.put(test, report.get());
            }
        });
        assertEquals(2, reports.size(), "the one that is skipped does not begin");
        String first = reports.values().iterator().next();
        assertTrue(first.contains("0 passed, 0 failed"), first);
        assertTrue(first.contains("## Environment"), first);
    }

    @Test
    void theXmlIsWhatCiSystemsRead() throws Exception {
        String xml = JUnitXml.of(run().outcomes());
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertEquals("3", document.getDocumentElement().getAttribute("tests"));
        assertEquals(1, document.getElementsByTagName("failure").getLength());
        assertEquals(1, document.getElementsByTagName("skipped").getLength());
    }

    @Test
    void anAnswerNeedsAQuestion() {
        assertThrows(IllegalArgumentException.class, () -> new Observations().note("no-such-question", "42"));
    }
}
