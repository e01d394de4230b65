package io.github.imapi4j;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Taking over what earlier sessions of a disc hold, with the limits that IMAPI2 documents for that; each is a clear failure before
 * the first sector.
 */
final class EarlierSessions {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierSessions.class);

    private EarlierSessions() {}

    /** A disc to which something is added. */
    record Disc(IDiscFormat2Data format, Recorder recorder, Media media) {}

    /** Checks what the disc alone can tell. */
    static void requireAppendable(Disc disc, DiscImage wanted, ClassSource classes) {
        if (disc.media().isBlank()) {
            return;
        }
        if (!wanted.settings().bootImages().isEmpty()) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_BOOT_OBJECT_CONFLICT,
                    "A boot image can only be written with the first session of a disc, and this disc has one already.");
        }
        if (!wanted.rules().streams().isEmpty()) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_READONLY,
                    "Named streams can only be written with the first session of a disc, and this disc has one already.");
        }
        if (disc.media().states().contains(MediaState.OVERWRITABLE) && holdsIso9660(disc.recorder(), classes)) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION,
                    "Nothing can be added to this " + disc.media().type().displayName()
                            + ", because its first session holds ISO 9660; discs that can be overwritten take more only if"
                            + " they were begun with UDF alone. It can be overwritten.");
        }
    }

    /** Asks an image of its own: one that was asked this can no longer be burned. */
    private static boolean holdsIso9660(Recorder recorder, ClassSource classes) {
        try (IFileSystemImage probe =
                        classes.createInstance(Imapi2fsClass.MSFT_FILE_SYSTEM_IMAGE.clsid(), IFileSystemImage.class);
                IDiscRecorder2 drive = recorder.unwrap(IDiscRecorder2.class)) {
            FlagSet<FsiFileSystems> found = probe.identifyFileSystemsOnDisc(drive);
            return found.has(FsiFileSystems.ISO9660);
        } catch (ImapiException e) {
            LOG.debug("What the disc holds cannot be told before the import: {}", e.getMessage());
            return false;
        }
    }

    /** Takes over the newest session; answers whether there was anything. */
    static boolean importInto(IFileSystemImage image, Disc disc) {
        if (disc.media().isBlank()) {
            return false;
        }
        try {
            connect(image, disc.format());
            FlagSet<FsiFileSystems> imported = image.importFileSystem();
            LOG.info("Took over what the disc holds, from {}", imported);
            return true;
        } catch (ImapiException e) {
            if (e.is(ImapiCode.IMAPI_E_EMPTY_DISC)) {
                return false;
            }
            throw e.detail().isPresent() ? e : explained(e, disc.media());
        }
    }

    private static void connect(IFileSystemImage image, IDiscFormat2Data format) {
        List<IDispatch> interfaces = format.getMultisessionInterfaces();
        try {
            image.setMultisessionInterfaces(interfaces);
        } finally {
            interfaces.forEach(IDispatch::close);
        }
    }

    private static ImapiException explained(ImapiException e, Media media) {
        String disc = "this " + media.type().displayName();
        if (e.is(ImapiCode.IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE)
                || e.is(ImapiCode.IMAPI_E_INCOMPATIBLE_MULTISESSION_TYPE)) {
            return withDetail(
                    e,
                    "Nothing can be added to " + disc + ": it has no room for another session, or of a kind"
                            + " that IMAPI2 does not write.");
        }
        if (e.is(ImapiCode.IMAPI_E_NO_SUPPORTED_FILE_SYSTEM) || e.is(ImapiCode.IMAPI_E_FILE_SYSTEM_NOT_FOUND)) {
            return withDetail(
                    e,
                    "Nothing can be added to " + disc + ": the last session holds no file system that IMAPI2"
                            + " can read.");
        }
        if (e.is(ImapiCode.IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION)) {
            return withDetail(
                    e,
                    "Nothing can be added to " + disc + ": its last session was laid out by another program in"
                            + " a way that IMAPI2 cannot continue.");
        }
        return e;
    }

    private static ImapiException withDetail(ImapiException e, String sentence) {
        ImapiException explained = new ImapiException(e.error(), sentence, e);
        return e.operation().map(explained::withOperation).orElse(explained);
    }

    /** A session has the file systems of those before it. */
    static void requireSameFileSystems(IFileSystemImage image, DiscImage wanted, SourceTree tree) {
        Set<FileSystem> there = FileSystem.of(image.getFileSystemsToCreate());
        Set<FileSystem> asked = wanted.settings().fileSystems();
        if (!asked.isEmpty() && !asked.equals(there)) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_FILE_SYSTEM_CHANGE_NOT_ALLOWED,
                    "The earlier sessions of the disc are " + ImageProperties.names(there)
                            + ", and a further one cannot be " + ImageProperties.names(asked) + ".");
        }
        wanted.settings().udfRevision().ifPresent(revision -> requireRevision(image, revision));
        if (there.contains(FileSystem.ISO9660)) {
            tree.files().stream()
                    .filter(file -> file.size() > FileSystemChoice.LARGEST_ISO_FILE)
                    .findFirst()
                    .ifPresent(file -> {
                        throw new ImapiException(
                                ImapiCode.IMAPI_E_DATA_TOO_BIG,
                                "\"" + file.name() + "\" has " + Sizes.format(file.size())
                                        + ", and the earlier sessions of the disc are ISO 9660, which takes up to"
                                        + " 2 GiB.");
                    });
        }
    }

    private static void requireRevision(IFileSystemImage image, UdfRevision wanted) {
        int there = image.getUDFRevision();
        if (there != wanted.code()) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_UDF_REVISION_CHANGE_NOT_ALLOWED,
                    "The earlier sessions of the disc are UDF " + UdfRevision.text(there)
                            + ", and a further one cannot be UDF " + wanted + ".");
        }
    }
}
