package io.github.imapi4j.com;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.nio.file.Path;

/**
 * The probe's class as the system knows it. On Windows it stands in the registry until this JVM ends, and {@code
 * CoCreateInstance} loads the library; elsewhere the library's own {@code DllGetClassObject} is asked.
 */
final class ProbeClass {

    static final Guid ID = Guid.of("6E0B2C5A-9D41-4F7E-8A13-501CE794B236");

    private ProbeClass() {}

    static void register(Path library, ProbeFunctions c) {
        if (Platform.isWindows()) {
            registerInRegistry(Native.load(library.toString(), ProbeFunctions.Windows.class));
        } else {
            ComPlatform.get().registerClassObject(ID, classObject(c));
        }
    }

    private static Pointer classObject(ProbeFunctions c) {
        try (Memory ids = new Memory(48)) {
            int answer = c.DllGetClassObject(
                    Guids.write(ID, ids),
                    Guids.write(InterfaceModel.of(IClassFactory.class).iid(), ids.share(16)),
                    ids.share(32));
            ComPlatform.check(answer, "DllGetClassObject");
            return ids.getPointer(32);
        }
    }

    private static void registerInRegistry(ProbeFunctions.Windows c) {
        Runtime.getRuntime().addShutdownHook(new Thread(c::probe_unregister));
        ComPlatform.check(c.probe_register(0), "RegSetKeyValue");
        try {
            Com.createInstance(ID, IUnknown.class).close();
        } catch (ImapiException e) {
            if (e.error() != SystemCode.REGDB_E_CLASSNOTREG) {
                throw e;
            }
            // An elevated process is not shown the user's own classes.
            ComPlatform.check(c.probe_register(1), "RegSetKeyValue");
            Com.createInstance(ID, IUnknown.class).close();
        }
    }
}
