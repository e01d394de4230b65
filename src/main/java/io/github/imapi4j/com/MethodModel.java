package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.HResult;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A declared method: its place in the vtable and how its arguments and results cross the border in either direction. */
abstract class MethodModel {

    private final Method method;
    private final int slot;
    private final String nativeName;
    private final String operation;
    private final OptionalInt dispId;

    MethodModel(Class<?> owner, Method method) {
        Slot declaration = method.getAnnotation(Slot.class);
        DispId number = method.getAnnotation(DispId.class);
        method.trySetAccessible();
        this.method = method;
        this.slot = declaration.value();
        this.nativeName = declaration.name().isEmpty() ? headerName(method.getName()) : declaration.name();
        this.operation = owner.getSimpleName() + "::" + nativeName;
        this.dispId = number == null ? OptionalInt.empty() : OptionalInt.of(number.value());
    }

    static MethodModel of(Class<?> owner, Method method) {
        if (!method.isAnnotationPresent(Fetch.class)) {
            return new StandardMethod(owner, method);
        }
        Parameter[] parameters = method.getParameters();
        return parameters.length == 1 && parameters[0].getType() == ByteBuffer.class
                ? new FetchBytesMethod(owner, method)
                : new FetchItemsMethod(owner, method);
    }

    private static String headerName(String javaName) {
        if (javaName.startsWith("get") && javaName.length() > 3) {
            return "get_" + javaName.substring(3);
        }
        if (javaName.startsWith("set") && javaName.length() > 3) {
            return "put_" + javaName.substring(3);
        }
        return javaName.substring(0, 1).toUpperCase(Locale.ROOT) + javaName.substring(1);
    }

    Method method() {
        return method;
    }

    int slot() {
        return slot;
    }

    /** The name in the header, for example {@code get_VendorId}. */
    String nativeName() {
        return nativeName;
    }

    /** Interface and method, for example {@code IDiscRecorder2::get_VendorId}. */
    String operation() {
        return operation;
    }

    OptionalInt dispId() {
        return dispId;
    }

    boolean isPropertyPut() {
        return nativeName.startsWith("put_");
    }

    /** The codecs of the Java parameters, for calls by number. */
    abstract List<Codec<Object>> variantParameters();

    /** What a call by number answers, as one of the types that {@link Variants} write; null if the method has not just one result. */
    abstract @Nullable Object toVariant(@Nullable Object result);

    /** The HRESULT in what the Java method answered; S_OK if it answers none. */
    HResult code(@Nullable Object result) {
        return HResult.S_OK;
    }

    /** The types of the native arguments, the object pointer first. */
    abstract Class<?>[] nativeTypes();

    /** Java calls native code. */
    abstract @Nullable Object call(NativeRef object, @Nullable Object[] arguments);

    /** Native code calls Java; answers the HRESULT of success. */
    abstract int serve(Object target, @Nullable Object[] nativeArguments) throws Throwable;

    @Nullable
    Object invoke(Object target, @Nullable Object... arguments) throws Throwable {
        if (target instanceof CallGuard guard) {
            guard.beforeCall(operation);
        }
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() != null ? e.getCause() : e;
        }
    }

    static Pointer required(@Nullable Object pointer) {
        return OutPlace.required(pointer);
    }
}
