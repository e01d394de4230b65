package io.github.imapi4j.abi;

import io.github.imapi4j.com.Bool8;
import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.com.CallerSized;
import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.Counted;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.Fetch;
import io.github.imapi4j.com.FixedSize;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IEnumVariant;
import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;
import io.github.imapi4j.com.OutParams;
import io.github.imapi4j.com.ResultAt;
import io.github.imapi4j.error.HResult;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The native parameters that a Java declaration stands for, and those of the header, both in the same words. */
final class JavaSignature {

    /** What scalar Java types are in the headers; signedness is not Java's to say. */
    private static final Map<Type, String> SCALARS = Map.of(
            int.class, "int32",
            Integer.class, "int32",
            long.class, "int64",
            String.class, "BSTR",
            LocalDateTime.class, "DATE");

    private JavaSignature() {}

    /** The native parameters of a declared method, each as direction and type. */
    static List<String> ofJava(Method method) {
        List<String> ins = ins(method);
        SortedMap<Integer, String> outs = outs(method, ins.size());
        List<String> parameters = new ArrayList<>();
        for (String in : ins) {
            while (outs.containsKey(parameters.size())) {
                parameters.add(outs.remove(parameters.size()));
            }
            parameters.add(in);
        }
        parameters.addAll(outs.values());
        return parameters;
    }

    private static List<String> ins(Method method) {
        List<String> ins = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            Counted counted = parameter.getAnnotation(Counted.class);
            ins.add("in "
                    + (counted == null
                            ? type(parameter.getParameterizedType(), parameter)
                            : array(parameter.getParameterizedType(), parameter)));
            if (counted != null && !counted.sharesNext()) {
                ins.add("in int32");
            }
        }
        return ins;
    }

    /** A plain array: a pointer to its first element. */
    private static String array(Type type, AnnotatedElement place) {
        return (type == Bytes.class ? "BYTE" : type(argument(type), place)) + "*";
    }

    /** The results by place. */
    private static SortedMap<Integer, String> outs(Method method, int ins) {
        SortedMap<Integer, String> outs = new TreeMap<>();
        Type result = method.getGenericReturnType();
        ResultAt places = method.getAnnotation(ResultAt.class);
        if (method.isAnnotationPresent(Fetch.class)) {
            outs.put(ins, "out " + type(argument(result), method) + "*");
            outs.put(ins + 1, "out int32*");
        } else if (method.getReturnType().isAnnotationPresent(OutParams.class)) {
            int index = 0;
            for (RecordComponent component : method.getReturnType().getRecordComponents()) {
                if (component.getType() != HResult.class) {
                    int end = Math.max(ins, outs.isEmpty() ? 0 : outs.lastKey() + 1);
                    out(outs, places == null ? end : places.value()[index++], component.getGenericType(), component);
                }
            }
        } else if (result != void.class && result != HResult.class) {
            out(outs, places == null ? ins : places.value()[0], result, method);
        }
        return outs;
    }

    private static void out(SortedMap<Integer, String> outs, int at, Type type, AnnotatedElement place) {
        FixedSize fixed = place.getAnnotation(FixedSize.class);
        if (fixed != null) {
            outs.put(at, "out BYTE[" + fixed.value() + "]");
        } else if (place.isAnnotationPresent(CallerSized.class)) {
            outs.put(at, "out BYTE*");
            outs.put(at + 2, "out int32*");
        } else if (place.isAnnotationPresent(Counted.class)) {
            outs.put(at, "out " + array(type, place) + "*");
            outs.put(at + 1, "out int32*");
        } else {
            outs.put(at, "out " + type(type, place) + "*");
        }
    }

    /** The native parameters of a header's method, each as direction and type. */
    static List<String> ofHeader(NativeAbi abi, NativeAbi.Method method) {
        List<String> parameters = new ArrayList<>();
        for (NativeAbi.Parameter parameter : method.parameters()) {
            String direction = parameter.direction() == NativeAbi.Direction.IN ? "in " : "out ";
            parameters.add(direction + canonical(abi, parameter.type()));
        }
        return parameters;
    }

    private static String canonical(NativeAbi abi, String type) {
        int stars = type.indexOf('*');
        String base = stars < 0 ? type : type.substring(0, stars);
        String pointers = stars < 0 ? "" : type.substring(stars);
        return abi.size(base)
                .filter(size -> size.endsWith("int32") || size.endsWith("int64"))
                .map(size -> (size.startsWith("u") ? size.substring(1) : size) + pointers)
                .orElse(type);
    }

    private static String type(Type type, AnnotatedElement place) {
        if (type == boolean.class) {
            return place.isAnnotationPresent(Bool8.class) ? "BOOLEAN" : "VARIANT_BOOL";
        }
        String scalar = SCALARS.get(type);
        if (scalar != null) {
            return scalar;
        }
        if (type instanceof ParameterizedType generic) {
            Type raw = generic.getRawType();
            if (raw == EnumValue.class || raw == FlagSet.class) {
                return enumeration((Class<?>) argument(type));
            }
            if (raw == List.class) {
                return "SAFEARRAY*";
            }
        }
        if (type instanceof Class<?> c && NativeEnum.class.isAssignableFrom(c)) {
            return enumeration(c);
        }
        if (type instanceof Class<?> c && c.isAnnotationPresent(ComInterface.class)) {
            return (c == IEnumVariant.class ? "IEnumVARIANT" : c.getSimpleName()) + "*";
        }
        return "no native type for " + type.getTypeName();
    }

    private static String enumeration(Class<?> type) {
        NativeName name = type.getAnnotation(NativeName.class);
        return name == null ? type.getSimpleName() + " without @NativeName" : name.value();
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }
}
