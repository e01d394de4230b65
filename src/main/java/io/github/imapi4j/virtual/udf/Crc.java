package io.github.imapi4j.virtual.udf;

/** The CRC of descriptors (ECMA-167, 7.2.6): the polynomial x^16 + x^12 + x^5 + 1, from 0. */
final class Crc {

    private static final int POLYNOMIAL = 0x1021;
    private static final int[] TABLE = table();

    private Crc() {}

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int value = i << 8;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 0x8000) == 0 ? value << 1 : (value << 1) ^ POLYNOMIAL;
            }
            table[i] = value & 0xFFFF;
        }
        return table;
    }

    static int of(byte[] bytes, int offset, int length) {
        int crc = 0;
        for (int i = offset; i < offset + length; i++) {
            crc = ((crc << 8) ^ TABLE[(crc >> 8) ^ (bytes[i] & 0xFF)]) & 0xFFFF;
        }
        return crc;
    }
}
