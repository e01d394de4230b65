package io.github.imapi4j.cprobe;

import io.github.imapi4j.abi.NativeAbi;
import io.github.imapi4j.abi.NativeAbi.Direction;
import io.github.imapi4j.cprobe.Wire.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** All interfaces of the headers, and those of COM that they rest on, ready for C: nothing here has seen a Java declaration. */
public final class ProbeFacts {

    private static final String OLE = "ole.txt";

    private final NativeAbi abi = NativeAbi.load();
    private final NativeAbi ole = readOle();
    private final Map<String, ProbeInterface> interfaces = new LinkedHashMap<>();

    /** Reads the tables. */
    public ProbeFacts() {
        ole.interfaces().keySet().forEach(this::add);
        abi.interfaces().keySet().forEach(this::add);
    }

    private static NativeAbi readOle() {
        try (InputStream in = Objects.requireNonNull(ProbeFacts.class.getResourceAsStream(OLE), OLE)) {
            return NativeAbi.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All interfaces.
     *
     * @return those of COM first
     */
    public List<ProbeInterface> interfaces() {
        return List.copyOf(interfaces.values());
    }

    /**
     * An interface.
     *
     * @param name the header's
     * @return the interface
     */
    public ProbeInterface get(String name) {
        return Objects.requireNonNull(interfaces.get(name), name);
    }

    /**
     * IMAPI2's own headers.
     *
     * @return the facts
     */
    public NativeAbi abi() {
        return abi;
    }

    /**
     * The interfaces of COM itself.
     *
     * @return the facts
     */
    public NativeAbi ole() {
        return ole;
    }

    private NativeAbi.Interface declared(String name) {
        NativeAbi.Interface own = abi.interfaces().get(name);
        return own != null ? own : Objects.requireNonNull(ole.interfaces().get(name), name);
    }

    private boolean descendsFromDispatch(String name) {
        return name.equals("IDispatch")
                || (!name.equals("IUnknown")
                        && descendsFromDispatch(declared(name).base()));
    }

    private void add(String name) {
        List<String> iids = new ArrayList<>();
        List<ProbeMethod> methods = new ArrayList<>();
        boolean dispatch = descendsFromDispatch(name);
        for (String level = name; !level.equals("-"); level = declared(level).base()) {
            NativeAbi.Interface part = declared(level);
            iids.add(part.iid());
            if (!level.equals("IDispatch") && !level.equals("IUnknown")) {
                String owner = level;
                methods.addAll(
                        0,
                        part.methods().stream()
                                .map(method -> new ProbeMethod(
                                        owner,
                                        method.slot(),
                                        dispatch ? method.dispId() : OptionalInt.empty(), // a number needs Invoke
                                        method.name(),
                                        wires(method)))
                                .toList());
            }
        }
        interfaces.put(name, new ProbeInterface(name, iids, dispatch, methods));
    }

    private List<Wire> wires(NativeAbi.Method method) {
        List<Wire> wires = new ArrayList<>();
        for (NativeAbi.Parameter parameter : method.parameters()) {
            wires.add(wire(parameter, wires.size()));
        }
        if (method.name().equals("Next") && wires.size() == 3) {
            boolean variants = wires.get(1).type().equals("VARIANT");
            return List.of(
                    wires.get(0).as(Kind.WANTED, 1),
                    wires.get(1).as(variants ? Kind.NEXT_VARIANTS : Kind.NEXT_OBJECTS, 0),
                    wires.get(2).as(Kind.FETCHED, 1));
        }
        for (Wire array : List.copyOf(wires)) {
            if (array.isCounted()) {
                int count = findNext(wires, array.index(), false);
                wires.set(count, wires.get(count).as(Kind.COUNT, array.index()));
                wires.set(array.index(), array.as(array.kind(), count));
                if (count + 1 < wires.size() && isPlainNumber(wires.get(count + 1), true)) {
                    wires.set(count + 1, wires.get(count + 1).as(Kind.MOVED, array.index()));
                }
            } else if (array.isAllocated()) {
                int count = findNext(wires, array.index(), true);
                wires.set(count, wires.get(count).as(Kind.ALLOCATED_COUNT, array.index()));
                wires.set(array.index(), array.as(array.kind(), count));
            }
        }
        return List.copyOf(wires);
    }

    /** The number that goes with an array is the next one in the same direction; arrays side by side share one. */
    private static int findNext(List<Wire> wires, int from, boolean out) {
        for (int i = from + 1; i < wires.size(); i++) {
            if (isPlainNumber(wires.get(i), out) || (!out && wires.get(i).kind() == Kind.COUNT)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no length for " + wires.get(from));
    }

    private static boolean isPlainNumber(Wire wire, boolean out) {
        return wire.kind() == Kind.INT32 && wire.out() == out;
    }

    private Wire wire(NativeAbi.Parameter parameter, int index) {
        boolean out = parameter.direction() != Direction.IN;
        String type = parameter.type();
        String base = type.replace("*", "");
        int stars = type.length() - base.length();
        Kind kind = kind(base, stars, out);
        String carried = kind == Kind.OBJECT && !isKnown(base) ? "IUnknown" : base;
        return new Wire(kind, out, parameter.name(), carried, index, -1);
    }

    private Kind kind(String base, int stars, boolean out) {
        int depth = stars - (out ? 1 : 0);
        return switch (base) {
            case "BYTE[18]" -> Kind.SENSE;
            case "SAFEARRAY" -> Kind.SAFEARRAY;
            case "REFIID", "IID", "GUID" -> Kind.GUID;
            case "STATSTG" -> Kind.STATSTG;
            case "BSTR" -> Kind.BSTR;
            case "VARIANT" -> Kind.NEXT_VARIANTS;
            case "LPCVOID" -> Kind.BYTES;
            case "void" -> stars == 2 ? Kind.OBJECT_BY_IID : Kind.BUFFER;
            case "BYTE" -> depth == 1 && out ? Kind.ALLOCATED_BYTES : out ? Kind.BUFFER : Kind.BYTES;
            default -> number(base, depth, out);
        };
    }

    private Kind number(String base, int depth, boolean out) {
        if (abi.enumerations().containsKey(base)) {
            return depth == 0 ? Kind.ENUMERATION : Kind.ALLOCATED_NUMBERS;
        }
        String size = abi.size(base).or(() -> ole.size(base)).orElse("");
        if (size.endsWith("int32") && depth == 1) {
            return out ? Kind.ALLOCATED_NUMBERS : Kind.NUMBERS;
        }
        return switch (size) {
            case "uint8" -> Kind.INT8;
            case "int16" -> Kind.INT16;
            case "int32", "uint32" -> Kind.INT32;
            case "int64" -> Kind.INT64;
            case "float64" -> Kind.FLOAT64;
            case "" -> object(base, depth, out);
            default -> throw new IllegalArgumentException("no kind for " + base + " of " + size);
        };
    }

    private Kind object(String base, int depth, boolean out) {
        if (!isKnown(base) && !base.equals("IEnumConnections")) {
            if (base.equals("ITypeInfo")
                    || base.equals("LPOLESTR")
                    || base.equals("DISPPARAMS")
                    || base.equals("EXCEPINFO")) {
                return Kind.OBJECT; // IDispatch's own methods, which are written by hand in probe.c
            }
            throw new IllegalArgumentException("no kind for " + base);
        }
        return depth == 1 ? Kind.OBJECT : Kind.OBJECTS;
    }

    private boolean isKnown(String type) {
        return abi.interfaces().containsKey(type) || ole.interfaces().containsKey(type);
    }
}
