package io.github.imapi4j.hardware;

import io.github.imapi4j.com.CoClass;
import io.github.imapi4j.com.SystemFacts;
import io.github.imapi4j.com.SystemFacts.Hive;
import io.github.imapi4j.com.WindowsTexts;
import io.github.imapi4j.error.HResult;
import java.util.Optional;
import java.util.OptionalInt;

/** What the system says of IMAPI2 outside COM. */
interface WindowsFacts {

    /** This Windows. */
    WindowsFacts SYSTEM = new WindowsFacts() {
        @Override
        public Optional<String> threadingModel(CoClass type) {
            return SystemFacts.registryText(
                    Hive.CLASSES_ROOT, "CLSID\\{" + type.clsid() + "}\\InprocServer32", "ThreadingModel");
        }

        @Override
        public Optional<String> messageText(HResult code) {
            return new WindowsTexts().textOf(code);
        }

        @Override
        public Optional<String> fileVersion(String name) {
            return SystemFacts.fileVersion(name);
        }

        @Override
        public Optional<String> session() {
            OptionalInt number = SystemFacts.session();
            return number.isEmpty()
                    ? Optional.empty()
                    : Optional.of("session " + number.getAsInt() + (SystemFacts.isRemoteSession() ? ", remote" : "")
                            + (SystemFacts.isAdministrator() ? ", as administrator" : ", without administrator's rights"));
        }
    };

    /** The {@code ThreadingModel} that the registry has for a class. */
    Optional<String> threadingModel(CoClass type);

    /** The words of {@code imapi2.dll}, {@code imapi2fs.dll} or the system for a code, in the user's language. */
    Optional<String> messageText(HResult code);

    /** The version of a file in the system's folder. */
    Optional<String> fileVersion(String name);

    /** Where this process runs and what it may do: {@code session 1, remote, as administrator}; services have session 0. */
    Optional<String> session();
}
