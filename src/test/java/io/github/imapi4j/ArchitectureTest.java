package io.github.imapi4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.imapi4j.com.OutParams;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the floors of the house: who may see whom. A floor that is still empty breaks no rule. */
class ArchitectureTest {

    private static final String ROOT = "io.github.imapi4j";
    private static final String COM = ROOT + ".com..";
    private static final String CLI = ROOT + ".cli..";
    private static final String[] BINDING = {ROOT + ".imapi2..", ROOT + ".imapi2fs.."};

    /** From the ground up. Each floor may use the floors before it. */
    private static final List<Floor> FLOORS = List.of(
            new Floor("errors", ROOT + ".error.."),
            new Floor("COM", COM),
            new Floor("binding", BINDING),
            new Floor("virtual recorder", ROOT + ".virtual.."),
            new Floor("API", ROOT),
            new Floor("command line", CLI));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private record Floor(String name, List<String> packages) {

        Floor(String name, String... packages) {
            this(name, List.of(packages));
        }

        String[] pattern() {
            return packages.toArray(String[]::new);
        }
    }

    @Test
    void theHouseIsNotEmpty() {
        assertFalse(HOUSE.isEmpty(), "no classes found, so that no rule could fail");
    }

    @Test
    void everyPackageBelongsToAFloor() {
        classes().should().resideInAnyPackage(packagesFrom(0)).check(HOUSE);
    }

    @TestFactory
    Stream<DynamicTest> noFloorLooksUp() {
        return IntStream.range(0, FLOORS.size() - 1)
                .mapToObj(level -> DynamicTest.dynamicTest(
                        FLOORS.get(level).name(),
                        () -> noClasses()
                                .that()
                                .resideInAnyPackage(FLOORS.get(level).pattern())
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(packagesFrom(level + 1))
                                .allowEmptyShould(true)
                                .check(HOUSE)));
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void onlyTheComFloorSeesJna() {
        noClasses()
                .that()
                .resideOutsideOfPackage(COM)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.jna..")
                .check(HOUSE);
    }

    @Test
    void onlyTheCommandLineWritesToTheConsole() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLI)
                .should(ACCESS_STANDARD_STREAMS)
                .check(HOUSE);
    }

    @Test
    void onlyTheCommandLineSeesPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLI)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(HOUSE);
    }

    /** No logic: interfaces, enumerations, and records where a method has several results. */
    @Test
    void theBindingIsDeclarationsOnly() {
        classes()
                .that()
                .resideInAnyPackage(BINDING)
                .should()
                .beInterfaces()
                .orShould()
                .beEnums()
                .orShould()
                .beAnnotatedWith(OutParams.class)
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void interfacesOfTheBindingHoldNoLogic() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(BINDING)
                .and()
                .areDeclaredInClassesThat()
                .areInterfaces()
                .should()
                .haveModifier(JavaModifier.ABSTRACT)
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void recordsOfTheBindingHoldNoLogic() {
        HOUSE.stream().filter(type -> type.isAnnotatedWith(OutParams.class)).forEach(type -> {
            assertTrue(type.isRecord(), type.getName());
            type.getMethods().forEach(method -> {
                boolean generated = List.of("equals", "hashCode", "toString").contains(method.getName());
                assertTrue(generated || type.tryGetField(method.getName()).isPresent(), method.getFullName());
            });
        });
    }

    private static String[] packagesFrom(int level) {
        return FLOORS.stream()
                .skip(level)
                .flatMap(floor -> floor.packages().stream())
                .toArray(String[]::new);
    }
}
