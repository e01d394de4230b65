package io.github.imapi4j;

import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.imapi2.DDiscFormat2DataEvents;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscFormat2DataEventArgs;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Hears the events of a write to a data disc. */
final class BurnEvents extends WriteEvents implements DDiscFormat2DataEvents {

    private final IDiscFormat2Data format;

    BurnEvents(IDiscFormat2Data format, Cancellation cancellation, Consumer<BurnProgress> listener) {
        super(cancellation, listener);
        this.format = format;
    }

    @Override
    HResult cancelWrite() {
        return format.cancelWrite();
    }

    @Override
    public void update(IDispatch object, IDispatch progress) {
        try (IDiscFormat2DataEventArgs event = progress.queryInterface(IDiscFormat2DataEventArgs.class)) {
            BurnProgress news = read(event);
            heard(news, news.writtenSectors() > 0);
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private static BurnProgress read(IDiscFormat2DataEventArgs event) {
        Phase phase = Phase.of(event.getCurrentAction());
        long total = Integer.toUnsignedLong(event.getSectorCount());
        long written = (long) event.getLastWrittenLba() - event.getStartLba();
        int remaining = event.getRemainingTime();
        return new BurnProgress(
                phase,
                0,
                switch (phase) {
                    case WRITING -> Math.max(0, Math.min(written, total));
                    case FINALIZING, VERIFYING, COMPLETED -> total;
                    default -> 0;
                },
                total,
                Duration.ofSeconds(Math.max(0, event.getElapsedTime())),
                remaining > 0 ? Optional.of(Duration.ofSeconds(remaining)) : Optional.empty(),
                Optional.empty());
    }
}
