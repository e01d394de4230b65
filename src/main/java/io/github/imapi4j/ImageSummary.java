package io.github.imapi4j;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an image that was laid out has become; nothing of it is a wish any more.
 *
 * @param files files in it, also those of earlier sessions
 * @param directories folders in it, without the root
 * @param sectors sectors of 2,048 bytes that it takes
 * @param label the volume label as it was asked for
 * @param labels the label as each file system holds it: shortened, in capitals; the keys are the file systems of the image
 * @param udfRevision the revision of UDF, for example {@code 2.01}, if the image has it
 * @param discId what IMAPI2FS calls the disc, to recognize it between sessions; may be empty
 */
public record ImageSummary(
        int files,
        int directories,
        long sectors,
        String label,
        Map<FileSystem, String> labels,
        Optional<String> udfRevision,
        String discId) {

    /**
     * Copies the labels.
     *
     * @param files files in it
     * @param directories folders in it
     * @param sectors sectors of 2,048 bytes that it takes
     * @param label the volume label as it was asked for
     * @param labels the label as each file system holds it
     * @param udfRevision the revision of UDF
     * @param discId what IMAPI2FS calls the disc
     */
    public ImageSummary {
        labels = labels.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(labels));
    }

    /**
     * The file systems of the image.
     *
     * @return one or more
     */
    public Set<FileSystem> fileSystems() {
        return labels.keySet();
    }

    /**
     * The size of the image.
     *
     * @return bytes
     */
    public long bytes() {
        return sectors * Media.SECTOR_SIZE;
    }
}
