package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.disc.VirtualDrive;
import io.github.imapi4j.virtual.iso.SectorSource;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What a file system reads from the disc in a drive: whatever disc is in it when it is read, as with a real drive.
 *
 * @param drive the drive
 */
record DriveSectors(VirtualDrive drive) implements SectorSource {

    @Override
    public long sectors() {
        VirtualDisc disc = drive.media();
        return disc.lastWrittenAddressOfPreviousSession().orElse(-1) + 1;
    }

    @Override
    public void read(long block, ByteBuffer target) throws IOException {
        try {
            drive.media().read(block, target);
        } catch (ImapiException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
