package io.github.imapi4j.cprobe;

import io.github.imapi4j.abi.NativeAbi;
import io.github.imapi4j.com.StatStg;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The values that cross, one of its own for every parameter of every method, in two sets: ordinary ones (positive, true, all bytes
 * different, a text with a character outside the BMP and a NUL) and edges (negative, false, empty, NULL). C and Java hold them
 * against what arrived.
 *
 * <p>A value is a {@link Long}, {@link Double}, {@link String}, {@link ObjectOf}, {@link StatStg}, {@code byte[]}, {@link List} of
 * these, or null for no object.
 */
public final class Samples {

    /**
     * An interface pointer that is not NULL.
     *
     * @param type the interface
     */
    public record ObjectOf(String type) {}

    /** The IID that {@code IClassFactory} is asked for. */
    static final String MADE = "IStream";

    private static final long[] ELEMENT_NUMBERS = {0x01020304L, 0xFFFFFFFEL, 0x7FEEDDCCL};
    private static final String ELEMENT_TEXT = "D:\\\uD83D\uDCBF";
    /** Enumerations of which a program may pass a number newer than the header. */
    private static final Set<String> OPEN_TO_CALLERS = Set.of("IMAPI_FEATURE_PAGE_TYPE", "IMAPI_MODE_PAGE_TYPE");

    private static final int STEP = 37; // odd: 256 steps before a byte comes again

    private final ProbeFacts facts;

    /**
     * Values for the facts.
     *
     * @param facts for enumerations and IIDs
     */
    public Samples(ProbeFacts facts) {
        this.facts = facts;
    }

    /**
     * The value of a parameter.
     *
     * @param type the interface that is called, which may have inherited the method
     * @param method the method
     * @param wire the parameter
     * @param edge whether it is the other set
     * @param elements what lists hold: {@code int32}, {@code bstr} or an interface
     * @return the value, null for no object
     */
    public @Nullable Object of(ProbeInterface type, ProbeMethod method, Wire wire, boolean edge, String elements) {
        int seed = seed(type.name() + "." + method.slot() + "." + wire.index());
        long length = length(edge);
        return switch (wire.kind()) {
            case INT8 -> edge ? 0L : 1L;
            case INT16 -> edge ? 0L : 0xFFFFL;
            case INT32 -> number(seed, 4, edge);
            case INT64 -> number(seed, 8, edge);
            case ENUMERATION -> enumeration(wire, seed, edge);
            case FLOAT64 ->
                edge ? -(1.0 + (seed & 0x3FF)) - 0.75 : 36526.0 + (seed & 0x3FFF) + 0.25 * (1 + (seed >> 14 & 1));
            case BSTR -> edge ? "" : type.name() + "." + method.slot() + "." + wire.name() + " \uD83D\uDCBF\0\u00FC";
            case OBJECT -> edge ? null : new ObjectOf(wire.type());
            case OBJECT_BY_IID -> edge ? null : new ObjectOf(MADE);
            case SAFEARRAY -> edge ? List.of() : elements(elements);
            case GUID -> guid(method, seed);
            case STATSTG -> stat(number(seed, 8, false), edge);
            case BYTES, BUFFER, ALLOCATED_BYTES -> pattern((int) length);
            case SENSE -> pattern(18);
            case NUMBERS, ALLOCATED_NUMBERS -> numbers((int) length);
            case OBJECTS -> Collections.nCopies((int) length, new ObjectOf(wire.type()));
            case COUNT, MOVED, ALLOCATED_COUNT -> length;
            case WANTED -> edge ? 2L : 5L;
            case NEXT_OBJECTS -> edge ? List.of() : Collections.nCopies(3, new ObjectOf(wire.type()));
            case NEXT_VARIANTS -> edge ? List.of() : elements(elements);
            case FETCHED -> edge ? 0L : 3L;
        };
    }

    /**
     * The length of arrays.
     *
     * @param edge which set
     * @return elements
     */
    public static int length(boolean edge) {
        return edge ? 1 : 5;
    }

    private static int seed(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue() & 0x7FFFFFFF;
    }

    /** All bytes differ; the sign is as wanted. */
    private static long number(int seed, int bytes, boolean negative) {
        int first = seed & 0x7F | (negative ? 0x80 : 0);
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | (first + STEP * i & 0xFF);
        }
        return number;
    }

    /** To a method go numbers that the header lists, because Java may be strict there; from it come newer ones. */
    private long enumeration(Wire wire, int seed, boolean edge) {
        NativeAbi.Enumeration type =
                Objects.requireNonNull(facts.abi().enumerations().get(wire.type()));
        Map<String, Integer> constants = type.constants();
        if (!wire.out() && !OPEN_TO_CALLERS.contains(wire.type())) {
            return edge ? Collections.min(constants.values()) : Collections.max(constants.values());
        }
        long number = number(seed, 4, edge);
        if (constants.containsValue((int) number)) {
            throw new IllegalStateException(number + " is listed in " + wire.type());
        }
        return number;
    }

    private String guid(ProbeMethod method, int seed) {
        if (method.wires().stream().anyMatch(wire -> wire.kind() == Wire.Kind.OBJECT_BY_IID)) {
            return facts.get(MADE).iids().get(0);
        }
        String digits = String.format(Locale.ROOT, "%016X%016X", number(seed, 8, true), number(seed + 5, 8, true));
        return digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private static StatStg stat(long size, boolean edge) {
        return edge
                ? StatStg.ofSize(size)
                : new StatStg(
                        Optional.of("probe\uD83D\uDCBF"),
                        size,
                        Optional.of(time(0x01DA0102030405E6L)),
                        Optional.of(time(0x01DB0102030405E7L)),
                        Optional.of(time(0x01DC0102030405E8L)));
    }

    private static Instant time(long ticks) {
        return Instant.parse("1601-01-01T00:00:00Z")
                .plusSeconds(ticks / 10_000_000)
                .plusNanos(ticks % 10_000_000 * 100);
    }

    /**
     * Bytes for buffers.
     *
     * @param length bytes
     * @return all different up to 256
     */
    public static byte[] pattern(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (0xB1 + STEP * i);
        }
        return bytes;
    }

    private static List<Object> numbers(int length) {
        List<Object> numbers = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            numbers.add(0x91A2B3C4L + 0x01010101L * i);
        }
        return numbers;
    }

    private static List<Object> elements(String type) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < ELEMENT_NUMBERS.length; i++) {
            elements.add(
                    switch (type) {
                        case "int32" -> ELEMENT_NUMBERS[i];
                        case "bstr" -> ELEMENT_TEXT.substring(0, 3 + i);
                        default -> new ObjectOf(type);
                    });
        }
        return elements;
    }
}
