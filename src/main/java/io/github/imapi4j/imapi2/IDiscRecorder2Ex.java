package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.Bool8;
import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.com.CallerSized;
import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.Counted;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.FixedSize;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.com.OutParams;
import io.github.imapi4j.com.ResultAt;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import java.util.List;

/**
 * What {@link IDiscRecorder2} does not tell of a drive, and MMC commands of one's own. Every recorder has it as a
 * further interface: {@code recorder.queryInterface(IDiscRecorder2Ex.class)}.
 * {@link IDiscRecorder2#initializeDiscRecorder} comes first; commands that change something need
 * {@link IDiscRecorder2#acquireExclusiveAccess} too.
 *
 * <p>A command that the drive fails is no failed call: {@link CommandResult} and {@link CommandData} say what became of
 * it. Answers are the bytes that the command set MMC describes, big-endian. The buffers of commands begin at a page,
 * which is enough for every {@link #getByteAlignmentMask}.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-idiscrecorder2ex">IDiscRecorder2Ex</a>
 */
@ComInterface("27354132-7F64-5B0F-8F00-5D77AFBE261E")
public interface IDiscRecorder2Ex extends IUnknown {

    /** The size of {@code SenseBuffer} in bytes. */
    int SENSE_SIZE = 18;

    /**
     * What became of a command.
     *
     * @param code {@code S_OK}, or {@code S_IMAPI_COMMAND_HAS_SENSE_DATA} if the drive failed the command: a
     * success code of the call, which did its work, but not of the command
     * @param senseData why the drive failed it, 18 bytes as the command set SPC lays them out; zeros if it did not
     */
    @OutParams
    record CommandResult(
            HResult code, @FixedSize(SENSE_SIZE) Bytes senseData) {}

    /**
     * What became of a command that the drive answers with data.
     *
     * @param code {@code S_OK}, or {@code S_IMAPI_COMMAND_HAS_SENSE_DATA} if the drive failed the command: a
     * success code of the call, which did its work, but not of the command
     * @param senseData why the drive failed it, 18 bytes as the command set SPC lays them out; zeros if it did not
     * @param data the answer of the drive, as much as came
     */
    @OutParams
    record CommandData(
            HResult code,
            @FixedSize(SENSE_SIZE) Bytes senseData,
            @CallerSized Bytes data) {}

    /**
     * {@code SendCommandNoData(BYTE*, ULONG, BYTE[18], ULONG)}: sends a command that moves no data.
     *
     * @param cdb the command, 6 to 16 bytes
     * @param timeout seconds; the header's default is 10
     * @return whether the drive did it; {@code S_IMAPI_COMMAND_HAS_SENSE_DATA} in it says no
     * @throws ImapiException {@code E_IMAPI_RECORDER_GET_CONFIGURATION_NOT_SUPPORTED} if the drive cannot tell its
     * features; {@code E_IMAPI_RECORDER_NO_SUCH_FEATURE} if the drive lacks a feature that this needs;
     * {@code E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT} if such a feature is not in force with the disc in the drive; the
     * device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2ex-sendcommandnodata">documentation</a>
     */
    @Slot(3)
    @ResultAt(2)
    CommandResult sendCommandNoData(@Counted Bytes cdb, int timeout);

    /**
     * {@code SendCommandSendDataToDevice(BYTE*, ULONG, BYTE[18], ULONG, BYTE*, ULONG)}: sends a command with data for
     * the drive.
     *
     * @param cdb the command, 6 to 16 bytes
     * @param timeout seconds; the header's default is 10
     * @param buffer the data, not empty, at most {@link #getMaximumPageAlignedTransferSize} bytes
     * @return whether the drive did it; {@code S_IMAPI_COMMAND_HAS_SENSE_DATA} in it says no
     * @throws ImapiException {@code E_IMAPI_RECORDER_GET_CONFIGURATION_NOT_SUPPORTED} if the drive cannot tell its
     * features; {@code E_IMAPI_RECORDER_NO_SUCH_FEATURE} if the drive lacks a feature that this needs;
     * {@code E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT} if such a feature is not in force with the disc in the drive; the
     * device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2ex-sendcommandsenddatatodevice">documentation</a>
     */
    @Slot(4)
    @ResultAt(2)
    CommandResult sendCommandSendDataToDevice(@Counted Bytes cdb, int timeout, @Counted Bytes buffer);

