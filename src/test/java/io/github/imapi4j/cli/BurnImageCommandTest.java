package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BurnImageCommandTest extends VirtualDiscTestCase {

    private Path iso() throws IOException {
        Path file = folder.resolve("a.iso");
        assertDone(Captured.run("image", file.toString(), photos().toString()));
        return file;
    }

    @Test
    void discIsTheImage() throws IOException {
        Path iso = iso();
        Captured run = run("burn-image", "--verify", "full", "--finalize", iso);

        assertDone(run);
        assertTrue(run.out().startsWith("Wrote "), run.out());
        assertTrue(run.out().endsWith(", verified in full.\n"), run.out());
        assertArrayEquals(Files.readAllBytes(iso), Files.readAllBytes(disc().resolve("disc.img")));
    }

    @Test
    void dryRunTellsAndWritesNothing() throws IOException {
        Captured run = run("burn-image", "--dry-run", iso());

        assertDone(run);
        assertTrue(run.out().startsWith("Would write the image, "), run.out());
        assertBlank();
    }

    @Test
    void whatIsNoImageIsRefusedBeforeTheFirstSector() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "alpha");

        assertFails(6, "IMAPI_E_IMAGEMANAGER_IMAGE_NOT_ALIGNED", run("burn-image", text));
        assertBlank();
        assertFails(6, "ERROR_FILE_NOT_FOUND", run("burn-image", folder.resolve("nowhere.iso")));
    }

    @Test
    void fileIsNeeded() {
        assertEquals(2, run("burn-image").exit());
    }
}
