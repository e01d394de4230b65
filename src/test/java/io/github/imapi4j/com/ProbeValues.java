package io.github.imapi4j.com;

import io.github.imapi4j.com.ProbedInterfaces.Probed;
import io.github.imapi4j.cprobe.Samples;
import io.github.imapi4j.cprobe.Samples.ObjectOf;
import io.github.imapi4j.cprobe.ValueSet;
import io.github.imapi4j.cprobe.Wire;
import io.github.imapi4j.cprobe.Wire.Kind;
import io.github.imapi4j.error.HResult;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Between the values of {@link Samples} and what Java's declarations make of them. */
final class ProbeValues {

    private static final LocalDateTime DATE_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);

    private final CProbe probe;
    private final ProbedInterfaces interfaces;
    private final Samples samples;

    ProbeValues(CProbe probe, ProbedInterfaces interfaces) {
        this.probe = probe;
        this.interfaces = interfaces;
        this.samples = new Samples(probe.facts);
    }

    /** Arguments that Java sees; the length of an array comes with the array, unless the array is a result. */
    static Stream<Wire> visibleIns(Probed probed) {
        return probed.method().ins().filter(wire -> wire.kind() != Kind.COUNT || countsResult(probed, wire));
    }

    private static boolean countsResult(Probed probed, Wire count) {
        return probed.isCallerSized()
                && probed.method().wires().get(count.partner()).kind() == Kind.BUFFER;
    }

    /** Results that Java sees. */
    static Stream<Wire> visibleOuts(Probed probed) {
        return probed.method()
                .outs()
                .filter(wire -> wire.kind() != Kind.MOVED
                        && wire.kind() != Kind.FETCHED
                        && wire.kind() != Kind.ALLOCATED_COUNT);
    }

    /** What the lists of a method hold; only Java's declaration says so. */
    String elements(Probed probed) {
        List<Type> types = new ArrayList<>(List.of(probed.javaMethod().getGenericParameterTypes()));
        types.add(probed.javaMethod().getGenericReturnType());
        return types.stream()
                .filter(type -> type instanceof ParameterizedType list && list.getRawType() == List.class)
                .map(ProbeValues::argument)
                .map(this::element)
                .findFirst()
                .orElse("int32");
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private String element(Type type) {
        if (type == String.class) {
            return "bstr";
        }
        return type instanceof Class<?> raw && raw.isAnnotationPresent(ComInterface.class)
                ? interfaces.nameOf(raw)
                : "int32";
    }

    @Nullable
    Object sample(Probed probed, Wire wire, ValueSet set) {
        return samples.of(probed.type(), probed.method(), wire, set, elements(probed));
    }

    /** The sample as C gets it when it has been a Java value: Java knows one truth, and lists but no absent ones. */
    @Nullable
    Object handed(Probed probed, Wire wire, ValueSet set) {
        Object sample = sample(probed, wire, set);
        return switch (wire.kind()) {
            case SAFEARRAY -> sample == null ? List.of() : sample;
            case INT16 -> Objects.equals(sample, 0L) ? 0L : -1L;
            case INT8 -> Objects.equals(sample, 0L) ? 0L : 1L;
            default -> sample;
        };
    }

    /** The sample as Java sees it: the NULL string is the empty one. */
    @Nullable
    Object seen(Probed probed, Wire wire, ValueSet set) {
        Object handed = handed(probed, wire, set);
        return handed == null && wire.kind() == Kind.BSTR ? "" : handed;
    }

    /** The arguments for a call from Java. */
    @Nullable
    Object[] arguments(Probed probed, ValueSet set) {
        Type[] types = probed.javaMethod().getGenericParameterTypes();
        List<Wire> ins = visibleIns(probed).toList();
        @Nullable Object[] arguments = new Object[types.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = types[i] == ByteBuffer.class
                    ? buffer(!ins.isEmpty(), set)
                    : toJava(types[i], sample(probed, ins.get(i), set));
        }
        return arguments;
    }

    /** The arguments for a call by number, which knows no enumerations. */
    @Nullable
    Object[] plain(Probed probed, ValueSet set) {
        Type[] types = probed.javaMethod().getGenericParameterTypes();
        return probed.method()
                .ins()
                .map(wire -> toJava(
                        wire.kind() == Kind.ENUMERATION ? int.class : types[wire.index()], sample(probed, wire, set)))
                .toArray();
    }

    /** What a call by number passes, as far as its type has to be named: the interface of its objects or elements of its list. */
    String passed(Probed probed) {
        return probed.method()
                .ins()
                .filter(wire -> wire.kind() == Kind.OBJECT)
                .map(Wire::type)
                .findFirst()
                .orElse(elements(probed));
    }

    private static ByteBuffer buffer(boolean filled, ValueSet set) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(set.length());
        return filled ? buffer.put(Samples.pattern(set.length())).flip() : buffer;
    }

    /** What a Java method answers to C. */
    @Nullable
    Object result(Probed probed, ValueSet set, HResult success) throws ReflectiveOperationException {
        List<Wire> outs = visibleOuts(probed).toList();
        Class<?> type = probed.javaMethod().getReturnType();
        if (type == void.class) {
            return null;
        } else if (type == HResult.class) {
            return success;
        }
        if (!type.isAnnotationPresent(OutParams.class)) {
            return toJava(probed.javaMethod().getGenericReturnType(), sample(probed, outs.get(0), set));
        }
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].getType() == HResult.class
                    ? success
                    : toJava(components[i].getGenericType(), sample(probed, outs.get(next++), set));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    /** The results that Java got, one for each place, after the success code if Java sees it. */
    static List<@Nullable Object> parts(Probed probed, @Nullable Object result) throws ReflectiveOperationException {
        Class<?> type = probed.javaMethod().getReturnType();
        List<@Nullable Object> parts = new ArrayList<>();
        if (type.isAnnotationPresent(OutParams.class)) {
            for (RecordComponent component : type.getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                Object part = component.getAccessor().invoke(result);
                parts.add(part instanceof HResult ? 0 : parts.size(), part);
            }
        } else if (type != void.class) {
            parts.add(result);
        }
        return parts;
    }

    /** A sample as a Java type. */
    @Nullable
    Object toJava(Type type, @Nullable Object sample) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, sample == null ? List.of() : sample);
        }
        Class<?> raw = (Class<?>) type;
        if (sample instanceof Long number) {
            return number(raw, number);
        } else if (sample instanceof Double date) {
            return date(date);
        } else if (sample instanceof String text) {
            return raw == Guid.class ? Guid.of(text) : text;
        } else if (sample instanceof byte[] bytes) {
            return Bytes.copyOf(bytes);
        } else if (sample instanceof ObjectOf object) {
            return standIn(interfaces.javaType(object.type()).orElseThrow());
        }
        return sample;
    }

    private @Nullable Object generic(ParameterizedType type, Object sample) {
        if (type.getRawType() == List.class) {
            List<@Nullable Object> list = new ArrayList<>();
            ((List<?>) sample).forEach(element -> list.add(toJava(argument(type), element)));
            return list;
        }
        return value(type, ((Long) sample).intValue());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object value(ParameterizedType type, int number) {
        Class enumeration = (Class) argument(type);
        return type.getRawType() == EnumValue.class
                ? new EnumValue(enumeration, number)
                : new FlagSet(enumeration, number);
    }

    private static Object number(Class<?> type, Long number) {
        if (type == long.class) {
            return number;
        } else if (type == boolean.class) {
            return number != 0;
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((NativeEnum) constant).value() == number)
                    .findFirst()
                    .orElseThrow();
        }
        return number.intValue();
    }

    /** A DATE's whole part counts days, signed; its fraction counts forward in either case. */
    private static LocalDateTime date(double date) {
        long days = (long) date;
        return DATE_ZERO.plusDays(days).plusSeconds((long) (Math.abs(date - days) * 86_400));
    }

    private static double date(LocalDateTime time) {
        long days =
                Duration.between(DATE_ZERO, time.toLocalDate().atStartOfDay()).toDays();
        double fraction = time.toLocalTime().toSecondOfDay() / 86_400.0;
        return days < 0 ? days - fraction : days + fraction;
    }

    /** A Java value as a sample. */
    @Nullable
    Object toSample(Wire wire, @Nullable Object value) {
        if (value instanceof Long != (wire.kind() == Kind.INT64)) {
            throw new AssertionError("The header has " + wire.kind() + " for " + wire.name() + ", Java "
                    + (value == null ? "nothing" : value.getClass().getSimpleName()));
        }
        if (value instanceof Integer number) {
            return (long) number;
        } else if (value instanceof Boolean truth) {
            return truth ? wire.kind() == Kind.INT8 ? 1L : -1L : 0L;
        } else if (value instanceof LocalDateTime time) {
            return date(time);
        } else if (value instanceof EnumValue<?> number) {
            return (long) number.value();
        } else if (value instanceof FlagSet<?> flags) {
            return (long) flags.bits();
        } else if (value instanceof NativeEnum constant) {
            return (long) constant.value();
        } else if (value instanceof Guid guid) {
            return guid.toString().toUpperCase(java.util.Locale.ROOT);
        } else if (value instanceof Bytes bytes) {
            return bytes.toArray();
        } else if (value instanceof ByteBuffer buffer) {
            return bytes(buffer.duplicate());
        } else if (value instanceof IUnknown object) {
            return new ObjectOf(typeOf(object));
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(toSample(wire, element)));
            return elements;
        }
        return value;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** The interface of the object of C's behind a wrapper. */
    private String typeOf(IUnknown object) {
        NativeRef reference = ComProxy.referenceOf(object);
        if (reference == null) {
            return "an object of Java's";
        }
        try {
            return String.valueOf(probe.c.probe_type_of(reference.enter()));
        } finally {
            reference.exit();
        }
    }

    /** A Java object for C to hold; C asks it only for its interfaces. */
    static IUnknown standIn(Class<? extends IUnknown> type) {
        return implement(type, (method, arguments) -> {
            throw new AssertionError("nobody calls " + method);
        });
    }

    /** The body of a Java object. */
    interface Answer {
        @Nullable
        Object to(Method method, @Nullable Object[] arguments) throws Throwable;
    }

    /** A Java object that implements the interfaces by a function. */
    static IUnknown implement(Class<? extends IUnknown> type, Answer answer, Class<?>... more) {
        List<Class<?>> types = new ArrayList<>(List.of(type));
        types.addAll(List.of(more));
        InvocationHandler handler = (self, method, arguments) -> {
            if (method.isAnnotationPresent(Slot.class)) {
                return answer.to(method, arguments == null ? new Object[0] : arguments);
            }
            return switch (method.getName()) {
                case "hashCode" -> System.identityHashCode(self);
                case "equals" -> self == arguments[0];
                case "toString" -> "a Java " + type.getSimpleName();
                default -> InvocationHandler.invokeDefault(self, method, arguments);
            };
        };
        return (IUnknown)
                Proxy.newProxyInstance(ProbeValues.class.getClassLoader(), types.toArray(Class<?>[]::new), handler);
    }

    /** Lets all interfaces in a result go. */
    static void close(@Nullable Object result) {
        if (result instanceof IUnknown object) {
            object.close();
        } else if (result instanceof List<?> list) {
            list.forEach(ProbeValues::close);
        }
    }
}
