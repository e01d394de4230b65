package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** IDispatch of an exported interface: calls by number for every method that carries a {@link DispId}. */
final class DispatchThunks {

    private static final int DISPID_UNKNOWN = -1;
    private static final int PROPERTY_PUTS = Dispatch.PROPERTY_PUT | Dispatch.PROPERTY_PUT_REF;

    private final InterfaceModel model;

    DispatchThunks(InterfaceModel model) {
        this.model = model;
    }

    /** {@code GetTypeInfoCount(UINT*)}: there is no type library. */
    Pointer getTypeInfoCount() {
        return Thunks.function(
                arguments -> {
                    MethodModel.required(arguments[1]).setInt(0, 0);
                    return HResult.S_OK.value();
                },
                Pointer.class,
                Pointer.class);
    }

    /** {@code GetTypeInfo(UINT, LCID, ITypeInfo**)}. */
    Pointer getTypeInfo() {
        return Thunks.function(
                arguments -> {
                    MethodModel.required(arguments[3]).setPointer(0, null);
                    return SystemCode.DISP_E_BADINDEX.hresult().value();
                },
                Pointer.class,
                int.class,
                int.class,
                Pointer.class);
    }

    /** {@code GetIDsOfNames(REFIID, LPOLESTR*, UINT, LCID, DISPID*)}. */
    Pointer getIdsOfNames() {
        return Thunks.function(
                this::findIds, Pointer.class, Pointer.class, Pointer.class, int.class, int.class, Pointer.class);
    }

    private int findIds(@Nullable Object[] arguments) {
        int count = (Integer) Objects.requireNonNull(arguments[3]);
        Pointer ids = MethodModel.required(arguments[5]);
        for (int i = 0; i < count; i++) {
            ids.setInt(4L * i, DISPID_UNKNOWN);
        }
        String name = WideText.read(MethodModel.required(arguments[2]).getPointer(0));
        for (MethodModel method : model.methods()) {
            if (method.dispId().isPresent() && scriptName(method).equalsIgnoreCase(name)) {
                ids.setInt(0, method.dispId().getAsInt());
                return count == 1
                        ? HResult.S_OK.value()
                        : SystemCode.DISP_E_UNKNOWNNAME.hresult().value();
            }
        }
        return SystemCode.DISP_E_UNKNOWNNAME.hresult().value();
    }

    private static String scriptName(MethodModel method) {
        String name = method.nativeName();
        return name.startsWith("get_") || name.startsWith("put_") ? name.substring(4) : name;
    }

    /** {@code Invoke(DISPID, REFIID, LCID, WORD, DISPPARAMS*, VARIANT*, EXCEPINFO*, UINT*)}; the last three may be NULL. */
    Pointer invoke() {
        return Thunks.function(
                this::guardedInvoke,
                Pointer.class,
                int.class,
                Pointer.class,
                int.class,
                short.class,
                Pointer.class,
                Pointer.class,
                Pointer.class,
                Pointer.class);
    }

    private int guardedInvoke(@Nullable Object[] arguments) {
        ExportedObject.Face face = ExportedObject.find((Pointer) arguments[0]);
        if (face == null) {
            return SystemCode.RPC_E_DISCONNECTED.hresult().value();
        }
        try {
            return invoke(face.target(), arguments);
        } catch (Throwable failure) {
            int hresult = FailureReply.of(failure, model.iid());
            if (arguments[7] instanceof Pointer exceptionInfo) {
                fill(exceptionInfo, failure, hresult);
                return SystemCode.DISP_E_EXCEPTION.hresult().value();
            }
            return hresult;
        }
    }

    private int invoke(Object target, @Nullable Object[] arguments) throws Throwable {
        int dispId = (Integer) Objects.requireNonNull(arguments[1]);
        int flags = (Short) Objects.requireNonNull(arguments[4]);
        Optional<MethodModel> found = find(dispId, (flags & PROPERTY_PUTS) != 0);
        if (found.isEmpty()) {
            return SystemCode.DISP_E_MEMBERNOTFOUND.hresult().value();
        }
        MethodModel method = found.get();
        Pointer parameters = MethodModel.required(arguments[5]);
        List<Codec<Object>> codecs = method.variantParameters();
        int count = parameters.getInt(Dispatch.ARGUMENT_COUNT);
        if (count != codecs.size()) {
            return SystemCode.DISP_E_BADPARAMCOUNT.hresult().value();
        }
        try (CallScope scope = new CallScope()) {
            @Nullable Object[] values = new Object[count];
            for (int i = 0; i < count; i++) {
                Pointer variant = parameters.getPointer(0).share((long) (count - 1 - i) * Variants.SIZE);
                values[i] = codecs.get(i).fromVariant(Variants.borrow(variant, scope), scope);
            }
            Object result = method.invoke(target, values);
            if (arguments[6] instanceof Pointer out) {
                Variants.write(out, method.toVariant(result));
            }
            return method.code(result).value();
        }
    }

    private Optional<MethodModel> find(int dispId, boolean put) {
        return model.methods().stream()
                .filter(method -> method.dispId().isPresent() && method.dispId().getAsInt() == dispId)
                .filter(method -> method.isPropertyPut() == put)
                .findFirst();
    }

    /** {@code EXCEPINFO}: wCode, source, description, help file, help context, reserved, deferred fill-in, scode. */
    private static void fill(Pointer info, Throwable failure, int hresult) {
        info.clear(Dispatch.EXCEPTION_INFO_SIZE);
        String text = failure instanceof ImapiException known
                ? known.detail().orElse(known.text())
                : String.valueOf(failure.getMessage());
        info.setPointer(8, ComPlatform.get().allocateBstr("imapi4j"));
        info.setPointer(Dispatch.EXCEPTION_DESCRIPTION, ComPlatform.get().allocateBstr(text));
        info.setInt(Dispatch.EXCEPTION_SCODE, hresult);
    }
}
