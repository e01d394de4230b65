package io.github.imapi4j.virtual.disc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Another JVM that takes the drive of a folder, begins to burn and then waits to be killed, or to be told to end. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private OtherProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    static OtherProcess start(Path folder, String what) throws IOException {
        String classPath = Stream.of(VirtualDisc.class, OtherProcess.class, LoggerFactory.class)
                .map(OtherProcess::location)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        OtherProcess other = new OtherProcess(new ProcessBuilder(List.of(
                        java, "-Xmx64m", "-cp", classPath, OtherProcess.class.getName(), folder.toString(), what))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
        String line = other.output.readLine();
        if (!"ready".equals(line)) {
            other.close();
            throw new IOException("The other process said " + line);
        }
        return other;
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

    /** Ends the process without a chance to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The other process: argument 1 the folder, argument 2 {@code hold} or {@code burn}. */
    public static void main(String[] arguments) throws IOException {
        VirtualDrive drive = VirtualDrive.open(Path.of(arguments[0]), DiscType.DVD_R, FaultPlan.none());
        drive.acquire("Other process");
        if (arguments[1].equals("burn")) {
            WriteSession session = drive.media().begin(1_000_000, true, true);
            ByteBuffer data = Sectors.data(0, 64);
            for (int i = 0; i < 50; i++) {
                session.write(data.duplicate());
            }
        }
        System.out.println("ready");
        System.out.flush();
        if (System.in.read() < 0) {
            drive.close();
        }
    }
}
