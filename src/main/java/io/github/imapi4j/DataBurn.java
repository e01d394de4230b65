package io.github.imapi4j;

import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.DDiscFormat2DataEvents;
import io.github.imapi4j.imapi2.IBurnVerification;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.ImapiFormat2DataMediaState;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One burn of files to a data disc, from the first look at the files to the open tray. */
final class DataBurn {

    private static final Logger LOG = LoggerFactory.getLogger(DataBurn.class);

    private final BurnRequest request;
    private final Recorder recorder;
    private final Cancellation cancellation;
    private final Consumer<BurnProgress> listener;
    private final Readiness readiness;

    DataBurn(BurnRequest request, Cancellation cancellation, Consumer<BurnProgress> listener) {
        this.request = request;
        this.recorder = request.recorder();
        this.cancellation = cancellation;
        this.listener = news -> tell(listener, news);
        this.readiness = recorder.readiness(request.patience(), cancellation, new Waits());
    }

    /** A listener's failure must not cross into native code, and must not spoil a disc. */
    private static void tell(Consumer<BurnProgress> listener, BurnProgress news) {
        try {
            listener.accept(news);
        } catch (RuntimeException | Error e) {
            LOG.warn("A progress listener failed", e);
        }
    }

    /** Waiting is progress too. */
    private final class Waits implements Readiness.Listener {
        @Override
        public void waiting(WaitReason reason, Duration waited, Duration left) {
            listener.accept(BurnProgress.waiting(reason, waited, left));
        }

        @Override
        public void ready() {
            listener.accept(BurnProgress.of(Phase.PREPARING));
        }
    }

    BurnPlan check() {
        SourceTree tree = scan();
        return recorder.named(() -> {
            try (IDiscFormat2Data format = readiness.query(recorder::openFormat)) {
                Media media = readiness.query(() -> usableMedia(format));
                checkSize(tree, media);
                SpeedAdjustment adjustment = configure(format, media);
                WriteSpeed speed = currentSpeed(format, media, request.speed());
                try (ImageSession session = image(tree, media);
                        IFileSystemImageResult result = session.createResult()) {
                    return new BurnPlan(
                            media,
                            session.fileCount(),
                            session.directoryCount(),
                            Integer.toUnsignedLong(result.getTotalBlocks()),
                            request.image().label(),
                            warnings(session, adjustment, speed));
                }
            }
        });
    }

    BurnResult run() {
        Instant begin = Instant.now();
        SourceTree tree = scan();
        BurnResult result = recorder.named(() -> {
            try (IDiscFormat2Data format = readiness.query(recorder::openFormat)) {
                Media media = readiness.query(() -> usableMedia(format));
                checkSize(tree, media);
                SpeedAdjustment adjustment = configure(format, media);
                WriteSpeed speed = currentSpeed(format, media, request.speed());
                try (ImageSession session = image(tree, media);
                        IFileSystemImageResult image = session.createResult()) {
                    long sectors = Integer.toUnsignedLong(image.getTotalBlocks());
                    cancellation.throwIfRequested();
                    tree.checkUnchanged();
                    SpeedAdjustment late = readiness.retry(() -> write(format, image));
                    if (late.isSpeed() && !adjustment.isSpeed()) {
                        speed = currentSpeed(format, media, speed);
                    }
                    adjustment = adjustment.and(late);
                    return new BurnResult(
                            sectors,
                            request.speed(),
                            speed,
                            adjustment,
                            request.verification(),
                            warnings(session, adjustment, speed),
                            Duration.between(begin, Instant.now()));
                }
            }
        });
        if (request.eject()) {
            eject();
        }
        return result;
    }

    /** Asked before the write: a disc that is finalized then may no longer answer. */
    private static WriteSpeed currentSpeed(IDiscFormat2Data format, Media media, WriteSpeed otherwise) {
        try {
            return WriteSpeed.of(format.getCurrentWriteSpeed(), media.type());
        } catch (ImapiException e) {
            LOG.debug("The write speed cannot be found out: {}", e.getMessage());
            return otherwise;
        }
    }

    private List<Warning> warnings(ImageSession session, SpeedAdjustment adjustment, WriteSpeed speed) {
        List<Warning> warnings = new ArrayList<>(session.warnings());
        SpeedWarning.of(request.speed(), speed, adjustment).ifPresent(warnings::add);
        return warnings;
    }

    private SourceTree scan() {
        listener.accept(BurnProgress.of(Phase.PREPARING));
        return SourceTree.scan(request.image(), cancellation);
    }

    /** The disc, if it may be written as it is. */
    private Media usableMedia(IDiscFormat2Data format) {
        Media media = Recorder.readMedia(format);
        boolean replace = request.isOverwrite() && media.states().contains(MediaState.OVERWRITABLE);
        if (media.states().contains(MediaState.WRITE_PROTECTED)) {
            throw new ImapiException(ImapiCode.E_IMAPI_RECORDER_MEDIA_WRITE_PROTECTED);
        }
        if (replace || (media.isBlank() && !media.states().contains(MediaState.DAMAGED))) {
            return media;
        }
        throw unusable(media);
    }

