package io.github.imapi4j.com;

/** A Java object that fires events: {@link IConnectionPointContainer} by its {@link ConnectionPoints}. */
public interface EventSource extends IConnectionPointContainer {

    /**
     * Where sinks connect.
     *
     * @return always the same
     */
    ConnectionPoints connectionPoints();

    @Override
    default IEnumConnectionPoints enumConnectionPoints() {
        return connectionPoints().enumerate();
    }

    @Override
    default IConnectionPoint findConnectionPoint(Guid iid) {
        return connectionPoints().find(iid);
    }
}
