package io.github.imapi4j;

import io.github.imapi4j.error.ImapiException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An image that is to be made without a recorder. Not for use by several threads; each {@link #writeTo} makes it anew.
 *
 * <p>Without more words it may have any size.
 */
public final class ImageRequest {

    private final ClassSource classes;
    private final DiscImage image;
    private MediaType mediaType = MediaType.UNKNOWN;
    private long room;
    private boolean keepOpen;
    private boolean replacing;
    private Consumer<BurnProgress> listener = progress -> {};

    ImageRequest(ClassSource classes, DiscImage image) {
        this.classes = classes;
        this.image = image;
    }

    /**
     * Lays the image out for a kind of disc: its file systems, and its size.
     *
     * @param type the kind of disc
     * @param sectors how many sectors of 2,048 bytes such a disc has, 0 for no limit
     * @return this
     */
    public ImageRequest media(MediaType type, long sectors) {
        if (sectors < 0) {
            throw new IllegalArgumentException("A number of sectors is not negative: " + sectors);
        }
        mediaType = type;
        room = sectors;
        return this;
    }

    /**
     * Something shall be added later to a disc that can be overwritten and that the image is burned to: see {@link
     * BurnRequest#keepOpen()}.
     *
     * @return this
     */
    public ImageRequest keepOpen() {
        keepOpen = true;
        return this;
    }

    /**
     * Replaces a file that exists, once the new one is complete.
     *
     * @return this
     */
    public ImageRequest replaceExisting() {
        replacing = true;
        return this;
    }

    /**
     * Who hears of progress.
     *
     * @param newListener called on the thread that writes: be quick; what it throws is logged and does not stop anything
     * @return this
     */
    public ImageRequest onProgress(Consumer<BurnProgress> newListener) {
        listener = newListener;
        return this;
    }

    /**
     * Lays the image out and writes nothing.
     *
     * @return what it would be
     * @throws ImapiException as {@link #writeTo} would
     */
    public ImageSummary check() {
        return new ImageFile(this, new Cancellation(), listener).check();
    }

    /**
     * Writes the image to a file. It gets its name when it is complete; before, and after a failure, nothing is under that name
     * that was not there before.
     *
     * @param file the file
     * @return what was written
     * @throws ImapiException {@code STG_E_ACCESSDENIED} if the file exists and is not to be replaced, is a folder or a device, or
     *     cannot be written; {@code ERROR_DISK_FULL} if there is no room for it; {@code E_IMAPI_REQUEST_CANCELLED} if the thread
     *     was interrupted; {@code IMAPI_E_IMAGE_SIZE_LIMIT} if it is larger than the disc; and what can be wrong with files, see
     *     {@link BurnRequest#run()}
     */
    public ImageResult writeTo(Path file) {
        return new ImageFile(this, new Cancellation(), listener).write(file);
    }

    /**
     * Writes the image to a file on a thread of its own.
     *
     * @param file the file
     * @return the job, to wait for or to cancel
     */
    public ImageJob start(Path file) {
        return ImageJob.start(this, file);
    }

    DiscImage image() {
        return image;
    }

    boolean isReplacing() {
        return replacing;
    }

    Payload.Target target() {
        return new Payload.Target(classes, mediaType, room, keepOpen, Optional.empty());
    }

    Consumer<BurnProgress> listener() {
        return listener;
    }
}
