package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import io.github.imapi4j.virtual.disc.DiscType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Success codes that carry news come back in results. */
class NewsTest {

    private static final DiscImage IMAGE =
            DiscImage.builder().add("a.bin", Content.of(new byte[10_000])).build();

    private static BurnResult burn(DiscType type, WriteSpeed speed) {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory().media(type));
                Recorder drive = imapi.recorder()) {
            return drive.burn(IMAGE).speed(speed).run();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DVD_R, 4, 4x, NONE, ",
        "DVD_R, 5, 4x, SPEED, The drive takes 4x for the 5x asked for.",
        "DVD_R, 1, 2x, SPEED, The drive takes 2x for the 1x asked for.",
        "CD_R, 48, 48x, ROTATION, 'The drive turns the disc in another way than asked for, at 48x.'",
        "CD_R, 50, 48x, BOTH, 'The drive takes 48x for the 50x asked for, and turns the disc in another way.'",
    })
    void resultSaysWhatTheDriveMadeOfTheSpeed(
            DiscType type, double wanted, String taken, SpeedAdjustment adjustment, String warning) {
        BurnResult result = burn(type, WriteSpeed.times(wanted));
        assertEquals(WriteSpeed.times(wanted), result.requestedSpeed());
        assertEquals(taken, result.speed().toString());
        assertEquals(adjustment, result.adjustment());
        assertEquals(adjustment.isSpeed(), result.speedAdjusted());
        assertEquals(
                warning == null ? List.of() : List.of(warning),
                result.warnings().stream().map(Warning::text).toList());
    }

    @Test
    void warningCarriesItsConstant() {
        Warning warning = burn(DiscType.CD_R, WriteSpeed.times(50)).warnings().get(0);
        assertEquals(ImapiCode.S_IMAPI_BOTHADJUSTED, warning.code());
        assertTrue(warning.toString().endsWith(". [S_IMAPI_BOTHADJUSTED 0x00AA0006]"), warning::toString);
    }

    @Test
    void whoeverAsksForTheFastestIsNotWarned() {
        BurnResult result = burn(DiscType.CD_R, WriteSpeed.max());
        assertEquals("48x", result.speed().toString());
        assertEquals(List.of(), result.warnings());
    }

    @Test
    void planWarnsAsTheBurnWould() {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory());
                Recorder drive = imapi.recorder()) {
            BurnRequest request = drive.burn(IMAGE).speed(WriteSpeed.times(5));
            assertEquals(request.check().warnings(), request.run().warnings());
        }
    }

    @Test
    void newsOfSettingTheSpeedAndOfWritingAddUp() {
        assertEquals(SpeedAdjustment.BOTH, SpeedAdjustment.ROTATION.and(SpeedAdjustment.SPEED));
        assertEquals(SpeedAdjustment.SPEED, SpeedAdjustment.NONE.and(SpeedAdjustment.SPEED));
        assertEquals(SpeedAdjustment.ROTATION, SpeedAdjustment.ROTATION.and(SpeedAdjustment.NONE));
        assertEquals(SpeedAdjustment.NONE, SpeedAdjustment.NONE.and(SpeedAdjustment.of(HResult.S_FALSE)));
    }

    /** Answers {@code put_FileSystemsToCreate} as an older IMAPI2FS, and passes everything else on to the virtual one. */
    private record OlderSystem(VirtualSystem system, boolean leavesJolietOut) implements ClassSource {
        @Override
        public <T extends IUnknown> T createInstance(Guid classId, Class<T> type) {
            T real = system.createInstance(classId, type);
            Object older =
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
                        if (method.getName().equals("setFileSystemsToCreate")) {
                            if (leavesJolietOut) {
                                ((IFileSystemImage) real).setFileSystemsToCreate(FlagSet.of(FsiFileSystems.ISO9660));
                            }
                            return ImapiCode.IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED.hresult();
                        }
                        try {
                            return method.invoke(real, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause() instanceof ImapiException failure ? failure : e;
                        }
                    });
            return type.cast(older);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true, 'The image is made without Joliet, which cannot be had here.'",
        "false, 'The image lacks a feature that ISO 9660, Joliet cannot have here.'",
    })
    void imageSaysWhatItLacks(boolean leavesJolietOut, String text) {
        Cancellation never = new Cancellation();
        try (VirtualSystem system = VirtualSystem.of();
                ImageSession session = ImageSession.build(
                        IMAGE,
                        SourceTree.scan(IMAGE, never),
                        new Payload.Target(
                                new OlderSystem(system, leavesJolietOut),
                                MediaType.UNKNOWN,
                                100_000,
                                false,
                                Optional.empty()),
                        new AddingProgress(news -> {}),
                        never)) {
            assertEquals(List.of(new Warning(ImapiCode.IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED, text)), session.warnings());
        }
    }
}
