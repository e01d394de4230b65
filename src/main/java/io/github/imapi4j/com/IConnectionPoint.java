package io.github.imapi4j.com;

/** Where sinks for one event interface are attached. */
@ComInterface("B196B286-BAB4-101A-B69C-00AA00341D07")
public interface IConnectionPoint extends IUnknown {

    /**
     * {@code GetConnectionInterface(IID*)}: the event interface.
     *
     * @return its IID
     */
    @Slot(value = 3, name = "GetConnectionInterface")
    Guid getConnectionInterface();

    /**
     * {@code GetConnectionPointContainer(IConnectionPointContainer**)}: the object that fires.
     *
     * @return the object, to be closed by the caller
     */
    @Slot(value = 4, name = "GetConnectionPointContainer")
    IConnectionPointContainer getConnectionPointContainer();

    /**
     * {@code Advise(IUnknown*, DWORD*)}: attaches a sink. Makes a reference cycle until {@link #unadvise(int)}.
     *
     * @param sink the sink
     * @return the connection's number
     */
    @Slot(5)
    int advise(IUnknown sink);

    /**
     * {@code Unadvise(DWORD)}: detaches a sink.
     *
     * @param cookie the connection's number
     */
    @Slot(6)
    void unadvise(int cookie);

    /**
     * {@code EnumConnections(IEnumConnections**)}: all sinks.
     *
     * @return a walker, to be closed by the caller
     */
    @Slot(7)
    IUnknown enumConnections();
}
