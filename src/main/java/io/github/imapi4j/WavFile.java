package io.github.imapi4j;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the samples in a WAV file (RIFF, or RF64 as programs write it that do not know the length before). Chunks may come in any
 * order; an odd one is followed by a byte that does not count. Programs that write to a pipe leave sizes of 0 or of nearly 4 GiB behind:
 * then the samples go on to the end.
 */
final class WavFile {

    private static final int CHUNK_HEADER = 8;
    private static final int FIRST_CHUNK = 12;
    private static final int MOST_CHUNKS = 10_000;
    private static final int FRAME_BYTES = 4;
    private static final long UNKNOWN = 0xFFFF_FFFFL;

    /** What stands in a file that is written to a pipe: 2 GiB less a little (SoX), or 4 GiB less one. */
    private static final long LEAST_PRETENDED = 0x7FFF_0000L;

    /** How other files begin that people take for music. */
    private static final Map<String, String> OTHERS = Map.of(
            "ID3",
            "an MP3 file",
            "fLaC",
            "a FLAC file",
            "OggS",
            "an Ogg file",
            "FORM",
            "an AIFF file",
            "RIFX",
            "a big-endian WAV file",
            "MThd",
            "a MIDI file",
            "\u00FF\u00FB",
            "an MP3 file",
            "\u00FF\u00F3",
            "an MP3 file");

    /** Where the samples are, in bytes. */
    record Samples(long offset, long length) {}

    private final String name;
    private final Content content;
    private final long size;
    private @Nullable WavFormat format;
    private @Nullable Samples samples;
    private long wideLength = UNKNOWN;
    private boolean lengthsUnknown;

    private WavFile(String name, Content content, long size) {
        this.name = name;
        this.content = content;
        this.size = size;
    }

    /**
     * The samples in a file.
     *
     * @param name for messages
     * @param content the file
     * @param size its bytes
     * @throws ImapiException {@code E_IMAPI_DF2TAO_STREAM_NOT_SUPPORTED} with what is wrong in a sentence
     * @throws IOException if it cannot be read
     */
    static Samples samples(String name, Content content, long size) throws IOException {
        return new WavFile(name, content, size).find();
    }

    private Samples find() throws IOException {
        ByteBuffer start = read(0, FIRST_CHUNK);
        requireWav(start);
        lengthsUnknown = isPretended(Integer.toUnsignedLong(start.getInt(4))) || start.getInt(4) <= FIRST_CHUNK;
        long position = FIRST_CHUNK;
        for (int i = 0; i < MOST_CHUNKS && position + CHUNK_HEADER <= size && !isComplete(); i++) {
            ByteBuffer header = read(position, CHUNK_HEADER);
            long length = Integer.toUnsignedLong(header.getInt(4));
            position = look(text(header, 0, 4), position + CHUNK_HEADER, length);
        }
        WavFormat found = format;
        if (found == null) {
            throw refused("has no description of its samples and is no usable WAV file");
        }
        if (!found.isCdAudio()) {
            throw refused("is " + found.description() + "; an audio CD takes 44.1 kHz, 16 bit, stereo");
        }
        Samples there = samples;
        if (there == null || there.length() < FRAME_BYTES) {
            throw refused("holds no samples");
        }
        if (there.length() > size - there.offset()) {
            throw refused(String.format(
                    Locale.ROOT,
                    "is cut short: it speaks of %,d bytes of samples and holds %,d",
                    there.length(),
                    size - there.offset()));
        }
        return new Samples(there.offset(), there.length() - there.length() % FRAME_BYTES);
    }

    private boolean isComplete() {
        return format != null && samples != null;
    }

    /** Takes what the chunk says; answers where the next begins. */
    private long look(String chunk, long body, long length) throws IOException {
        switch (chunk) {
            case "fmt " -> {
                if (length < WavFormat.SHORTEST) {
                    throw refused("has a description of its samples that is too short");
                }
                format = WavFormat.of(read(body, (int) Math.min(length, WavFormat.LONGEST)));
            }
            case "ds64" -> wideLength = read(body, 16).getLong(8);
            case "data" -> {
                samples = new Samples(body, dataLength(body, length));
                return next(body, samples.length());
            }
            default -> {}
        }
        return next(body, length);
    }

    private static long next(long body, long length) {
        return body + length + (length & 1);
    }

    private long dataLength(long body, long length) {
        if (length == UNKNOWN && wideLength >= 0 && wideLength != UNKNOWN) {
            return wideLength;
        }
        boolean open = (length == 0 && lengthsUnknown) || (isPretended(length) && length > size - body);
        return open ? size - body : length;
    }

    private static boolean isPretended(long length) {
        return length >= LEAST_PRETENDED;
    }

    private void requireWav(ByteBuffer start) {
        String magic = text(start, 0, Math.min(4, start.limit()));
        boolean riff = magic.equals("RIFF") || magic.equals("RF64") || magic.equals("BW64");
        if (riff && start.limit() == FIRST_CHUNK && text(start, 8, 4).equals("WAVE")) {
            return;
        }
        Optional<String> other = OTHERS.entrySet().stream()
                .filter(known -> magic.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        throw refused(
                other.map(what -> "is " + what + "; an audio CD is made from WAV files of 44.1 kHz, 16 bit, stereo")
                        .orElse("is no WAV file; an audio CD is made from WAV files of 44.1 kHz, 16 bit, stereo"));
    }

    private ImapiException refused(String what) {
        return new ImapiException(ImapiCode.E_IMAPI_DF2TAO_STREAM_NOT_SUPPORTED, "\"" + name + "\" " + what + ".");
    }

    private static String text(ByteBuffer bytes, int from, int count) {
        return StandardCharsets.ISO_8859_1.decode(bytes.slice(from, count)).toString();
    }

    /** So many bytes, fewer at the end of the file. */
    private ByteBuffer read(long position, int count) throws IOException {
        int there = (int) Math.max(0, Math.min(count, size - position));
        ByteBuffer bytes =
                ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN).limit(there);
        if (there > 0) {
            try (ReadableByteChannel channel = content.open(position)) {
                while (bytes.hasRemaining()) {
                    if (channel.read(bytes) < 0) {
                        throw new IOException(
                                "it ends after " + (position + bytes.position()) + " of " + size + " bytes");
                    }
                }
            }
        }
        bytes.flip();
        if (there < count && position >= FIRST_CHUNK) {
            throw refused("is cut short");
        }
        return bytes;
    }
}
