package io.github.imapi4j.virtual.image;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.iso.IsoContent;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A program that a computer starts from the disc (El Torito).
 *
 * @param size the size in bytes, at least 1
 * @param content where the bytes come from
 * @param platform for which computers: 0 for PCs with a BIOS, 0xEF for EFI
 * @param emulation what the image pretends to be
 * @param manufacturer who made it; at most 24 characters of one byte
 */
public record BootImage(long size, IsoContent content, int platform, BootEmulation emulation, String manufacturer) {

    /** PCs with a BIOS. */
    public static final int PLATFORM_BIOS = 0;

    /** Computers with EFI. */
    public static final int PLATFORM_EFI = 0xEF;

    /** The longest name of a manufacturer, in bytes. */
    public static final int MANUFACTURER_LENGTH = 24;

    /**
     * Checks the figures.
     *
     * @param size the size in bytes, at least 1
     * @param content where the bytes come from
     * @param platform for which computers: 0 for PCs with a BIOS, 0xEF for EFI
     * @param emulation what the image pretends to be
     * @param manufacturer who made it; at most 24 characters of one byte
     * @throws ImapiException IMAPI_E_BOOT_EMULATION_IMAGE_SIZE_MISMATCH if a floppy disk cannot have that size,
     *     IMAPI_E_BOOT_IMAGE_DATA if there are no bytes, IMAPI_E_INVALID_PARAM for the platform or the manufacturer
     */
    public BootImage {
        if (size < 1) {
            throw new ImapiException(ImapiCode.IMAPI_E_BOOT_IMAGE_DATA, "A boot image cannot have " + size + " bytes.");
        }
        if (emulation.size() != 0 && emulation.size() != size) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_BOOT_EMULATION_IMAGE_SIZE_MISMATCH,
                    String.format(
                            Locale.ROOT,
                            "%s It must have %,d bytes for that; it has %,d.",
                            ImapiCode.IMAPI_E_BOOT_EMULATION_IMAGE_SIZE_MISMATCH.text(),
                            emulation.size(),
                            size));
        }
        if (platform < 0 || platform > 0xFF) {
            throw invalid("PlatformId", "It has one byte, so it cannot be " + platform + ".");
        }
        if (manufacturer.length() > MANUFACTURER_LENGTH
                || !StandardCharsets.ISO_8859_1.newEncoder().canEncode(manufacturer)) {
            throw invalid("Manufacturer", "It has at most 24 characters of one byte.");
        }
    }

    private static ImapiException invalid(String parameter, String sentence) {
        return new ImapiException(
                ImapiCode.IMAPI_E_INVALID_PARAM, ImapiCode.IMAPI_E_INVALID_PARAM.format(parameter) + " " + sentence);
    }
}
