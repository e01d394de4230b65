package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.virtual.image.DiscVolumes;
import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.iso.ImportedVolume;
import io.github.imapi4j.virtual.iso.SectorSource;
import io.github.imapi4j.virtual.udf.UdfRevision;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** Reads the newest session of a disc, within the limits that IMAPI2FS has for continuing it. */
final class SessionImport {

    private final MediaProbe probe;
    private final PreviousSession previous;

    SessionImport(MediaProbe probe, PreviousSession previous) {
        this.probe = probe;
        this.previous = previous;
    }

    /**
     * Reads the session.
     *
     * @param wanted the file system, or empty for the most advanced
     * @throws ImapiException {@code IMAPI_E_EMPTY_DISC}, {@code IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE}, {@code
     *     IMAPI_E_NO_SUPPORTED_FILE_SYSTEM}, {@code IMAPI_E_FILE_SYSTEM_NOT_FOUND}, {@code
     *     IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION}, {@code IMAPI_E_UDF_NOT_WRITE_COMPATIBLE}, or that the disc cannot be read
     */
    EarlierSession read(Optional<FileSystemType> wanted) {
        previous.requireSupported();
        if (previous.isEmpty()) {
            throw new ImapiException(ImapiCode.IMAPI_E_EMPTY_DISC);
        }
        SectorSource disc = sectors();
        int start = previous.start();
        Set<FileSystemType> there = DiscVolumes.identify(disc, start);
        FileSystemType type = choose(there, wanted);
        requireLayout(there);
        ImportedVolume volume = DiscVolumes.read(disc, start, type, ZoneOffset.UTC);
        requireContinuable(volume);
        return new EarlierSession(volume, there, previous.rewritable(), previous.next(), identifier());
    }

    private static FileSystemType choose(Set<FileSystemType> there, Optional<FileSystemType> wanted) {
        if (wanted.isPresent() && !there.contains(wanted.get())) {
            throw Problems.of(
                    ImapiCode.IMAPI_E_FILE_SYSTEM_NOT_FOUND,
                    "Its last session has " + FileSystemFlags.of(there) + ".",
                    wanted.get().title());
        }
        return wanted.or(() -> DiscVolumes.newest(there))
                .orElseThrow(() -> new ImapiException(ImapiCode.IMAPI_E_NO_SUPPORTED_FILE_SYSTEM));
    }

    /** Only the anchor of UDF can be turned to a new session; descriptors of ISO 9660 would go on showing the first. */
    private void requireLayout(Set<FileSystemType> there) {
        if (previous.rewritable() && there.contains(FileSystemType.ISO9660)) {
            throw Problems.of(
                    ImapiCode.IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION,
                    "A disc that can be overwritten takes further sessions only if it was begun with UDF alone; this one has "
                            + FileSystemFlags.of(there) + ".");
        }
    }

    private static void requireContinuable(ImportedVolume volume) {
        if (volume.type() != FileSystemType.UDF) {
            return;
        }
        if (!volume.appendable()) {
            throw Problems.of(
                    ImapiCode.IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION,
                    "Its UDF partition is not read-only, as another program's is that changes files in place.");
        }
        if (UdfRevision.of(volume.udfRevision()).isEmpty()) {
            throw Problems.of(
                    ImapiCode.IMAPI_E_UDF_NOT_WRITE_COMPATIBLE,
                    String.format(java.util.Locale.ROOT, "It has revision 0x%X.", volume.udfRevision()));
        }
    }

    /** Whether a session could be added to a file system. */
    boolean canContinue(FileSystemType type) {
        try {
            read(Optional.of(type));
            return true;
        } catch (ImapiException e) {
            if (REFUSALS.stream().anyMatch(e::is)) {
                return false;
            }
            throw e;
        }
    }

    private static final Set<ImapiCode> REFUSALS = Set.of(
            ImapiCode.IMAPI_E_EMPTY_DISC,
            ImapiCode.IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE,
            ImapiCode.IMAPI_E_FILE_SYSTEM_NOT_FOUND,
            ImapiCode.IMAPI_E_FILE_SYSTEM_READ_CONSISTENCY_ERROR,
            ImapiCode.IMAPI_E_FILE_SYSTEM_FEATURE_NOT_SUPPORTED,
            ImapiCode.IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION,
            ImapiCode.IMAPI_E_UDF_NOT_WRITE_COMPATIBLE);

    /** What the disc and its sessions are known by. */
    String identifier() {
        boolean empty = previous.isEmpty();
        int next = empty && previous.rewritable() ? 0 : previous.next().start();
        return DiscIdentifier.of(sectors(), empty ? -1 : previous.start(), next);
    }

    /** The disc in the drive. */
    SectorSource sectors() {
        try (IDiscRecorder2 recorder = previous.recorder()) {
            return probe.sectors(recorder);
        }
    }

    /** Which file systems a disc has, asked through a drive alone. */
    static FlagSet<FsiFileSystems> identify(MediaProbe probe, IDiscRecorder2 recorder) {
        var start = probe.lastSession(recorder);
        return start.isEmpty()
                ? FlagSet.of(FsiFileSystems.NONE)
                : FileSystemFlags.of(DiscVolumes.identify(probe.sectors(recorder), start.getAsLong()));
    }
}
