package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.ProbedInterfaces.Probed;
import io.github.imapi4j.cprobe.ValueSet;
import io.github.imapi4j.imapi2.IBurnVerification;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The probe's checks find one wrong slot, one wrong width, one wrong IID, and say whose. */
@ProbeTest
class CProbeWrongDeclarationTest extends ProbeTestCase {

    private static Probed probed(Class<? extends IUnknown> declaration, String method) {
        return ProbedInterfaces.methods(probe.facts.get(WrongDeclarations.HEADER_NAME), declaration)
                .filter(probed -> probed.method().name().equals(method))
                .findFirst()
                .orElseThrow();
    }

    private static void assertFound(Throwable found, String... words) {
        for (String word : words) {
            assertTrue(String.valueOf(found.getMessage()).contains(word), () -> word + " is not in: " + found);
        }
    }

    @Test
    void exchangedSlotIsFoundByTheCall() {
        Probed wrong = probed(WrongDeclarations.SlotsExchanged.class, "get_WriteSpeed");
        Error found = assertThrows(AssertionError.class, () -> calls.checkArguments(wrong, ValueSet.ORDINARY));
        assertFound(found, "IWriteSpeedDescriptor::get_RotationTypeIsPureCAV, slot 8", "slot 9", "was expected");
    }

    @Test
    void slotBeyondTheLastIsFoundByTheCall() {
        Probed wrong = probed(WrongDeclarations.SlotsShifted.class, "get_WriteSpeed");
        Error found = assertThrows(AssertionError.class, () -> calls.checkArguments(wrong, ValueSet.ORDINARY));
        assertFound(found, "beyond the last", "slot 9 of IWriteSpeedDescriptor", "was expected");
    }

    @Test
    void gapIsFoundBeforeAnyCall() {
        Throwable found = assertThrows(
                IllegalArgumentException.class, () -> probed(WrongDeclarations.SlotWithGap.class, "get_WriteSpeed"));
        assertFound(found, "SlotWithGap::get_WriteSpeed", "slot 10");
    }

    @Test
    void narrowTruthIsFoundByItsValue() {
        Probed wrong = probed(WrongDeclarations.NarrowTruth.class, "get_RotationTypeIsPureCAV");
        Error found = assertThrows(AssertionError.class, () -> calls.checkResults(wrong, ValueSet.ODD));
        assertFound(found, "IWriteSpeedDescriptor::get_RotationTypeIsPureCAV");
    }

    @Test
    void wideNumberIsFoundByItsType() {
        Probed wrong = probed(WrongDeclarations.WideNumber.class, "get_WriteSpeed");
        Error found = assertThrows(AssertionError.class, () -> calls.checkResults(wrong, ValueSet.EDGE));
        assertFound(found, "IWriteSpeedDescriptor::get_WriteSpeed", "INT32", "Long");
    }

    /** C sees the bytes behind its own. */
    @Test
    void wideNumberIsFoundWhenItIsWritten() {
        Probed wrong = probed(WrongDeclarations.WideNumber.class, "get_WriteSpeed");
        Error found = assertThrows(
                AssertionError.class,
                () -> serving.serve(
                        wrong,
                        ValueSet.EDGE,
                        (method, arguments) -> -1L,
                        object -> serving.callSlot(wrong, object, 0)));
        assertFound(found, "IWriteSpeedDescriptor", "more than the 4 bytes of value were written");
    }

    @Test
    void unknownIidIsFoundByItsName() {
        assertEquals(
                List.of(WrongDeclarations.UnknownIid.class.getName()),
                interfaces.unknownAmong(List.of(WrongDeclarations.UnknownIid.class, IBurnVerification.class)));
    }

    @Test
    void iidOfAnotherInterfaceIsFoundByItsMethods() {
        Error found = assertThrows(
                AssertionError.class,
                () -> ProbedInterfaces.methods(
                                probe.facts.get("IBurnVerification"), WrongDeclarations.AnothersIid.class)
                        .toList());
        assertFound(found, "AnothersIid does not declare put_BurnVerificationLevel");
    }
}
