package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;

/**
 * What a drive can do: an MMC feature.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/ne-imapi2-imapi_feature_page_type">IMAPI_FEATURE_PAGE_TYPE</a>
 */
@NativeName(value = "IMAPI_FEATURE_PAGE_TYPE", prefix = "IMAPI_FEATURE_PAGE_TYPE_")
public enum ImapiFeaturePageType implements NativeEnum {
    /** It lists its profiles. */
    PROFILE_LIST(0),
    /** What every drive can do. */
    CORE(1),
    /** It reports changes of its features. */
    MORPHING(2),
    /** Its medium can be taken out. */
    REMOVABLE_MEDIUM(3),
    /** It can protect a medium from being written. */
    WRITE_PROTECT(4),
    /** It reads sectors in any order. */
    RANDOMLY_READABLE(16),
    /** It reads all kinds of CD. */
    CD_MULTIREAD(29),
    /** It reads CDs. */
    CD_READ(30),
    /** It reads DVDs. */
    DVD_READ(31),
    /** It writes sectors in any order. */
    RANDOMLY_WRITABLE(32),
    /** It writes sectors one after another. */
    INCREMENTAL_STREAMING_WRITABLE(33),
    /** It erases single sectors. */
    SECTOR_ERASABLE(34),
    /** It formats media. */
    FORMATTABLE(35),
    /** It replaces defective sectors itself. */
    HARDWARE_DEFECT_MANAGEMENT(36),
    /** It writes each sector once, in any order. */
    WRITE_ONCE(37),
    /** It overwrites whole blocks only. */
    RESTRICTED_OVERWRITE(38),
    /** It writes CD-RW at constant angular velocity. */
    CDRW_CAV_WRITE(39),
    /** It handles Mount Rainier media. */
    MRW(40),
    /** It reports defects before they cost data. */
    ENHANCED_DEFECT_REPORTING(41),
    /** It handles DVD+RW. */
    DVD_PLUS_RW(42),
    /** It handles DVD+R. */
    DVD_PLUS_R(43),
    /** It overwrites whole blocks at fixed borders only. */
    RIGID_RESTRICTED_OVERWRITE(44),
    /** It writes CDs track at once. */
    CD_TRACK_AT_ONCE(45),
    /** It writes CDs session at once or raw. */
    CD_MASTERING(46),
    /** It writes DVD-R and DVD-RW. */
    DVD_DASH_WRITE(47),
    /** It reads double density CDs. */
    DOUBLE_DENSITY_CD_READ(48),
    /** It writes double density CD-R. */
    DOUBLE_DENSITY_CD_R_WRITE(49),
    /** It writes double density CD-RW. */
    DOUBLE_DENSITY_CD_RW_WRITE(50),
    /** It jumps between the layers of a DVD-R DL while writing. */
    LAYER_JUMP_RECORDING(51),
    /** It writes certain kinds of CD-RW. */
    CD_RW_MEDIA_WRITE_SUPPORT(55),
    /** It overwrites sectors of a BD-R by replacing them. */
    BD_PSEUDO_OVERWRITE(56),
    /** It handles DVD+R DL. */
    DVD_PLUS_R_DUAL_LAYER(59),
    /** It reads Blu-ray discs. */
    BD_READ(64),
    /** It writes Blu-ray discs. */
    BD_WRITE(65),
    /** It reads HD DVDs. */
    HD_DVD_READ(80),
    /** It writes HD DVDs. */
    HD_DVD_WRITE(81),
    /** It saves power. */
    POWER_MANAGEMENT(256),
    /** It predicts its own failure. */
    SMART(257),
    /** It changes discs. */
    EMBEDDED_CHANGER(258),
    /** It plays audio CDs by itself. */
    CD_ANALOG_PLAY(259),
    /** Its firmware can be replaced. */
    MICROCODE_UPDATE(260),
    /** It answers every command within a time. */
    TIMEOUT(261),
    /** It handles CSS protection of DVDs. */
    DVD_CSS(262),
    /** It streams at a speed that the host asks for. */
    REAL_TIME_STREAMING(263),
    /** It tells its serial number. */
    LOGICAL_UNIT_SERIAL_NUMBER(264),
    /** It tells a disc's serial number. */
    MEDIA_SERIAL_NUMBER(265),
    /** It handles control blocks on a disc. */
    DISC_CONTROL_BLOCKS(266),
    /** It handles CPRM protection of DVDs. */
    DVD_CPRM(267),
    /** It tells the date of its firmware. */
    FIRMWARE_INFORMATION(268),
    /** It handles AACS protection. */
    AACS(269),
    /** It handles VCPS protection. */
    VCPS(272);

    private final int value;

    ImapiFeaturePageType(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }
}
