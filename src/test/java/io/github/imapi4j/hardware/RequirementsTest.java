package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.MediaType;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A test that cannot run says why in one line. */
class RequirementsTest {

    /** A machine that is neither Windows nor has IMAPI2. */
    private record Bare(HardwareSettings settings) implements Bench {
        @Override
        public String name() {
            return "a bare machine";
        }

        @Override
        public Optional<WindowsFacts> windows() {
            return Optional.empty();
        }

        @Override
        public Imapi open() {
            throw ImapiException.of(SystemCode.REGDB_E_CLASSNOTREG);
        }

        @Override
        public Optional<Hands> hands() {
            return Optional.empty();
        }
    }

    @RequiresWindows
    private static final class Windows {}

    @RequiresImapi
    private static final class Classes {}

    @RequiresRecorder
    private static final class Drive {}

    @RequiresNoRecorder
    private static final class NoDrive {}

    @RequiresEmptyTray
    private static final class EmptyTray {}

    @RequiresMedia(types = {MediaType.CD_R, MediaType.CD_RW})
    private static final class Cd {}

    @RequiresConsent(Consent.BURN)
    private static final class Burns {}

    @RequiresConsent(Consent.ERASE)
    private static final class Erases {}

    private static final class Nothing {}

    private static String unmet(Bench bench, AnnotatedElement... elements) {
        return Requirements.unmet(bench, List.of(elements)).orElse("");
    }

    private static String unmet(String medium, AnnotatedElement... elements) {
        return unmet(Benches.unconsenting(medium), elements);
    }

    private static String unmet(HardwareSettings settings, AnnotatedElement... elements) {
        try (Bench bench = Bench.of(settings)) {
            return unmet(bench, elements);
        }
    }

    @Test
    void aBareMachineSaysWhatItIs() {
        Bench bare = new Bare(Benches.unconsenting("none"));
        assertEquals("", unmet(bare, Nothing.class));
        assertEquals("needs Windows; this is " + System.getProperty("os.name"), unmet(bare, Windows.class));
        for (Class<?> type : Arrays.asList(Classes.class, Drive.class, NoDrive.class, Cd.class, Burns.class)) {
            assertEquals(
                    "needs IMAPI2: The class is not registered: this system does not offer IMAPI2. "
                            + "[REGDB_E_CLASSNOTREG 0x80040154]",
                    unmet(bare, type));
        }
    }

    @Test
    void aMachineWithoutARecorderSaysSo() {
        assertEquals("", unmet("none", Classes.class, NoDrive.class));
        assertEquals(
                "needs a recorder: This machine has no recorder that IMAPI2 can use. [ERROR_DEV_NOT_EXIST 0x80070037]",
                unmet("none", Drive.class));
        assertEquals("needs a machine without a recorder; this has V:", unmet("empty", NoDrive.class));
    }

    @Test
    void aDriveThatIsNamedIsTheOneThatIsTested() {
        HardwareSettings elsewhere =
                new HardwareSettings(Optional.of("D:"), Map.of(), Optional.empty(), false, Optional.of("dvd-r"));
        assertEquals(
                "needs a recorder: There is no recorder \"D:\"; there are: V:. [ERROR_DEV_NOT_EXIST 0x80070037]",
                unmet(elsewhere, Drive.class));
    }

    @Test
    void theDiscIsNamedThatIsThereInPlaceOfTheOneThatIsNeeded() {
        assertEquals("needs a CD-R or CD-RW; V: is empty", unmet("empty", Cd.class));
        assertEquals("needs a CD-R or CD-RW; in V: is DVD-R, blank, 4.38 GiB free, 2x 4x 8x", unmet("dvd-r", Cd.class));
        assertEquals(
                "needs an empty tray; in V: is DVD-R, blank, 4.38 GiB free, 2x 4x 8x", unmet("dvd-r", EmptyTray.class));
        assertEquals("", unmet("cd-rw", Cd.class));
    }

    @Test
    void aMissingConsentSaysHowToGiveIt() {
        assertEquals("needs the consent to burn the disc: -Dhardware.burn=V:", unmet("dvd-rw", Burns.class));
        assertEquals("needs the consent to erase the disc: -Dhardware.erase=V:", unmet("dvd-rw", Erases.class));
    }

    @Test
    void aConsentMustNameTheDriveByLetterOrId() {
        for (String other : List.of("W:", "1")) {
            assertEquals(
                    "needs the consent to burn the disc in V:, not in " + other + ": -Dhardware.burn=V:",
                    unmet(Benches.settings("dvd-rw", Map.of(Consent.BURN, other), ""), Burns.class));
        }
        assertEquals("", unmet(Benches.settings("dvd-rw", Map.of(Consent.BURN, "v"), ""), Burns.class));
    }

    @Test
    void aWriteOnceDiscMustBeDeclaredExpendable() {
        Map<Consent, String> consents = Map.of(Consent.BURN, "V:", Consent.ERASE, "V:");
        assertEquals(
                "needs a rewritable disc, or -Dhardware.expendable=V:; in V: is DVD-R, blank, 4.38 GiB free, 2x 4x 8x",
                unmet(Benches.settings("dvd-r", consents, ""), Burns.class));
        assertEquals("", unmet(Benches.settings("dvd-r", consents, "V:"), Burns.class));
        assertEquals(
                "needs a rewritable disc; in V: is DVD-R, blank, 4.38 GiB free, 2x 4x 8x",
                unmet(Benches.settings("dvd-r", consents, "V:"), Erases.class));
    }

    @Test
    void settingsAreReadFromTheirNames() {
        Map<String, String> given = Map.of(
                "hardware.drive", "E:", "hardware.burn", " E: ", "hardware.erase", "", "hardware.attended", "true");
        assertEquals(
                new HardwareSettings(
                        Optional.of("E:"), Map.of(Consent.BURN, "E:"), Optional.empty(), true, Optional.empty()),
                HardwareSettings.of(name -> Optional.ofNullable(given.get(name))));
    }
}
