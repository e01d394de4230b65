package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users paste into an issue. */
class DiagnosisTest {

    private static Diagnosis of(VirtualRecorder... recorders) {
        try (Imapi imapi = Imapi.virtual(recorders)) {
            return Diagnosis.of(imapi);
        }
    }

    @Test
    void machineIsLookedAtWhateverItIs() {
        String text = Diagnosis.run().toMarkdown();
        assertTrue(text.startsWith("### System\n\n- imapi4j: "), text);
        assertTrue(text.contains("\n### IMAPI2\n"), text);
        assertTrue(text.contains("\n- Virtual DVD: burnt, verified and read back\n"), text);
    }

    @Test
    void driveThatBurnsMakesTheMachineUsable() {
        Diagnosis diagnosis = of(VirtualRecorder.inMemory().media(DiscType.CD_RW));
        assertTrue(diagnosis.usable());
        assertTrue(
                diagnosis.toMarkdown().contains("- Drive 1: V: imapi4j Virtual recorder 1.00\n"), diagnosis::toString);
        assertTrue(diagnosis.toMarkdown().contains("- Drive 1: answers commands, "), diagnosis::toString);
        assertTrue(diagnosis.toMarkdown().contains("- Drive 1: CD-RW, blank"), diagnosis::toString);
        assertTrue(diagnosis.toMarkdown().endsWith("\nA drive here can burn.\n"), diagnosis::toString);
    }

    @Test
    void machineWithoutADriveIsNotUsable() {
        Diagnosis diagnosis = of();
        assertFalse(diagnosis.usable());
        assertTrue(
                diagnosis.toMarkdown().contains("- **Problem:** Drives: none that IMAPI2 can use\n"),
                diagnosis::toString);
    }

    @Test
    void whatImapi2SaysOfTheEnvironmentIsTold() {
        String supported = "### Drives\n\n- Environment: supported, IMAPI2 says\n- ";
        assertTrue(of(VirtualRecorder.inMemory()).toMarkdown().contains(supported));
        String without = of().toMarkdown();
        assertTrue(
                without.contains("- Environment: not supported, IMAPI2 says: it could not open any drive\n"), without);
    }

    @Test
    void environmentThatCannotBeAskedForIsAFindingAndNoFailure() {
        Diagnosis diagnosis = of(VirtualRecorder.inMemory()
                .faults(FaultPlan.parse(List.of("IDiscMaster2::get_IsSupportedEnvironment=E_FAIL"))));
        assertTrue(diagnosis.usable());
        String text = diagnosis.toMarkdown();
        assertTrue(text.contains("- Environment: IMAPI2 does not say whether it is supported: "), text);
        assertTrue(text.contains("[E_FAIL 0x80004005]"), text);
    }

    @Test
    void driveThatDoesNotAnswerIsAFindingAndNoFailure(@TempDir Path folder) {
        Diagnosis diagnosis = of(VirtualRecorder.in(folder)
                .faults(FaultPlan.parse(List.of(
                        "IDiscFormat2::IsRecorderSupported=E_FAIL",
                        "IDiscRecorder2Ex::SendCommandGetDataFromDevice=E_IMAPI_RECORDER_COMMAND_TIMEOUT",
                        "media=E_IMAPI_RECORDER_MEDIA_UPSIDE_DOWN"))));
        assertFalse(diagnosis.usable());
        String text = diagnosis.toMarkdown();
        assertTrue(text.contains("cannot burn data discs: "), text);
        assertTrue(text.contains("does not answer commands: "), text);
        assertTrue(text.contains("[E_IMAPI_RECORDER_MEDIA_UPSIDE_DOWN 0xC0AA0204]"), text);
    }

    @Test
    void nothingPrivateIsTold(@TempDir Path folder) {
        VirtualRecorder recorder = VirtualRecorder.in(folder);
        String text = of(recorder).toMarkdown();
        assertFalse(text.contains(System.getProperty("user.name") + "/"), text);
        assertFalse(text.contains(folder.toString()), text);
        assertFalse(text.contains(recorder.drive().uniqueId()), text);
        assertEquals(-1, text.indexOf(System.getProperty("user.home")), text);
    }
}
