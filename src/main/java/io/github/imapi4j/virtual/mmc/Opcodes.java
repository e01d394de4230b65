package io.github.imapi4j.virtual.mmc;

/** The numbers of the commands that a virtual drive knows. */
final class Opcodes {
    static final int TEST_UNIT_READY = 0x00;
    static final int REQUEST_SENSE = 0x03;
    static final int INQUIRY = 0x12;
    static final int START_STOP_UNIT = 0x1B;
    static final int PREVENT_ALLOW_MEDIUM_REMOVAL = 0x1E;
    static final int READ_FORMAT_CAPACITIES = 0x23;
    static final int READ_CAPACITY = 0x25;
    static final int READ_10 = 0x28;
    static final int SYNCHRONIZE_CACHE = 0x35;
    static final int READ_TOC = 0x43;
    static final int GET_CONFIGURATION = 0x46;
    static final int GET_EVENT_STATUS_NOTIFICATION = 0x4A;
    static final int READ_DISC_INFORMATION = 0x51;
    static final int READ_TRACK_INFORMATION = 0x52;
    static final int MODE_SELECT_10 = 0x55;
    static final int MODE_SENSE_10 = 0x5A;
    static final int READ_BUFFER_CAPACITY = 0x5C;
    static final int READ_12 = 0xA8;
    static final int GET_PERFORMANCE = 0xAC;
    static final int READ_DISC_STRUCTURE = 0xAD;
    static final int MECHANISM_STATUS = 0xBD;

    private Opcodes() {}
}
