package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.ITestTypes.Color;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every type goes out through a real vtable and comes back. */
class MarshallingTest {

    private final EchoTypes java = new EchoTypes();
    private ITestTypes object;

    @BeforeEach
    void exportObject() {
        object = Com.reference(java, ITestTypes.class);
    }

    @AfterEach
    void closeObject() {
        object.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "D:", "Grüße, 世界 \uD83D\uDCBF", "a\0b"})
    void textKeepsEveryCharacter(String text) {
        assertEquals(text, object.echoText(text));
        assertEquals(text, Dispatch.invoke(object, 1, Dispatch.METHOD, text));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void intKeepsAll32Bits(int number) {
        assertEquals(number, object.echoInt(number));
        assertEquals(number, Dispatch.invoke(object, 2, Dispatch.METHOD, number));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MAX_VALUE, Long.MIN_VALUE, 0x1_0000_0000L})
    void longKeepsAll64Bits(long number) {
        assertEquals(number, object.echoLong(number));
        assertEquals(number, Dispatch.invoke(object, 3, Dispatch.METHOD, number));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothKindsOfTruthValuesCross(boolean truth) {
        assertEquals(truth, object.echoVariantBool(truth));
        assertEquals(truth, object.echoBoolean(truth));
        assertEquals(truth, Dispatch.invoke(object, 4, Dispatch.METHOD, truth));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T12:34:56.789",
                "1899-12-30T00:00",
                "1899-12-29T06:00",
                "1899-12-30T23:59:59.999",
                "0100-01-01T00:00",
                "9999-12-31T23:59:59"
            })
    void dateKeepsMilliseconds(String time) {
        LocalDateTime date = LocalDateTime.parse(time);
        assertEquals(date, object.echoDate(date));
        assertEquals(date, Dispatch.invoke(object, 5, Dispatch.METHOD, date));
    }

    @Test
    void dateBeforeItsEpochCountsTheFractionForward() {
        assertEquals(-1.25, OleDates.toNative(LocalDateTime.of(1899, 12, 29, 6, 0)));
        assertEquals(2.5, OleDates.toNative(LocalDateTime.of(1900, 1, 1, 12, 0)));
    }

    @Test
    void dateBeyondTheRangeIsRefused() {
        ImapiException refused =
                assertThrows(ImapiException.class, () -> object.echoDate(LocalDateTime.of(99, 1, 1, 0, 0)));
        assertEquals(SystemCode.DISP_E_OVERFLOW, refused.error());
    }

    @Test
    void enumerationValuesSurviveAlsoWhenNewerThanTheHeader() {
        assertEquals(Color.GREEN, object.echoColor(Color.GREEN).known().orElseThrow());
        assertEquals(
                4711, object.echoNewerColor(new EnumValue<>(Color.class, 4711)).value());
        assertEquals(
                0x40000001,
                object.echoFlags(new FlagSet<>(Color.class, 0x40000001)).bits());
        assertEquals(7, ((Number) Dispatch.invoke(object, 8, Dispatch.METHOD, 7)).intValue());
    }

    @Test
    void unknownNumberForAStrictEnumIsAnInvalidArgument() {
        ImapiException refused =
                assertThrows(ImapiException.class, () -> Dispatch.invoke(object, 6, Dispatch.METHOD, 77));
        assertEquals(SystemCode.E_INVALIDARG, refused.error());
    }

    @Test
    void interfacePointersCrossInBothDirections() {
        EchoTypes other = new EchoTypes();
        other.setTitle("the other");
        try (ITestTypes back = object.echoObject(other)) {
            assertNotNull(back);
            assertEquals("the other", back.getTitle());
        }
        assertEquals(1, other.closes.get(), "the export ends with its last reference");
        assertNull(object.echoObject(null));
    }

    @Test
    void listsCrossAsSafeArrays() {
        List<String> texts = List.of("D:\\", "", "\u30C7\u30A3\u30B9\u30AF");
        assertEquals(texts, object.echoTexts(texts));
        assertEquals(List.of(), object.echoTexts(List.of()));
        assertEquals(List.of(1, -2), object.echoNumbers(List.of(1, -2)));
        List<EnumValue<Color>> colors = List.of(EnumValue.of(Color.RED), new EnumValue<>(Color.class, 99));
        assertEquals(colors, object.echoColors(colors));
        assertEquals(texts, Dispatch.invoke(object, 10, Dispatch.METHOD, texts));
        assertEquals(List.of(1, 99), Dispatch.invoke(object, 11, Dispatch.METHOD, List.of(1, 99)));
    }

    @Test
    void listsOfObjectsHandOverOneReferenceEach() {
        EchoTypes first = new EchoTypes();
        first.setTitle("first");
        List<ITestTypes> back = object.echoObjects(List.of(first, new EchoTypes()));
        assertEquals(2, back.size());
        assertEquals("first", back.get(0).getTitle());
        back.forEach(ITestTypes::close);
        assertEquals(1, first.closes.get());
    }

    @Test
    void variantsKeepTypeAndValue() {
        for (Object value : Arrays.asList(
                null,
                7,
                7L,
                (short) 7,
                (byte) 7,
                1.5,
                1.5f,
                true,
                "text",
                LocalDateTime.of(2026, 1, 2, 3, 4),
                new HResult(5))) {
            assertEquals(value, object.echoVariant(value));
        }
        assertEquals(List.of("a", 1), object.echoVariant(List.of("a", 1)));
    }

    @Test
    void variantThatHoldsAnObjectGivesAReference() {
        EchoTypes other = new EchoTypes();
        IDispatch back = (IDispatch) object.echoVariant(other);
        assertNotNull(back);
        try (back;
                ITestTypes typed = back.queryInterface(ITestTypes.class)) {
            assertEquals(5, typed.echoInt(5));
        }
        assertEquals(1, other.closes.get());
    }

    @Test
    void guidsKeepTheirBytes() {
        Guid guid = new Guid(UUID.fromString("27354133-7f64-5b0f-8f00-5d77afbe261e"));
        assertEquals(guid, object.echoGuid(guid));
    }

    @Test
    void severalResultsComeBackAsARecord() {
        assertEquals(new ITestTypes.Split(3, 2, "17/5"), object.split(17, 5));
        assertEquals(42, object.resultFirst(42));
    }

    @Test
    void successCodesAreResults() {
        assertEquals(ImapiCode.S_IMAPI_SPEEDADJUSTED.hresult(), object.answer(0x00AA0004));
    }

    @Test
    void failureCodeThatJavaAnswersIsAFailure() {
        ImapiException failure = assertThrows(ImapiException.class, () -> object.answer(0xC0AA0300));
        assertEquals(ImapiCode.E_IMAPI_LOSS_OF_STREAMING, failure.error());
    }

    @Test
    void failureCarriesConstantTextAndOperation() {
        ImapiException failure = assertThrows(ImapiException.class, () -> object.fail("imapi"));
        assertEquals(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA, failure.error());
        assertEquals("ITestTypes::Fail", failure.operation().orElseThrow());
        assertTrue(failure.detail().isEmpty());
        assertEquals(
                "There is no media in the device. [E_IMAPI_RECORDER_MEDIA_NO_MEDIA 0xC0AA0202, ITestTypes::Fail]",
                failure.getMessage());
    }

    @Test
    void failureCarriesWhatTheObjectSaid() {
        ImapiException failure = assertThrows(ImapiException.class, () -> object.fail("imapi-detail"));
        assertEquals("The name X is taken.", failure.detail().orElseThrow());
        ImapiException next = assertThrows(ImapiException.class, () -> object.fail("imapi"));
        assertFalse(next.detail().isPresent(), "words of an earlier failure do not stick");
    }

    @Test
    void javaExceptionBelowTheCallIsTheCause() {
        ImapiException failure = assertThrows(ImapiException.class, () -> object.fail("io"));
        assertEquals(SystemCode.E_FAIL, failure.error());
        IOException cause = (IOException) failure.getCause();
        assertEquals("the cable is out", cause.getMessage());
        ImapiException carried = assertThrows(ImapiException.class, () -> object.fail("imapi-cause"));
        assertEquals("bad block", carried.getCause().getMessage());
        assertEquals(ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE, carried.error());
    }

    @Test
    void errorsDoNotEscapeAsSuccess() {
        ImapiException failure = assertThrows(ImapiException.class, () -> object.fail("memory"));
        assertEquals(SystemCode.E_OUTOFMEMORY, failure.error());
        assertThrows(ImapiException.class, () -> Dispatch.invoke(object, 15, Dispatch.METHOD, "other"));
    }

    @Test
    void propertiesAreSetAndReadByNumber() {
        Dispatch.invoke(object, 16, Dispatch.PROPERTY_PUT, "by number");
        assertEquals("by number", object.getTitle());
        assertEquals("by number", Dispatch.invoke(object, 16, Dispatch.PROPERTY_GET));
    }

    @Test
    void wrongNumberOrCountOfArgumentsIsRefused() {
        ImapiException unknown =
                assertThrows(ImapiException.class, () -> Dispatch.invoke(object, 4711, Dispatch.METHOD));
        assertEquals(SystemCode.DISP_E_MEMBERNOTFOUND, unknown.error());
        ImapiException count = assertThrows(ImapiException.class, () -> Dispatch.invoke(object, 1, Dispatch.METHOD));
        assertEquals(SystemCode.DISP_E_BADPARAMCOUNT, count.error());
        ImapiException type =
                assertThrows(ImapiException.class, () -> Dispatch.invoke(object, 2, Dispatch.METHOD, "seven"));
        assertEquals(SystemCode.DISP_E_TYPEMISMATCH, type.error());
    }
}
