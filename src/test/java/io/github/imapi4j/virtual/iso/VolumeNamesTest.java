package io.github.imapi4j.virtual.iso;

import static io.github.imapi4j.virtual.image.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.error.ImapiCode;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"HOLIDAY", "My Photos", "SSS_X64FREE_EN-US_DV9", "Urlaub in Österreich", "Фото"})
    void namesThatWindowsTakesAreValid(String name) {
        assertEquals(Optional.empty(), VolumeNames.problem(name, false));
    }

    @Test
    void moreThan32CharactersAreRefused() {
        assertEquals(Optional.empty(), VolumeNames.problem("x".repeat(32), false));
        assertFails(
                ImapiCode.IMAPI_E_INVALID_VOLUME_NAME,
                "at most 32 characters",
                () -> VolumeNames.require("x".repeat(33), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a*b", "a?b", "a:b", "a\\b"})
    void charactersThatNoJolietNameHasAreRefused(String name) {
        assertFails(
                ImapiCode.IMAPI_E_INVALID_VOLUME_NAME,
                "'" + name.charAt(1) + "' is not allowed",
                () -> VolumeNames.require(name, false));
    }

    @Test
    void strictComplianceAllowsWhatIsDocumented() {
        assertEquals(Optional.empty(), VolumeNames.problem("Disc_1.a23456789".substring(0, 15), true));
        assertFails(
                ImapiCode.IMAPI_E_INVALID_VOLUME_NAME, "at most 15", () -> VolumeNames.require("x".repeat(16), true));
        assertFails(ImapiCode.IMAPI_E_INVALID_VOLUME_NAME, "has ' '", () -> VolumeNames.require("My Disc", true));
    }

    @Test
    void eachFileSystemAdaptsTheName() {
        assertEquals("URLAUB_IN__STERREICH", VolumeNames.iso9660("Urlaub in Österreich"));
        assertEquals("Urlaub in Österr", VolumeNames.joliet("Urlaub in Österreich"));
        assertEquals("123456789012345", VolumeNames.joliet("123456789012345😀"));
    }

    @Test
    void aGeneratedNameIsValidEvenUnderStrictCompliance() {
        String name = VolumeNames.generated(LocalDateTime.of(2024, 1, 31, 23, 59, 58));
        assertEquals("20240131_235958", name);
        assertEquals(Optional.empty(), VolumeNames.problem(name, true));
    }
}
