package io.github.imapi4j.cli;

import io.github.imapi4j.BurnRequest;
import io.github.imapi4j.DiscImage;
import io.github.imapi4j.Recorder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code burn}: files and folders to a data disc. */
@Command(
        name = "burn",
        sortOptions = false,
        description =
                "Writes files and folders to a blank data disc, or adds them to one. Each comes into the root of the"
                        + " disc under its own name, a folder with all that is in it. With several drives all of them"
                        + " burn the same at once.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  imapi4j burn --label HOLIDAY --verify full --eject photos README.txt",
            "  imapi4j burn --append --exclude '*.tmp' more",
            "  imapi4j burn --append --finalize",
            "  imapi4j burn --drive D: --drive E: backup",
            "  imapi4j burn --virtual demo --media bd-r --dry-run backup"
        })
final class BurnCommand implements Callable<Integer> {

    private final GlobalOptions options;
    private final BurnRun run;

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files and folders.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private TreeOptions tree = new TreeOptions();

    @Option(
            names = "--append",
            description = "Keep what is on the disc and add to it; with --finalize and no PATH just close the disc.")
    private boolean append;

    @Option(
            names = "--keep-open",
            description = "More shall be added later: on discs that can be overwritten that needs UDF alone.")
    private boolean keepOpen;

    @Mixin
    private WriteOptions writing = new WriteOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BurnCommand(GlobalOptions options, BurnRun run) {
        this.options = options;
        this.run = run;
    }

    @Override
    public Integer call() throws InterruptedException {
        options.check(spec.commandLine());
        List<Path> paths = TreeUsage.paths(spec.commandLine(), names);
        check(paths);
        DiscImage image = TreeUsage.image(spec.commandLine(), tree, paths);
        return run.burn(spec.commandLine(), writing, recorder -> request(recorder, image));
    }

    private void check(List<Path> paths) {
        if (paths.isEmpty() && !(append && writing.finalizes())) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'PATH'.");
        }
        if (append && writing.overwrites()) {
            throw new ParameterException(
                    spec.commandLine(), "--append keeps what is on the disc and --overwrite replaces it; choose one.");
        }
        if (keepOpen && writing.finalizes()) {
            throw new ParameterException(spec.commandLine(), "--keep-open and --finalize are opposites; choose one.");
        }
        TreeUsage.requireOutside(spec.commandLine(), options.virtual(), paths);
    }

    private BurnRequest request(Recorder recorder, DiscImage image) {
        BurnRequest request = recorder.burn(image);
        if (append) {
            request.append();
        }
        if (keepOpen) {
            request.keepOpen();
        }
        return request;
    }
}
