package io.github.imapi4j.cli;

import io.github.imapi4j.IsoImage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code burn-image}: an ISO image to disc. */
@Command(
        name = "burn-image",
        sortOptions = false,
        description = "Writes an ISO image to a blank disc as it is. Before the first sector it is checked that it is"
                + " the image of a data disc: whole sectors of 2,048 bytes with ISO 9660 or UDF in them.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  imapi4j burn-image --verify full --finalize --eject linux.iso",
            "  imapi4j burn-image --copies 3 linux.iso"
        })
final class BurnImageCommand implements Callable<Integer> {

    private final GlobalOptions options;
    private final BurnRun run;

    @Parameters(paramLabel = "FILE", converter = PathConverter.class, description = "The ISO image.")
    private Path file = Path.of("");

    @Mixin
    private WriteOptions writing = new WriteOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BurnImageCommand(GlobalOptions options, BurnRun run) {
        this.options = options;
        this.run = run;
    }

    @Override
    public Integer call() throws InterruptedException {
        options.check(spec.commandLine());
        TreeUsage.requireOutside(spec.commandLine(), options.virtual(), List.of(file));
        IsoImage image = IsoImage.of(file);
        return run.burn(spec.commandLine(), writing, recorder -> recorder.burn(image));
    }
}
