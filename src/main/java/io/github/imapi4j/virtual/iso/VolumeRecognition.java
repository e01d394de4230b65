package io.github.imapi4j.virtual.iso;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Whether bytes are the image of a disc: whole sectors of 2,048 bytes, and from the 17th sector on a Volume Recognition Sequence with
 * a volume descriptor of ISO 9660 (ECMA-119) or of UDF (ECMA-167, ECMA-168).
 */
public final class VolumeRecognition {

    private static final int MOST_DESCRIPTORS = 64;
    private static final int IDENTIFIER_AT = 1;
    private static final int IDENTIFIER_LENGTH = 5;
    private static final String ISO = "CD001";
    private static final int ISO_PRIMARY = 1;
    private static final int ISO_SUPPLEMENTARY = 2;
    private static final Set<String> UDF = Set.of("NSR02", "NSR03");
    private static final Set<String> OTHERS = Set.of("BEA01", "TEA01", "BOOT2", "CDW02");

    private VolumeRecognition() {}

    /** Reads parts of an image. */
    @FunctionalInterface
    public interface Source {
        /**
         * Reads until the buffer is full.
         *
         * @param position bytes from the beginning; all that is wanted lies in the image
         * @param target where the bytes go, from its position
         */
        void read(long position, ByteBuffer target);
    }

    /**
     * Fails unless something is the image of a disc.
     *
     * @param bytes its size
     * @param source its content
     * @throws ImapiException {@code IMAPI_E_IMAGEMANAGER_IMAGE_NOT_ALIGNED} if it is not made of whole sectors, {@code
     *     IMAPI_E_IMAGEMANAGER_IMAGE_TOO_BIG} beyond 2,147,483,647 of them, {@code IMAPI_E_IMAGEMANAGER_NO_VALID_VD_FOUND} if
     *     it has no volume descriptor
     */
    public static void require(long bytes, Source source) {
        if (bytes % Sectors.SIZE != 0) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_IMAGEMANAGER_IMAGE_NOT_ALIGNED,
                    String.format(
                            Locale.ROOT,
                            "The image has %,d bytes, which is not a multiple of %,d.",
                            bytes,
                            Sectors.SIZE));
        }
        long sectors = bytes / Sectors.SIZE;
        if (sectors > Integer.MAX_VALUE) {
            throw new ImapiException(ImapiCode.IMAPI_E_IMAGEMANAGER_IMAGE_TOO_BIG);
        }
        if (!hasDescriptor(sectors, source)) {
            throw new ImapiException(ImapiCode.IMAPI_E_IMAGEMANAGER_NO_VALID_VD_FOUND);
        }
    }

    private static boolean hasDescriptor(long sectors, Source source) {
        ByteBuffer sector = ByteBuffer.allocateDirect(Sectors.SIZE);
        long end = Math.min(sectors, Sectors.SYSTEM_AREA + MOST_DESCRIPTORS);
        for (long number = Sectors.SYSTEM_AREA; number < end; number++) {
            sector.clear();
            source.read(number * Sectors.SIZE, sector);
            byte[] identifier = new byte[IDENTIFIER_LENGTH];
            sector.get(IDENTIFIER_AT, identifier);
            String standard = new String(identifier, StandardCharsets.ISO_8859_1);
            int type = sector.get(0);
            if (UDF.contains(standard)
                    || (standard.equals(ISO) && (type == ISO_PRIMARY || type == ISO_SUPPLEMENTARY))) {
                return true;
            }
            if (!standard.equals(ISO) && !OTHERS.contains(standard)) {
                return false;
            }
        }
        return false;
    }
}
