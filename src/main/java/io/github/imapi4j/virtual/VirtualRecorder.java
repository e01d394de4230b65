package io.github.imapi4j.virtual;

import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import io.github.imapi4j.virtual.disc.VirtualDrive;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A virtual recorder: where its disc is kept, what kind of disc that is, and what shall fail.
 *
 * <p>The description is immutable, each method that changes it makes a copy:
 *
 * <pre>{@code
 * VirtualRecorder recorder = VirtualRecorder.in(Path.of("target/disc"))
 *         .media(DiscType.BD_RE)
 *         .faults(FaultPlan.builder().write(4711, ImapiCode.E_IMAPI_LOSS_OF_STREAMING).build());
 * }</pre>
 *
 * <p>The {@link #drive()} behind it is opened when it is first asked for and stays the same from then on, over several {@link
 * VirtualSystem}s too; so a disc in memory can be looked at after it was burned.
 */
public final class VirtualRecorder {

    private static final Pattern LETTER = Pattern.compile("[A-Z]:");

    private final @Nullable Path folder;
    private final Optional<DiscType> media;
    private final FaultPlan faults;
    private final Optional<String> letter;
    private final boolean canLoad;
    private @Nullable VirtualDrive drive;

    private VirtualRecorder(
            @Nullable Path folder,
            Optional<DiscType> media,
            FaultPlan faults,
            Optional<String> letter,
            boolean canLoad) {
        this.folder = folder;
        this.media = media;
        this.faults = faults;
        this.letter = letter;
        this.canLoad = canLoad;
    }

    /**
     * A recorder whose disc is kept in a folder, as other runs and other processes see it too.
     *
     * @param folder a folder that is absent, empty or holds a disc; a disc is a DVD-R if it is made now
     * @return the recorder, with a disc in it
     */
    public static VirtualRecorder in(Path folder) {
        return new VirtualRecorder(folder, Optional.of(DiscType.DVD_R), FaultPlan.none(), Optional.empty(), true);
    }

    /**
     * A recorder whose disc is kept in memory.
     *
     * @return the recorder, with a blank DVD-R in it
     */
    public static VirtualRecorder inMemory() {
        return new VirtualRecorder(null, Optional.of(DiscType.DVD_R), FaultPlan.none(), Optional.empty(), true);
    }

    /**
     * This recorder with another kind of disc.
     *
     * @param type what a new disc is; one that a folder holds already stays what it is
     * @return a copy
     */
    public VirtualRecorder media(DiscType type) {
        return new VirtualRecorder(folder, Optional.of(type), faults, letter, canLoad);
    }

    /**
     * This recorder with planned faults.
     *
     * @param plan what shall fail; a plan counts as it strikes, so it serves one recorder
     * @return a copy
     */
    public VirtualRecorder faults(FaultPlan plan) {
        return new VirtualRecorder(folder, media, plan, letter, canLoad);
    }

    /**
     * This recorder with a drive letter. One without gets the first free one from {@code V:} to {@code Z:}, if any is left. It is
     * a name only: nothing appears in the file system.
     *
     * @param name a letter, with or without a colon
     * @return a copy
     * @throws IllegalArgumentException if it is not a letter
     */
    public VirtualRecorder driveLetter(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        String wanted = upper.endsWith(":") ? upper : upper + ":";
        if (!LETTER.matcher(wanted).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" is not a drive letter such as V:.");
        }
        return new VirtualRecorder(folder, media, faults, Optional.of(wanted), canLoad);
    }

    /**
     * This recorder without a disc, its tray closed.
     *
     * @return a copy
     * @throws IllegalStateException for a recorder on a folder, whose disc is always in it; plan the media fault {@code
     *     E_IMAPI_RECORDER_MEDIA_NO_MEDIA} there, or open the tray with {@link VirtualDrive#eject()}
     */
    public VirtualRecorder emptyTray() {
        if (folder != null) {
            throw new IllegalStateException("The disc of a recorder on a folder is always in it: " + folder);
        }
        return new VirtualRecorder(null, Optional.empty(), faults, letter, canLoad);
    }

    /**
     * This recorder as a drive whose tray, or slot, only a hand can close. It says so, and refuses {@code CloseTray}; {@link
     * VirtualDrive#load()} is the hand.
     *
     * @return a copy
     */
    public VirtualRecorder loadedByHand() {
        return new VirtualRecorder(folder, media, faults, letter, false);
    }

    boolean canLoad() {
        return canLoad;
    }

    Optional<String> letter() {
        return letter;
    }

    /**
     * The drive itself: its tray, its clock and its disc, without COM.
     *
     * @return the drive, opened at the first call
     * @throws ImapiException {@code E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE} if the folder holds something that is no disc
     */
    public synchronized VirtualDrive drive() {
        VirtualDrive opened = drive;
        if (opened == null) {
            opened = open();
            drive = opened;
        }
        return opened;
    }

    private VirtualDrive open() {
        if (media.isEmpty()) {
            return VirtualDrive.empty(faults);
        }
        return folder == null
                ? VirtualDrive.inMemory(media.get(), faults)
                : VirtualDrive.open(folder, media.get(), faults);
    }
}
