package io.github.imapi4j;

import io.github.imapi4j.com.CoClass;
import io.github.imapi4j.com.Com;
import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.com.Interposer;
import io.github.imapi4j.com.SystemFacts;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import io.github.imapi4j.virtual.VirtualSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Entrances to a virtual system of which every native call passes a watch. In a Windows JVM its classes are registered, and {@link
 * Imapi#open} finds them with the system's own {@code CoCreateInstance}.
 */
public final class WatchedImapi implements AutoCloseable {

    private final VirtualSystem system;
    private final Interposer interposer;
    private final List<Com.Registration> registrations = new ArrayList<>();

    /**
     * Watches a system.
     *
     * @param system stays the caller's
     * @param watch hears of every call
     */
    public WatchedImapi(VirtualSystem system, Interposer.Watch watch) {
        this.system = system;
        this.interposer = new Interposer(watch);
        if (SystemFacts.isWindows()) {
            Stream.<CoClass>concat(Stream.of(Imapi2Class.values()), Stream.of(Imapi2fsClass.values()))
                    .filter(CoClass::isCreatable)
                    .forEach(type -> registrations.add(Com.registerClass(
                            type.clsid(),
                            () -> interposer.substitute(system.createInstance(type.clsid(), IUnknown.class)))));
        }
    }

    /**
     * A new entrance.
     *
     * @return to be closed by the caller
     */
    public Imapi open() {
        return registrations.isEmpty() ? new Imapi(this::make, new SimulatedTicker(), () -> {}) : Imapi.open();
    }

    private <T extends IUnknown> T make(Guid classId, Class<T> type) {
        return interposer.between(system.createInstance(classId, IUnknown.class), type);
    }

    @Override
    public void close() {
        registrations.forEach(Com.Registration::close);
    }
}
