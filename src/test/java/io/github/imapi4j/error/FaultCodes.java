package io.github.imapi4j.error;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What fault matrices let methods answer. */
public final class FaultCodes {

    /** Numbers that no table has: of IMAPI's two facilities, with severity 2 and 3, of nobody's, and all bits. */
    private static final int[] UNKNOWN = {0xC0AA0FEE, 0x80AA0FEE, 0xC0AAB7FF, 0x80070ABC, 0x8ABCDEF0, 0x80000000, -1};

    private FaultCodes() {}

    /**
     * All failing constants of IMAPI's headers.
     *
     * @return in the order of the table
     */
    public static List<ResultCode> imapi() {
        return Arrays.stream(ImapiCode.values())
                .<ResultCode>map(code -> code)
                .filter(code -> code.hresult().isFailure())
                .toList();
    }

    /**
     * Failures of Windows and COM, and numbers that no table has.
     *
     * @return the table's first
     */
    public static List<ResultCode> generic() {
        return Stream.concat(
                        Arrays.stream(SystemCode.values()),
                        Arrays.stream(UNKNOWN).mapToObj(number -> new UnknownCode(new HResult(number))))
                .filter(code -> code.hresult().isFailure())
                .toList();
    }

    /**
     * All of them.
     *
     * @return IMAPI's first
     */
    public static List<ResultCode> failures() {
        List<ResultCode> all = new ArrayList<>(imapi());
        all.addAll(generic());
        return all;
    }

    /**
     * All constants that say that a call succeeded.
     *
     * @return IMAPI's first
     */
    public static List<ResultCode> successes() {
        return Stream.<ResultCode>concat(Arrays.stream(ImapiCode.values()), Arrays.stream(SystemCode.values()))
                .filter(code -> code.hresult().isSuccess())
                .toList();
    }
}
