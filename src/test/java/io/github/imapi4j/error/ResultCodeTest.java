package io.github.imapi4j.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultCodeTest {

    private static final List<ResultCode> ALL = Stream.<ResultCode>concat(
                    Stream.of(ImapiCode.values()), Stream.of(SystemCode.values()))
            .toList();

    @Test
    void tableHas152ConstantsOfTwoHeaders() {
        assertEquals(152, ImapiCode.values().length);
        assertEquals(
                Set.of("imapi2error.h", "imapi2fserror.h"),
                Stream.of(ImapiCode.values())
                        .map(code -> code.header().fileName())
                        .collect(Collectors.toSet()));
    }

    @Test
    void threeConstantsAreInTheHeadersAlone() {
        assertEquals(
                Set.of(
                        ImapiCode.E_IMAPI_RECORDER_MEDIA_NOT_FORMATTED,
                        ImapiCode.IMAPI_E_PROPERTY_NOT_ACCESSIBLE,
                        ImapiCode.IMAPI_E_UDF_REVISION_CHANGE_NOT_ALLOWED),
                Stream.of(ImapiCode.values()).filter(code -> !code.documented()).collect(Collectors.toSet()));
    }

    @Test
    void namesAndNumbersAreUniqueAcrossBothTables() {
        assertEquals(
                ALL.size(), new HashSet<>(ALL.stream().map(ResultCode::name).toList()).size());
        assertEquals(
                ALL.size(), new HashSet<>(ALL.stream().map(ResultCode::hresult).toList()).size());
    }

    /** Numbers of the headers, among them those that method pages print wrongly. */
    @ParameterizedTest
    @CsvSource({
        "E_IMAPI_BURN_VERIFICATION_FAILED, 0xC0AA0007",
        "E_IMAPI_REQUEST_CANCELLED, 0xC0AA0002",
        "S_IMAPI_SPEEDADJUSTED, 0x00AA0004",
        "S_IMAPI_COMMAND_HAS_SENSE_DATA, 0x00AA0200",
        "E_IMAPI_RECORDER_MEDIA_NO_MEDIA, 0xC0AA0202",
        "E_IMAPI_RECORDER_LOCKED, 0xC0AA0210",
        "E_IMAPI_RECORDER_CLIENT_NAME_IS_NOT_VALID, 0xC0AA0211",
        "E_IMAPI_RECORDER_MEDIA_NOT_FORMATTED, 0xC0AA0212",
        "E_IMAPI_LOSS_OF_STREAMING, 0xC0AA0300",
        "E_IMAPI_DF2DATA_WRITE_IN_PROGRESS, 0xC0AA0400",
        "E_IMAPI_DF2DATA_STREAM_TOO_LARGE_FOR_CURRENT_MEDIA, 0xC0AA0404",
        "E_IMAPI_DF2DATA_CLIENT_NAME_IS_NOT_VALID, 0xC0AA0408",
        "E_IMAPI_DF2RAW_MEDIA_IS_NOT_BLANK, 0xC0AA0606",
        "E_IMAPI_DF2RAW_MEDIA_IS_NOT_SUPPORTED, 0xC0AA0607",
        "E_IMAPI_DF2RAW_RECORDER_NOT_SUPPORTED, 0xC0AA0610",
        "E_IMAPI_ERASE_MEDIA_IS_NOT_ERASABLE, 0x80AA0904",
        "E_IMAPI_ERASE_MEDIA_IS_NOT_SUPPORTED, 0xC0AA0909",
        "E_IMAPI_RAW_IMAGE_NO_TRACKS, 0x80AA0A03",
        "IMAPI_E_INVALID_VOLUME_NAME, 0xC0AAB104",
        "IMAPI_E_DUP_NAME, 0xC0AAB112",
        "IMAPI_E_IMAGE_SIZE_LIMIT, 0xC0AAB120",
        "IMAPI_E_DATA_STREAM_READ_FAILURE, 0xC0AAB129",
        "IMAPI_E_BOOT_IMAGE_DATA, 0xC0AAB148",
        "IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED, 0x00AAB15F",
        "IMAPI_E_PROPERTY_NOT_ACCESSIBLE, 0xC0AAB160",
        "IMAPI_E_FILE_SYSTEM_CHANGE_NOT_ALLOWED, 0xC0AAB163",
        "IMAPI_E_IMAGEMANAGER_NO_IMAGE, 0xC0AAB202",
        "E_ACCESSDENIED, 0x80070005",
        "ERROR_DEV_NOT_EXIST, 0x80070037",
    })
    void numbersAreThoseOfTheHeaders(String name, String number) {
        ResultCode code = ResultCode.byName(name).orElseThrow();

        assertEquals(number, code.hresult().toString());
        assertSame(code, ResultCode.of(HResult.parse(number)));
    }

    @Test
    void textsAreThoseOfTheDocumentation() {
        assertEquals("There is no media in the device.", ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA.text());
        assertEquals(
                "Path '%1!s!' is badly formed or contains invalid characters.", ImapiCode.IMAPI_E_INVALID_PATH.text());
        assertTrue(ImapiCode.E_IMAPI_ERASE_TOOK_LONGER_THAN_ONE_HOUR
                .note()
                .orElseThrow()
                .startsWith("Currently, this value will also be returned"));
    }

    @Test
    void everyConstantHasATextThatFillsToASentence() {
        for (ResultCode code : ALL) {
            assertFalse(code.text().isBlank(), code.name());
            assertTrue(code.format().endsWith("."), code.name() + ": " + code.format());
            assertFalse(code.format().contains("%"), code.name() + ": " + code.format());
            assertFalse(Character.isLowerCase(code.format().charAt(0)), code.name() + ": " + code.format());
        }
    }

    @Test
    void insertsAreFilledInOrder() {
        assertEquals(
                "Data stream supplied for file 'A.TXT' is inconsistent: expected 10 bytes, found 7.",
                ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY.format("A.TXT", 10, 7L));
    }

    @Test
    void textsWithoutAllTheirValuesAreReplacedByPlainWords() {
        String plain = "Data stream supplied for a file is inconsistent: it does not have the size that was expected.";

        assertEquals(plain, ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY.format());
        assertEquals(plain, ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY.format("A.TXT", 10));
    }

    @Test
    void patternsShowTheNamesOfValues() {
        assertEquals(
                "Data stream supplied for file '<path>' is inconsistent: expected <size> bytes, found <other size>.",
                ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY.pattern());
        assertEquals(
                ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA.text(), ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA.pattern());
    }

    @Test
    void onlyTwoTextsAreMended() {
        assertEquals(
                Map.of(
                        "IMAPI_E_DUP_NAME",
                        "'%1!ls!' name already exists.",
                        "IMAPI_E_NOT_IN_FILE_SYSTEM",
                        "'%1!ls!' is not part of the file system. It must be added to complete this operation."),
                Wording.all().values().stream()
                        .filter(wording -> wording.header() != null)
                        .collect(Collectors.toMap(Wording::constant, Wording::header)));
        assertEquals("'%1!ls!' name already exists.", ImapiCode.IMAPI_E_DUP_NAME.text());
    }

    /** A constant has other words than the page's if, and only if, the page's have places for values. */
    @Test
    void everyTextWithPlacesForValuesHasWordsForThemAndNoOtherText() {
        assertEquals(
                ALL.stream()
                        .filter(code -> Inserts.has(code.text()))
                        .map(ResultCode::name)
                        .collect(Collectors.toSet()),
                Wording.all().keySet());
        for (Wording wording : Wording.all().values()) {
            ResultCode code = ResultCode.byName(wording.constant()).orElseThrow();
            assertEquals(Inserts.count(code.text()), wording.values().size(), code.name());
            assertFalse(wording.plain().isEmpty(), code.name());
            assertFalse(Inserts.has(wording.plain()), code.name());
        }
    }

    @Test
    void insertsMayHoldWhatReplacementsTreatSpecially() {
        assertEquals("'$1\\.txt' name already exists.", ImapiCode.IMAPI_E_DUP_NAME.format("$1\\.txt"));
    }

    @Test
    void unknownNumbersKeepTheirValue() {
        ResultCode unknown = ResultCode.of(HResult.parse("0xC0AA7FFF"));

        assertEquals(new UnknownCode(HResult.parse("0xC0AA7FFF")), unknown);
        assertEquals("UNKNOWN", unknown.name());
        assertEquals(Optional.empty(), unknown.hint());
        assertFalse(unknown.isTransient());
    }

    @ParameterizedTest
    @CsvSource({
        "e_imapi_recorder_locked, 0xC0AA0210",
        "' E_FAIL ', 0x80004005",
        "E_ACCESS_DENIED, 0x80070005",
        "STRSAFE_E_INVALID_PARAMETER, 0x80070057",
        "HRESULT_FROM_WIN32(ERROR_INVALID_HANDLE), 0x80070006",
        "hresult_from_win32( error_dev_not_exist ), 0x80070037",
        "ERROR_INVALID_HANDLE, 0x80070006",
    })
    void namesAreFoundInAnyCaseAndSpelling(String name, String number) {
        assertEquals(
                Optional.of(number),
                ResultCode.byName(name).map(ResultCode::hresult).map(HResult::toString));
    }

    @Test
    void namesThatNoTableHasAreNotFound() {
        assertEquals(Optional.empty(), ResultCode.byName("E_IMAPI_NO_SUCH_CONSTANT"));
        assertEquals(Optional.empty(), ResultCode.byName(""));
    }

    @ParameterizedTest
    @CsvSource({
        "E_IMAPI_RECORDER_MEDIA_NO_MEDIUM, E_IMAPI_RECORDER_MEDIA_NO_MEDIA",
        "MEDIA_NO_MEDIA, E_IMAPI_RECORDER_MEDIA_NO_MEDIA",
        "e_imapi_no_media, E_IMAPI_RECORDER_MEDIA_NO_MEDIA",
        "IMAPI_E_DUPNAME, IMAPI_E_DUP_NAME",
        "E_ACCESDENIED, E_ACCESSDENIED",
        "E_IMAPI_LOKED, E_IMAPI_RECORDER_LOCKED",
    })
    void misspeltNamesSuggestTheRightOneFirst(String misspelt, String meant) {
        assertEquals(meant, ResultCode.similarTo(misspelt).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XYZZY", "", "%$"})
    void nonsenseSuggestsNothing(String nonsense) {
        assertEquals(List.of(), ResultCode.similarTo(nonsense));
    }

    @ParameterizedTest
    @EnumSource(ImapiCode.class)
    void everyImapiConstantHasAHintInOneSentence(ImapiCode code) {
        String hint = code.hint().orElseThrow();

        assertTrue(hint.endsWith("."), hint);
        assertTrue(Character.isUpperCase(hint.charAt(0)), hint);
        assertFalse(hint.contains(". ") && !hint.contains(" . "), hint);
    }

    @Test
    void everyHintBelongsToAConstant() {
        Set<String> names = ALL.stream().map(ResultCode::name).collect(Collectors.toSet());

        assertEquals(
                Set.of(),
                Remedy.all().keySet().stream()
                        .filter(name -> !names.contains(name))
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyConstantHasAKind() {
        assertEquals(
                ALL.stream().map(ResultCode::name).collect(Collectors.toSet()),
                Remedy.all().keySet());
        for (FailureKind kind : FailureKind.values()) {
            assertTrue(ALL.stream().anyMatch(code -> code.kind() == kind), kind.name());
        }
        assertEquals(
                List.of(ImapiCode.E_IMAPI_REQUEST_CANCELLED),
                ALL.stream()
                        .filter(code -> code.kind() == FailureKind.CANCELLED)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "E_IMAPI_RECORDER_MEDIA_NO_MEDIA, MEDIUM",
        "E_IMAPI_DF2DATA_MEDIA_NOT_BLANK, MEDIUM",
        "E_IMAPI_RECORDER_COMMAND_TIMEOUT, DRIVE",
        "ERROR_DEV_NOT_EXIST, DRIVE",
        "E_IMAPI_RECORDER_LOCKED, LOCK",
        "E_ACCESSDENIED, LOCK",
        "IMAPI_E_DATA_STREAM_READ_FAILURE, SOURCE",
        "E_IMAPI_LOSS_OF_STREAMING, SOURCE",
        "IMAPI_E_DUP_NAME, IMAGE",
        "E_IMAPI_DF2TAO_MEDIA_IS_NOT_PREPARED, SEQUENCE",
        "E_POINTER, SEQUENCE",
        "E_FAIL, INTERNAL",
    })
    void kindsAreWhatProgramsDecideOn(String name, FailureKind kind) {
        assertEquals(kind, ResultCode.byName(name).orElseThrow().kind());
    }

    @Test
    void onlyWaitingDrivesAreTransient() {
        assertEquals(
                Set.of(
                        ImapiCode.E_IMAPI_RECORDER_MEDIA_BECOMING_READY,
                        ImapiCode.E_IMAPI_RECORDER_MEDIA_FORMAT_IN_PROGRESS,
                        ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY,
                        SystemCode.ERROR_NOT_READY),
                ALL.stream().filter(ResultCode::isTransient).collect(Collectors.toSet()));
    }
}
