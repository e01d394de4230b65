package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2fs.IFsiItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What AddTree takes of what lies in a folder besides plain files. */
@HardwareTest
@RequiresImapi
class AddTreeIT {

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("TREE"));
        Files.write(folder.resolve("PLAIN.BIN"), TestBytes.random(3_000));
    }

    /** The item at a path, if there is any. */
    private static Optional<Boolean> hidden(NewImage image, String path) {
        if (Answers.code(() -> image.root().getItem(path).close()) != SystemCode.S_OK) {
            return Optional.empty();
        }
        try (IFsiItem item = image.root().getItem(path)) {
            return Optional.of(item.getIsHidden());
        }
    }

    private void noteTree(Imapi imapi, Observations observations, String what, String path) {
        try (NewImage image = NewImage.of(imapi, Twins.ALL)) {
            ResultCode answer = Answers.code(() -> image.root().addTree(folder.toString(), false));
            if (answer != SystemCode.S_OK) {
                observations.note("hidden-and-links", what + ": " + Answers.name(answer));
                return;
            }
            assertEquals(Optional.of(false), hidden(image, "PLAIN.BIN"));
            Optional<Boolean> found = hidden(image, path);
            observations.note(
                    "hidden-and-links",
                    what + ": " + found.map(flag -> flag ? "taken, hidden" : "taken").orElse("left out"));
        }
    }

    @Test
    void plainFilesAndEmptyFoldersAreTaken(Imapi imapi) throws IOException {
        Files.createDirectories(folder.resolve("SUB/EMPTY"));
        Files.write(folder.resolve("SUB/NOTHING.BIN"), new byte[0]);
        try (NewImage image = NewImage.of(imapi, Twins.ALL)) {
            int folders = image.image().getDirectoryCount(); // whether the root is one of them is not documented
            image.root().addTree(folder.toString(), true);
            assertEquals(2, image.image().getFileCount());
            assertEquals(folders + 3, image.image().getDirectoryCount());
            image.root().getItem("TREE\\SUB\\EMPTY").close();
            image.root().getItem("TREE\\SUB\\NOTHING.BIN").close();
        }
    }

    @Test
    void hiddenFileIsTakenOrLeftOut(Imapi imapi, Observations observations) throws IOException {
        Path file = Files.write(folder.resolve("HIDDEN.BIN"), TestBytes.random(10));
        try {
            Files.setAttribute(file, "dos:hidden", true);
        } catch (IOException | UnsupportedOperationException e) {
            observations.note("hidden-and-links", "a hidden file: none can be made here");
            return;
        }
        noteTree(imapi, observations, "a hidden file", "HIDDEN.BIN");
    }

    @Test
    void systemFileIsTakenOrLeftOut(Imapi imapi, Observations observations) throws IOException {
        Path file = Files.write(folder.resolve("SYSTEM.BIN"), TestBytes.random(10));
        try {
            Files.setAttribute(file, "dos:system", true);
        } catch (IOException | UnsupportedOperationException e) {
            observations.note("hidden-and-links", "a system file: none can be made here");
            return;
        }
        noteTree(imapi, observations, "a system file", "SYSTEM.BIN");
    }

    /** Whether this user may make symbolic links, and this system can; Wine says so and makes none. */
    private static boolean link(Path link, Path target) {
        try {
            return Files.isSymbolicLink(Files.createSymbolicLink(link, target));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    @Test
    void linksAreFollowedOrLeftOut(Imapi imapi, Observations observations) throws IOException {
        Path elsewhere = Files.createDirectory(temp.resolve("ELSEWHERE"));
        Path target = Files.write(elsewhere.resolve("FAR.BIN"), TestBytes.random(10));
        Path link = folder.resolve("LINK.BIN");
        if (!link(link, target)) {
            observations.note("hidden-and-links", "links: this user may make none");
            return;
        }
        noteTree(imapi, observations, "a link to a file", "LINK.BIN");
        Files.delete(link);
        assertTrue(link(folder.resolve("LINKED"), elsewhere), "a link to a folder was made");
        noteTree(imapi, observations, "a link to a folder", "LINKED\\FAR.BIN");
    }

    @Test
    void brokenLinkIsAFailureOrLeftOut(Imapi imapi, Observations observations) {
        if (link(folder.resolve("BROKEN.BIN"), temp.resolve("NOWHERE.BIN"))) {
            noteTree(imapi, observations, "a link to nowhere", "BROKEN.BIN");
        }
    }
}
