package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Platform;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.error.SystemTexts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The system's words for result codes; which words they are is the system's business and depends on its language. */
class SystemTextTest {

    /** {@code ERROR_ALREADY_EXISTS}, which this library's tables do not have. */
    private static final HResult UNLISTED = HResult.fromWin32(183);

    @Test
    void windowsAloneHasWordsOfItsOwn() {
        assertEquals(
                Platform.isWindows(),
                new ImapiException(SystemCode.E_ACCESSDENIED).systemText().isPresent());
    }

    @Test
    void numbersThatNobodyKnowsHaveNoWords() {
        assertEquals(Optional.empty(), SystemTexts.of(HResult.parse("0xC0AA7FFF")));
    }

    @ParameterizedTest
    @EnumSource(ImapiCode.class)
    void wordsAreOneLineWithoutPlacesForValues(ImapiCode code) {
        String text = SystemTexts.of(code.hresult()).orElse("");

        assertEquals(text.strip(), text);
        assertTrue(text.lines().count() <= 1, text);
        assertFalse(text.matches(".*%\\d!.*"), text);
    }

    @Test
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "only Windows has words of its own")
    void systemSpeaksWhereTheTablesAreSilent() {
        ImapiException failure = new ImapiException(ResultCode.of(UNLISTED));
        String text = failure.systemText().orElseThrow();

        assertTrue(failure.getMessage().startsWith(text), failure.getMessage());
        assertTrue(failure.getMessage().endsWith(" [UNKNOWN 0x800700B7, facility 0x007 (Win32) code 0x00B7]"));
    }

    @Test
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "only Windows has words of its own")
    void wordsTravelWithTheFailure() throws Exception {
        ImapiException failure = new ImapiException(ResultCode.of(UNLISTED));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        String text = failure.systemText().orElseThrow();
        String written = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(written.contains(text), "the words are not in the bytes");
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertEquals(failure.getMessage(), ((ImapiException) in.readObject()).getMessage());
        }
    }
}
