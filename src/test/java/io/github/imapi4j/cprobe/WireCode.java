package io.github.imapi4j.cprobe;

import io.github.imapi4j.com.StatStg;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The C that one parameter needs: its type, its value, how it is said and who frees it. */
final class WireCode {

    private final Samples samples;

    WireCode(Samples samples) {
        this.samples = samples;
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    /** The parameter's name in C, out of the way of the generator's own names. */
    static String variable(Wire wire) {
        return "p_" + wire.name();
    }

    private static String length(Wire array, ProbeMethod method) {
        return variable(method.wires().get(array.partner()));
    }

    /** The type in the prototype, ready for the name. */
    static String type(Wire wire) {
        String value = switch (wire.kind()) {
            case INT8 -> "uint8_t ";
            case INT16 -> "int16_t ";
            case INT32 -> "int32_t ";
            case ENUMERATION -> wire.type() + " ";
            case INT64 -> "int64_t ";
            case FLOAT64 -> "double ";
            case BSTR -> "uint16_t *";
            case OBJECT, OBJECT_BY_IID -> "void *";
            case SAFEARRAY -> "ProbeSafeArray *";
            case GUID -> wire.out() ? "ProbeGuid " : "const ProbeGuid *";
            case STATSTG -> "ProbeStat ";
            case BYTES -> "const uint8_t *";
            case NUMBERS -> "const uint32_t *";
            case OBJECTS -> "void **";
            case COUNT, MOVED, ALLOCATED_COUNT, WANTED, FETCHED -> "uint32_t ";
            case BUFFER, SENSE -> "uint8_t ";
            case ALLOCATED_BYTES -> "uint8_t *";
            case ALLOCATED_NUMBERS -> "uint32_t *";
            case NEXT_OBJECTS -> "void *";
            case NEXT_VARIANTS -> "ProbeVariant ";
        };
        return wire.out() ? value + "*" : value;
    }

    /** The values of a parameter, of which C picks one. */
    private String pick(ProbeInterface type, ProbeMethod method, Wire wire) {
        String cast = switch (wire.kind()) {
            case INT64 -> "(int64_t) ";
            case FLOAT64 -> "";
            case INT8 -> "(uint8_t) ";
            case INT16 -> "(int16_t) ";
            default -> "(int32_t) ";
        };
        return cast
                + Arrays.stream(ValueSet.values())
                        .map(set -> literal(wire, Objects.requireNonNull(samples.of(type, method, wire, set, "int32"))))
                        .collect(Collectors.joining(", ", "PICK(", ")"));
    }

    private static String literal(Wire wire, Object value) {
        return switch (wire.kind()) {
            case INT64 -> CSource.int64(value);
            case FLOAT64 -> CSource.float64(value);
            default -> CSource.int32(value);
        };
    }

    private String bstr(ProbeInterface type, ProbeMethod method, Wire wire) {
        String text = (String) ordinary(type, method, wire);
        return format(
                "PICK(probe_bstr((const uint16_t[]) %s, %d), NULL, probe_bstr((const uint16_t[]) {0}, 0))",
                CSource.utf16(text), text.length());
    }

    private Object ordinary(ProbeInterface type, ProbeMethod method, Wire wire) {
        return Objects.requireNonNull(samples.of(type, method, wire, ValueSet.ORDINARY, "int32"));
    }

    private String guid(ProbeInterface type, ProbeMethod method, Wire wire) {
        return CSource.guid((String) ordinary(type, method, wire));
    }

    /** An object's function answers: fills the place behind an out-pointer. */
    List<String> fill(ProbeInterface type, ProbeMethod method, Wire wire) {
        String p = variable(wire);
        return switch (wire.kind()) {
            case INT8, INT16, INT32, ENUMERATION, INT64, FLOAT64 ->
                List.of(format("*%s = %s;", p, pick(type, method, wire)));
            case BSTR -> List.of(format("*%s = %s;", p, bstr(type, method, wire)));
            case OBJECT -> List.of(format("*%s = probe_maybe(\"%s\");", p, wire.type()));
            case OBJECT_BY_IID -> List.of(format("*%s = probe_maybe_for(p_riid);", p));
            case SAFEARRAY -> List.of(format("*%s = probe_array();", p));
            case GUID -> List.of(format("*%s = (ProbeGuid) %s;", p, guid(type, method, wire)));
            case STATSTG -> List.of(format("probe_stat(%s, %s);", p, CSource.int64(statSize(type, method, wire))));
            case BUFFER -> List.of(format("probe_pattern(%s, %s);", p, length(wire, method)));
            case SENSE -> List.of(format("probe_pattern(%s, 18);", p));
            case MOVED -> List.of(format("if (%s != NULL) {", p), format("    *%s = %s;", p, moved(wire, method)), "}");
            case ALLOCATED_BYTES -> List.of(format("*%s = probe_task_bytes();", p));
            case ALLOCATED_NUMBERS -> List.of(format("*%s = probe_task_numbers();", p));
            case ALLOCATED_COUNT -> List.of(format("*%s = PROBE_LENGTH;", p));
            case NEXT_OBJECTS ->
                List.of(format(
                        "uint32_t fetched = probe_next_objects(%s, %s, \"%s\");",
                        p, length(wire, method), wire.type()));
            case NEXT_VARIANTS ->
                List.of(format("uint32_t fetched = probe_next_variants(%s, %s);", p, length(wire, method)));
            case FETCHED -> List.of(format("if (%s != NULL) {", p), format("    *%s = fetched;", p), "}");
            case BYTES, NUMBERS, OBJECTS, COUNT, WANTED -> throw new IllegalArgumentException(wire.toString());
        };
    }

    /** All that was given to an object, and no more than the sample from it. */
    private static String moved(Wire wire, ProbeMethod method) {
        Wire array = method.wires().get(wire.partner());
        String count = length(array, method);
        return array.kind() == Wire.Kind.BUFFER ? format("%s < PROBE_LENGTH ? %s : PROBE_LENGTH", count, count) : count;
    }

    private Long statSize(ProbeInterface type, ProbeMethod method, Wire wire) {
        return ((StatStg) ordinary(type, method, wire)).size();
    }

    /** A caller's variable: the value of an argument, or garbage where a result will be. */
    List<String> declare(ProbeInterface type, ProbeMethod method, Wire wire) {
        String p = variable(wire);
        if (wire.out()) {
            return switch (wire.kind()) {
                case BUFFER, SENSE ->
                    List.of(format("uint8_t %s[32];", p), format("memset(%s, PROBE_GARBAGE, sizeof %s);", p, p));
                case NEXT_OBJECTS -> List.of(format("void *%s[PROBE_CAPACITY] = {NULL};", p));
                case NEXT_VARIANTS ->
                    List.of(format("ProbeVariant %s[PROBE_CAPACITY];", p), format("memset(%s, 0, sizeof %s);", p, p));
                default -> {
                    String pointer = type(wire);
                    yield List.of(
                            format("%s%s;", pointer.substring(0, pointer.length() - 1), p),
                            format("_Alignas(8) uint8_t %s[sizeof %s + 8];", place(wire), p),
                            format("memset(%s, PROBE_GARBAGE, sizeof %s);", place(wire), place(wire)));
                }
            };
        }
        return switch (wire.kind()) {
            case BSTR -> List.of(format("uint16_t *%s = %s;", p, bstr(type, method, wire)));
            case OBJECT -> List.of(format("void *%s = probe_maybe(\"%s\");", p, wire.type()));
            case SAFEARRAY -> List.of(format("ProbeSafeArray *%s = probe_array();", p));
            case GUID -> List.of(format("const ProbeGuid %s = %s;", p, guid(type, method, wire)));
            case BYTES ->
                List.of(format("uint8_t %s[PROBE_CAPACITY];", p), format("probe_pattern(%s, PROBE_CAPACITY);", p));
            case NUMBERS ->
                List.of(format("uint32_t %s[PROBE_CAPACITY];", p), format("probe_numbers(%s, PROBE_CAPACITY);", p));
            case OBJECTS ->
                List.of(
                        format("void *%s[PROBE_CAPACITY];", p),
                        format("probe_new_objects(%s, PROBE_LENGTH, \"%s\");", p, wire.type()));
            case COUNT -> List.of(format("uint32_t %s = PROBE_LENGTH;", p));
            case WANTED -> List.of(format("uint32_t %s = PROBE_WANTED;", p));
            default -> List.of(format("%s%s = %s;", type(wire), p, pick(type, method, wire)));
        };
    }

    /** How a caller passes its variable. */
    static String pass(Wire wire) {
        boolean array = switch (wire.kind()) {
            case BUFFER, SENSE, NEXT_OBJECTS, NEXT_VARIANTS -> true;
            default -> false;
        };
        if (wire.out()) {
            return format("OUT(%d, %s)", wire.index(), array ? variable(wire) : "(void *) " + place(wire));
        }
        return (wire.kind() == Wire.Kind.GUID ? "&" : "") + variable(wire);
    }

    /** Writes a value into the log; in an object's function arrays are counted by its arguments. */
    static String say(String direction, Wire wire, ProbeMethod method) {
        String p = variable(wire);
        String place = format("\"%s\", \"%s\", ", direction, wire.name());
        return switch (wire.kind()) {
            case INT8 -> format("probe_say_int8(%s%s);", place, p);
            case INT16 -> format("probe_say_int16(%s%s);", place, p);
            case INT32, ENUMERATION, COUNT, MOVED, ALLOCATED_COUNT, WANTED, FETCHED ->
                format("probe_say_int32(%s(uint32_t) %s);", place, p);
            case INT64 -> format("probe_say_int64(%s%s);", place, p);
            case FLOAT64 -> format("probe_say_float64(%s%s);", place, p);
            case BSTR -> format("probe_say_bstr(%s%s);", place, p);
            case OBJECT -> format("probe_say_object(%s\"%s\", %s);", place, wire.type(), p);
            case OBJECT_BY_IID -> format("probe_say_object(%s\"%s\", %s);", place, Samples.MADE, p);
            case SAFEARRAY -> format("probe_say_array(%s%s);", place, p);
            case GUID -> format("probe_say_guid(%s%s%s);", place, wire.out() ? "&" : "", p);
            case STATSTG -> format("probe_say_stat(%s&%s);", place, p);
            case BYTES -> format("probe_say_bytes(%s%s, %s);", place, p, length(wire, method));
            case BUFFER -> format("probe_say_bytes(%s%s, PROBE_LENGTH);", place, p);
            case SENSE -> format("probe_say_bytes(%s%s, 18);", place, p);
            case ALLOCATED_BYTES -> format("probe_say_bytes(%s%s, %s);", place, p, length(wire, method));
            case ALLOCATED_NUMBERS -> format("probe_say_numbers(%s%s, %s);", place, p, length(wire, method));
            case NUMBERS -> format("probe_say_numbers(%s%s, %s);", place, p, length(wire, method));
            case OBJECTS -> format("probe_say_objects(%s\"%s\", %s, %s);", place, wire.type(), p, length(wire, method));
            case NEXT_OBJECTS ->
                format("probe_say_objects(%s\"%s\", %s, probe_count_objects(%s));", place, wire.type(), p, p);
            case NEXT_VARIANTS -> format("probe_say_variants(%s%s, probe_count_variants(%s));", place, p, p);
        };
    }

    /** Where a caller lets a result be written: the value, and bytes behind it that have to stay as they are. */
    private static String place(Wire wire) {
        return "place_" + wire.name();
    }

    /** A caller looks at what is in the place of a result, and whether only its own bytes were written. */
    static List<String> fetch(Wire wire) {
        return isMemoryOfTheCaller(wire)
                ? List.of()
                : List.of(
                        format("probe_fetch(\"%s\", &%s, %s, sizeof %2$s);", wire.name(), variable(wire), place(wire)));
    }

    /** A caller got a result: the place has been written. */
    static List<String> receive(Wire wire) {
        return isMemoryOfTheCaller(wire)
                ? List.of()
                : List.of(format("probe_check_written(\"%s\", &%s, sizeof %2$s);", wire.name(), variable(wire)));
    }

    private static boolean isMemoryOfTheCaller(Wire wire) {
        return switch (wire.kind()) {
            case BUFFER, SENSE, NEXT_OBJECTS, NEXT_VARIANTS -> true;
            default -> false;
        };
    }

    /** A caller got a failure: what the out-pointer points to has to be zero. The contents of a buffer are free. */
    static List<String> failed(Wire wire) {
        String p = variable(wire);
        return isMemoryOfTheCaller(wire)
                ? List.of(";")
                : List.of(format("probe_say_failed(\"%s\", &%s, sizeof %s);", wire.name(), p, p));
    }

    /** A caller frees a result, which is its own. */
    static List<String> letGo(Wire wire) {
        return end(wire, variable(wire), "probe_count_%s(" + variable(wire) + ")");
    }

    /** An object that fails frees what it has already put in the place of a result. */
    static List<String> takeBackResult(Wire wire) {
        return end(wire, isMemoryOfTheCaller(wire) ? variable(wire) : "(*" + variable(wire) + ")", "fetched");
    }

    private static List<String> end(Wire wire, String value, String count) {
        return switch (wire.kind()) {
            case BSTR -> List.of(format("probe_free_bstr(%s);", value));
            case OBJECT, OBJECT_BY_IID -> List.of(format("probe_let_go(%s);", value));
            case SAFEARRAY -> List.of(format("probe_free_array(%s);", value));
            case STATSTG -> List.of(format("probe_free_task_memory(%s.name);", value));
            case ALLOCATED_BYTES, ALLOCATED_NUMBERS -> List.of(format("probe_free_task_memory(%s);", value));
            case NEXT_OBJECTS -> List.of(format("probe_let_go_all(%s, %s);", value, format(count, "objects")));
            case NEXT_VARIANTS -> List.of(format("probe_clear_variants(%s, %s);", value, format(count, "variants")));
            default -> List.of();
        };
    }

    /** An object that fails leaves a result behind, and remembers that. */
    static List<String> keepResult(Wire wire) {
        String p = variable(wire);
        return switch (wire.kind()) {
            case BSTR -> List.of(format("probe_keep_bstr(*%s);", p));
            case OBJECT, OBJECT_BY_IID -> List.of(format("probe_keep_object(*%s);", p));
            case SAFEARRAY -> List.of(format("probe_keep_array(*%s);", p));
            case STATSTG -> List.of(format("probe_keep_task_memory(%s->name);", p));
            case ALLOCATED_BYTES, ALLOCATED_NUMBERS -> List.of(format("probe_keep_task_memory(*%s);", p));
            default -> takeBackResult(wire);
        };
    }

    /** What an object that fails writes over a result that it took back. */
    static String overwrite(Wire wire) {
        String p = variable(wire);
        return switch (wire.kind()) {
            case BUFFER, SENSE -> "";
            case NEXT_OBJECTS, NEXT_VARIANTS -> format("memset(%s, failed_byte, fetched * sizeof *%s);", p, p);
            default -> format("memset(%s, failed_byte, sizeof *%s);", p, p);
        };
    }

    /** A caller frees an argument, which stayed its own. */
    static List<String> takeBack(Wire wire) {
        String p = variable(wire);
        return switch (wire.kind()) {
            case BSTR -> List.of(format("probe_free_bstr(%s);", p));
            case OBJECT -> List.of(format("probe_take_back(\"%s\", %s);", wire.name(), p));
            case OBJECTS -> List.of(format("probe_take_back_all(\"%s\", %s, PROBE_LENGTH);", wire.name(), p));
            case SAFEARRAY -> List.of(format("probe_free_array(%s);", p));
            default -> List.of();
        };
    }

    /** An argument of a call by number; ARGUMENT stands for its place. */
    List<String> variant(ProbeInterface type, ProbeMethod method, Wire wire) {
        return List.of(
                switch (wire.kind()) {
                    case INT16 -> format("ARGUMENT = probe_variant(PROBE_VT_BOOL, %s);", pick(type, method, wire));
                    case INT64 -> format("ARGUMENT = probe_variant(PROBE_VT_I8, %s);", pick(type, method, wire));
                    case FLOAT64 -> format("ARGUMENT = probe_variant_date(%s);", pick(type, method, wire));
                    case BSTR -> format("ARGUMENT = probe_variant_bstr(%s);", bstr(type, method, wire));
                    case OBJECT -> format("ARGUMENT = probe_variant_object(\"%s\");", wire.type());
                    case SAFEARRAY -> "ARGUMENT = probe_variant_array(probe_array());";
                    default -> format("ARGUMENT = probe_variant(PROBE_VT_I4, %s);", pick(type, method, wire));
                });
    }
}
