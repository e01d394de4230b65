package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Erasing as a program does it. */
class EraseRequestTest {

    private static final DiscImage IMAGE =
            DiscImage.builder().add("a.txt", Content.of(new byte[5000])).build();

    private static VirtualRecorder recorder(DiscType type, String... faults) {
        return VirtualRecorder.inMemory().media(type).faults(FaultPlan.parse(List.of(faults)));
    }

    @ParameterizedTest
    @EnumSource(names = {"CD_RW", "DVD_RW", "DVD_PLUS_RW", "DVD_RAM", "BD_RE"})
    void rewritableDiscBecomesBlank(DiscType type) {
        List<EraseProgress> news = new ArrayList<>();
        try (Imapi imapi = Imapi.virtual(recorder(type));
                Recorder drive = imapi.recorder()) {
            drive.burn(IMAGE).run();
            assertFalse(drive.media().isBlank());
            EraseResult result = drive.erase().onProgress(news::add).run();
            assertTrue(drive.media().isBlank());
            assertFalse(result.full());
            assertFalse(result.before().isBlank());
        }
        assertEquals(0, news.get(0).fraction());
        assertEquals(Duration.ofSeconds(60), news.get(0).remaining());
        assertEquals(1, news.get(news.size() - 1).fraction());
    }

    @Test
    void fullErasureTakesLonger() {
        List<EraseProgress> news = new ArrayList<>();
        try (Imapi imapi = Imapi.virtual(recorder(DiscType.CD_RW));
                Recorder drive = imapi.recorder()) {
            assertTrue(drive.erase().full().onProgress(news::add).run().full());
        }
        assertEquals(Duration.ofSeconds(720), news.get(0).total());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CD_RW", "DVD_RW", "DVD_PLUS_RW", "DVD_RAM", "BD_RE"})
    void writeOnceDiscIsNotErasable(DiscType type) {
        try (Imapi imapi = Imapi.virtual(recorder(type));
                Recorder drive = imapi.recorder()) {
            for (ImapiException failure : List.of(
                    assertThrows(ImapiException.class, drive.erase()::check),
                    assertThrows(ImapiException.class, drive.erase()::run))) {
                assertEquals(ImapiCode.E_IMAPI_ERASE_MEDIA_IS_NOT_ERASABLE, failure.error());
                assertEquals(DiscState.UNTOUCHED, failure.discState());
            }
        }
    }

    @Test
    void checkChangesNothing() {
        try (Imapi imapi = Imapi.virtual(recorder(DiscType.DVD_RW));
                Recorder drive = imapi.recorder()) {
            drive.burn(IMAGE).run();
            Media media = drive.erase().check();
            assertEquals(media, drive.media());
            assertFalse(media.isBlank());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "erase@0=E_IMAPI_ERASE_DRIVE_FAILED_ERASE_COMMAND, UNTOUCHED",
        "erase@50=E_IMAPI_ERASE_DRIVE_FAILED_ERASE_COMMAND, SPOILED",
        "IDiscFormat2Erase::EraseMedia=E_IMAPI_RECORDER_COMMAND_TIMEOUT, UNTOUCHED",
        "lock=E_IMAPI_RECORDER_LOCKED, UNTOUCHED",
        "media=E_IMAPI_RECORDER_MEDIA_NO_MEDIA, UNTOUCHED"
    })
    void failureSaysWhetherTheDiscIsAsItWas(String fault, DiscState state) {
        try (Imapi imapi = Imapi.virtual(recorder(DiscType.CD_RW, fault));
                Recorder drive = imapi.recorder()) {
            ImapiException failure = assertThrows(
                    ImapiException.class, drive.patience(Duration.ZERO).erase()::run);
            assertEquals(
                    ResultCode.byName(fault.substring(fault.indexOf('=') + 1)).orElseThrow(), failure.error());
            assertEquals(state, failure.discState());
        }
    }

    @Test
    void driveThatSpinsUpIsWaitedFor() {
        VirtualRecorder spinning = recorder(DiscType.CD_RW, "media*3=E_IMAPI_RECORDER_MEDIA_BECOMING_READY");
        try (Imapi imapi = Imapi.virtual(new SimulatedTicker(), spinning);
                Recorder drive = imapi.recorder()) {
            drive.erase().run();
            assertTrue(drive.media().isBlank());
        }
    }

    @Test
    void listenerThatThrowsStopsNothing() {
        try (Imapi imapi = Imapi.virtual(recorder(DiscType.CD_RW));
                Recorder drive = imapi.recorder()) {
            drive.burn(IMAGE).run();
            drive.erase()
                    .onProgress(news -> {
                        throw new IllegalStateException("a listener's own mistake, on purpose");
                    })
                    .run();
            assertTrue(drive.media().isBlank());
        }
    }
}
