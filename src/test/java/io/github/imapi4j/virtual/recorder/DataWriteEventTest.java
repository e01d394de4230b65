package io.github.imapi4j.virtual.recorder;

import static io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction.CALIBRATING_POWER;
import static io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction.COMPLETED;
import static io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction.FINALIZATION;
import static io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction.FORMATTING_MEDIA;
import static io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction.INITIALIZING_HARDWARE;
import static io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction.VALIDATING_MEDIA;
import static io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction.VERIFYING;
import static io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction.WRITING_DATA;
import static io.github.imapi4j.virtual.recorder.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IBurnVerification;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.ImapiBurnVerificationLevel;
import io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.recorder.Rig.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The events of a data burn, heard by a sink as a program hears them, and cancelling from inside them. */
class DataWriteEventTest {

    private static final BiConsumer<IDiscFormat2Data, Event> LISTEN_ONLY = (format, event) -> {};

    private static List<ImapiFormat2DataWriteAction> actions(List<Event> events) {
        List<ImapiFormat2DataWriteAction> actions = new ArrayList<>();
        for (Event event : events) {
            if (actions.isEmpty() || actions.get(actions.size() - 1) != event.action()) {
                actions.add(event.action());
            }
        }
        return actions;
    }

    private static List<Event> of(List<Event> events, ImapiFormat2DataWriteAction action) {
        return events.stream().filter(event -> event.action() == action).toList();
    }

    @Test
    void phasesFollowTheMedium() {
        try (Rig once = new Rig(VirtualRecorder.inMemory().media(DiscType.DVD_R));
                Rig rewritable = new Rig(VirtualRecorder.inMemory().media(DiscType.DVD_PLUS_RW))) {
            assertEquals(
                    List.of(
                            VALIDATING_MEDIA,
                            INITIALIZING_HARDWARE,
                            CALIBRATING_POWER,
                            WRITING_DATA,
                            FINALIZATION,
                            COMPLETED),
                    actions(once.writeHearing(new PatternSource(100), LISTEN_ONLY)));
            assertEquals(
                    List.of(
                            VALIDATING_MEDIA,
                            FORMATTING_MEDIA,
                            INITIALIZING_HARDWARE,
                            WRITING_DATA,
                            FINALIZATION,
                            COMPLETED),
                    actions(rewritable.writeHearing(new PatternSource(100), LISTEN_ONLY)));
            rewritable.format.setForceOverwrite(true);
            assertFalse(
                    actions(rewritable.writeHearing(new PatternSource(100), LISTEN_ONLY))
                            .contains(FORMATTING_MEDIA),
                    "formatted once");
        }
    }

