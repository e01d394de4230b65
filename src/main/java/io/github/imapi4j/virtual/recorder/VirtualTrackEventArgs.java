package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.imapi2.IDiscFormat2TrackAtOnceEventArgs;
import io.github.imapi4j.imapi2.ImapiFormat2TaoWriteAction;

/**
 * How far a track of audio is, at one moment.
 *
 * @param track its number
 * @param action what the drive is doing
 * @param state how far it is
 */
record VirtualTrackEventArgs(int track, ImapiFormat2TaoWriteAction action, EngineState state)
        implements IDiscFormat2TrackAtOnceEventArgs, EngineArgs {

    @Override
    public int getCurrentTrackNumber() {
        return track;
    }

    @Override
    public EnumValue<ImapiFormat2TaoWriteAction> getCurrentAction() {
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
