package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.imapi2.IDiscFormat2RawCDEventArgs;
import io.github.imapi4j.imapi2.ImapiFormat2RawCdWriteAction;

/**
 * How far a raw write is, at one moment.
 *
 * @param action what the drive is doing
 * @param state how far it is
 */
record VirtualRawCDEventArgs(ImapiFormat2RawCdWriteAction action, EngineState state)
        implements IDiscFormat2RawCDEventArgs, EngineArgs {

    @Override
    public EnumValue<ImapiFormat2RawCdWriteAction> getCurrentAction() {
        return EnumValue.of(action);
    }

    @Override
    public int getElapsedTime() {
        return state.times().elapsed();
    }

    @Override
    public int getRemainingTime() {
        return state.times().remaining();
    }
}
