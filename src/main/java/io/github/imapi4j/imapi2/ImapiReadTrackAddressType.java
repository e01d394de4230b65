package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;

/**
 * What the address in {@link IDiscRecorder2Ex#getTrackInformation} counts.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/ne-imapi2-imapi_read_track_address_type">IMAPI_READ_TRACK_ADDRESS_TYPE</a>
 */
@NativeName(value = "IMAPI_READ_TRACK_ADDRESS_TYPE", prefix = "IMAPI_READ_TRACK_ADDRESS_TYPE_")
public enum ImapiReadTrackAddressType implements NativeEnum {
    /** Sectors: the track that holds this logical block address. */
    LBA(0),
    /** Tracks: this one; 0 is the lead-in of a CD, 255 the track that is not complete yet. */
    TRACK(1),
    /** Sessions: the first track of this one. */
    SESSION(2);

    private final int value;

    ImapiReadTrackAddressType(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }
}
