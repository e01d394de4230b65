package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** Calls an object by number, through {@code IDispatch::Invoke}: that is how event sources call their sinks. */
public final class Dispatch {

    /** {@code DISPATCH_METHOD}. */
    public static final int METHOD = 1;
    /** {@code DISPATCH_PROPERTYGET}. */
    public static final int PROPERTY_GET = 2;
    /** {@code DISPATCH_PROPERTYPUT}. */
    public static final int PROPERTY_PUT = 4;
    /** {@code DISPATCH_PROPERTYPUTREF}. */
    public static final int PROPERTY_PUT_REF = 8;

    static final int INVOKE_SLOT = 6;
    /** {@code DISPPARAMS}: rgvarg, rgdispidNamedArgs, cArgs, cNamedArgs. */
    static final int ARGUMENT_COUNT = 16;

    static final int EXCEPTION_DESCRIPTION = 16;
    static final int EXCEPTION_SCODE = 56;
    static final int EXCEPTION_INFO_SIZE = 64;

    private static final int NAMED_ARGUMENTS = 8;
    private static final int NAMED_COUNT = 20;
    private static final int PARAMETERS_SIZE = 24;
    private static final int DISPID_PROPERTYPUT = -3;

    private Dispatch() {}

    /**
     * Calls a member.
     *
     * @param target the object
     * @param dispId the member's number
     * @param flags {@link #METHOD}, {@link #PROPERTY_GET} or {@link #PROPERTY_PUT}
     * @param arguments in the member's own order: numbers, strings, truth values, dates, interfaces, lists
     * @return what the member answered, null for nothing; an interface is to be closed by the caller
     */
    public static @Nullable Object invoke(IDispatch target, int dispId, int flags, @Nullable Object... arguments) {
        NativeRef reference = ComProxy.referenceOf(target);
        if (reference != null) {
            return ComPlatform.get().inApartment(() -> invoke(reference, dispId, flags, arguments));
        }
        try (IDispatch proxy = Com.reference(target, IDispatch.class)) {
            return invoke(proxy, dispId, flags, arguments);
        }
    }

    private static @Nullable Object invoke(NativeRef target, int dispId, int flags, @Nullable Object[] arguments) {
        try (CallScope scope = new CallScope()) {
            Pointer variants = scope.allocate(Math.max(1, arguments.length) * Variants.SIZE);
            for (int i = 0; i < arguments.length; i++) {
                Pointer variant = variants.share((long) (arguments.length - 1 - i) * Variants.SIZE);
                Variants.write(variant, arguments[i]);
                scope.onClose(() -> ComPlatform.get().clearVariant(variant));
            }
            Pointer parameters = scope.allocate(PARAMETERS_SIZE);
            parameters.setPointer(0, variants);
            parameters.setInt(ARGUMENT_COUNT, arguments.length);
            if ((flags & (PROPERTY_PUT | PROPERTY_PUT_REF)) != 0) {
                Pointer named = scope.allocate(4);
                named.setInt(0, DISPID_PROPERTYPUT);
                parameters.setPointer(NAMED_ARGUMENTS, named);
                parameters.setInt(NAMED_COUNT, 1);
            }
            Pointer result = scope.allocate(Variants.SIZE);
            Pointer iidNull = scope.allocate(Guids.SIZE);
            @Nullable Object[] call = {null, dispId, iidNull, 0, (short) flags, parameters, result, null, null};
            target.call(INVOKE_SLOT, "IDispatch::Invoke", call);
            return Variants.take(result);
        }
    }
}
