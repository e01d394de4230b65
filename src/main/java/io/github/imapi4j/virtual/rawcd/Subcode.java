package io.github.imapi4j.virtual.rawcd;

import java.nio.ByteBuffer;

/** How the subchannels lie behind the 2,352 bytes of samples: the data block types 1 to 3 of raw writing (MMC). */
public enum Subcode {
    /** 16 bytes: Q, three bytes of zero, and P in the highest bit of the last. */
    PQ(16),
    /** 96 bytes, each with one bit of P and Q above six of R to W, these corrected and in order. */
    COOKED(96),
    /** 96 bytes, each with one bit of P and Q above six of R to W, these as on the disc. */
    RAW(96);

    private static final int SAMPLES = 2_352;
    private static final int P = 0x80;
    private static final int Q = 0x40;
    private static final int BITS = 96;

    private final int bytes;

    Subcode(int bytes) {
        this.bytes = bytes;
    }

    /**
     * The size of a sector.
     *
     * @return bytes of samples and subchannels
     */
    public int sectorBytes() {
        return SAMPLES + bytes;
    }

    /**
     * The size of the subchannels of a sector.
     *
     * @return 16 or 96
     */
    public int bytes() {
        return bytes;
    }

    /**
     * Writes P and Q.
     *
     * @param frame the Q channel
     * @param p the P channel, the same in the whole sector
     * @param target receives {@link #bytes()}; where it holds R to W already they stay
     */
    void write(QFrame frame, boolean p, ByteBuffer target) {
        byte[] q = frame.encoded();
        int at = target.position();
        if (this == PQ) {
            target.put(q).put(new byte[3]).put((byte) (p ? P : 0));
            return;
        }
        for (int i = 0; i < BITS; i++) {
            int bit = (q[i / 8] >> (7 - i % 8)) & 1;
            target.put(at + i, (byte) ((target.get(at + i) & 0x3F) | (p ? P : 0) | (bit * Q)));
        }
        target.position(at + BITS);
    }

    /**
     * Reads the Q channel.
     *
     * @param source holds {@link #bytes()} from its position on
     * @return 12 bytes
     */
    byte[] q(ByteBuffer source) {
        byte[] q = new byte[QFrame.BYTES];
        if (this == PQ) {
            source.get(source.position(), q);
            return q;
        }
        for (int i = 0; i < BITS; i++) {
            int bit = (source.get(source.position() + i) >> 6) & 1;
            q[i / 8] |= (byte) (bit << (7 - i % 8));
        }
        return q;
    }
}
