package io.github.imapi4j.hardware;

import io.github.imapi4j.DriveCommands;
import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.iso.SectorSource;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What a drive reads from its disc, with READ (10): neither IMAPI2 nor Windows' file systems are between.
 *
 * @param commands to the drive; stay the caller's
 * @param sectors how many there are
 */
record RecordedDisc(DriveCommands commands, long sectors) implements SectorSource {

    private static final int READ_10 = 0x28;

    /** 32 KiB, which every adapter moves at once. */
    private static final int AT_ONCE = 16;

    @Override
    public void read(long block, ByteBuffer target) throws IOException {
        long next = block;
        while (target.hasRemaining()) {
            int count = Math.min(AT_ONCE, target.remaining() / DiscType.SECTOR_SIZE);
            target.put(read(next, count).toArray());
            next += count;
        }
    }

    private Bytes read(long block, int count) throws IOException {
        ByteBuffer command = ByteBuffer.allocate(10)
                .put(0, (byte) READ_10)
                .putInt(2, (int) block)
                .putShort(7, (short) count);
        int room = count * DiscType.SECTOR_SIZE;
        try {
            Bytes data = commands.read(Bytes.copyOf(command.array()), room);
            if (data.length() != room) {
                throw new IOException("READ (10) gave " + data.length() + " bytes instead of " + room + ".");
            }
            return data;
        } catch (ImapiException e) {
            throw new IOException("Sector " + block + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Some sectors. */
    byte[] bytes(long block, int count) throws IOException {
        ByteBuffer target = ByteBuffer.allocate(count * DiscType.SECTOR_SIZE);
        read(block, target);
        return target.array();
    }
}
