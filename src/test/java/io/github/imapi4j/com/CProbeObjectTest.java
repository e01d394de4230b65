package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.github.imapi4j.cprobe.ProbeMethod;
import io.github.imapi4j.cprobe.Samples;
import io.github.imapi4j.cprobe.ValueSet;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.DDiscFormat2DataEvents;
import io.github.imapi4j.imapi2.IBurnVerification;
import io.github.imapi4j.imapi2.IDiscFormat2;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2fs.DFileSystemImageEvents;
import io.github.imapi4j.imapi2fs.IEnumFsiItems;
import io.github.imapi4j.imapi2fs.IFsiItem;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** C uses Java objects as whole things: identity, lifetime, streams, events. */
@ProbeTest
class CProbeObjectTest {

    private static final int S_OK = HResult.S_OK.value();
    private static final int S_FALSE = HResult.S_FALSE.value();
    private static final int E_POINTER = SystemCode.E_POINTER.hresult().value();

    private static CProbe probe;

    @BeforeAll
    static void load() {
        probe = CProbe.load();
    }

    private interface Use {
        void of(Pointer object, Memory scratch) throws Throwable;
    }

    /** Lets C use a Java object through a reference of its own, which ends with the use. */
    private static void serve(IUnknown java, Class<? extends IUnknown> type, Use use) throws Throwable {
        probe.balanced(ValueSet.ORDINARY, S_OK, "int32", () -> {
            Pointer object = ExportedObject.export(java, InterfaceModel.of(type).iid());
            try (Memory scratch = new Memory(64)) {
                scratch.clear();
                use.of(object, scratch);
            } finally {
                probe.c.probe_release(object);
                ComPlatform.get().setErrorInfo(null);
            }
            return null;
        });
    }

    /** QueryInterface; the pointer is the caller's. */
    private static @Nullable Pointer query(Pointer object, Guid iid, Memory scratch, int expected) {
        Guids.write(iid, scratch);
        scratch.setLong(16, -1);
        assertEquals(expected, probe.c.probe_query(object, scratch, scratch.share(16)));
        return scratch.getPointer(16);
    }

    private static Guid iid(Class<?> type) {
        return InterfaceModel.of(type).iid();
    }

    @Test
    void everyPointerLeadsToTheSameIdentity() throws Throwable {
        IUnknown java =
                ProbeValues.implement(IDiscFormat2Data.class, (method, arguments) -> null, IBurnVerification.class);
        serve(java, IDiscFormat2Data.class, (object, scratch) -> {
            Pointer identity = query(object, iid(IUnknown.class), scratch, S_OK);
            List<Class<?>> types = List.of(
                    IUnknown.class,
                    IDispatch.class,
                    IDiscFormat2.class,
                    IDiscFormat2Data.class,
                    IBurnVerification.class,
                    ISupportErrorInfo.class);
            for (Class<?> from : types) {
                Pointer face = query(object, iid(from), scratch, S_OK);
                assertNotNull(face);
                for (Class<?> to : types) {
                    probe.c.probe_release(query(face, iid(to), scratch, S_OK));
                }
                assertEquals(identity, query(face, iid(IUnknown.class), scratch, S_OK), from.getSimpleName());
                probe.c.probe_release(identity);
                probe.c.probe_release(face);
            }
            probe.c.probe_release(identity);
        });
    }

    @Test
    void interfaceThatAnObjectLacksIsRefusedWithNull() throws Throwable {
        serve(new Sink(), DFileSystemImageEvents.class, (object, scratch) -> {
            int refused = SystemCode.E_NOINTERFACE.hresult().value();
            assertNull(query(object, iid(DDiscFormat2DataEvents.class), scratch, refused));
            assertNull(query(object, iid(IStream.class), scratch, refused));
        });
    }

