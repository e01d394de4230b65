package io.github.imapi4j.virtual.rawcd;

/**
 * Addresses on a CD. The logical address 0 is 00:02:00 in minutes, seconds and frames of 1/75 second; from 90:00:00 on the time
 * means the lead-in, whose addresses are negative (MMC, "LBA to MSF translation").
 */
public final class Msf {

    /** Frames in a second. */
    public static final int PER_SECOND = 75;

    /** The pregap before address 0. */
    public static final int PREGAP = 150;

    /** Where raw images begin: 95:00:00. */
    public static final int IMAGE_START = -22_650;

    /** The last frame that a lead-out may have is 89:59:74; it has 90 seconds. */
    public static final int LEAD_OUT_SECTORS = 90 * PER_SECOND;

    /** The last address at which a lead-out may begin: 88:29:74. */
    public static final int LAST_LEAD_OUT = 398_099;

    private static final int PER_MINUTE = 60 * PER_SECOND;
    private static final int DAY = 100 * PER_MINUTE;

    private Msf() {}

    /** The frame number that an address is written as, 0 to 449,999. */
    static int frames(long address) {
        return (int) Math.floorMod(address + PREGAP, (long) DAY);
    }

    /** So many minutes in frames. */
    static int minutes(int minutes) {
        return minutes * PER_MINUTE;
    }

    /** A number below 100 as two decimal digits in a byte. */
    static byte bcd(int number) {
        return (byte) (((number / 10) << 4) | (number % 10));
    }

    /** What two decimal digits mean, or -1 if they are none. */
    static int number(byte bcd) {
        int tens = (bcd >> 4) & 0xF;
        int ones = bcd & 0xF;
        return tens > 9 || ones > 9 ? -1 : tens * 10 + ones;
    }

    /** Writes a number of frames as three bytes. */
    static void put(byte[] target, int at, int frames) {
        target[at] = bcd(frames / PER_MINUTE);
        target[at + 1] = bcd(frames / PER_SECOND % 60);
        target[at + 2] = bcd(frames % PER_SECOND);
    }

    /** The number of frames that three bytes say, or -1 if they are no time. */
    static int frames(byte[] source, int at) {
        int minutes = number(source[at]);
        int seconds = number(source[at + 1]);
        int frames = number(source[at + 2]);
        return minutes < 0 || seconds < 0 || seconds > 59 || frames < 0 || frames >= PER_SECOND
                ? -1
                : minutes * PER_MINUTE + seconds * PER_SECOND + frames;
    }
}
