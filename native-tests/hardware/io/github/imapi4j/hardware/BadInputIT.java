package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.error.ResultCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same bad input to the system's IMAPI2FS and to the virtual one. Where the documentation says what is answered, both must answer
 * that; where it does not, a difference is noted.
 */
@HardwareTest
@RequiresImapi
class BadInputIT {

    @TempDir
    Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.write(folder.resolve(BadInput.LARGE_FILE), new byte[BadInput.LARGE]);
    }

    private void assertAnswered(List<BadInput> inputs, Imapi imapi, Observations observations) {
        try (Imapi virtual = Imapi.virtual()) {
            observations.note("bad-input", "none but what is named here");
            assertAll(inputs.stream().<Executable>map(input -> () -> {
                ResultCode answer = answer(imapi, input);
                ResultCode other = answer(virtual, input);
                if (input.documented().isPresent()) {
                    assertEquals(input.documented().get(), answer, input.name());
                    assertEquals(input.documented().get(), other, input.name() + ", the virtual image");
                } else if (answer != other) {
                    String words = Answers.name(answer) + ", the virtual image " + Answers.name(other);
                    observations.note("bad-input", input.name() + ": " + words);
                }
            }));
        }
    }

    private ResultCode answer(Imapi imapi, BadInput input) {
        try (NewImage image = NewImage.of(imapi, Twins.ALL)) {
            input.prepare().accept(image);
            return Answers.code(() -> input.call().accept(image, folder));
        }
    }

    @Test
    void pathsThatCannotBe(Imapi imapi, Observations observations) {
        assertAnswered(BadItems.paths(), imapi, observations);
    }

    @Test
    void itemsThatCannotBeAddedOrRemoved(Imapi imapi, Observations observations) {
        assertAnswered(BadItems.items(), imapi, observations);
    }

    @Test
    void contentThatIsTooLarge(Imapi imapi, Observations observations) {
        assertAnswered(BadItems.sizes(), imapi, observations);
    }

    @Test
    void foldersThatAreTooDeep(Imapi imapi, Observations observations) {
        assertAnswered(BadItems.depths(), imapi, observations);
    }

    @Test
    void changesWhileAResultLives(Imapi imapi, Observations observations) {
        assertAnswered(BadItems.changesWhileAResultLives(), imapi, observations);
    }

    @Test
    void propertiesThatCannotBe(Imapi imapi, Observations observations) {
        assertAnswered(BadSettings.properties(), imapi, observations);
    }

    @Test
    void changePointsThatNeverWere(Imapi imapi, Observations observations) {
        assertAnswered(BadSettings.changePoints(), imapi, observations);
    }

    @Test
    void pointersThatAreMissing(Imapi imapi, Observations observations) {
        assertAnswered(BadSettings.missingPointers(), imapi, observations);
    }

    @Test
    void bootImagesThatCannotBe(Imapi imapi, Observations observations) {
        assertAnswered(BadSettings.bootImages(), imapi, observations);
    }

    @Test
    void sessionsWithoutADisc(Imapi imapi, Observations observations) {
        assertAnswered(BadSettings.sessions(), imapi, observations);
    }

    @Test
    void filesThatFail(Imapi imapi, Observations observations) {
        assertAnswered(BadContents.files(), imapi, observations);
    }

    @Test
    void resultsThatAreAskedForMore(Imapi imapi, Observations observations) {
        assertAnswered(BadContents.results(), imapi, observations);
    }

    @Test
    void isoImagesThatAreNone(Imapi imapi, Observations observations) {
        assertAnswered(BadContents.isoImages(), imapi, observations);
    }
}
