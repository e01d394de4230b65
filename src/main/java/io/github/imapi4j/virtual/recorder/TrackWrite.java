package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.ImapiBurnVerificationLevel;
import io.github.imapi4j.imapi2.ImapiFormat2TaoWriteAction;
import io.github.imapi4j.virtual.disc.AudioSession;
import io.github.imapi4j.virtual.disc.AudioTrack;
import io.github.imapi4j.virtual.disc.SimulatedClock;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * One call of {@code AddAudioTrack}. Everything that can be checked is, before the first sector. A stream that fails or a cancel
 * ends the track early: what was written of it stays, enlarged to the shortest track if need be, and the disc can be closed; what
 * the drive fails with spoils the disc.
 */
final class TrackWrite {

    private static final Duration PREPARING = Duration.ofSeconds(2);
    private static final Duration FINISHING = Duration.ofSeconds(4);

    private final VirtualDisc disc;
    private final AudioSession session;
    private final int speed;
    private final ImapiBurnVerificationLevel verification;
    private final IStream stream;
    private final int number;
    private final long gap;
    private final long start;
    private final WriteProgress<ImapiFormat2TaoWriteAction> progress;

    /**
     * A write that has not begun.
     *
     * @param clock the drive's
     * @param disc what is written to
     * @param session the session on it
     * @param speed sectors a second
     * @param verification {@code NONE} or {@code QUICK}
     * @param stream samples, borrowed until {@link #run} returns
     * @param listener hears of the progress, on the thread that runs this
     */
    TrackWrite(
            SimulatedClock clock,
            VirtualDisc disc,
            AudioSession session,
            int speed,
            ImapiBurnVerificationLevel verification,
            IStream stream,
            Consumer<VirtualTrackEventArgs> listener) {
        this.disc = disc;
        this.session = session;
        this.speed = speed;
        this.verification = verification;
        this.stream = stream;
        this.number = disc.audioTracks().size() + 1;
        this.gap = number == 1 ? 0 : AudioTrack.GAP_SECTORS;
        this.start = nextStart(disc);
        this.progress = new WriteProgress<>(
                clock,
                ImapiFormat2TaoWriteAction.PREPARING,
                (action, state) -> listener.accept(new VirtualTrackEventArgs(number, action, state)));
    }

    /** The sectors up to the end of the last track, the gaps between tracks too. */
    static long usedSectors(VirtualDisc disc) {
        List<AudioTrack> tracks = disc.audioTracks();
        return tracks.isEmpty() ? 0 : tracks.get(tracks.size() - 1).end();
    }

    /** Where the next track starts: after a gap, unless it is the first. */
    static long nextStart(VirtualDisc disc) {
        long used = usedSectors(disc);
        return used == 0 ? 0 : used + AudioTrack.GAP_SECTORS;
    }

    WriteProgress<ImapiFormat2TaoWriteAction> progress() {
        return progress;
    }

    void run() {
        if (number > AudioTrack.MOST_TRACKS) {
            throw new ImapiException(ImapiCode.E_IMAPI_DF2TAO_TRACK_LIMIT_REACHED);
        }
        StreamSectors source =
                new StreamSectors(stream, AudioTrack.SECTOR_BYTES, ImapiCode.E_IMAPI_DF2TAO_STREAM_NOT_SUPPORTED);
        long sectors = Math.max(source.sectors(), AudioTrack.LEAST_SECTORS);
        requireRoom(sectors);
        int seconds = (int) ((sectors + verifiedSectors(sectors) + speed - 1) / speed);
        progress.plan(start, sectors, seconds + (int) PREPARING.plus(FINISHING).toSeconds());
        progress.enter(ImapiFormat2TaoWriteAction.PREPARING, PREPARING);
        source.rewind();
        session.open(number, start);
        try {
            progress.enter(ImapiFormat2TaoWriteAction.WRITING, Duration.ZERO);
            write(source);
        } catch (ImapiException e) {
            throw truncate(source, e);
        }
        AudioTrack track = complete(source);
        try {
            progress.enter(ImapiFormat2TaoWriteAction.FINISHING, FINISHING);
            verify(track);
        } catch (ImapiException e) {
            throw e.withDiscState(DiscState.WRITTEN);
        }
    }

    private void requireRoom(long sectors) {
        long room = disc.totalSectors() - start;
        if (sectors > room) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_DF2TAO_NOT_ENOUGH_SPACE,
                    String.format(
                            Locale.ROOT,
                            "Track %d needs %,d sectors, and the disc has room for %,d.",
                            number,
                            sectors,
                            Math.max(0, room)));
        }
    }

    private void write(StreamSectors source) {
        progress.inChunks(source.sectors(), source.chunkSectors(), speed, (done, count) -> {
            ByteBuffer samples = source.next(count);
            progress.read(start + done + count - 1, samples.remaining());
            session.write(samples);
            progress.written(session.position() - 1);
        });
    }

    /** Makes a track of what there is. */
    private AudioTrack complete(StreamSectors source) {
        long missing = AudioTrack.LEAST_SECTORS - (session.position() - start);
        if (missing > 0) {
            session.write(source.zeros((int) missing));
            progress.written(session.position() - 1);
        }
        AudioTrack track = AudioTrack.plain(number, start, session.position() - start, gap);
        session.complete(track);
        return track;
    }

    private ImapiException truncate(StreamSectors source, ImapiException failure) {
        if (!session.isOpen() || session.position() == start) {
            return failure;
        }
        try {
            complete(source);
        } catch (ImapiException e) {
            failure.addSuppressed(e);
        }
        return failure.withDiscState(DiscState.SPOILED);
    }

    private long verifiedSectors(long sectors) {
        return verification == ImapiBurnVerificationLevel.QUICK ? Math.min(sectors, 2L * WritePlan.QUICK_SECTORS) : 0;
    }

    /** Reads the ends of the track back. */
    private void verify(AudioTrack track) {
        if (verification != ImapiBurnVerificationLevel.QUICK) {
            return;
        }
        progress.enter(ImapiFormat2TaoWriteAction.VERIFYING, Duration.ZERO);
        long tail = track.sectors() - WritePlan.QUICK_SECTORS;
        for (long from : new long[] {0, tail}) {
            progress.inChunks(WritePlan.QUICK_SECTORS, WritePlan.QUICK_SECTORS, speed, (done, count) -> {
                ByteBuffer found = ByteBuffer.allocate(count * AudioTrack.SECTOR_BYTES);
                disc.verifyAudio(track, from + done, found);
                progress.read(start + from + done + count - 1, found.capacity());
            });
        }
    }
}
