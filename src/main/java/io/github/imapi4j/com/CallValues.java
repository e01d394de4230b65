package io.github.imapi4j.com;

import io.github.imapi4j.error.ImapiException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a call was about, for failures whose text has a place for it and whose object says nothing itself: a path that the call
 * was given, or the property that was set.
 */
final class CallValues {

    private static final Set<String> NAMES_OF_TEXTS = Set.of("path", "name", "directory");
    private static final Set<String> NAMES_OF_PROPERTIES = Set.of("parameter", "property");

    private CallValues() {}

    /** The same failure, in words that name what the call was about, where that is clear. */
    static ImapiException named(ImapiException failure, MethodModel method, @Nullable Object[] arguments) {
        List<String> names = failure.error().valueNames();
        if (names.size() != 1
                || failure.detail().isPresent()
                || !failure.operation().equals(Optional.of(method.operation()))) {
            return failure;
        }
        return value(names.get(0), method, arguments)
                .map(value -> failure.withDetail(failure.error().format(value)))
                .orElse(failure);
    }

    private static Optional<String> value(String name, MethodModel method, @Nullable Object[] arguments) {
        if (NAMES_OF_PROPERTIES.contains(name)) {
            String nativeName = method.nativeName();
            return Optional.of(nativeName)
                    .filter(any -> any.startsWith("put_") || any.startsWith("get_"))
                    .map(any -> any.substring("put_".length()));
        }
        return NAMES_OF_TEXTS.contains(name)
                ? Arrays.stream(arguments)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .findFirst()
                : Optional.empty();
    }
}
