package io.github.imapi4j;

import java.util.function.Consumer;

/**
 * A burn of files or of an image that is being described. Not for use by several threads; each run is one burn.
 *
 * <p>Without more words the disc must be blank, is written at full speed, not verified, and left open for further sessions where
 * the kind of disc allows that.
 */
public final class BurnRequest extends DiscRequest<BurnRequest> {

    private final Payload payload;
    private boolean closeDisc;
    private boolean overwrite;
    private boolean append;
    private boolean keepOpen;

    BurnRequest(Recorder recorder, Payload payload) {
        super(recorder);
        this.payload = payload;
    }

    @Override
    BurnRequest self() {
        return this;
    }

    @Override
    DiscBurn burn(Cancellation cancellation, Consumer<BurnProgress> news) {
        return new DataBurn(this, cancellation, news);
    }

    /**
     * Closes the disc for good, so that no session can follow.
     *
     * @return this
     */
    public BurnRequest finalizeDisc() {
        closeDisc = true;
        return this;
    }

    /**
     * Replaces what is on a disc that can be overwritten (DVD+RW, DVD-RW, DVD-RAM, BD-RE). All that is on it is lost.
     *
     * @return this
     */
    public BurnRequest overwrite() {
        if (append) {
            throw new IllegalStateException("A burn either keeps what is on the disc or replaces it.");
        }
        overwrite = true;
        return this;
    }

    /**
     * Keeps what is on the disc and adds to it as a further session: the newest session is taken over, files of the same path are
     * replaced, and the label stays unless the image has one. A blank disc is begun. Fails before the first sector
     *
     * <ul>
     * <li>with {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} on a finalized or spoiled disc,
     * <li>with {@code IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION} on a disc that can be overwritten and was begun with ISO 9660 (see
     *     {@link #keepOpen()}),
     * <li>with {@code IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE} or {@code IMAPI_E_NO_SUPPORTED_FILE_SYSTEM} on a disc that
     *     IMAPI2 cannot continue,
     * <li>with {@code IMAPI_E_FILE_SYSTEM_CHANGE_NOT_ALLOWED} or {@code IMAPI_E_UDF_REVISION_CHANGE_NOT_ALLOWED} if the image asks
     *     for other file systems, {@code IMAPI_E_DATA_TOO_BIG} if they cannot hold a file, {@code
     *     IMAPI_E_BOOT_OBJECT_CONFLICT} if it has boot images.
     * </ul>
     *
     * @return this
     * @throws IllegalStateException for an ISO image, and together with {@link #overwrite()}
     */
    public BurnRequest append() {
        payload.whyNotAppended().ifPresent(reason -> {
            throw new IllegalStateException(reason);
        });
        if (overwrite) {
            throw new IllegalStateException("A burn either keeps what is on the disc or replaces it.");
        }
        append = true;
        return this;
    }

    /**
     * More shall be added later. Most write-once discs stay open anyway unless they are finalized; a DVD+R stays open only with this,
     * because IMAPI2 closes it for the sake of DVD players otherwise, and on some systems a DVD+R DL is closed all the same. An image
     * for a disc that can be overwritten is made of UDF alone then, because IMAPI2 adds nothing where the first session holds ISO
     * 9660.
     *
     * @return this
     */
    public BurnRequest keepOpen() {
        keepOpen = true;
        return this;
    }

    Payload payload() {
        return payload;
    }

    boolean closeDisc() {
        return closeDisc;
    }

    boolean isOverwrite() {
        return overwrite;
    }

    boolean isAppend() {
        return append;
    }

    /** Whether the disc is to be closed and nothing to be added. */
    boolean onlyCloses() {
        return append && closeDisc && payload.isEmpty();
    }

    boolean keepsOpen() {
        return keepOpen && !closeDisc;
    }
}
