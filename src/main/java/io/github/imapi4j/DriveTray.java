package io.github.imapi4j;

import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves a drive's tray. The shell shows no dialogs of its own meanwhile. */
final class DriveTray {

    private static final Logger LOG = LoggerFactory.getLogger(DriveTray.class);

    private final IDiscRecorder2 recorder;

    DriveTray(IDiscRecorder2 recorder) {
        this.recorder = recorder;
    }

    void open() {
        withoutNotices(recorder::ejectMedia);
    }

    /** Fails with {@code E_NOTIMPL} if the drive says that it cannot. */
    void close() {
        requireLoader();
        withoutNotices(recorder::closeTray);
    }

    private void requireLoader() {
        boolean canLoad;
        try {
            canLoad = recorder.getDeviceCanLoadMedia();
        } catch (ImapiException e) {
            LOG.debug("The drive does not tell whether it can load, so it is tried: {}", e.getMessage());
            return;
        }
        if (!canLoad) {
            throw new ImapiException(
                    SystemCode.E_NOTIMPL,
                    "This drive cannot close its tray by itself; push the tray in, or the disc into the slot.");
        }
    }

    private void withoutNotices(Runnable motion) {
        boolean silenced = attempt(recorder::disableMcn);
        try {
            motion.run();
        } finally {
            if (silenced) {
                attempt(recorder::enableMcn);
            }
        }
    }

    /** For what is a courtesy only: a drive that refuses it still does its work. */
    private static boolean attempt(Runnable courtesy) {
        try {
            courtesy.run();
            return true;
        } catch (ImapiException e) {
            LOG.debug("The drive refuses: {}", e.getMessage());
            return false;
        }
    }
}
