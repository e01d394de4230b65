package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.com.CoClass;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The classes of IMAPI2, as the system makes them. */
@HardwareTest
@RequiresImapi
class ClassesIT {

    private static List<CoClass> creatable() {
        return Stream.<CoClass>concat(Stream.of(Imapi2Class.values()), Stream.of(Imapi2fsClass.values()))
                .filter(CoClass::isCreatable)
                .toList();
    }

    @Test
    @RequiresWindows
    void registryNamesTheThreadingModel(Bench bench, Observations observations) {
        String models = creatable().stream()
                .collect(Collectors.groupingBy(
                        type -> bench.windows().orElseThrow().threadingModel(type).orElse("none"),
                        Collectors.mapping(CoClass::nativeName, Collectors.joining(", "))))
                .toString();
        observations.note("threading-model", models);
    }

    @Test
    void everyClassGivesEveryInterface(Imapi imapi) {
        for (CoClass type : creatable()) {
            for (Class<? extends IUnknown> face : type.interfaces()) {
                try (IUnknown object = imapi.create(type.clsid(), IUnknown.class);
                        IUnknown asked = object.queryInterface(face)) {
                    assertEquals(true, face.isInstance(asked), type.nativeName());
                }
            }
        }
    }
}
