package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IBootOptions;
import io.github.imapi4j.imapi2fs.IFileSystemImage3;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the virtual image leaves out: second sessions, boot images, UDF and staging. Asked for one of them it answers as
 * IMAPI2FS documents it for discs and images that have none.
 */
abstract class SingleSessionImage implements IFileSystemImage3 {

    private static final int KNOWN_FILE_SYSTEMS = FlagSet.of(
                    FsiFileSystems.ISO9660, FsiFileSystems.JOLIET, FsiFileSystems.UDF)
            .bits();

    private volatile boolean redundantMetadata = true;

    @Override
    public final String getImportedVolumeName() {
        return "";
    }

    @Override
    public final String calculateDiscIdentifier() {
        throw noSession();
    }

    @Override
    public final FlagSet<FsiFileSystems> identifyFileSystemsOnDisc(@Nullable IDiscRecorder2 discRecorder) {
        if (discRecorder == null) {
            throw noSession();
        }
        throw new ImapiException(
                SystemCode.E_NOTIMPL, "The virtual file system image does not read what is on a disc.");
    }

    @Override
    public final FlagSet<FsiFileSystems> getDefaultFileSystemForImport(FlagSet<FsiFileSystems> fileSystems) {
        requireKnown("fileSystems", fileSystems);
        for (FsiFileSystems best : List.of(FsiFileSystems.UDF, FsiFileSystems.JOLIET, FsiFileSystems.ISO9660)) {
            if (fileSystems.has(best)) {
                return FlagSet.of(best);
            }
        }
        return FlagSet.of(FsiFileSystems.NONE);
    }

    @Override
    public final FlagSet<FsiFileSystems> importFileSystem() {
        throw noSession();
    }

    @Override
    public final void importSpecificFileSystem(FlagSet<FsiFileSystems> fileSystemToUse) {
        requireOne("fileSystemToUse", fileSystemToUse);
        throw noSession();
    }

    @Override
    public final boolean probeSpecificFileSystem(FlagSet<FsiFileSystems> fileSystemToProbe) {
        requireOne("fileSystemToProbe", fileSystemToProbe);
        throw noSession();
    }

    @Override
    public final List<IDispatch> getMultisessionInterfaces() {
        return List.of();
    }

    @Override
    public final void setMultisessionInterfaces(List<IDispatch> newVal) {
        throw Problems.of(
                ImapiCode.IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE,
                "The virtual file system image makes first sessions only.");
    }

    @Override
    public final @Nullable IBootOptions getBootImageOptions() {
        return null;
    }

    @Override
    public final void setBootImageOptions(@Nullable IBootOptions newVal) {
        if (newVal != null) {
            throw notBootable();
        }
    }

    @Override
    public final List<IBootOptions> getBootImageOptionsArray() {
        return List.of();
    }

    @Override
    public final void setBootImageOptionsArray(List<IBootOptions> newVal) {
        if (!newVal.isEmpty()) {
            throw notBootable();
        }
    }

    @Override
    public final int getUDFRevision() {
        return 0;
    }

    @Override
    public final void setUDFRevision(int newVal) {
        throw Problems.invalidParam("UDFRevision", "The virtual file system image does not make UDF.");
    }

    @Override
    public final List<Integer> getUDFRevisionsSupported() {
        return List.of();
    }

    @Override
    public final boolean getCreateRedundantUdfMetadataFiles() {
        return redundantMetadata;
    }

    @Override
    public final HResult setCreateRedundantUdfMetadataFiles(boolean newVal) {
        redundantMetadata = newVal;
        return newVal ? ImapiCode.IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED.hresult() : HResult.S_OK;
    }

    @Override
    public final boolean getStageFiles() {
        return false;
    }

    @Override
    public final void setStageFiles(boolean newVal) {
        if (newVal) {
            throw new ImapiException(
                    SystemCode.E_NOTIMPL,
                    "The virtual file system image stages no files; it reads them when the image is read.");
        }
    }

    private static void requireOne(String parameter, FlagSet<FsiFileSystems> fileSystem) {
        requireKnown(parameter, fileSystem);
        if (Integer.bitCount(fileSystem.bits()) != 1) {
            throw Problems.invalidParam(parameter, "It must be one file system, not " + fileSystem + ".");
        }
    }

    private static void requireKnown(String parameter, FlagSet<FsiFileSystems> fileSystems) {
        if ((fileSystems.bits() & ~KNOWN_FILE_SYSTEMS) != 0) {
            throw Problems.invalidParam(parameter, "There is no such file system: " + fileSystems + ".");
        }
    }

    private static ImapiException noSession() {
        return new ImapiException(ImapiCode.IMAPI_E_MULTISESSION_NOT_SET);
    }

    private static ImapiException notBootable() {
        return Problems.of(ImapiCode.IMAPI_E_BOOT_IMAGE_DATA, "The virtual file system image makes no bootable discs.");
    }
}
