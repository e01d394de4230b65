package io.github.imapi4j.virtual.disc;

import io.github.imapi4j.error.ImapiException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What is known of a disc without reading its sectors, and where that is kept. */
abstract class RecordedDisc {

    private static final Path MEMORY = Path.of("memory");

    private final @Nullable Path folder;
    private final @Nullable StateFile stateFile;
    private DiscRecord record;

    RecordedDisc(@Nullable Path folder, @Nullable StateFile stateFile, DiscRecord record) {
        this.folder = folder;
        this.stateFile = stateFile;
        this.record = record;
    }

    /**
     * What the disc is.
     *
     * @return the type
     */
    public final synchronized DiscType type() {
        return record.type();
    }

    /**
     * What is on the disc. While sectors are written it reads spoiled, which it is until the session ends.
     *
     * @return the status
     */
    public final synchronized DiscStatus status() {
        return record.status();
    }

    /**
     * The closed sessions.
     *
     * @return first to last; at most one on an overwritable disc
     */
    public final synchronized List<DiscSession> sessions() {
        return record.sessions();
    }

    /**
     * The tracks of audio, also those of a session that was not closed.
     *
     * @return in the order of their numbers, empty if there is no audio
     */
    public final synchronized List<AudioTrack> audioTracks() {
        return record.audio().tracks();
    }

    /**
     * The media catalog number.
     *
     * @return 13 digits, if the disc has one
     */
    public final synchronized Optional<String> catalogNumber() {
        return Optional.of(record.audio().catalog()).filter(number -> !number.isEmpty());
    }

    /**
     * Where the disc is kept.
     *
     * @return the folder, or empty for a disc in memory
     */
    public final Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /**
     * The status as IMAPI2 shows it.
     *
     * @return bits of {@link MediaStateBits}
     */
    public final synchronized int mediaState() {
        return MediaStateBits.of(
                record.type(), record.status(), record.sessions().size());
    }

    /**
     * The capacity of the disc.
     *
     * @return sectors of 2,048 bytes
     */
    public final synchronized long totalSectors() {
        return record.type().sectors();
    }

    /**
     * How many sectors the next session can have; on an overwritable disc how many hold no data yet.
     *
     * @return sectors of 2,048 bytes, 0 or more
     * @throws ImapiException {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} if nothing can be written before erasing, or ever
     */
    public final synchronized long freeSectors() {
        return WriteRules.free(record);
    }

    /**
     * Where the next session starts; 0 on an overwritable disc.
     *
     * @return an address
     * @throws ImapiException {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} if nothing can be written before erasing, or ever
     */
    public final synchronized long nextWritableAddress() {
        return WriteRules.nextWritable(record);
    }

    /**
     * Where the last closed session starts.
     *
     * @return an address, or empty if there is none
     */
    public final synchronized OptionalLong startOfPreviousSession() {
        return record.sessions().isEmpty() ? OptionalLong.empty() : OptionalLong.of(last().start());
    }

    /**
     * The last sector of the last closed session.
     *
     * @return an address, or empty if there is none
     */
    public final synchronized OptionalLong lastWrittenAddressOfPreviousSession() {
        return record.sessions().isEmpty() ? OptionalLong.empty() : OptionalLong.of(last().end() - 1);
    }

    private DiscSession last() {
        return record.sessions().get(record.sessions().size() - 1);
    }

    // What follows is for those who hold this disc's monitor.

    final DiscRecord record() {
        return record;
    }

    final void save(DiscRecord changed) {
        if (stateFile != null) {
            stateFile.save(changed);
        }
        record = changed;
    }

    /** Takes over what others have saved. */
    final void reload(SectorStore store) {
        if (stateFile != null) {
            record = DiscFolder.load(stateFile, store);
        }
    }

    /** Does input or output; failures say where the disc is, and what could not be done. */
    final void run(String what, Io.Action action) {
        Io.run(folder == null ? MEMORY : folder, what, action);
    }
}
