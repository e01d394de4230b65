package io.github.imapi4j.com;

import io.github.imapi4j.error.HResult;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method with any number of in-parameters and no, one or several results. */
final class StandardMethod extends MethodModel {

    private final MethodResult answer;
    private final Signature signature;
    private final @Nullable List<Codec<Object>> variantParameters;

    StandardMethod(Class<?> owner, Method method) {
        super(owner, method);
        answer = new MethodResult(method);
        signature = new Signature(method, answer.results());
        variantParameters = codecs(signature.parameters());
    }

    /** The codecs of parameters that fit in a VARIANT, or null if one does not. */
    private static @Nullable List<Codec<Object>> codecs(List<InPlace> parameters) {
        List<Codec<Object>> codecs = new ArrayList<>();
        for (InPlace parameter : parameters) {
            if (!(parameter instanceof InPlace.Single single)) {
                return null;
            }
            codecs.add(single.codec());
        }
        return codecs;
    }

    @Override
    Class<?>[] nativeTypes() {
        return signature.nativeTypes();
    }

    @Override
    @Nullable
    Object call(NativeRef object, @Nullable Object[] arguments) {
        try (CallScope scope = new CallScope()) {
            @Nullable Object[] natives = new Object[signature.nativeTypes().length];
            for (int i = 0; i < arguments.length; i++) {
                signature.parameters().get(i).put(arguments[i], natives, scope);
            }
            signature.results().forEach(result -> result.prepare(natives, scope));
            int hresult = object.call(slot(), operation(), natives);
            return takeResults(hresult, natives);
        }
    }

    /** All results or none: what was taken before one failed is let go, what comes after it is freed. */
    private @Nullable Object takeResults(int hresult, @Nullable Object[] natives) {
        List<OutPlace> places = signature.results();
        List<@Nullable Object> values = new ArrayList<>(places.size());
        int next = 0;
        try {
            while (next < places.size()) {
                values.add(places.get(next++).take(natives));
            }
            return answer.compose(hresult, values);
        } catch (RuntimeException | Error failure) {
            Ownership.letGo(values);
            for (; next < places.size(); next++) {
                places.get(next).discard(natives);
            }
            throw failure;
        }
    }

    @Override
    int serve(Object target, @Nullable Object[] natives) throws Throwable {
        try (CallScope scope = new CallScope()) {
            signature.results().forEach(result -> result.clear(natives));
            signature.results().forEach(result -> result.refuseNull(natives));
            @Nullable Object[] arguments = new Object[signature.parameters().size()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = signature.parameters().get(i).get(natives, scope);
            }
            Object result = invoke(target, arguments);
            HResult code = answer.code(result);
            if (code.isSuccess()) {
                giveResults(answer.values(result), natives);
            }
            return code.value();
        }
    }

    /** All results or none: what was given before one failed is taken back. */
    private void giveResults(List<@Nullable Object> values, @Nullable Object[] natives) {
        int given = 0;
        try {
            for (; given < values.size(); given++) {
                signature.results().get(given).give(values.get(given), natives);
            }
        } catch (RuntimeException | Error failure) {
            for (int i = 0; i < given; i++) {
                signature.results().get(i).discard(natives);
            }
            throw failure;
        }
    }

    @Override
    List<Codec<Object>> variantParameters() {
        if (variantParameters == null) {
            throw new IllegalStateException(operation() + " has parameters that do not fit in a VARIANT");
        }
        return variantParameters;
    }

    @Override
    HResult code(@Nullable Object result) {
        return answer.code(result);
    }

    @Override
    @Nullable
    Object toVariant(@Nullable Object result) {
        return signature.results().size() == 1 && signature.results().get(0) instanceof OutPlace.Single single
                ? single.codec().toVariant(answer.values(result).get(0))
                : null;
    }
}