    /**
     * {@code SendCommandGetDataFromDevice(BYTE*, ULONG, BYTE[18], ULONG, BYTE*, ULONG, ULONG*)}: sends a command that
     * the drive answers with data.
     *
     * @param cdb the command, 6 to 16 bytes
     * @param timeout seconds; the header's default is 10
     * @param bufferSize the room for the answer in bytes, 1 to {@link #getMaximumPageAlignedTransferSize}
     * @return whether the drive did it, and its answer; {@code S_IMAPI_COMMAND_HAS_SENSE_DATA} in it says no
     * @throws ImapiException {@code E_IMAPI_RECORDER_GET_CONFIGURATION_NOT_SUPPORTED} if the drive cannot tell its
     * features; {@code E_IMAPI_RECORDER_NO_SUCH_FEATURE} if the drive lacks a feature that this needs;
     * {@code E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT} if such a feature is not in force with the disc in the drive; the
     * device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2ex-sendcommandgetdatafromdevice">documentation</a>
     */
    @Slot(5)
    @ResultAt({2, 4})
    CommandData sendCommandGetDataFromDevice(@Counted Bytes cdb, int timeout, int bufferSize);

    /**
     * {@code ReadDvdStructure(ULONG, ULONG, ULONG, ULONG, BYTE**, ULONG*)}: reads a structure of the disc (READ DISC
     * STRUCTURE), without its header.
     *
     * @param format which structure, 0 to 255
     * @param address the address field of the command
     * @param layer the layer of the disc, counted from 0
     * @param agid the authentication grant, 0 to 3, where the structure needs one
     * @return the structure
     * @throws ImapiException {@code E_IMAPI_RECORDER_GET_CONFIGURATION_NOT_SUPPORTED} if the drive cannot tell its
     * features; {@code E_IMAPI_RECORDER_NO_SUCH_FEATURE} if the drive lacks a feature that this needs;
     * {@code E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT} if such a feature is not in force with the disc in the drive; the
     * device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2ex-readdvdstructure">documentation</a>
     */
    @Slot(6)
    @Counted
    Bytes readDvdStructure(int format, int address, int layer, int agid);

    /**
     * {@code SendDvdStructure(ULONG, BYTE*, ULONG)}: sends a structure to the drive (SEND DISC STRUCTURE); the header
     * is added.
     *
     * @param format which structure, 0 to 255
     * @param data the structure without its header
     * @throws ImapiException {@code E_IMAPI_RECORDER_GET_CONFIGURATION_NOT_SUPPORTED} if the drive cannot tell its
     * features; {@code E_IMAPI_RECORDER_NO_SUCH_FEATURE} if the drive lacks a feature that this needs;
     * {@code E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT} if such a feature is not in force with the disc in the drive; the
     * device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2ex-senddvdstructure">documentation</a>
     */
    @Slot(7)
    void sendDvdStructure(int format, @Counted Bytes data);

    /**
     * {@code GetAdapterDescriptor(BYTE**, ULONG*)}: what Windows knows of the adapter that the drive is connected to.
     *
     * @return a {@code STORAGE_ADAPTER_DESCRIPTOR}, little-endian
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2ex-getadapterdescriptor">documentation</a>
     */
    @Slot(value = 8, name = "GetAdapterDescriptor")
    @Counted
    Bytes getAdapterDescriptor();

    /**
     * {@code GetDeviceDescriptor(BYTE**, ULONG*)}: what Windows knows of the drive.
     *
     * @return a {@code STORAGE_DEVICE_DESCRIPTOR}, little-endian
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2ex-getdevicedescriptor">documentation</a>
     */
    @Slot(value = 9, name = "GetDeviceDescriptor")
    @Counted
    Bytes getDeviceDescriptor();

