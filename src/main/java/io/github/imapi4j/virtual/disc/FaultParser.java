package io.github.imapi4j.virtual.disc;

import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ResultCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The grammar of {@code --fault WHEN=CODE}, and of {@code --fault corrupt@SECTOR}. */
final class FaultParser {

    private static final Pattern FAULT =
            Pattern.compile("(?<place>[^*@=]+)(?:@(?<sector>[^*=]*))?(?:\\*(?<count>[^=]*))?(?:=(?<code>.*))?");
    private static final Pattern HEX = Pattern.compile("0[xX][0-9a-fA-F]{1,8}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private FaultParser() {}

    static Fault parse(String text) {
        Matcher parts = FAULT.matcher(text.strip());
        if (!parts.matches()) {
            throw notWhenAndCode(text);
        }
        String place = parts.group("place");
        String codeText = parts.group("code");
        if (codeText == null && !place.equalsIgnoreCase(FaultPoint.CORRUPT.name())) {
            throw notWhenAndCode(text);
        }
        FaultPoint point = point(text, place);
        int count =
                parts.group("count") == null ? Fault.ALWAYS : (int) number(text, parts.group("count"), 1, 1_000_000);
        return new Fault(
                point,
                sector(text, point, parts.group("sector")),
                point == FaultPoint.METHOD ? place : "",
                count,
                failure(text, point, codeText));
    }

    private static Optional<ResultCode> failure(String text, FaultPoint point, @Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        if (!point.fails()) {
            throw bad(text, "takes no code, because nothing fails; write it without the equals sign and what follows");
        }
        ResultCode code = code(text, name);
        if (code.hresult().isSuccess()) {
            throw bad(text, "needs the code of a failure, and " + name + " is a success");
        }
        return Optional.of(code);
    }

    private static FaultPoint point(String text, String place) {
        if (place.contains("::")) {
            String[] names = place.split("::", -1);
            if (names.length == 2 && Arrays.stream(names).allMatch(name -> name.matches("[A-Za-z]\\w*"))) {
                return FaultPoint.METHOD;
            }
            throw bad(text, "names no method; one is written INTERFACE::METHOD, for example IDiscFormat2Data::Write");
        }
        String wanted = place.toUpperCase(Locale.ROOT);
        return Stream.of(FaultPoint.values())
                .filter(point -> point != FaultPoint.METHOD && point.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> bad(
                        text,
                        "strikes nowhere that is known; allowed are write@SECTOR, verify@SECTOR, corrupt@SECTOR,"
                                + " track@NUMBER, erase@PERCENT, validate, format, initialize, calibrate, finalize,"
                                + " media, lock, eject, load and INTERFACE::METHOD"));
    }

    private static long sector(String text, FaultPoint point, @Nullable String sector) {
        if (point.takesNumber()) {
            if (sector == null) {
                String example = point == FaultPoint.TRACK ? "@3" : point == FaultPoint.ERASE ? "@50" : "@4711";
                throw bad(text, "needs a number, for example " + point.name().toLowerCase(Locale.ROOT) + example);
            }
            return number(text, sector, point.least(), point.most());
        }
        if (sector != null) {
            throw bad(text, "takes a number only after write, verify, corrupt, track and erase");
        }
        return -1;
    }

    private static long number(String text, String digits, long least, long most) {
        if (DIGITS.matcher(digits).matches() && digits.length() <= 10) {
            long number = Long.parseLong(digits);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw bad(text, "has \"" + digits + "\" where a number from " + least + " to " + most + " is needed");
    }

    private static ResultCode code(String text, String name) {
        if (HEX.matcher(name).matches()) {
            return ResultCode.of(new HResult(Integer.parseUnsignedInt(name.substring(2), 16)));
        }
        return ResultCode.byName(name)
                .orElseThrow(() -> bad(
                        text,
                        "has no code that is known; allowed are a constant's name, for example"
                                + " E_IMAPI_LOSS_OF_STREAMING, and 0x with up to 8 hexadecimal digits"));
    }

    private static IllegalArgumentException notWhenAndCode(String text) {
        return bad(text, "is not WHEN=CODE, for example write@4711=E_IMAPI_LOSS_OF_STREAMING");
    }

    private static IllegalArgumentException bad(String text, String why) {
        return new IllegalArgumentException("The fault \"" + text + "\" " + why + ".");
    }
}
