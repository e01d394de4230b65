package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.imapi2.IDiscFormat2DataEventArgs;
import io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction;

/**
 * How far a data burn is, at one moment.
 *
 * @param action what it is doing
 * @param state how far it is
 */
record VirtualDataEventArgs(ImapiFormat2DataWriteAction action, EngineState state)
        implements IDiscFormat2DataEventArgs, EngineArgs {

    @Override
    public int getElapsedTime() {
        return state.times().elapsed();
    }

    @Override
    public int getRemainingTime() {
        return state.times().remaining();
    }

    @Override
    public int getTotalTime() {
        return state.times().total();
    }

    @Override
    public EnumValue<ImapiFormat2DataWriteAction> getCurrentAction() {
        return EnumValue.of(action);
    }
}
