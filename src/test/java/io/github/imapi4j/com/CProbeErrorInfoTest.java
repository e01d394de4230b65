package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Pointer;
import io.github.imapi4j.cprobe.ValueSet;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What native objects say of their failures: the error information is C's own object, as the failing object is native. */
@ProbeTest
class CProbeErrorInfoTest {

    private static final int NO_MEDIA =
            ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA.hresult().value();

    private static CProbe probe;

    @BeforeAll
    static void load() {
        probe = CProbe.load();
    }

    private static Pointer errorInfo() {
        return probe.c.probe_create("IErrorInfo");
    }

    private static ImapiException failureOf(FailingObject object) {
        return assertThrows(ImapiException.class, object::ejectMedia);
    }

    private static long readings() {
        return probe.log().stream()
                .filter(line -> line.startsWith("call IErrorInfo ") && line.endsWith(" GetDescription"))
                .count();
    }

    @Test
    void wordsOfANativeObjectReachTheMessageAndAreReadOnce() throws Throwable {
        probe.balanced(ValueSet.ORDINARY, 0, "int32", () -> {
            FailingObject object = new FailingObject(NO_MEDIA, true);
            object.errorInfo = errorInfo();
            ImapiException failure = failureOf(object);

            // The probe's texts name interface, slot and parameter.
            String detail = failure.detail().orElseThrow();
            assertTrue(detail.startsWith("IErrorInfo.5."), detail);
            assertTrue(failure.getMessage().startsWith(detail), failure.getMessage());
            assertTrue(failure.source().orElseThrow().startsWith("IErrorInfo.4."), failure.toString());
            assertEquals(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA, failure.error());
            assertEquals(Optional.of("IDiscRecorder2::EjectMedia"), failure.operation());
            assertEquals(1, readings());
            return null;
        });
    }

    @Test
    void wordsDoNotStickToALaterFailure() throws Throwable {
        probe.balanced(ValueSet.ORDINARY, 0, "int32", () -> {
            FailingObject object = new FailingObject(NO_MEDIA, true);
            object.errorInfo = errorInfo();
            failureOf(object);

            assertEquals(Optional.empty(), failureOf(object).detail());
            assertEquals(1, readings());
            assertNull(ComPlatform.get().takeErrorInfo());
            return null;
        });
    }

    @Test
    void wordsOfAnotherObjectDoNotCountAndAreGoneAllTheSame() throws Throwable {
        probe.balanced(ValueSet.ORDINARY, 0, "int32", () -> {
            FailingObject object = new FailingObject(NO_MEDIA, false);
            object.errorInfo = errorInfo();
            ImapiException failure = failureOf(object);

            assertEquals(Optional.empty(), failure.detail());
            assertEquals(Optional.empty(), failure.source());
            assertEquals(0, readings());
            assertNull(ComPlatform.get().takeErrorInfo());
            return null;
        });
    }

    /** The texts of the probe's edges are NULL. */
    @Test
    void objectThatHasNothingToSayLeavesTheDocumentedText() throws Throwable {
        probe.balanced(ValueSet.EDGE, 0, "int32", () -> {
            FailingObject object = new FailingObject(NO_MEDIA, true);
            object.errorInfo = errorInfo();

            assertTrue(failureOf(object).getMessage().startsWith("There is no media in the device. ["));
            assertEquals(1, readings());
            return null;
        });
    }

    private static ImapiException failureOf(ImapiCode answer, Consumer<IFileSystemImage> call) throws Throwable {
        return probe.balanced(ValueSet.ORDINARY, answer.hresult().value(), "int32", () -> {
            Pointer pointer = probe.c.probe_create("IFileSystemImage");
            try (IFileSystemImage image = (IFileSystemImage) ComProxy.own(pointer, IFileSystemImage.class)) {
                return assertThrows(ImapiException.class, () -> call.accept(image));
            }
        });
    }

    @Test
    void pathOfTheCallIsNamedWhereTheObjectSaysNothing() throws Throwable {
        ImapiException failure = failureOf(ImapiCode.IMAPI_E_INVALID_PATH, image -> image.exists("\\a|b"));

        assertEquals(
                "Path '\\a|b' is badly formed or contains invalid characters."
                        + " [IMAPI_E_INVALID_PATH 0xC0AAB110, IFileSystemImage::Exists]",
                failure.getMessage());
    }

    @Test
    void propertyOfTheCallIsNamedWhereTheObjectSaysNothing() throws Throwable {
        ImapiException failure = failureOf(ImapiCode.IMAPI_E_INVALID_PARAM, image -> image.setVolumeName("X"));

        assertEquals(Optional.of("The value specified for parameter 'VolumeName' is not valid."), failure.detail());
    }

    @Test
    void valuesThatTheCallDoesNotTellAreLeftOut() throws Throwable {
        ImapiException failure = failureOf(ImapiCode.IMAPI_E_DATA_TOO_BIG, image -> image.exists("\\a"));

        assertTrue(failure.getMessage().startsWith("Data file is too large for the file system. ["));
        assertEquals(Optional.empty(), failure.detail());
    }
}
