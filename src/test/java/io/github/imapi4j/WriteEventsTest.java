package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Interposer;
import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import io.github.imapi4j.virtual.disc.FaultPlan;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Events that a real drive may send and the virtual one does not. */
class WriteEventsTest {

    /** A write that answers a cancel with codes, one after the other. */
    private static final class Events extends WriteEvents {
        private final Queue<HResult> answers;
        private int asked;

        Events(Cancellation cancellation, HResult... answers) {
            super(cancellation, news -> {});
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        HResult cancelWrite() {
            asked++;
            return answers.remove();
        }
    }

    @Test
    void cancelThatFindsNoWriteYetIsAskedForAgain() {
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        Events events = new Events(cancellation, ImapiCode.S_IMAPI_WRITE_NOT_IN_PROGRESS.hresult(), HResult.S_OK);
        for (int i = 0; i < 3; i++) {
            events.heard(BurnProgress.of(Phase.WRITING), true);
        }
        assertEquals(2, events.asked, "again after the first event, and no more after the second");
    }

    @Test
    void actionThatIsNewerThanTheLibraryMayHaveWritten() {
        Events events = new Events(new Cancellation());
        events.heard(BurnProgress.of(Phase.OTHER), false);
        assertEquals(true, events.mayBeTouched());
        assertEquals(DiscState.UNTOUCHED, events.discState());
    }

    @Test
    void eventWithoutArgumentsStillStopsTheWrite() {
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        Events events = new Events(cancellation, HResult.S_OK);
        BurnEvents burn = new BurnEvents(null, new Cancellation(), news -> {});
        IDispatch none = null;
        burn.update(none, none);
        assertEquals(true, burn.mayBeTouched());
        events.failed(new NullPointerException());
        assertEquals(1, events.asked);
    }

    /** Nothing is known of the disc while its events cannot be read, so a failure that would pass is no reason to begin again. */
    @Test
    void unreadableEventsDoNotMakeAWrittenDiscUntouched() {
        VirtualRecorder recorder =
                VirtualRecorder.inMemory().faults(FaultPlan.parse(List.of("write@60*1=E_IMAPI_RECORDER_MEDIA_BUSY")));
        Interposer.Watch watch = new Interposer.Watch() {
            @Override
            public void before(String operation, List<@Nullable Object> arguments) {
                if (operation.startsWith("IDiscFormat2DataEventArgs::")) {
                    throw new ImapiException(ImapiCode.E_IMAPI_RECORDER_INVALID_RESPONSE_FROM_DEVICE);
                }
            }
        };
        try (VirtualSystem system = VirtualSystem.of(recorder);
                WatchedImapi watched = new WatchedImapi(system, watch);
                Imapi imapi = watched.open();
                Recorder drive = imapi.recorder()) {
            BurnRequest request = drive.burn(DiscImage.builder()
                    .add("a.bin", Content.of(new byte[500_000]))
                    .build());
            ImapiException failure = assertThrows(ImapiException.class, request::run);
            assertEquals(ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY, failure.error(), failure.getMessage());
            assertEquals(DiscState.SPOILED, failure.discState());
        }
    }
}
