package io.github.imapi4j.hardware;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.virtual.iso.SectorSource;
import io.github.imapi4j.virtual.iso.Sectors;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The sectors of an image, for this library's own readers. */
final class ImageSectors {

    private ImageSectors() {}

    /** Those of an image in memory. */
    static SectorSource of(byte[] image) {
        return new SectorSource() {
            @Override
            public long sectors() {
                return image.length / Sectors.SIZE;
            }

            @Override
            public void read(long block, ByteBuffer target) throws IOException {
                if (block >= sectors()) {
                    throw new IOException("The image has no sector " + block + ".");
                }
                target.put(image, (int) block * Sectors.SIZE, Math.min(Sectors.SIZE, target.remaining()));
            }
        };
    }

    /**
     * Those of a stream, each read when it is looked at.
     *
     * @param image stays the caller's
     * @param sectors how many it has
     */
    static SectorSource of(IStream image, long sectors) {
        return new SectorSource() {
            @Override
            public long sectors() {
                return sectors;
            }

            @Override
            public void read(long block, ByteBuffer target) throws IOException {
                image.seek(block * Sectors.SIZE, IStream.SEEK_SET);
                ByteBuffer sector = ByteBuffer.allocate(Sectors.SIZE);
                if (image.read(sector) != Sectors.SIZE) {
                    throw new IOException("The image ends in sector " + block + ".");
                }
                target.put(sector.array(), 0, Math.min(Sectors.SIZE, target.remaining()));
            }
        };
    }
}
