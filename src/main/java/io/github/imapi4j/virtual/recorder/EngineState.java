package io.github.imapi4j.virtual.recorder;

/**
 * How far a write is, at one moment.
 *
 * @param start where it begins
 * @param sectors how much there is to write, 0 as long as it is unknown
 * @param lastRead the last sector that was read from the stream, or back from the disc while verifying; the start at first
 * @param lastWritten the last sector that was written; the start at first
 * @param buffer the system's buffer
 * @param times seconds of simulated time
 */
record EngineState(long start, long sectors, long lastRead, long lastWritten, Buffer buffer, Times times) {

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
    record Times(int elapsed, int total) {
        int remaining() {
            return Math.max(0, total - elapsed);
        }
    }
}
