package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IBlockRange;
import io.github.imapi4j.imapi2.IBlockRangeList;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of sectors that is written.
 *
 * @param source its first sector in the stream
 * @param start its first sector on the disc
 * @param sectors how many there are, above 0
 */
record WriteRange(long source, long start, long sectors) {

    /**
     * The ranges that a stream asks for: those that its {@code IBlockRangeList} names, in its order.
     *
     * @param stream the stream
     * @param available how many sectors it has
     * @return none if the whole stream is to be written
     * @throws ImapiException {@code E_IMAPI_DF2DATA_STREAM_NOT_SUPPORTED} for ranges that the stream does not have
     */
    static List<WriteRange> of(IStream stream, long available) {
        try (IBlockRangeList list = stream.queryInterface(IBlockRangeList.class)) {
            List<WriteRange> ranges = new ArrayList<>();
            for (IBlockRange range : list.getBlockRanges()) {
                try (range) {
                    ranges.add(checked(range.getStartLba(), range.getEndLba(), available));
                }
            }
            return ranges;
        } catch (ImapiException e) {
            if (e.is(SystemCode.E_NOINTERFACE)) {
                return List.of();
            }
            throw e;
        }
    }

    private static WriteRange checked(int first, int last, long available) {
        if (first < 0 || last < first || last >= available) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_DF2DATA_STREAM_NOT_SUPPORTED,
                    "The stream names the blocks " + first + " to " + last + " to be written, and has " + available
                            + ".");
        }
        return new WriteRange(first, first, last - first + 1L);
    }

    /** The address after the last sector on the disc. */
    long end() {
        return start + sectors;
    }

    static long total(List<WriteRange> ranges) {
        return ranges.stream().mapToLong(WriteRange::sectors).sum();
    }
}
