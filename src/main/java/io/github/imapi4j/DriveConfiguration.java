package io.github.imapi4j;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.ImapiProfileType;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer to GET CONFIGURATION (MMC).
 *
 * @param currentProfile what the disc in the drive can be used as, 0 without a disc; a newer one keeps its number
 * @param features all that came
 */
public record DriveConfiguration(EnumValue<ImapiProfileType> currentProfile, List<FeaturePage> features) {

    private static final int HEADER = 8;
    private static final int PROFILE = 6;
    private static final int LENGTH_SIZE = 4;

    /**
     * Copies the list.
     *
     * @param currentProfile what the disc in the drive can be used as
     * @param features all that came
     */
    public DriveConfiguration {
        features = List.copyOf(features);
    }

    static DriveConfiguration parse(Bytes answer) {
        if (answer.length() < HEADER) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_RECORDER_INVALID_RESPONSE_FROM_DEVICE,
                    "The drive's answer to GET CONFIGURATION has " + answer.length() + " bytes, not " + HEADER
                            + " or more.");
        }
        long told = Integer.toUnsignedLong(answer.toBuffer().getInt(0)) + LENGTH_SIZE;
        long end = Math.min(told, answer.length());
        List<FeaturePage> features = new ArrayList<>();
        int at = HEADER;
        // A description that was cut off is left out.
        while (at + FeaturePage.HEADER <= end && at + FeaturePage.HEADER + answer.get(at + 3) <= end) {
            FeaturePage feature = FeaturePage.parse(answer, at);
            features.add(feature);
            at += FeaturePage.HEADER + feature.data().length();
        }
        int profile = answer.get(PROFILE) << Byte.SIZE | answer.get(PROFILE + 1);
        return new DriveConfiguration(new EnumValue<>(ImapiProfileType.class, profile), features);
    }
}
