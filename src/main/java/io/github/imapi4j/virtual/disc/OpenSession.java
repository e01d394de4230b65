package io.github.imapi4j.virtual.disc;

/** Something that changes a disc over some time; a disc has one at the most. Its methods hold the disc's monitor. */
sealed interface OpenSession extends AutoCloseable permits WriteSession, AudioSession, EraseSession {

    /** Ends it without completing it; nothing happens if it is over. */
    void abort();

    @Override
    void close();
}
