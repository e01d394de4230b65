package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.iso.SectorSource;
import io.github.imapi4j.virtual.iso.Sectors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * What a disc with its sessions is known by: where the last session begins, where the next would, and a digest of the last session's
 * volume descriptors, which hold its label and the time at which it was made.
 */
final class DiscIdentifier {

    private static final int DESCRIPTORS = Sectors.SYSTEM_AREA;
    private static final int LAST_DESCRIPTOR = 32 + 16;
    private static final int ANCHOR = 256;
    private static final int SHOWN_BYTES = 8;

    private DiscIdentifier() {}

    /**
     * Reads a disc.
     *
     * @param disc its sectors
     * @param start where the last session begins, negative if there is none
     * @param next where the next one would
     * @return letters, digits and hyphens
     */
    static String of(SectorSource disc, long start, long next) {
        MessageDigest digest = digest();
        long end = start < 0 ? 0 : disc.sectors();
        for (long block = start + DESCRIPTORS; block < Math.min(start + LAST_DESCRIPTOR, end); block++) {
            digest.update(sector(disc, block));
        }
        if (start + ANCHOR < end) {
            digest.update(sector(disc, start + ANCHOR));
        }
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%08X-%08X-", start, next));
        byte[] sum = digest.digest();
        for (int i = 0; i < SHOWN_BYTES; i++) {
            text.append(String.format(Locale.ROOT, "%02X", sum[i]));
        }
        return text.toString();
    }

    private static ByteBuffer sector(SectorSource disc, long block) {
        ByteBuffer sector = ByteBuffer.allocate(Sectors.SIZE);
        try {
            disc.read(block, sector);
        } catch (IOException e) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_IMPORT_READ_FAILURE, ImapiCode.IMAPI_E_IMPORT_READ_FAILURE.format(block), e);
        }
        return sector.flip();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
