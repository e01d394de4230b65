package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.virtual.disc.DiscSpeed;
import io.github.imapi4j.virtual.disc.DiscType;

/**
 * The speed that a request gets on a disc, and what was adjusted for it.
 *
 * @param speed the speed
 * @param result {@code S_OK}, {@code S_IMAPI_SPEEDADJUSTED}, {@code S_IMAPI_ROTATIONADJUSTED} or {@code
 *     S_IMAPI_BOTHADJUSTED}
 */
record SpeedChoice(DiscSpeed speed, HResult result) {

    /** {@code IMAPI_WRITE_SPEED}: as fast as possible. */
    static final int FASTEST = -1;

    /**
     * Chooses the fastest supported speed that is not faster than the one wanted, or the slowest.
     *
     * @param type the disc
     * @param wanted sectors a second, above 0, or {@link #FASTEST}, which takes the rotation as it comes unless constant
     *     angular velocity was asked for
     * @param pureCav whether constant angular velocity is wanted
     */
    static SpeedChoice of(DiscType type, int wanted, boolean pureCav) {
        DiscSpeed nearest = type.nearestSpeed(wanted);
        DiscSpeed speed = type.speeds().stream()
                .filter(other -> other.sectorsPerSecond() == nearest.sectorsPerSecond() && other.pureCav() == pureCav)
                .findFirst()
                .orElse(nearest);
        boolean speedAdjusted = wanted != FASTEST && speed.sectorsPerSecond() != wanted;
        boolean rotationAdjusted = speed.pureCav() != pureCav && (pureCav || wanted != FASTEST);
        return new SpeedChoice(speed, result(speedAdjusted, rotationAdjusted));
    }

    private static HResult result(boolean speedAdjusted, boolean rotationAdjusted) {
        if (speedAdjusted && rotationAdjusted) {
            return ImapiCode.S_IMAPI_BOTHADJUSTED.hresult();
        } else if (speedAdjusted) {
            return ImapiCode.S_IMAPI_SPEEDADJUSTED.hresult();
        }
        return rotationAdjusted ? ImapiCode.S_IMAPI_ROTATIONADJUSTED.hresult() : HResult.S_OK;
    }
}
