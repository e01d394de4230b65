package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.HResult;

/** A file system image that knows UDF's metadata mirror. */
@ComInterface("7CFF842C-7E97-4807-8304-910DD8F7C051")
public interface IFileSystemImage3 extends IFileSystemImage2 {

    /**
     * {@code get_CreateRedundantUdfMetadataFiles(VARIANT_BOOL*)}: whether UDF's metadata is written twice.
     *
     * @return true if it is
     */
    @Slot(59)
    @DispId(61)
    boolean getCreateRedundantUdfMetadataFiles();

    /**
     * {@code put_CreateRedundantUdfMetadataFiles(VARIANT_BOOL)}: has UDF's metadata written twice, in revision 2.50 or
     * newer.
     *
     * @param newVal true to write it twice
     * @return {@code S_OK}, or {@code IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED} if the image has no such revision
     */
    @Slot(60)
    @DispId(61)
    HResult setCreateRedundantUdfMetadataFiles(boolean newVal);

    /**
     * {@code ProbeSpecificFileSystem(FsiFileSystems, VARIANT_BOOL*)}: whether a session can be added to a file system
     * of the disc.
     *
     * @param fileSystemToProbe one flag
     * @return true if it can
     */
    @Slot(61)
    @DispId(70)
    boolean probeSpecificFileSystem(FlagSet<FsiFileSystems> fileSystemToProbe);
}
