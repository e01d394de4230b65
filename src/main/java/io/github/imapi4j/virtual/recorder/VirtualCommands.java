package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscRecorder2Ex;
import io.github.imapi4j.imapi2.ImapiFeaturePageType;
import io.github.imapi4j.imapi2.ImapiModePageRequestType;
import io.github.imapi4j.imapi2.ImapiModePageType;
import io.github.imapi4j.imapi2.ImapiProfileType;
import io.github.imapi4j.imapi2.ImapiReadTrackAddressType;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.mmc.DriveFeatures;
import io.github.imapi4j.virtual.mmc.MmcReply;
import io.github.imapi4j.virtual.mmc.MmcUnit;
import java.util.List;
import java.util.Optional;

/** The commands of a recorder object: {@code IDiscRecorder2Ex} over the drive's {@link MmcUnit}. */
abstract class VirtualCommands extends VirtualObject implements IDiscRecorder2Ex {

    private static final int SHORTEST_COMMAND = 6;
    private static final int LONGEST_COMMAND = 16;
    private static final int LONGEST_FORMAT = 0xFF;
    private static final Bytes NO_SENSE = Bytes.copyOf(new byte[SENSE_SIZE]);

    VirtualCommands(DriveBay bay) {
        super(bay);
    }

    final InstalledDrive installed() {
        InstalledDrive own = attached();
        if (own == null) {
            throw new ImapiException(
                    SystemCode.E_FAIL, "The recorder is not initialized: call InitializeDiscRecorder first.");
        }
        return own;
    }

    /** The drive for what reaches the device, which nobody else may hold then. */
    final InstalledDrive device() {
        InstalledDrive own = installed();
        own.drive().requireNotLockedByOthers();
        return own;
    }

    private MmcUnit unit() {
        return bay().unit(device());
    }

    // Commands.

    @Override
    public CommandResult sendCommandNoData(Bytes cdb, int timeout) {
        MmcReply reply = execute(cdb, timeout, Bytes.EMPTY, 0);
        return new CommandResult(code(reply), reply.sense().orElse(NO_SENSE));
    }

    @Override
    public CommandResult sendCommandSendDataToDevice(Bytes cdb, int timeout, Bytes buffer) {
        requireTransfer(required(buffer).length());
        MmcReply reply = execute(cdb, timeout, buffer, 0);
        return new CommandResult(code(reply), reply.sense().orElse(NO_SENSE));
    }

    @Override
    public CommandData sendCommandGetDataFromDevice(Bytes cdb, int timeout, int bufferSize) {
        requireTransfer(bufferSize);
        MmcReply reply = execute(cdb, timeout, Bytes.EMPTY, bufferSize);
        return new CommandData(code(reply), reply.sense().orElse(NO_SENSE), reply.data());
    }

    private MmcReply execute(Bytes cdb, int timeout, Bytes parameters, int room) {
        int length = required(cdb).length();
        if (length < SHORTEST_COMMAND || length > LONGEST_COMMAND) {
            throw invalid("A command has 6 to 16 bytes, not " + length + ".");
        }
        if (timeout == 0) {
            throw invalid("A command needs a timeout of a second or more.");
        }
        return unit().execute(cdb, parameters, room);
    }

    private static void requireTransfer(int bytes) {
        if (bytes <= 0 || bytes > StorageDescriptors.MOST_BYTES) {
            throw invalid("A command moves 1 to " + StorageDescriptors.MOST_BYTES + " bytes, not "
                    + Integer.toUnsignedString(bytes) + ".");
        }
    }

    private static ImapiException invalid(String sentence) {
        return new ImapiException(SystemCode.E_INVALIDARG, sentence);
    }

    private static HResult code(MmcReply reply) {
        return reply.sense().isPresent() ? ImapiCode.S_IMAPI_COMMAND_HAS_SENSE_DATA.hresult() : HResult.S_OK;
    }

    // What the drive tells of itself and of the disc.

    @Override
    public Bytes readDvdStructure(int format, int address, int layer, int agid) {
        if (format < 0 || format > LONGEST_FORMAT || layer < 0 || layer > LONGEST_FORMAT || agid < 0 || agid > 3) {
            throw invalid("A structure has a format and a layer of 0 to 255 and a grant of 0 to 3.");
        }
        return unit().discStructure(format, layer);
    }

    @Override
    public void sendDvdStructure(int format, Bytes data) {
        device().drive().media();
        throw new ImapiException(
                ImapiCode.E_IMAPI_RECORDER_NO_SUCH_FEATURE, "A virtual drive takes no structures of a disc.");
    }

    @Override
    public Bytes getAdapterDescriptor() {
        installed();
        return StorageDescriptors.adapter();
    }

    @Override
    public Bytes getDeviceDescriptor() {
        InstalledDrive own = installed();
        return StorageDescriptors.device(own.drive().inquiry(), bay().unit(own).serialNumber());
    }

    @Override
    public Bytes getDiscInformation() {
        return unit().discInformation();
    }

    @Override
    public Bytes getTrackInformation(int address, ImapiReadTrackAddressType addressType) {
        return unit().trackInformation(required(addressType).value(), address);
    }

    @Override
    public Bytes getFeaturePage(EnumValue<ImapiFeaturePageType> requestedFeature, boolean currentFeatureOnly) {
        return unit().featurePage(required(requestedFeature), currentFeatureOnly);
    }

    @Override
    public Bytes getModePage(EnumValue<ImapiModePageType> requestedModePage, ImapiModePageRequestType requestType) {
        return unit().modePage(
                        required(requestedModePage).value(),
                        required(requestType).value());
    }

    @Override
    public void setModePage(ImapiModePageRequestType requestType, Bytes data) {
        if (requestType != ImapiModePageRequestType.CURRENT_VALUES
                && requestType != ImapiModePageRequestType.SAVED_VALUES) {
            throw invalid("Only the values in force can be set, or those that are saved.");
        }
        unit().setModePage(required(data), requestType == ImapiModePageRequestType.SAVED_VALUES);
    }

    @Override
    public List<EnumValue<ImapiFeaturePageType>> getSupportedFeaturePages(boolean currentFeatureOnly) {
        InstalledDrive own = device();
        return currentFeatureOnly
                ? DriveFeatures.currentFeatures(own.mediaIfAny().map(VirtualDisc::type))
                : DriveFeatures.supportedFeatures();
    }

    @Override
    public List<EnumValue<ImapiProfileType>> getSupportedProfiles(boolean currentOnly) {
        InstalledDrive own = device();
        Optional<EnumValue<ImapiProfileType>> current =
                own.mediaIfAny().map(disc -> DriveFeatures.profile(disc.type()));
        return currentOnly ? current.map(List::of).orElse(List.of()) : DriveFeatures.supportedProfiles();
    }

    @Override
    public List<EnumValue<ImapiModePageType>> getSupportedModePages(ImapiModePageRequestType requestType) {
        return unit().hasModeValues(required(requestType).value()) ? DriveFeatures.modePages() : List.of();
    }

    @Override
    public int getByteAlignmentMask() {
        installed();
        return StorageDescriptors.ALIGNMENT;
    }

    @Override
    public int getMaximumNonPageAlignedTransferSize() {
        installed();
        return StorageDescriptors.MOST_BYTES_UNALIGNED;
    }

    @Override
    public int getMaximumPageAlignedTransferSize() {
        installed();
        return StorageDescriptors.MOST_BYTES;
    }
}
