package io.github.imapi4j.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    /** What a data burn needs; a guard for the search, which would pass if it found nothing. */
    private static final Set<String> NEEDED_FOR_A_DATA_BURN = Set.of(
            "IDiscMaster2",
            "DDiscMaster2Events",
            "IDiscRecorder2",
            "IDiscFormat2",
            "IDiscFormat2Data",
            "IWriteEngine2EventArgs",
            "IDiscFormat2DataEventArgs",
            "DDiscFormat2DataEvents",
            "IWriteSpeedDescriptor",
            "IBurnVerification",
            "IFileSystemImage",
            "IFileSystemImage2",
            "IFileSystemImage3",
            "IFileSystemImageResult",
            "IProgressItem",
            "IProgressItems",
            "IEnumProgressItems",
            "IFsiItem",
            "IEnumFsiItems",
            "IFsiDirectoryItem",
            "IFsiDirectoryItem2",
            "IFsiFileItem",
            "IBootOptions",
            "DFileSystemImageEvents");

    private final BindingComparison comparison = new BindingComparison(ABI);

    static Stream<Class<?>> declaredInterfaces() {
        return declared(type -> type.isAnnotationPresent(ComInterface.class)
                && (isBinding(type) || ABI.interfaces().containsKey(type.getSimpleName())));
    }

    static Stream<Class<?>> declaredEnumerations() {
        return declared(type -> type.isEnum() && NativeEnum.class.isAssignableFrom(type));
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
    void everyInterfaceOfADataBurnIsDeclared() {
        Set<String> missing = new HashSet<>(NEEDED_FOR_A_DATA_BURN);
        declaredInterfaces().map(Class::getSimpleName).forEach(missing::remove);

        assertEquals(Set.of(), missing);
    }

    @Test
    void noTwoInterfacesShareAnIid() {
        List<String> iids = declared(type -> type.isAnnotationPresent(ComInterface.class))
                .map(type -> type.getAnnotation(ComInterface.class).value())
                .toList();

        assertEquals(iids.size(), Set.copyOf(iids).size());
    }

    @Test
    void everyCreatableClassIsDeclaredWithItsClsid() {
        Map<String, String> declared = new TreeMap<>();
        for (Imapi2Class type : Imapi2Class.values()) {
            declared.put(BindingComparison.bare(type.name()), type.clsid().toString());
        }
        for (Imapi2fsClass type : Imapi2fsClass.values()) {
            declared.put(BindingComparison.bare(type.name()), type.clsid().toString());
        }

        Map<String, String> header = new TreeMap<>(ABI.classes().values().stream()
                .filter(NativeAbi.Coclass::creatable)
                .collect(Collectors.toMap(type -> BindingComparison.bare(type.name()), NativeAbi.Coclass::clsid)));
        assertEquals(header, declared);
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

    private static boolean isBinding(Class<?> type) {
        return type.getPackageName().startsWith("io.github.imapi4j.imapi2");
    }
}
