package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;

/**
 * The kind of disc that a drive handles, or a disc can be used as: an MMC profile.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/ne-imapi2-imapi_profile_type">IMAPI_PROFILE_TYPE</a>
 */
@NativeName(value = "IMAPI_PROFILE_TYPE", prefix = "IMAPI_PROFILE_TYPE_")
public enum ImapiProfileType implements NativeEnum {
    /** No profile. */
    INVALID(0),
    /** A disk that cannot be taken out. */
    NON_REMOVABLE_DISK(1),
    /** A disk that can be taken out. */
    REMOVABLE_DISK(2),
    /** A magneto-optical disk that can be erased. */
    MO_ERASABLE(3),
    /** An optical disk that is written once. */
    MO_WRITE_ONCE(4),
    /** A magneto-optical disk with advanced storage. */
    AS_MO(5),
    /** CD-ROM. */
    CDROM(8),
    /** CD-R. */
    CD_RECORDABLE(9),
    /** CD-RW. */
    CD_REWRITABLE(10),
    /** DVD-ROM. */
    DVDROM(16),
    /** DVD-R, written one sector after another. */
    DVD_DASH_RECORDABLE(17),
    /** DVD-RAM. */
    DVD_RAM(18),
    /** DVD-RW in restricted overwrite mode. */
    DVD_DASH_REWRITABLE(19),
    /** DVD-RW, written one sector after another. */
    DVD_DASH_RW_SEQUENTIAL(20),
    /** DVD-R DL, written one sector after another. */
    DVD_DASH_R_DUAL_SEQUENTIAL(21),
    /** DVD-R DL, written in jumps between the layers. */
    DVD_DASH_R_DUAL_LAYER_JUMP(22),
    /** DVD+RW. */
    DVD_PLUS_RW(26),
    /** DVD+R. */
    DVD_PLUS_R(27),
    /** Double density CD-ROM. */
    DDCDROM(32),
    /** Double density CD-R. */
    DDCD_RECORDABLE(33),
    /** Double density CD-RW. */
    DDCD_REWRITABLE(34),
    /** DVD+RW DL. */
    DVD_PLUS_RW_DUAL(42),
    /** DVD+R DL. */
    DVD_PLUS_R_DUAL(43),
    /** BD-ROM. */
    BD_ROM(64),
    /** BD-R, written one sector after another. */
    BD_R_SEQUENTIAL(65),
    /** BD-R, written in any order. */
    BD_R_RANDOM_RECORDING(66),
    /** BD-RE. */
    BD_REWRITABLE(67),
    /** HD DVD-ROM. */
    HD_DVD_ROM(80),
    /** HD DVD-R. */
    HD_DVD_RECORDABLE(81),
    /** HD DVD-RAM. */
    HD_DVD_RAM(82),
    /** A profile of the maker's own. */
    NON_STANDARD(65535);

    private final int value;

    ImapiProfileType(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }
}
