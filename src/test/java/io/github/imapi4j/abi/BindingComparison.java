package io.github.imapi4j.abi;

import io.github.imapi4j.com.CoClass;
import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;
import io.github.imapi4j.com.Slot;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares declarations with the facts of the headers and puts each difference in a sentence that names what it is about,
 * for example {@code IDiscRecorder2::EjectMedia: slot 8, the header has 7}.
 */
final class BindingComparison {

    private final NativeAbi abi;

    BindingComparison(NativeAbi abi) {
        this.abi = abi;
    }

    /** The differences between a declared interface and the header's of the same name. */
    List<String> ofInterface(Class<?> declared) {
        String name = declared.getSimpleName();
        NativeAbi.Interface header = abi.interfaces().get(name);
        if (header == null) {
            return List.of(name + ": in no header");
        }
        Differences differences = new Differences();
        ComInterface annotation = declared.getAnnotation(ComInterface.class);
        differences.compare(name, "IID", annotation == null ? "missing" : annotation.value(), header.iid());
        String bases = Arrays.stream(declared.getInterfaces())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        differences.compare(name, "base", bases, header.base());

        Map<String, Method> byName = methodsByHeaderName(declared, differences);
        for (NativeAbi.Method method : header.methods()) {
            String where = name + "::" + method.name();
            Method java = byName.remove(method.name());
            if (java == null) {
                differences.add(where + ": missing, the header has it in slot " + method.slot());
            } else {
                compareMethod(differences, where, java, method);
            }
        }
        byName.forEach((method, java) -> differences.add(name + "::" + method + ": slot "
                + java.getAnnotation(Slot.class).value() + ", the header has no such method"));
        return differences.list();
    }

    /** The differences between a declared enumeration and the header's. */
    List<String> ofEnumeration(Class<?> declared) {
        NativeName name = declared.getAnnotation(NativeName.class);
        if (name == null) {
            return List.of(declared.getSimpleName() + ": no @NativeName");
        }
        NativeAbi.Enumeration header = abi.enumerations().get(name.value());
        if (header == null) {
            return List.of(name.value() + ": in no header");
        }
        Differences differences = new Differences();
        differences.compare(header.name(), "name", bare(declared.getSimpleName()), bare(header.name()));
        Map<String, Integer> java = new TreeMap<>();
        for (Object constant : declared.getEnumConstants()) {
            java.put(bare(name.prefix() + ((Enum<?>) constant).name()), ((NativeEnum) constant).value());
        }
        header.constants().forEach((constant, value) -> {
            String where = header.name() + "::" + constant;
            Integer number = java.remove(bare(constant));
            if (number == null) {
                differences.add(where + ": missing, the header has it with " + value);
            } else {
                differences.compare(where, "value", number, value);
            }
        });
        java.forEach((constant, value) -> differences.add(
                header.name() + "::" + constant + ": value " + value + ", the header has no such constant"));
        return differences.list();
    }

    /** The differences between a declared class and the header's of the same name. */
    List<String> ofClass(CoClass declared) {
        String name = declared.nativeName();
        NativeAbi.Coclass header = abi.classes().get(name);
        if (header == null) {
            return List.of(name + ": in no header");
        }
        Differences differences = new Differences();
        differences.compare(name, "CLSID", declared.clsid().toString(), header.clsid());
        differences.compare(name, "creatable", declared.isCreatable(), header.creatable());
        differences.compare(name, "interfaces", names(declared.interfaces()), header.interfaces());
        differences.compare(name, "events", names(declared.events()), header.events());
        if (declared instanceof Enum<?> constant) {
            differences.compare(name, "name", bare(constant.name()), bare(name));
        }
        return differences.list();
    }

    /** What the headers have and nobody declares. */
    List<String> missing(
            Collection<Class<?>> interfaces, Collection<Class<?>> enumerations, Collection<? extends CoClass> classes) {
        Set<String> left = new TreeSet<>(abi.interfaces().keySet());
        left.addAll(abi.enumerations().keySet());
        left.addAll(abi.classes().keySet());
        interfaces.forEach(type -> left.remove(type.getSimpleName()));
        enumerations.forEach(
                type -> left.remove(type.getAnnotation(NativeName.class).value()));
        classes.forEach(type -> left.remove(type.nativeName()));
        return left.stream().map(name -> name + ": not declared").toList();
    }

    /** A name without what case and underscores say: the header's and Java's are the same then. */
    private static String bare(String name) {
        return name.replace("_", "").toUpperCase(Locale.ROOT);
    }

    private static List<String> names(List<? extends Class<?>> types) {
        return types.stream().map(Class::getSimpleName).toList();
    }

    private static Map<String, Method> methodsByHeaderName(Class<?> declared, Differences differences) {
        Map<String, Method> byName = new LinkedHashMap<>();
        for (Method method : declared.getDeclaredMethods()) {
            if (method.isSynthetic() || Modifier.isStatic(method.getModifiers())) {
                continue;
            }
            String where = declared.getSimpleName() + "::" + headerName(method);
            if (!method.isAnnotationPresent(Slot.class)) {
                differences.add(where + ": no @Slot");
            } else if (byName.put(headerName(method), method) != null) {
                differences.add(where + ": declared twice");
            }
        }
        return byName;
    }

    /** What a declared method is called in the header. */
    static String headerName(Method java) {
        Slot slot = java.getAnnotation(Slot.class);
        if (slot != null && !slot.name().isEmpty()) {
            return slot.name();
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

    private void compareMethod(Differences differences, String where, Method java, NativeAbi.Method header) {
        differences.compare(where, "slot", java.getAnnotation(Slot.class).value(), header.slot());
        DispId annotation = java.getAnnotation(DispId.class);
        differences.compare(
                where,
                "DISPID",
                annotation == null ? "none" : annotation.value(),
                header.dispId().isPresent() ? header.dispId().getAsInt() : "none");
        compareParameters(differences, where, JavaSignature.ofJava(java), JavaSignature.ofHeader(abi, header), header);
        if (java.getReturnType().isEnum()) {
            differences.add(where + ": answers an enum, which cannot hold a number newer than the header");
        }
    }

    private static void compareParameters(
            Differences differences, String where, List<String> java, List<String> header, NativeAbi.Method method) {
        if (java.size() != header.size()) {
            differences.compare(where, "parameters", java, header);
            return;
        }
        for (int i = 0; i < header.size(); i++) {
            String parameter = "parameter " + method.parameters().get(i).name();
            differences.compare(where, parameter, java.get(i), header.get(i));
        }
    }

    /** What was found so far. */
    private static final class Differences {
        private final List<String> found = new ArrayList<>();

        void compare(String where, String what, @Nullable Object declared, Object header) {
            if (!header.equals(declared)) {
                add(where + ": " + what + " " + declared + ", the header has " + header);
            }
        }

        void add(String difference) {
            found.add(difference);
        }

        List<String> list() {
            return List.copyOf(found);
        }
    }
}
