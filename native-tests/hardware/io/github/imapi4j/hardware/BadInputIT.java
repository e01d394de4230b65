package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.hardware.BadInputs.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same bad input to the system's IMAPI2FS and to the virtual one. Where the documentation says what is answered, both must answer
 * that; where it does not, a difference is noted.
 */
@HardwareTest
@RequiresImapi
class BadInputIT {

    static List<BadInput> inputs() {
        return BadInputs.all();
    }

    private static ResultCode answer(Imapi imapi, BadInput input, Path folder) {
        try (NewImage image = NewImage.of(imapi, Twins.ALL)) {
            input.prepare().accept(image);
            return Answer.of(() -> input.call().accept(image, folder));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void isAnsweredAsDocumented(BadInput input, Imapi imapi, Observations observations, @TempDir Path folder)
            throws IOException {
        Files.write(folder.resolve("LARGE.BIN"), BadInputs.largeFile());
        try (Imapi virtual = Imapi.virtual()) {
            ResultCode mine = answer(imapi, input, folder);
            ResultCode other = answer(virtual, input, folder);
            if (input.documented().isPresent()) {
                assertEquals(input.documented().get(), mine);
                assertEquals(input.documented().get(), other, "the virtual image");
            } else if (mine != other) {
                observations.note(
                        "bad-input", input.name() + ": " + mine.name() + ", the virtual image " + other.name());
            } else if (mine != SystemCode.S_OK) {
                observations.note("bad-input", "the same otherwise");
            }
        }
    }
}
