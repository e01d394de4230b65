package io.github.imapi4j.abi;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;
import io.github.imapi4j.com.Slot;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares declarations with the facts of the headers and puts each difference in a sentence. */
final class BindingComparison {

    private final NativeAbi abi;

    BindingComparison(NativeAbi abi) {
        this.abi = abi;
    }

    /** The differences between a declared interface and the header's of the same name. */
    List<String> ofInterface(Class<?> declared) {
        List<String> differences = new ArrayList<>();
        NativeAbi.Interface header = abi.interfaces().get(declared.getSimpleName());
        if (header == null) {
            return List.of(declared.getName() + " is in no header");
        }
        compare(differences, "IID", declared.getAnnotation(ComInterface.class).value(), header.iid());
        List<String> bases = Arrays.stream(declared.getInterfaces())
                .map(Class::getSimpleName)
                .toList();
        compare(differences, "base", bases, List.of(header.base()));
        Map<Integer, Method> bySlot = methodsBySlot(declared, differences);
        Set<Integer> slots = new TreeSet<>(bySlot.keySet());
        Set<Integer> expected = new TreeSet<>();
        for (NativeAbi.Method method : header.methods()) {
            expected.add(method.slot());
            Method java = bySlot.get(method.slot());
            if (java != null) {
                compareMethod(differences, java, method);
            }
        }
        compare(differences, "slots", slots, expected);
        return differences;
    }

    /** The differences between a declared enumeration and the header's. */
    List<String> ofEnumeration(Class<?> declared) {
        NativeName name = declared.getAnnotation(NativeName.class);
        if (name == null) {
            return List.of(declared.getName() + " has no @NativeName");
        }
        NativeAbi.Enumeration header = abi.enumerations().get(name.value());
        if (header == null) {
            return List.of(name.value() + " is in no header");
        }
        List<String> differences = new ArrayList<>();
        compare(differences, "name", bare(declared.getSimpleName()), bare(header.name()));
        Map<String, Integer> java = new TreeMap<>();
        for (Object constant : declared.getEnumConstants()) {
            java.put(bare(name.prefix() + ((Enum<?>) constant).name()), ((NativeEnum) constant).value());
        }
        Map<String, Integer> expected = new TreeMap<>();
        header.constants().forEach((constant, value) -> expected.put(bare(constant), value));
        compare(differences, "constants", java, expected);
        return differences;
    }

    /** A name without what case and underscores say: the header's and Java's are the same then. */
    static String bare(String name) {
        return name.replace("_", "").toUpperCase(Locale.ROOT);
    }

    private static Map<Integer, Method> methodsBySlot(Class<?> declared, List<String> differences) {
        Map<Integer, Method> bySlot = new LinkedHashMap<>();
        for (Method method : declared.getDeclaredMethods()) {
            if (method.isSynthetic() || Modifier.isStatic(method.getModifiers())) {
                continue;
            }
            Slot slot = method.getAnnotation(Slot.class);
            if (slot == null) {
                differences.add(method.getName() + " has no @Slot");
            } else if (bySlot.put(slot.value(), method) != null) {
                differences.add("slot " + slot.value() + " is taken twice");
            }
        }
        return bySlot;
    }

    private void compareMethod(List<String> differences, Method java, NativeAbi.Method header) {
        String where = header.name() + " ";
        compare(differences, where + "name", headerName(java), header.name());
        DispId annotation = java.getAnnotation(DispId.class);
        OptionalInt dispId = annotation == null ? OptionalInt.empty() : OptionalInt.of(annotation.value());
        compare(differences, where + "DISPID", dispId, header.dispId());
        compare(differences, where + "parameters", JavaSignature.ofJava(java), JavaSignature.ofHeader(abi, header));
        if (java.getReturnType().isEnum()) {
            differences.add(where + "answers an enum, which cannot hold a number newer than the header");
        }
    }

    private static String headerName(Method java) {
        String explicit = java.getAnnotation(Slot.class).name();
        if (!explicit.isEmpty()) {
            return explicit;
        }
        String name = java.getName();
        boolean property = name.length() > 3 && Character.isUpperCase(name.charAt(3));
        if (property && name.startsWith("get")) {
            return "get_" + name.substring(3);
        }
        if (property && name.startsWith("set")) {
            return "put_" + name.substring(3);
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static void compare(List<String> differences, String what, @Nullable Object declared, Object header) {
        if (!header.equals(declared)) {
            differences.add(what + ": declared " + declared + ", header " + header);
        }
    }
}
