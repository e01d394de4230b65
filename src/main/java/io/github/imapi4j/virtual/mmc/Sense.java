package io.github.imapi4j.virtual.mmc;

import io.github.imapi4j.com.Bytes;

/**
 * Why the drive refuses a command: sense key, additional code and its qualifier, as MMC lists them.
 *
 * @param key the sense key, 0 to 15
 * @param asc the additional sense code
 * @param ascq its qualifier
 */
record Sense(int key, int asc, int ascq) {

    static final Sense NO_MEDIUM_TRAY_CLOSED = new Sense(2, 0x3A, 1);
    static final Sense NO_MEDIUM_TRAY_OPEN = new Sense(2, 0x3A, 2);
    static final Sense BECOMING_READY = new Sense(2, 0x04, 1);
    static final Sense FORMAT_IN_PROGRESS = new Sense(2, 0x04, 4);
    static final Sense OPERATION_IN_PROGRESS = new Sense(2, 0x04, 7);
    static final Sense INCOMPATIBLE_MEDIUM = new Sense(2, 0x30, 0);
    static final Sense MEDIUM_ERROR = new Sense(3, 0x11, 0);
    static final Sense INVALID_OPCODE = new Sense(5, 0x20, 0);
    static final Sense ADDRESS_OUT_OF_RANGE = new Sense(5, 0x21, 0);
    static final Sense INVALID_FIELD = new Sense(5, 0x24, 0);
    static final Sense INVALID_FIELD_IN_PARAMETERS = new Sense(5, 0x26, 0);
    static final Sense PARAMETER_LENGTH = new Sense(5, 0x1A, 0);
    static final Sense SAVING_NOT_SUPPORTED = new Sense(5, 0x39, 0);
    static final Sense REMOVAL_PREVENTED = new Sense(5, 0x53, 2);
    static final Sense ILLEGAL_MODE = new Sense(5, 0x64, 0);
    static final Sense CANNOT_READ_FORMAT = new Sense(5, 0x30, 2);

    private static final int CURRENT_FIXED = 0x70;
    private static final int SIZE = 18;
    private static final int ADDITIONAL_LENGTH = 10;

    /** Fixed format, 18 bytes. */
    Bytes bytes() {
        return new ByteLayout(SIZE)
                .u8(0, CURRENT_FIXED)
                .u8(2, key)
                .u8(7, ADDITIONAL_LENGTH)
                .u8(12, asc)
                .u8(13, ascq)
                .bytes();
    }

    /** Ends a command. */
    Refusal refuse() {
        return new Refusal(this);
    }

    /** The drive refuses the command. Never leaves this package. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Sense sense;

        private Refusal(Sense sense) {
            super(sense.toString(), null, false, false);
            this.sense = sense;
        }

        Sense sense() {
            return sense;
        }
    }
}
