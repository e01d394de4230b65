package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.Content;
import io.github.imapi4j.DiscImage;
import io.github.imapi4j.FileSystem;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.BurnedDisc;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2fs.IFsiItem;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The system's IMAPI2FS with a recorder that is not the system's, but written in Java: the interfaces that it would need for reading
 * a disc are all documented, whether it keeps to them is not. Nothing here may fail the suite but a wrong answer; last of all,
 * because it is the one thing here that may take the virtual machine down.
 */
@HardwareTest
@RequiresImapi
@Order(Integer.MAX_VALUE)
class ForeignRecorderIT {

    private static final int SIZE = 5_000;

    /** A virtual recorder beside the bench, with one session on its disc. */
    private static Imapi withSession() {
        return Imapi.virtual(BurnedDisc.of(
                DiscType.DVD_R,
                DiscImage.builder()
                        .label("FIRST")
                        .fileSystems(FileSystem.ISO9660, FileSystem.JOLIET, FileSystem.UDF)
                        .add("FIRST.BIN", Content.of(TestBytes.random(SIZE)))
                        .build()));
    }

    private static String words(ImapiException failure) {
        return failure.operation().orElse("") + " " + Answers.name(failure.error());
    }

    @Test
    void limitIsTakenFromAForeignRecorder(Imapi imapi, Observations observations) {
        try (Imapi virtual = Imapi.virtual(VirtualRecorder.inMemory().media(DiscType.DVD_R));
                Recorder drive = virtual.recorder();
                IDiscRecorder2 recorder = drive.unwrap(IDiscRecorder2.class);
                NewImage image = new NewImage(imapi)) {
            observations.note("foreign-recorder", "ChooseImageDefaults: "
                    + Answers.ofAction(() -> image.image().chooseImageDefaults(recorder)));
        }
    }

    @Test
    void sessionOfAForeignRecorderIsImported(Imapi imapi, Observations observations) {
        try (Imapi virtual = withSession();
                Recorder drive = virtual.recorder();
                IDiscRecorder2 recorder = drive.unwrap(IDiscRecorder2.class);
                IDiscFormat2Data format =
                        virtual.create(Imapi2Class.MSFT_DISC_FORMAT2_DATA.clsid(), IDiscFormat2Data.class);
                NewImage image = new NewImage(imapi)) {
            format.setRecorder(recorder);
            format.setClientName("imapi4j");
            List<IDispatch> sessions = format.getMultisessionInterfaces();
            try {
                image.image().setMultisessionInterfaces(sessions);
                image.image().importFileSystem();
            } catch (ImapiException e) {
                observations.note("foreign-recorder", "import: " + words(e));
                return;
            } finally {
                sessions.forEach(IDispatch::close);
            }
            try (IFsiItem item = image.root().getItem("FIRST.BIN")) {
                assertEquals("\\FIRST.BIN", item.getFullPath());
            }
            observations.note("foreign-recorder", "import: the session is taken over");
        }
    }
}
