package io.github.imapi4j;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is said about an image as a whole.
 *
 * @param label the volume label, if one was given
 * @param fileSystems those that were asked for; if empty, content and disc choose
 * @param isoLevel the interchange level of ISO 9660
 * @param udfRevision the revision of UDF
 * @param staged whether files are copied to the working folder before the burn
 * @param workingFolder where staged files are kept
 * @param bootImages what computers start
 */
record ImageSettings(
        Optional<String> label,
        Set<FileSystem> fileSystems,
        OptionalInt isoLevel,
        Optional<UdfRevision> udfRevision,
        boolean staged,
        Optional<Path> workingFolder,
        List<BootImage> bootImages) {

    ImageSettings {
        fileSystems = Set.copyOf(fileSystems);
        bootImages = List.copyOf(bootImages);
    }
}
