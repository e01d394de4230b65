package io.github.imapi4j;

import java.util.concurrent.TimeUnit;

/** Time, as far as waiting needs it; tests bring one that passes without anybody sleeping. */
interface Ticker {

    /** The time on the wall. */
    Ticker SYSTEM = new Ticker() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void pause(long nanos, Cancellation cancellation) throws InterruptedException {
            cancellation.await(nanos, TimeUnit.NANOSECONDS);
        }
    };

    /** Nanoseconds since some moment. */
    long nanoTime();

    /**
     * Lets time pass, but not beyond a cancel.
     *
     * @param nanos 1 or more
     * @param cancellation ends the pause at once
     * @throws InterruptedException if the thread was interrupted
     */
    void pause(long nanos, Cancellation cancellation) throws InterruptedException;
}
