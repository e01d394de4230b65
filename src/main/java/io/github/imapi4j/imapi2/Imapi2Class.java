package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.Guid;

/** The classes of {@code imapi2.h} of which a program can make instances. */
public enum Imapi2Class {
    /**
     * {@code MsftDiscMaster2}: lists recorders, with {@code IDiscMaster2}, {@code IConnectionPointContainer}; fires
     * {@code DDiscMaster2Events}.
     */
    MSFT_DISC_MASTER2("2735412E-7F64-5B0F-8F00-5D77AFBE261E"),
    /** {@code MsftDiscRecorder2}: a drive, with {@code IDiscRecorder2}, {@code IDiscRecorder2Ex}. */
    MSFT_DISC_RECORDER2("2735412D-7F64-5B0F-8F00-5D77AFBE261E"),
    /**
     * {@code MsftWriteEngine2}: writes sectors, for those who write formats of their own, with {@code IWriteEngine2},
     * {@code IConnectionPointContainer}; fires {@code DWriteEngine2Events}.
     */
    MSFT_WRITE_ENGINE2("2735412C-7F64-5B0F-8F00-5D77AFBE261E"),
    /**
     * {@code MsftDiscFormat2Erase}: erases rewritable discs, with {@code IDiscFormat2Erase},
     * {@code IConnectionPointContainer}; fires {@code DDiscFormat2EraseEvents}.
     */
    MSFT_DISC_FORMAT2_ERASE("2735412B-7F64-5B0F-8F00-5D77AFBE261E"),
    /**
     * {@code MsftDiscFormat2Data}: writes data discs, with {@code IDiscFormat2Data}, {@code IBurnVerification},
     * {@code IConnectionPointContainer}; fires {@code DDiscFormat2DataEvents}.
     */
    MSFT_DISC_FORMAT2_DATA("2735412A-7F64-5B0F-8F00-5D77AFBE261E"),
    /**
     * {@code MsftDiscFormat2TrackAtOnce}: writes audio CDs track by track, with {@code IDiscFormat2TrackAtOnce},
     * {@code IBurnVerification}, {@code IConnectionPointContainer}; fires {@code DDiscFormat2TrackAtOnceEvents}.
     */
    MSFT_DISC_FORMAT2_TRACK_AT_ONCE("27354129-7F64-5B0F-8F00-5D77AFBE261E"),
    /**
     * {@code MsftDiscFormat2RawCD}: writes whole CDs from a raw image, with {@code IDiscFormat2RawCD},
     * {@code IConnectionPointContainer}; fires {@code DDiscFormat2RawCDEvents}.
     */
    MSFT_DISC_FORMAT2_RAW_CD("27354128-7F64-5B0F-8F00-5D77AFBE261E"),
    /** {@code MsftStreamZero}: a stream of zeros, with {@code IStream}. */
    MSFT_STREAM_ZERO("27354127-7F64-5B0F-8F00-5D77AFBE261E"),
    /** {@code MsftStreamPrng001}: a stream of pseudo-random bytes, with {@code IStreamPseudoRandomBased}. */
    MSFT_STREAM_PRNG001("27354126-7F64-5B0F-8F00-5D77AFBE261E"),
    /** {@code MsftStreamConcatenate}: streams one after another, with {@code IStreamConcatenate}. */
    MSFT_STREAM_CONCATENATE("27354125-7F64-5B0F-8F00-5D77AFBE261E"),
    /** {@code MsftStreamInterleave}: streams by turns, with {@code IStreamInterleave}. */
    MSFT_STREAM_INTERLEAVE("27354124-7F64-5B0F-8F00-5D77AFBE261E"),
    /** {@code MsftRawCDImageCreator}: makes raw images of CDs, with {@code IRawCDImageCreator}. */
    MSFT_RAW_CD_IMAGE_CREATOR("25983561-9D65-49CE-B335-40630D901227");

    private final Guid clsid;

    Imapi2Class(String clsid) {
        this.clsid = Guid.of(clsid);
    }

    /**
     * The class identifier.
     *
     * @return the CLSID
     */
    public Guid clsid() {
        return clsid;
    }
}
