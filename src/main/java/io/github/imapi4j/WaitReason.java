package io.github.imapi4j;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.util.Optional;

/** What a job waits for before it can go on. */
public enum WaitReason {
    /** A disc: the tray is empty or open. */
    MEDIUM("a disc"),
    /** A disc that spins up. */
    READY("the drive to become ready"),
    /** A disc that the drive is formatting. */
    FORMAT("the drive to format the disc"),
    /** A drive that still works on the disc, for example closes the last session. */
    BUSY("the drive to finish with the disc");

    private final String description;

    WaitReason(String description) {
        this.description = description;
    }

    /**
     * What is waited for, as the end of the sentence that begins with "Waiting for".
     *
     * @return for example {@code a disc}
     */
    public String description() {
        return description;
    }

    /** What would have to change for the failed call to succeed, if waiting can help at all. */
    static Optional<WaitReason> of(ImapiException failure) {
        if (isNoMedium(failure)) {
            return Optional.of(MEDIUM);
        }
        if (!failure.error().isTransient()) {
            return Optional.empty();
        }
        if (failure.is(ImapiCode.E_IMAPI_RECORDER_MEDIA_FORMAT_IN_PROGRESS)) {
            return Optional.of(FORMAT);
        }
        return Optional.of(failure.is(ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY) ? BUSY : READY);
    }

    /** IMAPI2's word for an empty tray, and Windows' own. */
    static boolean isNoMedium(ImapiException failure) {
        return failure.is(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA) || failure.is(SystemCode.ERROR_NO_MEDIA_IN_DRIVE);
    }
}
