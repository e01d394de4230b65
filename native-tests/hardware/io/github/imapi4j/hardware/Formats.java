package io.github.imapi4j.hardware;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.imapi2.IDiscFormat2;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscFormat2Erase;
import io.github.imapi4j.imapi2.IDiscFormat2RawCD;
import io.github.imapi4j.imapi2.IDiscFormat2TrackAtOnce;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.Imapi2Class;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** IMAPI2's own objects for the recorder under test, without the library around them. All are closed together. */
final class Formats implements AutoCloseable {

    /** What others see as the owner of the drive. */
    static final String CLIENT = "imapi4j hardware";

    private final Imapi imapi;
    private final IDiscRecorder2 recorder;
    private final Deque<IUnknown> opened = new ArrayDeque<>();

    Formats(Imapi imapi, Recorder drive) {
        this.imapi = imapi;
        recorder = keep(drive.unwrap(IDiscRecorder2.class));
    }

    private <T extends IUnknown> T keep(T object) {
        opened.push(object);
        return object;
    }

    IDiscRecorder2 recorder() {
        return recorder;
    }

    /** A writer of data discs, ready to write. */
    IDiscFormat2Data data() {
        IDiscFormat2Data format = bare(Imapi2Class.MSFT_DISC_FORMAT2_DATA, IDiscFormat2Data.class);
        format.setRecorder(recorder);
        format.setClientName(CLIENT);
        return format;
    }

    /** A writer of audio tracks, ready to be prepared. */
    IDiscFormat2TrackAtOnce trackAtOnce() {
        IDiscFormat2TrackAtOnce format =
                bare(Imapi2Class.MSFT_DISC_FORMAT2_TRACK_AT_ONCE, IDiscFormat2TrackAtOnce.class);
        format.setRecorder(recorder);
        format.setClientName(CLIENT);
        return format;
    }

    /** A writer of whole CDs, ready to be prepared. */
    IDiscFormat2RawCD rawCD() {
        IDiscFormat2RawCD format = bare(Imapi2Class.MSFT_DISC_FORMAT2_RAW_CD, IDiscFormat2RawCD.class);
        format.setRecorder(recorder);
        format.setClientName(CLIENT);
        return format;
    }

    /** What erases, ready to do it. */
    IDiscFormat2Erase erase() {
        IDiscFormat2Erase format = bare(Imapi2Class.MSFT_DISC_FORMAT2_ERASE, IDiscFormat2Erase.class);
        format.setRecorder(recorder);
        format.setClientName(CLIENT);
        return format;
    }

    /** An object as it was made: without a recorder, where it takes one. */
    <T extends IUnknown> T bare(Imapi2Class type, Class<T> face) {
        return keep(imapi.create(type.clsid(), face));
    }

    /** One of each format without a recorder, by name. */
    Map<String, IDiscFormat2> all() {
        Map<String, IDiscFormat2> formats = new LinkedHashMap<>();
        formats.put("data", bare(Imapi2Class.MSFT_DISC_FORMAT2_DATA, IDiscFormat2Data.class));
        formats.put(
                "track at once", bare(Imapi2Class.MSFT_DISC_FORMAT2_TRACK_AT_ONCE, IDiscFormat2TrackAtOnce.class));
        formats.put("raw CD", bare(Imapi2Class.MSFT_DISC_FORMAT2_RAW_CD, IDiscFormat2RawCD.class));
        formats.put("erase", bare(Imapi2Class.MSFT_DISC_FORMAT2_ERASE, IDiscFormat2Erase.class));
        return formats;
    }

    @Override
    public void close() {
        opened.forEach(IUnknown::close);
        opened.clear();
    }
}
