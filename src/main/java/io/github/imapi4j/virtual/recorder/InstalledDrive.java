package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.disc.VirtualDrive;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A drive as a system shows it.
 *
 * @param drive the drive
 * @param number what the system calls the device, counted from 0
 * @param letter where its volume is mounted, for example {@code V:}, if anywhere
 * @param canLoad whether it can close its tray by itself
 */
public record InstalledDrive(VirtualDrive drive, int number, Optional<String> letter, boolean canLoad) {

    /** As {@code get_VolumePathNames} shows it: with a backslash behind the letter. */
    List<String> volumePathNames() {
        return letter.map(name -> List.of(name + "\\")).orElse(List.of());
    }

    /** The volume's own name; the same whenever the drive is. */
    String volumeName() {
        UUID volume = UUID.nameUUIDFromBytes(drive.uniqueId().getBytes(StandardCharsets.UTF_8));
        return "\\\\?\\Volume{" + volume + "}\\";
    }

    /**
     * The disc, or empty if there is none in reach.
     *
     * @throws ImapiException whatever else keeps the disc from being looked at
     */
    Optional<VirtualDisc> mediaIfAny() {
        try {
            return Optional.of(drive.media());
        } catch (ImapiException e) {
            if (e.is(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA)) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