    /**
     * {@code GetDiscInformation(BYTE**, ULONG*)}: what the drive knows of the disc (READ DISC INFORMATION): its state,
     * sessions and tracks.
     *
     * @return the answer of the drive with its header
     * @throws ImapiException the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2ex-getdiscinformation">documentation</a>
     */
    @Slot(value = 10, name = "GetDiscInformation")
    @Counted
    Bytes getDiscInformation();

    /**
     * {@code GetTrackInformation(ULONG, IMAPI_READ_TRACK_ADDRESS_TYPE, BYTE**, ULONG*)}: what the drive knows of a
     * track (READ TRACK INFORMATION).
     *
     * @param address a sector, track or session; a sector before the first one is a negative number
     * @param addressType which of them
     * @return the answer of the drive with its header
     * @throws ImapiException {@code E_IMAPI_RECORDER_GET_CONFIGURATION_NOT_SUPPORTED} if the drive cannot tell its
     * features; {@code E_IMAPI_RECORDER_NO_SUCH_FEATURE} if the drive lacks a feature that this needs;
     * {@code E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT} if such a feature is not in force with the disc in the drive; the
     * device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2ex-gettrackinformation">documentation</a>
     */
    @Slot(value = 11, name = "GetTrackInformation")
    @Counted
    Bytes getTrackInformation(int address, ImapiReadTrackAddressType addressType);

    /**
     * {@code GetFeaturePage(IMAPI_FEATURE_PAGE_TYPE, BOOLEAN, BYTE**, ULONG*)}: what the drive says of one of its
     * features (GET CONFIGURATION), without headers and other features.
     *
     * @param requestedFeature which feature; a number newer than the header is passed on
     * @param currentFeatureOnly true to be told only of a feature that is in force with the disc in the drive
     * @return the description of the feature
     * @throws ImapiException {@code E_IMAPI_RECORDER_GET_CONFIGURATION_NOT_SUPPORTED} if the drive cannot tell its
     * features; {@code E_IMAPI_RECORDER_NO_SUCH_FEATURE} if the drive lacks a feature that this needs;
     * {@code E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT} if such a feature is not in force with the disc in the drive; the
     * device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2ex-getfeaturepage">documentation</a>
     */
    @Slot(value = 12, name = "GetFeaturePage")
    @Counted
    Bytes getFeaturePage(EnumValue<ImapiFeaturePageType> requestedFeature, @Bool8 boolean currentFeatureOnly);

    /**
     * {@code GetModePage(IMAPI_MODE_PAGE_TYPE, IMAPI_MODE_PAGE_REQUEST_TYPE, BYTE**, ULONG*)}: some of the drive's
     * settings (MODE SENSE), without headers and block descriptors.
     *
     * @param requestedModePage which settings; a number newer than the header is passed on
     * @param requestType which values of theirs
     * @return the mode page
     * @throws ImapiException the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2ex-getmodepage">documentation</a>
     */
    @Slot(value = 13, name = "GetModePage")
    @Counted
    Bytes getModePage(EnumValue<ImapiModePageType> requestedModePage, ImapiModePageRequestType requestType);

    /**
     * {@code SetModePage(IMAPI_MODE_PAGE_REQUEST_TYPE, BYTE*, ULONG)}: changes some of the drive's settings (MODE
     * SELECT); the header is added.
     *
     * @param requestType {@code CURRENT_VALUES}, or {@code SAVED_VALUES} to have them kept
     * @param data the mode page without a header
     * @throws ImapiException {@code E_IMAPI_RECORDER_GET_CONFIGURATION_NOT_SUPPORTED} if the drive cannot tell its
     * features; {@code E_IMAPI_RECORDER_NO_SUCH_FEATURE} if the drive lacks a feature that this needs;
     * {@code E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT} if such a feature is not in force with the disc in the drive; the
     * device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2ex-setmodepage">documentation</a>
     */
    @Slot(value = 14, name = "SetModePage")
    void setModePage(ImapiModePageRequestType requestType, @Counted Bytes data);

