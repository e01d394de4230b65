package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.ConnectionPoints;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.EventSource;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IDiscFormat2;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.disc.VirtualDrive;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What all disc formats have in common: a recorder, a client name, the types of disc they know, and events, for which there is one
 * interface each.
 */
abstract class RecorderFormat extends VirtualObject implements IDiscFormat2, EventSource {

    private final FormatCodes codes;
    private final Set<DiscType> types;
    private final Class<? extends IDispatch> events;
    private final ConnectionPoints points;
    private @Nullable IDiscRecorder2 recorder;
    private String clientName = "";

    /**
     * A format without a recorder.
     *
     * @param bay the drives
     * @param codes what it fails with
     * @param types the discs it writes
     * @param events the interface whose sinks hear of progress
     */
    RecorderFormat(DriveBay bay, FormatCodes codes, Set<DiscType> types, Class<? extends IDispatch> events) {
        super(bay);
        this.codes = codes;
        this.types = Set.copyOf(types);
        this.events = events;
        this.points = new ConnectionPoints(this, events);
    }

    // What belongs to all formats.

    @Override
    public boolean isRecorderSupported(IDiscRecorder2 other) {
        return driveOf(other).isPresent();
    }

    @Override
    public boolean isCurrentMediaSupported(IDiscRecorder2 other) {
        Optional<InstalledDrive> drive = driveOf(other);
        // The type is what counts; whether this one disc still can be written, its state says.
        return drive.isPresent() && types.contains(drive.get().drive().media().type());
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
        return types.stream().sorted().map(RecorderFormat::physicalType).toList();
    }

    private static EnumValue<ImapiMediaPhysicalType> physicalType(DiscType type) {
        return new EnumValue<>(ImapiMediaPhysicalType.class, type.physicalType());
    }

    boolean knows(DiscType type) {
        return types.contains(type);
    }

    // The recorder and the disc in it.

    /**
     * Fails if nothing may be set now.
     *
     * @throws ImapiException with the format's constant
     */
    abstract void requireChangeable();

    /**
     * Whether a drive will do, before it is taken.
     *
     * @param drive one of this system
     * @throws ImapiException if it will not
     */
    void check(InstalledDrive drive) {
        // Every drive here can do everything; formats that want more say so.
    }

    public synchronized void setRecorder(@Nullable IDiscRecorder2 value) {
        requireChangeable();
        InstalledDrive drive = null;
        IDiscRecorder2 kept = null;
        if (value != null) {
            drive = driveOf(value)
                    .orElseThrow(() -> new ImapiException(
                            codes.recorderNotSupported(), "The recorder is none of this virtual system's."));
            check(drive);
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

    public synchronized @Nullable IDiscRecorder2 getRecorder() {
        return recorder;
    }

    VirtualDrive drive() {
        InstalledDrive chosen = attached();
        if (chosen == null) {
            throw new ImapiException(codes.noRecorder());
        }
        return chosen.drive();
    }

    VirtualDisc disc() {
        return drive().media();
    }

    public EnumValue<ImapiMediaPhysicalType> getCurrentPhysicalMediaType() {
        return physicalType(disc().type());
    }

    // The client.

    public synchronized void setClientName(String value) {
        requireChangeable();
        clientName = requireValid(text(value));
    }

    public synchronized String getClientName() {
        return clientName;
    }

    /** The client name, which a program may have forgotten to set. */
    String requiredClientName() {
        return requireValid(clientName);
    }

    private String requireValid(String name) {
        if (!VirtualDrive.isValidClientName(name)) {
            throw new ImapiException(
                    codes.clientName(),
                    "The client name \"" + name + "\" is not valid; it has 1 to 63 of A-Z a-z 0-9 space . , : ; - _.");
        }
        return name;
    }

    // Events.

    /** Tells all sinks; their interface's one method has the given number. */
    void fire(int dispId, @Nullable Object... arguments) {
        points.fire(events, dispId, arguments);
    }

    @Override
    public ConnectionPoints connectionPoints() {
        return points;
    }

    @Override
    public synchronized void close() {
        points.close();
        letGo();
    }
}
