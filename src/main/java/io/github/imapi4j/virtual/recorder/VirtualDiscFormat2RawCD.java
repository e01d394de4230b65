package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.DDiscFormat2RawCDEvents;
import io.github.imapi4j.imapi2.IDiscFormat2RawCD;
import io.github.imapi4j.imapi2.ImapiFormat2RawCdDataSectorType;
import io.github.imapi4j.virtual.disc.AudioSession;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.rawcd.Msf;
import java.util.Arrays;
import java.util.List;

/** {@code MsftDiscFormat2RawCD}: writes raw images of audio to blank CDs, see {@link RawWrite}. */
final class VirtualDiscFormat2RawCD extends PreparedFormat implements IDiscFormat2RawCD {

    private ImapiFormat2RawCdDataSectorType sectorType = ImapiFormat2RawCdDataSectorType.IS_COOKED;

    VirtualDiscFormat2RawCD(DriveBay bay) {
        super(bay, FormatCodes.RAW_CD, PreparedCodes.RAW_CD, DDiscFormat2RawCDEvents.class);
    }

    /** This format looks at the disc as soon as it has a drive. */
    @Override
    void check(InstalledDrive drive) {
        drive.drive().media();
    }

    @Override
    public synchronized HResult prepareMedia() {
        prepare();
        return speedOn(disc().type()).result();
    }

    @Override
    public synchronized void releaseMedia() {
        release(true);
    }

    // Writing.

    @Override
    public void writeMedia(IStream data) {
        writeMedia2(data, -Msf.PREGAP - Msf.IMAGE_START);
    }

    @Override
    public void writeMedia2(IStream data, int streamLeadInSectors) {
        if (streamLeadInSectors < 0) {
            throw new ImapiException(
                    SystemCode.E_INVALIDARG,
                    "A stream has 0 sectors of lead-in or more, not " + streamLeadInSectors + ".");
        }
        RawWrite write = begin(required(data), streamLeadInSectors);
        try {
            write.run();
        } finally {
            end();
        }
    }

    private synchronized RawWrite begin(IStream data, int leadInSectors) {
        requireIdle();
        AudioSession session = writable();
        VirtualDisc disc = preparedDisc();
        RawWrite write = new RawWrite(
                drive().clock(),
                disc,
                session,
                speedOn(disc.type()).speed().sectorsPerSecond(),
                VirtualRawCDImageCreator.form(sectorType),
                data,
                leadInSectors,
                (action, state) -> fire(UPDATE, this, new VirtualRawCDEventArgs(action, state)));
        begin(write.progress());
        return write;
    }

    @Override
    public HResult cancelWrite() {
        cancel(ImapiCode.E_IMAPI_DF2RAW_WRITE_NOT_IN_PROGRESS, "CancelWrite");
        return HResult.S_OK;
    }

    // The prepared disc.

    @Override
    public synchronized int getStartOfNextSession() {
        prepared();
        return RawWrite.LEAD_IN_START;
    }

    @Override
    public synchronized int getLastPossibleStartOfLeadout() {
        return (int) preparedDisc().totalSectors();
    }

    @Override
    public synchronized List<EnumValue<ImapiFormat2RawCdDataSectorType>> getSupportedSectorTypes() {
        prepared();
        return Arrays.stream(ImapiFormat2RawCdDataSectorType.values())
                .map(EnumValue::of)
                .toList();
    }

    @Override
    public synchronized void setRequestedSectorType(ImapiFormat2RawCdDataSectorType value) {
        prepared();
        requireIdle();
        sectorType = value;
    }

    @Override
    public synchronized EnumValue<ImapiFormat2RawCdDataSectorType> getRequestedSectorType() {
        prepared();
        return EnumValue.of(sectorType);
    }
}
