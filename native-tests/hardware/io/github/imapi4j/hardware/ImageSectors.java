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
                if (block * Sectors.SIZE + target.remaining() > image.length) {
                    throw new IOException("The image has no sector " + block + " with all that is wanted of it.");
                }
                target.put(image, (int) block * Sectors.SIZE, target.remaining());
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
                ByteBuffer wanted = ByteBuffer.allocate(target.remaining());
                if (image.read(wanted) != wanted.capacity()) {
                    throw new IOException("The image ends behind sector " + block + ".");
                }
                target.put(wanted.array());
            }
        };
    }
}
