package io.github.imapi4j.virtual.mmc;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.virtual.disc.VirtualDrive;

/** What a drive tells about itself: INQUIRY, GET EVENT STATUS NOTIFICATION, MECHANISM STATUS, READ BUFFER CAPACITY. */
final class DriveReplies {

    private static final int STANDARD_INQUIRY = 36;
    private static final int SERIAL_PAGE = 0x80;
    private static final int SERIAL_LENGTH = 12;
    private static final int MEDIA_CLASS = 4;
    private static final int READ_BUFFER_BYTES = 1 << 20;

    private final VirtualDrive drive;
    private boolean mediumWasPresent;

    DriveReplies(VirtualDrive drive) {
        this.drive = drive;
    }

    /** The end of the unique id. */
    String serialNumber() {
        String id = drive.uniqueId();
        return id.substring(Math.max(0, id.length() - SERIAL_LENGTH));
    }

    Bytes inquiry(Cdb cdb) {
        if (cdb.bit(1, 0)) {
            return switch (cdb.u8(2)) {
                case 0 -> Bytes.of(5, 0, 0, 2, 0, SERIAL_PAGE);
                case SERIAL_PAGE ->
                    new ByteLayout(4 + SERIAL_LENGTH)
                            .u8(0, 5)
                            .u8(1, SERIAL_PAGE)
                            .u8(3, SERIAL_LENGTH)
                            .text(4, SERIAL_LENGTH, serialNumber())
                            .bytes();
                default -> throw Sense.INVALID_FIELD.refuse();
            };
        }
        if (cdb.u8(2) != 0) {
            throw Sense.INVALID_FIELD.refuse();
        }
        return new ByteLayout(STANDARD_INQUIRY)
                .u8(0, 5)
                .u8(1, 0x80)
                .u8(2, 5)
                .u8(3, 2)
                .u8(4, STANDARD_INQUIRY - 5)
                .text(8, 8, drive.inquiry().vendor())
                .text(16, 16, drive.inquiry().product())
                .text(32, 4, drive.inquiry().revision())
                .bytes();
    }

    /** What has happened to the disc since the last time that it was asked. */
    Bytes eventStatus(Cdb cdb, Medium medium) {
        if (!cdb.bit(1, 0)) {
            throw Sense.INVALID_FIELD.refuse();
        }
        int supported = 1 << MEDIA_CLASS;
        if ((cdb.u8(4) & supported) == 0) {
            return new ByteLayout(4).u16(0, 2).u8(2, 0x80).u8(3, supported).bytes();
        }
        boolean present = medium.type().isPresent();
        int event = present == mediumWasPresent ? 0 : present ? 2 : 3;
        mediumWasPresent = present;
        return new ByteLayout(8)
                .u16(0, 6)
                .u8(2, MEDIA_CLASS)
                .u8(3, supported)
                .u8(4, event)
                .u8(5, (present ? 2 : 0) | (drive.isTrayOpen() ? 1 : 0))
                .bytes();
    }

    Bytes mechanismStatus() {
        return new ByteLayout(8).u8(1, drive.isTrayOpen() ? 0x10 : 0).bytes();
    }

    /** The buffer is always empty: nobody waits for a virtual drive. */
    static Bytes bufferCapacity() {
        return new ByteLayout(12)
                .u16(0, 10)
                .u32(4, READ_BUFFER_BYTES)
                .u32(8, READ_BUFFER_BYTES)
                .bytes();
    }
}
