package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;

/**
 * A speed that a drive supports for a disc. {@link IDiscFormat2Data#getSupportedWriteSpeedDescriptors} gives it; it
 * does not change when the disc does.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-iwritespeeddescriptor">IWriteSpeedDescriptor</a>
 */
@ComInterface("27354144-7F64-5B0F-8F00-5D77AFBE261E")
public interface IWriteSpeedDescriptor extends IDispatch {

    /**
     * {@code get_MediaType(IMAPI_MEDIA_PHYSICAL_TYPE*)}: the kind of disc.
     *
     * @return the kind, may be newer than the header
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwritespeeddescriptor-get_mediatype">documentation</a>
     */
    @Slot(7)
    @DispId(257)
    EnumValue<ImapiMediaPhysicalType> getMediaType();

    /**
     * {@code get_RotationTypeIsPureCAV(VARIANT_BOOL*)}: whether the disc turns at constant angular velocity.
     *
     * @return true if it does
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwritespeeddescriptor-get_rotationtypeispurecav">documentation</a>
     */
    @Slot(8)
    @DispId(258)
    boolean getRotationTypeIsPureCAV();

    /**
     * {@code get_WriteSpeed(LONG*)}: the speed.
     *
     * @return sectors of 2,048 bytes per second
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwritespeeddescriptor-get_writespeed">documentation</a>
     */
    @Slot(9)
    @DispId(259)
    int getWriteSpeed();
}
