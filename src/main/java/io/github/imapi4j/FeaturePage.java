package io.github.imapi4j;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.ImapiFeaturePageType;
import java.util.Arrays;

/**
 * What a drive says of one of its features (MMC, GET CONFIGURATION).
 *
 * @param type which feature; one that is newer than the header keeps its number
 * @param version of the feature's description
 * @param persistent whether it is always in force
 * @param current whether it is in force now
 * @param data what is particular to the feature, as the command set describes it
 */
public record FeaturePage(
        EnumValue<ImapiFeaturePageType> type, int version, boolean persistent, boolean current, Bytes data) {

    /** Bytes before a feature's own data. */
    static final int HEADER = 4;

    private static final int CURRENT = 1;
    private static final int PERSISTENT = 2;
    private static final int VERSION_SHIFT = 2;
    private static final int VERSION_MASK = 0xF;

    /** Reads a description that begins somewhere. */
    static FeaturePage parse(Bytes answer, int at) {
        if (answer.length() < at + HEADER || answer.length() < at + HEADER + answer.get(at + 3)) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_RECORDER_INVALID_RESPONSE_FROM_DEVICE,
                    "The drive's description of a feature ends too early.");
        }
        int code = answer.get(at) << Byte.SIZE | answer.get(at + 1);
        int flags = answer.get(at + 2);
        int begin = at + HEADER;
        return new FeaturePage(
                new EnumValue<>(ImapiFeaturePageType.class, code),
                flags >> VERSION_SHIFT & VERSION_MASK,
                (flags & PERSISTENT) != 0,
                (flags & CURRENT) != 0,
                Bytes.copyOf(Arrays.copyOfRange(answer.toArray(), begin, begin + answer.get(at + 3))));
    }
}
