package io.github.imapi4j.com;

import io.github.imapi4j.error.ImapiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sink attached to an object that fires events. {@code Advise} makes a reference cycle between the two; closing this breaks it,
 * whatever else fails.
 */
public final class EventConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventConnection.class);

    private final IConnectionPoint point;
    private final int cookie;
    private boolean closed;

    private EventConnection(IConnectionPoint point, int cookie) {
        this.point = point;
        this.cookie = cookie;
    }

    /**
     * Attaches a sink.
     *
     * @param source the object that fires
     * @param eventInterface what it fires
     * @param sink called on the thread that runs the operation; what it throws does not stop the operation
     * @param <T> the event interface
     * @return the connection, to be closed by the caller
     * @throws ImapiException {@code CONNECT_E_NOCONNECTION} if the object does not fire these events
     */
    public static <T extends IDispatch> EventConnection advise(IUnknown source, Class<T> eventInterface, T sink) {
        try (IConnectionPointContainer container = source.queryInterface(IConnectionPointContainer.class)) {
            IConnectionPoint point = container.findConnectionPoint(
                    InterfaceModel.of(eventInterface).iid());
            try {
                return new EventConnection(point, point.advise(sink));
            } catch (RuntimeException e) {
                point.close();
                throw e;
            }
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (point) {
            point.unadvise(cookie);
        } catch (ImapiException e) {
            LOG.warn("An event sink could not be detached: {}", e.getMessage());
        }
    }
}
