package io.github.imapi4j.cli;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.virtual.VirtualRecorder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the drives that the options speak of: this machine's, or a virtual one. */
final class Drives {

    private Drives() {}

    /** All recorders; to be closed by the caller. */
    static Imapi open(GlobalOptions options) {
        if (options.virtual().isEmpty()) {
            return Imapi.open();
        }
        List<VirtualRecorder> recorders = new ArrayList<>();
        for (Path folder : options.virtual()) {
            VirtualRecorder blank = VirtualRecorder.in(folder).faults(options.newFaultPlan());
            VirtualRecorder recorder = options.media().map(blank::media).orElse(blank);
            try {
                recorder.drive();
            } catch (ImapiException e) {
                throw new VirtualFolderException(e);
            }
            recorders.add(recorder);
        }
        return Imapi.virtual(recorders.toArray(VirtualRecorder[]::new));
    }

    /** What makes images: this machine's IMAPI2, and where there is none the virtual one. */
    static Imapi openForImages() {
        try {
            return Imapi.open();
        } catch (ImapiException e) {
            if (e.is(SystemCode.REGDB_E_CLASSNOTREG)) {
                return Imapi.virtual();
            }
            throw e;
        }
    }

    /** What there is to say about the drive that was asked for, or about all of them; no drive at all is a failure. */
    static List<DriveReport> reports(Imapi imapi, GlobalOptions options) {
        List<Recorder> recorders = imapi.recorders();
        try {
            List<DriveReport> reports = new ArrayList<>();
            if (!options.drives().isEmpty() || recorders.isEmpty()) {
                List<String> ids = recorders.stream().map(Recorder::id).toList();
                List<Recorder> chosen = chooseAll(imapi, options);
                try {
                    chosen.forEach(drive -> reports.add(DriveReport.of(ids.indexOf(drive.id()) + 1, drive)));
                } finally {
                    chosen.forEach(Recorder::close);
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
        List<Recorder> chosen = chooseAll(imapi, options);
        if (chosen.size() == 1) {
            return chosen.get(0);
        }
        chosen.forEach(Recorder::close);
        throw new ImapiException(SystemCode.ERROR_DEV_NOT_EXIST, "This command is for one drive; say which.");
    }

    /** The drives for a burn: several virtual ones are all meant, because each was named. */
    static List<Recorder> chooseForBurn(Imapi imapi, GlobalOptions options) {
        return options.drives().isEmpty() && options.virtual().size() > 1
                ? imapi.recorders()
                : chooseAll(imapi, options);
    }

    /** The drives that were asked for, or the only one; each once, each to be closed by the caller. */
    private static List<Recorder> chooseAll(Imapi imapi, GlobalOptions options) {
        List<String> names = options.drives();
        if (names.stream().anyMatch(GlobalOptions.ALL::equalsIgnoreCase)) {
            List<Recorder> all = imapi.recorders();
            return all.isEmpty() ? List.of(imapi.recorder()) : all;
        }
        if (names.isEmpty()) {
            return List.of(imapi.recorder());
        }
        Map<String, Recorder> chosen = new LinkedHashMap<>();
        try {
            for (String name : names) {
                Recorder recorder = imapi.recorder(name);
                if (chosen.putIfAbsent(recorder.id(), recorder) != null) {
                    recorder.close();
                }
            }
        } catch (RuntimeException e) {
            chosen.values().forEach(Recorder::close);
            throw e;
        }
        return List.copyOf(chosen.values());
    }
}
