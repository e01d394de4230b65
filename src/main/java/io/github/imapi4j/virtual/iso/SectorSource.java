package io.github.imapi4j.virtual.iso;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Sectors of a disc or an image that can be read in any order; block 0 is the disc's first. */
public interface SectorSource {

    /**
     * How many sectors there are.
     *
     * @return the number of sectors of 2,048 bytes
     */
    long sectors();

    /**
     * Reads sectors until the buffer is full.
     *
     * @param block the first sector, from 0
     * @param target room for whole sectors, of which there are as many from that block on
     * @throws IOException if a sector cannot be read
     */
    void read(long block, ByteBuffer target) throws IOException;
}
