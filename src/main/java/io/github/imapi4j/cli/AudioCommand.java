package io.github.imapi4j.cli;

import io.github.imapi4j.AudioDisc;
import io.github.imapi4j.AudioRequest;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.TrackSource;
import io.github.imapi4j.Verification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audio}: WAV files to an audio CD. */
@Command(
        name = "audio",
        sortOptions = false,
        description =
                "Writes WAV files (44.1 kHz, 16 bit, stereo) to a blank CD-R or CD-RW as an audio CD, one track each, in"
                        + " the order given; everything else is refused before the first sector, nothing is converted. Tracks"
                        + " are written one after the other with two seconds of silence between them, or with --dao in one go"
                        + " without. Titles are not possible: IMAPI2 writes no CD-TEXT.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  imapi4j audio --eject 01.wav 02.wav 03.wav",
            "  imapi4j audio --dao --mcn 4006381333931 --isrc DEA012400001,DEA012400002 a.wav b.wav",
            "  imapi4j audio --virtual demo --media cd-r --dry-run album"
        })
final class AudioCommand implements Callable<Integer> {

    private final GlobalOptions options;
    private final BurnRun run;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            converter = PathConverter.class,
            description =
                    "WAV files; a folder stands for the .wav files in it (not in its folders), by name, 2 before 10.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--dao", description = "Write the whole disc at once, without gaps between tracks.")
    private boolean discAtOnce;

    @Option(names = "--gaps", description = "With --dao: two seconds of silence between tracks all the same.")
    private boolean gaps;

    @Option(
            names = "--isrc",
            paramLabel = "CODE,CODE...",
            description =
                    "With --dao: the recording codes of the tracks, in order; a track between two commas has none.")
    private @Nullable String isrc;

    @Option(
            names = "--mcn",
            paramLabel = "NUMBER",
            description = "With --dao: the disc's media catalog number, 13 digits, mostly its bar code.")
    private @Nullable String catalogNumber;

    @Option(
            names = "--keep-open",
            description = "Do not close the disc, so that data can follow; until then only computers play it. Not with"
                    + " --dao.")
    private boolean keepOpen;

    @Option(
            names = "--verify",
            paramLabel = "none|quick",
            converter = WriteOptions.VerificationConverter.class,
            description =
                    "How to check each track afterwards: not at all, or by some sectors. Not with --dao. Default: none.")
    private Verification verify = Verification.NONE;

    @Mixin
    private DiscOptions writing = new DiscOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    AudioCommand(GlobalOptions options, BurnRun run) {
        this.options = options;
        this.run = run;
    }

    @Override
    public Integer call() throws InterruptedException {
        options.check(spec.commandLine());
        check();
        TreeUsage.requireOutside(spec.commandLine(), options.virtual(), paths);
        AudioDisc disc = disc(AudioFiles.of(paths));
        return run.burn(spec.commandLine(), writing, recorder -> request(recorder, disc));
    }

    private void check() {
        if (!discAtOnce && (gaps || isrc != null || catalogNumber != null)) {
            throw wrong("--gaps, --isrc and --mcn are for discs that are written at once; add --dao.");
        }
        if (discAtOnce && keepOpen) {
            throw wrong("--dao closes the disc, so --keep-open does not go with it.");
        }
        if (verify == Verification.FULL) {
            throw wrong("IMAPI2 cannot verify an audio CD in full; --verify takes none or quick here.");
        }
        if (discAtOnce && verify != Verification.NONE) {
            throw wrong("IMAPI2 cannot verify a disc that is written at once, so --verify does not go with --dao.");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private AudioDisc disc(List<Path> files) {
        List<String> codes = isrc == null ? List.of() : List.of(isrc.split(",", -1));
        if (codes.size() > files.size()) {
            throw wrong("--isrc names " + codes.size() + " codes, and there are " + files.size() + " tracks.");
        }
        AudioDisc.Builder builder = AudioDisc.builder();
        for (int i = 0; i < files.size(); i++) {
            TrackSource track = TrackSource.wav(files.get(i));
            String code = i < codes.size() ? codes.get(i).strip() : "";
            builder.add(code.isEmpty() ? track : track.isrc(code));
        }
        if (catalogNumber != null) {
            builder.catalogNumber(catalogNumber);
        }
        if (discAtOnce && !gaps) {
            builder.gapless();
        }
        return builder.build();
    }

    private AudioRequest request(Recorder recorder, AudioDisc disc) {
        AudioRequest request = recorder.burn(disc).verify(verify);
        writing.applyTo(request);
        if (discAtOnce) {
            request.discAtOnce();
        }
        if (keepOpen) {
            request.keepOpen();
        }
        return request;
    }
}
