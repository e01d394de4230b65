package io.github.imapi4j.virtual.disc;

/**
 * What a drive answers to INQUIRY.
 *
 * @param vendor at most 8 characters
 * @param product at most 16 characters
 * @param revision at most 4 characters
 */
public record InquiryData(String vendor, String product, String revision) {

    /**
     * Checks the lengths that SCSI allows.
     *
     * @param vendor at most 8 characters
     * @param product at most 16 characters
     * @param revision at most 4 characters
     * @throws IllegalArgumentException if a text is too long
     */
    public InquiryData {
        if (vendor.length() > 8 || product.length() > 16 || revision.length() > 4) {
            throw new IllegalArgumentException("INQUIRY has room for 8, 16 and 4 characters.");
        }
    }
}
