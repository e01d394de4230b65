package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

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
    void folderInPlaceOfTheFileIsWrongUsage() throws IOException {
        Path taken = Files.createDirectory(out());

        assertWrongUsage(
                "'" + taken + "' is a folder; OUT is the ISO file, for example '" + taken.resolve("image.iso") + "'.",
                image("--force", photos()));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "devices are files only on POSIX systems")
    void deviceIsNotReplaced() throws IOException {
        Path device = Path.of("/dev/null");
        String link =
                Files.createSymbolicLink(folder.resolve("link.iso"), device).toString();

        assertWrongUsage(
                "'" + link + "' is a device or the like; OUT is the ISO file.",
                Captured.run("image", "--force", link, photos().toString()));
        assertTrue(Files.isSymbolicLink(Path.of(link)));
    }

    @Test
    void fileInAFolderThatIsMissingOrClosedIsWrongUsage() throws IOException {
        Path missing = folder.resolve("missing");
        String photos = photos().toString();
        assertWrongUsage(
                "There is no folder '" + missing + "' for 'x.iso'.",
                Captured.run("image", missing.resolve("x.iso").toString(), photos));

        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(
                closed.toFile().setWritable(false) && !Files.isWritable(closed),
                "this user may write everywhere, or the system knows no closed folders");
        assertWrongUsage(
                "You may not write to the folder '" + closed + "'; write the ISO file elsewhere.",
                Captured.run("image", closed.resolve("x.iso").toString(), photos));
        assertDone(Captured.run("image", "--dry-run", closed.resolve("x.iso").toString(), photos));
    }

    @Test
    void bootImageThatIsAFolderIsRefused() throws IOException {
        Captured run = image("--boot", photos(), photos());

        assertFails(6, "IMAPI_E_DATA_STREAM_CREATE_FAILURE", run);
        assertTrue(run.err().contains("photos\" cannot be read: it is a folder."), run.err());
    }

    @Test
    void whatShallComeFirstMustBeThere() throws IOException {
        assertDone(image("--first", "PHOTOS/sub", "--first", "photos/a.txt", photos()));
        Captured run = image("--force", "--first", "a.txt", photos());

        assertFails(6, "IMAPI_E_FILE_NOT_FOUND", run);
        assertTrue(run.err().contains("\"a.txt\" is to come first, but there is no such file"), run.err());
        assertDone(image("--force", "--exclude", "*.txt", "--first", "photos/a.txt", photos()));
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
        assertWrongUsage(
                "Invalid value for option '--iso-level': '3' is not 1 or 2.", image("--iso-level", "3", photos()));
    }

    @Test
    void detailsOfAFileSystemThatIsLeftOutAreWrongUsage() throws IOException {
        assertWrongUsage(
                "--udf-revision is about UDF, which --fs leaves out.",
                image("--fs", "joliet", "--udf-revision", "2.01", photos()));
        assertWrongUsage(
                "--iso-level is about ISO 9660, which --fs leaves out.",
                image("--fs", "udf", "--iso-level", "1", photos()));
        assertDone(image("--udf-revision", "2.01", "--iso-level", "1", photos()));
    }
}
