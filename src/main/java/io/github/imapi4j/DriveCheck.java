package io.github.imapi4j;

import io.github.imapi4j.Diagnosis.Finding;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscMaster2;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a diagnosis says of the drives: whether IMAPI2 finds that burning is supported here, which drives there are, whether they
 * answer, and whether one of them can burn.
 *
 * @param findings about each drive
 * @param usable whether one can burn
 */
record DriveCheck(List<Finding> findings, boolean usable) {

    /** Folders and unique ids can tell more of a user than a letter does. */
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]:");

    static DriveCheck of(Imapi imapi) {
        List<Finding> findings = new ArrayList<>();
        findings.add(environment(imapi));
        List<Recorder> recorders;
        try {
            recorders = imapi.recorders();
        } catch (ImapiException e) {
            findings.add(Finding.problem("Drives", "cannot be listed: " + failure(e)));
            return new DriveCheck(findings, false);
        }
        if (recorders.isEmpty()) {
            findings.add(Finding.problem("Drives", "none that IMAPI2 can use"));
            return new DriveCheck(findings, false);
        }
        boolean usable = false;
        try {
            for (int i = 0; i < recorders.size(); i++) {
                Recorder recorder = recorders.get(i);
                String label = "Drive " + (i + 1);
                usable |= look(label, recorder, findings);
            }
        } finally {
            recorders.forEach(Recorder::close);
        }
        return new DriveCheck(findings, usable);
    }

    /** A note at most: it is the drives themselves that show whether one can burn. */
    private static Finding environment(Imapi imapi) {
        try (IDiscMaster2 master = imapi.unwrap(IDiscMaster2.class)) {
            return master.getIsSupportedEnvironment()
                    ? Finding.ok("Environment", "supported, IMAPI2 says")
                    : Finding.note("Environment", "not supported, IMAPI2 says: it could not open any drive");
        } catch (ImapiException e) {
            return Finding.note("Environment", "IMAPI2 does not say whether it is supported: " + failure(e));
        }
    }

    private static boolean look(String label, Recorder recorder, List<Finding> findings) {
        try {
            RecorderInfo info = recorder.info();
            String model = (info.vendor() + " " + info.product() + " " + info.revision()).strip();
            findings.add(Finding.ok(label, place(recorder) + model + (info.canLoadMedia() ? "" : ", loaded by hand")));
            info.exclusiveAccessOwner()
                    .ifPresent(owner -> findings.add(Finding.note(label, "held by \"" + owner + "\"")));
        } catch (ImapiException e) {
            findings.add(Finding.problem(label, place(recorder) + failure(e)));
            return false;
        }
        boolean burns = canBurn(label, recorder, findings);
        findings.add(commands(label, recorder));
        findings.add(disc(label, recorder));
        return burns;
    }

    private static String place(Recorder recorder) {
        return LETTER.matcher(recorder.name()).matches() ? recorder.name() + " " : "";
    }

    private static boolean canBurn(String label, Recorder recorder, List<Finding> findings) {
        try (IDiscFormat2Data format = recorder.writers().data()) {
            if (format.isRecorderSupported(recorder.com())) {
                return true;
            }
            findings.add(Finding.problem(label, "cannot burn data discs"));
        } catch (ImapiException e) {
            findings.add(Finding.problem(label, "cannot burn data discs: " + failure(e)));
        }
        return false;
    }

    private static Finding commands(String label, Recorder recorder) {
        try (DriveCommands commands = recorder.commands()) {
            int features = commands.configuration().features().size();
            return Finding.ok(label, "answers commands, " + features + " features");
        } catch (ImapiException e) {
            return Finding.note(label, "does not answer commands: " + failure(e));
        }
    }

    private static Finding disc(String label, Recorder recorder) {
        try {
            Optional<Media> media = recorder.findMedia();
            return Finding.ok(label, media.map(Media::toString).orElse("no disc"));
        } catch (ImapiException e) {
            return Finding.note(label, "its disc cannot be looked at: " + failure(e));
        }
    }

    /** Without the drive's name, which can be a folder. */
    private static String failure(ImapiException e) {
        return e.text() + " [" + e.error().name() + " " + e.hresult()
                + e.senseData().map(sense -> ", " + sense).orElse("") + "]";
    }
}
