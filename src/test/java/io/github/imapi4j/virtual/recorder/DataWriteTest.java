package io.github.imapi4j.virtual.recorder;

import static io.github.imapi4j.virtual.recorder.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.Com;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.com.StatStg;
import io.github.imapi4j.com.StreamSource;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IBurnVerification;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2.ImapiBurnVerificationLevel;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import io.github.imapi4j.virtual.disc.FaultPoint;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing a stream to a disc, through native references. */
class DataWriteTest {

    private static void assertPatternAt(Rig rig, long start, int sectors) {
        ByteBuffer read = ByteBuffer.allocate(sectors * DiscType.SECTOR_SIZE);
        rig.disc().read(start, read);
        for (int i = 0; i < read.capacity(); i++) {
            if (read.get(i) != PatternSource.at(i)) {
                assertEquals(PatternSource.at(i), read.get(i), "byte " + i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void streamIsOnTheDiscAfterwards(DiscType type) {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(type))) {
            assertEquals(HResult.S_OK, rig.write(1_500));
            assertFalse(rig.drive().isHeld(), "exclusive access is given back");
            assertPatternAt(rig, 0, 1_500);
        }
    }

    @Test
    void everyWriteToASequentialDiscIsANewSession() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(DiscType.BD_R))) {
            rig.write(10);
            int second = rig.format.getNextWritableAddress();
            rig.write(700);
            assertEquals(2, rig.disc().sessions().size());
            assertPatternAt(rig, second, 700);
        }
    }

    @ParameterizedTest
    @CsvSource({"false, 250", "true, 100"})
    void cdGetsThePostgapThatTheImageLacks(boolean inImage, int sectors) {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(DiscType.CD_R))) {
            rig.format.setPostgapAlreadyInImage(inImage);
            rig.write(100);
            assertEquals(sectors, rig.disc().sessions().get(0).sectors());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CD_R", "DVD_PLUS_RW"})
    void streamAsLargeAsTheDiscFits(DiscType type) {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(type))) {
            rig.write(new ZeroSource(rig.format.getFreeSectorsOnMedia()));
            assertEquals(type.sectors(), rig.disc().sessions().get(0).sectors());
        }
    }

    @Test
    void streamThatStandsSomewhereIsWrittenFromItsBeginning() {
        SourceStream stream = new SourceStream(new PatternSource(100));
        stream.seek(5_000, IStream.SEEK_SET);
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            rig.write(stream);
            assertPatternAt(rig, 0, 100);
        }
    }

    @Test
    void streamIsNeverAskedForMoreThanItStates() {
        AtomicLong asked = new AtomicLong();
        SourceStream inner = new SourceStream(new PatternSource(700));
        IStream counting = (IStream) Proxy.newProxyInstance(
                IStream.class.getClassLoader(), new Class<?>[] {IStream.class}, (self, method, arguments) -> {
                    if (method.getName().equals("read")) {
                        asked.addAndGet(((ByteBuffer) arguments[0]).remaining());
                    }
                    return switch (method.getName()) {
                        case "hashCode" -> 0;
                        case "equals" -> self == arguments[0];
                        default -> {
                            try {
                                yield method.invoke(inner, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }
                    };
                });
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            rig.write(counting);
            assertEquals(700L * DiscType.SECTOR_SIZE, asked.get());
        }
    }

    // What is refused before the first sector.

    private static void assertRefused(Rig rig, ResultCode code, StreamSource source) {
        DiscStatus before = rig.disc().status();
        int sessions = rig.disc().sessions().size();
        ImapiException e = assertFails(code, () -> rig.write(source));
        assertEquals("IDiscFormat2Data::Write", e.operation().orElseThrow());
        assertEquals(before, rig.disc().status(), "the disc is as it was");
        assertEquals(sessions, rig.disc().sessions().size(), "the disc is as it was");
        assertFalse(rig.drive().isHeld(), "exclusive access is given back");
    }

    @Test
    void writeNeedsARecorderAndAClientName() {
        try (VirtualSystem system = VirtualSystem.of(VirtualRecorder.inMemory());
                var recorder = Rig.recorder(system, 0);
                IDiscFormat2Data format =
                        system.createInstance(Imapi2Class.MSFT_DISC_FORMAT2_DATA.clsid(), IDiscFormat2Data.class);
                IStream data = Com.reference(new SourceStream(new PatternSource(1)), IStream.class)) {
            assertFails(ImapiCode.E_IMAPI_RECORDER_REQUIRED, () -> format.write(data));
            format.setRecorder(recorder);
            assertFails(ImapiCode.E_IMAPI_DF2DATA_CLIENT_NAME_IS_NOT_VALID, () -> format.write(data));
            format.setClientName("a valid name");
            assertEquals(HResult.S_OK, format.write(data));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2_047, 2_049})
    void streamThatIsNotWholeSectorsIsRefused(long bytes) {
        StreamSource odd = new StreamSource() {
            @Override
            public String name() {
                return "odd";
            }

            @Override
            public long size() {
                return bytes;
            }

            @Override
            public java.nio.channels.ReadableByteChannel open(long position) throws IOException {
                throw new IOException("must not be opened");
            }
        };
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            assertRefused(rig, ImapiCode.E_IMAPI_DF2DATA_STREAM_NOT_SUPPORTED, odd);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1L << 31, 1L << 42})
    void streamThatIsTooLargeIsRefused(long more) {
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            assertRefused(
                    rig,
                    ImapiCode.E_IMAPI_DF2DATA_STREAM_TOO_LARGE_FOR_CURRENT_MEDIA,
                    new ZeroSource(DiscType.DVD_R.sectors() + more));
        }
    }

    @Test
    void discThatHoldsDataIsOverwrittenOnlyOnRequest() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(DiscType.DVD_PLUS_RW))) {
            rig.write(10);
            assertRefused(rig, ImapiCode.E_IMAPI_DF2DATA_MEDIA_NOT_BLANK, new PatternSource(20));
            rig.format.setForceOverwrite(true);
            rig.write(20);
            assertEquals(20, rig.disc().sessions().get(0).sectors());
        }
    }

    @Test
    void finalizedDiscIsRefused() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            rig.format.setForceMediaToBeClosed(true);
            rig.write(10);
            assertRefused(rig, ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, new PatternSource(10));
        }
    }

    @Test
    void emptyTrayIsRefused() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().emptyTray())) {
            assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA, () -> rig.write(10));
            assertFalse(rig.drive().isHeld());
        }
    }

    @Test
    void exclusiveAccessOfTheProgramsOwnStaysItsOwn() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            rig.recorder.acquireExclusiveAccess(true, "Mine");
            rig.write(10);
            assertTrue(rig.drive().isHeld());
            rig.recorder.releaseExclusiveAccess();
            assertFalse(rig.drive().isHeld());
        }
    }

    // What fails on the way.

    @Test
    void streamThatFailsAtOnceLeavesTheDiscUntouched() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            assertRefused(rig, ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE, new PatternSource(100, 100, 0));
        }
    }

    @Test
    void streamThatFailsLaterSpoilsTheDiscAndIsTheCause() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            ImapiException e = assertFails(
                    ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE, () -> rig.write(new PatternSource(2_000, 2_000, 900)));
            assertInstanceOf(IOException.class, e.getCause());
            assertEquals("cable pulled", e.getCause().getMessage());
            assertTrue(e.getMessage().contains("'pattern'"), e.getMessage());
            assertEquals(DiscStatus.SPOILED, rig.disc().status());
            assertFalse(rig.drive().isHeld());
        }
    }

    @Test
    void streamThatEndsBeforeItsSizeIsRefused() {
        IStream liar = new ShortStream(100L * DiscType.SECTOR_SIZE);
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            ImapiException e = assertFails(ImapiCode.E_IMAPI_DF2DATA_STREAM_NOT_SUPPORTED, () -> rig.write(liar));
            assertTrue(e.getMessage().contains("204,800"), e.getMessage());
            assertEquals(DiscStatus.BLANK, rig.disc().status());
        }
    }

    /** States a size and has nothing. */
    private static final class ShortStream implements IStream {
        private final SourceStream empty = new SourceStream(new PatternSource(0));
        private final long stated;

        ShortStream(long stated) {
            this.stated = stated;
        }

        @Override
        public int read(ByteBuffer buffer) {
            return 0;
        }

        @Override
        public int write(ByteBuffer buffer) {
            return empty.write(buffer);
        }

        @Override
        public long seek(long move, int origin) {
            return 0;
        }

        @Override
        public void setSize(long size) {
            empty.setSize(size);
        }

        @Override
        public CopyResult copyTo(IStream target, long count) {
            return empty.copyTo(target, count);
        }

        @Override
        public void commit(int flags) {}

        @Override
        public void revert() {}

        @Override
        public void lockRegion(long offset, long count, int lockType) {}

        @Override
        public void unlockRegion(long offset, long count, int lockType) {}

        @Override
        public StatStg stat(int flags) {
            return StatStg.ofSize(stated);
        }

        @Override
        public IStream cloneStream() {
            return this;
        }
    }

    @Test
    void plannedWriteFaultSpoilsTheDisc() {
        FaultPlan plan = FaultPlan.builder()
                .write(1_000, ImapiCode.E_IMAPI_LOSS_OF_STREAMING)
                .build();
        try (Rig rig = new Rig(VirtualRecorder.inMemory().faults(plan))) {
            assertFails(ImapiCode.E_IMAPI_LOSS_OF_STREAMING, () -> rig.write(2_000));
            assertEquals(DiscStatus.SPOILED, rig.disc().status());
            assertFalse(rig.drive().isHeld());
        }
    }

    @Test
    void plannedFinalizeFaultSpoilsTheDisc() {
        FaultPlan plan = FaultPlan.builder()
                .at(FaultPoint.FINALIZE, ImapiCode.E_IMAPI_RECORDER_COMMAND_TIMEOUT)
                .build();
        try (Rig rig = new Rig(VirtualRecorder.inMemory().faults(plan))) {
            assertFails(ImapiCode.E_IMAPI_RECORDER_COMMAND_TIMEOUT, () -> rig.write(10));
            assertEquals(DiscStatus.SPOILED, rig.disc().status());
        }
    }

    @Test
    void plannedLockFaultLeavesTheDiscUntouched() {
        FaultPlan plan = FaultPlan.builder()
                .at(FaultPoint.LOCK, ImapiCode.E_IMAPI_RECORDER_LOCKED)
                .build();
        try (Rig rig = new Rig(VirtualRecorder.inMemory().faults(plan))) {
            assertRefused(rig, ImapiCode.E_IMAPI_RECORDER_LOCKED, new PatternSource(10));
        }
    }

    @Test
    void plannedFaultOfWriteItselfLeavesTheDiscUntouched() {
        FaultPlan plan = FaultPlan.builder()
                .times(1)
                .method("IDiscFormat2Data::Write", SystemCode.ERROR_DEV_NOT_EXIST)
                .build();
        try (Rig rig = new Rig(VirtualRecorder.inMemory().faults(plan))) {
            assertRefused(rig, SystemCode.ERROR_DEV_NOT_EXIST, new PatternSource(10));
            assertEquals(HResult.S_OK, rig.write(10), "the second time it works");
        }
    }

    // Verification.

    private static void verify(Rig rig, ImapiBurnVerificationLevel level) {
        try (IBurnVerification verification = rig.format.queryInterface(IBurnVerification.class)) {
            verification.setBurnVerificationLevel(level);
            assertTrue(verification.getBurnVerificationLevel().is(level));
        }
    }

    @ParameterizedTest
    @EnumSource
    void discThatIsGoodPassesEveryCheck(ImapiBurnVerificationLevel level) {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(DiscType.CD_RW))) {
            verify(rig, level);
            assertEquals(HResult.S_OK, rig.write(3_000));
        }
    }

    @ParameterizedTest
    @CsvSource({"NONE, 1500, false", "QUICK, 1500, false", "QUICK, 3, true", "QUICK, 2999, true", "FULL, 1500, true"})
    void unreadableSectorFailsTheChecksThatLookAtIt(ImapiBurnVerificationLevel level, long sector, boolean fails) {
        FaultPlan plan = FaultPlan.builder()
                .verify(sector, ImapiCode.E_IMAPI_BURN_VERIFICATION_FAILED)
                .build();
        try (Rig rig = new Rig(VirtualRecorder.inMemory().faults(plan))) {
            verify(rig, level);
            if (fails) {
                assertFails(ImapiCode.E_IMAPI_BURN_VERIFICATION_FAILED, () -> rig.write(3_000));
            } else {
                rig.write(3_000);
            }
            assertEquals(DiscStatus.APPENDABLE, rig.disc().status(), "the data is on the disc");
            assertFalse(rig.drive().isHeld());
        }
    }

    /** The quick check reads, and compares nothing: even where it looks it finds nothing wrong. */
    @ParameterizedTest
    @CsvSource({"NONE, 3, false", "QUICK, 1500, false", "QUICK, 3, false", "QUICK, 2999, false", "FULL, 1500, true"})
    void sectorThatHoldsOtherBytesFailsTheFullCheckAlone(ImapiBurnVerificationLevel level, int sector, boolean fails) {
        FaultPlan plan = FaultPlan.builder().corrupt(sector).build();
        try (Rig rig = new Rig(VirtualRecorder.inMemory().faults(plan))) {
            verify(rig, level);
            if (fails) {
                ImapiException e = assertFails(ImapiCode.E_IMAPI_BURN_VERIFICATION_FAILED, () -> rig.write(3_000));
                assertTrue(e.getMessage().contains("Sector 1,500 differs"), e.getMessage());
            } else {
                assertEquals(HResult.S_OK, rig.write(3_000));
            }
            assertEquals(DiscStatus.APPENDABLE, rig.disc().status(), "the data is on the disc");
            ByteBuffer found = ByteBuffer.allocate(DiscType.SECTOR_SIZE);
            rig.disc().read(sector, found);
            byte written = PatternSource.at((long) sector * DiscType.SECTOR_SIZE);
            assertEquals((byte) ~written, found.get(0));
            assertPatternAt(rig, 0, sector);
        }
    }

    @Test
    void sourceThatChangedFailsTheFullCheckAtItsSector() {
        StreamSource changing = new StreamSource() {
            private int opened;

            @Override
            public String name() {
                return "changing";
            }

            @Override
            public long size() {
                return 1_000L * DiscType.SECTOR_SIZE;
            }

            @Override
            public java.nio.channels.ReadableByteChannel open(long position) {
                opened++;
                return opened == 1 ? new PatternSource(1_000).open(position) : new ZeroSource(1_000).open(position);
            }
        };
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            verify(rig, ImapiBurnVerificationLevel.FULL);
            ImapiException e = assertFails(ImapiCode.E_IMAPI_BURN_VERIFICATION_FAILED, () -> rig.write(changing));
            assertTrue(e.getMessage().contains("Sector 0 differs"), e.getMessage());
        }
    }
}
