package io.github.imapi4j;

import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.com.Interposer;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A virtual recorder of which any native method can be let fail at any of its calls; nobody waits for it. */
final class FaultRig implements AutoCloseable {

    private final VirtualRecorder recorder = VirtualRecorder.inMemory();
    private final VirtualSystem system = VirtualSystem.of(recorder);
    private final Interposer interposer = new Interposer(this::before);
    private final Imapi imapi;
    private final Recorder drive;
    private final Map<String, Integer> calls = new LinkedHashMap<>();
    private @Nullable String failing;
    private @Nullable ResultCode code;
    private int first;
    private @Nullable String awaited;
    private int awaitedCall;
    private Runnable then = () -> {};
    private int struck;
    private final Path file;

    FaultRig(Path folder) {
        file = folder.resolve("image.iso");
        imapi = new Imapi(this::make, new SimulatedTicker(), system::close);
        drive = imapi.recorder().patience(Duration.ZERO);
    }

    private <T extends IUnknown> T make(Guid classId, Class<T> type) {
        return interposer.between(system.createInstance(classId, IUnknown.class), type);
    }

    private synchronized void before(String operation, List<@Nullable Object> arguments) {
        int number = calls.merge(operation, 1, Integer::sum);
        if (operation.equals(awaited) && number == awaitedCall) {
            awaited = null;
            then.run();
        }
        if (operation.equals(failing) && number >= first) {
            struck++;
            throw ImapiException.of(Objects.requireNonNull(code));
        }
    }

    /** Counts calls anew, and lets a method fail from one of its calls on. */
    synchronized void fail(String operation, ResultCode answer, int fromCall) {
        heal();
        failing = operation;
        code = answer;
        first = fromCall;
    }

    /** Does something at one of a method's calls, before it is passed on or fails. */
    synchronized void at(String operation, int call, Runnable action) {
        awaited = operation;
        awaitedCall = call;
        then = action;
    }

    /** Counts calls anew; nothing fails. */
    synchronized void heal() {
        failing = null;
        struck = 0;
        calls.clear();
    }

    /** How often the fault has struck. */
    synchronized int struck() {
        return struck;
    }

    /** The methods that were called since the last change, and how often. */
    synchronized Map<String, Integer> calls() {
        return new LinkedHashMap<>(calls);
    }

    Imapi imapi() {
        return imapi;
    }

    Recorder drive() {
        return drive;
    }

    /** Puts a blank disc into the drive, whatever was in it; the tray is closed then. */
    void insert(DiscType type) {
        recorder.drive().eject();
        recorder.drive().insert(VirtualDisc.inMemory(type));
        recorder.drive().load();
    }

    /** The disc itself, without COM. */
    VirtualDisc disc() {
        recorder.drive().load();
        return recorder.drive().media();
    }

    void openTray() {
        recorder.drive().eject();
    }

    /** Where an image may go; there may be one. */
    Path file() {
        return file;
    }

    /** Ends exclusive access, if a drive refused to. */
    void giveBack() {
        if (isHeld()) {
            try (IDiscRecorder2 own = drive.unwrap(IDiscRecorder2.class)) {
                own.releaseExclusiveAccess();
            }
        }
    }

    boolean isHeld() {
        return recorder.drive().isHeld();
    }

    @Override
    public void close() {
        heal();
        drive.close();
        imapi.close();
    }
}
