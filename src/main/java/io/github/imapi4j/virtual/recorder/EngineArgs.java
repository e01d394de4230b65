package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.imapi2.IWriteEngine2EventArgs;

/** What the arguments of all write events say in the same way. */
interface EngineArgs extends IWriteEngine2EventArgs {

    /** How far the write is. */
    EngineState state();

    @Override
    default int getStartLba() {
        return (int) state().start();
    }

    @Override
    default int getSectorCount() {
        return (int) state().sectors();
    }

    @Override
    default int getLastReadLba() {
        return (int) state().lastRead();
    }

    @Override
    default int getLastWrittenLba() {
        return (int) state().lastWritten();
    }

    @Override
    default int getTotalSystemBuffer() {
        return state().buffer().total();
    }

    @Override
    default int getUsedSystemBuffer() {
        return state().buffer().used();
    }

    @Override
    default int getFreeSystemBuffer() {
        return state().buffer().total() - state().buffer().used();
    }
}
