package io.github.imapi4j.com;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wrappers in a value that was taken over from native code. */
final class Wrappers {

    private Wrappers() {}

    /** Lets go of all that the value holds, where nobody will get it because something after it failed. */
    static void close(@Nullable Object value) {
        if (value instanceof IUnknown object) {
            object.close();
        } else if (value instanceof List<?> list) {
            list.forEach(Wrappers::close);
        }
    }
}
