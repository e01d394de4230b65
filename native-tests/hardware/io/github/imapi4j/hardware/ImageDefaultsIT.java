package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new image is before anybody has said what it shall be. */
@HardwareTest
@RequiresImapi
class ImageDefaultsIT {

    private static final int BLOCKS_OF_A_CD = 332_800;

    private static String revision(int revision) {
        return String.format(Locale.ROOT, "%x.%02x", revision >> 8, revision & 0xFF);
    }

    @Test
    void newImageIsEmptyAndFitsACd(Imapi imapi, Observations observations) {
        try (NewImage made = new NewImage(imapi)) {
            IFileSystemImage image = made.image();
            assertEquals(BLOCKS_OF_A_CD, image.getFreeMediaBlocks());
            assertEquals(0, image.getFileCount());
            assertEquals(0, image.getSessionStartBlock());
            assertTrue(Files.isDirectory(Path.of(image.getWorkingDirectory())), image.getWorkingDirectory());
            observations.note("image-properties", "file systems " + image.getFileSystemsToCreate());
            observations.note("image-properties", "all that are supported " + image.getFileSystemsSupported());
            observations.note("image-properties", "ISO 9660 level " + image.getISO9660InterchangeLevel());
            observations.note("image-properties", "imported label \"" + Answers.of(image::getImportedVolumeName) + "\"");
            observations.note("image-properties", "label \"" + image.getVolumeName() + "\"");
            observations.note("image-properties", "folders " + image.getDirectoryCount());
            observations.note("image-properties", "change point " + image.getChangePoint());
            observations.note("image-properties", "blocks in use " + image.getUsedBlocks());
            observations.note("image-properties", "staging " + image.getStageFiles());
            observations.note("image-properties", "strict " + image.getStrictFileSystemCompliance());
            observations.note("image-properties", "restricted names " + image.getUseRestrictedCharacterSet());
            observations.note("udf-revisions", "default " + revision(image.getUDFRevision()));
        }
    }

    @Test
    void everySupportedUdfRevisionIsTaken(Imapi imapi, Observations observations) {
        try (NewImage made = NewImage.of(imapi, Twins.UDF)) {
            IFileSystemImage image = made.image();
            List<Integer> supported = image.getUDFRevisionsSupported();
            assertTrue(supported.contains(image.getUDFRevision()), supported + " without " + image.getUDFRevision());
            for (int revision : supported) {
                image.setUDFRevision(revision);
                assertEquals(revision, image.getUDFRevision());
            }
            observations.note(
                    "udf-revisions",
                    "supported "
                            + supported.stream().map(ImageDefaultsIT::revision).collect(Collectors.joining(" ")));
        }
    }

    @Test
    void everySupportedInterchangeLevelIsTaken(Imapi imapi, Observations observations) {
        try (NewImage made = NewImage.of(imapi, Twins.ISO)) {
            IFileSystemImage image = made.image();
            List<Integer> supported = image.getISO9660InterchangeLevelsSupported();
            assertTrue(supported.contains(image.getISO9660InterchangeLevel()), supported::toString);
            for (int level : supported) {
                image.setISO9660InterchangeLevel(level);
                assertEquals(level, image.getISO9660InterchangeLevel());
            }
            observations.note("image-properties", "ISO 9660 levels " + supported);
        }
    }

    /** The documentation allows {@code E_NOTIMPL}. */
    @Test
    void stagingIsChosenOrNotImplemented(Imapi imapi, Observations observations) {
        try (NewImage made = new NewImage(imapi)) {
            for (boolean staged : new boolean[] {true, false}) {
                ResultCode answer = Answers.code(() -> made.image().setStageFiles(staged));
                observations.note("stage-files", Answers.name(answer) + " for " + staged);
                if (answer == SystemCode.S_OK) {
                    assertEquals(staged, made.image().getStageFiles());
                } else {
                    assertEquals(SystemCode.E_NOTIMPL, answer);
                }
            }
        }
    }

    @Test
    void workingDirectoryIsChosen(Imapi imapi, @TempDir Path folder) throws Exception {
        try (NewImage made = new NewImage(imapi)) {
            made.image().setWorkingDirectory(folder.toString());
            Path chosen = Path.of(made.image().getWorkingDirectory());
            assertTrue(Files.isSameFile(folder, chosen), chosen.toString());
        }
    }

    @Test
    void discsHaveDefaults(Imapi imapi, Observations observations) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        for (ImapiMediaPhysicalType type : ImapiMediaPhysicalType.values()) {
            if (type != ImapiMediaPhysicalType.MAX) {
                kinds.computeIfAbsent(defaults(imapi, type), words -> new ArrayList<>())
                        .add(type.name());
            }
        }
        kinds.forEach((words, types) ->
                observations.note("image-defaults", String.join(" ", types) + ": " + words));
    }

    private static String defaults(Imapi imapi, ImapiMediaPhysicalType type) {
        try (NewImage made = new NewImage(imapi)) {
            IFileSystemImage image = made.image();
            ResultCode answer = Answers.code(() -> image.chooseImageDefaultsForMediaType(type));
            if (answer != SystemCode.S_OK) {
                return Answers.name(answer);
            }
            int supported = image.getFileSystemsSupported().bits();
            int chosen = image.getFileSystemsToCreate().bits();
            assertTrue(chosen != 0 && (chosen & ~supported) == 0, () -> type + ": " + image.getFileSystemsToCreate());
            return image.getFileSystemsToCreate() + ", UDF " + revision(image.getUDFRevision()) + ", "
                    + String.format(Locale.ROOT, "%,d blocks", image.getFreeMediaBlocks());
        }
    }
}
