package io.github.imapi4j.virtual.udf;

import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * How a tree becomes a UDF volume.
 *
 * @param volumeName the volume name before UDF shortens it
 * @param applicationId the application identifier, at most 23 characters of ASCII
 * @param created local time of the volume
 * @param zone what local times mean
 * @param strict whether limits that readers do not need are kept too
 * @param revision the revision of the specification
 * @param redundantMetadata whether there is a second copy of the metadata file, from 2.50 on
 */
public record UdfOptions(
        String volumeName,
        String applicationId,
        LocalDateTime created,
        ZoneId zone,
        boolean strict,
        UdfRevision revision,
        boolean redundantMetadata) {

    /**
     * Whether a second copy is made.
     *
     * @return true if it is asked for and the revision has it
     */
    public boolean mirrored() {
        return redundantMetadata && revision.hasMetadataPartition();
    }
}
