package io.github.imapi4j;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.ImapiModePageType;

/**
 * Some of a drive's settings (SPC and MMC, MODE SENSE).
 *
 * @param type which ones; a page that is newer than the header keeps its number
 * @param raw the page from its number on, as the command set describes it
 */
public record ModePage(EnumValue<ImapiModePageType> type, Bytes raw) {

    private static final int CODE_MASK = 0x3F;

    static ModePage parse(Bytes answer) {
        if (answer.length() < 2) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_RECORDER_INVALID_RESPONSE_FROM_DEVICE, "The drive's mode page is empty.");
        }
        return new ModePage(new EnumValue<>(ImapiModePageType.class, answer.get(0) & CODE_MASK), answer);
    }
}
