package io.github.imapi4j.com;

/** A stream of bytes with a position that can be moved. */
@ComInterface("0000000C-0000-0000-C000-000000000046")
public interface IStream extends ISequentialStream {

    /** {@code STREAM_SEEK_SET}: from the beginning. */
    int SEEK_SET = 0;
    /** {@code STREAM_SEEK_CUR}: from the current position. */
    int SEEK_CUR = 1;
    /** {@code STREAM_SEEK_END}: from the end. */
    int SEEK_END = 2;
    /** {@code STATFLAG_DEFAULT}: with the name. */
    int STATFLAG_DEFAULT = 0;
    /** {@code STATFLAG_NONAME}: without the name. */
    int STATFLAG_NONAME = 1;

    /**
     * {@code Seek(LARGE_INTEGER dlibMove, DWORD dwOrigin, ULARGE_INTEGER* plibNewPosition)}: moves the position.
     *
     * @param move bytes, may be negative
     * @param origin {@link #SEEK_SET}, {@link #SEEK_CUR} or {@link #SEEK_END}
     * @return the new position from the beginning, in bytes
     */
    @Slot(5)
    @OptionalOut
    long seek(long move, int origin);

    /**
     * {@code SetSize(ULARGE_INTEGER)}: changes the size.
     *
     * @param size bytes
     */
    @Slot(value = 6, name = "SetSize")
    void setSize(long size);

    /**
     * {@code CopyTo(IStream*, ULARGE_INTEGER cb, ULARGE_INTEGER* pcbRead, ULARGE_INTEGER* pcbWritten)}: copies from here on.
     *
     * @param target receives the bytes
     * @param count bytes at the most
     * @return what was read and written
     */
    @Slot(7)
    @OptionalOut
    CopyResult copyTo(IStream target, long count);

    /**
     * {@code Commit(DWORD)}: makes changes permanent.
     *
     * @param flags STGC flags, 0 for none
     */
    @Slot(8)
    void commit(int flags);

    /** {@code Revert()}: discards changes since the last commit. */
    @Slot(9)
    void revert();

    /**
     * {@code LockRegion(ULARGE_INTEGER, ULARGE_INTEGER, DWORD)}: locks a range.
     *
     * @param offset bytes from the beginning
     * @param count bytes
     * @param lockType LOCKTYPE flags
     */
    @Slot(10)
    void lockRegion(long offset, long count, int lockType);

    /**
     * {@code UnlockRegion(ULARGE_INTEGER, ULARGE_INTEGER, DWORD)}: unlocks a range.
     *
     * @param offset bytes from the beginning
     * @param count bytes
     * @param lockType LOCKTYPE flags
     */
    @Slot(11)
    void unlockRegion(long offset, long count, int lockType);

    /**
     * {@code Stat(STATSTG*, DWORD)}: size and times.
     *
     * @param flags {@link #STATFLAG_DEFAULT} or {@link #STATFLAG_NONAME}
     * @return the facts
     */
    @Slot(12)
    @ResultAt(0)
    StatStg stat(int flags);

    /**
     * {@code Clone(IStream**)}: a second stream over the same bytes, with a position of its own that begins at this one's.
     *
     * @return the stream, to be closed by the caller
     */
    @Slot(value = 13, name = "Clone")
    IStream cloneStream();

    /**
     * What {@link #copyTo} did.
     *
     * @param read bytes read
     * @param written bytes written
     */
    @OutParams
    record CopyResult(long read, long written) {}
}
