package io.github.imapi4j.cprobe;

import io.github.imapi4j.com.StatStg;
import io.github.imapi4j.cprobe.Samples.ObjectOf;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lines of the probe's log for given values, in the same words as {@code probe.c} writes them. */
public final class Lines {

    private static final Instant FIRST_TICK = Instant.parse("1601-01-01T00:00:00Z");

    private final ProbeFacts facts;

    /**
     * Lines for the facts.
     *
     * @param facts which interfaces go into a VARIANT as what
     */
    public Lines(ProbeFacts facts) {
        this.facts = facts;
    }

    /**
     * A call that arrived.
     *
     * @param type the interface
     * @param method the method
     * @return the line
     */
    public static String call(ProbeInterface type, ProbeMethod method) {
        return "call " + type.name() + " " + method.slot() + " " + method.name();
    }

    /**
     * What a call answered.
     *
     * @param code the HRESULT
     * @return the line
     */
    public static String hresult(int code) {
        return String.format(Locale.ROOT, "hresult %08X", code);
    }

    /**
     * An argument or a result.
     *
     * @param wire the parameter
     * @param value as {@link Samples} say
     * @return the line
     */
    public String of(Wire wire, @Nullable Object value) {
        String place = (wire.out() ? "out " : "in ") + wire.name() + " ";
        return place
                + switch (wire.kind()) {
                    case INT8 -> "int8 " + hex(value, 2);
                    case INT16 -> "int16 " + hex(value, 4);
                    case INT32, ENUMERATION, COUNT, MOVED, ALLOCATED_COUNT, WANTED, FETCHED -> "int32 " + hex(value, 8);
                    case INT64 -> "int64 " + hex(value, 16);
                    case FLOAT64 -> "float64 " + bits(value);
                    case BSTR -> "bstr " + (value == null ? "NULL" : text((String) value));
                    case OBJECT, OBJECT_BY_IID -> "object " + object(value);
                    case SAFEARRAY -> "safearray " + (value == null ? "NULL" : variants(value));
                    case NEXT_VARIANTS -> "items " + variants(value);
                    case GUID -> "guid " + value;
                    case STATSTG -> "statstg " + stat((StatStg) value);
                    case BYTES, BUFFER, SENSE, ALLOCATED_BYTES ->
                        "bytes " + HexFormat.of().withUpperCase().formatHex((byte[]) value);
                    case NUMBERS, ALLOCATED_NUMBERS -> "numbers " + join(value, " ", number -> hex(number, 8));
                    case OBJECTS, NEXT_OBJECTS -> "objects [" + join(value, ", ", Lines::object) + "]";
                };
    }

    /**
     * An out-value after a failure.
     *
     * @param wire the parameter
     * @return the line
     */
    public static String zero(Wire wire) {
        return "out " + wire.name() + " zero";
    }

    /**
     * Arguments that came by number, last to first.
     *
     * @param method the method
     * @param values the arguments in the method's own order
     * @return the line
     */
    public String arguments(ProbeMethod method, List<? extends @Nullable Object> values) {
        List<Wire> ins = method.ins().toList();
        StringBuilder line = new StringBuilder("in rgvarg items [");
        for (int i = ins.size() - 1; i >= 0; i--) {
            line.append(variant(ins.get(i), values.get(i))).append(i == 0 ? "" : ", ");
        }
        return line.append("]").toString();
    }

    /**
     * A result that a call by number gave.
     *
     * @param method the method
     * @param value what it answered, if it answers something
     * @return the line
     */
    public String result(ProbeMethod method, @Nullable Object value) {
        return "result "
                + method.outs().findFirst().map(wire -> variant(wire, value)).orElse("VT_EMPTY");
    }

    private String variant(Wire wire, @Nullable Object value) {
        return switch (wire.kind()) {
            case INT16 -> "VT_BOOL " + hex(value, 4);
            case INT64 -> "VT_I8 " + hex(value, 16);
            case FLOAT64 -> "VT_DATE " + bits(value);
            case SAFEARRAY -> "VT_ARRAY " + variants(value);
            default -> element(value);
        };
    }

    private String variants(@Nullable Object list) {
        return "[" + join(list, ", ", this::element) + "]";
    }

    private String element(@Nullable Object value) {
        if (value instanceof Long) {
            return "VT_I4 " + hex(value, 8);
        } else if (value instanceof String text) {
            return "VT_BSTR " + text(text);
        } else if (value instanceof ObjectOf object) {
            return (facts.get(object.type()).dispatch() ? "VT_DISPATCH " : "VT_UNKNOWN ") + object.type();
        }
        return "VT_EMPTY";
    }

    private static String join(
            @Nullable Object list, String separator, java.util.function.Function<@Nullable Object, String> line) {
        return ((List<?>) list).stream().map(line).collect(Collectors.joining(separator));
    }

    private static String object(@Nullable Object value) {
        return value instanceof ObjectOf object ? object.type() : "NULL";
    }

    private static String hex(@Nullable Object number, int digits) {
        String all = String.format(Locale.ROOT, "%016X", (Long) number);
        return all.substring(16 - digits);
    }

    private static String bits(@Nullable Object number) {
        return hex(Double.doubleToRawLongBits((Double) number), 16);
    }

    private static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c >= 0x20 && c < 0x7F && c != '"' && c != '\\') {
                quoted.append(c);
            } else {
                quoted.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            }
        }
        return quoted.append('"').toString();
    }

    private static String stat(StatStg stat) {
        return text(stat.name().orElse("")) + " type 2 size " + hex(stat.size(), 16) + " times "
                + ticks(stat.modified()) + " " + ticks(stat.created()) + " " + ticks(stat.accessed());
    }

    private static String ticks(Optional<Instant> time) {
        return hex(
                time.map(at -> Duration.between(FIRST_TICK, at))
                        .map(Lines::ticks)
                        .orElse(0L),
                16);
    }

    private static long ticks(Duration since) {
        return since.getSeconds() * 10_000_000 + since.getNano() / 100;
    }
}
