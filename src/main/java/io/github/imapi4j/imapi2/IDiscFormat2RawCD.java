package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a whole CD from one raw image, disc at once: audio without gaps, subchannels, any kind of sector. The class
 * {@link Imapi2Class#MSFT_DISC_FORMAT2_RAW_CD} gives it, {@link IRawCDImageCreator} makes images. The order is
 * {@link #setRecorder}, which fails on an empty drive, {@link #setClientName}, {@link #setWriteSpeed} if wanted,
 * {@link #prepareMedia}, {@link #setRequestedSectorType}, {@link #writeMedia}, and {@link #releaseMedia}, which has to
 * come even if something failed before. Only blank CD-R and CD-RW are written.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-idiscformat2rawcd">IDiscFormat2RawCD</a>
 */
@ComInterface("27354155-8F64-5B0F-8F00-5D77AFBE261E")
public interface IDiscFormat2RawCD extends IDiscFormat2 {

    /**
     * {@code PrepareMedia()}: takes the drive for this process and makes the disc ready for a raw image. The drive
     * stays taken until {@link #releaseMedia}.
     *
     * @return {@code S_OK}, or {@code S_IMAPI_SPEEDADJUSTED}, {@code S_IMAPI_ROTATIONADJUSTED},
     * {@code S_IMAPI_BOTHADJUSTED} if the drive changed the speed, the rotation or both to the closest that it has
     * @throws ImapiException {@code E_IMAPI_DF2RAW_NO_RECORDER_SPECIFIED} before {@link #setRecorder};
     * {@code E_IMAPI_DF2RAW_MEDIA_IS_PREPARED} if it was called before without {@link #releaseMedia};
     * {@code E_IMAPI_DF2RAW_MEDIA_IS_NOT_SUPPORTED} if the disc is neither a CD-R nor a CD-RW;
     * {@code E_IMAPI_DF2RAW_MEDIA_IS_NOT_BLANK} if the disc is not blank;
     * {@code E_IMAPI_DF2RAW_CLIENT_NAME_IS_NOT_VALID} before {@link #setClientName}; the device failures and the
     * general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-preparemedia">documentation</a>
     */
    @Slot(12)
    @DispId(512)
    HResult prepareMedia();

    /**
     * {@code WriteMedia(IStream*)}: writes an image whose first sector is for 95:00:00 (minutes, seconds, 1/75
     * seconds), as {@link IRawCDImageCreator#createResultImage} makes them, and returns when the disc is done; needs
     * {@link #prepareMedia} first. What comes before the place where this disc begins is skipped.
     * {@link DDiscFormat2RawCDEvents} tell how far it is.
     *
     * @param data the raw image, sectors of 2,352 bytes each followed by its subchannels as
     * {@link #setRequestedSectorType} said; borrowed until the call returns
     * @throws ImapiException {@code E_IMAPI_DF2RAW_STREAM_NOT_SUPPORTED} if the stream cannot be a raw image;
     * {@code E_IMAPI_DF2RAW_MEDIA_IS_NOT_PREPARED} before {@link #prepareMedia} and after {@link #releaseMedia};
     * {@code E_IMAPI_DF2RAW_WRITE_IN_PROGRESS} during a write; {@code E_IMAPI_DF2RAW_MEDIA_IS_NOT_BLANK} if the disc is
     * not blank; {@code E_IMAPI_DF2RAW_STREAM_LEADIN_TOO_SHORT} if the image begins after the place where the disc
     * wants its lead-in; {@code E_IMAPI_DF2RAW_NOT_ENOUGH_SPACE} if the image is longer than the disc;
     * {@code E_IMAPI_REQUEST_CANCELLED} after {@link #cancelWrite}; the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-writemedia">documentation</a>
     */
    @Slot(13)
    @DispId(513)
    void writeMedia(IStream data);

    /**
     * {@code WriteMedia2(IStream*, LONG)}: writes an image that begins elsewhere than {@link #writeMedia} takes for
     * granted, and returns when the disc is done; needs {@link #prepareMedia} first.
     *
     * @param data the raw image, sectors of 2,352 bytes each followed by its subchannels as
     * {@link #setRequestedSectorType} said; borrowed until the call returns
     * @param streamLeadInSectors where the image begins: how many of its sectors belong to the lead-in
     * @throws ImapiException {@code E_IMAPI_DF2RAW_STREAM_NOT_SUPPORTED} if the stream cannot be a raw image;
     * {@code E_IMAPI_DF2RAW_MEDIA_IS_NOT_PREPARED} before {@link #prepareMedia} and after {@link #releaseMedia};
     * {@code E_IMAPI_DF2RAW_WRITE_IN_PROGRESS} during a write; {@code E_IMAPI_DF2RAW_MEDIA_IS_NOT_BLANK} if the disc is
     * not blank; {@code E_IMAPI_DF2RAW_STREAM_LEADIN_TOO_SHORT} if the image begins after the place where the disc
     * wants its lead-in; {@code E_IMAPI_DF2RAW_NOT_ENOUGH_SPACE} if the image is longer than the disc;
     * {@code E_IMAPI_REQUEST_CANCELLED} after {@link #cancelWrite}; the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-writemedia2">documentation</a>
     */
    @Slot(14)
    @DispId(514)
    void writeMedia2(IStream data, int streamLeadInSectors);

    /**
     * {@code CancelWrite()}: ends the write, which may take minutes and spoils the disc; only legal inside
     * {@link DDiscFormat2RawCDEvents#update}. {@link #releaseMedia} is still needed.
     *
     * @return {@code S_OK}; {@code S_IMAPI_WRITE_NOT_IN_PROGRESS}, which the write engine documents, means: ask again
     * @throws ImapiException {@code E_IMAPI_DF2RAW_WRITE_NOT_IN_PROGRESS} if none runs; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-cancelwrite">documentation</a>
     */
    @Slot(15)
    @DispId(515)
    HResult cancelWrite();

    /**
     * {@code ReleaseMedia()}: gives the drive back; needed after {@link #prepareMedia}, also when the write failed or
     * was cancelled.
     *
     * @throws ImapiException {@code E_IMAPI_DF2RAW_MEDIA_IS_NOT_PREPARED} if {@link #prepareMedia} was not called;
     * {@code E_IMAPI_DF2RAW_WRITE_IN_PROGRESS} during a write
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-releasemedia">documentation</a>
     */
    @Slot(16)
    @DispId(516)
    void releaseMedia();

    /**
     * {@code SetWriteSpeed(LONG, VARIANT_BOOL)}: asks for a speed; the drive takes the closest that it supports.
     *
     * @param requestedSectorsPerSecond sectors per second, 75 for each 1x, -1 for the fastest
     * @param rotationTypeIsPureCav true to ask for constant angular velocity
     * @return {@code S_OK}, or {@code S_IMAPI_SPEEDADJUSTED}, {@code S_IMAPI_ROTATIONADJUSTED},
     * {@code S_IMAPI_BOTHADJUSTED} if the drive changed the speed, the rotation or both to the closest that it has
     * @throws ImapiException {@code E_IMAPI_RECORDER_REQUIRED} before {@link #setRecorder};
     * {@code E_IMAPI_DF2RAW_MEDIA_IS_NOT_SUPPORTED} if the disc is neither a CD-R nor a CD-RW;
     * {@code E_IMAPI_DF2RAW_MEDIA_IS_NOT_BLANK} if the disc is not blank;
     * {@code E_IMAPI_DF2RAW_CLIENT_NAME_IS_NOT_VALID} before {@link #setClientName}; the device failures and the
     * general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-setwritespeed">documentation</a>
     */
    @Slot(value = 17, name = "SetWriteSpeed")
    @DispId(517)
    HResult setWriteSpeed(int requestedSectorsPerSecond, boolean rotationTypeIsPureCav);

    /**
     * {@code put_Recorder(IDiscRecorder2*)}: chooses the drive.
     *
     * @param value the drive, or null to let go of it
     * @throws ImapiException {@code E_IMAPI_DF2RAW_WRITE_IN_PROGRESS} during a write;
     * {@code E_IMAPI_DF2RAW_MEDIA_IS_PREPARED} between {@link #prepareMedia} and {@link #releaseMedia};
     * {@code E_IMAPI_DF2RAW_RECORDER_NOT_SUPPORTED} if the drive cannot write raw images
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-put_recorder">documentation</a>
     */
    @Slot(18)
    @DispId(256)
    void setRecorder(@Nullable IDiscRecorder2 value);

    /**
     * {@code get_Recorder(IDiscRecorder2**)}: the drive that was chosen.
     *
     * @return the drive, to be closed by the caller, or null if none was chosen
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-get_recorder">documentation</a>
     */
    @Slot(19)
    @DispId(256)
    @Nullable
    IDiscRecorder2 getRecorder();

    /**
     * {@code put_BufferUnderrunFreeDisabled(VARIANT_BOOL)}: switches buffer underrun protection off; needs
     * {@link #prepareMedia} first.
     *
     * @param value true to write without it; false at first
     * @throws ImapiException {@code E_IMAPI_DF2RAW_MEDIA_IS_NOT_PREPARED} before {@link #prepareMedia} and after
     * {@link #releaseMedia}; {@code E_IMAPI_DF2RAW_WRITE_IN_PROGRESS} during a write
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-put_bufferunderrunfreedisabled">documentation</a>
     */
    @Slot(20)
    @DispId(258)
    void setBufferUnderrunFreeDisabled(boolean value);

    /**
     * {@code get_BufferUnderrunFreeDisabled(VARIANT_BOOL*)}: whether buffer underrun protection is off.
     *
     * @return false at first
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-get_bufferunderrunfreedisabled">documentation</a>
     */
    @Slot(21)
    @DispId(258)
    boolean getBufferUnderrunFreeDisabled();

    /**
     * {@code get_StartOfNextSession(LONG*)}: where the lead-in of the next session begins; needs {@link #prepareMedia}
     * first.
     *
     * @return a logical block address, negative on a blank disc
     * @throws ImapiException {@code E_IMAPI_DF2RAW_MEDIA_IS_NOT_PREPARED} before {@link #prepareMedia} and after
     * {@link #releaseMedia}; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-get_startofnextsession">documentation</a>
     */
    @Slot(22)
    @DispId(259)
    int getStartOfNextSession();

    /**
     * {@code get_LastPossibleStartOfLeadout(LONG*)}: the last place where the lead-out can begin, so how long an image
     * may be; needs {@link #prepareMedia} first.
     *
     * @return a logical block address, to be compared with {@link IRawCDImageCreator#getStartOfLeadout}
     * @throws ImapiException {@code E_IMAPI_DF2RAW_MEDIA_IS_NOT_PREPARED} before {@link #prepareMedia} and after
     * {@link #releaseMedia}; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-get_lastpossiblestartofleadout">documentation</a>
     */
    @Slot(23)
    @DispId(260)
    int getLastPossibleStartOfLeadout();

    /**
     * {@code get_CurrentPhysicalMediaType(IMAPI_MEDIA_PHYSICAL_TYPE*)}: what kind of disc is in the drive.
     *
     * @return the kind, may be newer than the header
     * @throws ImapiException {@code E_IMAPI_DF2RAW_NO_RECORDER_SPECIFIED} before {@link #setRecorder}; the device
     * failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-get_currentphysicalmediatype">documentation</a>
     */
    @Slot(24)
    @DispId(261)
    EnumValue<ImapiMediaPhysicalType> getCurrentPhysicalMediaType();

    /**
     * {@code get_SupportedSectorTypes(SAFEARRAY**)}: which subchannels drive and disc can take; needs
     * {@link #prepareMedia} first.
     *
     * @return what {@link #setRequestedSectorType} takes
     * @throws ImapiException {@code E_IMAPI_DF2RAW_MEDIA_IS_NOT_PREPARED} before {@link #prepareMedia}, as users
     * report; the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-get_supportedsectortypes">documentation</a>
     */
    @Slot(25)
    @DispId(264)
    List<EnumValue<ImapiFormat2RawCdDataSectorType>> getSupportedSectorTypes();

    /**
     * {@code put_RequestedSectorType(IMAPI_FORMAT2_RAW_CD_DATA_SECTOR_TYPE)}: says which subchannels the image has;
     * needs {@link #prepareMedia} first.
     *
     * @param value the same as {@link IRawCDImageCreator#setResultingImageType} was given
     * @throws ImapiException {@code E_IMAPI_DF2RAW_WRITE_IN_PROGRESS} during a write;
     * {@code E_IMAPI_DF2RAW_MEDIA_IS_NOT_PREPARED} before {@link #prepareMedia} and after {@link #releaseMedia};
     * {@code E_IMAPI_DF2RAW_DATA_BLOCK_TYPE_NOT_SUPPORTED} if {@link #getSupportedSectorTypes} does not list it
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-put_requestedsectortype">documentation</a>
     */
    @Slot(26)
    @DispId(265)
    void setRequestedSectorType(ImapiFormat2RawCdDataSectorType value);

    /**
     * {@code get_RequestedSectorType(IMAPI_FORMAT2_RAW_CD_DATA_SECTOR_TYPE*)}: which subchannels the image has; needs
     * {@link #prepareMedia} first.
     *
     * @return the subchannels
     * @throws ImapiException {@code E_IMAPI_DF2RAW_MEDIA_IS_NOT_PREPARED} before {@link #prepareMedia} and after
     * {@link #releaseMedia}; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-get_requestedsectortype">documentation</a>
     */
    @Slot(27)
    @DispId(265)
    EnumValue<ImapiFormat2RawCdDataSectorType> getRequestedSectorType();

    /**
     * {@code put_ClientName(BSTR)}: says who writes; must be set before {@link #prepareMedia}.
     *
     * @param value this program's name, not empty, made of {@code A-Z a-z 0-9}, space and {@code . , : ; - _}
     * @throws ImapiException {@code E_IMAPI_DF2RAW_CLIENT_NAME_IS_NOT_VALID} if the name is empty or has other
     * characters; {@code E_IMAPI_DF2RAW_WRITE_IN_PROGRESS} during a write; {@code E_IMAPI_DF2RAW_MEDIA_IS_PREPARED}
     * between {@link #prepareMedia} and {@link #releaseMedia}; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-put_clientname">documentation</a>
     */
    @Slot(28)
    @DispId(266)
    void setClientName(String value);

    /**
     * {@code get_ClientName(BSTR*)}: who writes.
     *
     * @return the name
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-get_clientname">documentation</a>
     */
    @Slot(29)
    @DispId(266)
    String getClientName();

    /**
     * {@code get_RequestedWriteSpeed(LONG*)}: the speed that was asked for.
     *
     * @return sectors per second, -1 for the fastest
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-get_requestedwritespeed">documentation</a>
     */
    @Slot(30)
    @DispId(267)
    int getRequestedWriteSpeed();

    /**
     * {@code get_RequestedRotationTypeIsPureCAV(VARIANT_BOOL*)}: whether constant angular velocity was asked for.
     *
     * @return false at first
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-get_requestedrotationtypeispurecav">documentation</a>
     */
    @Slot(31)
    @DispId(268)
    boolean getRequestedRotationTypeIsPureCAV();

    /**
     * {@code get_CurrentWriteSpeed(LONG*)}: the speed that the drive will write at.
     *
     * @return sectors per second
     * @throws ImapiException {@code E_IMAPI_DF2RAW_NO_RECORDER_SPECIFIED} before {@link #setRecorder};
     * {@code E_IMAPI_UNEXPECTED_RESPONSE_FROM_DEVICE} if the drive answers nonsense; the device failures and the
     * general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-get_currentwritespeed">documentation</a>
     */
    @Slot(32)
    @DispId(269)
    int getCurrentWriteSpeed();

    /**
     * {@code get_CurrentRotationTypeIsPureCAV(VARIANT_BOOL*)}: whether the drive will write at constant angular
     * velocity.
     *
     * @return true if it will
     * @throws ImapiException {@code E_IMAPI_DF2RAW_NO_RECORDER_SPECIFIED} before {@link #setRecorder};
     * {@code E_IMAPI_UNEXPECTED_RESPONSE_FROM_DEVICE} if the drive answers nonsense; the device failures and the
     * general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-get_currentrotationtypeispurecav">documentation</a>
     */
    @Slot(33)
    @DispId(270)
    boolean getCurrentRotationTypeIsPureCAV();

    /**
     * {@code get_SupportedWriteSpeeds(SAFEARRAY**)}: the speeds that drive and disc support.
     *
     * @return sectors per second
     * @throws ImapiException {@code E_IMAPI_DF2RAW_NO_RECORDER_SPECIFIED} before {@link #setRecorder};
     * {@code E_IMAPI_UNEXPECTED_RESPONSE_FROM_DEVICE} if the drive answers nonsense; the device failures and the
     * general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-get_supportedwritespeeds">documentation</a>
     */
    @Slot(34)
    @DispId(271)
    List<Integer> getSupportedWriteSpeeds();

    /**
     * {@code get_SupportedWriteSpeedDescriptors(SAFEARRAY**)}: the speeds that drive and disc support, with their
     * rotation.
     *
     * @return descriptors, each to be closed by the caller
     * @throws ImapiException {@code E_IMAPI_DF2RAW_NO_RECORDER_SPECIFIED} before {@link #setRecorder};
     * {@code E_IMAPI_UNEXPECTED_RESPONSE_FROM_DEVICE} if the drive answers nonsense; the device failures and the
     * general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcd-get_supportedwritespeeddescriptors">documentation</a>
     */
    @Slot(35)
    @DispId(272)
    List<IWriteSpeedDescriptor> getSupportedWriteSpeedDescriptors();
}
