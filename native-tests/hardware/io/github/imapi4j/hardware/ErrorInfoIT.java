package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.ISupportErrorInfo;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscMaster2;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether objects describe their failures ({@code IErrorInfo}), which the documentation does not tell. */
@HardwareTest
@RequiresImapi
class ErrorInfoIT {

    private static void provoke(String library, Observations observations, Runnable call) {
        describe(library, observations, assertThrows(ImapiException.class, call::run, library));
    }

    /** Where the pages list no failure that fits, there may be none. */
    private static void tempt(String library, Observations observations, String what, Runnable call) {
        Answers.failureOf(call)
                .ifPresentOrElse(
                        failure -> describe(library, observations, failure),
                        () -> observations.note("error-info", library + " " + what + ": no failure"));
    }

    private static void describe(String library, Observations observations, ImapiException failure) {
        assertFalse(failure.detail().map(String::isBlank).orElse(false), "a blank description is none");
        String operation = failure.operation().orElse("no operation");
        assertTrue(operation.contains("::"), operation);
        observations.note(
                "error-info",
                library + " " + operation + " " + Answers.name(failure.error()) + ": "
                        + failure.detail().map(words -> "\"" + words + "\"").orElse("nothing")
                        + failure.source().map(source -> " (" + source + ")").orElse(""));
    }

    private static void noteSupport(IUnknown object, Class<?> face, Observations observations) {
        Guid iid = Guid.of(face.getAnnotation(ComInterface.class).value());
        String answer;
        try (ISupportErrorInfo support = object.queryInterface(ISupportErrorInfo.class)) {
            HResult said = support.interfaceSupportsErrorInfo(iid);
            answer = said.equals(HResult.S_OK) ? "yes" : said.equals(HResult.S_FALSE) ? "no" : said.toString();
        } catch (ImapiException e) {
            answer = e.is(SystemCode.E_NOINTERFACE) ? "is not asked" : Answers.name(e.error());
        }
        observations.note("error-info", "ISupportErrorInfo for " + face.getSimpleName() + ": " + answer);
    }

    @Test
    void imapi2DescribesFailuresOrNot(Imapi imapi, Observations observations) {
        String library = "imapi2.dll";
        try (IDiscMaster2 master = imapi.create(Imapi2Class.MSFT_DISC_MASTER2.clsid(), IDiscMaster2.class);
                IDiscRecorder2 recorder =
                        imapi.create(Imapi2Class.MSFT_DISC_RECORDER2.clsid(), IDiscRecorder2.class);
                IDiscFormat2Data format =
                        imapi.create(Imapi2Class.MSFT_DISC_FORMAT2_DATA.clsid(), IDiscFormat2Data.class)) {
            provoke(library, observations, () -> master.getItem(-1));
            provoke(library, observations, () -> recorder.initializeDiscRecorder("nobody"));
            provoke(library, observations, () -> format.setClientName("*"));
            provoke(library, observations, format::getSupportedWriteSpeeds);
            noteSupport(master, IDiscMaster2.class, observations);
            noteSupport(format, IDiscFormat2Data.class, observations);
        }
    }

    @Test
    void imapi2fsDescribesFailuresOrNot(Imapi imapi, Observations observations, @TempDir Path folder) {
        String library = "imapi2fs.dll";
        try (NewImage image = new NewImage(imapi)) {
            image.folder("twice");
            tempt(library, observations, "AddDirectory of a name that is taken", () -> image.folder("twice"));
            provoke(library, observations, () -> image.root().addTree(folder.resolve("nowhere").toString(), true));
            provoke(library, observations, () -> image.root().getItem("nowhere").close());
            image.image().setFreeMediaBlocks(1_000);
            tempt(library, observations, "AddFile beyond the limit", () -> image.file("large.bin", new byte[3_000_000]));
            noteSupport(image.image(), IFileSystemImage.class, observations);
        }
    }
}
