package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.sun.jna.Pointer;
import io.github.imapi4j.com.ProbedInterfaces.Probed;
import io.github.imapi4j.cprobe.ValueSet;
import io.github.imapi4j.cprobe.Wire;
import java.util.List;

/** Calls of Java objects from C. */
final class ProbeServing {

    /** Places that a caller by number offers. */
    static final int RESULT = 1;

    static final int EXCEPTION = 2;

    private final CProbe probe;
    private final ProbeValues values;

    ProbeServing(CProbe probe, ProbeValues values) {
        this.probe = probe;
        this.values = values;
    }

    /** What a test lets C do with a Java object. */
    interface Use {
        void of(Pointer object) throws Throwable;
    }

    /** Lets C use a Java object; answers C's log. What the thread's error information holds is given back at the end. */
    List<String> serve(Probed probed, ValueSet set, ProbeValues.Answer answer, Use use) throws Throwable {
        return probe.balanced(probed.operation(), set, 0, values.elements(probed), () -> {
            IUnknown java = ProbeValues.implement(probed.javaType(), answer);
            Pointer object = ExportedObject.export(
                    java, InterfaceModel.of(probed.javaType()).iid());
            try {
                use.of(object);
            } finally {
                assertEquals(0, probe.c.probe_release(object), "references after the call");
                ComPlatform.get().setErrorInfo(null);
            }
            return probe.log();
        });
    }

    /** Calls the slot; some places for results may be NULL. */
    void callSlot(Probed probed, Pointer object, int nullOuts) {
        probe.c.probe_call_slot(probed.type().name(), probed.method().slot(), object, nullOuts);
    }

    /** Calls by number. */
    void callNumber(Probed probed, Pointer object, int places) {
        probe.c.probe_call_number(probed.type().name(), probed.method().slot(), object, places);
    }

    /** What the failing object said, as the thread's error information has it. */
    static String takeDescription() {
        Pointer pointer = ComPlatform.get().takeErrorInfo();
        assertNotNull(pointer, "no error information");
        try (IErrorInfo info = (IErrorInfo) ComProxy.own(pointer, IErrorInfo.class)) {
            return info.getDescription();
        }
    }

    /** Takes the thread's error information away; answers whether there was any. */
    static boolean hasErrorInfo() {
        Pointer pointer = ComPlatform.get().takeErrorInfo();
        NativeCalls.release(pointer);
        return pointer != null;
    }

    /** Whether the result is written into memory that the caller owns before and after. */
    static boolean isMemoryOfTheCaller(Wire wire) {
        return switch (wire.kind()) {
            case BUFFER, SENSE, NEXT_OBJECTS, NEXT_VARIANTS -> true;
            default -> false;
        };
    }
}
