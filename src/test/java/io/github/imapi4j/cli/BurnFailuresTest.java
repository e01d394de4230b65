package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import io.github.imapi4j.virtual.disc.VirtualDrive;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which {@code burn} can fail on the command line, and what is left on the disc. */
class BurnFailuresTest extends VirtualDiscTestCase {

    /** The last event of a failure with {@code --json}. */
    private static Map<String, Object> errorEvent(Captured run) {
        List<Map<String, Object>> events = Json.lines(run.out());
        Map<String, Object> last = events.get(events.size() - 1);
        assertEquals("error", last.get("event"));
        assertEquals(
                List.of(
                        "event",
                        "constant",
                        "hresult",
                        "text",
                        "operation",
                        "detail",
                        "discState",
                        "drive",
                        "kind",
                        "hint",
                        "owner",
                        "sense"),
                List.copyOf(last.keySet()));
        return last;
    }

    private void assertRefusedAndBlank(int exit, String constant, Object... arguments) {
        Captured run = assertFails(exit, constant, burn(arguments));
        assertTrue(run.err().startsWith("Preparing\nimapi4j: "), run.err());
        assertTrue(run.err().contains("\n         Hint: "), run.err());
        assertBlank();
    }

    /** A link, where this system lets one make it. */
    private static void link(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("no links can be made here: " + e);
        }
        Assumptions.assumeTrue(Files.isSymbolicLink(link), "Wine says that it made a link, and made none");
    }

    // 2: wrong usage

    @Test
    void noPathIsWrongUsage() {
        assertWrongUsage("Missing required parameter: 'PATH'.", burn());
        assertEquals(false, Files.exists(disc()), "no disc was made");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "-3x", "0", "NaN", "", "x"})
    void badSpeedIsWrongUsage(String speed) {
        assertWrongUsage(
                "Invalid value for option '--speed': '" + speed + "' is not a speed, for example 8x or max.",
                burn("--speed=" + speed, "photos"));
    }

    @Test
    void badVerificationIsWrongUsage() {
        assertWrongUsage(
                "Invalid value for option '--verify': 'often' is not one of none, quick and full.",
                burn("--verify", "often", "photos"));
    }

    @Test
    void badMediaIsWrongUsage() {
        assertWrongUsage(
                "Invalid value for option '--media': There is no media type \"floppy\"; there are cd-r, cd-rw, dvd-r,"
                        + " dvd-rw, dvd+r, dvd+rw, dvd+r-dl, dvd-ram, bd-r, bd-re.",
                burn("--media", "floppy", "photos"));
    }

    @Test
    void badFaultIsWrongUsage() {
        Captured run = burn("--fault", "write@x=E_FAIL", "photos");
        assertEquals(2, run.exit());
        assertEquals(2, run.err().lines().count(), run.err());
    }

    @Test
    void mediaAndFaultsNeedAVirtualDrive() {
        assertWrongUsage(
                "--media is for a virtual recorder; give --virtual DIR too.",
                Captured.run("burn", "--media", "bd-r", "photos"));
        assertWrongUsage(
                "--fault is for a virtual recorder; give --virtual DIR too.",
                Captured.run("burn", "--fault", "media=E_FAIL", "photos"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no/slashes: please?", "This label is far too long for any file system"})
    void labelThatTheFileSystemRefusesIsWrongUsage(String label) throws IOException {
        assertRefusedAndBlank(2, "IMAPI_E_INVALID_VOLUME_NAME", "--label", label, photos());
    }

    @Test
    void emptyPathIsWrongUsage() {
        assertWrongUsage("Invalid value for PATH: a path is not empty.", burn(""));
    }

    @Test
    void discInsideOfASourceIsWrongUsage() throws IOException {
        Path photos = photos();

        assertWrongUsage(
                "The virtual disc in '" + disc() + "' and '" + folder
                        + "', which is to be burned, overlap; keep the disc elsewhere.",
                burn(photos, folder));
        assertEquals(false, Files.exists(disc()), "no disc was made");
    }

    @Test
    void sourceInsideOfTheDiscIsWrongUsage() throws IOException {
        assertDone(burn("--media", "bd-re", photos()));
        Map<String, String> before = contents();

        assertEquals(2, burn("--overwrite", disc().resolve("disc.img")).exit());
        assertEquals(before, contents());
    }

    // 3: no such drive

    @Test
    void unknownDriveIsNoSuchDrive() throws IOException {
        assertFails(3, "ERROR_DEV_NOT_EXIST", burn("--drive", "Q:", photos()));
        assertBlank();
    }

    // 4: no medium, or one that will not do

    @Test
    void emptyTrayIsNoMedium() throws IOException {
        assertRefusedAndBlank(
                4, "E_IMAPI_RECORDER_MEDIA_NO_MEDIA", "--fault", "media=E_IMAPI_RECORDER_MEDIA_NO_MEDIA", photos());
    }

    @Test
    void folderLargerThanTheDiscIsRefusedWithFigures() throws IOException {
        Path large = sparse("large/file.bin", 1L << 30).getParent();
        Captured run =
                assertFails(4, "E_IMAPI_DF2DATA_STREAM_TOO_LARGE_FOR_CURRENT_MEDIA", burn("--media", "cd-r", large));

        assertTrue(run.err().contains("The files need 1.00 GiB, and the CD-R has room for "), run.err());
        assertBlank();
        assertEquals(4, burn("--dry-run", large).exit(), "and so says the dry run");
    }

    @Test
    void finalizedDiscIsRefused() throws IOException {
        Path photos = photos();
        assertDone(burn("--finalize", photos));
        Map<String, String> before = contents();

        Captured run = assertFails(4, "E_IMAPI_DF2DATA_INVALID_MEDIA_STATE", burn(photos));
        assertTrue(run.err().contains("The DVD-R is finalized: nothing can be added to it. ["), run.err());
        assertEquals(before, contents());
    }

    @Test
    void secondBurnIsRefused() throws IOException {
        Path photos = photos();
        assertDone(burn(photos));
        Map<String, String> before = contents();

        assertFails(4, "E_IMAPI_DF2DATA_MEDIA_NOT_BLANK", burn(photos));
        Captured forced = burn("--overwrite", photos);
        assertEquals(4, forced.exit(), "a DVD-R cannot be overwritten: " + forced.err());
        Captured json = burn("--json", photos);
        assertEquals(4, json.exit());
        assertEquals("UNTOUCHED", errorEvent(json).get("discState"));
        assertEquals(
                "The DVD-R already holds data. More can be added to it.",
                errorEvent(json).get("detail"));
        assertEquals(before, contents());
    }

    @Test
    void folderThatTakesNoWritesLeavesTheDiscUntouched() throws IOException {
        Path photos = photos();
        assertDone(burn(photos));
        Path inTheWay = Files.createDirectory(disc().resolve("disc.properties.tmp"));

        Captured run = burn("--append", sparse("more.bin", 4096));
        assertNotEquals(7, run.exit(), run.err());
        assertTrue(run.err().contains("The virtual disc in " + disc() + " could not be recorded: "), run.err());
        assertFalse(run.err().contains("spoiled"), run.err());
        Files.delete(inTheWay);
        assertDone(burn("--append", folder.resolve("more.bin")));
    }

    @Test
    void spoiledDiscIsRefused() throws IOException {
        Path photos = photos();
        assertEquals(
                7, burn("--fault", "write@40=E_IMAPI_LOSS_OF_STREAMING", photos).exit());
        Map<String, String> before = contents();

        Captured run = assertFails(4, "E_IMAPI_DF2DATA_INVALID_MEDIA_STATE", burn(photos));
        assertTrue(run.err().contains("The DVD-R is spoiled: an earlier write to it did not end well. ["), run.err());
        assertTrue(run.err().contains("Hint: Use a blank disc; "), run.err());
        assertEquals(before, contents());
    }

    // 5: another program holds the drive

    @Test
    void driveThatAnotherProgramHoldsIsNamedWithItsHolder() throws IOException {
        Path photos = photos();
        try (VirtualDrive other = VirtualDrive.open(disc(), DiscType.DVD_R, FaultPlan.none())) {
            other.acquire("Nightly backup");

            Captured run = assertFails(5, "E_IMAPI_RECORDER_LOCKED", burn(photos));
            assertTrue(run.err().contains("The drive is held exclusively by \"Nightly backup\". ["), run.err());
            assertTrue(run.err().contains(", V:, held by Nightly backup]"), run.err());
            assertEquals("Nightly backup", errorEvent(burn("--json", photos)).get("owner"));
        }
        assertBlank();
        assertDone(burn(photos));
    }

    // 6: a source that cannot be read

    @Test
    void missingPathIsNamed() throws IOException {
        Captured run = assertFails(6, "ERROR_FILE_NOT_FOUND", burn(photos(), folder.resolve("nowhere")));

        assertTrue(
                run.err().contains("There is no file or folder \"" + folder.resolve("nowhere") + "\". ["), run.err());
        assertBlank();
        Captured json = burn("--json", folder.resolve("nowhere"));
        assertEquals(6, json.exit());
        assertEquals("ERROR_FILE_NOT_FOUND", errorEvent(json).get("constant"));
        assertEquals("UNTOUCHED", errorEvent(json).get("discState"));
    }

    @Test
    void linkThatLeadsNowhereIsRefused() throws IOException {
        Path photos = photos();
        link(photos.resolve("dangling"), folder.resolve("nowhere"));

        assertRefusedAndBlank(6, "IMAPI_E_DATA_STREAM_CREATE_FAILURE", photos);
    }

    @Test
    void linkBackToAFolderAboveIsRefused() throws IOException {
        Path photos = photos();
        link(photos.resolve("sub/back"), photos);

        assertRefusedAndBlank(6, "IMAPI_E_DIRECTORY_READ_FAILURE", photos);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the device is a file only on POSIX systems")
    void deviceIsRefused() {
        assertRefusedAndBlank(6, "IMAPI_E_DATA_STREAM_CREATE_FAILURE", "/dev/null");
    }

    @Test
    void fileThatMayNotBeReadIsRefused() throws IOException {
        Path photos = photos();
        Path secret = Files.writeString(photos.resolve("secret.txt"), "mine");
        Assumptions.assumeTrue(
                secret.getFileSystem().supportedFileAttributeViews().contains("posix"), "permissions are POSIX's");
        Files.setPosixFilePermissions(secret, Set.of());
        Assumptions.assumeFalse(Files.isReadable(secret), "root may read everything");

        assertRefusedAndBlank(6, "IMAPI_E_DATA_STREAM_CREATE_FAILURE", photos);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such file names")
    void nameThatTheFileSystemOfTheDiscRefusesIsNamed() throws IOException {
        Path photos = photos();
        Files.writeString(photos.resolve("what?.txt"), "");

        Captured run = assertFails(6, "IMAPI_E_INVALID_PATH", burn(photos));
        assertTrue(run.err().contains("what?.txt"), run.err());
        assertTrue(run.err().contains("Hint: Rename it or leave it out"), run.err());
        assertBlank();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "on Windows a backslash parts folders")
    void backslashInANameIsNotTakenForAFolder() throws IOException {
        Path odd = Files.writeString(folder.resolve("a\\b.txt"), "");

        assertRefusedAndBlank(6, "IMAPI_E_INVALID_PATH", odd);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere names are always text")
    void nameThatIsNoTextIsRefused() throws IOException {
        Path odd =
                photos().resolve(Path.of(URI.create(folder.toUri() + "%FF.txt")).getFileName());
        Files.writeString(odd, "");
        Assumptions.assumeTrue(odd.toString().contains("\uFFFD"), "in this locale the byte is a letter");

        assertRefusedAndBlank(6, "IMAPI_E_INVALID_PATH", odd.getParent());
    }

    @Test
    void twoSourcesOfOneNameAreRefused() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("A.TXT"), "another");

        assertRefusedAndBlank(6, "IMAPI_E_DUP_NAME", photos().resolve("a.txt"), other.resolve("A.TXT"));
        assertRefusedAndBlank(6, "IMAPI_E_DUP_NAME", photos(), photos());
    }

    @Test
    void foldersDeeperThanEightLevelsAreRefusedWithoutUdf() throws IOException {
        Path deep = folder.resolve("1");
        Files.writeString(
                Files.createDirectories(deep.resolve("2/3/4/5/6/7/8/9")).resolve("file"), "");

        assertRefusedAndBlank(6, "IMAPI_E_ISO9660_LEVELS", "--fs", "iso9660,udf", deep);
        assertDone(burn(deep));
    }

    @Test
    void fileOfMoreThanTwoGibibytesIsRefusedWithoutUdf() throws IOException {
        assertRefusedAndBlank(6, "IMAPI_E_DATA_TOO_BIG", "--fs", "iso9660,joliet", sparse("huge.bin", (1L << 31) + 1));
    }

    // 7: writing failed

    @ParameterizedTest
    @ValueSource(strings = {"write@40", "finalize"})
    void failureWhileWritingSpoilsTheDisc(String when) throws IOException {
        Captured run = assertFails(
                7, "E_IMAPI_LOSS_OF_STREAMING", burn("--fault", when + "=E_IMAPI_LOSS_OF_STREAMING", photos()));

        assertTrue(run.err().contains("\n         The disc is spoiled.\n         Hint: Copy the source"), run.err());
        assertTrue(((List<?>) media().get("states")).contains("DAMAGED"), () -> media().toString());
    }

    @Test
    void failureWhileWritingIsTheLastJsonEvent() throws IOException {
        Captured run = burn("--json", "--fault", "write@40=E_IMAPI_LOSS_OF_STREAMING", photos());

        assertEquals(7, run.exit());
        assertEquals("E_IMAPI_LOSS_OF_STREAMING", errorEvent(run).get("constant"));
        assertEquals("0xC0AA0300", errorEvent(run).get("hresult"));
        assertEquals("IDiscFormat2Data::Write", errorEvent(run).get("operation"));
        assertEquals("SPOILED", errorEvent(run).get("discState"));
        assertTrue(run.err().startsWith("imapi4j: The write failed because "), run.err());
    }

    @Test
    void failureOnATerminalStandsOnALineOfItsOwn() throws IOException {
        Captured run = Captured.runOnTerminal(
                80, arguments("burn", "--fault", "write@40=E_IMAPI_LOSS_OF_STREAMING", photos()));

        assertEquals(7, run.exit());
        assertTrue(run.err().contains("%\nimapi4j: ") || run.err().contains("left\nimapi4j: "), run.err());
    }

    // 8: written, but not verified

    @Test
    void wrongDataOnTheDiscIsFoundByTheFullCheck() throws IOException {
        Captured run = assertFails(
                8, "E_IMAPI_BURN_VERIFICATION_FAILED", burn("--verify", "full", "--fault", "corrupt@40", photos()));

        assertTrue(run.err().contains("Sector 40 differs from the source."), run.err());
        assertTrue(run.err().contains("\n         The disc is written.\n"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "quick"})
    void wrongDataOnTheDiscIsMissedByLess(String level) throws IOException {
        Captured run = burn("--fs", "iso9660", "--verify", level, "--fault", "corrupt@40", photos());

        assertDone(run);
        assertFalse(run.err().contains("Warning"), run.err());
        byte[] disc = Files.readAllBytes(disc().resolve("disc.img"));
        byte[] zerosTurned = new byte[2048];
        Arrays.fill(zerosTurned, (byte) -1);
        assertArrayEquals(zerosTurned, Arrays.copyOfRange(disc, 40 * 2048, 41 * 2048), "b.bin is zeros");
        assertArrayEquals(new byte[2048], Arrays.copyOfRange(disc, 41 * 2048, 42 * 2048));
    }

    @Test
    void wrongDataBeyondTheEndIsNotForgotten() throws IOException {
        Captured run = burn("--fault", "corrupt@999999", photos());

        assertDone(run);
        assertTrue(run.err().contains("planned for sector 999,999 never struck: the image ends at sector "), run.err());
    }

    @Test
    void failedVerificationLeavesAWrittenDisc() throws IOException {
        String fault = "verify@40=E_IMAPI_BURN_VERIFICATION_FAILED";
        Captured run = assertFails(
                8, "E_IMAPI_BURN_VERIFICATION_FAILED", burn("--verify", "full", "--fault", fault, photos()));

        assertTrue(
                run.err().contains("\n         The disc is written.\n         Hint: Do not trust this disc; "),
                run.err());
        assertTrue(
                Files.readString(disc().resolve("disc.img"), StandardCharsets.ISO_8859_1)
                        .contains("alpha"),
                "the data is there");
    }

    // And the log

    @Test
    void stackTraceIsShownOnlyWhenAskedFor() {
        String quiet = burn(folder.resolve("nowhere")).err();
        String verbose = burn("-v", folder.resolve("nowhere")).err();

        assertEquals(false, quiet.contains("\tat "), quiet);
        assertTrue(verbose.contains("\tat io.github.imapi4j."), verbose);
    }
}
