package io.github.imapi4j.virtual.fsi;

import static io.github.imapi4j.virtual.fsi.ImageTestCase.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.Com;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.IMultisession;
import io.github.imapi4j.imapi2.IMultisessionRandomWrite;
import io.github.imapi4j.imapi2.IMultisessionSequential2;
import io.github.imapi4j.imapi2fs.IFileSystemImage3;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The objects that say how a disc can be continued, and what an image demands of them. */
class MultisessionTest {

    private static <T extends IMultisession> T only(SessionsRig rig, Class<T> type) {
        List<IDispatch> interfaces = rig.format.getMultisessionInterfaces();
        try {
            assertEquals(1, interfaces.size());
            return interfaces.get(0).queryInterface(type);
        } finally {
            interfaces.forEach(IDispatch::close);
        }
    }

    /** A Java object that answers some methods of an interface; what it answers with an exception it fails with. */
    private static <T> T stub(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            Object answer = answers.get(method.getName());
            if (answer instanceof ImapiException failure) {
                throw failure;
            }
            return answer;
        }));
    }

    private static IMultisessionSequential2 sequential(Map<String, Object> more) {
        Map<String, Object> answers = new java.util.HashMap<>(Map.of(
                "getIsSupportedOnCurrentMediaState",
                true,
                "getInUse",
                false,
                "getStartAddressOfPreviousSession",
                0,
                "getNextWritableAddress",
                30_000,
                "getFreeSectorsOnMedia",
                50_000));
        answers.putAll(more);
        return Com.reference(stub(IMultisessionSequential2.class, answers), IMultisessionSequential2.class);
    }

    private static void put(IDispatch... interfaces) {
        try (SessionsRig rig = new SessionsRig(DiscType.CD_R);
                IFileSystemImage3 image = rig.image()) {
            image.setMultisessionInterfaces(List.of(interfaces));
            assertEquals(30_000, image.getSessionStartBlock());
            assertEquals(50_000, image.getFreeMediaBlocks());
            List<IDispatch> kept = image.getMultisessionInterfaces();
            assertEquals(interfaces.length, kept.size());
            kept.forEach(IDispatch::close);
        } finally {
            List.of(interfaces).forEach(IDispatch::close);
        }
    }

    @Test
    void sequentialDiscTellsItsSessions() {
        try (SessionsRig rig = new SessionsRig(DiscType.DVD_R);
                IMultisessionSequential2 blank = only(rig, IMultisessionSequential2.class)) {
            assertTrue(blank.getIsSupportedOnCurrentMediaState());
            assertTrue(blank.getIsFirstDataSession());
            assertEquals(-1, blank.getStartAddressOfPreviousSession());
            assertEquals(-1, blank.getLastWrittenAddressOfPreviousSession());
            assertEquals(0, blank.getNextWritableAddress());
            rig.first(SessionsRig.ALL, "one.bin", 1);
            rig.more("two.bin", 1);
            try (IMultisessionSequential2 written = only(rig, IMultisessionSequential2.class);
                    IDiscRecorder2 recorder = written.getImportRecorder()) {
                assertFalse(written.getIsFirstDataSession());
                long start = rig.disc().sessions().get(1).start();
                assertEquals(start, written.getStartAddressOfPreviousSession());
                assertEquals(rig.disc().sessions().get(1).end() - 1, written.getLastWrittenAddressOfPreviousSession());
                assertEquals(rig.format.getNextWritableAddress(), written.getNextWritableAddress());
                assertEquals(rig.format.getFreeSectorsOnMedia(), written.getFreeSectorsOnMedia());
                assertEquals(rig.recorder.getActiveDiscRecorder(), recorder.getActiveDiscRecorder());
            }
        }
    }

    @Test
    void overwritableDiscTellsHowFarItIsWritten() {
        try (SessionsRig rig = new SessionsRig(DiscType.BD_RE);
                IMultisessionRandomWrite way = only(rig, IMultisessionRandomWrite.class)) {
            assertTrue(way.getIsSupportedOnCurrentMediaState());
            assertFails(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, way::getLastWrittenAddress);
            rig.first(SessionsRig.UDF, "one.bin", 1);
            assertEquals(rig.disc().lastWrittenAddressOfPreviousSession().orElseThrow(), way.getLastWrittenAddress());
            assertEquals(rig.disc().totalSectors(), way.getTotalSectorsOnMedia());
        }
    }

    @ParameterizedTest
    @CsvSource({"CD_R, 1", "DVD_PLUS_R, 16", "BD_R, 32"})
    void sequentialDiscIsWrittenInUnits(DiscType type, int sectors) {
        try (SessionsRig rig = new SessionsRig(type);
                IMultisessionSequential2 way = only(rig, IMultisessionSequential2.class)) {
            assertEquals(sectors, way.getWriteUnitSize());
        }
    }

    @ParameterizedTest
    @CsvSource({"DVD_RW, 16", "DVD_RAM, 16", "BD_RE, 32"})
    void overwritableDiscIsWrittenInUnits(DiscType type, int sectors) {
        try (SessionsRig rig = new SessionsRig(type);
                IMultisessionRandomWrite way = only(rig, IMultisessionRandomWrite.class)) {
            assertEquals(sectors, way.getWriteUnitSize());
        }
    }

    @Test
    void wayThatNoDriveIsBehindFails() {
        try (SessionsRig rig = new SessionsRig(DiscType.CD_R);
                IMultisessionSequential2 way = only(rig, IMultisessionSequential2.class)) {
            rig.format.setRecorder(null);
            assertFails(ImapiCode.E_IMAPI_RECORDER_REQUIRED, way::getIsSupportedOnCurrentMediaState);
            assertFails(ImapiCode.E_IMAPI_RECORDER_REQUIRED, way::getNextWritableAddress);
            assertFails(ImapiCode.E_IMAPI_RECORDER_REQUIRED, rig.format::getMultisessionInterfaces);
        }
    }

    @Test
    void finalizedDiscHasItsInterfaceAllTheSame() {
        try (SessionsRig rig = new SessionsRig(DiscType.CD_R)) {
            rig.format.setForceMediaToBeClosed(true);
            rig.first(SessionsRig.ISO, "one.bin", 1);
            try (IMultisessionSequential2 way = only(rig, IMultisessionSequential2.class)) {
                assertFalse(way.getIsSupportedOnCurrentMediaState());
                assertFails(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, way::getNextWritableAddress);
            }
        }
    }

    @Test
    void blankSequentialDiscIsRefused() {
        try (SessionsRig rig = new SessionsRig(DiscType.CD_R)) {
            assertFails(ImapiCode.IMAPI_E_IMPORT_SEEK_FAILURE, rig::connected);
        }
    }

    @Test
    void emptyDriveHasNoWay() {
        try (SessionsRig rig = new SessionsRig(VirtualRecorder.inMemory().emptyTray())) {
            assertEquals(List.of(), rig.format.getMultisessionInterfaces());
            assertFails(ImapiCode.IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE, rig::connected);
        }
    }

    @Test
    void firstWayThatIsSupportedIsTaken() {
        put(
                sequential(Map.of("getIsSupportedOnCurrentMediaState", false, "getNextWritableAddress", 1)),
                sequential(Map.of()));
    }

    @Test
    void wayInUseIsTaken() {
        put(sequential(Map.of("getNextWritableAddress", 1)), sequential(Map.of("getInUse", true)));
    }

    @Test
    void oneWayCanBeInUse() {
        assertFails(
                ImapiCode.IMAPI_E_BAD_MULTISESSION_PARAMETER,
                () -> put(sequential(Map.of("getInUse", true)), sequential(Map.of("getInUse", true))));
    }

    @Test
    void wayInUseMustBeSupported() {
        assertFails(
                ImapiCode.IMAPI_E_INCOMPATIBLE_MULTISESSION_TYPE,
                () -> put(
                        sequential(Map.of("getInUse", true, "getIsSupportedOnCurrentMediaState", false)),
                        sequential(Map.of())));
    }

    @Test
    void wayOfAnUnknownKindIsRefused() {
        IMultisession unknown =
                stub(IMultisession.class, Map.of("getIsSupportedOnCurrentMediaState", true, "getInUse", false));
        assertFails(
                ImapiCode.IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE,
                () -> put(Com.reference(unknown, IMultisession.class)));
        IMultisession chosen =
                stub(IMultisession.class, Map.of("getIsSupportedOnCurrentMediaState", true, "getInUse", true));
        assertFails(
                ImapiCode.IMAPI_E_INCOMPATIBLE_MULTISESSION_TYPE,
                () -> put(Com.reference(chosen, IMultisession.class)));
    }

    @Test
    void objectOfAnotherClassIsRefused() {
        try (SessionsRig rig = new SessionsRig(DiscType.CD_R);
                IFileSystemImage3 image = rig.image()) {
            assertFails(
                    SystemCode.E_NOINTERFACE, () -> image.setMultisessionInterfaces(List.<IDispatch>of(rig.recorder)));
        }
    }

    @Test
    void figureThatCannotBeHadIsABadParameter() {
        assertFails(
                ImapiCode.IMAPI_E_BAD_MULTISESSION_PARAMETER,
                () -> put(sequential(Map.of(
                        "getNextWritableAddress", new ImapiException(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE)))));
    }

    @Test
    void refusedInterfacesLeaveTheImageAsItWas() {
        try (SessionsRig rig = new SessionsRig(DiscType.CD_R);
                IFileSystemImage3 image = rig.image()) {
            assertFails(ImapiCode.IMAPI_E_IMPORT_SEEK_FAILURE, () -> rig.connect(image));
            assertEquals(List.of(), image.getMultisessionInterfaces());
            assertEquals(0, image.getSessionStartBlock());
            assertFails(ImapiCode.IMAPI_E_MULTISESSION_NOT_SET, image::importFileSystem);
        }
    }
}
