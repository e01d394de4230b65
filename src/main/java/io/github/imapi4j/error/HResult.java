package io.github.imapi4j.error;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A COM status value: severity, facility and code packed into 32 bits.
 *
 * <p>Always printed as {@code 0x} and eight upper-case hexadecimal digits. The same type works on every operating
 * system. Layout as in {@code winerror.h}: bit 31 severity, bits 16 to 26 facility, bits 0 to 15 code.
 *
 * @param value the 32 bits
 */
public record HResult(int value) {

    /** Success. */
    public static final HResult S_OK = new HResult(0);

    /** Success, with "no" or "fewer than asked for" as the answer. */
    public static final HResult S_FALSE = new HResult(1);

    private static final int FACILITY_MASK = 0x7FF;
    private static final int FACILITY_WIN32 = 7;

    /** The facilities that calls into IMAPI2 answer with; numbers of {@code winerror.h}. */
    private static final Map<Integer, String> FACILITIES = Map.ofEntries(
            Map.entry(0x000, "COM"),
            Map.entry(0x001, "RPC"),
            Map.entry(0x002, "automation"),
            Map.entry(0x003, "storage"),
            Map.entry(0x004, "interface-specific"),
            Map.entry(0x007, "Win32"),
            Map.entry(0x008, "Windows"),
            Map.entry(0x00A, "control"),
            Map.entry(0x0AA, "IMAPI2"));

    private static final Pattern HEXADECIMAL = Pattern.compile("(-?)(?:0x|&h)([0-9a-f]{1,16})[ul]*&?");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9a-f]{8}");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,20}");
    private static final BigInteger MINIMUM = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger MAXIMUM =
            BigInteger.ONE.shiftLeft(Integer.SIZE).subtract(BigInteger.ONE);
    private static final BigInteger SIGN_EXTENDED = new BigInteger("FFFFFFFF00000000", 16);

    /** What the topmost bit says. */
    public enum Severity {
        /** The call did what it was asked to. */
        SUCCESS,
        /** The call failed. */
        ERROR
    }

    /**
     * Reads a number in any spelling in which tools print one: {@code 0xC0AA0202}, {@code C0AA0202},
     * {@code -1062600190}, {@code 3232367106}; also with the suffix of a C literal, with Basic's {@code &H}, and
     * extended to 64 bits. Eight digits without a prefix are hexadecimal, unless only as a decimal number they are a
     * constant's, as {@code 11141124} is {@code S_IMAPI_SPEEDADJUSTED}.
     *
     * @param text the number; case and surrounding white space do not matter
     * @return the HRESULT
     * @throws IllegalArgumentException if the text is not a number or does not fit 32 bits
     */
    public static HResult parse(String text) {
        String number = text.strip().toLowerCase(Locale.ROOT);
        Matcher hexadecimal = HEXADECIMAL.matcher(number);
        BigInteger value;
        if (hexadecimal.matches()) {
            value = new BigInteger(hexadecimal.group(1) + hexadecimal.group(2), 16);
        } else if (EIGHT_DIGITS.matcher(number).matches()) {
            value = new BigInteger(number, isDecimalOfAConstant(number) ? 10 : 16);
        } else if (DECIMAL.matcher(number).matches()) {
            value = new BigInteger(number);
        } else {
            throw new IllegalArgumentException("'" + text.strip() + "' is not a number such as 0xC0AA0202, C0AA0202, "
                    + "-1062600190 or 3232367106.");
        }
        if (value.compareTo(SIGN_EXTENDED) > 0 && value.bitLength() <= Long.SIZE) {
            value = value.subtract(SIGN_EXTENDED);
        }
        if (value.compareTo(MINIMUM) < 0 || value.compareTo(MAXIMUM) > 0) {
            throw new IllegalArgumentException("'" + text.strip() + "' does not fit the 32 bits of an HRESULT.");
        }
        return new HResult(value.intValue());
    }

    private static boolean isDecimalOfAConstant(String eightDigits) {
        return DECIMAL.matcher(eightDigits).matches()
                && isUnknown(Integer.parseUnsignedInt(eightDigits, 16))
                && !isUnknown(Integer.parseInt(eightDigits));
    }

    private static boolean isUnknown(int value) {
        return ResultCode.of(new HResult(value)) instanceof UnknownCode;
    }

    /**
     * The HRESULT of a Win32 error number, as {@code HRESULT_FROM_WIN32} makes it.
     *
     * @param error a Win32 error number, 0 to 65535
     * @return {@link #S_OK} for 0, else an error of facility 7
     */
    public static HResult fromWin32(int error) {
        return error <= 0 ? new HResult(error) : new HResult(0x80000000 | (FACILITY_WIN32 << 16) | (error & 0xFFFF));
    }

    /**
     * Whether the call succeeded; note that {@code S_IMAPI_COMMAND_HAS_SENSE_DATA} succeeds although the command
     * failed.
     *
     * @return true if bit 31 is clear
     */
    public boolean isSuccess() {
        return value >= 0;
    }

    /**
     * Whether the call failed.
     *
     * @return true if bit 31 is set
     */
    public boolean isFailure() {
        return value < 0;
    }

    /**
     * The severity.
     *
     * @return error if bit 31 is set, else success
     */
    public Severity severity() {
        return isFailure() ? Severity.ERROR : Severity.SUCCESS;
    }

    /**
     * The facility, for example 0x0AA for IMAPI2, 7 for Win32.
     *
     * @return bits 16 to 26
     */
    public int facility() {
        return value >>> 16 & FACILITY_MASK;
    }

    /**
     * The facility's name, for those that calls into IMAPI2 answer with.
     *
     * @return for example {@code IMAPI2} or {@code Win32}; empty for other facilities
     */
    public Optional<String> facilityName() {
        return Optional.ofNullable(FACILITIES.get(facility()));
    }

    /**
     * The code within the facility.
     *
     * @return bits 0 to 15
     */
    public int code() {
        return value & 0xFFFF;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "0x%08X", value);
    }
}
