package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.ProbeFunctions.Speech;
import io.github.imapi4j.cprobe.ValueSet;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What native objects say of their failures: C's objects leave an {@code IErrorInfo} of C's with the thread. */
@ProbeTest
class CProbeErrorInfoTest {

    private static final ImapiCode NO_MEDIA = ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA;
    private static final String DOCUMENTED = "There is no media in the device. [";

    private static CProbe probe;

    @BeforeAll
    static void load() {
        probe = CProbe.load();
    }

    private interface Use {
        void of(IDiscRecorder2 recorder) throws Throwable;
    }

    private static void withRecorder(Use use) throws Throwable {
        probe.balanced(ValueSet.ORDINARY, 0, "int32", () -> {
            try (IDiscRecorder2 recorder = Com.createInstance(ProbeClass.ID, IDiscRecorder2.class)) {
                use.of(recorder);
            }
            return null;
        });
    }

    private static ImapiException failure(IDiscRecorder2 recorder, Speech speech) {
        probe.c.probe_fail(NO_MEDIA.hresult().value(), ProbeFunctions.Failure.UNTOUCHED.ordinal());
        probe.c.probe_speak(speech.ordinal());
        ImapiException failure = assertThrows(ImapiException.class, recorder::ejectMedia);
        assertEquals(NO_MEDIA, failure.error());
        assertEquals(Optional.of("IDiscRecorder2::EjectMedia"), failure.operation());
        return failure;
    }

    private static long readings() {
        return probe.log().stream()
                .filter("reads the words of EjectMedia"::equals)
                .count();
    }

    /** Objects exist that name their interface and do not say that they leave words, and the other way round. */
    @ParameterizedTest
    @EnumSource(names = {"BY_INTERFACE", "BY_SUPPORT"})
    void wordsReachTheMessageAndAreReadOnce(Speech speech) throws Throwable {
        withRecorder(recorder -> {
            ImapiException failure = failure(recorder, speech);

            assertEquals(Optional.of("The probe's EjectMedia failed with C0AA0202."), failure.detail());
            assertTrue(
                    failure.getMessage().startsWith("The probe's EjectMedia failed with C0AA0202. ["),
                    failure::getMessage);
            assertEquals(Optional.of("Probe.IDiscRecorder2"), failure.source());
            assertEquals(1, readings());
        });
    }

    @Test
    void wordsDoNotStickToALaterFailure() throws Throwable {
        withRecorder(recorder -> {
            failure(recorder, Speech.BY_INTERFACE);
            ImapiException later = failure(recorder, Speech.SILENT);

            assertEquals(Optional.empty(), later.detail());
            assertEquals(Optional.empty(), later.source());
            assertTrue(later.getMessage().startsWith(DOCUMENTED), later::getMessage);
            assertEquals(1, readings());
            assertNull(ComPlatform.get().takeErrorInfo());
        });
    }

    @Test
    void wordsThatMayBeAnybodysDoNotCountAndAreGoneAllTheSame() throws Throwable {
        withRecorder(recorder -> {
            ImapiException failure = failure(recorder, Speech.OF_NOBODY);

            assertEquals(Optional.empty(), failure.detail());
            assertEquals(Optional.empty(), failure.source());
            assertEquals(0, readings());
            assertNull(ComPlatform.get().takeErrorInfo());
        });
    }

    @Test
    void objectThatHasNothingToSayLeavesTheDocumentedText() throws Throwable {
        withRecorder(recorder -> {
            ImapiException failure = failure(recorder, Speech.WORDLESS);

            assertTrue(failure.getMessage().startsWith(DOCUMENTED), failure::getMessage);
            assertEquals(1, readings());
        });
    }

    /** The words are left on another thread, by a C caller there that nobody reads them for. */
    @Test
    void wordsOfAnotherThreadStayThere() throws Throwable {
        withRecorder(recorder -> {
            probe.c.probe_fail(NO_MEDIA.hresult().value(), ProbeFunctions.Failure.UNTOUCHED.ordinal());
            probe.c.probe_speak(Speech.BY_INTERFACE.ordinal());
            CompletableFuture<Void> left = new CompletableFuture<>();
            CompletableFuture<Void> taken = new CompletableFuture<>();
            CompletableFuture<Boolean> there = CompletableFuture.supplyAsync(() -> {
                leaveWords(recorder);
                left.complete(null);
                taken.join();
                return ProbeServing.hasErrorInfo();
            });
            left.join();
            try {
                ImapiException failure = failure(recorder, Speech.SILENT);
                assertEquals(Optional.empty(), failure.detail());
                assertNull(ComPlatform.get().takeErrorInfo());
            } finally {
                taken.complete(null);
            }
            assertTrue(there.join(), "what the other thread left is still its own");
        });
    }

    /** C calls its own object, so that nobody takes the words. */
    private static void leaveWords(IDiscRecorder2 recorder) {
        NativeRef reference = Objects.requireNonNull(ComProxy.referenceOf(recorder));
        try {
            probe.c.probe_call_slot("IDiscRecorder2", 7, reference.enter(), 0);
        } finally {
            reference.exit();
        }
    }

    private static ImapiException failureOf(ImapiCode answer, Consumer<IFileSystemImage> call) throws Throwable {
        return probe.balanced(ValueSet.ORDINARY, answer.hresult().value(), "int32", () -> {
            try (IFileSystemImage image = Com.createInstance(ProbeClass.ID, IFileSystemImage.class)) {
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
