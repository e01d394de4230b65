package io.github.imapi4j.hardware;

import java.util.Locale;
import java.util.Optional;

/**
 * What became of a test.
 *
 * @param name class and method
 * @param status what became of it
 * @param reason why it was skipped or how it failed; empty if it passed
 * @param failure what it failed with
 */
record TestOutcome(String name, Status status, String reason, Optional<Throwable> failure) {

    /** What can become of a test. */
    enum Status {
        /** It ran, and all was as it should be. */
        PASSED("ok"),
        /** It ran, and something was not. */
        FAILED("FAILED"),
        /** It could not run. */
        SKIPPED("skipped");

        private final String word;

        Status(String word) {
            this.word = word;
        }
    }

    /** One line for the console. */
    String line() {
        return String.format(Locale.ROOT, "%-8s %s", status.word, name)
                + (reason.isEmpty() ? "" : ": " + reason);
    }
}
