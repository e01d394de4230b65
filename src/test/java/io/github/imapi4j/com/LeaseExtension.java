package io.github.imapi4j.com;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails every test that ends with more on lease than it began with: a reference that was not closed, a Java object that native
 * code still holds, a string or an array that was not freed. Registered for all tests, see {@code META-INF/services}.
 */
public final class LeaseExtension implements BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(LeaseExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        Leases.recordOrigins(true);
        context.getStore(NAMESPACE).put("before", Leases.snapshot());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        @SuppressWarnings("unchecked")
        Map<Leases.Kind, Integer> before = context.getStore(NAMESPACE).get("before", Map.class);
        Map<Leases.Kind, Integer> leaked = new EnumMap<>(Leases.Kind.class);
        Leases.snapshot().forEach((kind, count) -> {
            int more = count - before.get(kind);
            if (more > 0) {
                leaked.put(kind, more);
            }
        });
        if (!leaked.isEmpty()) {
            AssertionError failure = new AssertionError("Still on lease after the test: " + leaked);
            for (Leases.Kind kind : leaked.keySet()) {
                Leases.describe(kind).forEach(failure::addSuppressed);
            }
            throw failure;
        }
    }
}
