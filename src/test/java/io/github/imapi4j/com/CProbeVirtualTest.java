package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.jna.Pointer;
import io.github.imapi4j.cprobe.ValueSet;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscMaster2;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import io.github.imapi4j.virtual.disc.DiscType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** C calls the virtual recorder's own objects: every slot of every interface of every object that can be had. */
@ProbeTest
class CProbeVirtualTest {

    private static CProbe probe;

    @BeforeAll
    static void load() {
        probe = CProbe.load();
    }

    private static List<CoClass> classes() {
        List<CoClass> classes = new ArrayList<>(Arrays.asList(Imapi2Class.values()));
        classes.addAll(Arrays.asList(Imapi2fsClass.values()));
        try (VirtualSystem system = system()) {
            classes.removeIf(type -> !exists(system, type));
        }
        return classes;
    }

    private static VirtualSystem system() {
        return VirtualSystem.of(VirtualRecorder.inMemory().media(DiscType.BD_RE));
    }

    private static boolean exists(VirtualSystem system, CoClass type) {
        try {
            system.createInstance(type.clsid(), IUnknown.class).close();
            return true;
        } catch (ImapiException e) {
            if (e.error() == SystemCode.REGDB_E_CLASSNOTREG) {
                return false;
            }
            throw e;
        }
    }

    @Test
    void thereAreClasses() {
        assertFalse(classes().isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> freshObjectsAnswerAsComWantsIt() {
        return classes().stream()
                .map(type -> DynamicTest.dynamicTest(type.nativeName(), () -> check(type, CProbeVirtualTest::leave)));
    }

    @TestFactory
    Stream<DynamicTest> objectsWithARecorderAnswerAsComWantsIt() {
        return classes().stream()
                .map(type -> DynamicTest.dynamicTest(type.nativeName(), () -> check(type, CProbeVirtualTest::equip)));
    }

    private interface Preparation {
        void of(IUnknown object, VirtualSystem system);
    }

    private static void leave(IUnknown object, VirtualSystem system) {}

    /** Gives a recorder its drive, and whatever writes to discs a recorder. */
    private static void equip(IUnknown object, VirtualSystem system) {
        try (IDiscRecorder2 recorder = object.queryInterface(IDiscRecorder2.class)) {
            initialize(recorder, system);
        } catch (ImapiException notARecorder) {
            expect(notARecorder);
        }
        try (IDiscFormat2Data format = object.queryInterface(IDiscFormat2Data.class);
                IDiscRecorder2 recorder =
                        system.createInstance(Imapi2Class.MSFT_DISC_RECORDER2.clsid(), IDiscRecorder2.class)) {
            initialize(recorder, system);
            format.setRecorder(recorder);
            format.setClientName("imapi4j tests");
        } catch (ImapiException notAFormat) {
            expect(notAFormat);
        }
    }

    private static void expect(ImapiException e) {
        if (e.error() != SystemCode.E_NOINTERFACE) {
            throw e;
        }
    }

    private static void initialize(IDiscRecorder2 recorder, VirtualSystem system) {
        try (IDiscMaster2 master = system.createInstance(Imapi2Class.MSFT_DISC_MASTER2.clsid(), IDiscMaster2.class)) {
            recorder.initializeDiscRecorder(master.getItem(0));
        }
    }

    private static void check(CoClass type, Preparation preparation) throws Throwable {
        probe.balanced(type.nativeName(), ValueSet.ORDINARY, 0, "IUnknown", () -> {
            try (VirtualSystem system = system()) {
                Pointer pointer;
                try (IUnknown object = system.createInstance(type.clsid(), IUnknown.class)) {
                    preparation.of(object, system);
                    pointer = Com.addRefPointer(object, InterfaceModel.of(IUnknown.class));
                }
                assertEquals(List.of(), new VirtualSweep(probe).over(pointer));
            }
            return null;
        });
    }
}
