package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;
import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.udf.UdfRevision;
import java.util.Set;

/**
 * What {@code ChooseImageDefaults} chooses for a kind of disc; the documentation does not say. CDs get what every computer reads,
 * DVDs all three file systems with the UDF that players know, Blu-ray discs UDF with a metadata file alone.
 *
 * @param fileSystems the file systems
 * @param revision the revision of UDF, whether there is UDF or not
 */
record MediaDefaults(Set<FileSystemType> fileSystems, UdfRevision revision) {

    static MediaDefaults of(ImapiMediaPhysicalType type) {
        return switch (type) {
            case BDROM, BDR, BDRE -> new MediaDefaults(Set.of(FileSystemType.UDF), UdfRevision.V2_50);
            case CDROM, CDR, CDRW -> new MediaDefaults(ImageSettings.DEFAULT_FILE_SYSTEMS, UdfRevision.V1_02);
            default -> new MediaDefaults(Set.of(FileSystemType.values()), UdfRevision.V1_02);
        };
    }
}
