package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageCommandTest extends VirtualDiscTestCase {

    private Path out() {
        return folder.resolve("out.iso");
    }

    private Captured image(Object... args) {
        String[] all = new String[args.length + 2];
        all[0] = "image";
        all[1] = out().toString();
        for (int i = 0; i < args.length; i++) {
            all[i + 2] = String.valueOf(args[i]);
        }
        return Captured.run(all);
    }

    @Test
    void imageIsWrittenWithoutARecorder() throws IOException {
        Captured run = image("--label", "HOLIDAY", photos());

        assertDone(run);
        long sectors = Files.size(out()) / 2048;
        assertEquals(
                "Wrote 2 files, " + sectors * 2 + " KiB (" + sectors + " sectors), as ISO 9660, Joliet to " + out()
                        + ".\n",
                run.out());
        assertEquals("Preparing\nWriting\nCompleted\n", run.err());
    }

    @Test
    void jsonTellsWhatEachFileSystemGot() throws IOException {
        Captured run = image("--json", "--label", "Holiday", photos());

        assertDone(run);
        List<Map<String, Object>> events = Json.lines(run.out());
        Map<String, Object> result = events.get(events.size() - 1);
        assertEquals("result", result.get("event"));
        assertEquals(out().toString(), result.get("file"));
        assertEquals(Map.of("iso9660", "HOLIDAY", "joliet", "Holiday"), result.get("labels"));
        assertEquals(List.of("iso9660", "joliet"), result.get("fileSystems"));
    }

    @Test
    void fileThatExistsIsReplacedOnlyByForce() throws IOException {
        Files.writeString(out(), "mine");
        Path photos = photos();

        assertWrongUsage("'" + out() + "' exists already; --force replaces it.", image(photos));
        assertEquals("mine", Files.readString(out()));
        assertDone(image("--force", photos));
        assertTrue(Files.size(out()) > 200_000);
    }

    @Test
    void dryRunWritesNothing() throws IOException {
        Captured run = image("--dry-run", photos());

        assertDone(run);
        assertTrue(run.out().startsWith("Would write 2 files in 2 folders, "), run.out());
        assertFalse(Files.exists(out()));
    }

    @Test
    void imageForADiscMustFitOnIt() throws IOException {
        Captured run = image("--media", "cd-r", sparse("large.bin", 800L << 20));

        assertFails(4, "IMAPI_E_IMAGE_SIZE_LIMIT", run);
        assertFalse(Files.exists(out()));
    }

    @Test
    void imageInsideOfWhatIsToBeInItIsWrongUsage() throws IOException {
        Path photos = photos();
        Path inside = photos.resolve("out.iso");

        assertWrongUsage(
                "'" + inside + "' lies in '" + photos + "', which is to be in it; write it elsewhere.",
                Captured.run("image", inside.toString(), photos.toString()));
    }

    @Test
    void drivesHaveNoPartInIt() throws IOException {
        assertWrongUsage(
                "This command needs no drive; leave --drive, --virtual and --fault out.",
                image("--virtual", disc(), photos()));
    }

    @Test
    void patternsLeaveOutAndBrokenOnesAreWrongUsage() throws IOException {
        assertDone(image("--exclude", "*.bin", "--json", photos()));
        assertWrongUsage("The pattern \"[a\" lacks a closing ].", image("--force", "--exclude", "[a", photos()));
    }

    @Test
    void fileSystemsAndRevisionsAreNamed() throws IOException {
        assertEquals(2, image("--fs", "ntfs", photos()).exit());
        assertEquals(2, image("--udf-revision", "3", photos()).exit());
        assertDone(image("--fs", "iso9660", "--iso-level", "2", photos()));
    }
}
