package io.github.imapi4j;

import io.github.imapi4j.error.ResultCode;
import java.util.Optional;

/** Says in words that a drive writes otherwise than asked for. */
final class SpeedWarning {

    private SpeedWarning() {}

    /** Whoever asks for the fastest takes what there is, so nothing is to be said then. */
    static Optional<Warning> of(WriteSpeed wanted, WriteSpeed taken, SpeedAdjustment adjustment) {
        if (adjustment == SpeedAdjustment.NONE || wanted.equals(WriteSpeed.max())) {
            return Optional.empty();
        }
        ResultCode code = ResultCode.of(adjustment.answer());
        return Optional.of(new Warning(
                code,
                switch (adjustment) {
                    case SPEED -> "The drive takes " + taken + " for the " + wanted + " asked for.";
                    case ROTATION -> "The drive turns the disc in another way than asked for, at " + taken + ".";
                    default ->
                        "The drive takes " + taken + " for the " + wanted
                                + " asked for, and turns the disc in another way.";
                }));
    }
}
