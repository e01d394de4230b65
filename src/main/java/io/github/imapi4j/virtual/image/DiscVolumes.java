package io.github.imapi4j.virtual.image;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.iso.ImportedVolume;
import io.github.imapi4j.virtual.iso.IsoReader;
import io.github.imapi4j.virtual.iso.SectorSource;
import io.github.imapi4j.virtual.udf.UdfReader;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Finds and reads the file systems of a session. */
public final class DiscVolumes {

    private DiscVolumes() {}

    /**
     * Which file systems a session has.
     *
     * @param disc the whole disc
     * @param sessionStart the session's first block
     * @return the file systems; none if there is nothing that is known here
     * @throws ImapiException IMAPI_E_IMPORT_READ_FAILURE
     */
    public static Set<FileSystemType> identify(SectorSource disc, long sessionStart) {
        Set<FileSystemType> found = EnumSet.noneOf(FileSystemType.class);
        found.addAll(IsoReader.identify(disc, sessionStart));
        if (UdfReader.identify(disc, sessionStart)) {
            found.add(FileSystemType.UDF);
        }
        return Collections.unmodifiableSet(found);
    }

    /**
     * The one that IMAPI2FS imports if none is asked for: UDF, else Joliet, else ISO 9660.
     *
     * @param fileSystems what a session has
     * @return the most advanced, or empty if there is none
     */
    public static Optional<FileSystemType> newest(Set<FileSystemType> fileSystems) {
        return fileSystems.stream().max(FileSystemType::compareTo);
    }

    /**
     * Reads the most advanced file system of a session.
     *
     * @param disc the whole disc
     * @param sessionStart the session's first block
     * @param zone what local times of the tree mean
     * @return the tree, ready to be the beginning of the next session's
     * @throws ImapiException IMAPI_E_NO_SUPPORTED_FILE_SYSTEM, and what {@link #read(SectorSource, long, FileSystemType,
     *     ZoneId)} throws
     */
    public static ImportedVolume read(SectorSource disc, long sessionStart, ZoneId zone) {
        FileSystemType type = newest(identify(disc, sessionStart))
                .orElseThrow(() -> new ImapiException(ImapiCode.IMAPI_E_NO_SUPPORTED_FILE_SYSTEM));
        return read(disc, sessionStart, type, zone);
    }

    /**
     * Reads a file system of a session.
     *
     * @param disc the whole disc
     * @param sessionStart the session's first block
     * @param type the file system
     * @param zone what local times of the tree mean
     * @return the tree, ready to be the beginning of the next session's
     * @throws ImapiException IMAPI_E_FILE_SYSTEM_NOT_FOUND if the session does not have it;
     *     IMAPI_E_FILE_SYSTEM_READ_CONSISTENCY_ERROR if its structures are damaged;
     *     IMAPI_E_FILE_SYSTEM_FEATURE_NOT_SUPPORTED for what is not read here; IMAPI_E_IMPORT_READ_FAILURE if a sector
     *     cannot be read
     */
    public static ImportedVolume read(SectorSource disc, long sessionStart, FileSystemType type, ZoneId zone) {
        return type == FileSystemType.UDF
                ? UdfReader.read(disc, sessionStart, zone)
                : IsoReader.read(disc, sessionStart, type, zone);
    }
}
