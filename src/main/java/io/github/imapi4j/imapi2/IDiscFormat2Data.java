package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a stream of sectors of 2,048 bytes to a disc. The class {@link Imapi2Class#MSFT_DISC_FORMAT2_DATA} gives it.
 * {@link #setRecorder} and {@link #setClientName} come before {@link #write}, and what asks for the disc needs
 * {@link #setRecorder} too. {@link DDiscFormat2DataEvents} tell how far a write is. {@link IBurnVerification} is a
 * further interface of the same object.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-idiscformat2data">IDiscFormat2Data</a>
 */
@ComInterface("27354153-9F64-5B0F-8F00-5D77AFBE261E")
public interface IDiscFormat2Data extends IDiscFormat2 {

    /**
     * {@code put_Recorder(IDiscRecorder2*)}: chooses the drive.
     *
     * @param value the drive, or null to let go of it
     * @throws ImapiException {@code E_IMAPI_DF2DATA_WRITE_IN_PROGRESS} during {@link #write};
     * {@code E_IMAPI_DF2DATA_RECORDER_NOT_SUPPORTED} if the drive cannot write data
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-put_recorder">documentation</a>
     */
    @Slot(12)
    @DispId(256)
    void setRecorder(@Nullable IDiscRecorder2 value);

    /**
     * {@code get_Recorder(IDiscRecorder2**)}: the drive that was chosen.
     *
     * @return the drive, to be closed by the caller, or null if none was chosen
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_recorder">documentation</a>
     */
    @Slot(13)
    @DispId(256)
    @Nullable
    IDiscRecorder2 getRecorder();

    /**
     * {@code put_BufferUnderrunFreeDisabled(VARIANT_BOOL)}: switches buffer underrun protection off, on media where
     * that is possible.
     *
     * @param value true to write without it; false at first
     * @throws ImapiException {@code E_IMAPI_DF2DATA_WRITE_IN_PROGRESS} during {@link #write}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-put_bufferunderrunfreedisabled">documentation</a>
     */
    @Slot(14)
    @DispId(257)
    void setBufferUnderrunFreeDisabled(boolean value);

    /**
     * {@code get_BufferUnderrunFreeDisabled(VARIANT_BOOL*)}: whether buffer underrun protection is off.
     *
     * @return false at first
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_bufferunderrunfreedisabled">documentation</a>
     */
    @Slot(15)
    @DispId(257)
    boolean getBufferUnderrunFreeDisabled();

    /**
     * {@code put_PostgapAlreadyInImage(VARIANT_BOOL)}: says that the image ends with a postgap of its own.
     *
     * @param value true if the last 150 sectors of the image are the postgap that a CD needs; false at first, and it is
     * added
     * @throws ImapiException {@code E_IMAPI_DF2DATA_WRITE_IN_PROGRESS} during {@link #write}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-put_postgapalreadyinimage">documentation</a>
     */
    @Slot(16)
    @DispId(260)
    void setPostgapAlreadyInImage(boolean value);

    /**
     * {@code get_PostgapAlreadyInImage(VARIANT_BOOL*)}: whether the image ends with a postgap of its own.
     *
     * @return false at first
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_postgapalreadyinimage">documentation</a>
     */
    @Slot(17)
    @DispId(260)
    boolean getPostgapAlreadyInImage();

    /**
     * {@code get_CurrentMediaStatus(IMAPI_FORMAT2_DATA_MEDIA_STATE*)}: what can be done with the disc.
     *
     * @return flags; no flag if unknown
     * @throws ImapiException the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_currentmediastatus">documentation</a>
     */
    @Slot(18)
    @DispId(262)
    FlagSet<ImapiFormat2DataMediaState> getCurrentMediaStatus();

    /**
     * {@code get_WriteProtectStatus(IMAPI_MEDIA_WRITE_PROTECT_STATE*)}: why the disc cannot be written.
     *
     * @return flags; no flag if nothing protects it
     * @throws ImapiException the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_writeprotectstatus">documentation</a>
     */
    @Slot(19)
    @DispId(263)
    FlagSet<ImapiMediaWriteProtectState> getWriteProtectStatus();

    /**
     * {@code get_TotalSectorsOnMedia(LONG*)}: the size of the disc, used or not.
     *
     * @return sectors of 2,048 bytes, 0 to 2,147,483,647
     * @throws ImapiException {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} if the disc is in a state in which there is no
     * such value; the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_totalsectorsonmedia">documentation</a>
     */
    @Slot(20)
    @DispId(264)
    int getTotalSectorsOnMedia();

    /**
     * {@code get_FreeSectorsOnMedia(LONG*)}: the room that is left.
     *
     * @return sectors of 2,048 bytes, 0 to 2,147,483,647
     * @throws ImapiException {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} if the disc is in a state in which there is no
     * such value; the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_freesectorsonmedia">documentation</a>
     */
    @Slot(21)
    @DispId(265)
    int getFreeSectorsOnMedia();

    /**
     * {@code get_NextWritableAddress(LONG*)}: where the next session begins.
     *
     * @return a logical block address
     * @throws ImapiException {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} if the disc is in a state in which there is no
     * such value; the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_nextwritableaddress">documentation</a>
     */
    @Slot(22)
    @DispId(266)
    int getNextWritableAddress();

    /**
     * {@code get_StartAddressOfPreviousSession(LONG*)}: where the last session begins. The
     * documentation advises to ask {@link IMultisessionSequential} instead.
     *
     * @return a logical block address, -1 if there is no session
     * @throws ImapiException {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} if the disc is in a state in which there is no
     * such value; the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_startaddressofprevioussession">documentation</a>
     */
    @Slot(23)
    @DispId(267)
    int getStartAddressOfPreviousSession();

    /**
     * {@code get_LastWrittenAddressOfPreviousSession(LONG*)}: where the last session ends. The
     * documentation advises to ask {@link IMultisessionSequential} instead.
     *
     * @return a logical block address, -1 if there is no session
     * @throws ImapiException {@code E_NOTIMPL} as the documentation lists it, without a reason
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_lastwrittenaddressofprevioussession">documentation</a>
     */
    @Slot(24)
    @DispId(268)
    int getLastWrittenAddressOfPreviousSession();

    /**
     * {@code put_ForceMediaToBeClosed(VARIANT_BOOL)}: asks for a finalized disc, to which nothing can be added.
     *
     * @param value true to finalize after the next write; false at first
     * @throws ImapiException {@code E_IMAPI_DF2DATA_WRITE_IN_PROGRESS} during {@link #write}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-put_forcemediatobeclosed">documentation</a>
     */
    @Slot(25)
    @DispId(269)
    void setForceMediaToBeClosed(boolean value);

    /**
     * {@code get_ForceMediaToBeClosed(VARIANT_BOOL*)}: whether the next write finalizes the disc.
     *
     * @return false at first
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_forcemediatobeclosed">documentation</a>
     */
    @Slot(26)
    @DispId(269)
    boolean getForceMediaToBeClosed();

    /**
     * {@code put_DisableConsumerDvdCompatibilityMode(VARIANT_BOOL)}: gives up compatibility with DVD players, which
     * lets a DVD+R hold more than one session.
     *
     * @param value true to keep the disc open; false at first
     * @throws ImapiException {@code E_IMAPI_DF2DATA_WRITE_IN_PROGRESS} during {@link #write}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-put_disableconsumerdvdcompatibilitymode">documentation</a>
     */
    @Slot(27)
    @DispId(270)
    void setDisableConsumerDvdCompatibilityMode(boolean value);

    /**
     * {@code get_DisableConsumerDvdCompatibilityMode(VARIANT_BOOL*)}: whether compatibility with DVD players was given
     * up.
     *
     * @return false at first
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_disableconsumerdvdcompatibilitymode">documentation</a>
     */
    @Slot(28)
    @DispId(270)
    boolean getDisableConsumerDvdCompatibilityMode();

    /**
     * {@code get_CurrentPhysicalMediaType(IMAPI_MEDIA_PHYSICAL_TYPE*)}: what kind of disc is in the drive.
     *
     * @return the kind, may be newer than the header
     * @throws ImapiException {@code E_IMAPI_RECORDER_REQUIRED} before {@link #setRecorder}; the device failures and the
     * general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_currentphysicalmediatype">documentation</a>
     */
    @Slot(29)
    @DispId(271)
    EnumValue<ImapiMediaPhysicalType> getCurrentPhysicalMediaType();

    /**
     * {@code put_ClientName(BSTR)}: says who writes; must be set before {@link #write}.
     *
     * @param value this program's name, not empty, made of {@code A-Z a-z 0-9}, space and {@code . , : ; - _}
     * @throws ImapiException {@code E_IMAPI_DF2DATA_CLIENT_NAME_IS_NOT_VALID} if the name is empty or has other
     * characters; {@code E_IMAPI_DF2DATA_WRITE_IN_PROGRESS} during {@link #write}; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-put_clientname">documentation</a>
     */
    @Slot(30)
    @DispId(272)
    void setClientName(String value);

    /**
     * {@code get_ClientName(BSTR*)}: who writes.
     *
     * @return the name
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_clientname">documentation</a>
     */
    @Slot(31)
    @DispId(272)
    String getClientName();

    /**
     * {@code get_RequestedWriteSpeed(LONG*)}: the speed that was asked for.
     *
     * @return sectors of 2,048 bytes per second, -1 for the fastest
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_requestedwritespeed">documentation</a>
     */
    @Slot(32)
    @DispId(273)
    int getRequestedWriteSpeed();

    /**
     * {@code get_RequestedRotationTypeIsPureCAV(VARIANT_BOOL*)}: whether constant angular velocity was asked for.
     *
     * @return false at first
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_requestedrotationtypeispurecav">documentation</a>
     */
    @Slot(33)
    @DispId(274)
    boolean getRequestedRotationTypeIsPureCAV();

    /**
     * {@code get_CurrentWriteSpeed(LONG*)}: the speed that the drive will write at.
     *
     * @return sectors of 2,048 bytes per second
     * @throws ImapiException {@code E_IMAPI_RECORDER_REQUIRED} before {@link #setRecorder};
     * {@code E_IMAPI_UNEXPECTED_RESPONSE_FROM_DEVICE} if the answer of the drive makes no sense; the device failures
     * and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_currentwritespeed">documentation</a>
     */
    @Slot(34)
    @DispId(275)
    int getCurrentWriteSpeed();

    /**
     * {@code get_CurrentRotationTypeIsPureCAV(VARIANT_BOOL*)}: whether the drive will write at constant angular
     * velocity.
     *
     * @return true if it will
     * @throws ImapiException {@code E_IMAPI_RECORDER_REQUIRED} before {@link #setRecorder}; the device failures and the
     * general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_currentrotationtypeispurecav">documentation</a>
     */
    @Slot(35)
    @DispId(276)
    boolean getCurrentRotationTypeIsPureCAV();

    /**
     * {@code get_SupportedWriteSpeeds(SAFEARRAY**)}: the speeds that drive and disc support.
     *
     * @return sectors of 2,048 bytes per second
     * @throws ImapiException {@code E_IMAPI_RECORDER_REQUIRED} before {@link #setRecorder};
     * {@code E_IMAPI_UNEXPECTED_RESPONSE_FROM_DEVICE} if the answer of the drive makes no sense; the device failures
     * and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_supportedwritespeeds">documentation</a>
     */
    @Slot(36)
    @DispId(277)
    List<Integer> getSupportedWriteSpeeds();

    /**
     * {@code get_SupportedWriteSpeedDescriptors(SAFEARRAY**)}: the speeds that drive and disc support, with their
     * rotation.
     *
     * @return descriptors, each to be closed by the caller
     * @throws ImapiException {@code E_IMAPI_RECORDER_REQUIRED} before {@link #setRecorder};
     * {@code E_IMAPI_UNEXPECTED_RESPONSE_FROM_DEVICE} if the answer of the drive makes no sense; the device failures
     * and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_supportedwritespeeddescriptors">documentation</a>
     */
    @Slot(37)
    @DispId(278)
    List<IWriteSpeedDescriptor> getSupportedWriteSpeedDescriptors();

    /**
     * {@code put_ForceOverwrite(VARIANT_BOOL)}: lets a write replace what is on a rewritable disc.
     *
     * @param value true to write over a disc that is not blank; false at first
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-put_forceoverwrite">documentation</a>
     */
    @Slot(38)
    @DispId(279)
    void setForceOverwrite(boolean value);

    /**
     * {@code get_ForceOverwrite(VARIANT_BOOL*)}: whether a write may replace what is on the disc.
     *
     * @return false at first
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_forceoverwrite">documentation</a>
     */
    @Slot(39)
    @DispId(279)
    boolean getForceOverwrite();

    /**
     * {@code get_MultisessionInterfaces(SAFEARRAY**)}: what a file system image needs in order to add a session; does
     * not fail on a blank disc.
     *
     * @return at least one object, each to be closed by the caller, that has an interface derived from
     * {@link IMultisession}
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-get_multisessioninterfaces">documentation</a>
     */
    @Slot(40)
    @DispId(280)
    List<IDispatch> getMultisessionInterfaces();

    /**
     * {@code Write(IStream*)}: writes the stream and returns when the disc is done. It takes the drive for this
     * process meanwhile. On a disc that is written front to back each write is a session of its own; on one that can be
     * written at random it begins at the first sector, or writes only what the stream's {@link IBlockRangeList} names.
     *
     * @param data a multiple of 2,048 bytes, at most 2,147,483,647 sectors; borrowed until the call returns
     * @return {@code S_OK}, or {@code S_IMAPI_SPEEDADJUSTED}, {@code S_IMAPI_ROTATIONADJUSTED},
     * {@code S_IMAPI_BOTHADJUSTED}
     * @throws ImapiException {@code E_IMAPI_UNEXPECTED_RESPONSE_FROM_DEVICE} if the answer of the drive makes no sense;
     * {@code E_IMAPI_RECORDER_REQUIRED} before {@link #setRecorder}; {@code E_IMAPI_DF2DATA_RECORDER_NOT_SUPPORTED} if
     * the drive cannot write data; {@code E_IMAPI_REQUEST_CANCELLED} after {@link #cancelWrite};
     * {@code E_IMAPI_DF2DATA_WRITE_IN_PROGRESS} inside another write; {@code E_IMAPI_DF2DATA_STREAM_NOT_SUPPORTED} if
     * the stream cannot be written, as one that is no multiple of 2,048 bytes;
     * {@code E_IMAPI_DF2DATA_MEDIA_IS_NOT_SUPPORTED} if the disc cannot be written as data; {@code E_NOTIMPL} as the
     * documentation lists it, without a reason; the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-write">documentation</a>
     */
    @Slot(41)
    @DispId(512)
    HResult write(IStream data);

    /**
     * {@code CancelWrite()}: ends the write; only legal inside {@link DDiscFormat2DataEvents#update}. The
     * drive may take minutes to end, and the disc is spoiled unless it can be erased.
     *
     * @return {@code S_OK}; {@code S_IMAPI_WRITE_NOT_IN_PROGRESS}, which the write engine documents, means: ask again
     * @throws ImapiException {@code E_IMAPI_DF2DATA_WRITE_NOT_IN_PROGRESS} if no write runs; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-cancelwrite">documentation</a>
     */
    @Slot(42)
    @DispId(513)
    HResult cancelWrite();

    /**
     * {@code SetWriteSpeed(LONG, VARIANT_BOOL)}: asks for a speed; the drive takes the closest that it supports.
     *
     * @param requestedSectorsPerSecond sectors of 2,048 bytes per second, -1 for the fastest
     * @param rotationTypeIsPureCav true to ask for constant angular velocity
     * @return {@code S_OK}, or {@code S_IMAPI_SPEEDADJUSTED}, {@code S_IMAPI_ROTATIONADJUSTED},
     * {@code S_IMAPI_BOTHADJUSTED}
     * @throws ImapiException {@code E_IMAPI_RECORDER_REQUIRED} before {@link #setRecorder};
     * {@code E_IMAPI_UNEXPECTED_RESPONSE_FROM_DEVICE} if the answer of the drive makes no sense; the device failures
     * and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2data-setwritespeed">documentation</a>
     */
    @Slot(value = 43, name = "SetWriteSpeed")
    @DispId(514)
    HResult setWriteSpeed(int requestedSectorsPerSecond, boolean rotationTypeIsPureCav);
}
