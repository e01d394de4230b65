package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.Com;
import io.github.imapi4j.com.IUnknown;
import org.jspecify.annotations.Nullable;

/**
 * A handed-out object's reference to its image: who still holds a file item or a stream keeps the image alive, and with it
 * the streams that files are read from.
 */
final class ImageHold {

    private final VirtualFileSystemImage image;
    private @Nullable IUnknown reference;

    ImageHold(VirtualFileSystemImage image) {
        this.image = image;
    }

    synchronized void acquire() {
        if (reference == null) {
            reference = Com.reference(image, IUnknown.class);
        }
    }

    /** The image itself may close here, so this is not called under a lock. */
    void release() {
        IUnknown old;
        synchronized (this) {
            old = reference;
            reference = null;
        }
        if (old != null) {
            old.close();
        }
    }
}
