package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file system in the making: files and folders go in at {@link #getRoot}, {@link #createResultImage} gives the stream
 * to burn. Blocks have 2,048 bytes. As long as a result lives, changes fail with {@code IMAPI_E_READONLY}.
 */
@ComInterface("2C941FE1-975B-59BE-A960-9A2A262853A5")
public interface IFileSystemImage extends IDispatch {

    /**
     * {@code get_Root(IFsiDirectoryItem**)}: the root folder.
     *
     * @return the folder, to be closed by the caller
     */
    @Slot(7)
    @DispId(0)
    IFsiDirectoryItem getRoot();

    /**
     * {@code get_SessionStartBlock(LONG*)}: where the session begins on the disc.
     *
     * @return a block, 0 for a first session
     */
    @Slot(8)
    @DispId(1)
    int getSessionStartBlock();

    /**
     * {@code put_SessionStartBlock(LONG)}: says where the session begins on the disc; an import decides it for good.
     *
     * @param newVal a block
     */
    @Slot(9)
    @DispId(1)
    void setSessionStartBlock(int newVal);

    /**
     * {@code get_FreeMediaBlocks(LONG*)}: the largest size of the image.
     *
     * @return blocks, 332,800 (a CD) at first, 0 for no limit
     */
    @Slot(10)
    @DispId(2)
    int getFreeMediaBlocks();

    /**
     * {@code put_FreeMediaBlocks(LONG)}: limits the size of the image; {@code IMAPI_E_IMAGE_TOO_BIG} if it holds more
     * already.
     *
     * @param newVal blocks, 0 for no limit
     */
    @Slot(11)
    @DispId(2)
    void setFreeMediaBlocks(int newVal);

    /**
     * {@code SetMaxMediaBlocksFromDevice(IDiscRecorder2*)}: limits the size of the image to the disc in a drive.
     *
     * @param discRecorder the drive
     */
    @Slot(value = 12, name = "SetMaxMediaBlocksFromDevice")
    @DispId(36)
    void setMaxMediaBlocksFromDevice(IDiscRecorder2 discRecorder);

    /**
     * {@code get_UsedBlocks(LONG*)}: the size of the image so far.
     *
     * @return blocks
     */
    @Slot(13)
    @DispId(3)
    int getUsedBlocks();

    /**
     * {@code get_VolumeName(BSTR*)}: the volume's label.
     *
     * @return the label
     */
    @Slot(14)
    @DispId(4)
    String getVolumeName();

    /**
     * {@code put_VolumeName(BSTR)}: names the volume; {@code IMAPI_E_INVALID_VOLUME_NAME} if no file system can hold
     * the label.
     *
     * @param newVal the label, shortened to what each file system allows
     */
    @Slot(15)
    @DispId(4)
    void setVolumeName(String newVal);

    /**
     * {@code get_ImportedVolumeName(BSTR*)}: the label of the imported session.
     *
     * @return the label, empty if nothing was imported
     */
    @Slot(16)
    @DispId(5)
    String getImportedVolumeName();

    /**
     * {@code get_BootImageOptions(IBootOptions**)}: the boot image.
     *
     * @return the options, to be closed by the caller, or null if there is none
     */
    @Slot(17)
    @DispId(6)
    @Nullable
    IBootOptions getBootImageOptions();

    /**
     * {@code put_BootImageOptions(IBootOptions*)}: makes the disc bootable; {@code IMAPI_E_BOOT_OBJECT_CONFLICT} after
     * a first session.
     *
     * @param newVal the options, which are copied, or null for none
     */
    @Slot(18)
    @DispId(6)
    void setBootImageOptions(@Nullable IBootOptions newVal);

    /**
     * {@code get_FileCount(LONG*)}: how many files are in the image.
     *
     * @return 0 or more
     */
    @Slot(19)
    @DispId(7)
    int getFileCount();

    /**
     * {@code get_DirectoryCount(LONG*)}: how many folders are in the image.
     *
     * @return 0 or more
     */
    @Slot(20)
    @DispId(8)
    int getDirectoryCount();

    /**
     * {@code get_WorkingDirectory(BSTR*)}: where staged files are kept.
     *
     * @return a path
     */
    @Slot(21)
    @DispId(9)
    String getWorkingDirectory();

    /**
     * {@code put_WorkingDirectory(BSTR)}: chooses where staged files are kept;
     * {@code IMAPI_E_INVALID_WORKING_DIRECTORY} if it cannot be used.
     *
     * @param newVal a path; the user's temporary folder at first
     */
    @Slot(22)
    @DispId(9)
    void setWorkingDirectory(String newVal);

    /**
     * {@code get_ChangePoint(LONG*)}: the number of changes so far, for {@link #rollbackToChangePoint}.
     *
     * @return a number that grows
     */
    @Slot(23)
    @DispId(10)
    int getChangePoint();

    /**
     * {@code get_StrictFileSystemCompliance(VARIANT_BOOL*)}: whether the image keeps to the letter of the standards.
     *
     * @return false at first
     */
    @Slot(24)
    @DispId(11)
    boolean getStrictFileSystemCompliance();

    /**
     * {@code put_StrictFileSystemCompliance(VARIANT_BOOL)}: keeps the image to the letter of the standards.
     *
     * @param newVal true to be strict, only while the image is empty; false at first
     */
    @Slot(25)
    @DispId(11)
    void setStrictFileSystemCompliance(boolean newVal);

    /**
     * {@code get_UseRestrictedCharacterSet(VARIANT_BOOL*)}: whether names keep to restricted characters.
     *
     * @return true if they do
     */
    @Slot(26)
    @DispId(12)
    boolean getUseRestrictedCharacterSet();

    /**
     * {@code put_UseRestrictedCharacterSet(VARIANT_BOOL)}: keeps names to the characters that old systems understand.
     *
     * @param newVal true to restrict them
     */
    @Slot(27)
    @DispId(12)
    void setUseRestrictedCharacterSet(boolean newVal);

    /**
     * {@code get_FileSystemsToCreate(FsiFileSystems*)}: which file systems the image will have.
     *
     * @return flags
     */
    @Slot(28)
    @DispId(13)
    FlagSet<FsiFileSystems> getFileSystemsToCreate();

    /**
     * {@code put_FileSystemsToCreate(FsiFileSystems)}: chooses the file systems; {@code IMAPI_E_INVALID_PARAM} for an
     * impossible choice, {@code IMAPI_E_FILE_SYSTEM_CHANGE_NOT_ALLOWED} after an import.
     *
     * @param newVal flags; Joliet only together with ISO 9660
     * @return {@code S_OK}, or {@code IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED} if the image will lack a feature that was
     * asked for
     */
    @Slot(29)
    @DispId(13)
    HResult setFileSystemsToCreate(FlagSet<FsiFileSystems> newVal);

    /**
     * {@code get_FileSystemsSupported(FsiFileSystems*)}: which file systems can be made.
     *
     * @return flags
     */
    @Slot(30)
    @DispId(14)
    FlagSet<FsiFileSystems> getFileSystemsSupported();

    /**
     * {@code put_UDFRevision(LONG)}: chooses the UDF revision; {@code IMAPI_E_INVALID_PARAM} if it cannot be made.
     *
     * @param newVal binary coded decimal, 0x102 is 1.02
     */
    @Slot(31)
    @DispId(37)
    void setUDFRevision(int newVal);

    /**
     * {@code get_UDFRevision(LONG*)}: the UDF revision.
     *
     * @return binary coded decimal, 0x102 is 1.02
     */
    @Slot(32)
    @DispId(37)
    int getUDFRevision();

    /**
     * {@code get_UDFRevisionsSupported(SAFEARRAY**)}: the UDF revisions that can be made.
     *
     * @return binary coded decimals, 0x102 is 1.02
     */
    @Slot(33)
    @DispId(31)
    List<Integer> getUDFRevisionsSupported();

    /**
     * {@code ChooseImageDefaults(IDiscRecorder2*)}: chooses file systems, UDF revision and size limit for the disc in a
     * drive; {@code E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE}, {@code IMAPI_E_IMAGE_TOO_BIG},
     * {@code IMAPI_E_NO_SUPPORTED_FILE_SYSTEM}.
     *
     * @param discRecorder the drive
     */
    @Slot(34)
    @DispId(32)
    void chooseImageDefaults(IDiscRecorder2 discRecorder);

    /**
     * {@code ChooseImageDefaultsForMediaType(IMAPI_MEDIA_PHYSICAL_TYPE)}: chooses file systems, UDF revision and size
     * limit for a kind of disc; {@code IMAPI_E_INVALID_PARAM}, {@code IMAPI_E_IMAGE_TOO_BIG}.
     *
     * @param value the kind
     */
    @Slot(35)
    @DispId(33)
    void chooseImageDefaultsForMediaType(ImapiMediaPhysicalType value);

    /**
     * {@code put_ISO9660InterchangeLevel(LONG)}: chooses the ISO 9660 level of interchange;
     * {@code IMAPI_E_INVALID_PARAM} if it cannot be made.
     *
     * @param newVal 1 for names of 8.3, 2 for longer ones
     */
    @Slot(36)
    @DispId(34)
    void setISO9660InterchangeLevel(int newVal);

    /**
     * {@code get_ISO9660InterchangeLevel(LONG*)}: the ISO 9660 level of interchange.
     *
     * @return a level
     */
    @Slot(37)
    @DispId(34)
    int getISO9660InterchangeLevel();

    /**
     * {@code get_ISO9660InterchangeLevelsSupported(SAFEARRAY**)}: the ISO 9660 levels of interchange that can be made.
     *
     * @return levels
     */
    @Slot(38)
    @DispId(38)
    List<Integer> getISO9660InterchangeLevelsSupported();

    /**
     * {@code CreateResultImage(IFileSystemImageResult**)}: makes the stream to burn; {@code IMAPI_E_INVALID_PARAM}.
     *
     * @return the result, to be closed by the caller; the image cannot be changed before
     */
    @Slot(39)
    @DispId(15)
    IFileSystemImageResult createResultImage();

    /**
     * {@code Exists(BSTR, FsiItemType*)}: whether there is a file or folder at a path; {@code IMAPI_E_INVALID_PATH},
     * {@code IMAPI_E_DIR_NOT_FOUND}.
     *
     * @param fullPath from the root, begins with a slash or backslash
     * @return what is there
     */
    @Slot(40)
    @DispId(16)
    EnumValue<FsiItemType> exists(String fullPath);

    /**
     * {@code CalculateDiscIdentifier(BSTR*)}: an identifier for the disc and its sessions;
     * {@code IMAPI_E_MULTISESSION_NOT_SET} before {@link #setMultisessionInterfaces}.
     *
     * @return the identifier, not sure to be unique among discs
     */
    @Slot(41)
    @DispId(18)
    String calculateDiscIdentifier();

    /**
     * {@code IdentifyFileSystemsOnDisc(IDiscRecorder2*, FsiFileSystems*)}: which file systems the disc in a drive has;
     * use another image object than the one that is burned.
     *
     * @param discRecorder the drive
     * @return flags
     */
    @Slot(42)
    @DispId(19)
    FlagSet<FsiFileSystems> identifyFileSystemsOnDisc(IDiscRecorder2 discRecorder);

    /**
     * {@code GetDefaultFileSystemForImport(FsiFileSystems, FsiFileSystems*)}: which of some file systems an import
     * would take.
     *
     * @param fileSystems flags, as {@link #identifyFileSystemsOnDisc} answers
     * @return UDF before Joliet before ISO 9660, no flag if none
     */
    @Slot(value = 43, name = "GetDefaultFileSystemForImport")
    @DispId(20)
    FlagSet<FsiFileSystems> getDefaultFileSystemForImport(FlagSet<FsiFileSystems> fileSystems);

    /**
     * {@code ImportFileSystem(FsiFileSystems*)}: takes over what the disc holds, from its most advanced file system;
     * {@code IMAPI_E_MULTISESSION_NOT_SET}, {@code IMAPI_E_EMPTY_DISC}, {@code IMAPI_E_NO_SUPPORTED_FILE_SYSTEM}.
     *
     * @return the file system that was taken
     */
    @Slot(44)
    @DispId(21)
    FlagSet<FsiFileSystems> importFileSystem();

    /**
     * {@code ImportSpecificFileSystem(FsiFileSystems)}: takes over what the disc holds, from a given file system;
     * {@code IMAPI_E_FILE_SYSTEM_NOT_FOUND} if it has none.
     *
     * @param fileSystemToUse one flag
     */
    @Slot(45)
    @DispId(22)
    void importSpecificFileSystem(FlagSet<FsiFileSystems> fileSystemToUse);

    /**
     * {@code RollbackToChangePoint(LONG)}: undoes changes.
     *
     * @param changePoint what {@link #getChangePoint} once answered
     */
    @Slot(46)
    @DispId(23)
    void rollbackToChangePoint(int changePoint);

    /** {@code LockInChangePoint()}: makes the changes so far final. */
    @Slot(47)
    @DispId(24)
    void lockInChangePoint();

    /**
     * {@code CreateDirectoryItem(BSTR, IFsiDirectoryItem**)}: makes a folder that is not in the image yet;
     * {@code IMAPI_E_INVALID_PARAM}.
     *
     * @param name its name
     * @return the folder, to be closed by the caller
     */
    @Slot(48)
    @DispId(25)
    IFsiDirectoryItem createDirectoryItem(String name);

    /**
     * {@code CreateFileItem(BSTR, IFsiFileItem**)}: makes a file that is not in the image yet;
     * {@code IMAPI_E_INVALID_PARAM}.
     *
     * @param name its name
     * @return the file, to be closed by the caller
     */
    @Slot(49)
    @DispId(26)
    IFsiFileItem createFileItem(String name);

    /**
     * {@code get_VolumeNameUDF(BSTR*)}: the label as UDF holds it.
     *
     * @return the label
     */
    @Slot(50)
    @DispId(27)
    String getVolumeNameUDF();

    /**
     * {@code get_VolumeNameJoliet(BSTR*)}: the label as Joliet holds it.
     *
     * @return the label, up to 16 characters
     */
    @Slot(51)
    @DispId(28)
    String getVolumeNameJoliet();

    /**
     * {@code get_VolumeNameISO9660(BSTR*)}: the label as ISO 9660 holds it.
     *
     * @return the label, up to 32 characters
     */
    @Slot(52)
    @DispId(29)
    String getVolumeNameISO9660();

    /**
     * {@code get_StageFiles(VARIANT_BOOL*)}: whether files are copied to the working folder before the burn.
     *
     * @return true if they are
     */
    @Slot(53)
    @DispId(30)
    boolean getStageFiles();

    /**
     * {@code put_StageFiles(VARIANT_BOOL)}: has files copied to the working folder before the burn; {@code E_NOTIMPL}
     * where that cannot be chosen.
     *
     * @param newVal true to copy files that are added from now on, false to read them while burning
     */
    @Slot(54)
    @DispId(30)
    void setStageFiles(boolean newVal);

    /**
     * {@code get_MultisessionInterfaces(SAFEARRAY**)}: the multisession interfaces that were set.
     *
     * @return objects, each to be closed by the caller
     */
    @Slot(55)
    @DispId(40)
    List<IDispatch> getMultisessionInterfaces();

    /**
     * {@code put_MultisessionInterfaces(SAFEARRAY*)}: says to which disc a session is added;
     * {@code IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE}, {@code IMAPI_E_INCOMPATIBLE_MULTISESSION_TYPE}.
     *
     * @param newVal what {@link io.github.imapi4j.imapi2.IDiscFormat2Data#getMultisessionInterfaces} answers
     */
    @Slot(56)
    @DispId(40)
    void setMultisessionInterfaces(List<IDispatch> newVal);
}
