package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;

/**
 * What the sectors of a CD track hold. An image that begins with audio has audio only, one that begins with mode 1 has
 * mode 1 only, and the forms of mode 2 mix with each other only.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/ne-imapi2-imapi_cd_sector_type">IMAPI_CD_SECTOR_TYPE</a>
 */
@NativeName(value = "IMAPI_CD_SECTOR_TYPE", prefix = "IMAPI_CD_SECTOR_")
public enum ImapiCdSectorType implements NativeEnum {
    /** Audio: 2,352 bytes, 588 samples of two channels of 16 bits, without error correction. */
    AUDIO(0),
    /** Zeros: 2,336 bytes; hardly ever seen. */
    MODE_ZERO(1),
    /** Data: 2,048 bytes with the best error correction, as on most CD-ROMs. */
    MODE1(2),
    /** Mode 2 without a form: 2,336 bytes; hardly ever seen. */
    MODE2FORM0(3),
    /** Mode 2 (XA) data: 2,048 bytes with error correction. */
    MODE2FORM1(4),
    /** Mode 2 (XA) streams such as Video CD: 2,336 bytes, the last 4 a checksum or zeros. */
    MODE2FORM2(5),
    /** {@link #MODE1} with header, error correction and scrambling in the stream: 2,352 bytes. */
    MODE1RAW(6),
    /** {@link #MODE2FORM0} with header and scrambling in the stream: 2,352 bytes. */
    MODE2FORM0RAW(7),
    /** {@link #MODE2FORM1} with header, error correction and scrambling in the stream: 2,352 bytes. */
    MODE2FORM1RAW(8),
    /** {@link #MODE2FORM2} with header and scrambling in the stream: 2,352 bytes. */
    MODE2FORM2RAW(9);

    private final int value;

    ImapiCdSectorType(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }
}
