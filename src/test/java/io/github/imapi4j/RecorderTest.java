package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.ImapiFeaturePageType;
import io.github.imapi4j.imapi2.ImapiMediaWriteProtectState;
import io.github.imapi4j.imapi2.ImapiModePageType;
import io.github.imapi4j.imapi2.ImapiProfileType;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import io.github.imapi4j.virtual.disc.FaultPlan;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a recorder makes of a drive's answers, also of those that no virtual drive gives. */
class RecorderTest {

    private final List<String> calls = new ArrayList<>();
    private final Map<String, Object> answers = new HashMap<>();

    /** A native object some of whose answers are others. */
    private <T> T altered(Class<T> type, Object object) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer(object, method, arguments)));
    }

    private Object answer(Object object, Method method, Object[] arguments) throws Throwable {
        calls.add(method.getName());
        if (answers.containsKey(method.getName())) {
            return answers.get(method.getName());
        }
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void onDrive(VirtualRecorder recorder, Class<?> altered, Consumer<Imapi> task) {
        try (VirtualSystem system = VirtualSystem.of(recorder)) {
            ClassSource classes = new ClassSource() {
                @Override
                public <T extends IUnknown> T createInstance(Guid classId, Class<T> wanted) {
                    T object = system.createInstance(classId, wanted);
                    return wanted.equals(altered) ? altered(wanted, object) : object;
                }
            };
            try (Imapi imapi = new Imapi(classes, Ticker.SYSTEM, () -> {})) {
                task.accept(imapi);
            }
        }
    }

    @Test
    void driveIsFoundByItsMountFolder() {
        answers.put("getVolumePathNames", List.of("C:\\Mounts\\Disc\\", "D:\\"));
        onDrive(VirtualRecorder.inMemory(), IDiscRecorder2.class, imapi -> {
            for (String name : List.of("C:\\Mounts\\Disc\\", "c:\\mounts\\disc", "D:", "d")) {
                try (Recorder drive = imapi.recorder(name)) {
                    assertEquals("C:\\Mounts\\Disc", drive.name());
                    assertEquals(List.of("C:\\Mounts\\Disc\\", "D:\\"), drive.volumePaths());
                }
            }
            assertThrows(ImapiException.class, () -> imapi.recorder("C:\\Mounts"));
        });
    }

    @Test
    void whatIsNewerThanTheHeadersKeepsItsNumber() {
        EnumValue<ImapiProfileType> profile = new EnumValue<>(ImapiProfileType.class, 0x7777);
        EnumValue<ImapiFeaturePageType> feature = new EnumValue<>(ImapiFeaturePageType.class, 0x7F01);
        EnumValue<ImapiModePageType> page = new EnumValue<>(ImapiModePageType.class, 0x2C);
        answers.put("getSupportedProfiles", List.of(profile, EnumValue.of(ImapiProfileType.CDROM)));
        answers.put("getCurrentFeaturePages", List.of(feature));
        answers.put("getSupportedModePages", List.of(page));
        onDrive(VirtualRecorder.inMemory(), IDiscRecorder2.class, imapi -> {
            try (Recorder drive = imapi.recorder()) {
                RecorderInfo info = drive.info();
                assertEquals("[0x7777, CDROM]", info.supportedProfiles().toString());
                assertEquals(List.of(feature), info.currentFeatures());
                assertEquals(List.of(page), info.modePages());
            }
        });
    }

    @Test
    void noticesAreOffWhileTheTrayMoves() {
        VirtualRecorder recorder = VirtualRecorder.inMemory()
                .faults(FaultPlan.parse(List.of("eject*1=E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE")));
        onDrive(recorder, IDiscRecorder2.class, imapi -> {
            try (Recorder drive = imapi.recorder()) {
                calls.clear();
                ImapiException failure = assertThrows(ImapiException.class, drive::eject);
                assertEquals(ImapiCode.E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE, failure.error());
                assertEquals(List.of("disableMcn", "ejectMedia", "enableMcn"), calls);
                calls.clear();
                drive.eject();
                drive.load();
                assertEquals(
                        List.of(
                                "disableMcn",
                                "ejectMedia",
                                "enableMcn",
                                "getDeviceCanLoadMedia",
                                "disableMcn",
                                "closeTray",
                                "enableMcn"),
                        calls);
            }
        });
    }

    @Test
    void reasonsOfWriteProtectionAreTold() {
        answers.put(
                "getWriteProtectStatus",
                FlagSet.of(ImapiMediaWriteProtectState.BY_CARTRIDGE, ImapiMediaWriteProtectState.READ_ONLY_MEDIA));
        onDrive(VirtualRecorder.inMemory(), IDiscFormat2Data.class, imapi -> {
            try (Recorder drive = imapi.recorder()) {
                assertEquals(
                        Set.of(WriteProtection.BY_CARTRIDGE, WriteProtection.READ_ONLY),
                        drive.media().details().writeProtection());
            }
        });
    }
}
