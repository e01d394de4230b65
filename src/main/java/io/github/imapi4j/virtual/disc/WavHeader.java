package io.github.imapi4j.virtual.disc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The 44 bytes before the samples of a WAV file: 44,100 Hz, 16 bits, stereo (RIFF, format 1). */
final class WavHeader {

    static final int SIZE = 44;

    private static final int RATE = 44_100;
    private static final int BYTES_PER_FRAME = 4;

    private WavHeader() {}

    /** The header for some samples; a CD's are less than the 4 GiB that it can state. */
    static ByteBuffer of(long sampleBytes) {
        ByteBuffer header = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt((int) (SIZE - 8 + sampleBytes)).put(ascii("WAVE"));
        header.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 2);
        header.putInt(RATE)
                .putInt(RATE * BYTES_PER_FRAME)
                .putShort((short) BYTES_PER_FRAME)
                .putShort((short) 16);
        header.put(ascii("data")).putInt((int) sampleBytes);
        return header.flip();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
