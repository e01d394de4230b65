package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogsTest {

    @ParameterizedTest
    @CsvSource({"0, warn", "1, info", "2, debug", "3, debug"})
    void verbosityDecidesTheLevel(int verbosity, String level) {
        assertEquals(level, Logs.settings(verbosity).get("org.slf4j.simpleLogger.defaultLogLevel"));
    }
}
