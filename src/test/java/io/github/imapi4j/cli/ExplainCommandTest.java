package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.ImapiCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {

    private static final String NO_MEDIA_JSON = "{\"constant\":\"E_IMAPI_RECORDER_MEDIA_NO_MEDIA\","
            + "\"hresult\":\"0xC0AA0202\",\"header\":\"imapi2error.h\",\"severity\":\"error\","
            + "\"text\":\"There is no media in the device.\",\"note\":null,"
            + "\"hint\":\"Put a disc into the drive and close the tray.\",\"transient\":false,"
            + "\"kind\":\"medium\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0xC0AA0202",
                "C0AA0202",
                "c0aa0202",
                "-1062600190",
                "3232367106",
                "E_IMAPI_RECORDER_MEDIA_NO_MEDIA",
                "e_imapi_recorder_media_no_media"
            })
    void codesAreExplainedInEverySpelling(String spelling) {
        Captured run = Captured.run("explain", spelling);

        assertEquals(0, run.exit());
        assertEquals("", run.err());
        assertEquals("""
            0xC0AA0202  E_IMAPI_RECORDER_MEDIA_NO_MEDIA
              meaning     There is no media in the device.
              hint        Put a disc into the drive and close the tray.
              kind        medium
              number      error, facility 0x0AA (IMAPI2), code 0x0202, declared in imapi2error.h
              also        -1062600190, 3232367106
              listed by   69 methods
            """, run.out());
        assertEquals(
                NO_MEDIA_JSON + "\n",
                Captured.run("explain", "--json", spelling).out());
    }

    @Test
    void longTextsAreWrappedBesideTheirLabels() {
        Captured run = Captured.runOnTerminal(60, "explain", "E_IMAPI_RECORDER_COMMAND_TIMEOUT");

        assertTrue(run.outLines().stream().allMatch(line -> line.length() <= 60), run.out());
        assertTrue(run.outLines().contains("  meaning     The device failed to accept the command within"), run.out());
        assertTrue(run.outLines().contains("              the timeout period. This may be caused by the"), run.out());
    }

    @Test
    void textIsNotWiderThan100ColumnsOnAWideTerminal() {
        assertTrue(Captured.runOnTerminal(300, "explain").outLines().stream().allMatch(line -> line.length() <= 100));
    }

    @Test
    void transientCodesSaySo() {
        assertTrue(Captured.run("explain", "0xC0AA0205").out().contains("\n  transient   yes"));
        assertTrue(Captured.run("explain", "0xC0AA0205", "--json").out().contains("\"transient\":true,"));
    }

    @Test
    void notesOfTheDocumentationAreShown() {
        assertTrue(Captured.run("explain", "0x80AA0906").out().contains("\n  note        Currently, this value"));
    }

    @Test
    void valuesShowTheirNamesToPeopleAndUnchangedInJson() {
        assertTrue(Captured.run("explain", "0xC0AAB109").out().contains("Specified path '<path>' does not"));
        assertTrue(Captured.run("explain", "0xC0AAB109", "--json").out().contains("Specified path '%1!ls!' does not"));
    }

    /** The program prints JSON as it is documented: nothing is left out, added or mended but what wording.txt lists. */
    @ParameterizedTest
    @EnumSource(ImapiCode.class)
    void everyConstantInAllItsSpellingsGivesTheDocumentedText(ImapiCode code) {
        int value = code.hresult().value();
        String hexadecimal = String.format(Locale.ROOT, "%08X", value);
        List<String> spellings = List.of(
                "0x" + hexadecimal,
                "0X" + hexadecimal.toLowerCase(Locale.ROOT),
                hexadecimal,
                String.valueOf(value),
                Integer.toUnsignedString(value),
                code.name(),
                code.name().toLowerCase(Locale.ROOT));
        for (String spelling : spellings) {
            Map<String, Object> json = Json.object(
                    Captured.run("explain", "--json", spelling).out().strip());
            assertEquals(code.name(), json.get("constant"), spelling);
            assertEquals(code.text(), json.get("text"), spelling);
            assertEquals(code.note().orElse(null), json.get("note"), spelling);
            assertEquals(code.hint().orElse(null), json.get("hint"), spelling);
            assertEquals(code.header().fileName(), json.get("header"), spelling);
            String words = words(Captured.run("explain", spelling).out());
            assertTrue(words.contains(words("meaning " + code.pattern() + " ")), words);
            assertFalse(words.contains("%"), words);
        }
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void withoutAnArgumentTheWholeTableIsPrinted() {
        Captured run = Captured.run("explain", "--json");

        assertEquals(0, run.exit());
        assertEquals(152, run.outLines().size());
        assertTrue(run.outLines().contains(NO_MEDIA_JSON));
        assertEquals(
                152,
                Captured.run("explain").outLines().stream()
                        .filter(line -> line.startsWith("0x"))
                        .count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"IDiscMaster2::get_Item", "idiscmaster2.get_item", "IDiscMaster2#getItem"})
    void methodsListAllThatTheyDocument(String method) {
        Captured run = Captured.run("explain", method);

        assertEquals(0, run.exit());
        assertEquals("""
            IDiscMaster2::get_Item
            The documentation lists 3 return values besides S_OK.

            0x80070057  E_INVALIDARG
                        An argument was not valid.
            0x80004003  E_POINTER
                        A pointer was missing or not valid.
            0x8007000E  E_OUTOFMEMORY
                        There was not enough memory.
            """, run.out());
    }

    @Test
    void methodsPrintOneObjectPerConstant() {
        List<String> lines =
                Captured.run("explain", "--json", "IDiscFormat2Data::Write").outLines();

        assertEquals(32, lines.size());
        assertTrue(lines.contains(NO_MEDIA_JSON));
    }

    @Test
    void methodsWithoutDocumentedCodesSaySo() {
        Captured run = Captured.run("explain", "IDiscFormat2Data::put_ForceOverwrite");

        assertEquals(0, run.exit());
        assertTrue(run.out().contains("lists no return values but S_OK"), run.out());
    }

    @Test
    void unknownCodesAreTakenApart() {
        Captured run = Captured.run("explain", "0xC0AA7FFF");

        assertEquals(0, run.exit());
        assertEquals("""
            0xC0AA7FFF is in no table
              meaning     The call failed with a code that is not in any table.
              kind        internal
              number      error, facility 0x0AA (IMAPI2), code 0x7FFF
              also        -1062567937, 3232399359
            """, run.out());
        assertTrue(Captured.run("explain", "0xC0AA7FFF", "--json")
                .out()
                .startsWith("{\"constant\":null,\"hresult\":\"0xC0AA7FFF\",\"header\":null,\"severity\":\"error\","));
    }

    @Test
    void unknownWin32ErrorsPointToWindows() {
        assertTrue(Captured.run("explain", "0x800704C7").out().contains("'net helpmsg 1223'"));
    }

    @Test
    void severalCodesAreSeparatedByABlankLine() {
        Captured run = Captured.run("explain", "E_FAIL", "E_POINTER");

        assertEquals(0, run.exit());
        assertTrue(run.out().contains("\n\n0x80004003  E_POINTER\n"), run.out());
        assertEquals(
                2,
                Captured.run("explain", "--json", "E_FAIL", "E_POINTER")
                        .outLines()
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "E_IMAPI_RECORDER_LOKED, Did you mean E_IMAPI_RECORDER_LOCKED",
        "IDiscFormat2Data::Wrte, Did you mean IDiscFormat2Data::Write",
        "Write, Did you mean IDiscFormat2Data::Write",
        "IDiscMaster2, Did you mean IDiscMaster2::get_Item",
    })
    void misspeltNamesAreWrongUsageWithASuggestion(String misspelt, String suggestion) {
        Captured run = Captured.run("explain", misspelt);

        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().contains(suggestion), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x1C0AA0202", "99999999999", "-99999999999", "12x", "", "%$", "no such thing"})
    void nonsenseIsWrongUsage(String nonsense) {
        Captured run = Captured.run("explain", nonsense);

        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertFalse(run.err().contains("Exception"), run.err());
    }

    @Test
    void nothingIsPrintedWhenOneOfSeveralIsWrong() {
        Captured run = Captured.run("explain", "E_FAIL", "E_IMAPI_NOPE");

        assertEquals(2, run.exit());
        assertEquals("", run.out());
    }
}
