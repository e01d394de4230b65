package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events through connection points, fired with IDispatch::Invoke as IMAPI2 does. */
class EventTest {

    @ComInterface("5A0F7C51-90C1-4B7E-9E0C-7D1C4C1B0002")
    interface DTestEvents extends IDispatch {
        @Slot(7)
        @DispId(0x200)
        void update(IDispatch sender, String file, int done, int total);
    }

    private static final class Source implements IDispatch, EventSource {
        final ConnectionPoints points = new ConnectionPoints(this, DTestEvents.class);

        @Override
        public ConnectionPoints connectionPoints() {
            return points;
        }

        @Override
        public void close() {
            points.close();
        }
    }

    private static class Sink implements DTestEvents {
        final List<String> heard = new ArrayList<>();
        int closes;

        @Override
        public void update(IDispatch sender, String file, int done, int total) {
            heard.add(file + " " + done + "/" + total);
        }

        @Override
        public void close() {
            closes++;
        }
    }

    private final Source java = new Source();

    @Test
    void sinkHearsEventsWithArgumentsInOrder() {
        Sink sink = new Sink();
        try (IDispatch source = Com.reference(java, IDispatch.class);
                EventConnection connection = EventConnection.advise(source, DTestEvents.class, sink)) {
            java.points.fire(DTestEvents.class, 0x200, java, "a.txt", 3, 10);
            assertEquals(List.of("a.txt 3/10"), sink.heard);
            connection.close();
            java.points.fire(DTestEvents.class, 0x200, java, "b.txt", 4, 10);
            assertEquals(1, sink.heard.size(), "nothing is heard after the connection closed");
        }
        assertEquals(1, sink.closes, "the sink is let go");
    }

    @Test
    void failingSinkDoesNotStopTheSource() {
        Sink second = new Sink();
        Sink failing = new Sink() {
            @Override
            public void update(IDispatch sender, String file, int done, int total) {
                throw new IllegalStateException("listener");
            }
        };
        try (IDispatch source = Com.reference(java, IDispatch.class);
                EventConnection first = EventConnection.advise(source, DTestEvents.class, failing);
                EventConnection other = EventConnection.advise(source, DTestEvents.class, second)) {
            java.points.fire(DTestEvents.class, 0x200, java, "a", 1, 1);
        }
        assertEquals(List.of("a 1/1"), second.heard);
    }

    @Test
    void objectThatFiresNothingOfThatKindRefuses() {
        try (IDispatch source = Com.reference(java, IDispatch.class)) {
            EchoTypes notASink = new EchoTypes();
            ImapiException refused = assertThrows(
                    ImapiException.class, () -> EventConnection.advise(source, ITestTypes.class, notASink));
            assertEquals(SystemCode.CONNECT_E_NOCONNECTION, refused.error());
        }
    }

    @Test
    void connectionPointsAreEnumerated() {
        try (IDispatch source = Com.reference(java, IDispatch.class);
                IConnectionPointContainer container = source.queryInterface(IConnectionPointContainer.class);
                IEnumConnectionPoints walker = container.enumConnectionPoints()) {
            List<IConnectionPoint> all = walker.next(5);
            assertEquals(1, all.size());
            try (IConnectionPoint point = all.get(0);
                    IConnectionPointContainer back = point.getConnectionPointContainer()) {
                assertEquals(Guid.of("5A0F7C51-90C1-4B7E-9E0C-7D1C4C1B0002"), point.getConnectionInterface());
                assertEquals(
                        SystemCode.CONNECT_E_NOCONNECTION,
                        assertThrows(ImapiException.class, () -> point.unadvise(77))
                                .error());
            }
        }
    }

    @Test
    void variantsAreEnumerated() {
        try (IEnumVariant walker = Com.reference(new ListEnumVariant(List.of("a", "b", "c")), IEnumVariant.class)) {
            assertEquals(List.of("a", "b"), walker.next(2));
            try (IEnumVariant copy = walker.cloneEnum()) {
                assertEquals(List.of("c"), copy.next(9));
            }
            walker.reset();
            assertEquals(io.github.imapi4j.error.HResult.S_OK, walker.skip(3));
            assertEquals(io.github.imapi4j.error.HResult.S_FALSE, walker.skip(1));
            assertEquals(List.of(), walker.next(1));
        }
    }
}
