package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DoctorCommandTest extends VirtualDiscTestCase {

    @Test
    void machineWithoutImapi2EndsWithNoDrive() {
        assumeNoImapi2();
        Captured run = Captured.run("doctor");

        assertEquals(3, run.exit(), run.err());
        assertEquals("", run.err());
        assertTrue(run.out().contains("[REGDB_E_CLASSNOTREG 0x80040154]\n"), run.out());
        assertTrue(run.out().endsWith("\nNo drive here can burn.\n"), run.out());
    }

    @Test
    void virtualDriveIsUsable() {
        Captured run = run("doctor");

        assertDone(run);
        assertTrue(run.out().contains("- Drive 1: V: imapi4j Virtual recorder 1.00\n"), run.out());
        assertFalse(run.out().contains(disc().toString()), run.out());
    }

    @Test
    void jsonIsOneObject() {
        Map<String, Object> json = Json.object(run("doctor", "--json").out().strip());

        assertEquals(true, json.get("usable"));
        assertTrue(json.get("sections").toString().contains("Virtual DVD"), json::toString);
    }
}
