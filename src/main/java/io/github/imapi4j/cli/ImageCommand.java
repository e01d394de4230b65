package io.github.imapi4j.cli;

import io.github.imapi4j.DiscImage;
import io.github.imapi4j.ImageJob;
import io.github.imapi4j.ImageRequest;
import io.github.imapi4j.ImageResult;
import io.github.imapi4j.ImageSummary;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.MediaType;
import io.github.imapi4j.Sizes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code image}: files and folders to an ISO file. */
@Command(
        name = "image",
        sortOptions = false,
        description = "Writes files and folders to an ISO file, as burn would to a disc, without a recorder. The file"
                + " gets its name when it is complete. With --media it is laid out for that kind of disc and must fit"
                + " on it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  imapi4j image holiday.iso --label HOLIDAY photos",
            "  imapi4j image setup.iso --boot etfsboot.com --boot-efi efisys.bin --fs udf setup"
        })
final class ImageCommand implements Callable<Integer> {

    /** What {@code --media} means here; elsewhere it is about a new virtual disc. */
    static final String MEDIA =
            "Lay the image out for this kind of disc: cd-r, cd-rw, dvd-r, dvd-rw, dvd+r, dvd+rw, dvd+r-dl, dvd-ram, bd-r"
                    + " or bd-re; default: for any.";

    private final Terminal terminal;
    private final GlobalOptions options;
    private final Interruption interruption;

    @Parameters(index = "0", paramLabel = "OUT", converter = PathConverter.class, description = "The ISO file.")
    private Path out = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PATH",
            converter = PathConverter.class,
            description = "Files and folders.")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private TreeOptions tree = new TreeOptions();

    @Option(names = "--force", description = "Replace OUT if it exists.")
    private boolean force;

    @Option(names = "--dry-run", description = "Lay the image out and write nothing.")
    private boolean dryRun;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ImageCommand(Terminal terminal, GlobalOptions options, Interruption interruption) {
        this.terminal = terminal;
        this.options = options;
        this.interruption = interruption;
    }

    @Override
    public Integer call() throws InterruptedException {
        options.checkWithoutDrive(spec.commandLine());
        check();
        DiscImage image = TreeUsage.image(spec.commandLine(), tree, paths);
        try (Imapi imapi = Drives.openForImages()) {
            ImageRequest request = imapi.image(image);
            options.media().ifPresent(type -> request.media(MediaType.of(type.physicalType()), type.sectors()));
            if (force) {
                request.replaceExisting();
            }
            write(request);
        }
        return ExitCode.DONE.number();
    }

    private void check() {
        requirePlace();
        if (Files.exists(out) && !force && !dryRun) {
            throw new ParameterException(spec.commandLine(), "'" + out + "' exists already; --force replaces it.");
        }
        for (Path path : paths) {
            if (TreeUsage.isWithin(out, path)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "'" + out + "' lies in '" + path + "', which is to be in it; write it elsewhere.");
            }
        }
    }

    /** Said before all files are looked at, and not as if one of them were to blame. */
    private void requirePlace() {
        if (Files.isDirectory(out)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + out + "' is a folder; OUT is the ISO file, for example '" + out.resolve("image.iso") + "'.");
        }
        if (Files.exists(out) && !Files.isRegularFile(out)) {
            throw new ParameterException(
                    spec.commandLine(), "'" + out + "' is a device or the like; OUT is the ISO file.");
        }
        Path folder = out.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no folder '" + folder + "' for '" + out.getFileName() + "'.");
        }
        if (folder != null && !dryRun && !Files.isWritable(folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "You may not write to the folder '" + folder + "'; write the ISO file elsewhere.");
        }
    }

    private void write(ImageRequest request) throws InterruptedException {
        BurnReport report = new BurnReport(terminal, options, "");
        if (dryRun) {
            ImageSummary summary;
            try (BurnProgressDisplay display = new BurnProgressDisplay(terminal, options)) {
                summary = request.onProgress(display::show).check();
            }
            show(summary);
            return;
        }
        ImageResult result;
        try (BurnProgressDisplay display = new BurnProgressDisplay(terminal, options)) {
            ImageJob job = request.onProgress(display::show).start(out);
            interruption.onInterrupt(job::cancel);
            result = job.await();
        }
        report.warn(result.warnings());
        show(result);
    }

    private void show(ImageSummary summary) {
        if (options.json()) {
            terminal.out()
                    .println(
                            BurnReport.put(new JsonLine().put("event", "result").put("dryRun", true), summary));
            return;
        }
        terminal.out()
                .println(String.format(
                        Locale.ROOT,
                        "Would write %s in %s, %s (%,d sectors), as %s. Nothing was written.",
                        BurnReport.count(summary.files(), "file"),
                        BurnReport.count(summary.directories(), "folder"),
                        Sizes.format(summary.bytes()),
                        summary.sectors(),
                        BurnReport.fileSystems(summary)));
    }

    private void show(ImageResult result) {
        ImageSummary summary = result.image();
        if (options.json()) {
            JsonLine line = new JsonLine()
                    .put("event", "result")
                    .put("dryRun", false)
                    .put("file", result.file().toString());
            terminal.out()
                    .println(BurnReport.put(line, summary)
                            .put("seconds", result.duration().toMillis() / 1000.0)
                            .put("warnings", BurnReport.json(result.warnings())));
            return;
        }
        terminal.out()
                .println(String.format(
                        Locale.ROOT,
                        "Wrote %s, %s (%,d sectors), as %s to %s.",
                        BurnReport.count(summary.files(), "file"),
                        Sizes.format(summary.bytes()),
                        summary.sectors(),
                        BurnReport.fileSystems(summary),
                        result.file()));
    }
}
