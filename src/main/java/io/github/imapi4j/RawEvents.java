package io.github.imapi4j;

import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.imapi2.DDiscFormat2RawCDEvents;
import io.github.imapi4j.imapi2.IDiscFormat2RawCD;
import io.github.imapi4j.imapi2.IDiscFormat2RawCDEventArgs;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Hears the events of a disc that is written at once; which track is under way follows from the address. */
final class RawEvents extends WriteEvents implements DDiscFormat2RawCDEvents {

    private final IDiscFormat2RawCD format;
    private final AudioTracks tracks;
    private volatile long totalSectors;

    RawEvents(
            IDiscFormat2RawCD format, Cancellation cancellation, Consumer<BurnProgress> listener, AudioTracks tracks) {
        super(cancellation, listener);
        this.format = format;
        this.tracks = tracks;
    }

    /** What the drive said last of how much it writes in all, 0 if it said nothing. */
    long totalSectors() {
        return totalSectors;
    }

    @Override
    HResult cancelWrite() {
        return format.cancelWrite();
    }

    @Override
    public void update(IDispatch object, IDispatch progress) {
        try (IDiscFormat2RawCDEventArgs event = progress.queryInterface(IDiscFormat2RawCDEventArgs.class)) {
            read(event);
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void read(IDiscFormat2RawCDEventArgs event) {
        Phase phase = Phase.ofDisc(event.getCurrentAction());
        int last = event.getLastWrittenLba();
        // The lead-in, before address 0, and the lead-out are written too.
        long total = Integer.toUnsignedLong(event.getSectorCount());
        totalSectors = total;
        long written = switch (phase) {
            case WRITING -> Math.max(0, Math.min((long) last - event.getStartLba(), total));
            case FINALIZING -> total;
            default -> 0;
        };
        int remaining = event.getRemainingTime();
        BurnProgress news = new BurnProgress(
                phase,
                0,
                written,
                total,
                Duration.ofSeconds(Math.max(0, event.getElapsedTime())),
                remaining > 0 ? Optional.of(Duration.ofSeconds(remaining)) : Optional.empty(),
                Optional.empty(),
                phase == Phase.WRITING ? trackAt(last) : 0,
                tracks.all().size());
        heard(news, written > 0);
    }

    /** The lead-in and the lead-out belong to no track. */
    private int trackAt(int address) {
        if (address >= tracks.sectors()) {
            return 0;
        }
        int number = 0;
        for (AudioTracks.Track track : tracks.all()) {
            if (address >= track.start()) {
                number = track.number();
            }
        }
        return number;
    }
}
