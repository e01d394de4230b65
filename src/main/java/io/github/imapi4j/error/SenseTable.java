package io.github.imapi4j.error;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code sense.txt}, read once at first use; the file explains its own form. */
final class SenseTable {

    private static final Pattern LINE =
            Pattern.compile("([0-9A-F]{2}) ([0-9A-F]{2}) ([^=]*[^= ])(?: = (E_IMAPI_\\w+))?");

    private static final List<String> KEYS = List.of(
            "NO SENSE",
            "RECOVERED ERROR",
            "NOT READY",
            "MEDIUM ERROR",
            "HARDWARE ERROR",
            "ILLEGAL REQUEST",
            "UNIT ATTENTION",
            "DATA PROTECT",
            "BLANK CHECK",
            "VENDOR SPECIFIC",
            "COPY ABORTED",
            "ABORTED COMMAND",
            "RESERVED",
            "VOLUME OVERFLOW",
            "MISCOMPARE",
            "COMPLETED");

    private static final Map<Integer, String> TEXTS = new HashMap<>();
    private static final Map<Integer, ImapiCode> CONSTANTS = new HashMap<>();

    static {
        Tables.lines("sense.txt").forEach(SenseTable::read);
    }

    private SenseTable() {}

    private static void read(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("sense.txt has a line that cannot be read: " + line);
        }
        int number = number(Integer.parseInt(matcher.group(1), 16), Integer.parseInt(matcher.group(2), 16));
        if (TEXTS.put(number, matcher.group(3)) != null) {
            throw new IllegalStateException("sense.txt has a code twice: " + line);
        }
        if (matcher.group(4) != null) {
            CONSTANTS.put(number, ImapiCode.valueOf(matcher.group(4)));
        }
    }

    private static int number(int asc, int ascq) {
        return asc << 8 | ascq;
    }

    static String key(int key) {
        return KEYS.get(key & 0xF);
    }

    static Optional<String> text(int asc, int ascq) {
        return Optional.ofNullable(TEXTS.get(number(asc, ascq)));
    }

    static Optional<ImapiCode> constant(int asc, int ascq) {
        return Optional.ofNullable(CONSTANTS.get(number(asc, ascq)));
    }

    /** How many codes the table has, for tests. */
    static int size() {
        return TEXTS.size();
    }
}
