package io.github.imapi4j.cprobe;

import java.util.Locale;

/** Lines of C, and how values are written in it. */
final class CSource {

    private final StringBuilder text = new StringBuilder();

    void line(String format, Object... arguments) {
        text.append(arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments))
                .append('\n');
    }

    static String int32(Object number) {
        return String.format(Locale.ROOT, "0x%08XU", ((Long) number).intValue());
    }

    static String int64(Object number) {
        return String.format(Locale.ROOT, "0x%016XULL", (Long) number);
    }

    static String float64(Object number) {
        return Double.toHexString((Double) number);
    }

    static String guid(String guid) {
        String digits = guid.replace("-", "");
        StringBuilder bytes = new StringBuilder();
        for (int i = 16; i < 32; i += 2) {
            bytes.append(i == 16 ? "" : ", ").append("0x").append(digits, i, i + 2);
        }
        return String.format(
                Locale.ROOT,
                "{0x%s, 0x%s, 0x%s, {%s}}",
                digits.substring(0, 8),
                digits.substring(8, 12),
                digits.substring(12, 16),
                bytes);
    }

    static String utf16(String text) {
        StringBuilder units = new StringBuilder("{");
        for (int i = 0; i < text.length(); i++) {
            units.append(i == 0 ? "" : ", ").append(String.format(Locale.ROOT, "0x%04X", (int) text.charAt(i)));
        }
        return units.append('}').toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
