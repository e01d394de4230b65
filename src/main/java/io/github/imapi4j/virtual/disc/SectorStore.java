package io.github.imapi4j.virtual.disc;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Where a disc's user data lies; positions and sizes are in bytes. What was never written reads as zeros. */
interface SectorStore extends Closeable {

    /** Whether there is anything of an earlier disc. */
    boolean exists() throws IOException;

    /** How far the data reaches. */
    long size() throws IOException;

    /** Writes all that remains in the buffer. */
    void write(long position, ByteBuffer source) throws IOException;

    /** Fills the buffer; beyond the end with zeros. */
    void read(long position, ByteBuffer target) throws IOException;

    /** Makes the data reach at least this far. */
    void extendTo(long size) throws IOException;

    /** Throws everything away. */
    void clear() throws IOException;

    /** Brings everything to the device, so that a power cut does not undo it. */
    void force() throws IOException;

    /** Lets go of files; the store opens them again when it needs them. */
    @Override
    void close() throws IOException;
}
