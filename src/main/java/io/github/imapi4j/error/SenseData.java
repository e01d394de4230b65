package io.github.imapi4j.error;

import java.util.Locale;
import java.util.Optional;

/**
 * What a drive reports when it refuses a command: the sense key, and the additional sense code with its qualifier, in the words
 * of the MMC and SPC standards.
 *
 * @param key the sense key, 0 to 15, for example 2 for NOT READY
 * @param asc the additional sense code, 0 to 255
 * @param ascq its qualifier, 0 to 255
 * @param deferred whether it is about an earlier command, whose failure shows only now
 */
public record SenseData(int key, int asc, int ascq, boolean deferred) {

    private static final int FIXED = 0x70;
    private static final int DESCRIPTOR = 0x72;
    private static final int FIRST_VENDOR_CODE = 0x80;

    /**
     * Reads the bytes that a drive returned, in the fixed format (70h, 71h) or in that of descriptors (72h, 73h).
     *
     * @param bytes the sense data, mostly 18 bytes; what follows the fields that are read does not matter
     * @return the decoded data; empty if there are none, as when all bytes are zero, or if they have another format
     */
    public static Optional<SenseData> parse(byte[] bytes) {
        int response = at(bytes, 0) & 0x7F;
        boolean deferred = (response & 1) != 0;
        return switch (response & 0x7E) {
            case FIXED ->
                bytes.length < 3
                        ? Optional.empty()
                        : Optional.of(
                                new SenseData(at(bytes, 2) & 0xF, sent(bytes, 7, 12), sent(bytes, 7, 13), deferred));
            case DESCRIPTOR ->
                bytes.length < 4
                        ? Optional.empty()
                        : Optional.of(new SenseData(at(bytes, 1) & 0xF, at(bytes, 2), at(bytes, 3), deferred));
            default -> Optional.empty();
        };
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : 0;
    }

    /** A byte of the part whose length the drive gives itself; what it has not sent is zero. */
    private static int sent(byte[] bytes, int lengthIndex, int index) {
        return index <= lengthIndex + at(bytes, lengthIndex) ? at(bytes, index) : 0;
    }

    /** All in one number, which an exception can serialize. */
    int packed() {
        return (deferred ? 1 : 0) << 24 | key << 16 | asc << 8 | ascq;
    }

    static SenseData unpacked(int number) {
        return new SenseData(number >> 16 & 0xF, number >> 8 & 0xFF, number & 0xFF, number >> 24 != 0);
    }

    /**
     * Throws if a command failed although its call succeeded: {@code IDiscRecorder2Ex::SendCommand…} then answers {@code
     * S_IMAPI_COMMAND_HAS_SENSE_DATA}.
     *
     * @param result what the call answered
     * @param operation interface and method, for example {@code IDiscRecorder2Ex::SendCommandNoData}
     * @param sense the bytes of the sense buffer
     * @return the result, if it is another one
     * @throws ImapiException {@code S_IMAPI_COMMAND_HAS_SENSE_DATA} with the decoded data
     */
    public static HResult check(HResult result, String operation, byte[] sense) {
        if (!result.equals(ImapiCode.S_IMAPI_COMMAND_HAS_SENSE_DATA.hresult())) {
            return result;
        }
        ImapiException failure = new ImapiException(ImapiCode.S_IMAPI_COMMAND_HAS_SENSE_DATA).withOperation(operation);
        throw parse(sense).map(failure::withSenseData).orElse(failure);
    }

    /**
     * The sense key's name.
     *
     * @return for example {@code NOT READY}
     */
    public String keyName() {
        return SenseTable.key(key);
    }

    /**
     * The standard's words for the additional sense code and its qualifier.
     *
     * @return for example {@code MEDIUM NOT PRESENT - TRAY OPEN}; for codes of a vendor's own and unknown ones their numbers
     */
    public String additional() {
        return SenseTable.text(asc, ascq).orElseGet(() -> {
            boolean vendor = asc >= FIRST_VENDOR_CODE || ascq >= FIRST_VENDOR_CODE;
            String numbers = String.format(Locale.ROOT, "%02X/%02X", asc, ascq);
            return SenseTable.text(asc, 0)
                    .map(general -> general + " (" + numbers + ")")
                    .orElse((vendor ? "VENDOR SPECIFIC " : "UNKNOWN CODE ") + numbers);
        });
    }

    /**
     * The constant of IMAPI2 that says the same, so that a refused command can be decided on like any other failure.
     *
     * @return for example {@code E_IMAPI_RECORDER_MEDIA_NO_MEDIA}; empty for most
     */
    public Optional<ImapiCode> constant() {
        return SenseTable.constant(asc, ascq);
    }

    /**
     * Key and additional code in words.
     *
     * @return for example {@code NOT READY, MEDIUM NOT PRESENT - TRAY OPEN}
     */
    public String description() {
        return keyName() + ", " + additional() + (deferred ? " (deferred)" : "");
    }

    /**
     * Key, code and qualifier in hexadecimal digits, as tools print them.
     *
     * @return for example {@code 02/3A/02}
     */
    public String numbers() {
        return String.format(Locale.ROOT, "%02X/%02X/%02X", key, asc, ascq);
    }

    @Override
    public String toString() {
        return description() + " [" + numbers() + "]";
    }
}
