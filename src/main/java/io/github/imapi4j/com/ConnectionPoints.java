package io.github.imapi4j.com;

import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection points of a Java object that fires events: it implements {@link EventSource} and has this.
 */
public final class ConnectionPoints {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionPoints.class);

    private final IConnectionPointContainer owner;
    private final Map<Guid, Point> points = new LinkedHashMap<>();

    /**
     * Connection points for some event interfaces.
     *
     * @param owner the object that fires
     * @param eventInterfaces the interfaces whose methods it calls on sinks; the first is the default one
     */
    @SafeVarargs
    public ConnectionPoints(IConnectionPointContainer owner, Class<? extends IDispatch>... eventInterfaces) {
        this.owner = owner;
        for (Class<? extends IDispatch> type : eventInterfaces) {
            InterfaceModel model = InterfaceModel.of(type);
            points.put(model.iid(), new Point(model));
        }
    }

    /**
     * For {@link IConnectionPointContainer#findConnectionPoint}.
     *
     * @param iid an event interface
     * @return its connection point
     * @throws ImapiException {@code CONNECT_E_NOCONNECTION} if the object does not fire it
     */
    public IConnectionPoint find(Guid iid) {
        Point point = points.get(iid);
        if (point == null) {
            throw new ImapiException(SystemCode.CONNECT_E_NOCONNECTION);
        }
        return point;
    }

    /**
     * For {@link IConnectionPointContainer#enumConnectionPoints}.
     *
     * @return a walker over all connection points
     */
    public IEnumConnectionPoints enumerate() {
        return new PointWalker(List.copyOf(points.values()), 0);
    }

    /**
     * Calls a method of every sink through {@code IDispatch::Invoke}, on this thread, one after the other. What a sink answers, a
     * failure too, changes nothing: that is how IMAPI2 fires.
     *
     * @param eventInterface whose sinks
     * @param dispId the method's number
     * @param arguments the method's arguments in its own order
     */
    public void fire(Class<? extends IDispatch> eventInterface, int dispId, @Nullable Object... arguments) {
        Point point = (Point) find(InterfaceModel.of(eventInterface).iid());
        for (IDispatch sink : point.sinks.values()) {
            try {
                Dispatch.invoke(sink, dispId, Dispatch.METHOD, arguments);
            } catch (ImapiException | IllegalStateException e) {
                LOG.debug("A sink of {} failed", eventInterface.getSimpleName(), e);
            }
        }
    }

    /** Lets go of all sinks; for the end of the object's life. */
    public void close() {
        for (Point point : points.values()) {
            point.sinks.keySet().forEach(point::drop);
        }
    }

    /** The sinks of one event interface. */
    private final class Point implements IConnectionPoint {
        private final InterfaceModel model;
        private final Map<Integer, IDispatch> sinks = new ConcurrentHashMap<>();
        private final AtomicInteger lastCookie = new AtomicInteger();

        Point(InterfaceModel model) {
            this.model = model;
        }

        @Override
        public Guid getConnectionInterface() {
            return model.iid();
        }

        @Override
        public IConnectionPointContainer getConnectionPointContainer() {
            return owner;
        }

        @Override
        public int advise(@Nullable IUnknown sink) {
            if (sink == null) {
                throw new ImapiException(SystemCode.E_POINTER);
            }
            try (IUnknown typed = sink.queryInterface(model.type().asSubclass(IUnknown.class))) {
                int cookie = lastCookie.incrementAndGet();
                sinks.put(cookie, typed.queryInterface(IDispatch.class));
                return cookie;
            } catch (ImapiException e) {
                throw new ImapiException(
                        SystemCode.CONNECT_E_CANNOTCONNECT, "The sink does not offer " + model.name() + ".", e);
            }
        }

        @Override
        public void unadvise(int cookie) {
            if (!drop(cookie)) {
                throw new ImapiException(SystemCode.CONNECT_E_NOCONNECTION);
            }
        }

        private boolean drop(int cookie) {
            IDispatch sink = sinks.remove(cookie);
            if (sink != null) {
                sink.close();
            }
            return sink != null;
        }

        @Override
        public IUnknown enumConnections() {
            throw new ImapiException(SystemCode.E_NOTIMPL);
        }
    }

    /** Walks over connection points. */
    private static final class PointWalker implements IEnumConnectionPoints {
        private final ListCursor<IConnectionPoint> cursor;

        PointWalker(List<? extends IConnectionPoint> points, int position) {
            cursor = new ListCursor<>(points, position);
        }

        @Override
        public List<IConnectionPoint> next(int count) {
            return cursor.next(count);
        }

        @Override
        public HResult skip(int count) {
            return cursor.skip(count);
        }

        @Override
        public void reset() {
            cursor.reset();
        }

        @Override
        public IEnumConnectionPoints cloneEnum() {
            return new PointWalker(cursor.elements(), cursor.position());
        }
    }
}
