package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.com.Leases;
import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IBurnVerification;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2.ImapiFormat2DataMediaState;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users of IMAPI2 have to know and users of this library do not: the orders it keeps, and the traps it steps around. */
class DocumentedTrapsTest {

    private static final DiscImage IMAGE =
            DiscImage.builder().add("a.bin", Content.of(new byte[100_000])).build();

    /** Stands before an object's methods and answers some of them itself. */
    private interface Answers {
        Object PASS_ON = new Object();

        /** An answer, or {@link #PASS_ON}. */
        Object answer(Object self, Method method, Object[] arguments);
    }

    private static <T extends IUnknown> T between(T real, Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object answer = answers.answer(self, method, arguments);
                    if (answer != Answers.PASS_ON) {
                        return answer;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static ClassSource between(VirtualSystem system, Answers answers) {
        return new ClassSource() {
            @Override
            public <T extends IUnknown> T createInstance(Guid classId, Class<T> type) {
                return between(system.createInstance(classId, type), type, answers);
            }
        };
    }

    private static Recorder recorder(VirtualSystem system, ClassSource classes) {
        IDiscRecorder2 recorder = system.createInstance(Imapi2Class.MSFT_DISC_RECORDER2.clsid(), IDiscRecorder2.class);
        String id = system.recorders().get(0).drive().uniqueId();
        recorder.initializeDiscRecorder(id);
        return new Recorder(classes, new SimulatedTicker(), recorder, id);
    }

    private static Answers answering(Map<String, Object> answers) {
        return (self, method, arguments) -> answers.getOrDefault(method.getName(), Answers.PASS_ON);
    }

    // The tray.

    @Test
    void noticesAreOffWhileTheTrayMoves(@TempDir Path folder) {
        try (FaultRig rig = new FaultRig(folder)) {
            rig.insert(DiscType.DVD_R);
            rig.heal();
            rig.drive().eject();
            assertEquals(
                    List.of("IDiscRecorder2::DisableMcn", "IDiscRecorder2::EjectMedia", "IDiscRecorder2::EnableMcn"),
                    List.copyOf(rig.calls().keySet()));
        }
    }

    @Test
    void noticesAreOnAgainEvenIfTheTrayStaysClosed(@TempDir Path folder) {
        try (FaultRig rig = new FaultRig(folder)) {
            rig.insert(DiscType.DVD_R);
            rig.fail("IDiscRecorder2::EjectMedia", SystemCode.E_FAIL, 1);
            assertThrows(ImapiException.class, rig.drive()::eject);
            assertEquals(1, rig.calls().get("IDiscRecorder2::EnableMcn"));
        }
    }

    @Test
    void allIsLetGoOfBeforeTheTrayOpens(@TempDir Path folder) {
        List<Map<Leases.Kind, Integer>> held = new ArrayList<>();
        try (FaultRig rig = new FaultRig(folder)) {
            rig.insert(DiscType.DVD_R);
            rig.heal();
            rig.at("IDiscRecorder2::EjectMedia", 1, () -> held.add(Leases.snapshot()));
            Map<Leases.Kind, Integer> idle = Leases.snapshot();
            rig.drive().burn(IMAGE).verify(Verification.FULL).ejectWhenDone().run();
            assertEquals(List.of(idle), held);
        }
    }

    // The drive.

    @Test
    void driveWithoutALetterIsCalledByItsId() {
        try (VirtualSystem system = VirtualSystem.of(VirtualRecorder.inMemory().emptyTray())) {
            IDiscRecorder2 real = system.createInstance(Imapi2Class.MSFT_DISC_RECORDER2.clsid(), IDiscRecorder2.class);
            String id = system.recorders().get(0).drive().uniqueId();
            real.initializeDiscRecorder(id);
            IDiscRecorder2 bare =
                    between(real, IDiscRecorder2.class, answering(Map.of("getVolumePathNames", List.of())));
            try (Recorder drive = new Recorder(system::createInstance, new SimulatedTicker(), bare, id)) {
                assertEquals(List.of(), drive.volumePaths());
                assertEquals(id, drive.name());
            }
        }
    }

    // The state of a disc.

    @Test
    void needForErasingIsAmongTheBitsThatForbidWriting() {
        assertEquals(0xFC00, ImapiFormat2DataMediaState.UNSUPPORTED_MASK.value(), "not 61532, as a page prints");
        assertFalse(Media.isUsable(ImapiFormat2DataMediaState.ERASE_REQUIRED.value()));
        assertFalse(Media.isUsable(ImapiFormat2DataMediaState.FINALIZED.value()));
        assertTrue(Media.isUsable(
                ImapiFormat2DataMediaState.APPENDABLE.value() | ImapiFormat2DataMediaState.FINAL_SESSION.value()));
        assertEquals(Set.of(MediaState.ERASE_REQUIRED, MediaState.APPENDABLE), MediaState.of(0x804));
    }

    @Test
    void discThatMustBeErasedIsErasable() {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory().media(DiscType.CD_RW));
                Recorder drive = imapi.recorder()) {
            drive.burn(IMAGE).finalizeDisc().run();
            assertTrue(drive.media().states().contains(MediaState.ERASE_REQUIRED));
            assertEquals(0, drive.media().freeBytes());
            drive.erase().run();
            assertTrue(drive.burn(IMAGE).run().sectors() > 0);
        }
    }

