package io.github.imapi4j;

import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscFormat2Erase;
import io.github.imapi4j.imapi2.IDiscFormat2RawCD;
import io.github.imapi4j.imapi2.IDiscFormat2TrackAtOnce;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.Imapi2Class;
import java.util.function.BiConsumer;

/** Makes the objects of IMAPI2 that write and erase, each bound to the drive and to be closed by the caller. */
final class DriveWriters {

    /** What the drive and other programs see as the owner of a lock. */
    static final String CLIENT_NAME = "imapi4j";

    private final ClassSource classes;
    private final IDiscRecorder2 recorder;

    DriveWriters(ClassSource classes, IDiscRecorder2 recorder) {
        this.classes = classes;
        this.recorder = recorder;
    }

    /** Writes data discs. */
    IDiscFormat2Data data() {
        return open(
                Imapi2Class.MSFT_DISC_FORMAT2_DATA,
                IDiscFormat2Data.class,
                IDiscFormat2Data::setRecorder,
                IDiscFormat2Data::setClientName);
    }

    /** Writes audio CDs track by track. */
    IDiscFormat2TrackAtOnce trackAtOnce() {
        return open(
                Imapi2Class.MSFT_DISC_FORMAT2_TRACK_AT_ONCE,
                IDiscFormat2TrackAtOnce.class,
                IDiscFormat2TrackAtOnce::setRecorder,
                IDiscFormat2TrackAtOnce::setClientName);
    }

    /** Writes whole audio CDs. */
    IDiscFormat2RawCD rawCD() {
        return open(
                Imapi2Class.MSFT_DISC_FORMAT2_RAW_CD,
                IDiscFormat2RawCD.class,
                IDiscFormat2RawCD::setRecorder,
                IDiscFormat2RawCD::setClientName);
    }

    /** Makes rewritable discs blank. */
    IDiscFormat2Erase erase() {
        return open(
                Imapi2Class.MSFT_DISC_FORMAT2_ERASE,
                IDiscFormat2Erase.class,
                IDiscFormat2Erase::setRecorder,
                IDiscFormat2Erase::setClientName);
    }

    private <T extends IUnknown> T open(
            Imapi2Class which,
            Class<T> type,
            BiConsumer<T, IDiscRecorder2> setRecorder,
            BiConsumer<T, String> setClientName) {
        T writer = classes.createInstance(which.clsid(), type);
        try {
            setRecorder.accept(writer, recorder);
            setClientName.accept(writer, CLIENT_NAME);
            return writer;
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
    }
}
