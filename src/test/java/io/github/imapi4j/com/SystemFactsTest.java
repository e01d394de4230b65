package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.SystemFacts.Hive;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SystemFactsTest {

    private static final String WINDOWS = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";

    @Test
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "only Windows has a registry")
    void windowsTellsOfItself() {
        assertTrue(SystemFacts.isWindows());
        assertTrue(SystemFacts.fileVersion("kernel32.dll").orElseThrow().matches("\\d+(\\.\\d+){3}"));
        assertTrue(SystemFacts.registryText(Hive.LOCAL_MACHINE, WINDOWS, "CurrentBuild")
                .orElseThrow()
                .matches("\\d+"));
        assertTrue(SystemFacts.session().isPresent());
    }

    @Test
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "only Windows has a registry")
    void whatIsNotThereIsEmpty() {
        assertEquals(Optional.empty(), SystemFacts.fileVersion("imapi4j has no such.dll"));
        assertEquals(Optional.empty(), SystemFacts.registryText(Hive.CLASSES_ROOT, "imapi4j has no such key", ""));
        assertEquals(OptionalInt.empty(), SystemFacts.registryNumber(Hive.LOCAL_MACHINE, WINDOWS, "CurrentBuild"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows tells")
    void otherSystemsTellNothing() {
        assertFalse(SystemFacts.isWindows());
        assertEquals(Optional.empty(), SystemFacts.fileVersion("kernel32.dll"));
        assertEquals(Optional.empty(), SystemFacts.registryText(Hive.LOCAL_MACHINE, WINDOWS, "CurrentBuild"));
        assertEquals(OptionalInt.empty(), SystemFacts.session());
        assertFalse(SystemFacts.isRemoteSession());
        assertFalse(SystemFacts.isAdministrator());
    }
}
