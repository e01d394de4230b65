package io.github.imapi4j;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A write speed: what to ask for, or what a drive offers. Orders from slow to fast.
 *
 * <p>IMAPI2 counts in sectors a second; people count in multiples of single speed, which differs between CD, DVD and Blu-ray.
 */
public final class WriteSpeed implements Comparable<WriteSpeed> {

    private static final int NATIVE_MAX = -1;
    private static final WriteSpeed MAX = new WriteSpeed(NATIVE_MAX, Double.POSITIVE_INFINITY);

    private final int sectorsPerSecond;
    private final double times;

    private WriteSpeed(int sectorsPerSecond, double times) {
        this.sectorsPerSecond = sectorsPerSecond;
        this.times = times;
    }

    /**
     * As fast as drive and disc can.
     *
     * @return the fastest
     */
    public static WriteSpeed max() {
        return MAX;
    }

    /**
     * A multiple of the disc's single speed.
     *
     * @param times above 0, for example 8 for 8x
     * @return the speed; the drive chooses the nearest that it can
     */
    public static WriteSpeed times(double times) {
        if (!(times > 0) || Double.isInfinite(times)) {
            throw new IllegalArgumentException("A write speed is a number above 0, not " + times + ".");
        }
        return new WriteSpeed(0, times);
    }

    /** What a drive offers for a kind of disc. */
    static WriteSpeed of(int sectorsPerSecond, MediaType type) {
        int single = type.singleSpeed();
        return new WriteSpeed(sectorsPerSecond, single == 0 ? Double.NaN : (double) sectorsPerSecond / single);
    }

    /** The number for {@code SetWriteSpeed}. */
    int sectorsPerSecond(MediaType type) {
        if (sectorsPerSecond != 0) {
            return sectorsPerSecond;
        }
        return type.singleSpeed() == 0 ? NATIVE_MAX : (int) Math.round(times * type.singleSpeed());
    }

    /**
     * The multiple of single speed.
     *
     * @return above 0; infinite for the fastest, not a number where there is no such unit
     */
    public double times() {
        return times;
    }

    @Override
    public int compareTo(WriteSpeed other) {
        int byTimes = Double.compare(times, other.times);
        return byTimes != 0 ? byTimes : Integer.compare(sectorsPerSecond, other.sectorsPerSecond);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WriteSpeed speed && compareTo(speed) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(times, sectorsPerSecond);
    }

    /** For example {@code 8x}, {@code 2.4x}, {@code max} or, without a unit, {@code 1200 sectors/s}. */
    @Override
    public String toString() {
        if (Double.isInfinite(times)) {
            return "max";
        }
        if (Double.isNaN(times)) {
            return sectorsPerSecond + " sectors/s";
        }
        String number = String.format(Locale.ROOT, "%.1f", times);
        return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number) + "x";
    }
}
