package io.github.imapi4j.cli;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.FaultPlan;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the drives that the options speak of: this machine's, or a virtual one. */
final class Drives {

    private Drives() {}

    /** All recorders; to be closed by the caller. */
    static Imapi open(GlobalOptions options) {
        Optional<Path> folder = options.virtual();
        if (folder.isEmpty()) {
            return Imapi.open();
        }
        VirtualRecorder recorder = VirtualRecorder.in(folder.get()).faults(FaultPlan.of(options.faults()));
        return Imapi.virtual(options.media().map(recorder::media).orElse(recorder));
    }

    /** The drive that was asked for, or the only one; to be closed by the caller. */
    static Recorder choose(Imapi imapi, GlobalOptions options) {
        return options.drive().map(imapi::recorder).orElseGet(imapi::recorder);
    }
}
