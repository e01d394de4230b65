package io.github.imapi4j;

import io.github.imapi4j.Diagnosis.Finding;
import io.github.imapi4j.Diagnosis.Section;
import io.github.imapi4j.com.CoClass;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.com.SystemFacts;
import io.github.imapi4j.com.SystemFacts.Hive;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a diagnosis says of IMAPI2's classes: which can be made, and what they answer to. */
final class ClassCheck {

    private ClassCheck() {}

    static Section section(Imapi imapi) {
        List<CoClass> classes = Stream.<CoClass>concat(
                        Stream.of(Imapi2Class.values()), Stream.of(Imapi2fsClass.values()))
                .filter(CoClass::isCreatable)
                .toList();
        List<Finding> findings = new ArrayList<>();
        int made = 0;
        for (CoClass which : classes) {
            try (IUnknown object = imapi.create(which.clsid(), IUnknown.class)) {
                made++;
                List<String> missing = missing(object, which);
                if (!missing.isEmpty()) {
                    findings.add(Finding.note(which.nativeName(), "does not answer to " + String.join(", ", missing)));
                }
            } catch (ImapiException e) {
                findings.add(Finding.problem(
                        which.nativeName(), "cannot be made [" + e.error().name() + " " + e.hresult() + "]"));
            }
        }
        findings.add(
                0, Finding.ok("Classes", String.format(Locale.ROOT, "%d of %d can be made", made, classes.size())));
        threading(classes).ifPresent(findings::add);
        return new Section("IMAPI2", findings);
    }

    private static List<String> missing(IUnknown object, CoClass which) {
        List<String> missing = new ArrayList<>();
        for (Class<? extends IUnknown> type : which.interfaces()) {
            try {
                object.queryInterface(type).close();
            } catch (ImapiException e) {
                missing.add(type.getSimpleName());
            }
        }
        return missing;
    }

    /** How the registry says that the classes deal with threads, which no documentation tells. */
    private static Optional<Finding> threading(List<CoClass> classes) {
        TreeSet<String> models = new TreeSet<>();
        for (CoClass which : classes) {
            SystemFacts.registryText(
                            Hive.CLASSES_ROOT, "CLSID\\{" + which.clsid() + "}\\InprocServer32", "ThreadingModel")
                    .ifPresent(models::add);
        }
        return models.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.ok("ThreadingModel", String.join(", ", models)));
    }
}
