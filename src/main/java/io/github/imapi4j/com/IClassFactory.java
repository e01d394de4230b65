package io.github.imapi4j.com;

import org.jspecify.annotations.Nullable;

/** Makes objects of one class. */
@ComInterface("00000001-0000-0000-C000-000000000046")
public interface IClassFactory extends IUnknown {

    /**
     * {@code CreateInstance(IUnknown*, REFIID, void**)}: makes an object.
     *
     * @param outer the aggregate that the object shall be a part of, usually null
     * @param iid the interface that the result points to
     * @return the object, to be closed by the caller
     */
    @Slot(3)
    @IidIs
    IUnknown createInstance(@Nullable IUnknown outer, Guid iid);

    /**
     * {@code LockServer(BOOL)}: keeps the server in memory.
     *
     * @param lock not 0 to lock, 0 to unlock
     */
    @Slot(4)
    void lockServer(int lock);
}
