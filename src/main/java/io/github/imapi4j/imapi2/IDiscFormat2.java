package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;
import java.util.List;

/**
 * What all ways of writing have in common: what they support and whether the disc is blank. {@link IDiscFormat2Data},
 * {@link IDiscFormat2Erase} and the formats for audio derive from it. What asks for the disc needs the recorder to be
 * chosen first, which each of them does with a {@code setRecorder} of its own.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-idiscformat2">IDiscFormat2</a>
 */
@ComInterface("27354152-8F64-5B0F-8F00-5D77AFBE261E")
public interface IDiscFormat2 extends IDispatch {

    /**
     * {@code IsRecorderSupported(IDiscRecorder2*, VARIANT_BOOL*)}: whether the drive can be written to in this format.
     *
     * @param recorder a drive
     * @return true if it can
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2-isrecordersupported">documentation</a>
     */
    @Slot(7)
    @DispId(2048)
    boolean isRecorderSupported(IDiscRecorder2 recorder);

    /**
     * {@code IsCurrentMediaSupported(IDiscRecorder2*, VARIANT_BOOL*)}: whether the disc in the drive can be written in
     * this format. The success code {@code S_FALSE}, which may come with false, says no more than that.
     *
     * @param recorder a drive
     * @return true if it can; false or a failure if there is no disc
     * @throws ImapiException {@code E_IMAPI_RECORDER_MEDIA_NO_MEDIA} if there is no disc, from Windows 7 on; before,
     * the answer is false; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2-iscurrentmediasupported">documentation</a>
     */
    @Slot(8)
    @DispId(2049)
    boolean isCurrentMediaSupported(IDiscRecorder2 recorder);

    /**
     * {@code get_MediaPhysicallyBlank(VARIANT_BOOL*)}: whether the drive reports the disc as blank; needs a recorder.
     *
     * @return true if nothing was ever written
     * @throws ImapiException {@code E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT} if a feature that this needs is not in
     * force with the disc in the drive; the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2-get_mediaphysicallyblank">documentation</a>
     */
    @Slot(9)
    @DispId(1792)
    boolean getMediaPhysicallyBlank();

    /**
     * {@code get_MediaHeuristicallyBlank(VARIANT_BOOL*)}: whether the disc can be taken as blank; for media that can be
     * written at random this looks for zeros and is a guess.
     *
     * @return true if it seems blank
     * @throws ImapiException {@code E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT} if a feature that this needs is not in
     * force with the disc in the drive; the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2-get_mediaheuristicallyblank">documentation</a>
     */
    @Slot(10)
    @DispId(1793)
    boolean getMediaHeuristicallyBlank();

    /**
     * {@code get_SupportedMediaTypes(SAFEARRAY**)}: which discs this format can write at all.
     *
     * @return media types
     * @throws ImapiException the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2-get_supportedmediatypes">documentation</a>
     */
    @Slot(11)
    @DispId(1794)
    List<EnumValue<ImapiMediaPhysicalType>> getSupportedMediaTypes();
}
