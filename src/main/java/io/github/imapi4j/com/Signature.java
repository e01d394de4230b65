package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.HResult;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The native signature of a declared method: where its parameters and results lie. Results stand where {@link ResultAt} says or
 * else at the end; parameters fill the other places in order.
 */
final class Signature {

    /** The object pointer is the first native argument. */
    private static final int FIRST = 1;

    private final Method method;
    private final BitSet taken = new BitSet();
    private final List<InPlace> parameters = new ArrayList<>();
    private final List<OutPlace> results = new ArrayList<>();
    private final Class<?>[] nativeTypes;

    /**
     * The signature of a method.
     *
     * @param method the declared method
     * @param resultTypes its results, each where its annotations are
     */
    Signature(Method method, List<Result> resultTypes) {
        this.method = method;
        taken.set(0, FIRST);
        ResultAt places = method.getAnnotation(ResultAt.class);
        if (places == null) {
            addParameters();
        }
        for (int i = 0; i < resultTypes.size(); i++) {
            int at = places == null ? taken.nextClearBit(0) : FIRST + places.value()[i];
            results.add(place(resultTypes.get(i), at));
        }
        if (places != null) {
            addParameters();
        }
        if (taken.nextClearBit(0) != taken.cardinality()) {
            throw new IllegalArgumentException("the native parameters have gaps: " + method);
        }
        nativeTypes = new Class<?>[taken.cardinality()];
        Arrays.fill(nativeTypes, Pointer.class);
        parameters.forEach(parameter -> parameter.declare(nativeTypes));
        results.forEach(result -> result.declare(nativeTypes));
    }

    /**
     * A result and where its annotations are.
     *
     * @param type the Java type
     * @param place a method or a record's component
     */
    record Result(Type type, AnnotatedElement place) {}

    /** The results of a method that answers them in a record, in order; those that are no HRESULT. */
    static List<Result> components(Class<?> type) {
        List<Result> results = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() != HResult.class) {
                results.add(new Result(component.getGenericType(), component));
            }
        }
        return results;
    }

    List<InPlace> parameters() {
        return parameters;
    }

    List<OutPlace> results() {
        return results;
    }

    Class<?>[] nativeTypes() {
        return nativeTypes;
    }

    private int take(int at) {
        taken.set(at);
        return at;
    }

    private int next() {
        return take(taken.nextClearBit(0));
    }

    private void addParameters() {
        List<Integer> waiting = new ArrayList<>();
        List<ArrayForm<Object>> forms = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            Counted counted = parameter.getAnnotation(Counted.class);
            if (counted == null) {
                parameters.add(new InPlace.Single(Codecs.of(parameter.getParameterizedType(), parameter), next()));
                continue;
            }
            waiting.add(next());
            forms.add(ArrayForm.of(parameter.getParameterizedType(), parameter));
            if (!counted.sharesNext()) {
                int countAt = next();
                for (int i = 0; i < waiting.size(); i++) {
                    parameters.add(new CountedIn(forms.get(i), waiting.get(i), countAt));
                }
                waiting.clear();
                forms.clear();
            }
        }
    }

    private OutPlace place(Result result, int at) {
        take(at);
        @Nullable FixedSize fixed = result.place().getAnnotation(FixedSize.class);
        if (fixed != null) {
            return new FixedSizeOut(at, fixed.value());
        }
        if (result.place().isAnnotationPresent(CallerSized.class)) {
            take(at + 2);
            return new CallerSizedOut(at);
        }
        if (result.place().isAnnotationPresent(Counted.class)) {
            return new CountedOut(ArrayForm.of(result.type(), result.place()), at, take(at + 1));
        }
        Codec<Object> codec = Codecs.of(result.type(), result.place());
        if (method.isAnnotationPresent(IidIs.class)) {
            int iid = Arrays.asList(method.getParameterTypes()).indexOf(Guid.class);
            return new OutPlace.ByIid(codec, at, FIRST + iid);
        }
        return new OutPlace.Single(codec, at, method.isAnnotationPresent(OptionalOut.class));
    }
}
