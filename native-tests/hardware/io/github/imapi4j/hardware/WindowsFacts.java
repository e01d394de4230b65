package io.github.imapi4j.hardware;

import io.github.imapi4j.com.CoClass;
import io.github.imapi4j.com.SystemFacts;
import io.github.imapi4j.com.SystemFacts.Hive;
import io.github.imapi4j.com.WindowsTexts;
import io.github.imapi4j.error.HResult;
import java.util.Optional;

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
    };

    /** The {@code ThreadingModel} that the registry has for a class. */
    Optional<String> threadingModel(CoClass type);

    /** The words of {@code imapi2.dll}, {@code imapi2fs.dll} or the system for a code, in the user's language. */
    Optional<String> messageText(HResult code);

    /** The version of a file in the system's folder. */
    Optional<String> fileVersion(String name);
}
