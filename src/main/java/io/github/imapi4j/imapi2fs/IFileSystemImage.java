package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file system in the making: files and folders go in at {@link #getRoot}, {@link #createResultImage} gives the stream
 * to burn. The class {@link Imapi2fsClass#MSFT_FILE_SYSTEM_IMAGE} gives it. The size of the disc
 * ({@link #setFreeMediaBlocks} or {@link #chooseImageDefaults}) and the file systems come first, because files are
 * checked against them when they are added. Blocks have 2,048 bytes. As long as a result lives, changes fail with
 * {@code IMAPI_E_READONLY}.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nn-imapi2fs-ifilesystemimage">IFileSystemImage</a>
 */
@ComInterface("2C941FE1-975B-59BE-A960-9A2A262853A5")
public interface IFileSystemImage extends IDispatch {

    /**
     * {@code get_Root(IFsiDirectoryItem**)}: the root folder.
     *
     * @return the folder, to be closed by the caller
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_root">documentation</a>
     */
    @Slot(7)
    @DispId(0)
    IFsiDirectoryItem getRoot();

    /**
     * {@code get_SessionStartBlock(LONG*)}: where the session begins on the disc.
     *
     * @return a block, 0 for a first session
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_sessionstartblock">documentation</a>
     */
    @Slot(8)
    @DispId(1)
    int getSessionStartBlock();

    /**
     * {@code put_SessionStartBlock(LONG)}: says where the session begins on the disc; an import decides it for good.
     *
     * @param newVal a block
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-put_sessionstartblock">documentation</a>
     */
    @Slot(9)
    @DispId(1)
    void setSessionStartBlock(int newVal);

    /**
     * {@code get_FreeMediaBlocks(LONG*)}: the largest size of the image.
     *
     * @return blocks, 332,800 (a CD) at first, 0 for no limit
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_freemediablocks">documentation</a>
     */
    @Slot(10)
    @DispId(2)
    int getFreeMediaBlocks();

    /**
     * {@code put_FreeMediaBlocks(LONG)}: limits the size of the image; comes before files are added.
     *
     * @param newVal blocks, 0 for no limit
     * @throws ImapiException {@code IMAPI_E_IMAGE_TOO_BIG} if the image holds more already
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-put_freemediablocks">documentation</a>
     */
    @Slot(11)
    @DispId(2)
    void setFreeMediaBlocks(int newVal);

    /**
     * {@code SetMaxMediaBlocksFromDevice(IDiscRecorder2*)}: limits the size of the image to the disc in a drive.
     *
     * @param discRecorder the drive
     * @throws ImapiException {@code IMAPI_E_FSI_INTERNAL_ERROR} if the drive does not tell; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-setmaxmediablocksfromdevice">documentation</a>
     */
    @Slot(value = 12, name = "SetMaxMediaBlocksFromDevice")
    @DispId(36)
    void setMaxMediaBlocksFromDevice(IDiscRecorder2 discRecorder);

    /**
     * {@code get_UsedBlocks(LONG*)}: the size of the image so far.
     *
     * @return blocks
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_usedblocks">documentation</a>
     */
    @Slot(13)
    @DispId(3)
    int getUsedBlocks();

    /**
     * {@code get_VolumeName(BSTR*)}: the volume's label.
     *
     * @return the label
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_volumename">documentation</a>
     */
    @Slot(14)
    @DispId(4)
    String getVolumeName();

    /**
     * {@code put_VolumeName(BSTR)}: names the volume.
     *
     * @param newVal the label, shortened to what each file system allows
     * @throws ImapiException {@code IMAPI_E_INVALID_VOLUME_NAME} if no file system can hold the label
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-put_volumename">documentation</a>
     */
    @Slot(15)
    @DispId(4)
    void setVolumeName(String newVal);

    /**
     * {@code get_ImportedVolumeName(BSTR*)}: the label of the imported session.
     *
     * @return the label, empty if nothing was imported
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_importedvolumename">documentation</a>
     */
    @Slot(16)
    @DispId(5)
    String getImportedVolumeName();

    /**
     * {@code get_BootImageOptions(IBootOptions**)}: the boot image.
     *
     * @return the options, to be closed by the caller, or null if there is none
     * @throws ImapiException {@code IMAPI_E_BOOT_OBJECT_CONFLICT} after a first session;
     * {@code IMAPI_E_BOOT_IMAGE_DATA} if the boot image cannot be read; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_bootimageoptions">documentation</a>
     */
    @Slot(17)
    @DispId(6)
    @Nullable
    IBootOptions getBootImageOptions();

    /**
     * {@code put_BootImageOptions(IBootOptions*)}: makes the disc bootable; only in a first session.
     *
     * @param newVal the options, which are copied, or null for none
     * @throws ImapiException {@code IMAPI_E_BOOT_OBJECT_CONFLICT} after a first session;
     * {@code IMAPI_E_BOOT_IMAGE_DATA} if the boot image cannot be read
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-put_bootimageoptions">documentation</a>
     */
    @Slot(18)
    @DispId(6)
    void setBootImageOptions(@Nullable IBootOptions newVal);

    /**
     * {@code get_FileCount(LONG*)}: how many files are in the image.
     *
     * @return 0 or more
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_filecount">documentation</a>
     */
    @Slot(19)
    @DispId(7)
    int getFileCount();

    /**
     * {@code get_DirectoryCount(LONG*)}: how many folders are in the image.
     *
     * @return 0 or more
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_directorycount">documentation</a>
     */
    @Slot(20)
    @DispId(8)
    int getDirectoryCount();

    /**
     * {@code get_WorkingDirectory(BSTR*)}: where staged files are kept.
     *
     * @return a path
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_workingdirectory">documentation</a>
     */
    @Slot(21)
    @DispId(9)
    String getWorkingDirectory();

    /**
     * {@code put_WorkingDirectory(BSTR)}: chooses where staged files are kept; not while a result lives.
     *
     * @param newVal a path; the user's temporary folder at first
     * @throws ImapiException {@code IMAPI_E_INVALID_PARAM} if the text is no path;
     * {@code IMAPI_E_INVALID_WORKING_DIRECTORY} if the folder does not exist or cannot be written;
     * {@code IMAPI_E_WORKING_DIRECTORY_SPACE} if there is too little room
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-put_workingdirectory">documentation</a>
     */
    @Slot(22)
    @DispId(9)
    void setWorkingDirectory(String newVal);

    /**
     * {@code get_ChangePoint(LONG*)}: the number of changes so far, for {@link #rollbackToChangePoint}.
     *
     * @return a number that grows
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_changepoint">documentation</a>
     */
    @Slot(23)
    @DispId(10)
    int getChangePoint();

    /**
     * {@code get_StrictFileSystemCompliance(VARIANT_BOOL*)}: whether the image keeps to the letter of the standards.
     *
     * @return false at first
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_strictfilesystemcompliance">documentation</a>
     */
    @Slot(24)
    @DispId(11)
    boolean getStrictFileSystemCompliance();

    /**
     * {@code put_StrictFileSystemCompliance(VARIANT_BOOL)}: keeps the image to the letter of the standards.
     *
     * @param newVal true to be strict, only while the image is empty; false at first
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-put_strictfilesystemcompliance">documentation</a>
     */
    @Slot(25)
    @DispId(11)
    void setStrictFileSystemCompliance(boolean newVal);

    /**
     * {@code get_UseRestrictedCharacterSet(VARIANT_BOOL*)}: whether names keep to restricted characters.
     *
     * @return true if they do
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_userestrictedcharacterset">documentation</a>
     */
    @Slot(26)
    @DispId(12)
    boolean getUseRestrictedCharacterSet();

    /**
     * {@code put_UseRestrictedCharacterSet(VARIANT_BOOL)}: keeps names to the characters that old systems understand.
     *
     * @param newVal true to restrict them
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-put_userestrictedcharacterset">documentation</a>
     */
    @Slot(27)
    @DispId(12)
    void setUseRestrictedCharacterSet(boolean newVal);

    /**
     * {@code get_FileSystemsToCreate(FsiFileSystems*)}: which file systems the image will have.
     *
     * @return flags
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_filesystemstocreate">documentation</a>
     */
    @Slot(28)
    @DispId(13)
    FlagSet<FsiFileSystems> getFileSystemsToCreate();

    /**
     * {@code put_FileSystemsToCreate(FsiFileSystems)}: chooses the file systems; not while a result lives.
     *
     * @param newVal flags; Joliet only together with ISO 9660
     * @return {@code S_OK}, or {@code IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED} if the image will lack a feature that was
     * asked for
     * @throws ImapiException {@code IMAPI_E_INVALID_PARAM} for an impossible choice; {@code IMAPI_E_TOO_MANY_DIRS} if
     * the image has more folders than the file system can list; {@code IMAPI_E_FILE_SYSTEM_CHANGE_NOT_ALLOWED} after an
     * import of other file systems; {@code IMAPI_E_ISO9660_LEVELS} if the image has deeper folders than ISO 9660
     * allows; {@code IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION} if the imported session is laid out in another way
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-put_filesystemstocreate">documentation</a>
     */
    @Slot(29)
    @DispId(13)
    HResult setFileSystemsToCreate(FlagSet<FsiFileSystems> newVal);

    /**
     * {@code get_FileSystemsSupported(FsiFileSystems*)}: which file systems can be made.
     *
     * @return flags
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_filesystemssupported">documentation</a>
     */
    @Slot(30)
    @DispId(14)
    FlagSet<FsiFileSystems> getFileSystemsSupported();

    /**
     * {@code put_UDFRevision(LONG)}: chooses the UDF revision.
     *
     * @param newVal binary coded decimal, 0x102 is 1.02
     * @throws ImapiException {@code IMAPI_E_INVALID_PARAM} if {@link #getUDFRevisionsSupported} does not list it
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-put_udfrevision">documentation</a>
     */
    @Slot(31)
    @DispId(37)
    void setUDFRevision(int newVal);

    /**
     * {@code get_UDFRevision(LONG*)}: the UDF revision.
     *
     * @return binary coded decimal, 0x102 is 1.02
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_udfrevision">documentation</a>
     */
    @Slot(32)
    @DispId(37)
    int getUDFRevision();

    /**
     * {@code get_UDFRevisionsSupported(SAFEARRAY**)}: the UDF revisions that can be made.
     *
     * @return binary coded decimals, 0x102 is 1.02
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_udfrevisionssupported">documentation</a>
     */
    @Slot(33)
    @DispId(31)
    List<Integer> getUDFRevisionsSupported();

    /**
     * {@code ChooseImageDefaults(IDiscRecorder2*)}: chooses file systems, UDF revision and size limit for the disc in a
     * drive; comes before files are added.
     *
     * @param discRecorder the drive
     * @throws ImapiException {@code E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE} if the disc cannot be written;
     * {@code IMAPI_E_IMAGE_TOO_BIG} if the image is too big for that already; {@code IMAPI_E_NO_SUPPORTED_FILE_SYSTEM}
     * if none fits the disc; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-chooseimagedefaults">documentation</a>
     */
    @Slot(34)
    @DispId(32)
    void chooseImageDefaults(IDiscRecorder2 discRecorder);

    /**
     * {@code ChooseImageDefaultsForMediaType(IMAPI_MEDIA_PHYSICAL_TYPE)}: chooses file systems, UDF revision and size
     * limit for a kind of disc; comes before files are added.
     *
     * @param value the kind
     * @throws ImapiException {@code IMAPI_E_INVALID_PARAM} if the kind is not known; {@code IMAPI_E_IMAGE_TOO_BIG} if
     * the image is too big for that already
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-chooseimagedefaultsformediatype">documentation</a>
     */
    @Slot(35)
    @DispId(33)
    void chooseImageDefaultsForMediaType(ImapiMediaPhysicalType value);

    /**
     * {@code put_ISO9660InterchangeLevel(LONG)}: chooses the ISO 9660 level of interchange.
     *
     * @param newVal 1 for names of 8.3, 2 for longer ones
     * @throws ImapiException {@code IMAPI_E_INVALID_PARAM} if {@link #getISO9660InterchangeLevelsSupported} does not
     * list it
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-put_iso9660interchangelevel">documentation</a>
     */
    @Slot(36)
    @DispId(34)
    void setISO9660InterchangeLevel(int newVal);

    /**
     * {@code get_ISO9660InterchangeLevel(LONG*)}: the ISO 9660 level of interchange.
     *
     * @return a level
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_iso9660interchangelevel">documentation</a>
     */
    @Slot(37)
    @DispId(34)
    int getISO9660InterchangeLevel();

    /**
     * {@code get_ISO9660InterchangeLevelsSupported(SAFEARRAY**)}: the ISO 9660 levels of interchange that can be made.
     *
     * @return levels
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_iso9660interchangelevelssupported">documentation</a>
     */
    @Slot(38)
    @DispId(38)
    List<Integer> getISO9660InterchangeLevelsSupported();

    /**
     * {@code CreateResultImage(IFileSystemImageResult**)}: makes the stream to burn; the image cannot be changed until
     * the result is closed.
     *
     * @return the result, to be closed by the caller; the image cannot be changed before
     * @throws ImapiException {@code IMAPI_E_INVALID_PARAM} if a value cannot be used; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-createresultimage">documentation</a>
     */
    @Slot(39)
    @DispId(15)
    IFileSystemImageResult createResultImage();

    /**
     * {@code Exists(BSTR, FsiItemType*)}: whether there is a file or folder at a path.
     *
     * @param fullPath from the root, begins with a slash or backslash
     * @return what is there
     * @throws ImapiException {@code IMAPI_E_INVALID_PARAM} if a value cannot be used; {@code IMAPI_E_INVALID_PATH} if
     * the path is badly formed; {@code IMAPI_E_DIR_NOT_FOUND} if a folder on the way does not exist;
     * {@code E_NOINTERFACE} for a reason that the documentation does not give; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-exists">documentation</a>
     */
    @Slot(40)
    @DispId(16)
    EnumValue<FsiItemType> exists(String fullPath);

    /**
     * {@code CalculateDiscIdentifier(BSTR*)}: an identifier for the disc and its sessions.
     *
     * @return the identifier, not sure to be unique among discs
     * @throws ImapiException {@code IMAPI_E_MULTISESSION_NOT_SET} before {@link #setMultisessionInterfaces}; the
     * general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-calculatediscidentifier">documentation</a>
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
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-identifyfilesystemsondisc">documentation</a>
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
     * @throws ImapiException {@code IMAPI_E_INVALID_PARAM} if a value cannot be used; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-getdefaultfilesystemforimport">documentation</a>
     */
    @Slot(value = 43, name = "GetDefaultFileSystemForImport")
    @DispId(20)
    FlagSet<FsiFileSystems> getDefaultFileSystemForImport(FlagSet<FsiFileSystems> fileSystems);

    /**
     * {@code ImportFileSystem(FsiFileSystems*)}: takes over what the disc holds, from its most advanced file system:
     * UDF before Joliet before ISO 9660. Needs {@link #setMultisessionInterfaces} first; what the image holds already
     * stays. {@link DFileSystemImageImportEvents} tell how far it is.
     *
     * @return the file system that was taken
     * @throws ImapiException {@code IMAPI_E_MULTISESSION_NOT_SET} before {@link #setMultisessionInterfaces};
     * {@code IMAPI_E_EMPTY_DISC} if the disc is blank; {@code IMAPI_E_NO_SUPPORTED_FILE_SYSTEM} if the last session has
     * none that is known; {@code IMAPI_E_BOOT_OBJECT_CONFLICT} after {@link #setBootImageOptions}, which is for a first
     * session; {@code IMAPI_E_IMAGE_TOO_BIG} if {@link #setFreeMediaBlocks} leaves too little room;
     * {@code IMAPI_E_INVALID_PARAM} if a value cannot be used; {@code IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE} if no
     * session can be added to the disc, or there is none; {@code IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION} if the last
     * session is laid out in another way than Windows does; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-importfilesystem">documentation</a>
     */
    @Slot(44)
    @DispId(21)
    FlagSet<FsiFileSystems> importFileSystem();

    /**
     * {@code ImportSpecificFileSystem(FsiFileSystems)}: takes over what the disc holds, from a given file system. Needs
     * {@link #setMultisessionInterfaces} first; what the image holds already stays.
     * {@link DFileSystemImageImportEvents} tell how far it is.
     *
     * @param fileSystemToUse one flag
     * @throws ImapiException {@code IMAPI_E_INVALID_PARAM} if a value cannot be used;
     * {@code IMAPI_E_MULTISESSION_NOT_SET} before {@link #setMultisessionInterfaces};
     * {@code IMAPI_E_BOOT_OBJECT_CONFLICT} after {@link #setBootImageOptions}, which is for a first session;
     * {@code IMAPI_E_EMPTY_DISC} if the disc is blank; {@code IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE} if no session
     * can be added to the disc, or there is none; {@code IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION} if the last session is
     * laid out in another way than Windows does; {@code IMAPI_E_FILE_SYSTEM_NOT_FOUND} if the disc does not have that
     * one; {@code IMAPI_E_INVALID_PATH} if a path on the disc cannot be one; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-importspecificfilesystem">documentation</a>
     */
    @Slot(45)
    @DispId(22)
    void importSpecificFileSystem(FlagSet<FsiFileSystems> fileSystemToUse);

    /**
     * {@code RollbackToChangePoint(LONG)}: undoes changes, back to the last {@link #lockInChangePoint} at the furthest.
     *
     * @param changePoint what {@link #getChangePoint} once answered
     * @throws ImapiException {@code IMAPI_E_TOO_MANY_DIRS} if the image then has more folders than the file system can
     * list; {@code IMAPI_E_ISO9660_LEVELS} if the image then has deeper folders than ISO 9660 allows
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-rollbacktochangepoint">documentation</a>
     */
    @Slot(46)
    @DispId(23)
    void rollbackToChangePoint(int changePoint);

    /**
     * {@code LockInChangePoint()}: makes the changes so far final.
     *
     * @throws ImapiException {@code IMAPI_E_FSI_INTERNAL_ERROR} if Windows trips over itself
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-lockinchangepoint">documentation</a>
     */
    @Slot(47)
    @DispId(24)
    void lockInChangePoint();

    /**
     * {@code CreateDirectoryItem(BSTR, IFsiDirectoryItem**)}: makes a folder that is not in the image yet;
     * {@link IFsiDirectoryItem#add} puts it there.
     *
     * @param name its name
     * @return the folder, to be closed by the caller
     * @throws ImapiException {@code IMAPI_E_INVALID_PARAM} if the name cannot be one; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-createdirectoryitem">documentation</a>
     */
    @Slot(48)
    @DispId(25)
    IFsiDirectoryItem createDirectoryItem(String name);

    /**
     * {@code CreateFileItem(BSTR, IFsiFileItem**)}: makes a file that is not in the image yet;
     * {@link IFsiDirectoryItem#add} puts it there.
     *
     * @param name its name
     * @return the file, to be closed by the caller
     * @throws ImapiException {@code IMAPI_E_INVALID_PARAM} if the name cannot be one; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-createfileitem">documentation</a>
     */
    @Slot(49)
    @DispId(26)
    IFsiFileItem createFileItem(String name);

    /**
     * {@code get_VolumeNameUDF(BSTR*)}: the label as UDF holds it.
     *
     * @return the label
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_volumenameudf">documentation</a>
     */
    @Slot(50)
    @DispId(27)
    String getVolumeNameUDF();

    /**
     * {@code get_VolumeNameJoliet(BSTR*)}: the label as Joliet holds it.
     *
     * @return the label, up to 16 characters
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_volumenamejoliet">documentation</a>
     */
    @Slot(51)
    @DispId(28)
    String getVolumeNameJoliet();

    /**
     * {@code get_VolumeNameISO9660(BSTR*)}: the label as ISO 9660 holds it.
     *
     * @return the label, up to 32 characters
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_volumenameiso9660">documentation</a>
     */
    @Slot(52)
    @DispId(29)
    String getVolumeNameISO9660();

    /**
     * {@code get_StageFiles(VARIANT_BOOL*)}: whether files are copied to the working folder before the burn.
     *
     * @return true if they are
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_stagefiles">documentation</a>
     */
    @Slot(53)
    @DispId(30)
    boolean getStageFiles();

    /**
     * {@code put_StageFiles(VARIANT_BOOL)}: has files copied to the working folder before the burn.
     *
     * @param newVal true to copy files that are added from now on, false to read them while burning
     * @throws ImapiException {@code E_NOTIMPL} where that cannot be chosen
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-put_stagefiles">documentation</a>
     */
    @Slot(54)
    @DispId(30)
    void setStageFiles(boolean newVal);

    /**
     * {@code get_MultisessionInterfaces(SAFEARRAY**)}: the multisession interfaces that were set.
     *
     * @return objects, each to be closed by the caller
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-get_multisessioninterfaces">documentation</a>
     */
    @Slot(55)
    @DispId(40)
    List<IDispatch> getMultisessionInterfaces();

    /**
     * {@code put_MultisessionInterfaces(SAFEARRAY*)}: says to which disc a session is added; comes before an import.
     *
     * @param newVal what {@link io.github.imapi4j.imapi2.IDiscFormat2Data#getMultisessionInterfaces} answers
     * @throws ImapiException {@code IMAPI_E_INCOMPATIBLE_MULTISESSION_TYPE} if the interface in use is not known;
     * {@code IMAPI_E_IMPORT_MEDIA_NOT_ALLOWED} if no session can be added to this kind of disc;
     * {@code IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE} if none of the interfaces fits the disc;
     * {@code IMAPI_E_BAD_MULTISESSION_PARAMETER} if an interface does not tell what it should;
     * {@code IMAPI_E_FSI_INTERNAL_ERROR} if Windows trips over itself; {@code IMAPI_E_IMPORT_SEEK_FAILURE} if the disc
     * cannot be read, or is blank and cannot be overwritten; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage-put_multisessioninterfaces">documentation</a>
     */
    @Slot(56)
    @DispId(40)
    void setMultisessionInterfaces(List<IDispatch> newVal);
}
