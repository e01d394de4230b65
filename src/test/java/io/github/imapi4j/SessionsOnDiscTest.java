package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions, UDF, boot images and named streams from end to end. */
class SessionsOnDiscTest {

    @TempDir
    Path folder;

    private static DiscImage.Builder file(String name) {
        return DiscImage.builder().add(name, Content.of(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static BurnResult append(Recorder drive, DiscImage image) {
        return drive.burn(image).append().verify(Verification.FULL).run();
    }

    @Test
    void lastOfThreeSessionsShowsAllFiles() throws Exception {
        Path xorriso = ExternalTools.assumeTool("xorriso");
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.in(folder.resolve("disc")));
                Recorder drive = imapi.recorder()) {
            drive.burn(file("one.txt").label("ONE").build()).run();
            append(drive, file("two.txt").build());
            BurnResult third = append(drive, file("three.txt").build());
            assertEquals("ONE", third.image().orElseThrow().label());
            assertEquals(3, third.image().orElseThrow().files());
            long start = drive.media().details().previousSessionStart().orElseThrow();
            Process listing = new ProcessBuilder(
                            xorriso.toString(),
                            "-load",
                            "sbsector",
                            Long.toString(start),
                            "-indev",
                            folder.resolve("disc/disc.img").toString(),
                            "-find",
                            "/",
                            "-type",
                            "f")
                    .redirectErrorStream(true)
                    .start();
            String found = new String(listing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            for (String name : List.of("one.txt", "two.txt", "three.txt")) {
                assertTrue(found.contains(name), found);
            }
        }
    }

    @Test
    void newerFileOfAPathReplacesTheOlder() {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory());
                Recorder drive = imapi.recorder()) {
            drive.burn(file("same.txt").build()).run();
            BurnResult second = append(
                    drive,
                    DiscImage.builder()
                            .add("same.txt", Content.of(new byte[5000]))
                            .build());
            assertEquals(1, second.image().orElseThrow().files());
        }
    }

    @Test
    void overwritableDiscThatIsKeptOpenIsContinued() {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory().media(DiscType.DVD_PLUS_RW));
                Recorder drive = imapi.recorder()) {
            BurnResult first = drive.burn(file("one.txt").build()).keepOpen().run();
            assertEquals(Set.of(FileSystem.UDF), first.image().orElseThrow().fileSystems());
            assertEquals(
                    2,
                    append(drive, file("two.txt").build()).image().orElseThrow().files());
        }
    }

    /** IMAPI2 closes a DVD+R for DVD players unless it is told not to. */
    @Test
    void dvdPlusRStaysOpenIfItIsKeptOpen() {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory().media(DiscType.DVD_PLUS_R));
                Recorder drive = imapi.recorder()) {
            drive.burn(file("one.txt").build()).keepOpen().run();
            assertTrue(drive.media().states().contains(MediaState.APPENDABLE));
            assertEquals(
                    2,
                    append(drive, file("two.txt").build()).image().orElseThrow().files());
            assertTrue(drive.media().states().contains(MediaState.FINALIZED), "the last session was not kept open");
        }
    }

    @Test
    void fileOverTwoGibibytesIsWrittenAsUdf() {
        try (Imapi imapi = Imapi.virtual()) {
            DiscImage large = DiscImage.builder()
                    .add("large.bin", Content.of(5L << 30, InputStream::nullInputStream))
                    .build();
            ImageSummary summary = imapi.image(large).check();
            assertEquals(Set.of(FileSystem.UDF), summary.fileSystems());
            assertTrue(summary.udfRevision().isPresent());
        }
    }

    @Test
    void largerDiscsGetUdfToo() {
        try (Imapi imapi = Imapi.virtual()) {
            ImageSummary summary =
                    imapi.image(file("a").build()).media(MediaType.DVD_R, 0).check();
            assertEquals(Set.of(FileSystem.values()), summary.fileSystems());
        }
    }

    @Test
    void namedStreamsBringUdfTwo() {
        try (Imapi imapi = Imapi.virtual()) {
            DiscImage image = file("a.txt").stream("a.txt", "author", Content.of(new byte[10]))
                    .fileSystems(FileSystem.UDF)
                    .build();
            ImageSummary summary = imapi.image(image).check();
            assertTrue(summary.udfRevision().orElseThrow().compareTo("2.00") >= 0, summary.toString());
        }
    }

    @Test
    void discStartsOnBiosAndEfi() throws Exception {
        Path xorriso = ExternalTools.assumeTool("xorriso");
        Path out = folder.resolve("boot.iso");
        BootImage bios = new BootImage(
                "bios", Content.of(new byte[4096]), BootImage.Platform.BIOS, java.util.Optional.empty(), "imapi4j");
        BootImage efi = new BootImage(
                "efi",
                Content.of(new byte[65_536]),
                BootImage.Platform.EFI,
                java.util.Optional.of(BootImage.Emulation.NONE),
                "");
        try (Imapi imapi = Imapi.virtual()) {
            imapi.image(file("a.txt").boot(bios).boot(efi).build()).writeTo(out);
        }
        Process report = new ProcessBuilder(xorriso.toString(), "-indev", out.toString(), "-report_el_torito", "plain")
                .redirectErrorStream(true)
                .start();
        String found = new String(report.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(found.contains("BIOS") && found.contains("UEFI"), found);
    }
}
