package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What becomes of a volume's label in each file system. */
@HardwareTest
@RequiresImapi
class VolumeNamesIT {

    private static final int[] LENGTHS = {11, 15, 16, 17, 31, 32, 33, 64, 126, 128};
    private static final String[] LABELS = {"", "My holiday in Größenwahn", "a.b-c+d", "日本語", "A:B", "A/B", "A*B"};

    @Test
    void shortLabelOfCapitalsIsTheSameEverywhere(Imapi imapi) {
        try (NewImage made = NewImage.of(imapi, Twins.ALL)) {
            IFileSystemImage image = made.image();
            image.setVolumeName("HOLIDAY_2024");
            assertEquals("HOLIDAY_2024", image.getVolumeName());
            assertEquals("HOLIDAY_2024", image.getVolumeNameISO9660());
            assertEquals("HOLIDAY_2024", image.getVolumeNameJoliet());
            assertEquals("HOLIDAY_2024", image.getVolumeNameUDF());
        }
    }

    @Test
    void longLabelsAreShortenedOrRefused(Imapi imapi, Observations observations) {
        for (int length : LENGTHS) {
            try (NewImage made = NewImage.of(imapi, Twins.ALL)) {
                IFileSystemImage image = made.image();
                ResultCode answer = Answers.code(() -> image.setVolumeName("A".repeat(length)));
                observations.note(
                        "volume-names",
                        length + " characters: "
                                + (answer == SystemCode.S_OK
                                        ? String.format(
                                                Locale.ROOT,
                                                "%d/%d/%d in ISO 9660/Joliet/UDF",
                                                image.getVolumeNameISO9660().length(),
                                                image.getVolumeNameJoliet().length(),
                                                image.getVolumeNameUDF().length())
                                        : Answers.name(answer)));
            }
        }
    }

    @Test
    void labelsOfOtherCharactersAreReplacedOrRefused(Imapi imapi, Observations observations) {
        for (String label : LABELS) {
            try (NewImage made = NewImage.of(imapi, Twins.ALL)) {
                IFileSystemImage image = made.image();
                ResultCode answer = Answers.code(() -> image.setVolumeName(label));
                observations.note(
                        "volume-names",
                        "\"" + label + "\": "
                                + (answer == SystemCode.S_OK
                                        ? "\"" + image.getVolumeNameISO9660() + "\" \"" + image.getVolumeNameJoliet()
                                                + "\" \"" + image.getVolumeNameUDF() + "\""
                                        : Answers.name(answer)));
            }
        }
    }
}
