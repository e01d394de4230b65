package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;
import io.github.imapi4j.virtual.disc.DiscType;
import java.util.OptionalLong;

/**
 * What a blank disc of a kind holds, for {@code ChooseImageDefaultsForMediaType}: the kinds that the virtual recorder takes,
 * and those that have the size of one of them. A disc that can only be read stands for the smallest that can be written.
 */
final class NominalCapacity {

    /** ECMA-382: both layers of a DVD-R DL. */
    private static final long DVD_DASH_R_DL = 4_171_712;

    private NominalCapacity() {}

    /**
     * The capacity of a blank disc.
     *
     * @param type the kind
     * @return sectors of 2,048 bytes; 0 for a disk, which can have any size; empty for a kind that is not known
     */
    static OptionalLong sectors(ImapiMediaPhysicalType type) {
        for (DiscType disc : DiscType.values()) {
            if (disc.physicalType() == type.value()) {
                return OptionalLong.of(disc.sectors());
            }
        }
        return switch (type) {
            case CDROM -> OptionalLong.of(DiscType.CD_R.sectors());
            case DVDROM -> OptionalLong.of(DiscType.DVD_PLUS_R.sectors());
            case DVDPLUSRW_DUALLAYER -> OptionalLong.of(DiscType.DVD_PLUS_R_DL.sectors());
            case DVDDASHR_DUALLAYER -> OptionalLong.of(DVD_DASH_R_DL);
            case BDROM -> OptionalLong.of(DiscType.BD_RE.sectors());
            case DISK -> OptionalLong.of(0);
            default -> OptionalLong.empty();
        };
    }
}
