package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stream made of others, which it holds until it is closed itself. Before it is initialized it is empty. */
abstract class VirtualStreamOfParts extends VirtualStream {

    private List<HeldStream> parts = List.of();

    VirtualStreamOfParts(DriveBay bay, long position) {
        super(bay, position);
    }

    final List<HeldStream> parts() {
        return parts;
    }

    final void takeOver(List<HeldStream> held) {
        parts = held;
    }

    /**
     * Holds some streams.
     *
     * @throws ImapiException {@code E_INVALIDARG} if there is none or some are held already, {@code E_POINTER} if one is null
     */
    final void hold(List<? extends @Nullable IStream> streams) {
        if (!parts.isEmpty() || streams.isEmpty()) {
            throw new ImapiException(
                    SystemCode.E_INVALIDARG,
                    parts.isEmpty()
                            ? "The stream needs one stream or more to be made of."
                            : "The stream was initialized before.");
        }
        List<HeldStream> held = new ArrayList<>();
        try {
            streams.forEach(stream -> held.add(new HeldStream(stream)));
        } catch (ImapiException e) {
            held.forEach(HeldStream::close);
            throw e;
        }
        parts = List.copyOf(held);
    }

    /** The same streams with positions of their own. */
    final List<HeldStream> copies() {
        List<HeldStream> copies = new ArrayList<>();
        try {
            parts.forEach(part -> copies.add(part.copy()));
        } catch (ImapiException e) {
            copies.forEach(HeldStream::close);
            throw e;
        }
        return List.copyOf(copies);
    }

    @Override
    protected final synchronized long size() {
        return parts.stream().mapToLong(HeldStream::size).sum();
    }

    @Override
    public final synchronized void close() {
        List<HeldStream> held = parts;
        parts = List.of();
        held.forEach(HeldStream::close);
    }
}
