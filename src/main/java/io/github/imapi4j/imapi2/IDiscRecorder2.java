package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;
import java.util.List;

/**
 * An optical drive. The class {@link Imapi2Class#MSFT_DISC_RECORDER2} gives it. {@link #initializeDiscRecorder} comes
 * first: before it all others fail. {@link IDiscRecorder2Ex} is a further interface of the same object, for what is not
 * here.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-idiscrecorder2">IDiscRecorder2</a>
 */
@ComInterface("27354133-7F64-5B0F-8F00-5D77AFBE261E")
public interface IDiscRecorder2 extends IDispatch {

    /**
     * {@code EjectMedia()}: opens the tray; all other objects that hold the disc should be closed before.
     *
     * @throws ImapiException the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-ejectmedia">documentation</a>
     */
    @Slot(7)
    @DispId(256)
    void ejectMedia();

    /**
     * {@code CloseTray()}: pulls the tray in; slot loaders cannot.
     *
     * @throws ImapiException the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-closetray">documentation</a>
     */
    @Slot(8)
    @DispId(257)
    void closeTray();

    /**
     * {@code AcquireExclusiveAccess(VARIANT_BOOL, BSTR)}: takes the drive for this process; locks are counted, so pair
     * it with {@link #releaseExclusiveAccess}. They end with the process.
     *
     * @param force true to dismount the volume even under open files; false succeeds only while no file system is
     * mounted
     * @param clientName this program's name, not empty, made of {@code A-Z a-z 0-9}, space and {@code . , : ; - _}
     * @throws ImapiException {@code E_ACCESS_DENIED} (in the headers {@code E_ACCESSDENIED}) if another program uses
     * the drive; {@code E_IMAPI_RECORDER_CLIENT_NAME_IS_NOT_VALID} if the name is empty or has other characters; of the
     * device failures {@code E_IMAPI_RECORDER_COMMAND_TIMEOUT}, {@code HRESULT_FROM_WIN32(ERROR_INVALID_HANDLE)},
     * {@code HRESULT_FROM_WIN32(ERROR_DEV_NOT_EXIST)} and {@code E_IMAPI_RECORDER_LOCKED}; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-acquireexclusiveaccess">documentation</a>
     */
    @Slot(9)
    @DispId(258)
    void acquireExclusiveAccess(boolean force, String clientName);

    /**
     * {@code ReleaseExclusiveAccess()}: gives back one lock; the drive is free when all are given back.
     *
     * @throws ImapiException of the device failures {@code E_IMAPI_RECORDER_COMMAND_TIMEOUT},
     * {@code HRESULT_FROM_WIN32(ERROR_INVALID_HANDLE)}, {@code HRESULT_FROM_WIN32(ERROR_DEV_NOT_EXIST)} and
     * {@code E_IMAPI_RECORDER_LOCKED}; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-releaseexclusiveaccess">documentation</a>
     */
    @Slot(10)
    @DispId(259)
    void releaseExclusiveAccess();

    /**
     * {@code DisableMcn()}: silences media change notification, so that the shell shows no window; calls are counted.
     *
     * @throws ImapiException of the device failures {@code E_IMAPI_RECORDER_COMMAND_TIMEOUT},
     * {@code HRESULT_FROM_WIN32(ERROR_INVALID_HANDLE)}, {@code HRESULT_FROM_WIN32(ERROR_DEV_NOT_EXIST)} and
     * {@code E_IMAPI_RECORDER_LOCKED}; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-disablemcn">documentation</a>
     */
    @Slot(11)
    @DispId(260)
    void disableMcn();

    /**
     * {@code EnableMcn()}: lets media change notification through again, once for each {@link #disableMcn}.
     *
     * @throws ImapiException of the device failures {@code E_IMAPI_RECORDER_COMMAND_TIMEOUT},
     * {@code HRESULT_FROM_WIN32(ERROR_INVALID_HANDLE)}, {@code HRESULT_FROM_WIN32(ERROR_DEV_NOT_EXIST)} and
     * {@code E_IMAPI_RECORDER_LOCKED}; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-enablemcn">documentation</a>
     */
    @Slot(12)
    @DispId(261)
    void enableMcn();

    /**
     * {@code InitializeDiscRecorder(BSTR)}: binds this object to a drive; does not fail on one that another program
     * holds.
     *
     * @param recorderUniqueId an identifier from {@link IDiscMaster2#getItem}
     * @throws ImapiException {@code E_INVALIDARG} if there is no drive with this identifier;
     * {@code STRSAFE_E_INVALID_PARAMETER} if the identifier cannot be made into the name of a device; the device
     * failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-initializediscrecorder">documentation</a>
     */
    @Slot(13)
    @DispId(262)
    void initializeDiscRecorder(String recorderUniqueId);

    /**
     * {@code get_ActiveDiscRecorder(BSTR*)}: the unique identifier of the drive that this object is bound to.
     *
     * @return the identifier
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-get_activediscrecorder">documentation</a>
     */
    @Slot(14)
    @DispId(0)
    String getActiveDiscRecorder();

    /**
     * {@code get_VendorId(BSTR*)}: who made the drive, as INQUIRY reports.
     *
     * @return up to 8 characters
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-get_vendorid">documentation</a>
     */
    @Slot(15)
    @DispId(513)
    String getVendorId();

    /**
     * {@code get_ProductId(BSTR*)}: what the drive is called, as INQUIRY reports.
     *
     * @return up to 16 characters
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-get_productid">documentation</a>
     */
    @Slot(16)
    @DispId(514)
    String getProductId();

