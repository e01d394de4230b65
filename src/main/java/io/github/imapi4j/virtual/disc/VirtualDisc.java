package io.github.imapi4j.virtual.disc;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A disc: user data, sessions, and the rules of its type.
 *
 * <p>In a folder the user data is {@code disc.img}, 2,048 bytes a sector from address 0, sparse: blocks of zeros take no
 * space. Tracks of audio are {@code track01.wav} and so on, described by {@code disc.cue}. The state is {@code disc.properties}.
 * Before the first sector of a write the state on disk says that writing is under way and after the last that it has ended, so a
 * disc whose writer died opens as {@link DiscStatus#SPOILED}.
 *
 * <p>Safe for threads. Two objects for one folder do not see each other's work until {@link #refresh()}; who writes holds the
 * exclusive access of the {@link VirtualDrive}.
 */
public final class VirtualDisc extends RecordedDisc implements AutoCloseable {

    private final SectorStore store;
    private final TrackFiles tracks;
    private FaultPlan faults = FaultPlan.none();
    private @Nullable OpenSession session;

    VirtualDisc(
            @Nullable Path folder,
            @Nullable StateFile stateFile,
            SectorStore store,
            TrackFiles tracks,
            DiscRecord record) {
        super(folder, stateFile, record);
        this.store = store;
        this.tracks = tracks;
    }

    /**
     * A blank disc in memory. It takes 64 KiB of heap for each block of 32 sectors that holds more than zeros.
     *
     * @param type what it is
     * @return the disc
     */
    public static VirtualDisc inMemory(DiscType type) {
        return new VirtualDisc(null, null, new MemorySectorStore(), TrackFiles.inMemory(), DiscRecord.blank(type));
    }

    /**
     * Opens the disc that a folder holds.
     *
     * @param folder an existing folder
     * @return the disc
     * @throws ImapiException {@code E_IMAPI_RECORDER_MEDIA_NO_MEDIA} if the folder holds no disc, {@code
     *     E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE} if its state is damaged, of another version, or does not fit its data
     */
    public static VirtualDisc open(Path folder) {
        return DiscFolder.open(folder);
    }

    /**
     * Makes a blank disc in a folder, and the folder if it is absent.
     *
     * @param folder an absent or empty folder
     * @param type what the disc is
     * @return the disc
     * @throws ImapiException {@code E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE} if the folder holds a disc or anything else
     */
    public static VirtualDisc create(Path folder, DiscType type) {
        return DiscFolder.create(folder, type);
    }

    /**
     * Opens the disc in a folder, or makes one. A disc that exists stays what it is.
     *
     * @param folder a folder that is absent, empty or holds a disc
     * @param type what a new disc is
     * @return the disc
     * @throws ImapiException as {@link #open} and {@link #create}
     */
    public static VirtualDisc openOrCreate(Path folder, DiscType type) {
        return DiscFolder.openOrCreate(folder, type);
    }

    /**
     * Begins a session. Nothing changes on the disc before the first sector is written.
     *
     * @param sectors how many sectors it will have, above 0
     * @param close true to finalize a sequential disc after it; without effect on an overwritable one
     * @param overwrite true to allow that an overwritable disc loses what it holds; without effect on a sequential one, which
     *     always appends
     * @return the session, to be finished or aborted
     * @throws ImapiException {@code E_IMAPI_DF2DATA_STREAM_TOO_LARGE_FOR_CURRENT_MEDIA}, {@code
     *     E_IMAPI_DF2DATA_MEDIA_NOT_BLANK}, {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} for a finalized or spoiled disc,
     *     {@code E_IMAPI_DF2DATA_WRITE_IN_PROGRESS}, {@code E_INVALIDARG}; {@code E_ACCESSDENIED}, {@code ERROR_DISK_FULL} or
     *     {@code ERROR_IO_DEVICE} if the folder takes no new state
     */
    public synchronized WriteSession begin(long sectors, boolean close, boolean overwrite) {
        requireIdle();
        long start = WriteRules.start(record(), sectors, overwrite);
        requireRecordable();
        WriteSession begun = new WriteSession(this, start, start + sectors, close, false);
        session = begun;
        return begun;
    }

    /**
     * Begins to change single ranges of an overwritable disc that holds data; what is not written stays. This is how a logical
     * session is added to such a disc.
     *
     * @return a session that can be positioned anywhere on the disc, see {@link WriteSession#seek}
     * @throws ImapiException {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} if the disc is sequential or does not hold whole
     *     data, {@code E_IMAPI_DF2DATA_WRITE_IN_PROGRESS}; or the folder's, as {@link #begin}
     */
    public synchronized WriteSession beginUpdate() {
        requireIdle();
        WriteRules.requireUpdatable(record());
        requireRecordable();
        WriteSession begun = new WriteSession(this, 0, totalSectors(), false, true);
        session = begun;
        return begun;
    }

    /**
     * Begins to write audio to a blank CD. Nothing changes on the disc before the first sector is written.
     *
     * @return the session, to be finished or aborted
     * @throws ImapiException {@code E_IMAPI_DF2TAO_MEDIA_IS_NOT_SUPPORTED} if the disc is no CD, {@code
     *     E_IMAPI_DF2TAO_MEDIA_IS_NOT_BLANK}, {@code E_IMAPI_DF2DATA_WRITE_IN_PROGRESS}; or the folder's, as {@link #begin}
     */
    public synchronized AudioSession beginAudio() {
        requireIdle();
        WriteRules.requireAudio(record());
        requireRecordable();
        AudioSession begun = new AudioSession(this);
        session = begun;
        return begun;
    }

    /**
     * Reads the samples of a track's file: from its index 1 up to index 1 of the next one.
     *
     * @param track one of {@link #audioTracks()}
     * @param sector counted from the track's start, 0 or more
     * @param target filled from its position to its limit; a multiple of 2,352 bytes
     * @throws ImapiException {@code E_INVALIDARG} for sectors beyond the track's end, {@code ERROR_IO_DEVICE}
     */
    public synchronized void readAudio(AudioTrack track, long sector, ByteBuffer target) {
        int sectors = target.remaining() / AudioTrack.SECTOR_BYTES;
        if (target.remaining() % AudioTrack.SECTOR_BYTES != 0 || sector < 0 || sector + sectors > track.sectors()) {
            throw new ImapiException(
                    SystemCode.E_INVALIDARG,
                    "Track " + track.number() + " has " + track.sectors() + " sectors; " + target.remaining()
                            + " bytes from sector " + sector + " on were asked for.");
        }
        long before = record().audio().tracks().indexOf(track) == 0 && track.gapKept() ? track.start() : 0;
        run("read", () -> {
            try (SectorStore file = tracks.file(track.number())) {
                file.read(WavHeader.SIZE + (before + sector) * AudioTrack.SECTOR_BYTES, target);
            }
        });
    }

    /**
     * Reads sectors of audio back to check them; planned faults of verification strike here.
     *
     * @param track one of {@link #audioTracks()}
     * @param sector as in {@link #readAudio}
     * @param target as in {@link #readAudio}
     * @throws ImapiException as in {@link #readAudio}, or what the plan says
     */
    public synchronized void verifyAudio(AudioTrack track, long sector, ByteBuffer target) {
        try {
            faults.check(FaultPoint.VERIFY, track.start() + sector, target.remaining() / AudioTrack.SECTOR_BYTES);
            readAudio(track, sector, target);
        } catch (ImapiException e) {
            throw e.withDiscState(DiscState.WRITTEN);
        }
    }

    /**
     * Reads sectors, of a spoiled disc those that there are. What lies between sessions reads as zeros, and so do sectors of audio.
     *
     * @param sector the first address, 0 or more
     * @param target filled from its position to its limit; a multiple of 2,048 bytes
     * @throws ImapiException {@code E_INVALIDARG} for addresses beyond what was written, {@code ERROR_IO_DEVICE}
     */
    public synchronized void read(long sector, ByteBuffer target) {
        int sectors = sectorsIn(target);
        if (sector < 0 || sector + sectors > readableEnd()) {
            throw new ImapiException(
                    SystemCode.E_INVALIDARG,
                    sectors + " sectors at " + sector + " are not all written; the data ends at " + readableEnd()
                            + ".");
        }
        run("read", () -> store.read(sector * DiscType.SECTOR_SIZE, target));
    }

    /**
     * Reads sectors back to compare them with what was to be written; planned faults of verification strike here.
     *
     * @param sector the first address, 0 or more
     * @param target as in {@link #read}
     * @throws ImapiException as in {@link #read}, or what the plan says
     */
    public synchronized void verify(long sector, ByteBuffer target) {
        try {
            faults.check(FaultPoint.VERIFY, sector, sectorsIn(target));
            read(sector, target);
        } catch (ImapiException e) {
            throw e.withDiscState(DiscState.WRITTEN);
        }
    }

    private long readableEnd() {
        return session instanceof WriteSession active ? Math.max(record().end(), active.position()) : record().end();
    }

    static int sectorsIn(ByteBuffer buffer) {
        if (buffer.remaining() % DiscType.SECTOR_SIZE != 0) {
            throw new ImapiException(
                    SystemCode.E_INVALIDARG,
                    buffer.remaining() + " bytes are not a whole number of sectors of " + DiscType.SECTOR_SIZE
                            + " bytes.");
        }
        return buffer.remaining() / DiscType.SECTOR_SIZE;
    }

    /**
     * Begins to make a rewritable disc blank, spoiled or not. Nothing changes on the disc before the first step.
     *
     * @return the erasure, to be finished or aborted
     * @throws ImapiException {@code E_IMAPI_ERASE_MEDIA_IS_NOT_ERASABLE} for a write-once disc, {@code
     *     E_IMAPI_DF2DATA_WRITE_IN_PROGRESS}; or the folder's, as {@link #begin}
     */
    public synchronized EraseSession beginErase() {
        requireIdle();
        WriteRules.requireErasable(record());
        requireRecordable();
        EraseSession begun = new EraseSession(this);
        session = begun;
        return begun;
    }

    /**
     * Makes a rewritable disc blank at once.
     *
     * @throws ImapiException as {@link #beginErase} and {@link EraseSession#finish}
     */
    public void erase() {
        try (EraseSession erasing = beginErase()) {
            erasing.finish();
        }
    }

    /**
     * Takes over what others have written to the folder since; nothing happens while a session is open here.
     *
     * @throws ImapiException as {@link #open}
     */
    public synchronized void refresh() {
        if (session == null) {
            reload(store);
        }
    }

    /** Lets go of all files; an open session or erasure is aborted. The disc can still be used afterwards. */
    @Override
    public synchronized void close() {
        OpenSession active = session;
        if (active != null) {
            active.abort();
        }
        run("closed", store::close);
    }

    synchronized void useFaults(FaultPlan plan) {
        faults = plan;
    }

    /**
     * Whether a session is open.
     *
     * @return true if one was begun and neither finished nor aborted
     */
    public synchronized boolean isBeingWritten() {
        return session != null;
    }

    private void requireIdle() {
        if (session != null) {
            throw new ImapiException(ImapiCode.E_IMAPI_DF2DATA_WRITE_IN_PROGRESS);
        }
    }

    /** A folder that takes no new state is found out while the disc still is what it was. */
    private void requireRecordable() {
        save(record());
    }

    // What follows serves the session; it holds this disc's monitor.

    FaultPlan faults() {
        return faults;
    }

    SectorStore store() {
        return store;
    }

    TrackFiles tracks() {
        return tracks;
    }

    void ended(OpenSession ended) {
        if (session == ended) {
            session = null;
        }
    }

    /** Ends a session and leaves the disc spoiled; what else goes wrong there is added to the failure. */
    ImapiException spoil(OpenSession ending, ImapiException failure, SectorStore open) {
        ImapiException spoiled = failure.withDiscState(DiscState.SPOILED);
        ended(ending);
        try {
            open.close();
        } catch (IOException e) {
            spoiled.addSuppressed(e);
        }
        try {
            save(record().with(DiscStatus.SPOILED, record().sessions()));
        } catch (ImapiException e) {
            // The state on disk says since the first sector that writing is under way, which reads as spoiled too.
            spoiled.addSuppressed(e);
        }
        return spoiled;
    }
}
