package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.CallGuard;
import io.github.imapi4j.com.ReadOnlyStream;

/** A stream of the virtual system; planned faults of its methods strike it. */
abstract class VirtualStream extends ReadOnlyStream implements CallGuard {

    private final DriveBay bay;

    VirtualStream(DriveBay bay, long position) {
        super(position);
        this.bay = bay;
    }

    DriveBay bay() {
        return bay;
    }

    @Override
    public final void beforeCall(String operation) {
        bay.checkMethod(operation);
    }

    /** How many bytes can be read. */
    static int available(long size, long from, int wanted) {
        return (int) Math.min(wanted, Math.max(0, size - from));
    }
}
