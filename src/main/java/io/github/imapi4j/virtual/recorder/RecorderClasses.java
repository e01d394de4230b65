package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.Imapi2Class;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The classes of {@code imapi2.h} that exist as virtual ones. */
public final class RecorderClasses {

    private RecorderClasses() {}

    /**
     * What makes objects for the drives of a bay.
     *
     * @param bay the drives
     * @return constructors by class identifier
     */
    public static Map<Guid, Supplier<IUnknown>> constructors(DriveBay bay) {
        Map<Guid, Supplier<IUnknown>> constructors = new LinkedHashMap<>();
        constructors.put(Imapi2Class.MSFT_DISC_MASTER2.clsid(), () -> new VirtualDiscMaster2(bay));
        constructors.put(Imapi2Class.MSFT_DISC_RECORDER2.clsid(), () -> new VirtualDiscRecorder2(bay));
        constructors.put(Imapi2Class.MSFT_WRITE_ENGINE2.clsid(), () -> new VirtualWriteEngine2(bay));
        constructors.put(Imapi2Class.MSFT_DISC_FORMAT2_DATA.clsid(), () -> new VirtualDiscFormat2Data(bay));
        constructors.put(
                Imapi2Class.MSFT_DISC_FORMAT2_TRACK_AT_ONCE.clsid(), () -> new VirtualDiscFormat2TrackAtOnce(bay));
        constructors.put(Imapi2Class.MSFT_DISC_FORMAT2_ERASE.clsid(), () -> new VirtualDiscFormat2Erase(bay));
        constructors.put(Imapi2Class.MSFT_DISC_FORMAT2_RAW_CD.clsid(), () -> new VirtualDiscFormat2RawCD(bay));
        constructors.put(Imapi2Class.MSFT_RAW_CD_IMAGE_CREATOR.clsid(), () -> new VirtualRawCDImageCreator(bay));
        constructors.put(Imapi2Class.MSFT_STREAM_ZERO.clsid(), () -> new VirtualStreamZero(bay));
        constructors.put(Imapi2Class.MSFT_STREAM_PRNG001.clsid(), () -> new VirtualStreamPrng(bay));
        constructors.put(Imapi2Class.MSFT_STREAM_CONCATENATE.clsid(), () -> new VirtualStreamConcatenate(bay));
        constructors.put(Imapi2Class.MSFT_STREAM_INTERLEAVE.clsid(), () -> new VirtualStreamInterleave(bay));
        return constructors;
    }

    /**
     * A disc format as a Java object, for other virtual classes that look at a disc.
     *
     * @param bay the drives
     * @return the format without a recorder, to be closed by the caller
     */
    public static IDiscFormat2Data dataFormat(DriveBay bay) {
        return new VirtualDiscFormat2Data(bay);
    }
}
