package io.github.imapi4j.com;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.imapi4j.cprobe.ProbeFacts;
import io.github.imapi4j.cprobe.ProbeInterface;
import io.github.imapi4j.cprobe.ProbeMethod;
import io.github.imapi4j.error.HResult;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/** The native interfaces that the library declares, each with what the headers say of it. Found, not listed; joined by IID. */
final class ProbedInterfaces {

    /** A method as C and as Java know it. */
    record Probed(ProbeInterface type, ProbeMethod method, Class<? extends IUnknown> javaType, Method javaMethod) {

        /** Whether Java sees the success code, as the result or as a part of it. */
        boolean answersHResult() {
            Class<?> type = javaMethod.getReturnType();
            return type == HResult.class
                    || resultComponents().anyMatch(component -> component.getType() == HResult.class);
        }

        /** Whether Java says how much room there is for a result. */
        boolean isCallerSized() {
            return resultComponents().anyMatch(component -> component.isAnnotationPresent(CallerSized.class));
        }

        private Stream<RecordComponent> resultComponents() {
            Class<?> type = javaMethod.getReturnType();
            return type.isRecord() ? Stream.of(type.getRecordComponents()) : Stream.empty();
        }
    }

    /** A test of one method with one set of values. */
    interface Check {
        void run(Probed probed, boolean edge) throws Throwable;
    }

    private final Map<String, Class<? extends IUnknown>> declared = new TreeMap<>();
    private final ProbeFacts facts;

    ProbedInterfaces(ProbeFacts facts) {
        this.facts = facts;
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(
                                "io.github.imapi4j.com", "io.github.imapi4j.imapi2", "io.github.imapi4j.imapi2fs")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ComInterface.class))
                        .map(JavaClass::reflect)
                        .forEach(type -> declared.put(iid(type), type.asSubclass(IUnknown.class)));
    }

    private static String iid(Class<?> type) {
        return type.getAnnotation(ComInterface.class).value().toUpperCase(Locale.ROOT);
    }

    /** Declared interfaces that the headers do not know. */
    List<String> unknown() {
        Map<String, ProbeInterface> known = facts.interfaces().stream()
                .collect(Collectors.toMap(type -> type.iids().get(0), Function.identity()));
        return declared.entrySet().stream()
                .filter(entry -> !known.containsKey(entry.getKey()))
                .map(entry -> entry.getValue().getName())
                .toList();
    }

    /** The header's name of a declared interface. */
    String nameOf(Class<?> javaType) {
        return facts.interfaces().stream()
                .filter(type -> type.iids().get(0).equals(iid(javaType)))
                .map(ProbeInterface::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(javaType + " is in no header"));
    }

    /** The declaration of an interface of the headers. */
    Optional<Class<? extends IUnknown>> javaType(String name) {
        return Optional.ofNullable(declared.get(facts.get(name).iids().get(0)));
    }

    /** A test for each method of each declared interface, with either set of values. */
    Stream<DynamicContainer> tests(Check check) {
        return tests(probed -> true, check);
    }

    /** The same for some methods only. */
    Stream<DynamicContainer> tests(Predicate<Probed> which, Check check) {
        return facts.interfaces().stream()
                .filter(type -> javaType(type.name()).isPresent())
                .filter(type -> methods(type).anyMatch(which))
                .map(type -> DynamicContainer.dynamicContainer(
                        type.name(), methods(type).filter(which).flatMap(probed -> test(probed, check))));
    }

    private Stream<Probed> methods(ProbeInterface type) {
        Class<? extends IUnknown> javaType = javaType(type.name()).orElseThrow();
        InterfaceModel model = InterfaceModel.of(javaType);
        return type.methods().stream().map(method -> new Probed(type, method, javaType, javaMethod(model, method)));
    }

    /** Joined by the header's name: that Java's slot is the same is for C to find. */
    private static Method javaMethod(InterfaceModel model, ProbeMethod method) {
        return model.methods().stream()
                .filter(candidate -> candidate.nativeName().equals(method.name()))
                .map(MethodModel::method)
                .findFirst()
                .orElseThrow(() -> new AssertionError(model.name() + " does not declare " + method.name()));
    }

    private static Stream<DynamicTest> test(Probed probed, Check check) {
        String name = probed.method().slot() + " " + probed.method().name();
        return Stream.of(
                DynamicTest.dynamicTest(name, () -> check.run(probed, false)),
                DynamicTest.dynamicTest(name + " at the edges", () -> check.run(probed, true)));
    }
}
