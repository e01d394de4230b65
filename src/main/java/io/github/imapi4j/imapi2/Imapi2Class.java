package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.CoClass;
import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IConnectionPointContainer;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.IUnknown;
import java.util.List;

/**
 * The classes of {@code imapi2.h}: twelve of which a program can make instances, and three whose instances come from
 * others. Each tells its interfaces and the events that it fires.
 */
public enum Imapi2Class implements CoClass {
    /** Lists recorders. */
    MSFT_DISC_MASTER2(
            "MsftDiscMaster2",
            "2735412E-7F64-5B0F-8F00-5D77AFBE261E",
            true,
            List.of(IDiscMaster2.class, IConnectionPointContainer.class),
            List.of(DDiscMaster2Events.class)),
    /** A drive. */
    MSFT_DISC_RECORDER2(
            "MsftDiscRecorder2",
            "2735412D-7F64-5B0F-8F00-5D77AFBE261E",
            true,
            List.of(IDiscRecorder2.class, IDiscRecorder2Ex.class),
            List.of()),
    /** Writes sectors, for those who write formats of their own. */
    MSFT_WRITE_ENGINE2(
            "MsftWriteEngine2",
            "2735412C-7F64-5B0F-8F00-5D77AFBE261E",
            true,
            List.of(IWriteEngine2.class, IConnectionPointContainer.class),
            List.of(DWriteEngine2Events.class)),
    /** Erases rewritable discs. */
    MSFT_DISC_FORMAT2_ERASE(
            "MsftDiscFormat2Erase",
            "2735412B-7F64-5B0F-8F00-5D77AFBE261E",
            true,
            List.of(IDiscFormat2Erase.class, IConnectionPointContainer.class),
            List.of(DDiscFormat2EraseEvents.class)),
    /** Writes data discs. */
    MSFT_DISC_FORMAT2_DATA(
            "MsftDiscFormat2Data",
            "2735412A-7F64-5B0F-8F00-5D77AFBE261E",
            true,
            List.of(IDiscFormat2Data.class, IBurnVerification.class, IConnectionPointContainer.class),
            List.of(DDiscFormat2DataEvents.class)),
    /** Writes audio CDs track by track. */
    MSFT_DISC_FORMAT2_TRACK_AT_ONCE(
            "MsftDiscFormat2TrackAtOnce",
            "27354129-7F64-5B0F-8F00-5D77AFBE261E",
            true,
            List.of(IDiscFormat2TrackAtOnce.class, IBurnVerification.class, IConnectionPointContainer.class),
            List.of(DDiscFormat2TrackAtOnceEvents.class)),
    /** Writes whole CDs from a raw image. */
    MSFT_DISC_FORMAT2_RAW_CD(
            "MsftDiscFormat2RawCD",
            "27354128-7F64-5B0F-8F00-5D77AFBE261E",
            true,
            List.of(IDiscFormat2RawCD.class, IConnectionPointContainer.class),
            List.of(DDiscFormat2RawCDEvents.class)),
    /** A stream of zeros. */
    MSFT_STREAM_ZERO("MsftStreamZero", "27354127-7F64-5B0F-8F00-5D77AFBE261E", true, List.of(IStream.class), List.of()),
    /** A stream of pseudo-random bytes. */
    MSFT_STREAM_PRNG001(
            "MsftStreamPrng001",
            "27354126-7F64-5B0F-8F00-5D77AFBE261E",
            true,
            List.of(IStreamPseudoRandomBased.class),
            List.of()),
    /** Streams one after another. */
    MSFT_STREAM_CONCATENATE(
            "MsftStreamConcatenate",
            "27354125-7F64-5B0F-8F00-5D77AFBE261E",
            true,
            List.of(IStreamConcatenate.class),
            List.of()),
    /** Streams by turns. */
    MSFT_STREAM_INTERLEAVE(
            "MsftStreamInterleave",
            "27354124-7F64-5B0F-8F00-5D77AFBE261E",
            true,
            List.of(IStreamInterleave.class),
            List.of()),
    /** A write speed, from {@code get_SupportedWriteSpeedDescriptors} of the formats. */
    MSFT_WRITE_SPEED_DESCRIPTOR(
            "MsftWriteSpeedDescriptor",
            "27354123-7F64-5B0F-8F00-5D77AFBE261E",
            false,
            List.of(IWriteSpeedDescriptor.class),
            List.of()),
    /**
     * The sessions of a disc that is written in sequence, from {@link IDiscFormat2Data#getMultisessionInterfaces}.
     */
    MSFT_MULTISESSION_SEQUENTIAL(
            "MsftMultisessionSequential",
            "27354122-7F64-5B0F-8F00-5D77AFBE261E",
            false,
            List.of(IMultisessionSequential2.class, IMultisessionSequential.class),
            List.of()),
    /**
     * The sessions of a disc that is written in any order, from {@link IDiscFormat2Data#getMultisessionInterfaces}.
     */
    MSFT_MULTISESSION_RANDOM_WRITE(
            "MsftMultisessionRandomWrite",
            "B507CA24-2204-11DD-966A-001AA01BBC58",
            false,
            List.of(IMultisessionRandomWrite.class),
            List.of()),
    /** Makes raw images of CDs. */
    MSFT_RAW_CD_IMAGE_CREATOR(
            "MsftRawCDImageCreator",
            "25983561-9D65-49CE-B335-40630D901227",
            true,
            List.of(IRawCDImageCreator.class),
            List.of());

    private final String nativeName;
    private final Guid clsid;
    private final boolean creatable;
    private final List<Class<? extends IUnknown>> interfaces;
    private final List<Class<? extends IDispatch>> events;

    Imapi2Class(
            String nativeName,
            String clsid,
            boolean creatable,
            List<Class<? extends IUnknown>> interfaces,
            List<Class<? extends IDispatch>> events) {
        this.nativeName = nativeName;
        this.clsid = Guid.of(clsid);
        this.creatable = creatable;
        this.interfaces = interfaces;
        this.events = events;
    }

    @Override
    public String nativeName() {
        return nativeName;
    }

    @Override
    public Guid clsid() {
        return clsid;
    }

    @Override
    public boolean isCreatable() {
        return creatable;
    }

    @Override
    public List<Class<? extends IUnknown>> interfaces() {
        return interfaces;
    }

    @Override
    public List<Class<? extends IDispatch>> events() {
        return events;
    }
}
