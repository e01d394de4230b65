package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.com.CoClass;
import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IConnectionPoint;
import io.github.imapi4j.com.IConnectionPointContainer;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IEnumConnectionPoints;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The objects that fire events, and how sinks are connected to them. */
@HardwareTest
@RequiresImapi
class EventSourcesIT {

    private static Guid iid(Class<?> type) {
        return Guid.of(type.getAnnotation(ComInterface.class).value());
    }

    /** A sink that nothing is fired at. */
    private static IUnknown sink(Class<? extends IDispatch> type) {
        return (IUnknown) Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == given[0];
                    case "toString" -> "a sink";
                    default -> null;
                });
    }

    private static void forEachSource(Imapi imapi, BiConsumer<CoClass, IConnectionPointContainer> test) {
        for (CoClass type : ClassesIT.creatable()) {
            if (!type.events().isEmpty()) {
                try (IConnectionPointContainer source =
                        imapi.create(type.clsid(), IConnectionPointContainer.class)) {
                    test.accept(type, source);
                }
            }
        }
    }

    @Test
    void everyEventInterfaceHasAConnectionPoint(Imapi imapi) {
        forEachSource(imapi, (type, source) -> {
            for (Class<? extends IDispatch> events : type.events()) {
                try (IConnectionPoint point = source.findConnectionPoint(iid(events))) {
                    assertEquals(iid(events), point.getConnectionInterface(), type.nativeName());
                }
            }
        });
    }

    @Test
    void connectionPointsAreListed(Imapi imapi) {
        forEachSource(imapi, (type, source) -> {
            Set<Guid> listed = new HashSet<>();
            try (IEnumConnectionPoints walk = source.enumConnectionPoints()) {
                for (List<IConnectionPoint> next = walk.next(1); !next.isEmpty(); next = walk.next(1)) {
                    try (IConnectionPoint point = next.get(0)) {
                        listed.add(point.getConnectionInterface());
                    }
                }
            }
            type.events().forEach(events -> assertTrue(
                    listed.contains(iid(events)), type.nativeName() + " lists no " + events.getSimpleName()));
        });
    }

    @Test
    void sinkIsConnectedOnceAndDisconnectedOnce(Imapi imapi, Observations observations) {
        forEachSource(imapi, (type, source) -> {
            for (Class<? extends IDispatch> events : type.events()) {
                try (IConnectionPoint point = source.findConnectionPoint(iid(events))) {
                    int cookie = point.advise(sink(events));
                    observations.note("sinks", secondSink(type, events, point, cookie));
                    point.unadvise(cookie);
                    assertEquals(
                            SystemCode.CONNECT_E_NOCONNECTION,
                            Answers.code(() -> point.unadvise(cookie)),
                            type.nativeName());
                }
            }
        });
    }

    /** A source may limit its connections to one. */
    private static String secondSink(
            CoClass type, Class<? extends IDispatch> events, IConnectionPoint point, int first) {
        try {
            int second = point.advise(sink(events));
            assertTrue(first != second, type.nativeName() + ": two connections have one number");
            point.unadvise(second);
            return "yes";
        } catch (ImapiException e) {
            assertTrue(e.is(SystemCode.CONNECT_E_ADVISELIMIT), e::getMessage);
            return "not to " + type.nativeName();
        }
    }

    @Test
    void eventsOfOthersHaveNoConnectionPoint(Imapi imapi) {
        forEachSource(
                imapi,
                (type, source) -> assertEquals(
                        SystemCode.CONNECT_E_NOCONNECTION,
                        Answers.code(() -> source.findConnectionPoint(iid(IUnknown.class))
                                .close()),
                        type.nativeName()));
    }
}
