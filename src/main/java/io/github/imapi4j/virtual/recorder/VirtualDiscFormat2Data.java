package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.DDiscFormat2DataEvents;
import io.github.imapi4j.imapi2.IBurnVerification;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.ImapiBurnVerificationLevel;
import io.github.imapi4j.imapi2.ImapiFormat2DataMediaState;
import io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction;
import io.github.imapi4j.imapi2.ImapiMediaWriteProtectState;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.disc.WriteRule;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/** {@code MsftDiscFormat2Data}: writes data discs, see {@link DataWrite}. */
final class VirtualDiscFormat2Data extends WritingFormat implements IDiscFormat2Data, IBurnVerification {

    private final WriteSettings settings = new WriteSettings();

    VirtualDiscFormat2Data(DriveBay bay) {
        super(bay, FormatCodes.DATA, EnumSet.allOf(DiscType.class), DDiscFormat2DataEvents.class);
    }

    @Override
    void requireChangeable() {
        requireIdle();
    }

    // The disc in the recorder.

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

    /** Of an overwritable disc the capacity, as documented: only an import of its file system tells what is free. */
    @Override
    public int getFreeSectorsOnMedia() {
        VirtualDisc disc = disc();
        long free = disc.freeSectors();
        return (int) (disc.type().writeRule() == WriteRule.OVERWRITABLE ? disc.totalSectors() : free);
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

    /**
     * What the disc in the drive could be continued with, whatever its state; without a disc there is nothing. That it cannot be
     * continued is said by whoever uses it.
     */
    @Override
    public List<IDispatch> getMultisessionInterfaces() {
        drive();
        return installed()
                .mediaIfAny()
                .<IDispatch>map(disc -> VirtualMultisession.overwritable(disc.type())
                        ? new VirtualMultisessionRandomWrite(this)
                        : new VirtualMultisessionSequential(this))
                .stream()
                .toList();
    }

    private InstalledDrive installed() {
        return Objects.requireNonNull(bound());
    }

    // Settings.

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
        DataWrite write =
                new DataWrite(drive(), requiredClientName(), settings.copy(), this::speedOn, data, this::heard);
        begin(write.progress());
        return write;
    }

    private void heard(ImapiFormat2DataWriteAction action, EngineState state) {
        fire(UPDATE, this, new VirtualDataEventArgs(action, state));
    }

    @Override
    public HResult cancelWrite() {
        cancel(ImapiCode.E_IMAPI_DF2DATA_WRITE_NOT_IN_PROGRESS, "CancelWrite");
        return HResult.S_OK;
    }
}
