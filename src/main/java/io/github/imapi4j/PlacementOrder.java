package io.github.imapi4j;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import io.github.imapi4j.imapi2fs.IProgressItem;
import io.github.imapi4j.imapi2fs.IProgressItems;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The order of files on a disc. IMAPI2FS lets nobody choose it: all that can be done is to add the files in that order, and to
 * look afterwards.
 */
final class PlacementOrder {

    private static final Logger LOG = LoggerFactory.getLogger(PlacementOrder.class);

    private PlacementOrder() {}

    /** Puts files that shall come first in front; all others keep their order. */
    static void sort(List<SourceTree.SourceFile> files, List<String> first) {
        if (!first.isEmpty()) {
            List<String> keys = first.stream().map(ItemRules::key).toList();
            files.sort(Comparator.comparingInt(file -> rank(keys, ItemRules.key(file.discPath()))));
        }
    }

    private static int rank(List<String> keys, String path) {
        for (int i = 0; i < keys.size(); i++) {
            if (path.equals(keys.get(i)) || path.startsWith(keys.get(i) + "/")) {
                return i;
            }
        }
        return keys.size();
    }

    /** What to say if files that shall come first lie elsewhere in the finished image. */
    static Optional<Warning> check(SourceTree tree, IFileSystemImageResult result) {
        List<String> keys = tree.rules().first().stream().map(ItemRules::key).toList();
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        try {
            return isKept(tree, keys, result)
                    ? Optional.empty()
                    : Optional.of(new Warning(
                            ImapiCode.IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED,
                            "The files that should come first do not: this system lays files out in an order of its"
                                    + " own."));
        } catch (ImapiException e) {
            LOG.debug("Where files lie in the image cannot be found out: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** The files of the tree are sorted by rank; one rank's files, those of a folder, may lie in any order. */
    private static boolean isKept(SourceTree tree, List<String> keys, IFileSystemImageResult result) {
        int rank = 0;
        long highest = -1;
        long highestBefore = -1;
        try (IProgressItems items = result.getProgressItems()) {
            for (SourceTree.SourceFile file : tree.files()) {
                if (file.size() == 0) {
                    continue;
                }
                int its = rank(keys, ItemRules.key(file.discPath()));
                if (its != rank) {
                    rank = its;
                    highestBefore = highest;
                }
                long block = firstBlock(items, file.discPath());
                if (block < highestBefore) {
                    return false;
                }
                highest = Math.max(highest, block);
            }
        }
        return true;
    }

    private static long firstBlock(IProgressItems items, String discPath) {
        try (IProgressItem item = items.progressItemFromDescription("\\" + discPath.replace('/', '\\'))) {
            return Integer.toUnsignedLong(item.getFirstBlock());
        }
    }
}
