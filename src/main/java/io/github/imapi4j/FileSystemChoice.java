package io.github.imapi4j;

import io.github.imapi4j.imapi2fs.IFileSystemImage;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which file systems an image gets if nobody says: what its files need, then what suits the disc. */
final class FileSystemChoice {

    /** ISO 9660 and Joliet take files up to here, says IMAPI2FS. */
    static final long LARGEST_ISO_FILE = 1L << 31;

    /** So many folders may lie within each other under ISO 9660 and Joliet. */
    private static final int DEEPEST_ISO_FOLDER = 8;

    private static final int LONGEST_JOLIET_NAME = 64;
    private static final Set<MediaType> CDS = EnumSet.of(MediaType.CD_ROM, MediaType.CD_R, MediaType.CD_RW);

    private FileSystemChoice() {}

    /** The file systems for an image that nothing was imported into. */
    static Set<FileSystem> choose(DiscImage image, SourceTree tree, Payload.Target target, Set<FileSystem> supported) {
        Set<FileSystem> asked = image.settings().fileSystems();
        if (!asked.isEmpty()) {
            return asked;
        }
        if ((target.growing() || isTooMuchForIso(tree)) && supported.contains(FileSystem.UDF)) {
            return EnumSet.of(FileSystem.UDF);
        }
        Set<FileSystem> chosen = EnumSet.of(FileSystem.ISO9660, FileSystem.JOLIET);
        if (supported.contains(FileSystem.UDF) && gainsFromUdf(image, tree, target)) {
            chosen.add(FileSystem.UDF);
        }
        return chosen;
    }

    private static boolean isTooMuchForIso(SourceTree tree) {
        return tree.hasFolderDeeperThan(DEEPEST_ISO_FOLDER)
                || tree.files().stream().anyMatch(file -> file.size() > LARGEST_ISO_FILE);
    }

    private static boolean gainsFromUdf(DiscImage image, SourceTree tree, Payload.Target target) {
        boolean largerThanCd = target.type() != MediaType.UNKNOWN && !CDS.contains(target.type());
        return largerThanCd
                || image.settings().udfRevision().isPresent()
                || !tree.rules().streams().isEmpty()
                || tree.hasNameLongerThan(LONGEST_JOLIET_NAME);
    }

    /** The UDF revision to ask for: what was said, or the first that named streams can live in. */
    static Optional<Integer> revision(DiscImage image, IFileSystemImage fileSystemImage) {
        Optional<UdfRevision> asked = image.settings().udfRevision();
        if (asked.isPresent()) {
            return asked.map(UdfRevision::code);
        }
        int enough = UdfRevision.V2_00.code();
        if (image.rules().streams().isEmpty() || fileSystemImage.getUDFRevision() >= enough) {
            return Optional.empty();
        }
        List<Integer> revisions = fileSystemImage.getUDFRevisionsSupported();
        return revisions.stream().filter(revision -> revision >= enough).min(Integer::compare);
    }
}
