package io.github.imapi4j.hardware;

import io.github.imapi4j.error.ResultCode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Bad input to an image, and what the documentation says that it is answered with.
 *
 * <p>An answer is held to be documented if the method's page lists the constant and its words leave no doubt that this input is meant.
 * Codes of the headers that no page lists, and pages that list several that would fit, leave it open. Input that could make a library
 * trip where its page speaks of no failure, such as NULL where {@code E_POINTER} is not listed, is not given.
 *
 * @param name in a few words
 * @param documented the constant that it is answered with; empty if the documentation leaves it open
 * @param prepare brings the image, which has all file systems and no limit, to where the input is bad; succeeds
 * @param call gives the input; the path is a folder of the computer that holds one file, {@link #LARGE_FILE}
 */
record BadInput(
        String name, Optional<ResultCode> documented, Consumer<NewImage> prepare, BiConsumer<NewImage, Path> call) {

    /** The name of a file of {@link #LARGE} bytes. */
    static final String LARGE_FILE = "LARGE.BIN";

    /** More than {@link #ROOM} blocks. */
    static final int LARGE = 3_000_000;

    /** Blocks. */
    static final int ROOM = 1_000;

    static BadInput documented(ResultCode code, String name, Consumer<NewImage> call) {
        return documented(code, name, image -> {}, (image, folder) -> call.accept(image));
    }

    static BadInput documented(
            ResultCode code, String name, Consumer<NewImage> prepare, BiConsumer<NewImage, Path> call) {
        return new BadInput(name, Optional.of(code), prepare, call);
    }

    static BadInput open(String name, Consumer<NewImage> call) {
        return open(name, image -> {}, (image, folder) -> call.accept(image));
    }

    static BadInput open(String name, Consumer<NewImage> prepare, BiConsumer<NewImage, Path> call) {
        return new BadInput(name, Optional.empty(), prepare, call);
    }

    /** Puts a file into the image. */
    static void aFile(NewImage image) {
        image.file("A.BIN", TestBytes.random(10));
    }

    /** Puts a folder with a file into the image. */
    static void aFullFolder(NewImage image) {
        image.folder("FULL");
        image.file("FULL\\A.BIN", TestBytes.random(10));
    }
}
