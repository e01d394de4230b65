package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;

/** Runs commands on a virtual disc and on sources of its own. */
abstract class VirtualDiscTestCase {

    @TempDir
    Path folder;

    final Path disc() {
        return folder.resolve("disc");
    }

    /** A folder of about 120 sectors. */
    final Path photos() throws IOException {
        Path photos = Files.createDirectories(folder.resolve("photos"));
        Files.writeString(photos.resolve("a.txt"), "alpha");
        Files.write(Files.createDirectories(photos.resolve("sub")).resolve("b.bin"), new byte[200_000]);
        return photos;
    }

    /** A file that takes no room until it is read. */
    final Path sparse(String name, long size) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.write(ByteBuffer.allocate(1), size - 1);
        }
        return file;
    }

    /** Runs a command on the disc; paths become their texts. */
    final Captured run(String command, Object... args) {
        return Captured.run(arguments(command, args));
    }

    final String[] arguments(String command, Object... args) {
        List<String> all = new ArrayList<>(List.of(command, "--virtual", disc().toString()));
        Arrays.stream(args).map(String::valueOf).forEach(all::add);
        return all.toArray(String[]::new);
    }

    final Captured burn(Object... args) {
        return run("burn", args);
    }

    final void assertDone(Captured run) {
        assertEquals(0, run.exit(), run.err());
    }

    /** Exit code, one sentence with the constant on standard error after the phases, nothing on standard output. */
    final Captured assertFails(int exit, String constant, Captured run) {
        assertEquals(exit, run.exit(), run.err());
        assertEquals("", run.out());
        List<String> sentences =
                run.err().lines().filter(line -> line.startsWith("imapi4j: ")).toList();
        assertEquals(1, sentences.size(), run.err());
        assertTrue(sentences.get(0).contains("[" + constant + " 0x"), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
        return run;
    }

    /** Wrong usage has a sentence, a pointer to the help, and no constant. */
    final Captured assertWrongUsage(String sentence, Captured run) {
        assertEquals(2, run.exit(), run.err());
        assertEquals("", run.out());
        assertEquals("imapi4j: " + sentence, run.err().lines().findFirst().orElse(""));
        assertEquals(2, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(" --help'."), run.err());
        return run;
    }

    /** Goes on only where the system's own IMAPI2 is missing: off Windows, under Wine, on Server Core. */
    static void assumeNoImapi2() {
        try (Imapi imapi = Imapi.open()) {
            Assumptions.abort("this machine has IMAPI2");
        } catch (ImapiException e) {
            Assumptions.assumeTrue(e.is(SystemCode.REGDB_E_CLASSNOTREG), "IMAPI2 is here: " + e.getMessage());
        }
    }

    /** What {@code info} says about the disc. */
    @SuppressWarnings("unchecked")
    final Map<String, Object> media() {
        Captured info = run("info", "--json");
        assertDone(info);
        return (Map<String, Object>) Json.object(info.out().strip()).get("media");
    }

    final void assertBlank() {
        assertEquals(List.of("BLANK"), media().get("states"));
        assertFalse(Files.exists(disc().resolve("disc.img")), "no sector was written");
    }

    /** A name as Joliet writes it stands somewhere on the disc. */
    final void assertDiscHolds(String name) throws IOException {
        String sectors = Files.readString(disc().resolve("disc.img"), StandardCharsets.ISO_8859_1);
        String joliet = new String(name.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
        assertTrue(sectors.contains(joliet), name);
    }

    /** All that the disc's folder holds but the lock, which says nothing about the disc. */
    final Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(disc())) {
            for (Path file : files.toList()) {
                if (!file.endsWith("drive.lock")) {
                    contents.put(file.getFileName().toString(), Arrays.toString(Files.readAllBytes(file)));
                }
            }
        }
        return contents;
    }
}
