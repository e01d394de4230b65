package io.github.imapi4j.virtual.mmc;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.virtual.disc.DiscSpeed;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import java.util.ArrayList;
import java.util.List;

/** The answer to GET PERFORMANCE: how fast the drive reads and writes the disc, in 1,000 bytes a second. */
final class SpeedReplies {

    private static final int NOMINAL = 0;
    private static final int WRITE_SPEEDS = 3;
    private static final int HEADER = 8;
    private static final int DESCRIPTOR = 16;
    private static final int PURE_CAV = 1 << 3;
    private static final int WRITE = 0x04;

    private SpeedReplies() {}

    /** Performance of a type, at most so many descriptors. */
    static Bytes performance(VirtualDisc disc, int type, int dataType, int most) {
        List<Bytes> descriptors = new ArrayList<>();
        switch (type) {
            case NOMINAL -> descriptors.add(nominal(disc));
            case WRITE_SPEEDS -> disc.type().speeds().forEach(speed -> descriptors.add(writeSpeed(disc, speed)));
            default -> throw Sense.INVALID_FIELD.refuse();
        }
        Bytes body = ByteLayout.join(descriptors.subList(0, Math.min(most, descriptors.size())));
        int flags = type == NOMINAL && (dataType & WRITE) != 0 ? 2 : 0;
        // The length is that of all descriptors, also if not all were asked for.
        return ByteLayout.join(List.of(
                new ByteLayout(HEADER)
                        .u32(0, HEADER - 4L + (long) DESCRIPTOR * descriptors.size())
                        .u8(4, flags)
                        .bytes(),
                body));
    }

    private static Bytes nominal(VirtualDisc disc) {
        long speed = kilobytes(disc.type().speeds().get(0));
        return new ByteLayout(DESCRIPTOR)
                .u32(0, 0)
                .u32(4, speed)
                .u32(8, disc.totalSectors() - 1)
                .u32(12, speed)
                .bytes();
    }

    private static Bytes writeSpeed(VirtualDisc disc, DiscSpeed speed) {
        return new ByteLayout(DESCRIPTOR)
                .u8(0, speed.pureCav() ? PURE_CAV : 0)
                .u32(4, disc.totalSectors() - 1)
                .u32(8, kilobytes(disc.type().speeds().get(0)))
                .u32(12, kilobytes(speed))
                .bytes();
    }

    private static long kilobytes(DiscSpeed speed) {
        return (long) speed.sectorsPerSecond() * DiscType.SECTOR_SIZE / 1_000;
    }
}
