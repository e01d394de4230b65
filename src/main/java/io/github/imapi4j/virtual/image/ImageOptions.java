package io.github.imapi4j.virtual.image;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.iso.IsoOptions;
import io.github.imapi4j.virtual.iso.VolumeNames;
import io.github.imapi4j.virtual.udf.UdfOptions;
import io.github.imapi4j.virtual.udf.UdfRevision;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a tree becomes an image.
 *
 * @param iso what all file systems have in common, and how ISO 9660 names its files; whether there is Joliet follows from
 *     {@code fileSystems}
 * @param fileSystems which file systems the image has
 * @param revision the revision of UDF, of no account without it
 * @param redundantMetadata whether UDF 2.50 and later have a second copy of their structures
 * @param bootImages the programs to start from the disc, the default one first; they need no file system
 */
public record ImageOptions(
        IsoOptions iso,
        Set<FileSystemType> fileSystems,
        UdfRevision revision,
        boolean redundantMetadata,
        List<BootImage> bootImages) {

    /** The file systems that UDF shares an image with, or that are there without it. */
    public static final Set<FileSystemType> ALL = Set.of(FileSystemType.values());

    /**
     * Checks what can be checked.
     *
     * @param iso what all file systems have in common, and how ISO 9660 names its files
     * @param fileSystems which file systems the image has
     * @param revision the revision of UDF, of no account without it
     * @param redundantMetadata whether UDF 2.50 and later have a second copy of their structures
     * @param bootImages the programs to start from the disc, the default one first
     * @throws ImapiException IMAPI_E_NO_OUTPUT without a file system; IMAPI_E_INVALID_PARAM for Joliet without ISO 9660;
     *     IMAPI_E_BOOT_OBJECT_CONFLICT for a boot image in a later session
     */
    public ImageOptions {
        if (fileSystems.isEmpty()) {
            throw new ImapiException(ImapiCode.IMAPI_E_NO_OUTPUT);
        }
        boolean joliet = fileSystems.contains(FileSystemType.JOLIET);
        if (joliet && !fileSystems.contains(FileSystemType.ISO9660)) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_INVALID_PARAM,
                    ImapiCode.IMAPI_E_INVALID_PARAM.format("FileSystemsToCreate") + " Joliet needs ISO9660.");
        }
        if (!bootImages.isEmpty() && iso.sessionStart() > 0) {
            throw new ImapiException(ImapiCode.IMAPI_E_BOOT_OBJECT_CONFLICT);
        }
        iso = iso.withJoliet(joliet);
        fileSystems = Set.copyOf(fileSystems);
        bootImages = List.copyOf(bootImages);
    }

    /**
     * An image of ISO 9660, with Joliet if the options say so.
     *
     * @param iso the options
     * @return the same for an image
     */
    public static ImageOptions of(IsoOptions iso) {
        Set<FileSystemType> fileSystems = EnumSet.of(FileSystemType.ISO9660);
        if (iso.joliet()) {
            fileSystems.add(FileSystemType.JOLIET);
        }
        return new ImageOptions(iso, fileSystems, UdfRevision.V1_02, false, List.of());
    }

    /**
     * The same with other file systems.
     *
     * @param value which file systems the image has
     * @return changed options
     * @throws ImapiException IMAPI_E_NO_OUTPUT, IMAPI_E_INVALID_PARAM
     */
    public ImageOptions withFileSystems(Set<FileSystemType> value) {
        return new ImageOptions(iso, value, revision, redundantMetadata, bootImages);
    }

    /**
     * The same with another revision of UDF.
     *
     * @param value the revision
     * @return changed options
     */
    public ImageOptions withRevision(UdfRevision value) {
        return new ImageOptions(iso, fileSystems, value, redundantMetadata, bootImages);
    }

    /**
     * The same with or without a second copy of the structures of UDF 2.50 and later.
     *
     * @param value whether there is one
     * @return changed options
     */
    public ImageOptions withRedundantMetadata(boolean value) {
        return new ImageOptions(iso, fileSystems, revision, value, bootImages);
    }

    /**
     * The same with other boot images.
     *
     * @param value the programs to start from the disc, the default one first
     * @return changed options
     * @throws ImapiException IMAPI_E_BOOT_OBJECT_CONFLICT
     */
    public ImageOptions withBootImages(List<BootImage> value) {
        return new ImageOptions(iso, fileSystems, revision, redundantMetadata, value);
    }

    /**
     * The same for a later place on the disc.
     *
     * @param block the block of the disc at which the image begins, from 0
     * @return changed options
     * @throws ImapiException IMAPI_E_BOOT_OBJECT_CONFLICT
     */
    public ImageOptions withSessionStart(int block) {
        return new ImageOptions(iso.withSessionStart(block), fileSystems, revision, redundantMetadata, bootImages);
    }

    /**
     * Whether the image has a file system.
     *
     * @param type the file system
     * @return true if it has
     */
    public boolean has(FileSystemType type) {
        return fileSystems.contains(type);
    }

    /**
     * The volume name that a file system gets.
     *
     * @param type a file system, whether the image has it or not
     * @return the name as that file system shortens it
     */
    public String label(FileSystemType type) {
        String name = effectiveVolumeName();
        return switch (type) {
            case ISO9660 -> VolumeNames.iso9660(name);
            case JOLIET -> VolumeNames.joliet(name);
            case UDF -> VolumeNames.udf(name);
        };
    }

    /**
     * The volume name that the image carries before each file system adapts it.
     *
     * @return the given name, or the generated one
     */
    public String effectiveVolumeName() {
        return iso.effectiveVolumeName();
    }

    /** Named streams have bytes in the image only if there is a file system that knows them. */
    boolean streams() {
        return has(FileSystemType.UDF) && revision.hasStreams();
    }

    UdfOptions udf() {
        return new UdfOptions(
                effectiveVolumeName(),
                iso.applicationId(),
                iso.created(),
                iso.zone(),
                iso.strict(),
                revision,
                redundantMetadata);
    }
}
