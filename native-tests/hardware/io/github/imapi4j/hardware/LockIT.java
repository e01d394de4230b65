package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.imapi4j.DriveCommands;
import io.github.imapi4j.DriveLock;
import io.github.imapi4j.Media;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Exclusive access, and what can be done with it and without it. */
@HardwareTest
@RequiresRecorder
class LockIT {

    /** Commands of MMC that only ask, each with room for its answer. */
    private static final Map<String, Bytes> QUESTIONS = questions();

    private static final int ROOM = 252;

    private static Map<String, Bytes> questions() {
        Map<String, Bytes> commands = new LinkedHashMap<>();
        commands.put("REQUEST SENSE", Bytes.of(0x03, 0, 0, 0, ROOM, 0));
        commands.put("INQUIRY", Bytes.of(0x12, 0, 0, 0, ROOM, 0));
        commands.put("READ FORMAT CAPACITIES", Bytes.of(0x23, 0, 0, 0, 0, 0, 0, 0, ROOM, 0));
        commands.put("READ CAPACITY", Bytes.of(0x25, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        commands.put("READ TOC", Bytes.of(0x43, 0, 0, 0, 0, 0, 0, 0, ROOM, 0));
        commands.put("GET CONFIGURATION", Bytes.of(0x46, 0, 0, 0, 0, 0, 0, 0, ROOM, 0));
        commands.put("GET EVENT STATUS", Bytes.of(0x4A, 1, 0, 0, 0x10, 0, 0, 0, ROOM, 0));
        commands.put("READ DISC INFORMATION", Bytes.of(0x51, 0, 0, 0, 0, 0, 0, 0, ROOM, 0));
        commands.put("READ TRACK INFORMATION", Bytes.of(0x52, 1, 0, 0, 0, 1, 0, 0, ROOM, 0));
        commands.put("MODE SENSE", Bytes.of(0x5A, 0, 0x3F, 0, 0, 0, 0, 0, ROOM, 0));
        commands.put("READ BUFFER CAPACITY", Bytes.of(0x5C, 0, 0, 0, 0, 0, 0, 0, ROOM, 0));
        commands.put("GET PERFORMANCE", Bytes.of(0xAC, 0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0));
        commands.put("READ DISC STRUCTURE", Bytes.of(0xAD, 0, 0, 0, 0, 0, 0, 0, 0, ROOM, 0, 0));
        commands.put("MECHANISM STATUS", Bytes.of(0xBD, 0, 0, 0, 0, 0, 0, 0, 0, ROOM, 0, 0));
        return commands;
    }

    /** Force takes the drive also from a file system that is mounted, and files that are open there with it. */
    private static boolean isForceHarmless(Recorder drive) {
        return drive.findMedia().map(Media::isBlank).orElse(true);
    }

    private static void assumeForceIsHarmless(Recorder drive) {
        assumeTrue(
                isForceHarmless(drive),
                () -> "needs an empty tray or a blank disc: a forced lock would dismount the disc in " + drive.name());
    }

    @Test
    void lockIsCountedAndNamesItsOwner(Recorder drive) {
        assumeForceIsHarmless(drive);
        try (IDiscRecorder2 recorder = drive.unwrap(IDiscRecorder2.class)) {
            recorder.acquireExclusiveAccess(true, Formats.CLIENT);
            try {
                recorder.acquireExclusiveAccess(true, Formats.CLIENT);
                recorder.releaseExclusiveAccess();
                assertEquals(Formats.CLIENT, recorder.getExclusiveAccessOwner(), "held once more");
            } finally {
                recorder.releaseExclusiveAccess();
            }
            assertEquals(Optional.empty(), drive.info().exclusiveAccessOwner());
        }
    }

    @Test
    void lockOfTheLibraryEndsWhenItIsClosed(Recorder drive) {
        assumeForceIsHarmless(drive);
        try (DriveLock lock = drive.lock(Formats.CLIENT, true)) {
            assertEquals(Optional.of(lock.owner()), drive.info().exclusiveAccessOwner());
        }
        assertEquals(Optional.empty(), drive.info().exclusiveAccessOwner());
    }

    @Test
    void badNamesOfOwnersAreRefused(Recorder drive) {
        for (String name : new String[] {"", "no/slash", "x".repeat(200)}) {
            Answers.refusal(
                    () -> drive.lock(name, false).close(),
                    ImapiCode.E_IMAPI_RECORDER_CLIENT_NAME_IS_NOT_VALID,
                    SystemCode.E_INVALIDARG,
                    SystemCode.E_ACCESSDENIED); // of a disc that is mounted, which may be looked at first
            assertEquals(Optional.empty(), drive.info().exclusiveAccessOwner(), name);
        }
    }

    /** Without force a lock fails where a file system is mounted; the page has no constant for that. */
    @Test
    void lockWithoutForceSaysWhetherADiscIsMounted(Recorder drive, Observations observations) {
        String disc = drive.findMedia().map(Object::toString).orElse("no disc");
        Optional<ImapiException> failure =
                Answers.failureOf(() -> drive.lock(Formats.CLIENT, false).close());
        assertEquals(Optional.empty(), drive.info().exclusiveAccessOwner());
        observations.note(
                "lock-mounted",
                disc + ": " + failure.map(Answers::name).orElse("locked"));
    }

    @Test
    void commandsThatAskWorkWithAndWithoutTheLock(Recorder drive, Observations observations) {
        boolean harmless = isForceHarmless(drive); // which waits for a disc that spins up
        try (DriveCommands commands = drive.commands()) {
            Map<String, String> without = answers(commands);
            observations.note("commands", "without the lock " + Answers.words(without));
            assumeTrue(harmless, "a forced lock would dismount the disc: tried without it only");
            Map<String, String> with;
            try (DriveLock lock = drive.lock(Formats.CLIENT, true)) {
                assertEquals(Formats.CLIENT, lock.owner());
                with = answers(commands);
                assertEquals(drive.info().product(), commands.inquiry().product());
            }
            for (String command : new String[] {"INQUIRY", "GET CONFIGURATION"}) {
                assertEquals("S_OK", with.get(command), command);
            }
            observations.note("commands", with.equals(without) ? "the same with it" : "with it " + Answers.words(with));
        }
    }

    private static Map<String, String> answers(DriveCommands commands) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("TEST UNIT READY", Answers.ofAction(commands::testUnitReady));
        QUESTIONS.forEach((name, command) ->
                answers.put(name, Answers.ofAction(() -> commands.read(command, ROOM))));
        return answers;
    }

    /** The notices are those that Windows shows when a disc comes or goes. */
    @Test
    void noticesAreSilencedInPairs(Recorder drive) {
        try (IDiscRecorder2 recorder = drive.unwrap(IDiscRecorder2.class)) {
            recorder.disableMcn();
            recorder.disableMcn();
            recorder.enableMcn();
            recorder.enableMcn();
            assertEquals(drive.id(), recorder.getActiveDiscRecorder());
        }
    }
}
