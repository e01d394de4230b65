package io.github.imapi4j;

import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;

/** The kinds of disc that IMAPI2 knows. */
public enum MediaType {
    /** Anything that is not in this list; its number is in {@link Media#physicalType()}. */
    UNKNOWN("unknown disc", 0, ImapiMediaPhysicalType.UNKNOWN),
    /** A pressed or finalized CD. */
    CD_ROM("CD-ROM", 75, ImapiMediaPhysicalType.CDROM),
    /** CD-R. */
    CD_R("CD-R", 75, ImapiMediaPhysicalType.CDR),
    /** CD-RW. */
    CD_RW("CD-RW", 75, ImapiMediaPhysicalType.CDRW),
    /** A pressed or finalized DVD. */
    DVD_ROM("DVD-ROM", 680, ImapiMediaPhysicalType.DVDROM),
    /** DVD-RAM. */
    DVD_RAM("DVD-RAM", 680, ImapiMediaPhysicalType.DVDRAM),
    /** DVD+R. */
    DVD_PLUS_R("DVD+R", 680, ImapiMediaPhysicalType.DVDPLUSR),
    /** DVD+RW. */
    DVD_PLUS_RW("DVD+RW", 680, ImapiMediaPhysicalType.DVDPLUSRW),
    /** DVD+R with two layers. */
    DVD_PLUS_R_DL("DVD+R DL", 680, ImapiMediaPhysicalType.DVDPLUSR_DUALLAYER),
    /** DVD-R. */
    DVD_R("DVD-R", 680, ImapiMediaPhysicalType.DVDDASHR),
    /** DVD-RW. */
    DVD_RW("DVD-RW", 680, ImapiMediaPhysicalType.DVDDASHRW),
    /** DVD-R with two layers. */
    DVD_R_DL("DVD-R DL", 680, ImapiMediaPhysicalType.DVDDASHR_DUALLAYER),
    /** A randomly writable disk that is none of the others. */
    DISK("disk", 0, ImapiMediaPhysicalType.DISK),
    /** DVD+RW with two layers. */
    DVD_PLUS_RW_DL("DVD+RW DL", 680, ImapiMediaPhysicalType.DVDPLUSRW_DUALLAYER),
    /** A pressed HD DVD. */
    HD_DVD_ROM("HD DVD-ROM", 4568, ImapiMediaPhysicalType.HDDVDROM),
    /** HD DVD-R. */
    HD_DVD_R("HD DVD-R", 4568, ImapiMediaPhysicalType.HDDVDR),
    /** HD DVD-RAM. */
    HD_DVD_RAM("HD DVD-RAM", 4568, ImapiMediaPhysicalType.HDDVDRAM),
    /** A pressed Blu-ray disc. */
    BD_ROM("BD-ROM", 2195, ImapiMediaPhysicalType.BDROM),
    /** BD-R. */
    BD_R("BD-R", 2195, ImapiMediaPhysicalType.BDR),
    /** BD-RE. */
    BD_RE("BD-RE", 2195, ImapiMediaPhysicalType.BDRE);

    private final String displayName;
    private final int singleSpeed;
    private final ImapiMediaPhysicalType nativeType;

    MediaType(String displayName, int singleSpeed, ImapiMediaPhysicalType nativeType) {
        this.displayName = displayName;
        this.singleSpeed = singleSpeed;
        this.nativeType = nativeType;
    }

    /**
     * The type of a native number.
     *
     * @param physicalType a number of {@code IMAPI_MEDIA_PHYSICAL_TYPE}
     * @return the type, {@link #UNKNOWN} for a number that is not in the list
     */
    public static MediaType of(int physicalType) {
        for (MediaType type : values()) {
            if (type.nativeType.value() == physicalType) {
                return type;
            }
        }
        return UNKNOWN;
    }

    /**
     * The name in sentences.
     *
     * @return for example {@code DVD+R DL}
     */
    public String displayName() {
        return displayName;
    }

    /**
     * What single speed (1x) means for this kind of disc, as {@code imapi2.h} defines it.
     *
     * @return sectors a second; 0 where there is no such unit
     */
    public int singleSpeed() {
        return singleSpeed;
    }
}
