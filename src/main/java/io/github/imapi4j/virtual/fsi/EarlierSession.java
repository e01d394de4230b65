package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.iso.ImportedVolume;
import io.github.imapi4j.virtual.udf.UdfRevision;
import java.util.Optional;
import java.util.Set;

/**
 * An earlier session that was taken over, and what follows from it: its file systems and the UDF revision are those of the new
 * session too.
 *
 * @param volume what was read; its tree has moved into the image
 * @param fileSystems all that the session has, not only the one that was read
 * @param rewritable whether the disc can be written in any order, so that only UDF can be continued
 * @param place where the new session goes
 * @param discIdentifier what the disc was known by when it was read
 */
record EarlierSession(
        ImportedVolume volume,
        Set<FileSystemType> fileSystems,
        boolean rewritable,
        NextSession place,
        String discIdentifier) {

    /** The revision of the session's UDF, which only UDF itself tells. */
    Optional<UdfRevision> revision() {
        return volume.type() == FileSystemType.UDF ? UdfRevision.of(volume.udfRevision()) : Optional.empty();
    }

    /** What the session decides of the settings. */
    ImageSettings decide(ImageSettings settings) {
        return settings.withFileSystems(fileSystems)
                .withRevision(revision().orElse(settings.revision()))
                .withSessionStart(place.start())
                .withFreeMediaBlocks(place.freeBlocks());
    }

    /** Puts back what the session decided; all else stays. */
    static ImageSettings undecide(ImageSettings settings, ImageSettings before) {
        return settings.withFileSystems(before.fileSystems())
                .withRevision(before.revision())
                .withSessionStart(before.sessionStart())
                .withFreeMediaBlocks(before.freeMediaBlocks());
    }

    /** Refuses settings that the session does not go with. */
    void requireSame(ImageSettings before, ImageSettings wanted) {
        if (!wanted.bootImages().isEmpty()) {
            throw new ImapiException(ImapiCode.IMAPI_E_BOOT_OBJECT_CONFLICT);
        }
        if (!wanted.fileSystems().equals(before.fileSystems())) {
            throw otherFileSystems(wanted.fileSystems());
        }
        if (wanted.revision() != before.revision()) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_UDF_REVISION_CHANGE_NOT_ALLOWED,
                    "The session that was imported has UDF " + before.revision() + ", so the next cannot have UDF "
                            + wanted.revision() + ".");
        }
        if (wanted.sessionStart() != before.sessionStart()) {
            throw Problems.of(
                    ImapiCode.IMAPI_E_PROPERTY_NOT_ACCESSIBLE,
                    "The session that was imported decides where the next begins.",
                    "SessionStartBlock");
        }
    }

    private ImapiException otherFileSystems(Set<FileSystemType> wanted) {
        boolean layout = rewritable && wanted.contains(FileSystemType.ISO9660);
        return Problems.of(
                layout
                        ? ImapiCode.IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION
                        : ImapiCode.IMAPI_E_FILE_SYSTEM_CHANGE_NOT_ALLOWED,
                "The session that was imported has " + FileSystemFlags.of(fileSystems) + ", so the next cannot have "
                        + FileSystemFlags.of(wanted) + ".");
    }

    /** The flag of the file system that was read. */
    FsiFileSystems flag() {
        return FileSystemFlags.flag(volume.type());
    }
}
