package io.github.imapi4j;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** WAV files for tests, chunk by chunk. */
public final class Wav {

    private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();

    /** Samples that depend on the seed. */
    public static byte[] samples(int seed, int bytes) {
        byte[] samples = new byte[bytes];
        new Random(seed).nextBytes(samples);
        return samples;
    }

    /** An ordinary file for an audio CD. */
    public static byte[] of(byte[] samples) {
        return new Wav().format(1, 2, 44_100, 16).data(samples).bytes();
    }

    public Wav format(int tag, int channels, int rate, int bits) {
        return chunk("fmt ", description(16, tag, channels, rate, bits).array());
    }

    public Wav extensible(int subFormat, int channels, int rate, int bits) {
        ByteBuffer description = description(40, 0xFFFE, channels, rate, bits);
        description
                .putShort(16, (short) 22)
                .putShort(18, (short) bits)
                .putInt(20, 3)
                .putShort(24, (short) subFormat);
        return chunk("fmt ", description.array());
    }

    private static ByteBuffer description(int size, int tag, int channels, int rate, int bits) {
        int frame = channels * bits / 8;
        return ByteBuffer.allocate(size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(0, (short) tag)
                .putShort(2, (short) channels)
                .putInt(4, rate)
                .putInt(8, rate * frame)
                .putShort(12, (short) frame)
                .putShort(14, (short) bits);
    }

    public Wav data(byte[] samples) {
        return chunk("data", samples);
    }

    public Wav chunk(String id, byte[] body) {
        return chunk(id, body.length, body);
    }

    /** A chunk that says another length than it has. */
    public Wav chunk(String id, long length, byte[] body) {
        chunks.writeBytes(id.getBytes(StandardCharsets.US_ASCII));
        chunks.writeBytes(little((int) length));
        chunks.writeBytes(body);
        if (body.length % 2 != 0) {
            chunks.write(0);
        }
        return this;
    }

    public byte[] bytes() {
        return bytes("RIFF", chunks.size() + 4L);
    }

    public byte[] bytes(String magic, long riffLength) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(magic.getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(little((int) riffLength));
        file.writeBytes("WAVE".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(chunks.toByteArray());
        return file.toByteArray();
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, value)
                .array();
    }
}
