package io.github.imapi4j.virtual.recorder;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jna.Native;
import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.imapi2.DDiscFormat2EraseEvents;
import io.github.imapi4j.imapi2.IDiscFormat2Erase;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Another JVM, with little memory, that burns zeros or erases; it can wait in the middle for being killed. */
final class WritingProcess implements AutoCloseable {

    /** Instead of a number of sectors. */
    private static final long ERASE = -1;

    private final Process process;
    private final BufferedReader output;

    private WritingProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    /**
     * Starts it.
     *
     * @param waitAt the sector at which it waits, or -1
     */
    static WritingProcess start(Path folder, DiscType type, long sectors, long waitAt) throws IOException {
        String classPath = Stream.of(VirtualRecorder.class, WritingProcess.class, LoggerFactory.class, Native.class)
                .map(WritingProcess::location)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new WritingProcess(new ProcessBuilder(List.of(
                        java,
                        "-Xmx64m",
                        "-cp",
                        classPath,
                        WritingProcess.class.getName(),
                        folder.toString(),
                        type.cliName(),
                        Long.toString(sectors),
                        Long.toString(waitAt)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /**
     * Starts one that erases.
     *
     * @param waitAt the second of the erasure at which it waits
     */
    static WritingProcess startErasing(Path folder, DiscType type, long waitAt) throws IOException {
        return start(folder, type, ERASE, waitAt);
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it said last: {@code waiting}, {@code written}, or nothing where it failed. */
    String says() throws IOException {
        return String.valueOf(output.readLine());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The other process. */
    public static void main(String[] arguments) {
        VirtualRecorder virtual = VirtualRecorder.in(Path.of(arguments[0])).media(DiscType.parse(arguments[1]));
        long waitAt = Long.parseLong(arguments[3]);
        if (Long.parseLong(arguments[2]) == ERASE) {
            erase(virtual, waitAt);
            return;
        }
        try (Rig rig = new Rig(virtual)) {
            rig.writeHearing(new ZeroSource(Long.parseLong(arguments[2])), (format, event) -> {
                if (waitAt >= 0
                        && event.action() == ImapiFormat2DataWriteAction.WRITING_DATA
                        && event.lastWritten() >= waitAt) {
                    say("waiting");
                    read();
                }
            });
            say("written");
        }
    }

    private static void erase(VirtualRecorder virtual, long waitAt) {
        try (CdRig rig = new CdRig(virtual)) {
            IDiscFormat2Erase format = rig.create(Imapi2Class.MSFT_DISC_FORMAT2_ERASE, IDiscFormat2Erase.class);
            format.setRecorder(rig.recorder);
            format.setClientName(CdRig.CLIENT);
            DDiscFormat2EraseEvents sink = new DDiscFormat2EraseEvents() {
                @Override
                public void update(IDispatch object, int elapsedSeconds, int estimatedTotalSeconds) {
                    if (elapsedSeconds == waitAt) {
                        say("waiting");
                        read();
                    }
                }
            };
            try (EventConnection connection = EventConnection.advise(format, DDiscFormat2EraseEvents.class, sink)) {
                format.eraseMedia();
            }
            say("erased");
        }
    }

    private static void say(String what) {
        System.out.println(what);
        System.out.flush();
    }

    private static void read() {
        try {
            System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
