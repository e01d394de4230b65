package io.github.imapi4j.com;

import java.nio.ByteBuffer;

/** A stream of bytes that is read or written from front to back. */
@ComInterface("0C733A30-2A1C-11CE-ADE5-00AA0044773D")
public interface ISequentialStream extends IUnknown {

    /**
     * {@code Read(void* pv, ULONG cb, ULONG* pcbRead)}: reads into the buffer from the current position on.
     *
     * @param buffer receives up to its remaining bytes; a direct buffer is filled without a copy
     * @return the number of bytes read, 0 at the end; fewer than asked for only at the end
     */
    @Slot(3)
    @Fetch
    int read(ByteBuffer buffer);

    /**
     * {@code Write(const void* pv, ULONG cb, ULONG* pcbWritten)}: writes the buffer at the current position.
     *
     * @param buffer its remaining bytes are written
     * @return the number of bytes written
     */
    @Slot(4)
    @Fetch
    int write(ByteBuffer buffer);
}
