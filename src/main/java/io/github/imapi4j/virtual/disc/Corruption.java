package io.github.imapi4j.virtual.disc;

import java.nio.ByteBuffer;
import java.util.Set;

/** Changes what reaches a disc that shall hold other bytes than those that were written to it. */
final class Corruption {

    private Corruption() {}

    /**
     * What the disc takes for some sectors.
     *
     * @param plan where it shall hold other bytes
     * @param firstSector the address of the first sector
     * @param sectorBytes the size of a sector
     * @param data whole sectors, from the position to the limit
     * @return the same buffer if the plan names none of them, else a copy that has the opposite of each bit in those that it names:
     *     never what was written, and the same every time
     */
    static ByteBuffer of(FaultPlan plan, long firstSector, int sectorBytes, ByteBuffer data) {
        Set<Long> corrupted = plan.corrupted(firstSector, data.remaining() / sectorBytes);
        if (corrupted.isEmpty()) {
            return data;
        }
        ByteBuffer changed =
                ByteBuffer.allocate(data.remaining()).put(data.duplicate()).flip();
        for (long sector : corrupted) {
            int start = (int) (sector - firstSector) * sectorBytes;
            for (int i = start; i < start + sectorBytes; i++) {
                changed.put(i, (byte) ~changed.get(i));
            }
        }
        return changed;
    }
}
