package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;
import java.util.List;

/**
 * An optical drive. All but {@link #initializeDiscRecorder} need that call first; what touches the device may fail with
 * {@code E_IMAPI_RECORDER_LOCKED} while another program holds it, with {@code E_IMAPI_RECORDER_COMMAND_TIMEOUT}, or
 * with {@code HRESULT_FROM_WIN32(ERROR_DEV_NOT_EXIST)} when it was unplugged.
 */
@ComInterface("27354133-7F64-5B0F-8F00-5D77AFBE261E")
public interface IDiscRecorder2 extends IDispatch {

    /** {@code EjectMedia()}: opens the tray; all other objects that hold the disc should be closed before. */
    @Slot(7)
    @DispId(256)
    void ejectMedia();

    /** {@code CloseTray()}: pulls the tray in; slot loaders cannot. */
    @Slot(8)
    @DispId(257)
    void closeTray();

    /**
     * {@code AcquireExclusiveAccess(VARIANT_BOOL, BSTR)}: takes the drive for this process; locks are counted, so pair
     * it with {@link #releaseExclusiveAccess}. {@code E_ACCESSDENIED} if another program uses it.
     *
     * @param force true to dismount the volume even under open files; false succeeds only while no file system is
     * mounted
     * @param clientName this program's name, not empty, made of {@code A-Z a-z 0-9}, space and {@code . , : ; - _}
     */
    @Slot(9)
    @DispId(258)
    void acquireExclusiveAccess(boolean force, String clientName);

    /** {@code ReleaseExclusiveAccess()}: gives back one lock; the drive is free when all are given back. */
    @Slot(10)
    @DispId(259)
    void releaseExclusiveAccess();

    /**
     * {@code DisableMcn()}: silences media change notification, so that the shell shows no window; calls are counted.
     */
    @Slot(11)
    @DispId(260)
    void disableMcn();

    /** {@code EnableMcn()}: lets media change notification through again, once for each {@link #disableMcn}. */
    @Slot(12)
    @DispId(261)
    void enableMcn();

    /**
     * {@code InitializeDiscRecorder(BSTR)}: binds this object to a drive; does not fail on one that another program
     * holds.
     *
     * @param recorderUniqueId an identifier from {@link IDiscMaster2#getItem}
     */
    @Slot(13)
    @DispId(262)
    void initializeDiscRecorder(String recorderUniqueId);

    /**
     * {@code get_ActiveDiscRecorder(BSTR*)}: the unique identifier of the drive that this object is bound to.
     *
     * @return the identifier
     */
    @Slot(14)
    @DispId(0)
    String getActiveDiscRecorder();

    /**
     * {@code get_VendorId(BSTR*)}: who made the drive, as INQUIRY reports.
     *
     * @return up to 8 characters
     */
    @Slot(15)
    @DispId(513)
    String getVendorId();

    /**
     * {@code get_ProductId(BSTR*)}: what the drive is called, as INQUIRY reports.
     *
     * @return up to 16 characters
     */
    @Slot(16)
    @DispId(514)
    String getProductId();

    /**
     * {@code get_ProductRevision(BSTR*)}: which firmware the drive has, as INQUIRY reports.
     *
     * @return up to 4 characters
     */
    @Slot(17)
    @DispId(515)
    String getProductRevision();

    /**
     * {@code get_VolumeName(BSTR*)}: the volume's unique name.
     *
     * @return a path that begins with {@code \\?\Volume}
     */
    @Slot(18)
    @DispId(516)
    String getVolumeName();

    /**
     * {@code get_VolumePathNames(SAFEARRAY**)}: where the volume is mounted.
     *
     * @return drive letters and folders, such as {@code D:\}; may be empty
     */
    @Slot(19)
    @DispId(517)
    List<String> getVolumePathNames();

    /**
     * {@code get_DeviceCanLoadMedia(VARIANT_BOOL*)}: whether the drive says that it can pull its tray in; slim drives
     * may say so wrongly.
     *
     * @return true if it says so
     */
    @Slot(20)
    @DispId(518)
    boolean getDeviceCanLoadMedia();

    /**
     * {@code get_LegacyDeviceNumber(LONG*)}: the number of the CD-ROM device, for display only.
     *
     * @return a number that is not unique over time
     */
    @Slot(21)
    @DispId(519)
    int getLegacyDeviceNumber();

    /**
     * {@code get_SupportedFeaturePages(SAFEARRAY**)}: what the drive can do with any disc.
     *
     * @return MMC features; {@code E_IMAPI_RECORDER_GET_CONFIGURATION_NOT_SUPPORTED} if the drive cannot tell
     */
    @Slot(22)
    @DispId(520)
    List<EnumValue<ImapiFeaturePageType>> getSupportedFeaturePages();

    /**
     * {@code get_CurrentFeaturePages(SAFEARRAY**)}: what the drive can do with the disc that is in it.
     *
     * @return MMC features
     */
    @Slot(23)
    @DispId(521)
    List<EnumValue<ImapiFeaturePageType>> getCurrentFeaturePages();

    /**
     * {@code get_SupportedProfiles(SAFEARRAY**)}: the kinds of disc that the drive handles.
     *
     * @return MMC profiles
     */
    @Slot(24)
    @DispId(522)
    List<EnumValue<ImapiProfileType>> getSupportedProfiles();

    /**
     * {@code get_CurrentProfiles(SAFEARRAY**)}: the kinds of disc that the disc in the drive can be used as.
     *
     * @return MMC profiles, the first is the one in force; may be empty
     */
    @Slot(25)
    @DispId(523)
    List<EnumValue<ImapiProfileType>> getCurrentProfiles();

    /**
     * {@code get_SupportedModePages(SAFEARRAY**)}: which mode pages the drive has.
     *
     * @return MMC mode pages; {@code E_IMAPI_RECORDER_NO_SUCH_MODE_PAGE} from some old drives
     */
    @Slot(26)
    @DispId(524)
    List<EnumValue<ImapiModePageType>> getSupportedModePages();

    /**
     * {@code get_ExclusiveAccessOwner(BSTR*)}: which program holds the drive.
     *
     * @return its client name, as the driver knows it
     */
    @Slot(27)
    @DispId(525)
    String getExclusiveAccessOwner();
}
