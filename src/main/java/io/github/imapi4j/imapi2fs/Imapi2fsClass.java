package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.CoClass;
import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IConnectionPointContainer;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.imapi2.IBlockRange;
import io.github.imapi4j.imapi2.IBlockRangeList;
import java.util.List;

/**
 * The classes of {@code imapi2fs.h}: three of which a program can make instances, and eleven whose instances come from
 * others. Each tells its interfaces and the events that it fires.
 */
public enum Imapi2fsClass implements CoClass {
    /** A boot image. */
    BOOT_OPTIONS("BootOptions", "2C941FCE-975B-59BE-A960-9A2A262853A5", true, List.of(IBootOptions.class), List.of()),
    /** The image to burn, from {@link IFileSystemImageResult#getImageStream}, or the content of a file in it. */
    FSI_STREAM("FsiStream", "2C941FCD-975B-59BE-A960-9A2A262853A5", false, List.of(IStream.class), List.of()),
    /** A finished image, from {@link IFileSystemImage#createResultImage}. */
    FILE_SYSTEM_IMAGE_RESULT(
            "FileSystemImageResult",
            "2C941FCC-975B-59BE-A960-9A2A262853A5",
            false,
            List.of(IFileSystemImageResult2.class, IFileSystemImageResult.class),
            List.of()),
    /** A run of blocks, from {@link IProgressItems}. */
    PROGRESS_ITEM(
            "ProgressItem", "2C941FCB-975B-59BE-A960-9A2A262853A5", false, List.of(IProgressItem.class), List.of()),
    /** Walks through runs of blocks, from {@link IProgressItems#getEnumProgressItems}. */
    ENUM_PROGRESS_ITEMS(
            "EnumProgressItems",
            "2C941FCA-975B-59BE-A960-9A2A262853A5",
            false,
            List.of(IEnumProgressItems.class),
            List.of()),
    /** The runs of blocks of an image, from {@link IFileSystemImageResult#getProgressItems}. */
    PROGRESS_ITEMS(
            "ProgressItems", "2C941FC9-975B-59BE-A960-9A2A262853A5", false, List.of(IProgressItems.class), List.of()),
    /** A folder of an image, from {@link IFileSystemImage} and {@link IFsiDirectoryItem}. */
    FSI_DIRECTORY_ITEM(
            "FsiDirectoryItem",
            "2C941FC8-975B-59BE-A960-9A2A262853A5",
            false,
            List.of(IFsiDirectoryItem2.class, IFsiDirectoryItem.class, IFsiItem.class),
            List.of()),
    /** A file of an image, from {@link IFileSystemImage} and {@link IFsiDirectoryItem}. */
    FSI_FILE_ITEM(
            "FsiFileItem",
            "2C941FC7-975B-59BE-A960-9A2A262853A5",
            false,
            List.of(IFsiFileItem2.class, IFsiFileItem.class, IFsiItem.class),
            List.of()),
    /** Walks through files and folders, from {@link IFsiDirectoryItem#getEnumFsiItems}. */
    ENUM_FSI_ITEMS(
            "EnumFsiItems", "2C941FC6-975B-59BE-A960-9A2A262853A5", false, List.of(IEnumFsiItems.class), List.of()),
    /** The named streams of a file, from {@link IFsiFileItem2#getFsiNamedStreams}. */
    FSI_NAMED_STREAMS(
            "FsiNamedStreams",
            "C6B6F8ED-6D19-44B4-B539-B159B793A32D",
            false,
            List.of(IFsiNamedStreams.class),
            List.of()),
    /** A file system in the making. */
    MSFT_FILE_SYSTEM_IMAGE(
            "MsftFileSystemImage",
            "2C941FC5-975B-59BE-A960-9A2A262853A5",
            true,
            List.of(
                    IFileSystemImage3.class,
                    IFileSystemImage2.class,
                    IConnectionPointContainer.class,
                    IFileSystemImage.class),
            List.of(DFileSystemImageEvents.class, DFileSystemImageImportEvents.class)),
    /** Checks ISO images. */
    MSFT_ISO_IMAGE_MANAGER(
            "MsftIsoImageManager",
            "CEEE3B62-8F56-4056-869B-EF16917E3EFC",
            true,
            List.of(IIsoImageManager.class),
            List.of()),
    /** A range of blocks, from {@link IBlockRangeList}. */
    BLOCK_RANGE("BlockRange", "B507CA27-2204-11DD-966A-001AA01BBC58", false, List.of(IBlockRange.class), List.of()),
    /** Ranges of blocks, from {@link IFileSystemImageResult2#getModifiedBlocks}. */
    BLOCK_RANGE_LIST(
            "BlockRangeList", "B507CA28-2204-11DD-966A-001AA01BBC58", false, List.of(IBlockRangeList.class), List.of());

    private final String nativeName;
    private final Guid clsid;
    private final boolean creatable;
    private final List<Class<? extends IUnknown>> interfaces;
    private final List<Class<? extends IDispatch>> events;

    Imapi2fsClass(
            String nativeName,
            String clsid,
            boolean creatable,
            List<Class<? extends IUnknown>> interfaces,
            List<Class<? extends IDispatch>> events) {
        this.nativeName = nativeName;
        this.clsid = Guid.of(clsid);
        this.creatable = creatable;
        this.interfaces = interfaces;
        this.events = events;
    }

    @Override
    public String nativeName() {
        return nativeName;
    }

    @Override
    public Guid clsid() {
        return clsid;
    }

    @Override
    public boolean isCreatable() {
        return creatable;
    }

    @Override
    public List<Class<? extends IUnknown>> interfaces() {
        return interfaces;
    }

    @Override
    public List<Class<? extends IDispatch>> events() {
        return events;
    }
}