    /**
     * {@code GetSupportedFeaturePages(BOOLEAN, IMAPI_FEATURE_PAGE_TYPE**, ULONG*)}: which features the drive has.
     *
     * @param currentFeatureOnly true for those only that are in force with the disc in the drive
     * @return MMC features, also such as are newer than the header
     * @throws ImapiException {@code E_IMAPI_RECORDER_GET_CONFIGURATION_NOT_SUPPORTED} if the drive cannot tell its
     * features; {@code E_IMAPI_RECORDER_NO_SUCH_FEATURE} if the drive lacks a feature that this needs;
     * {@code E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT} if such a feature is not in force with the disc in the drive; the
     * device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2ex-getsupportedfeaturepages">documentation</a>
     */
    @Slot(value = 15, name = "GetSupportedFeaturePages")
    @Counted
    List<EnumValue<ImapiFeaturePageType>> getSupportedFeaturePages(@Bool8 boolean currentFeatureOnly);

    /**
     * {@code GetSupportedProfiles(BOOLEAN, IMAPI_PROFILE_TYPE**, ULONG*)}: which kinds of disc the drive handles.
     *
     * @param currentOnly true for those only that the disc in the drive can be used as
     * @return MMC profiles, also such as are newer than the header
     * @throws ImapiException {@code E_IMAPI_RECORDER_GET_CONFIGURATION_NOT_SUPPORTED} if the drive cannot tell its
     * features; {@code E_IMAPI_RECORDER_NO_SUCH_FEATURE} if the drive lacks a feature that this needs;
     * {@code E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT} if such a feature is not in force with the disc in the drive; the
     * device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2ex-getsupportedprofiles">documentation</a>
     */
    @Slot(value = 16, name = "GetSupportedProfiles")
    @Counted
    List<EnumValue<ImapiProfileType>> getSupportedProfiles(@Bool8 boolean currentOnly);

    /**
     * {@code GetSupportedModePages(IMAPI_MODE_PAGE_REQUEST_TYPE, IMAPI_MODE_PAGE_TYPE**, ULONG*)}: which groups of
     * settings the drive has.
     *
     * @param requestType which values of theirs the drive has to have
     * @return MMC mode pages, also such as are newer than the header
     * @throws ImapiException the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2ex-getsupportedmodepages">documentation</a>
     */
    @Slot(value = 17, name = "GetSupportedModePages")
    @Counted
    List<EnumValue<ImapiModePageType>> getSupportedModePages(ImapiModePageRequestType requestType);

    /**
     * {@code GetByteAlignmentMask(ULONG*)}: where the buffers of commands have to begin.
     *
     * @return a power of two, as the documentation has it, of which a buffer's address has to be a multiple; unsigned
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2ex-getbytealignmentmask">documentation</a>
     */
    @Slot(value = 18, name = "GetByteAlignmentMask")
    int getByteAlignmentMask();

    /**
     * {@code GetMaximumNonPageAlignedTransferSize(ULONG*)}: how much one command can move to or from a buffer that
     * begins anywhere.
     *
     * @return bytes, unsigned
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2ex-getmaximumnonpagealignedtransfersize">documentation</a>
     */
    @Slot(value = 19, name = "GetMaximumNonPageAlignedTransferSize")
    int getMaximumNonPageAlignedTransferSize();

    /**
     * {@code GetMaximumPageAlignedTransferSize(ULONG*)}: how much one command can move to or from a buffer that begins
     * at a page, as those of this interface do.
     *
     * @return bytes, unsigned
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscrecorder2ex-getmaximumpagealignedtransfersize">documentation</a>
     */
    @Slot(value = 20, name = "GetMaximumPageAlignedTransferSize")
    int getMaximumPageAlignedTransferSize();
}
