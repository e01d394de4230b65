package io.github.imapi4j.virtual.iso;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.util.Locale;

/**
 * The limits of ISO 9660 and Joliet that IMAPI2FS documents.
 *
 * <p>Directories nest 8 levels deep. The standard counts the root as the first; that is the rule under strict compliance, and
 * otherwise eight directories may lie below the root. A file has at most 2 GiB, and a path table numbers at most
 * 65,535 directories, the root among them.
 */
public final class IsoLimits {

    /** The levels of directories. */
    public static final int LEVELS = 8;

    /** The largest file, in bytes. */
    public static final long MAX_FILE_SIZE = 1L << 31;

    /** The most directories, the root counted. */
    public static final int MAX_DIRECTORIES = 65_535;

    private IsoLimits() {}

    /**
     * Checks what is about to be added to a directory, with all below it.
     *
     * @param node a file or directory that is not in the tree yet
     * @param directory where it is about to be added
     * @param options which file systems with which compliance
     * @throws ImapiException IMAPI_E_ISO9660_LEVELS, IMAPI_E_DATA_TOO_BIG, IMAPI_E_TOO_MANY_DIRS; under strict compliance
     *     IMAPI_E_INVALID_PATH for a name of more than 64 characters if there is Joliet
     */
    public static void checkAddition(IsoNode node, IsoDirectory directory, IsoOptions options) {
        int depth = 0;
        IsoDirectory root = directory;
        while (root.parent().isPresent()) {
            root = root.parent().get();
            depth++;
        }
        requireDirectories(root.totals().directories() + node.totals().directories(), options);
        checkBelow(node, directory.pathOf(node.name()), depth + 1, options);
    }

    /**
     * Checks a whole tree.
     *
     * @param root the root
     * @param options which file systems with which compliance
     * @throws ImapiException as {@link #checkAddition} throws
     */
    public static void check(IsoDirectory root, IsoOptions options) {
        requireDirectories(root.totals().directories(), options);
        for (IsoNode child : root.children()) {
            checkBelow(child, root.pathOf(child.name()), 1, options);
        }
    }

    private static void checkBelow(IsoNode node, String path, int depth, IsoOptions options) {
        requireName(node, path, options);
        if (node instanceof IsoFile file) {
            requireSize(file, path);
        } else if (node instanceof IsoDirectory directory) {
            requireDepth(path, depth, options);
            for (IsoNode child : directory.children()) {
                checkBelow(child, path + IsoNames.SEPARATOR + child.name(), depth + 1, options);
            }
        }
    }

    private static void requireDirectories(long directories, IsoOptions options) {
        if (directories > MAX_DIRECTORIES) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_TOO_MANY_DIRS,
                    String.format(
                            Locale.ROOT,
                            "%s It would have %,d; at most %,d are possible, the root counted.",
                            ImapiCode.IMAPI_E_TOO_MANY_DIRS.format(
                                    options.isoStyle().fileSystem()),
                            directories,
                            MAX_DIRECTORIES));
        }
    }

    private static void requireDepth(String path, int depth, IsoOptions options) {
        int allowed = options.strict() ? LEVELS - 1 : LEVELS;
        if (depth > allowed) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_ISO9660_LEVELS,
                    String.format(
                            Locale.ROOT,
                            "%s '%s' lies %d levels below the root; %d are allowed.",
                            ImapiCode.IMAPI_E_ISO9660_LEVELS.text(),
                            path,
                            depth,
                            allowed));
        }
    }

    private static void requireSize(IsoFile file, String path) {
        if (file.size() > MAX_FILE_SIZE) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_DATA_TOO_BIG,
                    String.format(
                            Locale.ROOT,
                            "%s '%s' has %,d bytes; at most %,d are allowed.",
                            ImapiCode.IMAPI_E_DATA_TOO_BIG.format("ISO9660"),
                            path,
                            file.size(),
                            MAX_FILE_SIZE));
        }
    }

    private static void requireName(IsoNode node, String path, IsoOptions options) {
        if (options.strict() && options.joliet() && node.name().length() > NameStyle.JOLIET_LIMIT) {
            throw IsoNames.invalidPath(
                    path,
                    String.format(
                            Locale.ROOT,
                            "A Joliet name has at most %d characters; '%s' has %d.",
                            NameStyle.JOLIET_LIMIT,
                            node.name(),
                            node.name().length()));
        }
    }
}
