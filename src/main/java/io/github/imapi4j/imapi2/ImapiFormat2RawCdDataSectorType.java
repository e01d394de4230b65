package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;

/**
 * The subchannels that follow each sector of 2,352 bytes in a raw image.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/ne-imapi2-imapi_format2_raw_cd_data_sector_type">IMAPI_FORMAT2_RAW_CD_DATA_SECTOR_TYPE</a>
 */
@NativeName(value = "IMAPI_FORMAT2_RAW_CD_DATA_SECTOR_TYPE", prefix = "IMAPI_FORMAT2_RAW_CD_SUBCODE_")
public enum ImapiFormat2RawCdDataSectorType implements NativeEnum {
    /** P and Q: 16 bytes. */
    PQ_ONLY(1),
    /** P and Q, and R to W with their errors corrected and in order: 96 bytes. */
    IS_COOKED(2),
    /** P to W as they are on the disc: 96 bytes. */
    IS_RAW(3);

    private final int value;

    ImapiFormat2RawCdDataSectorType(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }
}
