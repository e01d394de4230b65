package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;
import java.util.List;

/** What all ways of writing have in common: what they support and whether the disc is blank. */
@ComInterface("27354152-8F64-5B0F-8F00-5D77AFBE261E")
public interface IDiscFormat2 extends IDispatch {

    /**
     * {@code IsRecorderSupported(IDiscRecorder2*, VARIANT_BOOL*)}: whether the drive can be written to in this format.
     *
     * @param recorder a drive
     * @return true if it can
     */
    @Slot(7)
    @DispId(2048)
    boolean isRecorderSupported(IDiscRecorder2 recorder);

    /**
     * {@code IsCurrentMediaSupported(IDiscRecorder2*, VARIANT_BOOL*)}: whether the disc in the drive can be written in
     * this format; without a disc false or {@code E_IMAPI_RECORDER_MEDIA_NO_MEDIA}.
     *
     * @param recorder a drive
     * @return true if it can
     */
    @Slot(8)
    @DispId(2049)
    boolean isCurrentMediaSupported(IDiscRecorder2 recorder);

    /**
     * {@code get_MediaPhysicallyBlank(VARIANT_BOOL*)}: whether the drive reports the disc as blank; needs a recorder.
     *
     * @return true if nothing was ever written
     */
    @Slot(9)
    @DispId(1792)
    boolean getMediaPhysicallyBlank();

    /**
     * {@code get_MediaHeuristicallyBlank(VARIANT_BOOL*)}: whether the disc can be taken as blank; for media that can be
     * written at random this looks for zeros and is a guess.
     *
     * @return true if it seems blank
     */
    @Slot(10)
    @DispId(1793)
    boolean getMediaHeuristicallyBlank();

    /**
     * {@code get_SupportedMediaTypes(SAFEARRAY**)}: which discs this format can write at all.
     *
     * @return media types
     */
    @Slot(11)
    @DispId(1794)
    List<EnumValue<ImapiMediaPhysicalType>> getSupportedMediaTypes();
}
