package io.github.imapi4j.error;

import java.util.Locale;

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

    /** What the topmost bit says. */
    public enum Severity {
        /** The call did what it was asked to. */
        SUCCESS,
        /** The call failed. */
        ERROR
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
     * Whether the call succeeded; note that {@code S_IMAPI_COMMAND_HAS_SENSE_DATA} succeeds although the command failed.
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
