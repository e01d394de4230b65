package io.github.imapi4j;

import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;

/** What a drive changed of the write speed that was asked for. */
public enum SpeedAdjustment {
    /** Nothing. */
    NONE(HResult.S_OK),
    /** The speed ({@code S_IMAPI_SPEEDADJUSTED}). */
    SPEED(ImapiCode.S_IMAPI_SPEEDADJUSTED.hresult()),
    /** How the disc turns: with constant angular velocity or not ({@code S_IMAPI_ROTATIONADJUSTED}). */
    ROTATION(ImapiCode.S_IMAPI_ROTATIONADJUSTED.hresult()),
    /** Both ({@code S_IMAPI_BOTHADJUSTED}). */
    BOTH(ImapiCode.S_IMAPI_BOTHADJUSTED.hresult());

    private final HResult answer;

    SpeedAdjustment(HResult answer) {
        this.answer = answer;
    }

    /** What {@code SetWriteSpeed} or {@code Write} answered. */
    static SpeedAdjustment of(HResult answer) {
        for (SpeedAdjustment adjustment : values()) {
            if (adjustment.answer.equals(answer)) {
                return adjustment;
            }
        }
        return NONE;
    }

    /** What two calls answered, taken together. */
    SpeedAdjustment and(SpeedAdjustment other) {
        boolean speed = isSpeed() || other.isSpeed();
        boolean rotation = isRotation() || other.isRotation();
        return speed ? (rotation ? BOTH : SPEED) : rotation ? ROTATION : NONE;
    }

    /**
     * Whether the drive writes at another speed.
     *
     * @return true for {@link #SPEED} and {@link #BOTH}
     */
    public boolean isSpeed() {
        return this == SPEED || this == BOTH;
    }

    /**
     * Whether the disc turns in another way.
     *
     * @return true for {@link #ROTATION} and {@link #BOTH}
     */
    public boolean isRotation() {
        return this == ROTATION || this == BOTH;
    }

    HResult answer() {
        return answer;
    }
}
