package io.github.imapi4j.virtual.iso;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads the structures of one file system and names the file system in every failure. */
public final class SectorReader {

    private final SectorSource source;
    private final FileSystemType type;

    /**
     * Reads from a disc.
     *
     * @param source the disc
     * @param type the file system that is read
     */
    public SectorReader(SectorSource source, FileSystemType type) {
        this.source = source;
        this.type = type;
    }

    /**
     * The disc that is read.
     *
     * @return the source as it was given
     */
    public SectorSource source() {
        return source;
    }

    /**
     * Reads one sector.
     *
     * @param block the sector
     * @return its 2,048 bytes, in an array of their own
     * @throws ImapiException IMAPI_E_FILE_SYSTEM_READ_CONSISTENCY_ERROR behind the end of the disc,
     *     IMAPI_E_IMPORT_READ_FAILURE if it cannot be read
     */
    public byte[] sector(long block) {
        requireInside(block, 1);
        ByteBuffer sector = ByteBuffer.allocate(Sectors.SIZE);
        try {
            source.read(block, sector);
        } catch (IOException e) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_IMPORT_READ_FAILURE, ImapiCode.IMAPI_E_IMPORT_READ_FAILURE.format(block), e);
        }
        return sector.array();
    }

    /**
     * Insists on blocks that the disc has.
     *
     * @param block the first block
     * @param count how many there are
     * @throws ImapiException IMAPI_E_FILE_SYSTEM_READ_CONSISTENCY_ERROR
     */
    public void requireInside(long block, long count) {
        if (block < 0 || count < 0 || block > source.sectors() - count) {
            throw inconsistent("Blocks " + block + " to " + (block + count - 1) + " are in use, but the disc has "
                    + source.sectors() + ".");
        }
    }

    /**
     * A failure that says what is wrong with the structures.
     *
     * @param sentence what is wrong
     * @return IMAPI_E_FILE_SYSTEM_READ_CONSISTENCY_ERROR
     */
    public ImapiException inconsistent(String sentence) {
        return new ImapiException(
                ImapiCode.IMAPI_E_FILE_SYSTEM_READ_CONSISTENCY_ERROR,
                ImapiCode.IMAPI_E_FILE_SYSTEM_READ_CONSISTENCY_ERROR.format(type.title()) + " " + sentence);
    }

    /**
     * A failure that says what is not supported.
     *
     * @param feature the feature in a few words
     * @return IMAPI_E_FILE_SYSTEM_FEATURE_NOT_SUPPORTED
     */
    public ImapiException unsupported(String feature) {
        return new ImapiException(
                ImapiCode.IMAPI_E_FILE_SYSTEM_FEATURE_NOT_SUPPORTED,
                ImapiCode.IMAPI_E_FILE_SYSTEM_FEATURE_NOT_SUPPORTED.format(type.title(), feature));
    }

    /**
     * A failure that says that the file system is not there.
     *
     * @return IMAPI_E_FILE_SYSTEM_NOT_FOUND
     */
    public ImapiException notFound() {
        return new ImapiException(
                ImapiCode.IMAPI_E_FILE_SYSTEM_NOT_FOUND, ImapiCode.IMAPI_E_FILE_SYSTEM_NOT_FOUND.format(type.title()));
    }
}
