package io.github.imapi4j.hardware;

import static io.github.imapi4j.hardware.BadInput.documented;
import static io.github.imapi4j.hardware.BadInput.open;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.com.StreamSource;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import io.github.imapi4j.imapi2fs.IIsoImageManager;
import io.github.imapi4j.imapi2fs.IProgressItems;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.List;

/** Streams and images that are not what they should be. */
final class BadContents {

    private BadContents() {}

    /** A burn meets these failures too: which constant arrives there is what a program decides on. */
    static List<BadInput> files() {
        return List.of(
                open("a file that cannot be opened while the image is read", image -> {
                    image.root().addFile("A.BIN", new SourceStream(new BrokenBytes(true)));
                    image.bytes();
                }),
                open("a file that ends early while the image is read", image -> {
                    image.root().addFile("A.BIN", new SourceStream(new BrokenBytes(false)));
                    image.bytes();
                }));
    }

    /**
     * A source that cannot be opened, or ends before its size.
     *
     * @param missing which of both
     */
    private record BrokenBytes(boolean missing) implements StreamSource {

        @Override
        public String name() {
            return "broken bytes";
        }

        @Override
        public long size() {
            return 10_000;
        }

        @Override
        public ReadableByteChannel open(long position) throws IOException {
            if (missing) {
                throw new FileNotFoundException("It is gone.");
            }
            return Channels.newChannel(new ByteArrayInputStream(new byte[10]));
        }
    }

    static List<BadInput> results() {
        return List.of(
                documented(SystemCode.E_INVALIDARG, "get_Item before the first progress item", image -> item(image, -1)),
                documented(
                        SystemCode.E_INVALIDARG,
                        "get_Item behind the last progress item",
                        image -> item(image, Integer.MAX_VALUE)),
                documented(SystemCode.E_INVALIDARG, "ProgressItemFromBlock behind the image", image -> {
                    try (IFileSystemImageResult result = image.image().createResultImage();
                            IProgressItems items = result.getProgressItems()) {
                        items.progressItemFromBlock(result.getTotalBlocks()).close();
                    }
                }),
                // The constant is on the page of what gives the stream, not on that of Stat.
                open("Stat of the image with an unknown flag", image -> {
                    try (IFileSystemImageResult result = image.image().createResultImage();
                            IStream stream = result.getImageStream()) {
                        stream.stat(7);
                    }
                }),
                open("CreateResultImage without a file system", image -> {
                    image.image().setFileSystemsToCreate(FlagSet.of(FsiFileSystems.NONE));
                    image.image().createResultImage().close();
                }));
    }

    private static void item(NewImage image, int index) {
        try (IFileSystemImageResult result = image.image().createResultImage();
                IProgressItems items = result.getProgressItems()) {
            items.getItem(index).close();
        }
    }

    /** All four codes of the checker have their words on its page. */
    static List<BadInput> isoImages() {
        return List.of(
                documented(ImapiCode.IMAPI_E_IMAGEMANAGER_NO_IMAGE, "Validate of nothing", image -> {
                    try (IIsoImageManager manager = image.manager()) {
                        manager.validate();
                    }
                }),
                spoiled(ImapiCode.IMAPI_E_IMAGEMANAGER_NO_VALID_VD_FOUND, "zeros", good -> TestBytes.zeros(good.length)),
                spoiled(
                        ImapiCode.IMAPI_E_IMAGEMANAGER_IMAGE_NOT_ALIGNED,
                        "an image and one byte more",
                        good -> new TestBytes(good, good.length + 1)),
                // "Exceeds MAXLONG": bytes or sectors is not said.
                open(
                        "Validate of an image and zeros up to 4 TiB",
                        image -> validate(image, new TestBytes(image.bytes(), 1L << 42))),
                open("Validate of an empty stream", image -> validate(image, TestBytes.zeros(0))),
                documented(ImapiCode.IMAPI_E_INVALID_PATH, "SetPath of a missing file", image -> {}, (image, folder) -> {
                    try (IIsoImageManager manager = image.manager()) {
                        manager.setPath(folder.resolve("nowhere.iso").toString());
                    }
                }));
    }

    /** Makes a bad image out of a good one. */
    @FunctionalInterface
    private interface Spoiler {
        TestBytes spoil(byte[] good);
    }

    private static BadInput spoiled(ResultCode code, String what, Spoiler spoiler) {
        return documented(code, "Validate of " + what, image -> validate(image, spoiler.spoil(image.bytes())));
    }

    private static void validate(NewImage image, TestBytes bytes) {
        try (IIsoImageManager manager = image.manager()) {
            manager.setStream(new SourceStream(bytes));
            manager.validate();
        }
    }
}
