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
 * Writes audio tracks to a CD-R or CD-RW one after another, with gaps of two seconds between them. The class
 * {@link Imapi2Class#MSFT_DISC_FORMAT2_TRACK_AT_ONCE} gives it. The order is {@link #setRecorder},
 * {@link #setClientName}, {@link #setWriteSpeed} if wanted, {@link #prepareMedia}, {@link #addAudioTrack} up to 99
 * times, and {@link #releaseMedia}, which has to come even if something failed before. A sector of audio has 2,352
 * bytes and lasts 1/75 second.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-idiscformat2trackatonce">IDiscFormat2TrackAtOnce</a>
 */
@ComInterface("27354154-8F64-5B0F-8F00-5D77AFBE261E")
public interface IDiscFormat2TrackAtOnce extends IDiscFormat2 {

    /**
     * {@code PrepareMedia()}: takes the drive for this process and makes the disc ready for audio tracks; once for all
     * tracks, not once for each. The drive stays taken until {@link #releaseMedia}.
     *
     * @throws ImapiException {@code E_IMAPI_DF2TAO_NO_RECORDER_SPECIFIED} before {@link #setRecorder};
     * {@code E_IMAPI_DF2TAO_MEDIA_IS_PREPARED} if it was called before without {@link #releaseMedia};
     * {@code E_IMAPI_DF2TAO_MEDIA_IS_NOT_SUPPORTED} if the disc is neither a CD-R nor a CD-RW;
     * {@code E_IMAPI_DF2TAO_MEDIA_IS_NOT_BLANK} if the disc holds what no track can be added to;
     * {@code E_IMAPI_DF2TAO_CLIENT_NAME_IS_NOT_VALID} before {@link #setClientName}; the device failures and the
     * general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-preparemedia">documentation</a>
     */
    @Slot(12)
    @DispId(512)
    void prepareMedia();

    /**
     * {@code AddAudioTrack(IStream*)}: writes a track and returns when it is on the disc; needs {@link #prepareMedia}
     * first. A track of less than 4 seconds is filled up with silence. {@link DDiscFormat2TrackAtOnceEvents} tell how
     * far it is.
     *
     * @param data samples as in a WAV file without its header: 44,100 a second, two channels, 16 bits signed each,
     * little endian; a multiple of 2,352 bytes; borrowed until the call returns
     * @throws ImapiException {@code E_IMAPI_DF2TAO_MEDIA_IS_NOT_PREPARED} before {@link #prepareMedia} and after
     * {@link #releaseMedia}; {@code E_IMAPI_DF2TAO_WRITE_IN_PROGRESS} while another track is written;
     * {@code E_IMAPI_DF2TAO_TRACK_LIMIT_REACHED} if the disc holds 99 tracks;
     * {@code E_IMAPI_DF2TAO_STREAM_NOT_SUPPORTED} if the stream cannot be a track;
     * {@code E_IMAPI_DF2TAO_NOT_ENOUGH_SPACE} if the track is longer than {@link #getFreeSectorsOnMedia} says;
     * {@code E_IMAPI_REQUEST_CANCELLED} after {@link #cancelAddTrack}; the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-addaudiotrack">documentation</a>
     */
    @Slot(13)
    @DispId(513)
    void addAudioTrack(IStream data);

    /**
     * {@code CancelAddTrack()}: ends the track that is being written, which stays on the disc cut short; only legal
     * inside {@link DDiscFormat2TrackAtOnceEvents#update}. {@link #releaseMedia} is still needed.
     *
     * @return {@code S_OK}; {@code S_IMAPI_WRITE_NOT_IN_PROGRESS}, which the write engine documents, means: ask again
     * @throws ImapiException {@code E_IMAPI_DF2TAO_WRITE_NOT_IN_PROGRESS} if no track is being written; the general
     * failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-canceladdtrack">documentation</a>
     */
    @Slot(14)
    @DispId(514)
    HResult cancelAddTrack();

    /**
     * {@code ReleaseMedia()}: finalizes the disc unless {@link #setDoNotFinalizeMedia} said otherwise, and gives the
     * drive back; needed after {@link #prepareMedia}, also when tracks failed or were cancelled.
     *
     * @throws ImapiException {@code E_IMAPI_DF2TAO_WRITE_IN_PROGRESS} while a track is written;
     * {@code E_IMAPI_DF2TAO_MEDIA_IS_PREPARED} for a reason that the documentation does not give; the device failures
     * and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-releasemedia">documentation</a>
     */
    @Slot(15)
    @DispId(515)
    void releaseMedia();

    /**
     * {@code SetWriteSpeed(LONG, VARIANT_BOOL)}: asks for a speed, before {@link #prepareMedia}; the drive takes the
     * closest that it supports.
     *
     * @param requestedSectorsPerSecond sectors of audio per second, 75 for each 1x, -1 for the fastest
     * @param rotationTypeIsPureCav true to ask for constant angular velocity
     * @return {@code S_OK}, or {@code S_IMAPI_SPEEDADJUSTED}, {@code S_IMAPI_ROTATIONADJUSTED},
     * {@code S_IMAPI_BOTHADJUSTED} if the drive changed the speed, the rotation or both to the closest that it has
     * @throws ImapiException {@code E_IMAPI_RECORDER_REQUIRED} before {@link #setRecorder};
     * {@code E_IMAPI_UNEXPECTED_RESPONSE_FROM_DEVICE} if the drive answers nonsense; the device failures and the
     * general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-setwritespeed">documentation</a>
     */
    @Slot(value = 16, name = "SetWriteSpeed")
    @DispId(516)
    HResult setWriteSpeed(int requestedSectorsPerSecond, boolean rotationTypeIsPureCav);

    /**
     * {@code put_Recorder(IDiscRecorder2*)}: chooses the drive.
     *
     * @param value the drive, or null to let go of it
     * @throws ImapiException {@code E_IMAPI_DF2TAO_WRITE_IN_PROGRESS} while a track is written;
     * {@code E_IMAPI_DF2TAO_MEDIA_IS_PREPARED} between {@link #prepareMedia} and {@link #releaseMedia};
     * {@code E_IMAPI_DF2TAO_RECORDER_NOT_SUPPORTED} if the drive cannot write audio tracks
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-put_recorder">documentation</a>
     */
    @Slot(17)
    @DispId(256)
    void setRecorder(@Nullable IDiscRecorder2 value);

    /**
     * {@code get_Recorder(IDiscRecorder2**)}: the drive that was chosen.
     *
     * @return the drive, to be closed by the caller, or null if none was chosen
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-get_recorder">documentation</a>
     */
    @Slot(18)
    @DispId(256)
    @Nullable
    IDiscRecorder2 getRecorder();

    /**
     * {@code put_BufferUnderrunFreeDisabled(VARIANT_BOOL)}: switches buffer underrun protection off; needs
     * {@link #prepareMedia} first.
     *
     * @param value true to write without it; false at first
     * @throws ImapiException {@code E_IMAPI_DF2TAO_MEDIA_IS_NOT_PREPARED} before {@link #prepareMedia} and after
     * {@link #releaseMedia}; {@code E_IMAPI_DF2TAO_WRITE_IN_PROGRESS} while a track is written
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-put_bufferunderrunfreedisabled">documentation</a>
     */
    @Slot(19)
    @DispId(258)
    void setBufferUnderrunFreeDisabled(boolean value);

    /**
     * {@code get_BufferUnderrunFreeDisabled(VARIANT_BOOL*)}: whether buffer underrun protection is off.
     *
     * @return false at first
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-get_bufferunderrunfreedisabled">documentation</a>
     */
    @Slot(20)
    @DispId(258)
    boolean getBufferUnderrunFreeDisabled();

    /**
     * {@code get_NumberOfExistingTracks(LONG*)}: how many audio tracks the disc holds; needs {@link #prepareMedia}
     * first.
     *
     * @return 0 to 99
     * @throws ImapiException {@code E_IMAPI_DF2TAO_MEDIA_IS_NOT_PREPARED} before {@link #prepareMedia} and after
     * {@link #releaseMedia}; {@code E_IMAPI_DF2TAO_WRITE_IN_PROGRESS} while a track is written; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-get_numberofexistingtracks">documentation</a>
     */
    @Slot(21)
    @DispId(259)
    int getNumberOfExistingTracks();

    /**
     * {@code get_TotalSectorsOnMedia(LONG*)}: the size of the disc, if it were one track; needs {@link #prepareMedia}
     * first.
     *
     * @return sectors of audio, 0 or more
     * @throws ImapiException {@code E_IMAPI_DF2TAO_MEDIA_IS_NOT_PREPARED} before {@link #prepareMedia} and after
     * {@link #releaseMedia}; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-get_totalsectorsonmedia">documentation</a>
     */
    @Slot(22)
    @DispId(260)
    int getTotalSectorsOnMedia();

    /**
     * {@code get_FreeSectorsOnMedia(LONG*)}: the room for one more track; needs {@link #prepareMedia} first.
     *
     * @return sectors of audio, 0 or more
     * @throws ImapiException {@code E_IMAPI_DF2TAO_MEDIA_IS_NOT_PREPARED} before {@link #prepareMedia} and after
     * {@link #releaseMedia}; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-get_freesectorsonmedia">documentation</a>
     */
    @Slot(23)
    @DispId(261)
    int getFreeSectorsOnMedia();

    /**
     * {@code get_UsedSectorsOnMedia(LONG*)}: what tracks and the gaps between them take up; needs {@link #prepareMedia}
     * first.
     *
     * @return sectors of audio, 0 or more
     * @throws ImapiException {@code E_IMAPI_DF2TAO_MEDIA_IS_NOT_PREPARED} before {@link #prepareMedia} and after
     * {@link #releaseMedia}; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-get_usedsectorsonmedia">documentation</a>
     */
    @Slot(24)
    @DispId(262)
    int getUsedSectorsOnMedia();

    /**
     * {@code put_DoNotFinalizeMedia(VARIANT_BOOL)}: keeps the disc open for more tracks, which then only computer
     * drives can play; before {@link #prepareMedia}.
     *
     * @param value true to leave the disc open; false at first
     * @throws ImapiException {@code E_IMAPI_DF2TAO_WRITE_IN_PROGRESS} while a track is written;
     * {@code E_IMAPI_DF2TAO_MEDIA_IS_PREPARED} between {@link #prepareMedia} and {@link #releaseMedia};
     * {@code E_IMAPI_DF2TAO_PROPERTY_FOR_BLANK_MEDIA_ONLY} if the disc is not blank
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-put_donotfinalizemedia">documentation</a>
     */
    @Slot(25)
    @DispId(263)
    void setDoNotFinalizeMedia(boolean value);

    /**
     * {@code get_DoNotFinalizeMedia(VARIANT_BOOL*)}: whether the disc stays open.
     *
     * @return false at first
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-get_donotfinalizemedia">documentation</a>
     */
    @Slot(26)
    @DispId(263)
    boolean getDoNotFinalizeMedia();

    /**
     * {@code get_ExpectedTableOfContents(SAFEARRAY**)}: the table of contents that the tracks written since
     * {@link #prepareMedia} will have.
     *
     * @return the answer to READ TOC as MMC lays it out, each byte as 0 to 255
     * @throws ImapiException {@code E_IMAPI_DF2TAO_WRITE_IN_PROGRESS} while a track is written;
     * {@code E_IMAPI_DF2TAO_MEDIA_IS_NOT_PREPARED} before {@link #prepareMedia} and after {@link #releaseMedia};
     * {@code E_IMAPI_DF2TAO_TABLE_OF_CONTENTS_EMPTY_DISC} if there is no track yet; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-get_expectedtableofcontents">documentation</a>
     */
    @Slot(27)
    @DispId(266)
    List<Integer> getExpectedTableOfContents();

    /**
     * {@code get_CurrentPhysicalMediaType(IMAPI_MEDIA_PHYSICAL_TYPE*)}: what kind of disc is in the drive.
     *
     * @return the kind, may be newer than the header
     * @throws ImapiException {@code E_IMAPI_DF2TAO_NO_RECORDER_SPECIFIED} before {@link #setRecorder}; the device
     * failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-get_currentphysicalmediatype">documentation</a>
     */
    @Slot(28)
    @DispId(267)
    EnumValue<ImapiMediaPhysicalType> getCurrentPhysicalMediaType();

    /**
     * {@code put_ClientName(BSTR)}: says who writes; must be set before {@link #prepareMedia}.
     *
     * @param value this program's name, not empty, made of {@code A-Z a-z 0-9}, space and {@code . , : ; - _}
     * @throws ImapiException {@code E_IMAPI_DF2TAO_CLIENT_NAME_IS_NOT_VALID} if the name is empty or has other
     * characters; {@code E_IMAPI_DF2TAO_WRITE_IN_PROGRESS} while a track is written;
     * {@code E_IMAPI_DF2TAO_MEDIA_IS_PREPARED} between {@link #prepareMedia} and {@link #releaseMedia}; the general
     * failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-put_clientname">documentation</a>
     */
    @Slot(29)
    @DispId(270)
    void setClientName(String value);

    /**
     * {@code get_ClientName(BSTR*)}: who writes.
     *
     * @return the name
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-get_clientname">documentation</a>
     */
    @Slot(30)
    @DispId(270)
    String getClientName();

    /**
     * {@code get_RequestedWriteSpeed(LONG*)}: the speed that was asked for.
     *
     * @return sectors of audio per second, -1 for the fastest
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-get_requestedwritespeed">documentation</a>
     */
    @Slot(31)
    @DispId(271)
    int getRequestedWriteSpeed();

    /**
     * {@code get_RequestedRotationTypeIsPureCAV(VARIANT_BOOL*)}: whether constant angular velocity was asked for.
     *
     * @return false at first
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-get_requestedrotationtypeispurecav">documentation</a>
     */
    @Slot(32)
    @DispId(272)
    boolean getRequestedRotationTypeIsPureCAV();

    /**
     * {@code get_CurrentWriteSpeed(LONG*)}: the speed that the drive will write at.
     *
     * @return sectors of audio per second
     * @throws ImapiException {@code E_IMAPI_DF2TAO_NO_RECORDER_SPECIFIED} before {@link #setRecorder};
     * {@code E_IMAPI_UNEXPECTED_RESPONSE_FROM_DEVICE} if the drive answers nonsense; the device failures and the
     * general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-get_currentwritespeed">documentation</a>
     */
    @Slot(33)
    @DispId(273)
    int getCurrentWriteSpeed();

    /**
     * {@code get_CurrentRotationTypeIsPureCAV(VARIANT_BOOL*)}: whether the drive will write at constant angular
     * velocity.
     *
     * @return true if it will
     * @throws ImapiException {@code E_IMAPI_DF2TAO_NO_RECORDER_SPECIFIED} before {@link #setRecorder};
     * {@code E_IMAPI_UNEXPECTED_RESPONSE_FROM_DEVICE} if the drive answers nonsense; the device failures and the
     * general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-get_currentrotationtypeispurecav">documentation</a>
     */
    @Slot(34)
    @DispId(274)
    boolean getCurrentRotationTypeIsPureCAV();

    /**
     * {@code get_SupportedWriteSpeeds(SAFEARRAY**)}: the speeds that drive and disc support.
     *
     * @return sectors of audio per second
     * @throws ImapiException {@code E_IMAPI_DF2TAO_NO_RECORDER_SPECIFIED} before {@link #setRecorder};
     * {@code E_IMAPI_UNEXPECTED_RESPONSE_FROM_DEVICE} if the drive answers nonsense; the device failures and the
     * general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-get_supportedwritespeeds">documentation</a>
     */
    @Slot(35)
    @DispId(275)
    List<Integer> getSupportedWriteSpeeds();

    /**
     * {@code get_SupportedWriteSpeedDescriptors(SAFEARRAY**)}: the speeds that drive and disc support, with their
     * rotation.
     *
     * @return descriptors, each to be closed by the caller
     * @throws ImapiException {@code E_IMAPI_DF2TAO_NO_RECORDER_SPECIFIED} before {@link #setRecorder};
     * {@code E_IMAPI_UNEXPECTED_RESPONSE_FROM_DEVICE} if the drive answers nonsense; the device failures and the
     * general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonce-get_supportedwritespeeddescriptors">documentation</a>
     */
    @Slot(36)
    @DispId(276)
    List<IWriteSpeedDescriptor> getSupportedWriteSpeedDescriptors();
}
