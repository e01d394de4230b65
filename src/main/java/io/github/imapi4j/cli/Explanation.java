package io.github.imapi4j.cli;

import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.MethodReturns;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.error.UnknownCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code explain} says about constants: for people, and as JSON. */
final class Explanation {

    private static final int FEW_METHODS = 8;
    private static final int LABEL_WIDTH = 12;
    private static final int NUMBER_WIDTH = 12;
    private static final int FACILITY_WIN32 = 7;

    private Explanation() {}

    /** Everything about one code, in several lines. */
    static List<String> full(ResultCode code, int width) {
        List<String> lines = new ArrayList<>();
        HResult hresult = code.hresult();
        lines.add(code instanceof UnknownCode ? hresult + " is in no table" : hresult + "  " + code.name());
        add(lines, "meaning", code.pattern(), width);
        note(code).ifPresent(note -> add(lines, "note", note, width));
        hint(code).ifPresent(hint -> add(lines, "hint", hint, width));
        if (code.isTransient()) {
            add(lines, "transient", "yes, waiting may be enough", width);
        }
        add(lines, "kind", kind(code), width);
        add(
                lines,
                "number",
                parts(hresult)
                        + header(code).map(header -> ", declared in " + header).orElse(""),
                width);
        add(lines, "also", hresult.value() + ", " + Integer.toUnsignedString(hresult.value()), width);
        if (!(code instanceof UnknownCode)) {
            add(lines, "listed by", listedBy(code), width);
        }
        return lines;
    }

    /** Name and meaning of one code, for lists. */
    static List<String> brief(ResultCode code, int width) {
        List<String> lines = new ArrayList<>();
        lines.add(code.hresult() + "  " + code.name());
        lines.addAll(TextLayout.beside("", NUMBER_WIDTH, code.pattern(), width));
        return lines;
    }

    /** One code as JSON; a number that no table knows has no constant and no header. */
    static JsonLine json(ResultCode code) {
        return new JsonLine()
                .put("constant", code instanceof UnknownCode ? null : code.name())
                .put("hresult", code.hresult().toString())
                .put("header", header(code))
                .put("severity", severity(code.hresult()))
                .put("text", code.text())
                .put("note", note(code))
                .put("hint", hint(code))
                .put("transient", code.isTransient())
                .put("kind", kind(code));
    }

    private static void add(List<String> lines, String label, String text, int width) {
        lines.addAll(TextLayout.beside("  " + label, LABEL_WIDTH + 2, text, width));
    }

    private static Optional<String> note(ResultCode code) {
        return code instanceof ImapiCode imapi ? imapi.note() : Optional.empty();
    }

    private static Optional<String> hint(ResultCode code) {
        HResult hresult = code.hresult();
        if (code instanceof UnknownCode && hresult.isFailure() && hresult.facility() == FACILITY_WIN32) {
            return Optional.of("On Windows, 'net helpmsg " + hresult.code() + "' says what this Win32 error means.");
        }
        return code.hint();
    }

    private static Optional<String> header(ResultCode code) {
        if (code instanceof ImapiCode imapi) {
            return Optional.of(imapi.header().fileName());
        }
        return code instanceof SystemCode ? Optional.of("winerror.h") : Optional.empty();
    }

    private static String kind(ResultCode code) {
        return code.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String severity(HResult hresult) {
        return hresult.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String parts(HResult hresult) {
        return String.format(
                Locale.ROOT,
                "%s, facility 0x%03X%s, code 0x%04X",
                severity(hresult),
                hresult.facility(),
                hresult.facilityName().map(name -> " (" + name + ")").orElse(""),
                hresult.code());
    }

    private static String listedBy(ResultCode code) {
        List<String> methods = MethodReturns.listing(code).stream()
                .map(MethodReturns::operation)
                .toList();
        if (methods.isEmpty()) {
            return "the documentation of no method";
        }
        return methods.size() <= FEW_METHODS ? String.join(", ", methods) : methods.size() + " methods";
    }
}
