package io.github.imapi4j.virtual.fsi;

/**
 * Where a session that follows others goes.
 *
 * @param start its first block on the disc
 * @param freeBlocks how many blocks it can have
 */
record NextSession(int start, int freeBlocks) {}
