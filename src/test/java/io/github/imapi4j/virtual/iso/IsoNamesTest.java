package io.github.imapi4j.virtual.iso;

import static io.github.imapi4j.virtual.image.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.error.ImapiCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "README.txt", ".profile", "a b", "semi;colon", "Привет", "日本", "😀", "a..b", "~", "-"})
    void ordinaryNamesAreValid(String name) {
        assertEquals(Optional.empty(), IsoNames.problem(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\b", "a/b", "a:b", "a*b", "a?b", "a\"b", "a<b", "a>b", "a|b"})
    void charactersThatWindowsForbidsAreNamed(String name) {
        assertFails(
                ImapiCode.IMAPI_E_INVALID_PATH,
                "The character '" + name.charAt(1) + "' is not allowed.",
                () -> IsoNames.require(name));
    }

    @Test
    void controlCharactersAreNamedByTheirNumber() {
        assertFails(ImapiCode.IMAPI_E_INVALID_PATH, "U+0009", () -> IsoNames.require("a\tb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void dotsAreReserved(String name) {
        assertFails(ImapiCode.IMAPI_E_INVALID_PATH, "reserved", () -> IsoNames.require(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "a ", "a..."})
    void aNameCannotEndWithSpaceOrPeriod(String name) {
        assertFails(ImapiCode.IMAPI_E_INVALID_PATH, "end with", () -> IsoNames.require(name));
    }

    @Test
    void aNameOf255UnitsIsTheLongest() {
        assertEquals(Optional.empty(), IsoNames.problem("x".repeat(255)));
        assertFails(ImapiCode.IMAPI_E_INVALID_PATH, "at most 255", () -> IsoNames.require("x".repeat(256)));
    }

    @Test
    void aPathSplitsAtBackslashes() {
        assertEquals(List.of("a", "b c", "d.e"), IsoNames.split("\\a\\b c\\d.e"));
        assertEquals(List.of("a", "b"), IsoNames.split("a\\b"));
        assertEquals(List.of(), IsoNames.split("\\"));
        assertEquals(List.of(), IsoNames.split(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\\\b", "\\\\a", "a\\", "a/b", "a\\..\\b", "a\\.\\b"})
    void aMalformedPathIsRefusedAsAWhole(String path) {
        assertFails(ImapiCode.IMAPI_E_INVALID_PATH, "Path '" + path + "'", () -> IsoNames.split(path));
    }

    @Test
    void theRestrictedCharacterSetIsAnsi() {
        assertEquals("Größe €.txt", IsoNames.requireAnsi("Größe €.txt"));
        assertFails(ImapiCode.IMAPI_E_RESTRICTED_NAME_VIOLATION, "Привет", () -> IsoNames.requireAnsi("Привет"));
    }
}