    @Test
    void queryInterfaceWithoutAPlaceOrAnIidIsRefused() throws Throwable {
        serve(new Sink(), DFileSystemImageEvents.class, (object, scratch) -> {
            Guids.write(iid(IUnknown.class), scratch);
            assertEquals(E_POINTER, probe.c.probe_query(object, scratch, null));
            assertEquals(E_POINTER, probe.c.probe_query(object, null, scratch.share(16)));
        });
    }

    @Test
    void lastReleaseClosesTheJavaObjectOnce() throws Throwable {
        Sink sink = new Sink();
        serve(sink, DFileSystemImageEvents.class, (object, scratch) -> {
            assertEquals(2, probe.c.probe_add_ref(object));
            Pointer same = query(object, iid(IDispatch.class), scratch, S_OK);
            assertEquals(2, probe.c.probe_release(same));
            assertEquals(1, probe.c.probe_release(object));
            assertEquals(0, sink.closes.get());
        });
        assertEquals(1, sink.closes.get());
    }

    /** C's threads, not Java's: each has a reference, the last of them ends the object. */
    @Test
    void objectIsUsedByThreadsThatJavaHasNeverSeen() throws Throwable {
        Sink sink = new Sink();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        sink.onUpdate = () -> threads.add(Thread.currentThread());
        probe.balanced(ValueSet.ORDINARY, S_OK, "int32", () -> {
            probe.c.probe_quiet(1);
            Pointer object = ExportedObject.export(sink, iid(DFileSystemImageEvents.class));
            probe.c.probe_use_from_threads("DFileSystemImageEvents", 7, object, 8, 50);
            assertEquals(8 * 50, sink.updates.get());
            assertEquals(1, sink.closes.get());
            assertEquals(List.of(), probe.log());
            return null;
        });
        assertEquals(8, threads.size());
        assertFalse(threads.contains(Thread.currentThread()));
        assertTrue(threads.stream().allMatch(Thread::isDaemon));
    }

    @Test
    void referencesAreCountedOverThreads() throws Throwable {
        Sink sink = new Sink();
        probe.balanced(ValueSet.ORDINARY, S_OK, "int32", () -> {
            Pointer object = ExportedObject.export(sink, iid(DFileSystemImageEvents.class));
            probe.c.probe_add_ref(object);
            probe.c.probe_use_from_threads("DFileSystemImageEvents", 0, object, 8, 500);
            assertEquals(0, sink.closes.get(), "the test's own reference");
            assertEquals(0, probe.c.probe_release(object));
            assertEquals(1, sink.closes.get());
            return null;
        });
    }

