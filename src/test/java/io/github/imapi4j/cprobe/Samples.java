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
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The values that cross, one of its own for every parameter of every method, in the sets of {@link ValueSet}. C and Java hold
 * them against what arrived.
 *
 * <p>A value is a {@link Long}, {@link Double}, {@link String}, {@link ObjectOf}, {@link StatStg}, {@code byte[]}, {@link List} of
 * these, or null for NULL.
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
     * @param set which value
     * @param elements what lists hold: {@code int32}, {@code bstr} or an interface
     * @return the value, null for NULL
     */
    public @Nullable Object of(ProbeInterface type, ProbeMethod method, Wire wire, ValueSet set, String elements) {
        int seed = seed(type.name() + "." + method.slot() + "." + wire.index());
        long length = set.length();
        return switch (wire.kind()) {
            case INT8 -> pick(set, 1L, 0L, 0xFFL);
            case INT16 -> pick(set, 0xFFFFL, 0L, 0x0100L);
            case INT32 -> pick(set, number(seed, 4, false), number(seed, 4, true), 0xFFFFFFFFL);
            case INT64 -> pick(set, number(seed, 8, false), number(seed, 8, true), 0xFFFFFFFFL);
            case ENUMERATION -> enumeration(wire, seed, set);
            case FLOAT64 ->
                pick(set, 36526.0 + (seed & 0x3FFF) + 0.25 * (1 + (seed >> 14 & 1)), -1.75 - (seed & 0x3FF), 0.5);
            case BSTR ->
                pick(set, type.name() + "." + method.slot() + "." + wire.name() + " \uD83D\uDCBF\0\u00FC", null, "");
            case OBJECT -> set == ValueSet.EDGE ? null : new ObjectOf(wire.type());
            case OBJECT_BY_IID -> set == ValueSet.EDGE ? null : new ObjectOf(MADE);
            case SAFEARRAY -> pick(set, elements(elements, ELEMENT_NUMBERS.length), null, List.of());
            case GUID -> guid(method, seed);
            case STATSTG -> stat(number(seed, 8, false), set == ValueSet.EDGE);
            case BYTES, BUFFER, ALLOCATED_BYTES -> pattern((int) length);
            case SENSE -> pattern(18);
            case NUMBERS, ALLOCATED_NUMBERS -> numbers((int) length);
            case OBJECTS -> Collections.nCopies((int) length, new ObjectOf(wire.type()));
            case COUNT, MOVED, ALLOCATED_COUNT -> length;
            case WANTED -> (long) set.wanted();
            case NEXT_OBJECTS -> Collections.nCopies(set.fetched(), new ObjectOf(wire.type()));
            case NEXT_VARIANTS -> elements(elements, set.fetched());
            case FETCHED -> (long) set.fetched();
        };
    }

    private static @Nullable Object pick(ValueSet set, Object ordinary, @Nullable Object edge, @Nullable Object odd) {
        return switch (set) {
            case ORDINARY -> ordinary;
            case EDGE -> edge;
            case ODD -> odd;
        };
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

    /** To a method go numbers that the header lists, and newer ones in the odd set; from it come newer ones always. */
    private long enumeration(Wire wire, int seed, ValueSet set) {
        NativeAbi.Enumeration type =
                Objects.requireNonNull(facts.abi().enumerations().get(wire.type()));
        Map<String, Integer> constants = type.constants();
        if (!wire.out() && set != ValueSet.ODD) {
            return set == ValueSet.EDGE ? Collections.min(constants.values()) : Collections.max(constants.values());
        }
        long number = set == ValueSet.ODD ? number(seed + 1, 4, false) : number(seed, 4, set == ValueSet.EDGE);
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

    private static List<Object> elements(String type, int count) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
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
