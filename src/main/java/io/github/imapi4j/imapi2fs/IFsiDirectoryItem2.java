package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.HResult;

/** A folder of the image that can hold files with named streams. */
@ComInterface("F7FB4B9B-6D96-4D7B-9115-201B144811EF")
public interface IFsiDirectoryItem2 extends IFsiDirectoryItem {

    /**
     * {@code AddTreeWithNamedStreams(BSTR, VARIANT_BOOL)}: adds a folder of the computer with all that is in it and the
     * files' named streams; fails as {@link #addTree} does, and with {@code IMAPI_E_DATA_STREAM_INCONSISTENCY}.
     *
     * @param sourceDirectory the folder's path on the computer
     * @param includeBaseDirectory true to add the folder itself, false for what is in it
     * @return {@code S_OK}, or {@code IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED} if the image has no UDF 2.00 or newer and
     * named streams are left out
     */
    @Slot(29)
    @DispId(36)
    HResult addTreeWithNamedStreams(String sourceDirectory, boolean includeBaseDirectory);
}
