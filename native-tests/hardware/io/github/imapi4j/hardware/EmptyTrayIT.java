package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.Content;
import io.github.imapi4j.DiscImage;
import io.github.imapi4j.DriveCommands;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SenseData;
import io.github.imapi4j.imapi2.IDiscFormat2;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscFormat2RawCD;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What needs a disc says so when there is none. */
@HardwareTest
@RequiresEmptyTray
class EmptyTrayIT {

    private static final int MEDIUM_NOT_PRESENT = 0x3A;

    @Test
    void mediaPropertiesSayThatThereIsNoDisc(Imapi imapi, Recorder drive, Observations observations) {
        try (Formats formats = new Formats(imapi, drive)) {
            IDiscFormat2Data data = formats.data();
            Map<String, Runnable> properties = new LinkedHashMap<>();
            properties.put("CurrentMediaStatus", data::getCurrentMediaStatus);
            properties.put("CurrentPhysicalMediaType", data::getCurrentPhysicalMediaType);
            properties.put("WriteProtectStatus", data::getWriteProtectStatus);
            properties.put("TotalSectorsOnMedia", data::getTotalSectorsOnMedia);
            properties.put("FreeSectorsOnMedia", data::getFreeSectorsOnMedia);
            properties.put("NextWritableAddress", data::getNextWritableAddress);
            properties.put("StartAddressOfPreviousSession", data::getStartAddressOfPreviousSession);
            properties.put("LastWrittenAddressOfPreviousSession", data::getLastWrittenAddressOfPreviousSession);
            properties.put("SupportedWriteSpeeds", data::getSupportedWriteSpeeds);
            properties.put("SupportedWriteSpeedDescriptors", data::getSupportedWriteSpeedDescriptors);
            properties.put("MediaPhysicallyBlank", data::getMediaPhysicallyBlank);
            properties.put("MediaHeuristicallyBlank", data::getMediaHeuristicallyBlank);
            properties.forEach((name, property) -> {
                // The pages list several failures of the drive; a disc there is none of in any case.
                ImapiException failure = Answers.failureOf(property).orElseThrow(() -> new AssertionError(name));
                if (!failure.is(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA)) {
                    observations.note("no-disc", name + ": " + Answers.name(failure));
                }
            });
            Answers.refusal(
                    data::getCurrentPhysicalMediaType,
                    ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA,
                    ImapiCode.E_IMAPI_RECORDER_MEDIA_BECOMING_READY);
        }
    }

    @Test
    void libraryFindsNoDiscAndNamesTheDrive(Recorder drive) {
        assertEquals(Optional.empty(), drive.findMedia());
        List<Runnable> calls = List.of(
                drive::media,
                () -> drive.waitForMedia(Duration.ZERO),
                () -> drive.burn(DiscImage.builder()
                                .add("a.txt", Content.of(new byte[1]))
                                .build())
                        .check());
        for (Runnable call : calls) {
            ImapiException failure = Answers.refusal(call, ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA);
            assertEquals(Optional.of(drive.name()), failure.device());
        }
    }

    /** Documented as FALSE on Vista, and as a failure from Windows 7 on. */
    @Test
    void noFormatSupportsNoDisc(Imapi imapi, Recorder drive, Observations observations) {
        try (Formats formats = new Formats(imapi, drive)) {
            for (Map.Entry<String, IDiscFormat2> format : formats.all().entrySet()) {
                String answer = Answers.of(() -> format.getValue().isCurrentMediaSupported(formats.recorder()));
                assertNotEquals("true", answer, format.getKey());
                observations.note("no-disc", "IsCurrentMediaSupported of " + format.getKey() + ": " + answer);
            }
        }
    }

    /** Seen by others: put_Recorder of this one format fails. */
    @Test
    void rawFormatTakesARecorderOrSaysThatThereIsNoDisc(Imapi imapi, Recorder drive, Observations observations) {
        try (Formats formats = new Formats(imapi, drive)) {
            IDiscFormat2RawCD raw = formats.bare(Imapi2Class.MSFT_DISC_FORMAT2_RAW_CD, IDiscFormat2RawCD.class);
            String answer = Answers.ofAction(() -> raw.setRecorder(formats.recorder()));
            observations.note("no-disc", "put_Recorder of raw CD: " + answer);
            Answers.refusal(
                    raw::getLastPossibleStartOfLeadout,
                    ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_NOT_PREPARED,
                    ImapiCode.E_IMAPI_DF2RAW_NO_RECORDER_SPECIFIED,
                    ImapiCode.E_IMAPI_RECORDER_REQUIRED);
        }
    }

    @Test
    void nothingIsImported(Imapi imapi, Recorder drive, Observations observations) {
        try (Formats formats = new Formats(imapi, drive);
                IFileSystemImage image =
                        imapi.create(Imapi2fsClass.MSFT_FILE_SYSTEM_IMAGE.clsid(), IFileSystemImage.class)) {
            IDiscFormat2Data data = formats.data();
            String set = Answers.ofAction(() -> handOver(data, image));
            String imported = Answers.of(image::importFileSystem);
            observations.note("no-disc", "MultisessionInterfaces: " + set + ", ImportFileSystem: " + imported);
            assertThrows(ImapiException.class, image::importFileSystem);
            assertNotEquals("S_OK", imported);
            assertEquals(0, image.getFileCount());
        }
    }

    private static void handOver(IDiscFormat2Data data, IFileSystemImage image) {
        List<IDispatch> interfaces = data.getMultisessionInterfaces();
        try {
            image.setMultisessionInterfaces(interfaces);
        } finally {
            interfaces.forEach(IDispatch::close);
        }
    }

    @Test
    void driveItselfSaysThatItIsEmpty(Recorder drive, Observations observations) {
        try (DriveCommands commands = drive.commands()) {
            Answers.ofAction(commands::testUnitReady); // may tell that the disc has changed
            ImapiException failure = Answers.refusal(
                    commands::testUnitReady, ImapiCode.S_IMAPI_COMMAND_HAS_SENSE_DATA);
            SenseData sense = failure.senseData().orElseThrow();
            assertEquals(MEDIUM_NOT_PRESENT, sense.asc(), sense::toString);
            observations.note("no-disc", "profile " + commands.configuration().currentProfile());
        }
    }
}
