package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.ConnectionPoints;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IConnectionPoint;
import io.github.imapi4j.com.IConnectionPointContainer;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IEnumConnectionPoints;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.DDiscFormat2DataEvents;
import io.github.imapi4j.imapi2.IBurnVerification;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.IWriteSpeedDescriptor;
import io.github.imapi4j.imapi2.ImapiBurnVerificationLevel;
import io.github.imapi4j.imapi2.ImapiFormat2DataMediaState;
import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;
import io.github.imapi4j.imapi2.ImapiMediaWriteProtectState;
import io.github.imapi4j.virtual.disc.DiscSpeed;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.disc.VirtualDrive;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** {@code MsftDiscFormat2Data}: writes data discs, see {@link DataWrite}. */
final class VirtualDiscFormat2Data extends VirtualObject
        implements IDiscFormat2Data, IBurnVerification, IConnectionPointContainer {

    private static final int UPDATE = 0x200;

    private final ConnectionPoints points = new ConnectionPoints(this, DDiscFormat2DataEvents.class);
    private final WriteSettings settings = new WriteSettings();
    private @Nullable IDiscRecorder2 recorder;
    private @Nullable DataWrite running;

    VirtualDiscFormat2Data(DriveBay bay) {
        super(bay);
    }

    // What belongs to all formats.

    @Override
    public boolean isRecorderSupported(IDiscRecorder2 other) {
        return driveOf(other).isPresent();
    }

    @Override
    public boolean isCurrentMediaSupported(IDiscRecorder2 other) {
        Optional<InstalledDrive> drive = driveOf(other);
        // Every kind of disc that a virtual drive takes can be written; whether this one still can, its state says.
        drive.ifPresent(installed -> installed.drive().media());
        return drive.isPresent();
    }

    private Optional<InstalledDrive> driveOf(IDiscRecorder2 other) {
        return bay().find(required(other).getActiveDiscRecorder());
    }

    @Override
    public boolean getMediaPhysicallyBlank() {
        return disc().status() == DiscStatus.BLANK;
    }

    @Override
    public boolean getMediaHeuristicallyBlank() {
        return disc().status() == DiscStatus.BLANK;
    }

    @Override
    public List<EnumValue<ImapiMediaPhysicalType>> getSupportedMediaTypes() {
        return Arrays.stream(DiscType.values())
                .map(VirtualDiscFormat2Data::physicalType)
                .toList();
    }

    private static EnumValue<ImapiMediaPhysicalType> physicalType(DiscType type) {
        return new EnumValue<>(ImapiMediaPhysicalType.class, type.physicalType());
    }

    // The recorder and the disc in it.

    @Override
    public synchronized void setRecorder(@Nullable IDiscRecorder2 value) {
        requireIdle();
        InstalledDrive drive = null;
        IDiscRecorder2 kept = null;
        if (value != null) {
            drive = driveOf(value)
                    .orElseThrow(() -> new ImapiException(
                            ImapiCode.E_IMAPI_DF2DATA_RECORDER_NOT_SUPPORTED,
                            "The recorder is none of this virtual system's."));
            kept = value.queryInterface(IDiscRecorder2.class);
        }
        letGo();
        recorder = kept;
        bind(drive);
    }

    private void letGo() {
        IDiscRecorder2 old = recorder;
        recorder = null;
        bind(null);
        if (old != null) {
            old.close();
        }
    }

    @Override
    public synchronized @Nullable IDiscRecorder2 getRecorder() {
        return recorder;
    }

    private VirtualDrive drive() {
        InstalledDrive chosen = bound();
        if (chosen == null) {
            throw new ImapiException(ImapiCode.E_IMAPI_RECORDER_REQUIRED);
        }
        return chosen.drive();
    }

    private VirtualDisc disc() {
        return drive().media();
    }

    @Override
    public FlagSet<ImapiFormat2DataMediaState> getCurrentMediaStatus() {
        return new FlagSet<>(ImapiFormat2DataMediaState.class, disc().mediaState());
    }

    @Override
    public FlagSet<ImapiMediaWriteProtectState> getWriteProtectStatus() {
        disc();
        return new FlagSet<>(ImapiMediaWriteProtectState.class, 0);
    }

    @Override
    public int getTotalSectorsOnMedia() {
        return (int) disc().totalSectors();
    }

    @Override
    public int getFreeSectorsOnMedia() {
        return (int) disc().freeSectors();
    }

    @Override
    public int getNextWritableAddress() {
        return (int) disc().nextWritableAddress();
    }

    @Override
    public int getStartAddressOfPreviousSession() {
        return previous(disc().startOfPreviousSession());
    }

    @Override
    public int getLastWrittenAddressOfPreviousSession() {
        return previous(disc().lastWrittenAddressOfPreviousSession());
    }

    private static int previous(OptionalLong address) {
        return (int) address.orElseThrow(() -> new ImapiException(
                ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, "There is no closed session on the disc."));
    }

    @Override
    public EnumValue<ImapiMediaPhysicalType> getCurrentPhysicalMediaType() {
        return physicalType(disc().type());
    }

    @Override
    public List<IDispatch> getMultisessionInterfaces() {
        // Needs IMultisession, which the binding does not have yet; the documentation lets the list fail at its use
        // only.
        drive();
        return List.of();
    }

    // Speeds.

    @Override
    public synchronized int getRequestedWriteSpeed() {
        return settings.requestedSpeed();
    }

    @Override
    public synchronized boolean getRequestedRotationTypeIsPureCAV() {
        return settings.requestedPureCav();
    }

    @Override
    public synchronized int getCurrentWriteSpeed() {
        return settings.speedOn(disc().type()).speed().sectorsPerSecond();
    }

    @Override
    public synchronized boolean getCurrentRotationTypeIsPureCAV() {
        return settings.speedOn(disc().type()).speed().pureCav();
    }

    @Override
    public List<Integer> getSupportedWriteSpeeds() {
        return disc().type().speeds().stream().map(DiscSpeed::sectorsPerSecond).toList();
    }

    @Override
    public List<IWriteSpeedDescriptor> getSupportedWriteSpeedDescriptors() {
        DiscType type = disc().type();
        return type.speeds().stream()
                .<IWriteSpeedDescriptor>map(speed -> new VirtualWriteSpeedDescriptor(type, speed))
                .toList();
    }

    @Override
    public synchronized HResult setWriteSpeed(int requestedSectorsPerSecond, boolean rotationTypeIsPureCav) {
        requireIdle();
        DiscType type = disc().type();
        if (requestedSectorsPerSecond <= 0 && requestedSectorsPerSecond != SpeedChoice.FASTEST) {
            throw new ImapiException(
                    SystemCode.E_INVALIDARG,
                    "A write speed is above 0 sectors a second, or -1 for the fastest, not " + requestedSectorsPerSecond
                            + ".");
        }
        settings.requestSpeed(requestedSectorsPerSecond, rotationTypeIsPureCav);
        return settings.speedOn(type).result();
    }

    // Settings.

    private void requireIdle() {
        if (running != null) {
            throw new ImapiException(ImapiCode.E_IMAPI_DF2DATA_WRITE_IN_PROGRESS);
        }
    }

    @Override
    public synchronized void setBufferUnderrunFreeDisabled(boolean value) {
        requireIdle();
        settings.bufferUnderrunFreeDisabled(value);
    }

    @Override
    public synchronized boolean getBufferUnderrunFreeDisabled() {
        return settings.bufferUnderrunFreeDisabled();
    }

    @Override
    public synchronized void setPostgapAlreadyInImage(boolean value) {
        requireIdle();
        settings.postgapAlreadyInImage(value);
    }

    @Override
    public synchronized boolean getPostgapAlreadyInImage() {
        return settings.postgapAlreadyInImage();
    }

    @Override
    public synchronized void setForceMediaToBeClosed(boolean value) {
        requireIdle();
        settings.forceMediaToBeClosed(value);
    }

    @Override
    public synchronized boolean getForceMediaToBeClosed() {
        return settings.forceMediaToBeClosed();
    }

    @Override
    public synchronized void setDisableConsumerDvdCompatibilityMode(boolean value) {
        requireIdle();
        settings.dvdCompatibilityDisabled(value);
    }

    @Override
    public synchronized boolean getDisableConsumerDvdCompatibilityMode() {
        return settings.dvdCompatibilityDisabled();
    }

    @Override
    public synchronized void setClientName(String value) {
        requireIdle();
        settings.clientName(requireValid(text(value)));
    }

    private static String requireValid(String name) {
        if (!VirtualDrive.isValidClientName(name)) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_DF2DATA_CLIENT_NAME_IS_NOT_VALID,
                    "The client name \"" + name + "\" is not valid; it has 1 to 63 of A-Z a-z 0-9 space . , : ; - _.");
        }
        return name;
    }

    @Override
    public synchronized String getClientName() {
        return settings.clientName();
    }

    @Override
    public synchronized void setForceOverwrite(boolean value) {
        requireIdle();
        settings.forceOverwrite(value);
    }

    @Override
    public synchronized boolean getForceOverwrite() {
        return settings.forceOverwrite();
    }

    @Override
    public synchronized void setBurnVerificationLevel(ImapiBurnVerificationLevel value) {
        requireIdle();
        settings.verification(value);
    }

    @Override
    public synchronized EnumValue<ImapiBurnVerificationLevel> getBurnVerificationLevel() {
        return EnumValue.of(settings.verification());
    }

    // Writing.

    @Override
    public HResult write(IStream data) {
        DataWrite write = begin(required(data));
        try {
            return write.run();
        } finally {
            end();
        }
    }

    private synchronized DataWrite begin(IStream data) {
        requireIdle();
        VirtualDrive drive = drive();
        requireValid(settings.clientName());
        DataWrite write = new DataWrite(drive, settings.copy(), data, this::fire);
        running = write;
        return write;
    }

    private synchronized void end() {
        running = null;
    }

    private synchronized @Nullable DataWrite running() {
        return running;
    }

    private void fire(VirtualDataEventArgs progress) {
        points.fire(DDiscFormat2DataEvents.class, UPDATE, this, progress);
    }

    @Override
    public void cancelWrite() {
        DataWrite write = running();
        if (write == null || write.progress().isCompleted()) {
            bay().countCancel(false);
            throw new ImapiException(ImapiCode.E_IMAPI_DF2DATA_WRITE_NOT_IN_PROGRESS);
        }
        boolean accepted = write.progress().cancel();
        bay().countCancel(accepted);
        if (!accepted) {
            throw new ImapiException(
                    SystemCode.E_FAIL,
                    "CancelWrite may only be called by the handler of the Update event, while it handles one.");
        }
    }

    // Events.

    @Override
    public IEnumConnectionPoints enumConnectionPoints() {
        return points.enumerate();
    }

    @Override
    public IConnectionPoint findConnectionPoint(Guid iid) {
        return points.find(iid);
    }

    @Override
    public synchronized void close() {
        points.close();
        letGo();
    }
}