    /** Bits of the state, and what a burn then fails with. */
    @ParameterizedTest
    @CsvSource({
        "0x0, E_IMAPI_DF2DATA_MEDIA_NOT_BLANK",
        "0x1, E_IMAPI_DF2DATA_MEDIA_NOT_BLANK",
        "0x4, E_IMAPI_DF2DATA_MEDIA_NOT_BLANK",
        "0x1004, E_IMAPI_DF2DATA_MEDIA_NOT_BLANK",
        "0x400, E_IMAPI_DF2DATA_INVALID_MEDIA_STATE",
        "0x402, E_IMAPI_DF2DATA_INVALID_MEDIA_STATE",
        "0x4000, E_IMAPI_DF2DATA_INVALID_MEDIA_STATE",
        "0x2002, E_IMAPI_RECORDER_MEDIA_WRITE_PROTECTED",
        "0x8000, E_IMAPI_DF2DATA_MEDIA_IS_NOT_SUPPORTED"
    })
    void stateIsReadBitByBit(String bits, String code) {
        FlagSet<ImapiFormat2DataMediaState> state =
                new FlagSet<>(ImapiFormat2DataMediaState.class, Integer.decode(bits));
        try (VirtualSystem system = VirtualSystem.of(VirtualRecorder.inMemory());
                Recorder drive = recorder(system, between(system, answering(Map.of("getCurrentMediaStatus", state))))) {
            ImapiException failure = assertThrows(ImapiException.class, drive.burn(IMAGE)::run);
            assertEquals(ResultCode.byName(code).orElseThrow(), failure.error(), failure.getMessage());
            assertEquals(DiscState.UNTOUCHED, failure.discState());
        }
    }

    @Test
    void blankDiscThatDoesNotLookBlankIsBurned() {
        Answers afterARehearsal =
                answering(Map.of("getMediaPhysicallyBlank", false, "getMediaHeuristicallyBlank", false));
        try (VirtualSystem system = VirtualSystem.of(VirtualRecorder.inMemory().media(DiscType.CD_R));
                Recorder drive = recorder(system, between(system, afterARehearsal))) {
            assertTrue(drive.media().isBlank());
            assertFalse(drive.media().details().physicallyBlank());
            assertTrue(drive.burn(IMAGE).run().sectors() > 0);
        }
    }

