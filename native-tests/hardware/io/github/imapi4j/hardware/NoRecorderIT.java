package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.Content;
import io.github.imapi4j.DiscImage;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.com.IEnumVariant;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscMaster2;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine without a recorder says so properly, and does what needs none. */
@HardwareTest
@RequiresNoRecorder
class NoRecorderIT {

    @Test
    void masterListsNothing(Imapi imapi) {
        try (IDiscMaster2 master = imapi.unwrap(IDiscMaster2.class);
                IEnumVariant walk = master.getNewEnum()) {
            assertEquals(0, master.getCount());
            assertFalse(master.getIsSupportedEnvironment());
            assertEquals(SystemCode.E_INVALIDARG, Answers.code(() -> master.getItem(0)));
            assertEquals(List.of(), walk.next(1));
        }
    }

    @Test
    void noRecorderIsOpened(Imapi imapi) {
        assertEquals(List.of(), imapi.recorders());
    }

    @Test
    void askingForTheRecorderSaysThatThereIsNone(Imapi imapi) {
        ImapiException failure =
                assertThrows(ImapiException.class, () -> imapi.recorder().close());
        assertEquals(SystemCode.ERROR_DEV_NOT_EXIST, failure.error());
        assertTrue(failure.getMessage().contains("no recorder"), failure.getMessage());
    }

    @Test
    void askingForARecorderByNameSaysThatThereIsNone(Imapi imapi) {
        ImapiException failure =
                assertThrows(ImapiException.class, () -> imapi.recorder("D:").close());
        assertEquals(SystemCode.ERROR_DEV_NOT_EXIST, failure.error());
        assertTrue(failure.getMessage().contains("\"D:\""), failure.getMessage());
    }

    @Test
    void imageIsMadeWithoutARecorder(Imapi imapi, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("image.iso");
        imapi.image(DiscImage.builder()
                        .label("ALONE")
                        .add("A.BIN", Content.of(TestBytes.random(5_000)))
                        .build())
                .writeTo(file);
        ImageTrees.of(Files.readAllBytes(file))
                .byFileSystem()
                .values()
                .forEach(tree -> assertEquals(5_000, tree.items().get("\\A.BIN").size()));
    }
}
