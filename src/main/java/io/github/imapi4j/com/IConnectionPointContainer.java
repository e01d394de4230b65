package io.github.imapi4j.com;

/** An object that fires events. */
@ComInterface("B196B284-BAB4-101A-B69C-00AA00341D07")
public interface IConnectionPointContainer extends IUnknown {

    /**
     * {@code EnumConnectionPoints(IEnumConnectionPoints**)}: all connection points.
     *
     * @return a walker, to be closed by the caller
     */
    @Slot(3)
    IEnumConnectionPoints enumConnectionPoints();

    /**
     * {@code FindConnectionPoint(REFIID, IConnectionPoint**)}: the connection point of an event interface.
     *
     * @param iid the event interface
     * @return the connection point, to be closed by the caller; {@code CONNECT_E_NOCONNECTION} if there is none
     */
    @Slot(4)
    IConnectionPoint findConnectionPoint(Guid iid);
}
