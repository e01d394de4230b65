package io.github.imapi4j.cli;

import io.github.imapi4j.error.ImapiException;

/**
 * The folder of {@code --virtual} cannot be used. The recorder tells this as a drive would, for want of other constants; on the
 * command line it is not the drive's cable that is to be checked.
 */
final class VirtualFolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final String HINT =
            "Give --virtual a folder that is absent, empty or holds a virtual disc, and that you may" + " write to.";

    private final ImapiException failure;

    VirtualFolderException(ImapiException failure) {
        super(failure);
        this.failure = failure;
    }

    /** What the recorder said. */
    ImapiException failure() {
        return failure;
    }

    /** A folder with something else in it is a medium that will not do; without a folder there is no drive. */
    ExitCode exitCode() {
        return ExitCode.of(failure) == ExitCode.UNSUITABLE_MEDIUM ? ExitCode.UNSUITABLE_MEDIUM : ExitCode.NO_DRIVE;
    }
}
