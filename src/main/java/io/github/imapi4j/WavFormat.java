package io.github.imapi4j;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;

/**
 * What the {@code fmt} chunk of a WAV file says.
 *
 * @param tag the kind of coding; of an extensible format the one that it stands for
 * @param channels 1 for mono, 2 for stereo
 * @param rate samples a second
 * @param bits bits in a sample
 */
record WavFormat(int tag, int channels, long rate, int bits) {

    /** Bytes of the chunk up to the coding that an extensible format stands for. */
    static final int LONGEST = 26;

    /** The shortest chunk that says all. */
    static final int SHORTEST = 16;

    private static final int PCM = 1;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int SUB_FORMAT = 24;
    private static final long CD_RATE = 44_100;
    private static final int CD_BITS = 16;
    private static final Map<Integer, String> CODINGS = Map.of(
            2,
            "ADPCM",
            3,
            "floating point",
            6,
            "A-law",
            7,
            "mu-law",
            0x11,
            "IMA ADPCM",
            0x31,
            "GSM",
            0x50,
            "MPEG",
            0x55,
            "MP3");

    /** Reads the chunk, little endian. */
    static WavFormat of(ByteBuffer chunk) {
        int tag = Short.toUnsignedInt(chunk.getShort(0));
        boolean extended = tag == EXTENSIBLE && chunk.limit() >= LONGEST;
        return new WavFormat(
                extended ? Short.toUnsignedInt(chunk.getShort(SUB_FORMAT)) : tag,
                Short.toUnsignedInt(chunk.getShort(2)),
                Integer.toUnsignedLong(chunk.getInt(4)),
                Short.toUnsignedInt(chunk.getShort(14)));
    }

    /** Whether it is what an audio CD holds. */
    boolean isCdAudio() {
        return tag == PCM && channels == 2 && rate == CD_RATE && bits == CD_BITS;
    }

    /** For example {@code 48 kHz, 24 bit, mono}. */
    String description() {
        String coding = tag == PCM
                ? ""
                : CODINGS.getOrDefault(tag, String.format(Locale.ROOT, "coded in format 0x%04X", tag)) + ", ";
        return coding + kilohertz() + " kHz, " + bits + " bit, " + speakers();
    }

    private String kilohertz() {
        String number = String.format(Locale.ROOT, "%.3f", rate / 1000.0);
        return number.replaceFirst("\\.?0+$", "");
    }

    private String speakers() {
        return switch (channels) {
            case 1 -> "mono";
            case 2 -> "stereo";
            default -> channels + " channels";
        };
    }
}
