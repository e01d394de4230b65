package io.github.imapi4j.virtual.recorder;

import static io.github.imapi4j.virtual.recorder.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IEnumVariant;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.DDiscMaster2Events;
import io.github.imapi4j.imapi2.IDiscMaster2;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscMaster2Test {

    private static IDiscMaster2 master(VirtualSystem system) {
        return system.createInstance(Imapi2Class.MSFT_DISC_MASTER2.clsid(), IDiscMaster2.class);
    }

    @Test
    void recordersAreListedInTheirOrder() {
        VirtualRecorder first = VirtualRecorder.inMemory();
        VirtualRecorder second = VirtualRecorder.inMemory();
        try (VirtualSystem system = VirtualSystem.of(first, second);
                IDiscMaster2 master = master(system);
                IEnumVariant walker = master.getNewEnum()) {
            assertEquals(2, master.getCount());
            assertEquals(first.drive().uniqueId(), master.getItem(0));
            assertEquals(second.drive().uniqueId(), master.getItem(1));
            assertNotEquals(master.getItem(0), master.getItem(1));
            assertEquals(List.of(master.getItem(0), master.getItem(1)), walker.next(10));
            assertTrue(master.getIsSupportedEnvironment());
        }
    }

    @Test
    void indexOutOfRangeIsAnInvalidArgument() {
        try (VirtualSystem system = VirtualSystem.of(VirtualRecorder.inMemory());
                IDiscMaster2 master = master(system)) {
            assertFails(SystemCode.E_INVALIDARG, () -> master.getItem(1));
            assertFails(SystemCode.E_INVALIDARG, () -> master.getItem(-1));
        }
    }

    @Test
    void systemWithoutRecordersSupportsNothing() {
        try (VirtualSystem system = VirtualSystem.of();
                IDiscMaster2 master = master(system)) {
            assertEquals(0, master.getCount());
            assertFalse(master.getIsSupportedEnvironment());
            assertFails(SystemCode.E_INVALIDARG, () -> master.getItem(0));
        }
    }

    @Test
    void sinkForComingAndGoingRecordersIsTaken() {
        DDiscMaster2Events sink = new DDiscMaster2Events() {
            @Override
            public void notifyDeviceAdded(IDispatch object, String uniqueId) {}

            @Override
            public void notifyDeviceRemoved(IDispatch object, String uniqueId) {}
        };
        try (VirtualSystem system = VirtualSystem.of();
                IDiscMaster2 master = master(system);
                EventConnection connection = EventConnection.advise(master, DDiscMaster2Events.class, sink)) {
            assertFalse(master.getIsSupportedEnvironment());
        }
    }

    /** Hears of recorders, and remembers. */
    private static final class Sink implements DDiscMaster2Events {
        final List<String> heard = new ArrayList<>();

        @Override
        public void notifyDeviceAdded(IDispatch object, String uniqueId) {
            try (IDiscMaster2 sender = object.queryInterface(IDiscMaster2.class)) {
                heard.add("+" + uniqueId + " of " + sender.getCount());
            }
        }

        @Override
        public void notifyDeviceRemoved(IDispatch object, String uniqueId) {
            try (IDiscMaster2 sender = object.queryInterface(IDiscMaster2.class)) {
                heard.add("-" + uniqueId + " of " + sender.getCount());
            }
        }
    }

    @Test
    void sinkHearsOfRecordersThatArePluggedInAndOut() {
        Sink sink = new Sink();
        VirtualRecorder late = VirtualRecorder.inMemory();
        try (VirtualSystem system = VirtualSystem.of(VirtualRecorder.inMemory());
                IDiscMaster2 master = master(system)) {
            try (EventConnection connection = EventConnection.advise(master, DDiscMaster2Events.class, sink)) {
                system.plug(late);
                assertEquals(late.drive().uniqueId(), master.getItem(1));
                system.unplug(late);
            }
            system.plug(late);
        }
        String id = late.drive().uniqueId();
        assertEquals(List.of("+" + id + " of 2", "-" + id + " of 1"), sink.heard);
    }

    @Test
    void recorderThatWasTakenAwayDoesNotExist() {
        VirtualRecorder recorder = VirtualRecorder.inMemory();
        try (Rig rig = new Rig(recorder)) {
            rig.recorder.acquireExclusiveAccess(true, Rig.CLIENT);
            rig.system.unplug(recorder);
            assertFails(SystemCode.ERROR_DEV_NOT_EXIST, rig.recorder::getVendorId);
            assertFails(SystemCode.ERROR_DEV_NOT_EXIST, rig.recorder::ejectMedia);
            assertFails(SystemCode.ERROR_DEV_NOT_EXIST, rig.format::getCurrentMediaStatus);
            assertFalse(recorder.drive().isHeld());
            assertThrows(IllegalArgumentException.class, () -> rig.system.unplug(recorder));
        }
    }

    @Test
    void recorderIsPluggedInOnceAndWithALetterOfItsOwn() {
        VirtualRecorder first = VirtualRecorder.inMemory();
        try (VirtualSystem system = VirtualSystem.of(first)) {
            assertThrows(IllegalArgumentException.class, () -> system.plug(first));
            VirtualRecorder same = VirtualRecorder.inMemory().driveLetter("V");
            assertThrows(IllegalArgumentException.class, () -> system.plug(same));
            assertEquals(List.of(first), system.recorders());
            VirtualRecorder second = VirtualRecorder.inMemory();
            system.plug(second);
            assertEquals(List.of(first, second), system.recorders());
            try (IDiscRecorder2 recorder = Rig.recorder(system, 1)) {
                assertEquals(List.of("W:\\"), recorder.getVolumePathNames());
            }
        }
    }
}
