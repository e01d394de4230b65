package io.github.imapi4j;

import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.DDiscFormat2DataEvents;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.ImapiFormat2DataMediaState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How something is written to a data disc, from the first look at the sources to the open tray: checks, configures, writes, listens,
 * and says what is left of the disc. What is written is the {@link Payload}'s affair.
 */
final class DataBurn extends DiscBurn {

    private static final Logger LOG = LoggerFactory.getLogger(DataBurn.class);

    private final BurnRequest request;

    DataBurn(BurnRequest request, Cancellation cancellation, Consumer<BurnProgress> listener) {
        super(request, cancellation, listener);
        this.request = request;
    }

    @Override
    BurnPlan check() {
        return prepared(ready -> new BurnPlan(
                ready.media(),
                ready.session().sectors(),
                ready.session().summary(),
                Optional.empty(),
                warnings(ready.session(), ready.adjustment(), ready.speed())));
    }

    @Override
    BurnResult write() {
        Instant begin = Instant.now();
        return prepared(ready -> burn(ready, begin));
    }

    /** Everything that can go wrong went well; what follows writes, or does not. */
    private record Ready(
            IDiscFormat2Data format,
            Media media,
            Payload.Session session,
            SpeedAdjustment adjustment,
            WriteSpeed speed) {}

    /** What a check and a burn have in common: all but the write. */
    private <T> T prepared(Function<Ready, T> last) {
        listener().accept(BurnProgress.of(Phase.PREPARING));
        Payload.Sources sources = request.payload().look(cancellation());
        return recorder().named(() -> {
            try (IDiscFormat2Data format = readiness().query(recorder().writers()::data)) {
                Media media = readiness().query(() -> usableMedia(format));
                MediaCheck check = new MediaCheck(media, request);
                check.requireRoom(sources);
                SpeedAdjustment adjustment = configure(format, media);
                WriteSpeed speed = currentSpeed(format::getCurrentWriteSpeed, media.type(), request.speed());
                Payload.Target target = target(format, media, check);
                try (Payload.Session session = sources.open(target, new AddingProgress(listener()), cancellation())) {
                    return last.apply(new Ready(format, media, session, adjustment, speed));
                }
            }
        });
    }

    private Media usableMedia(IDiscFormat2Data format) {
        Media media = MediaReader.read(format);
        new MediaCheck(media, request).requireUsable();
        return media;
    }

    private Payload.Target target(IDiscFormat2Data format, Media media, MediaCheck check) {
        return new Payload.Target(
                recorder().classes(),
                media.type(),
                check.room(),
                request.keepsOpen() && media.states().contains(MediaState.OVERWRITABLE),
                check.appends() ? Optional.of(new EarlierSessions.Disc(format, recorder(), media)) : Optional.empty());
    }

    private BurnResult burn(Ready ready, Instant begin) {
        Payload.Session session = ready.session();
        long sectors = session.sectors();
        Optional<ImageSummary> summary = session.summary();
        cancellation().throwIfRequested();
        session.checkUnchanged();
        SpeedAdjustment late = readiness().retry(() -> write(ready.format(), session));
        WriteSpeed speed = late.isSpeed() && !ready.adjustment().isSpeed()
                ? currentSpeed(
                        ready.format()::getCurrentWriteSpeed, ready.media().type(), ready.speed())
                : ready.speed();
        SpeedAdjustment adjustment = ready.adjustment().and(late);
        return new BurnResult(
                sectors,
                request.speed(),
                speed,
                adjustment,
                request.verification(),
                summary,
                Optional.empty(),
                warnings(session, adjustment, speed),
                Duration.between(begin, Instant.now()));
    }

    private List<Warning> warnings(Payload.Session session, SpeedAdjustment adjustment, WriteSpeed speed) {
        List<Warning> warnings = new ArrayList<>(session.warnings());
        SpeedWarning.of(request.speed(), speed, adjustment).ifPresent(warnings::add);
        return warnings;
    }

    /** Says how to write; answers what the drive changed of the speed. */
    private SpeedAdjustment configure(IDiscFormat2Data format, Media media) {
        if (request.closeDisc()) {
            format.setForceMediaToBeClosed(true);
        }
        // IMAPI2 closes these for the sake of DVD players, whatever ForceMediaToBeClosed says.
        if (request.keepsOpen() && (media.type() == MediaType.DVD_PLUS_R || media.type() == MediaType.DVD_PLUS_R_DL)) {
            format.setDisableConsumerDvdCompatibilityMode(true);
        }
        if (request.isOverwrite()) {
            format.setForceOverwrite(true);
        }
        setVerification(format);
        return setWriteSpeed(media.type(), wanted -> format.setWriteSpeed(wanted, false));
    }

    @SuppressWarnings("try") // the connection is only held
    private SpeedAdjustment write(IDiscFormat2Data format, Payload.Session session) {
        BurnEvents events = new BurnEvents(format, cancellation(), listener());
        try (EventConnection connection = EventConnection.advise(format, DDiscFormat2DataEvents.class, events);
                IStream stream = session.stream()) {
            LOG.info("Writing to {}", recorder().name());
            return SpeedAdjustment.of(format.write(stream));
        } catch (ImapiException e) {
            throw e.withDiscState(stateAfter(e, events, () -> isBlank(format)));
        }
    }

    private static boolean isBlank(IDiscFormat2Data format) {
        FlagSet<ImapiFormat2DataMediaState> state = format.getCurrentMediaStatus();
        return state.has(ImapiFormat2DataMediaState.BLANK) && Media.isUsable(state.bits());
    }
}
