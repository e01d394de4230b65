package io.github.imapi4j.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.imapi4j.com.CoClass;
import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every declared interface, enumeration and class is what the headers say. What is declared is found, not listed. */
class BindingAbiTest {

    private static final NativeAbi ABI = NativeAbi.load();
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.imapi4j");

    private final BindingComparison comparison = new BindingComparison(ABI);

    static Stream<Class<?>> declaredInterfaces() {
        return declared(type -> type.isAnnotationPresent(ComInterface.class)
                && (isBinding(type) || ABI.interfaces().containsKey(type.getSimpleName())));
    }

    static Stream<Class<?>> declaredEnumerations() {
        return declared(type -> type.isEnum() && NativeEnum.class.isAssignableFrom(type));
    }

    static Stream<CoClass> declaredClasses() {
        return Stream.of(Imapi2Class.values(), Imapi2fsClass.values()).flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("declaredInterfaces")
    void interfaceIsDeclaredAsInTheHeader(Class<?> declared) {
        assertEquals(List.of(), comparison.ofInterface(declared));
    }

    @ParameterizedTest
    @MethodSource("declaredEnumerations")
    void enumerationIsDeclaredAsInTheHeader(Class<?> declared) {
        assertEquals(List.of(), comparison.ofEnumeration(declared));
    }

    @ParameterizedTest
    @MethodSource("declaredInterfaces")
    void interfaceIsInItsHeadersPackage(Class<?> declared) {
        NativeAbi.Interface header = ABI.interfaces().get(declared.getSimpleName());

        assertEquals("io.github.imapi4j." + header.header().replace(".h", ""), declared.getPackageName());
    }

    @Test
    void everythingInTheHeadersIsDeclared() {
        List<Class<?>> interfaces = declaredInterfaces().toList();
        List<Class<?>> enumerations = declaredEnumerations().toList();
        List<CoClass> classes = declaredClasses().toList();

        assertEquals(List.of(), comparison.missing(interfaces, enumerations, classes));
        assertEquals(51, interfaces.size(), "interfaces");
        assertEquals(370, interfaces.stream().mapToLong(BindingAbiTest::slots).sum(), "methods");
        assertEquals(19, enumerations.size(), "enumerations");
        assertEquals(15, Imapi2Class.values().length, "classes of imapi2.h");
        assertEquals(14, Imapi2fsClass.values().length, "classes of imapi2fs.h");
    }

    @Test
    void noTwoInterfacesShareAnIid() {
        List<String> iids = declared(type -> type.isAnnotationPresent(ComInterface.class))
                .map(type -> type.getAnnotation(ComInterface.class).value())
                .toList();

        assertEquals(iids.size(), Set.copyOf(iids).size());
    }

    @ParameterizedTest
    @MethodSource("declaredClasses")
    void classIsDeclaredAsInTheHeader(CoClass declared) {
        assertEquals(List.of(), comparison.ofClass(declared));
    }

    @Test
    void tableHoldsBothHeadersInFull() {
        assertEquals(51, ABI.interfaces().size());
        assertEquals(19, ABI.enumerations().size());
        assertEquals(29, ABI.classes().size());
        for (NativeAbi.Interface type : ABI.interfaces().values()) {
            int next = ABI.slots(type.base());
            for (NativeAbi.Method method : type.methods()) {
                assertEquals(next++, method.slot(), type.name() + "::" + method.name());
            }
            assertEquals(type.slots(), next, type.name());
        }
        for (NativeAbi.Enumeration type : ABI.enumerations().values()) {
            assertTrue(!type.constants().isEmpty(), type.name());
        }
    }

    private static Stream<Class<?>> declared(Predicate<Class<?>> which) {
        return CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .<Class<?>>map(JavaClass::reflect)
                .filter(which)
                .sorted((a, b) -> a.getName().compareTo(b.getName()));
    }

    private static long slots(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Slot.class) && !method.isSynthetic())
                .count();
    }

    private static boolean isBinding(Class<?> type) {
        return type.getPackageName().startsWith("io.github.imapi4j.imapi2");
    }
}
