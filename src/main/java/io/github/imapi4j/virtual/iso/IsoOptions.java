package io.github.imapi4j.virtual.iso;

import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * How a tree becomes an image.
 *
 * @param volumeName the volume name; empty asks for one generated from {@code created}
 * @param systemId the system identifier, at most 32 characters
 * @param applicationId the application identifier, at most 128 characters
 * @param joliet whether there is a Joliet tree beside the one of ISO 9660
 * @param level the interchange level of ISO 9660, 1 or 2
 * @param strict whether standards are followed to the letter ({@code StrictFileSystemCompliance})
 * @param created local time of the volume
 * @param zone what local times mean: the records hold the offset from UTC in quarters of an hour
 * @param sessionStart the block of the disc at which the image begins; addresses in the image count from the disc's block 0
 */
public record IsoOptions(
        String volumeName,
        String systemId,
        String applicationId,
        boolean joliet,
        int level,
        boolean strict,
        LocalDateTime created,
        ZoneId zone,
        int sessionStart) {

    /**
     * Checks what can be checked.
     *
     * @param volumeName the volume name; empty asks for one generated from {@code created}
     * @param systemId the system identifier, at most 32 characters
     * @param applicationId the application identifier, at most 128 characters
     * @param joliet whether there is a Joliet tree beside the one of ISO 9660
     * @param level the interchange level of ISO 9660, 1 or 2
     * @param strict whether standards are followed to the letter ({@code StrictFileSystemCompliance})
     * @param created local time of the volume
     * @param zone what local times mean: the records hold the offset from UTC in quarters of an hour
     * @param sessionStart the block of the disc at which the image begins; addresses in the image count from the disc's block 0
     * @throws io.github.imapi4j.error.ImapiException IMAPI_E_INVALID_VOLUME_NAME, or IMAPI_E_INVALID_PARAM for the level
     */
    public IsoOptions {
        VolumeNames.require(volumeName, strict);
        NameStyle.iso9660(level, strict);
        if (sessionStart < 0) {
            throw new IllegalArgumentException("A session cannot start at block " + sessionStart + ".");
        }
    }

    /**
     * ISO 9660 at level 1 with Joliet at the start of a disc, times in the system's zone.
     *
     * @param volumeName the volume name; empty asks for a generated one
     * @param created local time of the volume
     * @return the options
     * @throws io.github.imapi4j.error.ImapiException IMAPI_E_INVALID_VOLUME_NAME
     */
    public static IsoOptions of(String volumeName, LocalDateTime created) {
        return new IsoOptions(volumeName, "", "IMAPI4J", true, 1, false, created, ZoneId.systemDefault(), 0);
    }

    /**
     * The same with or without Joliet.
     *
     * @param value whether there is a Joliet tree
     * @return changed options
     */
    public IsoOptions withJoliet(boolean value) {
        return new IsoOptions(volumeName, systemId, applicationId, value, level, strict, created, zone, sessionStart);
    }

    /**
     * The same at another interchange level.
     *
     * @param value 1 or 2
     * @return changed options
     * @throws io.github.imapi4j.error.ImapiException IMAPI_E_INVALID_PARAM
     */
    public IsoOptions withLevel(int value) {
        return new IsoOptions(volumeName, systemId, applicationId, joliet, value, strict, created, zone, sessionStart);
    }

    /**
     * The same with or without strict compliance.
     *
     * @param value whether standards are followed to the letter
     * @return changed options
     * @throws io.github.imapi4j.error.ImapiException IMAPI_E_INVALID_VOLUME_NAME if the name breaks the stricter rule
     */
    public IsoOptions withStrict(boolean value) {
        return new IsoOptions(volumeName, systemId, applicationId, joliet, level, value, created, zone, sessionStart);
    }

    /**
     * The same with times in another zone.
     *
     * @param value what local times mean
     * @return changed options
     */
    public IsoOptions withZone(ZoneId value) {
        return new IsoOptions(volumeName, systemId, applicationId, joliet, level, strict, created, value, sessionStart);
    }

    /**
     * The same for a later place on the disc.
     *
     * @param block the block of the disc at which the image begins, from 0
     * @return changed options
     */
    public IsoOptions withSessionStart(int block) {
        return new IsoOptions(volumeName, systemId, applicationId, joliet, level, strict, created, zone, block);
    }

    /**
     * The volume name that the image carries before each file system adapts it.
     *
     * @return the given name, or the generated one
     */
    public String effectiveVolumeName() {
        return volumeName.isEmpty() ? VolumeNames.generated(created) : volumeName;
    }

    /**
     * How the tree of ISO 9660 names its files.
     *
     * @return the style of this level and compliance
     */
    public NameStyle isoStyle() {
        return NameStyle.iso9660(level, strict);
    }
}
