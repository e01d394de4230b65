package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ISO images to disc. */
class IsoImageBurnTest {

    @TempDir
    Path folder;

    private <T> T onDrive(UnaryOperator<VirtualRecorder> settings, Function<Recorder, T> task) {
        try (Imapi imapi = Imapi.virtual(settings.apply(VirtualRecorder.in(folder.resolve("disc"))));
                Recorder drive = imapi.recorder()) {
            return task.apply(drive);
        }
    }

    private Path iso() throws IOException {
        Path file = folder.resolve("a.iso");
        try (Imapi imapi = Imapi.virtual()) {
            imapi.image(DiscImage.builder()
                            .add("a.bin", Content.of(new byte[300_000]))
                            .build())
                    .writeTo(file);
        }
        return file;
    }

    private ImapiException refused(ResultCode code, UnaryOperator<VirtualRecorder> settings, Path file) {
        ImapiException failure = assertThrows(
                ImapiException.class,
                () -> onDrive(settings, drive -> drive.burn(IsoImage.of(file)).run()));
        assertEquals(code, failure.error(), failure.getMessage());
        assertEquals(DiscState.UNTOUCHED, failure.discState());
        assertFalse(Files.exists(folder.resolve("disc/disc.img")), "no sector was written");
        return failure;
    }

    private ImapiException refused(ResultCode code, byte[] bytes) throws IOException {
        return refused(code, recorder -> recorder, Files.write(folder.resolve("bad.iso"), bytes));
    }

    @Test
    void discIsTheImageByteForByte() throws IOException {
        Path file = iso();
        BurnResult result = onDrive(
                recorder -> recorder,
                drive -> drive.burn(IsoImage.of(file)).verify(Verification.FULL).run());
        assertEquals(Files.size(file), result.bytes());
        assertTrue(result.image().isEmpty());
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(folder.resolve("disc/disc.img")));
    }

    @Test
    void checkWritesNothing() throws IOException {
        Path file = iso();
        BurnPlan plan = onDrive(
                recorder -> recorder, drive -> drive.burn(IsoImage.of(file)).check());
        assertEquals(Files.size(file), plan.bytes());
        assertFalse(Files.exists(folder.resolve("disc/disc.img")));
    }

    @Test
    void partOfASectorAtTheEndIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(iso());
        ImapiException failure =
                refused(ImapiCode.IMAPI_E_IMAGEMANAGER_IMAGE_NOT_ALIGNED, Arrays.copyOf(bytes, bytes.length - 100));
        assertTrue(failure.getMessage().contains("bad.iso"), failure.getMessage());
        assertTrue(failure.getMessage().contains("2,048"), failure.getMessage());
    }

    @Test
    void fileThatIsNoImageIsRefused() throws IOException {
        ImapiException failure = refused(ImapiCode.IMAPI_E_IMAGEMANAGER_NO_VALID_VD_FOUND, new byte[80 * 2048]);
        assertTrue(failure.getMessage().contains("neither ISO 9660 nor UDF"), failure.getMessage());
    }

    @Test
    void emptyFileIsRefused() throws IOException {
        refused(ImapiCode.IMAPI_E_IMAGEMANAGER_NO_VALID_VD_FOUND, new byte[0]);
    }

    @Test
    void imageLargerThanTheDiscIsRefusedWithFigures() throws IOException {
        Path file = iso();
        try (java.io.RandomAccessFile large = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(800L << 20);
        }
        ImapiException failure = refused(
                ImapiCode.E_IMAPI_DF2DATA_STREAM_TOO_LARGE_FOR_CURRENT_MEDIA,
                recorder -> recorder.media(DiscType.CD_R),
                file);
        assertTrue(failure.getMessage().startsWith("The image needs 800 MiB"), failure.getMessage());
    }

    @Test
    void missingFileAndFolderAreNamed() {
        assertTrue(refused(SystemCode.ERROR_FILE_NOT_FOUND, recorder -> recorder, folder.resolve("nowhere.iso"))
                .getMessage()
                .contains("nowhere.iso"));
        refused(ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE, recorder -> recorder, folder);
    }

    @Test
    void systemWithoutTheCheckIsHelpedOut() throws IOException {
        Path good = iso();
        UnaryOperator<VirtualRecorder> without = recorder -> recorder.faults(FaultPlan.builder()
                .method("IIsoImageManager::SetStream", SystemCode.REGDB_E_CLASSNOTREG)
                .build());
        Path bad = Files.write(folder.resolve("bad.iso"), new byte[80 * 2048]);
        refused(ImapiCode.IMAPI_E_IMAGEMANAGER_NO_VALID_VD_FOUND, without, bad);
        BurnResult result =
                onDrive(without, drive -> drive.burn(IsoImage.of(good)).run());
        assertEquals(Files.size(good), result.bytes());
    }

    @Test
    void imageCannotBeAppended() throws IOException {
        IsoImage image = IsoImage.of(iso());
        assertThrows(
                IllegalStateException.class,
                () -> onDrive(recorder -> recorder, drive -> drive.burn(image).append()));
    }
}
