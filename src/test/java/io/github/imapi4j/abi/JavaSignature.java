package io.github.imapi4j.abi;

import io.github.imapi4j.com.Bool8;
import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.Fetch;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IEnumVariant;
import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;
import io.github.imapi4j.error.HResult;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The native parameters that a Java declaration stands for, and those of the header, both in the same words. */
final class JavaSignature {

    /** What scalar Java types are in the headers; signedness is not Java's to say. */
    private static final Map<Type, String> SCALARS = Map.of(
            int.class, "int32",
            long.class, "int64",
            String.class, "BSTR",
            LocalDateTime.class, "DATE");

    private JavaSignature() {}

    /** The native parameters of a declared method, each as direction and type. */
    static List<String> ofJava(Method method) {
        List<String> parameters = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            parameters.add("in " + type(parameter.getParameterizedType(), parameter));
        }
        Type result = method.getGenericReturnType();
        if (method.isAnnotationPresent(Fetch.class)) {
            parameters.add("out " + type(argument(result), method) + "*");
            parameters.add("out int32*");
        } else if (result != void.class && result != HResult.class) {
            parameters.add("out " + type(result, method) + "*");
        }
        return parameters;
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
