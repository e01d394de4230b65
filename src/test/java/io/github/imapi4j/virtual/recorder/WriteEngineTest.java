package io.github.imapi4j.virtual.recorder;

import static io.github.imapi4j.virtual.recorder.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.DWriteEngine2Events;
import io.github.imapi4j.imapi2.IDiscRecorder2Ex;
import io.github.imapi4j.imapi2.IWriteEngine2;
import io.github.imapi4j.imapi2.IWriteEngine2EventArgs;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscSession;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.DiscType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The write engine through native references. */
class WriteEngineTest {

    private static IWriteEngine2 engine(CdRig rig) {
        IWriteEngine2 engine = rig.create(Imapi2Class.MSFT_WRITE_ENGINE2, IWriteEngine2.class);
        engine.setRecorder(rig.created(rig.recorder.queryInterface(IDiscRecorder2Ex.class)));
        engine.setBytesPerSector(2048);
        return engine;
    }

    private static CdRig rig(DiscType type) {
        return new CdRig(VirtualRecorder.inMemory().media(type));
    }

    private static byte[] sectors(int seed, int count) {
        byte[] bytes = new byte[count * 2048];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] read(CdRig rig, int from, int count) {
        ByteBuffer data = ByteBuffer.allocate(count * 2048);
        rig.disc().read(from, data);
        return data.array();
    }

    @Test
    void sectionIsWrittenWhereTheDiscGoesOn() {
        try (CdRig rig = rig(DiscType.DVD_R)) {
            engine(rig).writeSection(rig.stream(sectors(1, 40)), 0, 40);
            int next = (int) rig.disc().nextWritableAddress();
            engine(rig).writeSection(rig.stream(sectors(2, 40)), next, 20);

            assertEquals(
                    List.of(new DiscSession(0, 40), new DiscSession(next, 20)),
                    rig.disc().sessions());
            assertArrayEquals(sectors(1, 40), read(rig, 0, 40));
            assertArrayEquals(Arrays.copyOf(sectors(2, 40), 20 * 2048), read(rig, next, 20));
            assertFails(SystemCode.E_INVALIDARG, () -> engine(rig).writeSection(rig.stream(sectors(2, 40)), next, 20));
        }
    }

    @Test
    void overwritableDiscIsChangedInTheMiddle() {
        try (CdRig rig = rig(DiscType.DVD_PLUS_RW)) {
            engine(rig).writeSection(rig.stream(sectors(1, 40)), 0, 40);
            engine(rig).writeSection(rig.stream(sectors(2, 2)), 10, 2);

            assertArrayEquals(Arrays.copyOf(sectors(1, 40), 10 * 2048), read(rig, 0, 10));
            assertArrayEquals(sectors(2, 2), read(rig, 10, 2));
            assertEquals(40, rig.disc().sessions().get(0).sectors());
        }
    }

    @Test
    void engineNeedsARecorderSectorsAndEnoughData() {
        try (CdRig rig = rig(DiscType.DVD_R)) {
            IWriteEngine2 bare = rig.create(Imapi2Class.MSFT_WRITE_ENGINE2, IWriteEngine2.class);
            bare.setBytesPerSector(2048);
            assertFails(ImapiCode.E_IMAPI_RECORDER_REQUIRED, () -> bare.writeSection(rig.stream(new byte[2048]), 0, 1));
            IWriteEngine2 engine = engine(rig);
            assertFails(SystemCode.E_INVALIDARG, () -> engine.writeSection(rig.stream(new byte[2048]), 0, 0));
            assertFails(SystemCode.E_INVALIDARG, () -> engine.setBytesPerSector(0));
            assertFails(SystemCode.E_INVALIDARG, () -> engine.setStartingSectorsPerSecond(0));
            assertFails(SystemCode.E_NOTIMPL, () -> engine.setUseStreamingWrite12(true));
            engine.setBytesPerSector(2352);
            assertFails(SystemCode.E_INVALIDARG, () -> engine.writeSection(rig.stream(new byte[2352]), 0, 1));
            assertEquals(DiscStatus.BLANK, rig.disc().status());
            engine.setBytesPerSector(2048);
            assertFails(SystemCode.E_INVALIDARG, () -> engine.writeSection(rig.stream(new byte[2048]), 0, 2));
        }
    }

    @Test
    void engineTellsHowFarItIs() {
        try (CdRig rig = rig(DiscType.CD_R)) {
            IWriteEngine2 engine = engine(rig);
            List<List<Integer>> events = hear(rig, engine, ignored -> assertTrue(engine.getWriteInProgress()));
            assertEquals(List.of(0, 0, 3000), events.get(0));
            assertEquals(List.of(0, 2999, 3000), events.get(events.size() - 1));
            assertTrue(events.size() > 2, events.toString());
            assertFalse(engine.getWriteInProgress());
        }
    }

    private static List<List<Integer>> hear(CdRig rig, IWriteEngine2 engine, Consumer<IWriteEngine2> onEvent) {
        List<List<Integer>> events = new ArrayList<>();
        DWriteEngine2Events sink = new DWriteEngine2Events() {
            @Override
            public void update(IDispatch object, IDispatch progress) {
                try (IWriteEngine2 sender = object.queryInterface(IWriteEngine2.class);
                        IWriteEngine2EventArgs args = progress.queryInterface(IWriteEngine2EventArgs.class)) {
                    events.add(List.of(args.getStartLba(), args.getLastWrittenLba(), args.getSectorCount()));
                    onEvent.accept(sender);
                }
            }
        };
        try (EventConnection connection = EventConnection.advise(engine, DWriteEngine2Events.class, sink)) {
            engine.writeSection(rig.stream(new byte[3000 * 2048]), 0, 3000);
        }
        return events;
    }

    @Test
    void cancelInsideTheEventSpoilsTheDisc() {
        try (CdRig rig = rig(DiscType.CD_R)) {
            IWriteEngine2 engine = engine(rig);
            assertEquals(ImapiCode.S_IMAPI_WRITE_NOT_IN_PROGRESS.hresult(), engine.cancelWrite());
            List<HResult> answers = new ArrayList<>();
            assertFails(
                    ImapiCode.E_IMAPI_REQUEST_CANCELLED,
                    () -> hear(rig, engine, sender -> {
                        // The first event comes before the first sector.
                        answers.add(answers.isEmpty() ? HResult.S_FALSE : sender.cancelWrite());
                    }));
            assertEquals(List.of(HResult.S_FALSE, HResult.S_OK), answers);
            assertEquals(DiscStatus.SPOILED, rig.disc().status());
            assertEquals(1, rig.system.cancelsAccepted());
        }
    }
}
