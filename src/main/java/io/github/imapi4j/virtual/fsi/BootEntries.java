package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.imapi2fs.IBootOptions;
import io.github.imapi4j.virtual.image.BootImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The boot options that an image was given, and the boot images that they were then; later changes of an option do not count. */
final class BootEntries implements AutoCloseable {

    /** The most entries of a boot catalog. */
    static final int MOST = 32;

    static final BootEntries NONE = new BootEntries();

    private final List<IBootOptions> options = new ArrayList<>();
    private final List<StreamContent> contents = new ArrayList<>();
    private final List<BootImage> images = new ArrayList<>();

    private BootEntries() {}

    /**
     * Reads options.
     *
     * @param borrowed the options
     * @throws io.github.imapi4j.error.ImapiException {@code IMAPI_E_BOOT_IMAGE_DATA}, {@code
     *     IMAPI_E_BOOT_EMULATION_IMAGE_SIZE_MISMATCH}, {@code IMAPI_E_INVALID_PARAM}
     */
    static BootEntries of(List<IBootOptions> borrowed) {
        if (borrowed.size() > MOST) {
            throw Problems.of(
                    ImapiCode.IMAPI_E_BOOT_IMAGE_DATA,
                    "A disc has at most " + MOST + " boot images, not " + borrowed.size() + ".");
        }
        BootEntries entries = new BootEntries();
        try {
            for (@Nullable IBootOptions one : borrowed) {
                entries.add(Problems.requirePointer(one, "newVal"));
            }
            return entries;
        } catch (RuntimeException e) {
            entries.close();
            throw e;
        }
    }

    private void add(IBootOptions given) {
        IStream stream = given.getBootImage();
        if (stream == null) {
            throw Problems.of(ImapiCode.IMAPI_E_BOOT_IMAGE_DATA, "No boot image was assigned to the boot options.");
        }
        StreamContent content = new StreamContent(stream);
        contents.add(content);
        images.add(new BootImage(
                Integer.toUnsignedLong(given.getImageSize()),
                content,
                given.getPlatformId().value(),
                VirtualBootOptions.emulation(given.getEmulation().value()),
                given.getManufacturer()));
        options.add(given.queryInterface(IBootOptions.class));
    }

    List<BootImage> images() {
        return List.copyOf(images);
    }

    List<IBootOptions> options() {
        return List.copyOf(options);
    }

    @Override
    public void close() {
        contents.forEach(StreamContent::release);
        options.forEach(IBootOptions::close);
        contents.clear();
        options.clear();
        images.clear();
    }
}
