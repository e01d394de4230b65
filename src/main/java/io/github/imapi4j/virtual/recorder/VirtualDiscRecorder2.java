package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.ImapiFeaturePageType;
import io.github.imapi4j.imapi2.ImapiModePageType;
import io.github.imapi4j.imapi2.ImapiProfileType;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.disc.VirtualDrive;
import io.github.imapi4j.virtual.mmc.DriveFeatures;
import java.util.List;

/**
 * {@code MsftDiscRecorder2}: one drive, once {@link #initializeDiscRecorder} has bound it to one; until then everything else
 * fails with {@code E_FAIL}. Exclusive access and silenced notifications that were not given back end with the object.
 */
final class VirtualDiscRecorder2 extends VirtualCommands implements IDiscRecorder2 {

    private int holds;
    private int silences;

    VirtualDiscRecorder2(DriveBay bay) {
        super(bay);
    }

    private VirtualDrive drive() {
        return installed().drive();
    }

    @Override
    public synchronized void ejectMedia() {
        drive().eject();
    }

    @Override
    public synchronized void closeTray() {
        InstalledDrive own = installed();
        if (!own.canLoad()) {
            throw new ImapiException(SystemCode.E_FAIL, "The tray of this drive is closed by hand.");
        }
        own.drive().load();
    }

    @Override
    public synchronized void acquireExclusiveAccess(boolean force, String clientName) {
        VirtualDrive drive = drive();
        if (!force && !drive.isHeld() && isMounted()) {
            throw new ImapiException(
                    SystemCode.E_ACCESSDENIED,
                    "A file system is mounted from the disc in the drive; exclusive access must be forced.");
        }
        drive.acquire(text(clientName));
        holds++;
    }

    /** Whatever holds data counts as mounted; Windows looks for a file system that it knows. */
    private boolean isMounted() {
        return installed().mediaIfAny().map(VirtualDisc::status).orElse(DiscStatus.BLANK) != DiscStatus.BLANK;
    }

    @Override
    public synchronized void releaseExclusiveAccess() {
        VirtualDrive drive = drive();
        if (holds == 0) {
            throw new ImapiException(
                    SystemCode.E_FAIL, "This recorder holds no exclusive access, so it cannot be given back.");
        }
        holds--;
        release(drive);
    }

    /** Whoever closed the whole drive in the meantime has given everything back. */
    private static void release(VirtualDrive drive) {
        if (drive.isHeld()) {
            drive.release();
        }
    }

    @Override
    public synchronized void disableMcn() {
        device();
        silences++;
    }

    @Override
    public synchronized void enableMcn() {
        device();
        if (silences == 0) {
            throw new ImapiException(
                    SystemCode.E_FAIL, "Media change notification was not disabled, so it cannot be enabled again.");
        }
        silences--;
    }

    @Override
    public synchronized void initializeDiscRecorder(String recorderUniqueId) {
        InstalledDrive found = bay().find(text(recorderUniqueId))
                .orElseThrow(() -> new ImapiException(
                        SystemCode.E_INVALIDARG,
                        "There is no recorder with the unique id \"" + text(recorderUniqueId) + "\"."));
        letGo();
        bind(found);
    }

    private void letGo() {
        InstalledDrive own = bound();
        while (own != null && holds > 0) {
            holds--;
            release(own.drive());
        }
        holds = 0;
        silences = 0;
    }

    @Override
    public synchronized String getActiveDiscRecorder() {
        return drive().uniqueId();
    }

    @Override
    public synchronized String getVendorId() {
        return drive().inquiry().vendor();
    }

    @Override
    public synchronized String getProductId() {
        return drive().inquiry().product();
    }

    @Override
    public synchronized String getProductRevision() {
        return drive().inquiry().revision();
    }

    @Override
    public synchronized String getVolumeName() {
        return installed().volumeName();
    }

    @Override
    public synchronized List<String> getVolumePathNames() {
        return installed().volumePathNames();
    }

    @Override
    public synchronized boolean getDeviceCanLoadMedia() {
        return installed().canLoad();
    }

    @Override
    public synchronized int getLegacyDeviceNumber() {
        return installed().number();
    }

    @Override
    public synchronized List<EnumValue<ImapiFeaturePageType>> getSupportedFeaturePages() {
        device();
        return DriveFeatures.supportedFeatures();
    }

    @Override
    public synchronized List<EnumValue<ImapiFeaturePageType>> getCurrentFeaturePages() {
        return DriveFeatures.currentFeatures(device().mediaIfAny().map(VirtualDisc::type));
    }

    @Override
    public synchronized List<EnumValue<ImapiProfileType>> getSupportedProfiles() {
        device();
        return DriveFeatures.supportedProfiles();
    }

    @Override
    public synchronized List<EnumValue<ImapiProfileType>> getCurrentProfiles() {
        return device().mediaIfAny()
                .map(disc -> List.of(DriveFeatures.profile(disc.type())))
                .orElse(List.of());
    }

    @Override
    public synchronized List<EnumValue<ImapiModePageType>> getSupportedModePages() {
        device();
        return DriveFeatures.modePages();
    }

    @Override
    public synchronized String getExclusiveAccessOwner() {
        return drive().exclusiveAccessOwner().orElse("");
    }

    @Override
    public synchronized void close() {
        letGo();
    }
}