    /**
     * {@code get_ProductRevision(BSTR*)}: which firmware the drive has, as INQUIRY reports.
     *
     * @return up to 4 characters
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-get_productrevision">documentation</a>
     */
    @Slot(17)
    @DispId(515)
    String getProductRevision();

    /**
     * {@code get_VolumeName(BSTR*)}: the volume's unique name.
     *
     * @return a path that begins with {@code \\?\Volume}
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-get_volumename">documentation</a>
     */
    @Slot(18)
    @DispId(516)
    String getVolumeName();

    /**
     * {@code get_VolumePathNames(SAFEARRAY**)}: where the volume is mounted.
     *
     * @return drive letters and folders, such as {@code D:\}; may be empty
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-get_volumepathnames">documentation</a>
     */
    @Slot(19)
    @DispId(517)
    List<String> getVolumePathNames();

    /**
     * {@code get_DeviceCanLoadMedia(VARIANT_BOOL*)}: whether the drive says that it can pull its tray in; slim drives
     * may say so wrongly.
     *
     * @return true if it says so
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-get_devicecanloadmedia">documentation</a>
     */
    @Slot(20)
    @DispId(518)
    boolean getDeviceCanLoadMedia();

    /**
     * {@code get_LegacyDeviceNumber(LONG*)}: the number of the CD-ROM device, for display only.
     *
     * @return a number that is not unique over time
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-get_legacydevicenumber">documentation</a>
     */
    @Slot(21)
    @DispId(519)
    int getLegacyDeviceNumber();

    /**
     * {@code get_SupportedFeaturePages(SAFEARRAY**)}: what the drive can do with any disc.
     *
     * @return MMC features, also such as are newer than the header
     * @throws ImapiException {@code E_IMAPI_RECORDER_GET_CONFIGURATION_NOT_SUPPORTED} if the drive cannot tell its
     * features; {@code E_IMAPI_RECORDER_NO_SUCH_FEATURE} if the drive lacks a feature that this needs;
     * {@code E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT} if such a feature is not in force with the disc in the drive; the
     * device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-get_supportedfeaturepages">documentation</a>
     */
    @Slot(22)
    @DispId(520)
    List<EnumValue<ImapiFeaturePageType>> getSupportedFeaturePages();

    /**
     * {@code get_CurrentFeaturePages(SAFEARRAY**)}: what the drive can do with the disc that is in it.
     *
     * @return MMC features, also such as are newer than the header
     * @throws ImapiException {@code E_IMAPI_RECORDER_GET_CONFIGURATION_NOT_SUPPORTED} if the drive cannot tell its
     * features; {@code E_IMAPI_RECORDER_NO_SUCH_FEATURE} if the drive lacks a feature that this needs;
     * {@code E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT} if such a feature is not in force with the disc in the drive; the
     * device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-get_currentfeaturepages">documentation</a>
     */
    @Slot(23)
    @DispId(521)
    List<EnumValue<ImapiFeaturePageType>> getCurrentFeaturePages();

    /**
     * {@code get_SupportedProfiles(SAFEARRAY**)}: the kinds of disc that the drive handles.
     *
     * @return MMC profiles, also such as are newer than the header
     * @throws ImapiException {@code E_IMAPI_RECORDER_GET_CONFIGURATION_NOT_SUPPORTED} if the drive cannot tell its
     * features; {@code E_IMAPI_RECORDER_NO_SUCH_FEATURE} if the drive lacks a feature that this needs;
     * {@code E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT} if such a feature is not in force with the disc in the drive; the
     * device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-get_supportedprofiles">documentation</a>
     */
    @Slot(24)
    @DispId(522)
    List<EnumValue<ImapiProfileType>> getSupportedProfiles();

    /**
     * {@code get_CurrentProfiles(SAFEARRAY**)}: the kinds of disc that the disc in the drive can be used as.
     *
     * @return MMC profiles, the first is the one in force; may be empty
     * @throws ImapiException {@code E_IMAPI_RECORDER_GET_CONFIGURATION_NOT_SUPPORTED} if the drive cannot tell its
     * features; {@code E_IMAPI_RECORDER_NO_SUCH_FEATURE} if the drive lacks a feature that this needs;
     * {@code E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT} if such a feature is not in force with the disc in the drive; the
     * device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-get_currentprofiles">documentation</a>
     */
    @Slot(25)
    @DispId(523)
    List<EnumValue<ImapiProfileType>> getCurrentProfiles();

    /**
     * {@code get_SupportedModePages(SAFEARRAY**)}: which mode pages the drive has.
     *
     * @return MMC mode pages, also such as are newer than the header
     * @throws ImapiException the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-get_supportedmodepages">documentation</a>
     */
    @Slot(26)
    @DispId(524)
    List<EnumValue<ImapiModePageType>> getSupportedModePages();

    /**
     * {@code get_ExclusiveAccessOwner(BSTR*)}: which program holds the drive.
     *
     * @return its client name, as the driver knows it; worth asking after {@code E_IMAPI_RECORDER_LOCKED}
     * @throws ImapiException of the device failures {@code E_IMAPI_RECORDER_COMMAND_TIMEOUT},
     * {@code HRESULT_FROM_WIN32(ERROR_INVALID_HANDLE)}, {@code HRESULT_FROM_WIN32(ERROR_DEV_NOT_EXIST)} and
     * {@code E_IMAPI_RECORDER_LOCKED}; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2-get_exclusiveaccessowner">documentation</a>
     */
    @Slot(27)
    @DispId(525)
    String getExclusiveAccessOwner();
}
