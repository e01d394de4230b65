package io.github.imapi4j.virtual.image;

import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoLimits;
import io.github.imapi4j.virtual.iso.IsoNode;
import io.github.imapi4j.virtual.udf.UdfLimits;

/** The limits of all file systems that an image has: those of {@link IsoLimits} and of {@link UdfLimits}. */
public final class ImageLimits {

    private ImageLimits() {}

    /**
     * Checks what is about to be added to a directory, with all below it.
     *
     * @param node a file or directory that is not in the tree yet
     * @param directory where it is about to be added
     * @param options which file systems with which compliance
     * @throws io.github.imapi4j.error.ImapiException what {@link IsoLimits#checkAddition} and
     *     {@link UdfLimits#checkAddition} throw
     */
    public static void checkAddition(IsoNode node, IsoDirectory directory, ImageOptions options) {
        if (options.has(FileSystemType.ISO9660)) {
            IsoLimits.checkAddition(node, directory, options.iso());
        }
        if (options.has(FileSystemType.UDF)) {
            UdfLimits.checkAddition(node, directory, options.iso().strict());
        }
    }

    /**
     * Checks a whole tree.
     *
     * @param root the root
     * @param options which file systems with which compliance
     * @throws io.github.imapi4j.error.ImapiException what {@link IsoLimits#check} and {@link UdfLimits#check} throw
     */
    public static void check(IsoDirectory root, ImageOptions options) {
        if (options.has(FileSystemType.ISO9660)) {
            IsoLimits.check(root, options.iso());
        }
        if (options.has(FileSystemType.UDF)) {
            UdfLimits.check(root, options.iso().strict());
        }
    }
}