    /** A sink is asked for IUnknown when it is given, for IDispatch when it is called, and for its own IID by some. */
    @TestFactory
    Stream<DynamicTest> everyEventInterfaceIsCalledByNumberThroughEachOfItsPointers() {
        ProbedInterfaces interfaces = new ProbedInterfaces(probe.facts);
        List<String> events = probe.facts.abi().interfaces().keySet().stream()
                .filter(name -> name.endsWith("Events"))
                .toList();
        assertEquals(8, events.size());
        return events.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Class<? extends IUnknown> type = interfaces.javaType(name).orElseThrow();
                    List<ProbeMethod> methods = probe.facts.get(name).methods();
                    assertTrue(methods.stream().allMatch(ProbeMethod::isCallableByNumber), "has a number");
                    AtomicInteger heard = new AtomicInteger();
                    IUnknown sink = ProbeValues.implement(type, (method, arguments) -> heard.incrementAndGet());
                    serve(sink, type, (object, scratch) -> {
                        Pointer identity = query(object, iid(IUnknown.class), scratch, S_OK);
                        for (Class<?> face : List.of(IUnknown.class, IDispatch.class, type)) {
                            Pointer pointer = query(identity, iid(face), scratch, S_OK);
                            Pointer dispatch = query(pointer, iid(IDispatch.class), scratch, S_OK);
                            for (ProbeMethod method : methods) {
                                int before = heard.get();
                                assertEquals(S_OK, probe.c.probe_call_number(name, method.slot(), dispatch, 0));
                                assertEquals(before + 1, heard.get(), face.getSimpleName());
                            }
                            assertEquals(identity, query(dispatch, iid(IUnknown.class), scratch, S_OK));
                            probe.c.probe_release(identity);
                            probe.c.probe_release(dispatch);
                            probe.c.probe_release(pointer);
                        }
                        probe.c.probe_release(identity);
                    });
                }));
    }

    /** Hears what is copied into an image. */
    private static final class Sink implements DFileSystemImageEvents {
        final AtomicInteger closes = new AtomicInteger();
        final AtomicInteger updates = new AtomicInteger();
        Runnable onUpdate = () -> {};
        boolean keeps;

        @Nullable
        IDispatch kept;

        @Override
        public void update(IDispatch object, String currentFile, int copiedSectors, int totalSectors) {
            updates.incrementAndGet();
            onUpdate.run();
            if (keeps) {
                kept = object.queryInterface(IDispatch.class);
            }
        }

        @Override
        public void close() {
            closes.incrementAndGet();
        }
    }

    @Test
    void objectThatASinkKeepsOutlivesTheEvent() throws Throwable {
        Sink sink = new Sink();
        sink.keeps = true;
        probe.balanced(ValueSet.ORDINARY, S_OK, "int32", () -> {
            Pointer object = ExportedObject.export(sink, iid(DFileSystemImageEvents.class));
            probe.c.probe_call_number("DFileSystemImageEvents", 7, object, 0);
            probe.c.probe_release(object);
            assertEquals(
                    List.of("fault an argument came back with 2 references", "hresult 00000000"),
                    probe.log().stream().sorted().toList(),
                    "C notices the reference that Java took");
            assertEquals(1, sink.updates.get());
            assertEquals(1, probe.c.probe_live());
            sink.kept.close();
            probe.c.probe_reset();
            return null;
        });
    }

    private static IStream streamOf(byte[] bytes) {
        return new SourceStream(new StreamSource() {
            @Override
            public String name() {
                return "probe.bin";
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public ReadableByteChannel open(long position) {
                int from = (int) position;
                return Channels.newChannel(new ByteArrayInputStream(bytes, from, bytes.length - from));
            }
        });
    }

    @Test
    void streamIsReadWithAndWithoutAPlaceForTheCount() throws Throwable {
        serve(streamOf(Samples.pattern(20)), IStream.class, (stream, scratch) -> {
            assertEquals(S_OK, probe.c.probe_stream_read(stream, scratch, 8, null));
            assertArrayEquals(Samples.pattern(8), scratch.getByteArray(0, 8));
            Pointer count = scratch.share(60);
            count.setInt(0, -1);
            assertEquals(S_FALSE, probe.c.probe_stream_read(stream, scratch, 30, count));
            assertEquals(12, count.getInt(0));
            assertEquals(Samples.pattern(20)[19], scratch.getByte(11));
            assertEquals(S_FALSE, probe.c.probe_stream_read(stream, scratch, 1, null), "at the end");
            assertEquals(S_OK, probe.c.probe_stream_read(stream, null, 0, null), "nothing asked for");
            assertEquals(E_POINTER, probe.c.probe_stream_read(stream, null, 1, count));
            assertEquals(0, count.getInt(0));
        });
    }

    @Test
    void streamIsPositionedWithAndWithoutAPlaceForTheResult() throws Throwable {
        serve(streamOf(Samples.pattern(20)), IStream.class, (stream, scratch) -> {
            assertEquals(S_OK, probe.c.probe_stream_seek(stream, -5, IStream.SEEK_END, scratch));
            assertEquals(15, scratch.getLong(0));
            assertEquals(S_OK, probe.c.probe_stream_seek(stream, -1, IStream.SEEK_CUR, null));
            assertEquals(S_OK, probe.c.probe_stream_seek(stream, 0, IStream.SEEK_CUR, scratch));
            assertEquals(14, scratch.getLong(0));
            int refused = SystemCode.STG_E_INVALIDFUNCTION.hresult().value();
            assertEquals(refused, probe.c.probe_stream_seek(stream, -1, IStream.SEEK_SET, scratch));
        });
    }

    @Test
    void streamTellsItsSizeAndOnRequestItsName() throws Throwable {
        serve(streamOf(Samples.pattern(20)), IStream.class, (stream, scratch) -> {
            assertEquals(S_OK, probe.c.probe_stream_stat(stream, IStream.STATFLAG_DEFAULT));
            assertEquals(S_OK, probe.c.probe_stream_stat(stream, IStream.STATFLAG_NONAME));
            String facts = " type 2 size 0000000000000014 times 0000000000000000 0000000000000000 0000000000000000";
            assertEquals(
                    List.of("out pstatstg statstg \"probe.bin\"" + facts, "out pstatstg statstg \"\"" + facts),
                    probe.log());
        });
    }

    @Test
    void clonedStreamHasAPositionOfItsOwn() throws Throwable {
        serve(streamOf(Samples.pattern(20)), IStream.class, (stream, scratch) -> {
            assertEquals(S_OK, probe.c.probe_stream_seek(stream, 3, IStream.SEEK_SET, null));
            assertEquals(E_POINTER, probe.c.probe_stream_clone(stream, null));
            assertEquals(S_OK, probe.c.probe_stream_clone(stream, scratch));
            Pointer clone = scratch.getPointer(0);
            assertEquals(S_OK, probe.c.probe_stream_read(clone, scratch, 4, null));
            assertEquals(Samples.pattern(20)[3], scratch.getByte(0));
            assertEquals(S_OK, probe.c.probe_stream_seek(stream, 0, IStream.SEEK_CUR, scratch));
            assertEquals(3, scratch.getLong(0));
            assertEquals(0, probe.c.probe_release(clone));
        });
    }

    @Test
    void streamThatMiscountsFailsInsteadOfLying() throws Throwable {
        int unexpected = SystemCode.E_UNEXPECTED.hresult().value();
        for (int count : new int[] {-1, 9}) {
            IUnknown java = ProbeValues.implement(IStream.class, (method, arguments) -> {
                ((ByteBuffer) arguments[0]).put((byte) 1);
                return count;
            });
            serve(java, IStream.class, (stream, scratch) -> {
                Pointer moved = scratch.share(60);
                assertEquals(unexpected, probe.c.probe_stream_read(stream, scratch, 8, moved), "count " + count);
                assertEquals(0, moved.getInt(0));
            });
        }
    }

    /** More than the caller has room for would overwrite its memory. */
    @Test
    void moreItemsThanWantedAreRefused() throws Throwable {
        IUnknown java = ProbeValues.implement(
                IEnumFsiItems.class,
                (method, arguments) -> Collections.nCopies(6, ProbeValues.standIn(IFsiItem.class)));
        serve(java, IEnumFsiItems.class, (walker, scratch) -> {
            probe.c.probe_call_slot("IEnumFsiItems", 3, walker, 0);
            assertEquals("hresult 8000FFFF", probe.log().get(0));
        });
    }

    @Test
    void wrapperOfAnArgumentEndsWithTheCall() throws Throwable {
        List<IDispatch> borrowed = new ArrayList<>();
        IUnknown java = ProbeValues.implement(DDiscFormat2DataEvents.class, (method, arguments) -> {
            borrowed.add((IDispatch) arguments[0]);
            return null;
        });
        serve(java, DDiscFormat2DataEvents.class, (sink, scratch) -> {
            probe.c.probe_call_slot("DDiscFormat2DataEvents", 7, sink, 0);
            assertThrows(IllegalStateException.class, () -> borrowed.get(0).queryInterface(IDiscFormat2Data.class));
        });
    }
}
