package io.github.imapi4j.com;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives up results that Java owns and that nobody will see, because another one of the same call failed. */
final class Ownership {

    private Ownership() {}

    /** Closes a wrapper, or all in a list; anything else owns nothing. */
    static void letGo(@Nullable Object value) {
        if (value instanceof IUnknown object) {
            object.close();
        } else if (value instanceof List<?> list) {
            list.forEach(Ownership::letGo);
        }
    }
}
