package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import org.jspecify.annotations.Nullable;

/**
 * Writes sectors of any size to a drive, for programs that make a format of their own; {@link IDiscFormat2Data} and its
 * like are what others want. The class {@link Imapi2Class#MSFT_WRITE_ENGINE2} gives it. {@link #setRecorder} and
 * {@link #setBytesPerSector} come first. It does not lock the drive and knows nothing of the disc: the program prepares
 * and finalizes it with {@link IDiscRecorder2Ex}. {@link DWriteEngine2Events} tell how far it is.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-iwriteengine2">IWriteEngine2</a>
 */
@ComInterface("27354135-7F64-5B0F-8F00-5D77AFBE261E")
public interface IWriteEngine2 extends IDispatch {

    /**
     * {@code WriteSection(IStream*, LONG, LONG)}: writes sectors one after another and returns when the drive has taken
     * them.
     *
     * @param data at least as many bytes as there are to write, read from its position on; borrowed until the call
     * returns
     * @param startingBlockAddress the logical block address of the first sector, negative in the lead-in
     * @param numberOfBlocks sectors of {@link #getBytesPerSector} bytes, 1 or more
     * @throws ImapiException {@code E_INVALIDARG} if a number is out of its range; {@code E_IMAPI_REQUEST_CANCELLED}
     * after {@link #cancelWrite}; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwriteengine2-writesection">documentation</a>
     */
    @Slot(7)
    @DispId(512)
    void writeSection(IStream data, int startingBlockAddress, int numberOfBlocks);

    /**
     * {@code CancelWrite()}: ends the write; to be called inside {@link DWriteEngine2Events#update}.
     *
     * @return {@code S_OK}, or {@code S_IMAPI_WRITE_NOT_IN_PROGRESS} if the write has not begun yet: call again until
     * it answers another code
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwriteengine2-cancelwrite">documentation</a>
     */
    @Slot(8)
    @DispId(513)
    HResult cancelWrite();

    /**
     * {@code put_Recorder(IDiscRecorder2Ex*)}: chooses the drive.
     *
     * @param value the drive, or null to let go of it
     * @throws ImapiException the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwriteengine2-put_recorder">documentation</a>
     */
    @Slot(9)
    @DispId(256)
    void setRecorder(@Nullable IDiscRecorder2Ex value);

    /**
     * {@code get_Recorder(IDiscRecorder2Ex**)}: the drive that was chosen.
     *
     * @return the drive, to be closed by the caller, or null if none was chosen
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwriteengine2-get_recorder">documentation</a>
     */
    @Slot(10)
    @DispId(256)
    @Nullable
    IDiscRecorder2Ex getRecorder();

    /**
     * {@code put_UseStreamingWrite12(VARIANT_BOOL)}: chooses the command that writes: WRITE (12) with its streaming
     * bit, or WRITE (10).
     *
     * @param value true for WRITE (12), which Windows does not support; false at first
     * @throws ImapiException {@code E_NOTIMPL} for true; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwriteengine2-put_usestreamingwrite12">documentation</a>
     */
    @Slot(11)
    @DispId(257)
    void setUseStreamingWrite12(boolean value);

    /**
     * {@code get_UseStreamingWrite12(VARIANT_BOOL*)}: whether WRITE (12) was chosen.
     *
     * @return false at first
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwriteengine2-get_usestreamingwrite12">documentation</a>
     */
    @Slot(12)
    @DispId(257)
    boolean getUseStreamingWrite12();

    /**
     * {@code put_StartingSectorsPerSecond(LONG)}: says how fast the drive writes at the beginning; the engine sleeps
     * accordingly between two commands.
     *
     * @param value about how many sectors per second, -1 for the fastest; -1 at first
     * @throws ImapiException {@code E_INVALIDARG} if the number is neither a speed nor -1; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwriteengine2-put_startingsectorspersecond">documentation</a>
     */
    @Slot(13)
    @DispId(258)
    void setStartingSectorsPerSecond(int value);

    /**
     * {@code get_StartingSectorsPerSecond(LONG*)}: how fast the drive is said to write at the beginning.
     *
     * @return sectors per second, -1 for the fastest
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwriteengine2-get_startingsectorspersecond">documentation</a>
     */
    @Slot(14)
    @DispId(258)
    int getStartingSectorsPerSecond();

    /**
     * {@code put_EndingSectorsPerSecond(LONG)}: says how fast the drive writes at the end; the engine sleeps
     * accordingly between two commands.
     *
     * @param value about how many sectors per second, -1 for the fastest; -1 at first
     * @throws ImapiException {@code E_INVALIDARG} if the number is neither a speed nor -1; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwriteengine2-put_endingsectorspersecond">documentation</a>
     */
    @Slot(15)
    @DispId(259)
    void setEndingSectorsPerSecond(int value);

    /**
     * {@code get_EndingSectorsPerSecond(LONG*)}: how fast the drive is said to write at the end.
     *
     * @return sectors per second, -1 for the fastest
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwriteengine2-get_endingsectorspersecond">documentation</a>
     */
    @Slot(16)
    @DispId(259)
    int getEndingSectorsPerSecond();

    /**
     * {@code put_BytesPerSector(LONG)}: says how large a sector is; before {@link #writeSection}.
     *
     * @param value bytes, such as 2,048 for data and 2,352 for audio
     * @throws ImapiException {@code E_INVALIDARG} if no sector is that large; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwriteengine2-put_bytespersector">documentation</a>
     */
    @Slot(17)
    @DispId(260)
    void setBytesPerSector(int value);

    /**
     * {@code get_BytesPerSector(LONG*)}: how large a sector is.
     *
     * @return bytes
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwriteengine2-get_bytespersector">documentation</a>
     */
    @Slot(18)
    @DispId(260)
    int getBytesPerSector();

    /**
     * {@code get_WriteInProgress(VARIANT_BOOL*)}: whether {@link #writeSection} is at work.
     *
     * @return true during the call, as an event sink sees it
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwriteengine2-get_writeinprogress">documentation</a>
     */
    @Slot(19)
    @DispId(261)
    boolean getWriteInProgress();
}