    private static ImapiException unusable(Media media) {
        String disc = "The " + media.type().displayName();
        if (media.states().contains(MediaState.UNSUPPORTED)) {
            return new ImapiException(
                    ImapiCode.E_IMAPI_DF2DATA_MEDIA_IS_NOT_SUPPORTED, disc + " cannot be written in this drive.");
        }
        if (media.states().contains(MediaState.DAMAGED)) {
            return new ImapiException(
                    ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE,
                    disc + " is spoiled: an earlier write to it did not end well."
                            + (media.states().contains(MediaState.OVERWRITABLE) ? " It can be overwritten." : ""));
        }
        if (media.states().contains(MediaState.FINALIZED)) {
            return new ImapiException(
                    ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, disc + " is finalized: nothing can be added to it.");
        }
        return new ImapiException(
                ImapiCode.E_IMAPI_DF2DATA_MEDIA_NOT_BLANK,
                disc + " already holds data."
                        + (media.states().contains(MediaState.OVERWRITABLE) ? " It can be overwritten." : ""));
    }

    private static long room(Media media, boolean overwrite) {
        return overwrite && !media.isBlank() ? media.totalSectors() : media.freeSectors();
    }

    /** Refuses what cannot fit before any image is laid out, with figures. */
    private void checkSize(SourceTree tree, Media media) {
        long room = room(media, request.isOverwrite());
        if (tree.dataSectors() > room) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_DF2DATA_STREAM_TOO_LARGE_FOR_CURRENT_MEDIA,
                    "The files need " + Sizes.format(tree.dataSectors() * Media.SECTOR_SIZE) + ", and the "
                            + media.type().displayName() + " has room for "
                            + Sizes.format(room * Media.SECTOR_SIZE) + ".");
        }
    }

    private ImageSession image(SourceTree tree, Media media) {
        return ImageSession.build(
                recorder.classes(), request.image().label(), tree, room(media, request.isOverwrite()), cancellation);
    }

    /** Says how to write; answers what the drive changed of the speed. */
    private SpeedAdjustment configure(IDiscFormat2Data format, Media media) {
        if (request.closeDisc()) {
            format.setForceMediaToBeClosed(true);
        }
        if (request.isOverwrite()) {
            format.setForceOverwrite(true);
        }
        setVerification(format);
        int wanted = request.speed().sectorsPerSecond(media.type());
        return SpeedAdjustment.of(readiness.retry(() -> format.setWriteSpeed(wanted, false)));
    }

    private void setVerification(IDiscFormat2Data format) {
        if (request.verification() == Verification.NONE) {
            return;
        }
        try (IBurnVerification verification = format.queryInterface(IBurnVerification.class)) {
            verification.setBurnVerificationLevel(request.verification().level());
        } catch (ImapiException e) {
            throw e.is(SystemCode.E_NOINTERFACE)
                    ? new ImapiException(
                            SystemCode.E_NOINTERFACE, "This version of Windows cannot verify discs while burning.", e)
                    : e;
        }
    }

    @SuppressWarnings("try") // the connection is only held
    private SpeedAdjustment write(IDiscFormat2Data format, IFileSystemImageResult image) {
        BurnEvents events = new BurnEvents(format, cancellation, listener);
        try (EventConnection connection = EventConnection.advise(format, DDiscFormat2DataEvents.class, events);
                IStream stream = image.getImageStream()) {
            LOG.info("Writing to {}", recorder.name());
            return SpeedAdjustment.of(format.write(stream));
        } catch (ImapiException e) {
            throw e.withDiscState(stateAfter(e, events, format));
        }
    }

    /** A disc that failed verification holds the data all the same, if doubtfully. */
    private static DiscState stateAfter(ImapiException e, BurnEvents events, IDiscFormat2Data format) {
        if (e.is(ImapiCode.E_IMAPI_BURN_VERIFICATION_FAILED)) {
            return DiscState.WRITTEN;
        }
        boolean unclear = events.mayBeTouched() && events.discState() == DiscState.UNTOUCHED;
        return unclear && !isStillBlank(format) ? DiscState.SPOILED : events.discState();
    }

    /** Between two events no one hears of sectors; the disc itself knows. If it cannot be asked, it counts as written to. */
    private static boolean isStillBlank(IDiscFormat2Data format) {
        try {
            FlagSet<ImapiFormat2DataMediaState> state = format.getCurrentMediaStatus();
            return state.has(ImapiFormat2DataMediaState.BLANK) && Media.isUsable(state.bits());
        } catch (ImapiException e) {
            LOG.debug("The disc cannot be asked what is on it", e);
            return false;
        }
    }

    private void eject() {
        try {
            recorder.eject();
        } catch (ImapiException e) {
            LOG.warn("The disc was written, but the tray did not open: {}", e.getMessage());
        }
    }
}
