package io.github.imapi4j.virtual.udf;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.IsoNames;
import io.github.imapi4j.virtual.iso.IsoNode;
import io.github.imapi4j.virtual.iso.TreeWalk;
import java.util.Locale;

/**
 * The limits of UDF.
 *
 * <p>A name has 254 bytes, which are as many characters up to U+00FF, or 127 UTF-16 units; a longer one is shortened, and
 * refused under strict compliance, as is always that of a named stream. A path has 1,023 bytes under strict compliance, as the specification says; otherwise as many
 * characters as Windows can open. Files are as large as an image can be.
 */
public final class UdfLimits {

    /** The most bytes of an identifier with the one that says how many bits a character has. */
    static final int MAX_IDENTIFIER = 255;

    /** The most bytes of a path that the specification allows. */
    public static final int STRICT_PATH_BYTES = 1023;

    /** The longest path that Windows can open, in UTF-16 units. */
    public static final int MAX_PATH = 32_767;

    /** The most files and directories that 32-bit identifiers of UDF can tell apart. */
    public static final long MAX_NODES = 0xFFFF_FFFFL - 16;

    private UdfLimits() {}

    /**
     * Checks what is about to be added to a directory, with all below it.
     *
     * @param node a file or directory that is not in the tree yet
     * @param directory where it is about to be added
     * @param strict whether standards are followed to the letter
     * @throws ImapiException IMAPI_E_INVALID_PATH for a name or path that is too long
     */
    public static void checkAddition(IsoNode node, IsoDirectory directory, boolean strict) {
        String parent = directory.path();
        String path = (parent.length() == 1 ? "" : parent) + IsoNames.SEPARATOR + node.name();
        check(node, path, strict);
        if (node instanceof IsoDirectory added) {
            TreeWalk.below(added, path, (below, belowPath, depth) -> check(below, belowPath, strict));
        }
    }

    /**
     * Checks a whole tree.
     *
     * @param root the root
     * @param strict whether standards are followed to the letter
     * @throws ImapiException IMAPI_E_INVALID_PATH for a name or path that is too long, IMAPI_E_TOO_MANY_DIRS
     */
    public static void check(IsoDirectory root, boolean strict) {
        if (root.fileCount() + root.directoryCount() > MAX_NODES) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_TOO_MANY_DIRS,
                    ImapiCode.IMAPI_E_TOO_MANY_DIRS.format(FileSystemType.UDF.title()));
        }
        TreeWalk.below(root, "", (node, path, depth) -> check(node, path, strict));
    }

    private static void check(IsoNode node, String path, boolean strict) {
        if (path.length() > MAX_PATH) {
            throw invalid(path, "A path has at most %,d characters; this one has %,d.", MAX_PATH, path.length());
        }
        if (node instanceof IsoFile file) {
            file.streams().forEach(stream -> requireName(stream, path + IsoNames.STREAM_SEPARATOR + stream.name()));
        }
        if (!strict) {
            return;
        }
        requireName(node, path);
        int bytes = Cs0.encode(path).length - 1;
        if (bytes > STRICT_PATH_BYTES) {
            throw invalid(path, "A UDF path has at most %,d bytes; this one has %,d.", STRICT_PATH_BYTES, bytes);
        }
    }

    private static void requireName(IsoNode node, String path) {
        int bytes = Cs0.encode(node.name()).length - 1;
        if (bytes >= MAX_IDENTIFIER) {
            throw invalid(path, "A UDF name has at most %,d bytes; this one has %,d.", MAX_IDENTIFIER - 1, bytes);
        }
    }

    private static ImapiException invalid(String path, String sentence, int limit, int found) {
        return new ImapiException(
                ImapiCode.IMAPI_E_INVALID_PATH,
                ImapiCode.IMAPI_E_INVALID_PATH.format(path) + " " + String.format(Locale.ROOT, sentence, limit, found));
    }
}
