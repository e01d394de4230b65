package io.github.imapi4j.cli;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.VirtualRecorder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        VirtualRecorder blank = VirtualRecorder.in(folder.get()).faults(options.faultPlan());
        VirtualRecorder recorder = options.media().map(blank::media).orElse(blank);
        try {
            recorder.drive();
        } catch (ImapiException e) {
            throw new VirtualFolderException(e);
        }
        return Imapi.virtual(recorder);
    }

    /** What there is to say about the drive that was asked for, or about all of them; no drive at all is a failure. */
    static List<DriveReport> reports(Imapi imapi, GlobalOptions options) {
        List<Recorder> recorders = imapi.recorders();
        try {
            List<DriveReport> reports = new ArrayList<>();
            if (options.drive().isPresent() || recorders.isEmpty()) {
                try (Recorder chosen = choose(imapi, options)) {
                    int number = recorders.stream().map(Recorder::id).toList().indexOf(chosen.id()) + 1;
                    reports.add(DriveReport.of(number, chosen));
                }
            } else {
                for (int i = 0; i < recorders.size(); i++) {
                    reports.add(DriveReport.of(i + 1, recorders.get(i)));
                }
            }
            return reports;
        } finally {
            recorders.forEach(Recorder::close);
        }
    }

    /** The drive that was asked for, or the only one; to be closed by the caller. */
    static Recorder choose(Imapi imapi, GlobalOptions options) {
        return options.drive().map(imapi::recorder).orElseGet(imapi::recorder);
    }
}
