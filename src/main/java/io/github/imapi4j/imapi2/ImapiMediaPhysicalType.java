package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;

/**
 * The kind of a disc.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/ne-imapi2-imapi_media_physical_type">IMAPI_MEDIA_PHYSICAL_TYPE</a>
 */
@NativeName(value = "IMAPI_MEDIA_PHYSICAL_TYPE", prefix = "IMAPI_MEDIA_TYPE_")
public enum ImapiMediaPhysicalType implements NativeEnum {
    /** A kind that is not known, or an empty drive. */
    UNKNOWN(0),
    /** A CD-ROM, or a CD-R or CD-RW that the drive takes for one. */
    CDROM(1),
    /** CD-R: write once. */
    CDR(2),
    /** CD-RW: rewritable. */
    CDRW(3),
    /** A DVD that can only be read, or any DVD in a drive that only reads. */
    DVDROM(4),
    /** DVD-RAM: rewritable, in any order. */
    DVDRAM(5),
    /** DVD+R: write once. */
    DVDPLUSR(6),
    /** DVD+RW: rewritable. */
    DVDPLUSRW(7),
    /** DVD+R DL: write once, two layers. */
    DVDPLUSR_DUALLAYER(8),
    /** DVD-R: write once. */
    DVDDASHR(9),
    /** DVD-RW: rewritable. */
    DVDDASHRW(10),
    /** DVD-R DL: write once, two layers. */
    DVDDASHR_DUALLAYER(11),
    /** A disk whose sectors can be written in any order. */
    DISK(12),
    /** DVD+RW DL: rewritable, two layers. */
    DVDPLUSRW_DUALLAYER(13),
    /** An HD DVD that was pressed. */
    HDDVDROM(14),
    /** HD DVD-R: write once. */
    HDDVDR(15),
    /** HD DVD-RAM: rewritable, in any order. */
    HDDVDRAM(16),
    /** A Blu-ray disc that was pressed. */
    BDROM(17),
    /** BD-R: write once. */
    BDR(18),
    /** BD-RE: rewritable. */
    BDRE(19),
    /** The largest number in the header, the same as {@link #BDRE}. */
    MAX(19);

    private final int value;

    ImapiMediaPhysicalType(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }
}
