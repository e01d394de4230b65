package io.github.imapi4j;

import io.github.imapi4j.com.CoClass;
import io.github.imapi4j.com.Com;
import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscMaster2;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The entrance: the recorders of this machine, or virtual ones.
 *
 * <p>May be used from any thread. Closing it does not close recorders that came from it.
 */
public final class Imapi implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Imapi.class);

    private final ClassSource classes;
    private final Ticker ticker;
    private final IDiscMaster2 master;
    private final Runnable onClose;

    Imapi(ClassSource classes, Ticker ticker, Runnable onClose) {
        this.classes = classes;
        this.ticker = ticker;
        this.onClose = onClose;
        this.master = classes.createInstance(Imapi2Class.MSFT_DISC_MASTER2.clsid(), IDiscMaster2.class);
    }

    /**
     * The recorders of this machine, through the system's IMAPI2.
     *
     * @return to be closed by the caller
     * @throws ImapiException {@code REGDB_E_CLASSNOTREG} where there is no IMAPI2, for example off Windows
     */
    public static Imapi open() {
        return new Imapi(Com::createInstance, Ticker.SYSTEM, () -> {});
    }

    /**
     * Virtual recorders: objects written in Java behind the same COM interfaces, on any operating system.
     *
     * @param recorders the recorders, in this order
     * @return to be closed by the caller; the recorders' discs are let go of then
     */
    public static Imapi virtual(VirtualRecorder... recorders) {
        return virtual(Ticker.SYSTEM, recorders);
    }

    /**
     * The recorders of a virtual system that goes on living, so that recorders can be plugged in and out.
     *
     * @param system stays the caller's, who closes it afterwards
     * @return to be closed by the caller
     */
    public static Imapi virtual(VirtualSystem system) {
        return virtual(Ticker.SYSTEM, system);
    }

    /** With time that a test can replace. */
    static Imapi virtual(Ticker ticker, VirtualSystem system) {
        return new Imapi(system::createInstance, ticker, () -> {});
    }

    /** With time that a test can replace. */
    static Imapi virtual(Ticker ticker, VirtualRecorder... recorders) {
        VirtualSystem system = VirtualSystem.of(recorders);
        try {
            return new Imapi(system::createInstance, ticker, system::close);
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    /**
     * All recorders that IMAPI2 can use. One that cannot be opened is left out, and the log says why.
     *
     * @return in IMAPI2's order, which changes when drives come and go; each to be closed by the caller
     */
    public List<Recorder> recorders() {
        return openAll().recorders();
    }

    /** The recorders that could be opened, and why the others could not. */
    private record Opened(List<Recorder> recorders, List<ImapiException> failures) {

        /** Why there is no recorder, if all that there are cannot be opened, or one of those is meant. */
        Optional<ImapiException> failureOf(Predicate<ImapiException> isMeant) {
            return failures.stream()
                    .filter(failure -> recorders.isEmpty() || isMeant.test(failure))
                    .findFirst();
        }

        void close() {
            recorders.forEach(Recorder::close);
        }
    }

    private Opened openAll() {
        Opened opened = new Opened(new ArrayList<>(), new ArrayList<>());
        try {
            int count = master.getCount();
            for (int i = 0; i < count; i++) {
                open(master.getItem(i), opened);
            }
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /**
     * The only recorder of this machine.
     *
     * @return to be closed by the caller
     * @throws ImapiException {@code ERROR_DEV_NOT_EXIST} if there is none, or more than one to choose from; if there is one that
     *     cannot be opened, why
     */
    public Recorder recorder() {
        Opened opened = openAll();
        List<Recorder> all = opened.recorders();
        if (all.size() == 1) {
            return all.get(0);
        }
        String names = names(all);
        opened.close();
        throw opened.failureOf(failure -> false)
                .orElseGet(() -> noSuchDrive(
                        all.isEmpty()
                                ? "This machine has no recorder that IMAPI2 can use."
                                : "There are several recorders; say which: " + names + "."));
    }

    /**
     * A recorder by name.
     *
     * @param name a drive letter ({@code D:}), a mount folder, a number as {@link #recorders()} counts (from 1) or a unique id
     * @return to be closed by the caller
     * @throws ImapiException {@code ERROR_DEV_NOT_EXIST} if there is none of this name; if it is one that cannot be opened, why
     */
    public Recorder recorder(String name) {
        Opened opened = openAll();
        List<Recorder> all = opened.recorders();
        Recorder found = null;
        for (int i = 0; i < all.size(); i++) {
            Recorder candidate = all.get(i);
            if (found == null && (candidate.answersTo(name) || name.strip().equals(Integer.toString(i + 1)))) {
                found = candidate;
            }
        }
        String names = names(all);
        for (Recorder candidate : all) {
            if (candidate != found) {
                candidate.close();
            }
        }
        if (found == null) {
            throw opened.failureOf(failure -> failure.device().equals(Optional.of(name.strip())))
                    .orElseGet(() -> noSuchDrive("There is no recorder \"" + name + "\"; "
                            + (names.isEmpty() ? "this machine has none." : "there are: " + names + ".")));
        }
        return found;
    }

    private static String names(List<Recorder> recorders) {
        return recorders.stream().map(Recorder::name).collect(Collectors.joining(", "));
    }

    private static ImapiException noSuchDrive(String sentence) {
        return new ImapiException(SystemCode.ERROR_DEV_NOT_EXIST, sentence);
    }

    private void open(String uniqueId, Opened opened) {
        try {
            opened.recorders().add(openRecorder(uniqueId));
        } catch (ImapiException e) {
            opened.failures().add(e.withDevice(uniqueId));
            LOG.warn("The recorder {} cannot be opened: {}", uniqueId, e.getMessage());
        }
    }

    private Recorder openRecorder(String uniqueId) {
        IDiscRecorder2 recorder = classes.createInstance(Imapi2Class.MSFT_DISC_RECORDER2.clsid(), IDiscRecorder2.class);
        try {
            recorder.initializeDiscRecorder(uniqueId);
            return new Recorder(classes, ticker, recorder, uniqueId);
        } catch (RuntimeException e) {
            recorder.close();
            throw e;
        }
    }

    /**
     * Prepares to make an image without a recorder.
     *
     * @param image what shall be in it
     * @return the request, to be refined and then written to a file
     */
    public ImageRequest image(DiscImage image) {
        return new ImageRequest(classes, image);
    }

    /**
     * Watches for recorders that come and go. Those that are there already are not told.
     *
     * @param listener hears of each change once
     * @return to be closed by the caller; this {@code Imapi} may be closed before
     */
    public DriveWatch watch(DriveListener listener) {
        return DriveWatch.start(
                classes.createInstance(Imapi2Class.MSFT_DISC_MASTER2.clsid(), IDiscMaster2.class), listener, ticker);
    }

    /**
     * The streams that IMAPI2 makes: zeros, pseudo-random bytes, several streams in one.
     *
     * @return what makes them
     */
    public ImapiStreams streams() {
        return new ImapiStreams(classes);
    }

    /**
     * A new native object of one of IMAPI2's classes, the way down to all that this API does not offer, such as the change points of
     * {@code IFileSystemImage}.
     *
     * @param classId the class, see {@link Imapi2Class} and {@link io.github.imapi4j.imapi2fs.Imapi2fsClass}
     * @param type one of its COM interfaces
     * @param <T> the interface
     * @return the object, to be closed by the caller
     * @throws ImapiException {@code REGDB_E_CLASSNOTREG} if there is no such class here
     */
    public <T extends IUnknown> T create(Guid classId, Class<T> type) {
        return classes.createInstance(classId, type);
    }

    /**
     * The same for a class of the headers.
     *
     * @param coClass for example {@link Imapi2Class#MSFT_WRITE_ENGINE2}
     * @param type one of its COM interfaces
     * @param <T> the interface
     * @return the object, to be closed by the caller
     * @throws ImapiException {@code REGDB_E_CLASSNOTREG} if there is no such class here, or no program can make objects of it
     */
    public <T extends IUnknown> T create(CoClass coClass, Class<T> type) {
        return create(coClass.clsid(), type);
    }

    /**
     * The native object behind this.
     *
     * @param type one of its COM interfaces, for example {@link IDiscMaster2}
     * @param <T> the interface
     * @return a reference of its own, to be closed by the caller
     */
    public <T extends IUnknown> T unwrap(Class<T> type) {
        return master.queryInterface(type);
    }

    @Override
    public void close() {
        try (master) {
            onClose.run();
        }
    }

    /** Drive names compare without case, and with or without colon and backslash. */
    static String normalized(String name) {
        String bare = name.strip().toUpperCase(Locale.ROOT);
        if (bare.endsWith("\\") || bare.endsWith("/")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare.length() == 2 && bare.endsWith(":") ? bare.substring(0, 1) : bare;
    }
}