    @Test
    void verificationIsAPhaseOfItsOwn() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory());
                IBurnVerification verification = rig.format.queryInterface(IBurnVerification.class)) {
            verification.setBurnVerificationLevel(ImapiBurnVerificationLevel.FULL);
            List<ImapiFormat2DataWriteAction> actions = actions(rig.writeHearing(new PatternSource(100), LISTEN_ONLY));
            assertEquals(List.of(FINALIZATION, VERIFYING, COMPLETED), actions.subList(4, 7));
        }
    }

    /** Sectors and speed, and how many events come while writing: one at its beginning and one each half second. */
    @ParameterizedTest
    @CsvSource({"27200, 1360, 41", "27200, 5440, 11", "100, 5440, 1", "2719, 5440, 1", "2720, 5440, 2"})
    void eventComesEveryHalfSecondOfSimulatedTime(int sectors, int speed, int events) {
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            rig.format.setWriteSpeed(speed, false);
            List<Event> writing = of(rig.writeHearing(new ZeroSource(sectors), LISTEN_ONLY), WRITING_DATA);
            assertEquals(events, writing.size());
            for (int i = 1; i < writing.size(); i++) {
                assertEquals((long) i * speed / 2 - 1, writing.get(i).lastWritten());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersOfEventsFitTogether(DiscType type) {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(type))) {
            List<Event> events = rig.writeHearing(new ZeroSource(20_000), LISTEN_ONLY);
            Event last = events.get(events.size() - 1);
            assertEquals(COMPLETED, last.action());
            assertEquals(last.start() + last.sectors() - 1, last.lastWritten());
            assertEquals(0, last.remaining());
            Event before = events.get(0);
            for (Event event : events) {
                assertAll(
                        () -> assertTrue(event.lastWritten() >= event.start(), event::toString),
                        () -> assertTrue(
                                event.lastRead() >= event.lastWritten() || event.lastRead() == 19_999, event::toString),
                        () -> assertEquals(event.totalBuffer(), event.usedBuffer() + event.freeBuffer()),
                        () -> assertEquals(event.total(), event.elapsed() + event.remaining()));
                assertTrue(event.elapsed() >= before.elapsed(), event::toString);
                assertTrue(event.lastWritten() >= before.lastWritten(), event::toString);
                before = event;
            }
        }
    }

    @Test
    void secondSessionCountsFromItsOwnStart() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(DiscType.BD_R))) {
            rig.write(100);
            int start = rig.format.getNextWritableAddress();
            List<Event> events = rig.writeHearing(new PatternSource(50), LISTEN_ONLY);
            Event last = events.get(events.size() - 1);
            assertEquals(start, last.start());
            assertEquals(start + 49, last.lastWritten());
        }
    }

    @Test
    void listenerThatFailsDoesNotStopTheBurn() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            rig.writeHearing(new PatternSource(100), (format, event) -> {
                throw new IllegalStateException("listener");
            });
            assertEquals(DiscStatus.APPENDABLE, rig.disc().status());
        }
    }

    @Test
    void nothingCanBeSetWhileAWriteIsUnderWay() {
        List<Consumer<IDiscFormat2Data>> setters = List.of(
                format -> format.setRecorder(null),
                format -> format.setClientName("other"),
                format -> format.setForceOverwrite(true),
                format -> format.setForceMediaToBeClosed(true),
                format -> format.setPostgapAlreadyInImage(true),
                format -> format.setBufferUnderrunFreeDisabled(true),
                format -> format.setDisableConsumerDvdCompatibilityMode(true),
                format -> format.setWriteSpeed(-1, false));
        List<ResultCode> codes = new ArrayList<>();
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            rig.writeHearing(new PatternSource(100), (format, event) -> {
                if (event.action() == WRITING_DATA) {
                    for (Consumer<IDiscFormat2Data> setter : setters) {
                        codes.add(assertFails(ImapiCode.E_IMAPI_DF2DATA_WRITE_IN_PROGRESS, () -> setter.accept(format))
                                .error());
                    }
                    codes.add(assertFails(ImapiCode.E_IMAPI_DF2DATA_WRITE_IN_PROGRESS, () -> rig.write(1))
                            .error());
                }
            });
        }
        assertEquals(setters.size() + 1, codes.size(), "each was tried and refused");
    }

    @Test
    void trayStaysClosedWhileAWriteIsUnderWay() {
        List<ResultCode> codes = new ArrayList<>();
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            rig.writeHearing(new PatternSource(100), (format, event) -> {
                if (event.action() == FINALIZATION) {
                    codes.add(assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY, rig.recorder::ejectMedia)
                            .error());
                }
            });
        }
        assertEquals(List.of(ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY), codes);
    }

    // Cancelling.

    @ParameterizedTest
    @CsvSource({
        "DVD_R, VALIDATING_MEDIA, BLANK",
        "DVD_PLUS_RW, FORMATTING_MEDIA, BLANK",
        "DVD_R, INITIALIZING_HARDWARE, BLANK",
        "DVD_R, CALIBRATING_POWER, BLANK",
        "DVD_R, FINALIZATION, SPOILED",
        "DVD_R, VERIFYING, APPENDABLE"
    })
    void cancelInsideAnEventEndsTheWrite(DiscType type, ImapiFormat2DataWriteAction when, DiscStatus after) {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(type));
                IBurnVerification verification = rig.format.queryInterface(IBurnVerification.class)) {
            verification.setBurnVerificationLevel(ImapiBurnVerificationLevel.FULL);
            ImapiException e = assertFails(
                    ImapiCode.E_IMAPI_REQUEST_CANCELLED,
                    () -> rig.writeHearing(new PatternSource(3_000), (format, event) -> {
                        if (event.action() == when) {
                            format.cancelWrite();
                        }
                    }));
            assertEquals("IDiscFormat2Data::Write", e.operation().orElseThrow());
            assertEquals(after, rig.disc().status());
            assertFalse(rig.drive().isHeld(), "exclusive access is given back");
            assertEquals(1, rig.system.cancelsAccepted());
            assertEquals(0, rig.system.cancelsRefused());
        }
    }

    @Test
    void cancelInTheMiddleOfTheDataSpoilsTheDisc() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            assertFails(
                    ImapiCode.E_IMAPI_REQUEST_CANCELLED,
                    () -> rig.writeHearing(new ZeroSource(30_000), (format, event) -> {
                        if (event.lastWritten() > 10_000) {
                            format.cancelWrite();
                        }
                    }));
            assertEquals(DiscStatus.SPOILED, rig.disc().status());
        }
    }

    @Test
    void driveIsUsableAfterACancel() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(DiscType.DVD_RW))) {
            assertFails(
                    ImapiCode.E_IMAPI_REQUEST_CANCELLED,
                    () -> rig.writeHearing(new PatternSource(100), (format, event) -> {
                        if (event.action() == FINALIZATION) {
                            format.cancelWrite();
                        }
                    }));
            rig.format.setForceOverwrite(true);
            rig.write(100);
            assertEquals(DiscStatus.WRITTEN, rig.disc().status());
        }
    }

    @Test
    void cancelWithoutAWriteIsRefused() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            assertFails(ImapiCode.E_IMAPI_DF2DATA_WRITE_NOT_IN_PROGRESS, rig.format::cancelWrite);
            assertEquals(1, rig.system.cancelsRefused());
        }
    }

    @Test
    void cancelOfACompletedWriteIsRefused() {
        List<ResultCode> codes = new ArrayList<>();
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            rig.writeHearing(new PatternSource(100), (format, event) -> {
                if (event.action() == COMPLETED) {
                    codes.add(assertFails(ImapiCode.E_IMAPI_DF2DATA_WRITE_NOT_IN_PROGRESS, format::cancelWrite)
                            .error());
                }
            });
            assertEquals(DiscStatus.APPENDABLE, rig.disc().status());
        }
        assertEquals(1, codes.size());
    }

    @Test
    void cancelFromAnotherThreadIsRefusedAndCounted() {
        List<ResultCode> codes = new ArrayList<>();
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            rig.writeHearing(new PatternSource(100), (format, event) -> {
                if (event.action() == WRITING_DATA) {
                    Thread other = new Thread(() -> codes.add(assertFails(SystemCode.E_FAIL, rig.format::cancelWrite)
                            .error()));
                    other.start();
                    join(other);
                }
            });
            assertEquals(DiscStatus.APPENDABLE, rig.disc().status());
            assertEquals(0, rig.system.cancelsAccepted());
            assertEquals(codes.size(), rig.system.cancelsRefused());
        }
        assertEquals(List.of(SystemCode.E_FAIL), codes);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
