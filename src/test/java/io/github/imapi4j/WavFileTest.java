package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.imapi4j.error.FailureKind;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are music for a CD, where their samples are, and what is said of all others. */
class WavFileTest {

    private static final byte[] SAMPLES = Wav.samples(1, 4_000);

    private static byte[] samples(byte[] file) throws IOException {
        WavFile.Samples found = WavFile.samples("song.wav", Content.of(file), file.length);
        return Arrays.copyOfRange(file, (int) found.offset(), (int) (found.offset() + found.length()));
    }

    private static Wav cd() {
        return new Wav().format(1, 2, 44_100, 16);
    }

    private static void assertRefused(String sentence, byte[] file) {
        ImapiException e = assertThrows(ImapiException.class, () -> samples(file));
        assertEquals(ImapiCode.E_IMAPI_DF2TAO_STREAM_NOT_SUPPORTED, e.error());
        assertEquals(FailureKind.SOURCE, e.kind());
        assertEquals("\"song.wav\" " + sentence, e.detail().orElseThrow());
    }

    @Test
    void samplesOfAnOrdinaryFileAreFound() throws IOException {
        assertArrayEquals(SAMPLES, samples(Wav.of(SAMPLES)));
    }

    @Test
    void otherChunksAroundTheSamplesAreLeftOut() throws IOException {
        byte[] file = new Wav()
                .chunk("JUNK", new byte[27])
                .format(1, 2, 44_100, 16)
                .chunk("LIST", "INFOdata".getBytes(StandardCharsets.US_ASCII))
                .data(SAMPLES)
                .chunk("id3 ", new byte[5])
                .bytes();
        assertArrayEquals(SAMPLES, samples(file));
    }

    @Test
    void samplesMayComeBeforeTheirDescription() throws IOException {
        assertArrayEquals(
                SAMPLES,
                samples(new Wav().data(SAMPLES).format(1, 2, 44_100, 16).bytes()));
    }

    @Test
    void extensibleFormatIsWhatItStandsFor() throws IOException {
        assertArrayEquals(
                SAMPLES,
                samples(new Wav().extensible(1, 2, 44_100, 16).data(SAMPLES).bytes()));
        assertRefused(
                "is floating point, 44.1 kHz, 32 bit, stereo; an audio CD takes 44.1 kHz, 16 bit, stereo.",
                new Wav().extensible(3, 2, 44_100, 32).data(SAMPLES).bytes());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0xFFFF_FFFFL, 0x7FFF_F000L})
    void samplesOfAFileThatWasWrittenToAPipeGoOnToTheEnd(long length) throws IOException {
        assertArrayEquals(SAMPLES, samples(cd().chunk("data", length, SAMPLES).bytes("RIFF", length)));
    }

    @Test
    void emptyDataInAFileThatKnowsItsLengthIsEmpty() {
        assertRefused(
                "holds no samples.",
                cd().data(new byte[0]).chunk("LIST", new byte[8]).bytes());
    }

    @Test
    void halfAFrameAtTheEndIsDropped() throws IOException {
        assertArrayEquals(
                Arrays.copyOf(SAMPLES, 3_996),
                samples(cd().data(Arrays.copyOf(SAMPLES, 3_999)).bytes()));
    }

    @Test
    void lengthOfAWideFileIsTaken() throws IOException {
        byte[] wide = ByteBuffer.allocate(28)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(8, 1_000)
                .array();
        byte[] file = new Wav()
                .chunk("ds64", wide)
                .format(1, 2, 44_100, 16)
                .chunk("data", 0xFFFF_FFFFL, SAMPLES)
                .bytes("RF64", 0xFFFF_FFFFL);
        assertArrayEquals(Arrays.copyOf(SAMPLES, 1_000), samples(file));
    }

    @Test
    void fileThatIsCutShortIsRefused() {
        assertRefused(
                "is cut short: it speaks of 9,000 bytes of samples and holds 4,000.",
                cd().chunk("data", 9_000, SAMPLES).bytes());
        assertRefused("is cut short.", Arrays.copyOf(Wav.of(SAMPLES), 30));
        assertRefused("holds no samples.", Arrays.copyOf(Wav.of(SAMPLES), 36));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|1|48000|24|48 kHz, 24 bit, mono",
                "1|2|48000|16|48 kHz, 16 bit, stereo",
                "1|2|44100|24|44.1 kHz, 24 bit, stereo",
                "1|1|44100|16|44.1 kHz, 16 bit, mono",
                "1|6|96000|24|96 kHz, 24 bit, 6 channels",
                "1|2|11025|8|11.025 kHz, 8 bit, stereo",
                "3|2|44100|32|floating point, 44.1 kHz, 32 bit, stereo",
                "2|2|44100|16|ADPCM, 44.1 kHz, 16 bit, stereo",
                "4660|2|44100|16|coded in format 0x1234, 44.1 kHz, 16 bit, stereo"
            })
    void anythingElseIsRefusedWithWhatItIs(int tag, int channels, int rate, int bits, String what) {
        assertRefused(
                "is " + what + "; an audio CD takes 44.1 kHz, 16 bit, stereo.",
                new Wav().format(tag, channels, rate, bits).data(SAMPLES).bytes());
    }

    @ParameterizedTest
    @CsvSource({
        "ID3xxxxxxxxx, an MP3 file",
        "fLaCxxxxxxxx, a FLAC file",
        "OggSxxxxxxxx, an Ogg file",
        "FORMxxxxAIFF, an AIFF file"
    })
    void otherMusicIsCalledByItsName(String file, String what) {
        assertRefused(
                "is " + what + "; an audio CD is made from WAV files of 44.1 kHz, 16 bit, stereo.",
                file.getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RIFF", "some text that is no music", "RIFFxxxxAVI xxxx"})
    void whatIsNoMusicIsSaidToBeNone(String file) {
        assertRefused(
                "is no WAV file; an audio CD is made from WAV files of 44.1 kHz, 16 bit, stereo.",
                file.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void fileWithoutDescriptionIsRefused() {
        assertRefused(
                "has no description of its samples and is no usable WAV file.",
                new Wav().data(SAMPLES).bytes());
        assertRefused(
                "has a description of its samples that is too short.",
                new Wav().chunk("fmt ", new byte[14]).data(SAMPLES).bytes());
    }
}
