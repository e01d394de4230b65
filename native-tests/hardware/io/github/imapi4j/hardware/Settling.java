package io.github.imapi4j.hardware;

import io.github.imapi4j.DriveCommands;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SenseData;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Waits for a drive that still works on its disc, and notes what it said meanwhile. */
final class Settling {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int NOT_READY = 2;
    private static final int UNIT_ATTENTION = 6;

    private Settling() {}

    /**
     * Asks the drive until it is ready.
     *
     * @param commands to the drive
     * @return its answers other than that it is ready, and how many seconds each was heard; empty if it was ready at once
     * @throws ImapiException what it says in the end if it does not become ready, or something else than that it is not
     */
    static Map<String, Long> untilReady(DriveCommands commands) throws InterruptedException {
        Map<String, Long> answers = new LinkedHashMap<>();
        long begin = System.nanoTime();
        while (true) {
            try {
                commands.testUnitReady();
                return answers;
            } catch (ImapiException e) {
                long waited = System.nanoTime() - begin;
                if (e.senseData().filter(Settling::passes).isEmpty() || waited > LONGEST.toNanos()) {
                    throw e;
                }
                answers.put(Answers.name(e), TimeUnit.NANOSECONDS.toSeconds(waited));
                TimeUnit.MILLISECONDS.sleep(250); // Drives that are ready, such as virtual ones, never come here.
            }
        }
    }

    private static boolean passes(SenseData sense) {
        return sense.key() == NOT_READY || sense.key() == UNIT_ATTENTION;
    }
}
