package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.imapi2.IDiscFormat2DataEventArgs;
import io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction;

/**
 * How far a data burn is, at one moment.
 *
 * @param action what it is doing
 * @param start where it begins
 * @param sectors how much there is to write, 0 as long as it is unknown
 * @param lastRead the last sector that was read from the stream, or back from the disc while verifying; the start at first
 * @param lastWritten the last sector that was written; the start at first
 * @param buffer the system's buffer
 * @param times seconds of simulated time
 */
record VirtualDataEventArgs(
        ImapiFormat2DataWriteAction action,
        long start,
        long sectors,
        long lastRead,
        long lastWritten,
        Buffer buffer,
        Times times)
        implements IDiscFormat2DataEventArgs {

    /**
     * A buffer's filling.
     *
     * @param total bytes
     * @param used bytes
     */
    record Buffer(int total, int used) {}

    /**
     * Seconds of simulated time.
     *
     * @param elapsed since the write began
     * @param total for the whole write
     */
    record Times(int elapsed, int total) {}

    @Override
    public int getStartLba() {
        return (int) start;
    }

    @Override
    public int getSectorCount() {
        return (int) sectors;
    }

    @Override
    public int getLastReadLba() {
        return (int) lastRead;
    }

    @Override
    public int getLastWrittenLba() {
        return (int) lastWritten;
    }

    @Override
    public int getTotalSystemBuffer() {
        return buffer.total();
    }

    @Override
    public int getUsedSystemBuffer() {
        return buffer.used();
    }

    @Override
    public int getFreeSystemBuffer() {
        return buffer.total() - buffer.used();
    }

    @Override
    public int getElapsedTime() {
        return times.elapsed();
    }

    @Override
    public int getRemainingTime() {
        return Math.max(0, times.total() - times.elapsed());
    }

    @Override
    public int getTotalTime() {
        return times.total();
    }

    @Override
    public EnumValue<ImapiFormat2DataWriteAction> getCurrentAction() {
        return EnumValue.of(action);
    }
}
