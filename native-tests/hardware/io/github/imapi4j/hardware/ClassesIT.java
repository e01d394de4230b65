package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.com.CoClass;
import io.github.imapi4j.com.ComIdentity;
import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IBurnVerification;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2fs.IEnumProgressItems;
import io.github.imapi4j.imapi2fs.IFileSystemImage2;
import io.github.imapi4j.imapi2fs.IFileSystemImage3;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The classes of IMAPI2, as the system makes them. */
@HardwareTest
@RequiresImapi
class ClassesIT {

    /** Interfaces that came with Windows 7 or the Feature Pack for Storage; which classes have them is not sure. */
    private static final Set<Class<?>> LATER =
            Set.of(IBurnVerification.class, IFileSystemImage2.class, IFileSystemImage3.class);

    /** What the loader answers for a class that programs cannot make. */
    private static final Set<ResultCode> NOT_FOR_PROGRAMS =
            Set.of(SystemCode.REGDB_E_CLASSNOTREG, SystemCode.CLASS_E_CLASSNOTAVAILABLE);

    private static Stream<CoClass> all() {
        return Stream.concat(Stream.of(Imapi2Class.values()), Stream.of(Imapi2fsClass.values()));
    }

    static List<CoClass> creatable() {
        return all().filter(CoClass::isCreatable).toList();
    }

    @Test
    @RequiresWindows
    void registryNamesTheThreadingModel(Bench bench, Observations observations) {
        Map<String, List<String>> models = creatable().stream()
                .collect(Collectors.groupingBy(
                        type -> bench.windows().orElseThrow().threadingModel(type).orElse("none"),
                        TreeMap::new,
                        Collectors.mapping(CoClass::nativeName, Collectors.toList())));
        assertNotEquals(Set.of("none"), models.keySet(), "the registry tells of no class at all");
        models.forEach((model, names) -> observations.note(
                "threading-model",
                models.size() == 1 ? model + " for all classes" : model + " for " + String.join(", ", names)));
    }

    @Test
    void everyClassGivesEveryInterface(Imapi imapi, Observations observations) {
        List<String> missing = new ArrayList<>();
        for (CoClass type : creatable()) {
            try (IUnknown object = imapi.create(type.clsid(), IUnknown.class)) {
                for (Class<? extends IUnknown> face : type.interfaces()) {
                    try (IUnknown asked = object.queryInterface(face)) {
                        assertTrue(face.isInstance(asked), type.nativeName());
                    } catch (ImapiException e) {
                        if (!e.is(SystemCode.E_NOINTERFACE) || !LATER.contains(face)) {
                            throw e.withDetail(type.nativeName() + " has no " + face.getSimpleName() + ".");
                        }
                        missing.add(face.getSimpleName() + " of " + type.nativeName());
                    }
                }
            }
        }
        observations.note("class-interfaces", missing.isEmpty() ? "none" : String.join(", ", missing));
    }

    @Test
    void interfaceThatAnObjectLacksIsSaid(Imapi imapi) {
        for (CoClass type : creatable()) {
            try (IUnknown object = imapi.create(type.clsid(), IUnknown.class)) {
                assertEquals(
                        SystemCode.E_NOINTERFACE,
                        Answers.code(() ->
                                object.queryInterface(IEnumProgressItems.class).close()),
                        type.nativeName());
            }
        }
    }

    @Test
    void objectHasOneIdentity(Imapi imapi) {
        for (CoClass type : creatable()) {
            try (IUnknown object = imapi.create(type.clsid(), IUnknown.class);
                    IUnknown other = imapi.create(type.clsid(), IUnknown.class)) {
                List<IUnknown> identities = new ArrayList<>(List.of(object.queryInterface(IUnknown.class)));
                // The first interface is one that every Windows has, except the newest of the image.
                Class<? extends IUnknown> face = type.interfaces().get(type.interfaces().size() - 1);
                try (IUnknown asked = object.queryInterface(face)) {
                    identities.add(asked.queryInterface(IUnknown.class));
                    for (IUnknown identity : identities) {
                        assertTrue(ComIdentity.samePointer(object, identity), type.nativeName());
                    }
                    assertTrue(!ComIdentity.samePointer(object, other), type.nativeName() + ": two objects, one pointer");
                } finally {
                    identities.forEach(IUnknown::close);
                }
            }
        }
    }

    @Test
    void unknownClassIsNotRegistered(Imapi imapi) {
        Guid nobody = Guid.of("5EB06A1C-6F5F-4B0E-9B7B-2B35A5F1C0DE");
        assertEquals(
                SystemCode.REGDB_E_CLASSNOTREG,
                Answers.code(() -> imapi.create(nobody, IUnknown.class).close()));
    }

    /** The header declares them without saying that a program cannot make them; the registry may know them or not. */
    @Test
    void classesThatComeAsAnswersAreMadeOrNotRegistered(Imapi imapi, Observations observations) {
        List<String> made = new ArrayList<>();
        all().filter(type -> !type.isCreatable()).forEach(type -> {
            ResultCode answer =
                    Answers.code(() -> imapi.create(type.clsid(), IUnknown.class).close());
            if (answer == SystemCode.S_OK) {
                made.add(type.nativeName());
            } else {
                assertTrue(NOT_FOR_PROGRAMS.contains(answer), type.nativeName() + ": " + Answers.name(answer));
            }
        });
        observations.note("closed-classes", made.isEmpty() ? "none" : String.join(", ", made));
    }
}
