package io.github.imapi4j.virtual.udf;

import java.nio.charset.StandardCharsets;

/** OSTA CS0: text of 8 bits a character where that is enough, else of 16, behind a byte that says which. */
final class Cs0 {

    private static final int NARROW = 8;
    private static final int WIDE = 16;
    private static final int DELETED_NARROW = 254;
    private static final int DELETED_WIDE = 255;

    private Cs0() {}

    /** The whole text with its compression identifier; nothing at all for no text. */
    static byte[] encode(String text) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        boolean narrow = text.chars().allMatch(c -> c <= 0xFF);
        byte[] characters = text.getBytes(narrow ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
        byte[] encoded = new byte[1 + characters.length];
        encoded[0] = (byte) (narrow ? NARROW : WIDE);
        System.arraycopy(characters, 0, encoded, 1, characters.length);
        return encoded;
    }

    /** As much of a text as fits in a field, in whole characters. */
    static byte[] encode(String text, int maxBytes) {
        byte[] encoded = encode(text);
        if (encoded.length <= maxBytes) {
            return encoded;
        }
        int units = encoded[0] == NARROW ? maxBytes - 1 : (maxBytes - 1) / 2;
        boolean insidePair = units > 0 && Character.isHighSurrogate(text.charAt(units - 1));
        return encode(text.substring(0, insidePair ? units - 1 : units));
    }

    /** A fixed field whose last byte holds the length that is used. */
    static byte[] dstring(String text, int width) {
        byte[] field = new byte[width];
        byte[] encoded = encode(text, width - 1);
        System.arraycopy(encoded, 0, field, 0, encoded.length);
        field[width - 1] = (byte) encoded.length;
        return field;
    }

    /** The text behind a compression identifier; what no reader can know is left out. */
    static String decode(byte[] bytes, int offset, int length) {
        if (length < 1) {
            return "";
        }
        int compression = bytes[offset] & 0xFF;
        return switch (compression) {
            case NARROW, DELETED_NARROW -> new String(bytes, offset + 1, length - 1, StandardCharsets.ISO_8859_1);
            case WIDE, DELETED_WIDE -> new String(bytes, offset + 1, (length - 1) / 2 * 2, StandardCharsets.UTF_16BE);
            default -> "";
        };
    }

    /** The text of a fixed field; a length that cannot be is that of the whole field. */
    static String decodeDstring(byte[] bytes, int offset, int width) {
        int length = Math.min(bytes[offset + width - 1] & 0xFF, width - 1);
        String text = decode(bytes, offset, length);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
