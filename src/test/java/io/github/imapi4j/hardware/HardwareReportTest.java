package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                    Report.withoutPaths("'" + file + "' is locked"),
                    property);
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
