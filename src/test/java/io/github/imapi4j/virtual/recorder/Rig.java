package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.Com;
import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.com.StreamSource;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.imapi2.DDiscFormat2DataEvents;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscFormat2DataEventArgs;
import io.github.imapi4j.imapi2.IDiscMaster2;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.disc.VirtualDrive;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** One virtual recorder with a recorder object and a data format on it, all of them native references. */
final class Rig implements AutoCloseable {

    static final String CLIENT = "imapi4j test";

    final VirtualRecorder virtual;
    final VirtualSystem system;
    final IDiscRecorder2 recorder;
    final IDiscFormat2Data format;

    Rig(VirtualRecorder virtual) {
        this.virtual = virtual;
        system = VirtualSystem.of(virtual);
        recorder = recorder(system, 0);
        format = system.createInstance(Imapi2Class.MSFT_DISC_FORMAT2_DATA.clsid(), IDiscFormat2Data.class);
        format.setRecorder(recorder);
        format.setClientName(CLIENT);
    }

    static IDiscRecorder2 recorder(VirtualSystem system, int index) {
        IDiscRecorder2 recorder = system.createInstance(Imapi2Class.MSFT_DISC_RECORDER2.clsid(), IDiscRecorder2.class);
        try (IDiscMaster2 master = system.createInstance(Imapi2Class.MSFT_DISC_MASTER2.clsid(), IDiscMaster2.class)) {
            recorder.initializeDiscRecorder(master.getItem(index));
        }
        return recorder;
    }

    VirtualDrive drive() {
        return virtual.drive();
    }

    VirtualDisc disc() {
        return drive().media();
    }

    HResult write(StreamSource source) {
        return write(new SourceStream(source));
    }

    HResult write(IStream stream) {
        try (IStream data = Com.reference(stream, IStream.class)) {
            return format.write(data);
        }
    }

    /** Writes sectors that depend on their address. */
    HResult write(long sectors) {
        return write(new PatternSource(sectors));
    }

    /** Writes and collects the events. */
    List<Event> writeHearing(StreamSource source, BiConsumer<IDiscFormat2Data, Event> onEvent) {
        Sink sink = new Sink(onEvent);
        try (EventConnection connection = EventConnection.advise(format, DDiscFormat2DataEvents.class, sink)) {
            write(source);
        }
        return sink.events;
    }

    @Override
    public void close() {
        format.close();
        recorder.close();
        system.close();
    }

    /** What an event said. */
    record Event(
            ImapiFormat2DataWriteAction action,
            int start,
            int sectors,
            int lastRead,
            int lastWritten,
            int totalBuffer,
            int usedBuffer,
            int freeBuffer,
            int elapsed,
            int remaining,
            int total) {

        static Event of(IDiscFormat2DataEventArgs args) {
            return new Event(
                    args.getCurrentAction().known().orElseThrow(),
                    args.getStartLba(),
                    args.getSectorCount(),
                    args.getLastReadLba(),
                    args.getLastWrittenLba(),
                    args.getTotalSystemBuffer(),
                    args.getUsedSystemBuffer(),
                    args.getFreeSystemBuffer(),
                    args.getElapsedTime(),
                    args.getRemainingTime(),
                    args.getTotalTime());
        }
    }

    /** Hears events as a program does: both arguments come as IDispatch. */
    static final class Sink implements DDiscFormat2DataEvents {
        final List<Event> events = new ArrayList<>();
        private final BiConsumer<IDiscFormat2Data, Event> onEvent;

        Sink(BiConsumer<IDiscFormat2Data, Event> onEvent) {
            this.onEvent = onEvent;
        }

        @Override
        public void update(IDispatch object, IDispatch progress) {
            try (IDiscFormat2Data format = object.queryInterface(IDiscFormat2Data.class);
                    IDiscFormat2DataEventArgs args = progress.queryInterface(IDiscFormat2DataEventArgs.class)) {
                Event event = Event.of(args);
                events.add(event);
                onEvent.accept(format, event);
            }
        }
    }
}
