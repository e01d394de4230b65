package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.Guid;

/** The classes of {@code imapi2fs.h} of which a program can make instances. */
public enum Imapi2fsClass {
    /** {@code BootOptions}: a boot image, with {@code IBootOptions}. */
    BOOT_OPTIONS("2C941FCE-975B-59BE-A960-9A2A262853A5"),
    /**
     * {@code MsftFileSystemImage}: a file system in the making, with {@code IFileSystemImage3},
     * {@code IFileSystemImage2}, {@code IConnectionPointContainer}, {@code IFileSystemImage}; fires
     * {@code DFileSystemImageEvents}, {@code DFileSystemImageImportEvents}.
     */
    MSFT_FILE_SYSTEM_IMAGE("2C941FC5-975B-59BE-A960-9A2A262853A5"),
    /** {@code MsftIsoImageManager}: checks ISO images, with {@code IIsoImageManager}. */
    MSFT_ISO_IMAGE_MANAGER("CEEE3B62-8F56-4056-869B-EF16917E3EFC");

    private final Guid clsid;

    Imapi2fsClass(String clsid) {
        this.clsid = Guid.of(clsid);
    }

    /**
     * The class identifier.
     *
     * @return the CLSID
     */
    public Guid clsid() {
        return clsid;
    }
}
