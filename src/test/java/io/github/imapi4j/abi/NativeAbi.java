package io.github.imapi4j.abi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The facts of the native headers, read from {@code abi.txt}, whose head describes the form.
 *
 * @param sizes what a type is on the wire, by name; a name that ends with an asterisk stands for all that begin so
 * @param interfaces by name
 * @param enumerations by name
 * @param classes by name
 */
public record NativeAbi(
        Map<String, String> sizes,
        Map<String, Interface> interfaces,
        Map<String, Enumeration> enumerations,
        Map<String, Coclass> classes) {

    private static final String RESOURCE = "/io/github/imapi4j/abi.txt";

    /** An interface: {@code slots} counts the inherited ones too. */
    public record Interface(
            String name, String header, String iid, String base, int slots, boolean dual, List<Method> methods) {}

    /** A method in its slot; only interfaces for scripts have DISPIDs. */
    public record Method(int slot, OptionalInt dispId, String name, List<Parameter> parameters) {}

    /** A parameter, its type with all its asterisks. */
    public record Parameter(Direction direction, String type, String name) {}

    /** Which way a parameter goes. */
    public enum Direction {
        /** To the method. */
        IN,
        /** To the caller. */
        OUT,
        /** To the caller, as the result. */
        RETVAL
    }

    /** An enumeration: the numbers by constant. */
    public record Enumeration(String name, String header, Map<String, Integer> constants) {}

    /** A class: what its instances can do and fire, and whether a program can make one. */
    public record Coclass(String name, String clsid, boolean creatable, List<String> interfaces, List<String> events) {}

    /**
     * Reads the table.
     *
     * @return the facts
     */
    public static NativeAbi load() {
        try (InputStream in = Objects.requireNonNull(NativeAbi.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table.
     *
     * @param text its lines
     * @return the facts
     * @throws IllegalArgumentException if a line has another form, or a name comes twice
     */
    public static NativeAbi parse(String text) {
        NativeAbi abi = new NativeAbi(
                new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        List<Method> methods = new ArrayList<>();
        Map<String, Integer> constants = new LinkedHashMap<>();
        boolean inInterface = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] word = line.strip().split(" ", -1);
            if (line.startsWith("  ")) {
                if (inInterface) {
                    methods.add(method(line.strip()));
                } else {
                    once(constants, word[0], Integer.parseInt(word[1]));
                }
                continue;
            }
            switch (word[0]) {
                case "type" -> once(abi.sizes, word[1], word[2]);
                case "interface" -> {
                    methods = new ArrayList<>();
                    inInterface = true;
                    int slots = Integer.parseInt(word[5]);
                    boolean dual = word[6].equals("dual");
                    once(
                            abi.interfaces,
                            word[1],
                            new Interface(word[1], word[2], word[3], word[4], slots, dual, methods));
                }
                case "enum" -> {
                    constants = new LinkedHashMap<>();
                    inInterface = false;
                    once(abi.enumerations, word[1], new Enumeration(word[1], word[2], constants));
                }
                case "class" -> {
                    boolean creatable = word[3].equals("creatable");
                    once(
                            abi.classes,
                            word[1],
                            new Coclass(word[1], word[2], creatable, names(word[4]), names(word[5])));
                }
                default -> throw new IllegalArgumentException(line);
            }
        }
        return abi;
    }

    /**
     * What a type is on the wire.
     *
     * @param type a type without asterisks
     * @return for example {@code uint32}, or empty if the table does not say
     */
    public Optional<String> size(String type) {
        String exact = sizes.get(type);
        if (exact != null) {
            return Optional.of(exact);
        }
        return sizes.entrySet().stream()
                .filter(size -> size.getKey().endsWith("*")
                        && type.startsWith(
                                size.getKey().substring(0, size.getKey().length() - 1)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * How many slots an interface has, its base's included.
     *
     * @param name an interface of the headers or one that they derive from
     * @return the number of slots
     */
    public int slots(String name) {
        return switch (name) {
            case "IUnknown" -> 3;
            case "IDispatch" -> 7;
            case "IStream" -> 14;
            default -> Objects.requireNonNull(interfaces.get(name), name).slots();
        };
    }

    private static Method method(String line) {
        String[] part = line.split(" ", 4);
        OptionalInt dispId = part[1].equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(part[1]));
        List<Parameter> parameters = new ArrayList<>();
        if (part.length == 4) {
            for (String parameter : part[3].split(", ", -1)) {
                String[] word = parameter.split(" ", -1);
                Direction direction = switch (word[0]) {
                    case "in" -> Direction.IN;
                    case "out" -> Direction.OUT;
                    case "retval" -> Direction.RETVAL;
                    default -> throw new IllegalArgumentException(line);
                };
                parameters.add(new Parameter(direction, word[1], word[2]));
            }
        }
        return new Method(Integer.parseInt(part[0]), dispId, part[2], parameters);
    }

    private static List<String> names(String joined) {
        return joined.equals("-") ? List.of() : List.of(joined.split(",", -1));
    }

    private static <T> void once(Map<String, T> map, String name, T value) {
        if (map.put(name, value) != null) {
            throw new IllegalArgumentException(name + " comes twice");
        }
    }
}
