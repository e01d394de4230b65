package io.github.imapi4j.virtual.image;

import io.github.imapi4j.virtual.iso.Sectors;

/** What a boot image pretends to be (El Torito, figure 3); the numbers are those of {@code EmulationType} in IMAPI2FS. */
public enum BootEmulation {

    /** Nothing: the image is loaded as it is. */
    NONE(0, 0),

    /** A floppy disk of 1.2 MB. */
    FLOPPY_12(1, 1_228_800),

    /** A floppy disk of 1.44 MB. */
    FLOPPY_144(2, 1_474_560),

    /** A floppy disk of 2.88 MB. */
    FLOPPY_288(3, 2_949_120),

    /** A hard disk with one partition. */
    HARD_DISK(4, 0);

    /** The unit in which loaded bytes are counted, whatever the size of a sector. */
    private static final int VIRTUAL_SECTOR = 512;

    private final int number;
    private final long size;

    BootEmulation(int number, long size) {
        this.number = number;
        this.size = size;
    }

    /**
     * The number in the boot catalog.
     *
     * @return 0 to 4
     */
    public int number() {
        return number;
    }

    /**
     * The size that an image must have.
     *
     * @return bytes, or 0 if any size will do
     */
    public long size() {
        return size;
    }

    /** How many units of 512 bytes are loaded: all of an image that runs as it is, else its boot sector. */
    int loadedSectors(long imageSize) {
        if (this != NONE) {
            return 1;
        }
        long units = Sectors.count(imageSize) * (Sectors.SIZE / VIRTUAL_SECTOR);
        return (int) Math.min(units, 0xFFFF);
    }
}