    @Test
    void emptyTrayIsNoFailureWhereOnlyADiscIsAskedFor() {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory().emptyTray());
                Recorder drive = imapi.recorder()) {
            assertEquals(Optional.empty(), drive.findMedia());
            ImapiException failure = assertThrows(ImapiException.class, drive.erase()::check);
            assertEquals(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA, failure.error(), "not \"not erasable\"");
        }
    }

    // Sizes and speeds.

    @Test
    void sizesOfLargeDiscsAreWholeNumbersOfBytes() {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory().media(DiscType.BD_RE));
                Recorder drive = imapi.recorder()) {
            Media media = drive.media();
            assertEquals(DiscType.BD_RE.sectors() * 2_048, media.totalBytes());
            assertEquals(media.totalBytes(), media.freeBytes());
            assertTrue(media.totalBytes() > Integer.MAX_VALUE);
        }
    }

    @Test
    void moreThanACdNeedsNoSetting() {
        DiscImage large = DiscImage.builder()
                .add("a.bin", Content.of(1L << 30, InputStream::nullInputStream))
                .build();
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory());
                Recorder drive = imapi.recorder()) {
            assertTrue(drive.burn(large).check().sectors() > 332_800);
        }
    }

    /** Sectors a second, as the header counts them. */
    @ParameterizedTest
    @CsvSource({"CD_R, 150", "DVD_PLUS_RW, 1360", "BD_R, 4390", "HD_DVD_R, 9136", "UNKNOWN, -1", "DISK, -1"})
    void speedsAreSectorsASecondOfTheirKindOfDisc(MediaType type, int sectorsPerSecond) {
        assertEquals(sectorsPerSecond, WriteSpeed.times(2).sectorsPerSecond(type));
        assertEquals(-1, WriteSpeed.max().sectorsPerSecond(type));
    }

    /** Written and all sectors, and the part that is done; addresses of raw discs begin below 0. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "500, 0, 0", "-150, 100, 0", "50, 100, 0.5", "100, 100, 1", "250, 100, 1"})
    void progressStaysBetweenNothingAndAll(long written, long all, double fraction) {
        BurnProgress progress =
                new BurnProgress(Phase.WRITING, 0, written, all, Duration.ZERO, Optional.empty(), Optional.empty());
        assertEquals(fraction, progress.fraction());
    }

    // Older and other systems.

    @Test
    void systemThatCannotStageIsBurnedWithout() {
        FaultPlan plan = FaultPlan.parse(List.of("IFileSystemImage::put_StageFiles=E_NOTIMPL"));
        DiscImage staged = DiscImage.builder()
                .staged()
                .add("a.bin", Content.of(new byte[10]))
                .build();
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory().faults(plan));
                Recorder drive = imapi.recorder()) {
            assertEquals(List.of(), drive.burn(IMAGE).check().warnings());
            assertEquals(
                    List.of(SystemCode.E_NOTIMPL),
                    drive.burn(staged).run().warnings().stream()
                            .map(Warning::code)
                            .toList());
        }
    }

    @Test
    void systemThatCannotVerifySaysSoBeforeTheFirstSector() {
        Answers old = (self, method, arguments) -> {
            if (method.getName().equals("queryInterface") && arguments[0] == IBurnVerification.class) {
                throw new ImapiException(SystemCode.E_NOINTERFACE);
            }
            return Answers.PASS_ON;
        };
        try (VirtualSystem system = VirtualSystem.of(VirtualRecorder.inMemory());
                Recorder drive = recorder(system, between(system, old))) {
            ImapiException failure =
                    assertThrows(ImapiException.class, drive.burn(IMAGE).verify(Verification.QUICK)::run);
            assertEquals(SystemCode.E_NOINTERFACE, failure.error());
            assertEquals(DiscState.UNTOUCHED, failure.discState());
            assertTrue(failure.getMessage().contains("cannot verify"), failure.getMessage());
            assertTrue(drive.burn(IMAGE).run().sectors() > 0, "without verification it burns");
        }
    }

    // Further sessions.

    @Test
    void imageThatWasAskedAboutTheDiscIsNotTheOneThatIsBurned() {
        List<Integer> asked = new ArrayList<>();
        List<Integer> burned = new ArrayList<>();
        Answers noting = (self, method, arguments) -> {
            switch (method.getName()) {
                case "identifyFileSystemsOnDisc" -> asked.add(System.identityHashCode(self));
                case "createResultImage" -> burned.add(System.identityHashCode(self));
                default -> {}
            }
            return Answers.PASS_ON;
        };
        try (VirtualSystem system = VirtualSystem.of(VirtualRecorder.inMemory().media(DiscType.DVD_PLUS_RW));
                Recorder drive = recorder(system, between(system, noting))) {
            drive.burn(IMAGE).keepOpen().run();
            burned.clear();
            drive.burn(IMAGE).append().run();
        }
        assertEquals(1, asked.size());
        assertEquals(1, burned.size());
        assertNotEquals(asked, burned);
    }
}
