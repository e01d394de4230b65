package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class ExternalToolsTest {

    @Test
    void missingToolSkipsTheTestAndSaysWhich() {
        TestAbortedException skipped = assertThrows(
                TestAbortedException.class, () -> ExternalTools.require("no-such-tool", Optional.empty(), false));
        assertTrue(skipped.getMessage().contains("no-such-tool is not on the PATH"), skipped.getMessage());
    }

    @Test
    void missingToolFailsWhereToolsAreRequired() {
        assertThrows(AssertionFailedError.class, () -> ExternalTools.require("no-such-tool", Optional.empty(), true));
    }

    @Test
    void firstFolderOfThePathThatHasTheToolWins(@TempDir Path folder) throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path first = program(Files.createDirectory(folder.resolve("first")));
        Path second = program(Files.createDirectory(folder.resolve("second")));
        String path = String.join(
                File.pathSeparator,
                empty.toString(),
                "",
                first.getParent().toString(),
                second.getParent().toString());
        assertEquals(Optional.of(first), ExternalTools.find("tool", path));
    }

    /** A file that counts as a program on this system: by its name on Windows, by its mode elsewhere. */
    private static Path program(Path folder) throws IOException {
        String name = System.getProperty("os.name").startsWith("Windows") ? "tool.exe" : "tool";
        Path program = Files.createFile(folder.resolve(name));
        assertTrue(program.toFile().setExecutable(true), "cannot make " + program + " executable");
        return program;
    }
}
