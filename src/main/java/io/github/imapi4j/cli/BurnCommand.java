package io.github.imapi4j.cli;

import io.github.imapi4j.BurnJob;
import io.github.imapi4j.BurnRequest;
import io.github.imapi4j.BurnResult;
import io.github.imapi4j.DiscImage;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.Verification;
import io.github.imapi4j.WriteSpeed;
import io.github.imapi4j.error.ImapiException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code burn}: files and folders to a data disc. */
@Command(
        name = "burn",
        sortOptions = false,
        description =
                "Writes files and folders to a blank data disc. Each comes into the root of the disc under its own"
                        + " name, a folder with all that is in it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  imapi4j burn --label HOLIDAY --verify full --eject photos README.txt",
            "  imapi4j burn --virtual demo --media bd-r --dry-run backup"
        })
final class BurnCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final GlobalOptions options;
    private final Interruption interruption;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            converter = PathConverter.class,
            description = "Files and folders.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--label", paramLabel = "TEXT", description = "The volume label; default: today's date.")
    private @Nullable String label;

    @Option(
            names = "--speed",
            paramLabel = "8x|max",
            converter = SpeedConverter.class,
            description = "The write speed; the drive takes the nearest that it can. Default: max.")
    private WriteSpeed speed = WriteSpeed.max();

    @Option(
            names = "--verify",
            paramLabel = "none|quick|full",
            converter = VerificationConverter.class,
            description = "How to check the disc afterwards: not at all, by some sectors, or against the files in full."
                    + " Default: none.")
    private Verification verify = Verification.NONE;

    @Option(names = "--finalize", description = "Close the disc, so that nothing can be added to it.")
    private boolean finalize;

    @Option(
            names = "--overwrite",
            description = "Replace what is on a disc that can be overwritten (DVD+RW, DVD-RW, DVD-RAM, BD-RE).")
    private boolean overwrite;

    @Option(names = "--eject", description = "Open the tray when the disc is done.")
    private boolean eject;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            converter = SecondsConverter.class,
            description = "How long to wait for a disc if the tray is empty or open. Default: 0, not at all.")
    private int wait;

    @Option(names = "--dry-run", description = "Check files and disc as a burn would, and write nothing.")
    private boolean dryRun;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BurnCommand(Terminal terminal, GlobalOptions options, Interruption interruption) {
        this.terminal = terminal;
        this.options = options;
        this.interruption = interruption;
    }

    @Override
    public Integer call() throws InterruptedException {
        options.check(spec.commandLine());
        requireDiscOutsideOfSources();
        try (Imapi imapi = Drives.open(options);
                Recorder recorder = Drives.choose(imapi, options)) {
            BurnReport report = new BurnReport(terminal, options, recorder.name());
            if (dryRun) {
                report.show(withProgress(recorder, BurnRequest::check));
            } else {
                BurnResult result = withProgress(recorder, this::burn);
                report.show(result, eject && ejected(recorder));
            }
        }
        return ExitCode.DONE.number();
    }

    /** A virtual disc changes while it is written, and a source must not. */
    private void requireDiscOutsideOfSources() {
        options.virtual().ifPresent(folder -> {
            Path disc = real(folder);
            for (Path path : paths) {
                Path source = real(path);
                if (disc.startsWith(source) || source.startsWith(disc)) {
                    throw new ParameterException(
                            spec.commandLine(),
                            "The virtual disc in '" + folder + "' and '" + path
                                    + "', which is to be burned, overlap; keep the disc elsewhere.");
                }
            }
        });
    }

    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            return path.toRealPath();
        } catch (IOException absent) {
            Path parent = absolute.getParent();
            return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
        }
    }

    /** The disc is written; that the tray stays closed is worth a word, and no failure. */
    private boolean ejected(Recorder recorder) {
        try {
            recorder.eject();
            return true;
        } catch (ImapiException e) {
            terminal.err().println("imapi4j: The disc is written, but the tray stays closed: " + e.getMessage());
            return false;
        }
    }

    /** The progress line ends before anything else is printed. */
    private <T> T withProgress(Recorder recorder, Task<T> task) throws InterruptedException {
        try (BurnProgressDisplay display = new BurnProgressDisplay(terminal, options)) {
            return task.run(request(recorder).onProgress(display::show));
        }
    }

    /** What is done with a request. */
    private interface Task<T> {
        T run(BurnRequest request) throws InterruptedException;
    }

    private BurnRequest request(Recorder recorder) {
        DiscImage.Builder image = DiscImage.builder();
        if (label != null) {
            image.label(label);
        }
        paths.forEach(image::add);
        BurnRequest request =
                recorder.burn(image.build()).speed(speed).verify(verify).waitForMedia(Duration.ofSeconds(wait));
        if (finalize) {
            request.finalizeDisc();
        }
        if (overwrite) {
            request.overwrite();
        }
        return request;
    }

    /** Ctrl-C cancels the job; the drive is usable again when the process ends. */
    private BurnResult burn(BurnRequest request) throws InterruptedException {
        BurnJob job = request.start();
        interruption.onInterrupt(job::cancel);
        return job.await();
    }

    /** Reads a number of seconds, 0 or more. */
    static final class SecondsConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            try {
                int seconds = Integer.parseInt(value.strip());
                if (seconds >= 0) {
                    return seconds;
                }
            } catch (NumberFormatException e) {
                // It is answered below, with what would be right.
            }
            throw new TypeConversionException("'" + value + "' is not a number of seconds, for example 60.");
        }
    }

    /** Reads {@code none}, {@code quick} and {@code full}. */
    static final class VerificationConverter implements ITypeConverter<Verification> {
        @Override
        public Verification convert(String value) {
            try {
                return Verification.valueOf(value.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + value + "' is not one of none, quick and full.");
            }
        }
    }

    /** Reads {@code 8x}, {@code 8}, {@code 2.4x} and {@code max}. */
    static final class SpeedConverter implements ITypeConverter<WriteSpeed> {
        @Override
        public WriteSpeed convert(String value) {
            String text = value.strip().toLowerCase(Locale.ROOT);
            if (text.equals("max")) {
                return WriteSpeed.max();
            }
            try {
                return WriteSpeed.times(
                        Double.parseDouble(text.endsWith("x") ? text.substring(0, text.length() - 1) : text));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + value + "' is not a speed, for example 8x or max.");
            }
        }
    }
}
