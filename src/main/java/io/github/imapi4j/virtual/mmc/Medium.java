package io.github.imapi4j.virtual.mmc;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.disc.DiscSession;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.disc.VirtualDrive;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** The disc in a drive as commands see it: where it cannot be used, sense data say why. */
final class Medium {

    private static final int LONGEST_READ = 0x2_0000;

    private final VirtualDrive drive;

    Medium(VirtualDrive drive) {
        this.drive = drive;
    }

    /** The disc, or a refusal. */
    VirtualDisc disc() {
        try {
            return drive.media();
        } catch (ImapiException e) {
            throw refusal(e);
        }
    }

    /** What the disc is, if there is one to use. */
    Optional<DiscType> type() {
        try {
            return Optional.of(drive.media().type());
        } catch (ImapiException e) {
            if (sense(e).isPresent()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    void load() {
        move(drive::load);
    }

    void eject() {
        move(drive::eject);
    }

    private void move(Runnable motion) {
        try {
            motion.run();
        } catch (ImapiException e) {
            throw refusal(e);
        }
    }

    /** The failure as sense data; as it is, if no drive puts it into these. */
    private RuntimeException refusal(ImapiException e) {
        Optional<Sense> sense = sense(e);
        return sense.isPresent() ? sense.get().refuse() : e;
    }

    private Optional<Sense> sense(ImapiException e) {
        if (!(e.error() instanceof ImapiCode code)) {
            return Optional.empty();
        }
        return switch (code) {
            case E_IMAPI_RECORDER_MEDIA_NO_MEDIA ->
                Optional.of(drive.isTrayOpen() ? Sense.NO_MEDIUM_TRAY_OPEN : Sense.NO_MEDIUM_TRAY_CLOSED);
            case E_IMAPI_RECORDER_MEDIA_BECOMING_READY -> Optional.of(Sense.BECOMING_READY);
            case E_IMAPI_RECORDER_MEDIA_FORMAT_IN_PROGRESS -> Optional.of(Sense.FORMAT_IN_PROGRESS);
            case E_IMAPI_RECORDER_MEDIA_BUSY -> Optional.of(Sense.OPERATION_IN_PROGRESS);
            case E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE, E_IMAPI_RECORDER_MEDIA_UPSIDE_DOWN ->
                Optional.of(Sense.INCOMPATIBLE_MEDIUM);
            default -> Optional.empty();
        };
    }

    /** READ: sectors of user data. */
    Bytes read(long sector, long count) {
        VirtualDisc disc = disc();
        if (count * DiscType.SECTOR_SIZE > LONGEST_READ) {
            throw Sense.INVALID_FIELD.refuse();
        }
        List<MmcTrack> tracks = MmcTrack.written(disc);
        long end = tracks.stream().mapToLong(MmcTrack::end).max().orElse(0);
        if (sector + count > end) {
            throw Sense.ADDRESS_OUT_OF_RANGE.refuse();
        }
        if (tracks.stream()
                .anyMatch(track -> track.audio() && track.start() < sector + count && track.end() > sector)) {
            throw Sense.ILLEGAL_MODE.refuse();
        }
        ByteBuffer data = ByteBuffer.allocate((int) count * DiscType.SECTOR_SIZE);
        // An overwritable disc can be read as a whole; what nobody wrote is zeros.
        long written =
                disc.sessions().stream().mapToLong(DiscSession::end).max().orElse(0);
        data.limit((int) Math.max(0, Math.min(count, written - sector)) * DiscType.SECTOR_SIZE);
        try {
            disc.read(sector, data);
        } catch (ImapiException e) {
            throw Sense.MEDIUM_ERROR.refuse();
        }
        return Bytes.copyOf(data.array());
    }
}
