package io.github.imapi4j.com;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.imapi4j.cprobe.ProbeFacts;
import io.github.imapi4j.cprobe.ProbeInterface;
import io.github.imapi4j.cprobe.ProbeMethod;
import io.github.imapi4j.cprobe.ValueSet;
import io.github.imapi4j.error.HResult;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

        /** Whether an argument is a Java enum, which has no place for a number that it does not list. */
        boolean refusesNewNumbers() {
            return Arrays.stream(javaMethod.getParameterTypes()).anyMatch(Class::isEnum);
        }

        /** Whether the interface declares the method itself. */
        boolean isOwn() {
            return type.name().equals(method.owner());
        }

        /** As in the header: {@code IDiscRecorder2::get_VendorId}. */
        String operation() {
            return type.name() + "::" + method.name();
        }

        private Stream<RecordComponent> resultComponents() {
            Class<?> type = javaMethod.getReturnType();
            return type.isRecord() ? Stream.of(type.getRecordComponents()) : Stream.empty();
        }
    }

    /** A test of one method with one set of values. */
    interface Check {
        void run(Probed probed, ValueSet set) throws Throwable;
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
        return unknownAmong(declared.values());
    }

    /** Those of the given interfaces that the headers do not know. */
    List<String> unknownAmong(Collection<? extends Class<?>> types) {
        Set<String> known =
                facts.interfaces().stream().map(type -> type.iids().get(0)).collect(Collectors.toSet());
        return types.stream()
                .filter(type -> !known.contains(iid(type)))
                .map(Class::getName)
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
        return tests(which, EnumSet.allOf(ValueSet.class), check);
    }

    /** The same with some sets of values only. */
    Stream<DynamicContainer> tests(Predicate<Probed> which, Set<ValueSet> sets, Check check) {
        return facts.interfaces().stream()
                .filter(type -> javaType(type.name()).isPresent())
                .filter(type -> methods(type).anyMatch(which))
                .map(type -> DynamicContainer.dynamicContainer(
                        type.name(), methods(type).filter(which).flatMap(probed -> test(probed, sets, check))));
    }

    /** All methods of all declared interfaces. */
    Stream<Probed> all() {
        return facts.interfaces().stream()
                .filter(type -> javaType(type.name()).isPresent())
                .flatMap(this::methods);
    }

    private Stream<Probed> methods(ProbeInterface type) {
        return methods(type, javaType(type.name()).orElseThrow());
    }

    /** The methods of an interface as some declaration has them. */
    static Stream<Probed> methods(ProbeInterface type, Class<? extends IUnknown> javaType) {
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

    private static Stream<DynamicTest> test(Probed probed, Set<ValueSet> sets, Check check) {
        String name = probed.method().slot() + " " + probed.method().name();
        return sets.stream()
                .filter(set -> set != ValueSet.ODD || !probed.refusesNewNumbers())
                .map(set -> DynamicTest.dynamicTest(
                        name + " " + set.name().toLowerCase(Locale.ROOT), () -> check.run(probed, set)));
    }
}
