package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IStreamInterleave;
import java.nio.ByteBuffer;
import java.util.List;

/** {@code MsftStreamInterleave}: streams by turns. One that is at its end is left out of the turns that follow. */
final class VirtualStreamInterleave extends VirtualStreamOfParts implements IStreamInterleave {

    private List<Long> turns = List.of();

    VirtualStreamInterleave(DriveBay bay) {
        this(bay, 0);
    }

    private VirtualStreamInterleave(DriveBay bay, long position) {
        super(bay, position);
    }

    @Override
    public synchronized void initialize(List<IStream> streams, List<Integer> interleaveSizes) {
        List<Long> wanted =
                interleaveSizes.stream().map(Integer::toUnsignedLong).toList();
        if (wanted.size() != streams.size() || wanted.contains(0L)) {
            throw new ImapiException(
                    SystemCode.E_INVALIDARG, "Each of the streams needs a number of bytes above 0 for its turns.");
        }
        hold(streams);
        turns = wanted;
    }

    @Override
    protected String name() {
        return "interleaved streams";
    }

    @Override
    protected synchronized int readAt(long from, ByteBuffer buffer) {
        int before = buffer.position();
        long round = roundOf(from);
        long at = upTo(round);
        while (buffer.hasRemaining() && at < size()) {
            for (int i = 0; i < parts().size(); i++) {
                long begin = taken(i, round);
                long length = taken(i, round + 1) - begin;
                long skip = Math.min(length, Math.max(0, from - at));
                int count = available(length, skip, buffer.remaining());
                if (count > 0) {
                    parts().get(i).read(begin + skip, buffer.slice(buffer.position(), count));
                    buffer.position(buffer.position() + count);
                }
                at += length;
            }
            round++;
        }
        return buffer.position() - before;
    }

    /** How much of a stream is taken before a round. */
    private long taken(int part, long round) {
        long size = parts().get(part).size();
        long turn = turns.get(part);
        return round > size / turn ? size : Math.min(size, round * turn);
    }

    private long upTo(long round) {
        long bytes = 0;
        for (int i = 0; i < parts().size(); i++) {
            bytes += taken(i, round);
        }
        return bytes;
    }

    /** The last round that begins at or before a place. */
    private long roundOf(long from) {
        long low = 0;
        long high = from;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (upTo(middle) <= from) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    protected synchronized IStream cloneAt(long from) {
        VirtualStreamInterleave clone = new VirtualStreamInterleave(bay(), from);
        clone.takeOver(copies());
        clone.turns = turns;
        return clone;
    }
}
