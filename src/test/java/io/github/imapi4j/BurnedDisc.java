package io.github.imapi4j;

import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;

/** Virtual discs that were burned before a test begins. */
public final class BurnedDisc {

    private BurnedDisc() {}

    /**
     * A recorder with a disc in memory that has one session and takes more.
     *
     * @param type the kind of disc
     * @param image what is on it
     * @return the recorder
     */
    public static VirtualRecorder of(DiscType type, DiscImage image) {
        VirtualRecorder recorder = VirtualRecorder.inMemory().media(type);
        try (Imapi imapi = Imapi.virtual(recorder);
                Recorder drive = imapi.recorder()) {
            drive.burn(image).keepOpen().run();
        }
        return recorder;
    }
}
