package io.github.imapi4j.virtual;

import io.github.imapi4j.com.Com;
import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import io.github.imapi4j.virtual.disc.VirtualDrive;
import io.github.imapi4j.virtual.fsi.MediaProbe;
import io.github.imapi4j.virtual.fsi.VirtualFileSystemImage;
import io.github.imapi4j.virtual.fsi.VirtualIsoImageManager;
import io.github.imapi4j.virtual.recorder.DriveBay;
import io.github.imapi4j.virtual.recorder.InstalledDrive;
import io.github.imapi4j.virtual.recorder.RecorderClasses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Some virtual recorders behind IMAPI2's classes: what {@code CoCreateInstance} is to Windows' own.
 *
 * <p>Closing it gives back what its drives hold. Objects that were made before stay usable until their last reference is
 * closed.
 */
public final class VirtualSystem implements AutoCloseable {

    private static final List<String> DEFAULT_LETTERS = List.of("V:", "W:", "X:", "Y:", "Z:");

    private final List<VirtualRecorder> recorders;
    private final DriveBay bay;
    private final Map<Guid, Supplier<IUnknown>> constructors;

    private VirtualSystem(List<VirtualRecorder> recorders) {
        this.recorders = new CopyOnWriteArrayList<>(recorders);
        this.bay = new DriveBay(installed(recorders));
        Map<Guid, Supplier<IUnknown>> classes = RecorderClasses.constructors(bay);
        MediaProbe probe = MediaProbe.through(() -> RecorderClasses.dataFormat(bay));
        classes.put(
                Imapi2fsClass.MSFT_FILE_SYSTEM_IMAGE.clsid(),
                () -> new VirtualFileSystemImage(probe, bay::checkMethod));
        classes.put(Imapi2fsClass.MSFT_ISO_IMAGE_MANAGER.clsid(), () -> new VirtualIsoImageManager(bay::checkMethod));
        this.constructors = classes;
    }

    /**
     * A system with some recorders.
     *
     * @param recorders in the order in which they are listed; none at all is a system without a drive
     * @return the system, to be closed by the caller
     * @throws IllegalArgumentException if two of them share a drive letter or a disc
     * @throws ImapiException {@code E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE} if a folder holds something that is no disc
     */
    public static VirtualSystem of(VirtualRecorder... recorders) {
        return new VirtualSystem(List.of(recorders));
    }

    /** Named letters first: a recorder without one does not take what another wants. */
    private static List<InstalledDrive> installed(List<VirtualRecorder> recorders) {
        Set<String> taken = new HashSet<>();
        recorders.stream().flatMap(recorder -> recorder.letter().stream()).forEach(letter -> take(letter, taken));
        List<InstalledDrive> installed = new ArrayList<>();
        for (VirtualRecorder recorder : recorders) {
            Optional<String> letter = recorder.letter().or(() -> free(taken));
            letter.ifPresent(taken::add);
            installed.add(new InstalledDrive(recorder.drive(), installed.size(), letter, recorder.canLoad()));
        }
        return installed;
    }

    private static void take(String letter, Set<String> taken) {
        if (!taken.add(letter)) {
            throw new IllegalArgumentException("Two recorders share the drive letter " + letter + ".");
        }
    }

    private static Optional<String> free(Set<String> taken) {
        return DEFAULT_LETTERS.stream()
                .filter(letter -> !taken.contains(letter))
                .findFirst();
    }

    /**
     * Plugs one more recorder in. Sinks of {@code DDiscMaster2Events} hear of it, on this thread.
     *
     * @param recorder the recorder; it comes last in the list
     * @throws IllegalArgumentException if it shares a drive letter or a disc with one that is there
     * @throws ImapiException {@code E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE} if its folder holds something that is no disc
     */
    public synchronized void plug(VirtualRecorder recorder) {
        Set<String> taken = new HashSet<>();
        int number = 0;
        for (InstalledDrive there : bay.drives()) {
            there.letter().ifPresent(taken::add);
            number = Math.max(number, there.number() + 1);
        }
        recorder.letter().ifPresent(letter -> take(letter, taken));
        Optional<String> letter = recorder.letter().or(() -> free(taken));
        InstalledDrive installed = new InstalledDrive(recorder.drive(), number, letter, recorder.canLoad());
        recorders.add(recorder);
        try {
            bay.add(installed);
        } catch (RuntimeException e) {
            recorders.remove(recorder);
            throw e;
        }
    }

    /**
     * Unplugs a recorder. A write that is under way is aborted, exclusive access is given back, objects that were bound to it fail
     * with {@code ERROR_DEV_NOT_EXIST}, and sinks of {@code DDiscMaster2Events} hear of it, on this thread.
     *
     * @param recorder one of {@link #recorders()}
     * @throws IllegalArgumentException if it is not one of them
     */
    public synchronized void unplug(VirtualRecorder recorder) {
        if (!recorders.remove(recorder)) {
            throw new IllegalArgumentException("The recorder is not plugged in here.");
        }
        VirtualDrive drive = recorder.drive();
        drive.close();
        bay.drives().stream()
                .filter(installed -> installed.drive().equals(drive))
                .forEach(bay::remove);
    }

    /**
     * The recorders.
     *
     * @return as they were given, with the changes since
     */
    public List<VirtualRecorder> recorders() {
        return List.copyOf(recorders);
    }

    /**
     * Makes an object of one of IMAPI2's classes, reached through a native pointer.
     *
     * @param classId the class, see {@link io.github.imapi4j.imapi2.Imapi2Class}
     * @param type the interface wanted
     * @param <T> the interface wanted
     * @return the object, to be closed by the caller
     * @throws ImapiException {@code REGDB_E_CLASSNOTREG} for a class that does not exist as a virtual one, {@code
     *     E_NOINTERFACE} for an interface that it does not have
     */
    public <T extends IUnknown> T createInstance(Guid classId, Class<T> type) {
        Supplier<IUnknown> constructor = constructors.get(classId);
        if (constructor == null) {
            throw new ImapiException(
                    SystemCode.REGDB_E_CLASSNOTREG, "The virtual system has no class " + classId + ".");
        }
        try (IUnknown object = Com.reference(constructor.get(), IUnknown.class)) {
            return object.queryInterface(type);
        }
    }

    /**
     * Lets the system's own {@code CoCreateInstance} find the virtual classes, in this process, instead of Windows' own.
     *
     * @return what ends that
     */
    public Com.Registration registerClasses() {
        List<Com.Registration> registrations = new ArrayList<>();
        try {
            constructors.forEach((classId, constructor) -> registrations.add(Com.registerClass(classId, constructor)));
        } catch (RuntimeException e) {
            registrations.forEach(Com.Registration::close);
            throw e;
        }
        return () -> registrations.forEach(Com.Registration::close);
    }

    /**
     * How many calls of {@code CancelWrite} were taken: from inside the event of a write that was under way.
     *
     * @return 0 or more
     */
    public int cancelsAccepted() {
        return bay.cancelsAccepted();
    }

    /**
     * How many calls of {@code CancelWrite} were refused, because they came from outside the event or without a write.
     *
     * @return 0 or more
     */
    public int cancelsRefused() {
        return bay.cancelsRefused();
    }

    /** Aborts writes that are under way, gives exclusive access back and lets go of all files. Closing twice is harmless. */
    @Override
    public void close() {
        bay.drives().forEach(installed -> installed.drive().close());
    }
}
