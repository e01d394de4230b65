package io.github.imapi4j;

import io.github.imapi4j.com.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The standard answer to INQUIRY (SPC).
 *
 * @param deviceType the kind of device, 5 for CD, DVD and Blu-ray drives
 * @param removable whether its medium can be taken out
 * @param vendor without padding; empty if it did not come
 * @param product without padding
 * @param revision of the firmware, without padding
 * @param raw all that came
 */
public record Inquiry(int deviceType, boolean removable, String vendor, String product, String revision, Bytes raw) {

    private static final int TYPE_MASK = 0x1F;
    private static final int REMOVABLE = 0x80;

    static Inquiry parse(Bytes answer) {
        int type = answer.length() > 0 ? answer.get(0) & TYPE_MASK : TYPE_MASK;
        boolean removable = answer.length() > 1 && (answer.get(1) & REMOVABLE) != 0;
        return new Inquiry(type, removable, text(answer, 8, 8), text(answer, 16, 16), text(answer, 32, 4), answer);
    }

    private static String text(Bytes answer, int from, int length) {
        int begin = Math.min(from, answer.length());
        byte[] part = Arrays.copyOfRange(answer.toArray(), begin, Math.min(answer.length(), begin + length));
        return new String(part, StandardCharsets.US_ASCII).replace('\0', ' ').strip();
    }
}
