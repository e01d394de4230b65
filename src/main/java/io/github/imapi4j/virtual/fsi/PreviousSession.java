package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.IMultisession;
import io.github.imapi4j.imapi2.IMultisessionRandomWrite;
import io.github.imapi4j.imapi2.IMultisessionSequential;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The disc that an image adds to, as {@code MultisessionInterfaces} describes it. Holds a reference to each object that was given.
 */
final class PreviousSession implements AutoCloseable {

    private final List<IDispatch> given;
    private final IMultisession chosen;
    private final boolean rewritable;

    private PreviousSession(List<IDispatch> given, IMultisession chosen, boolean rewritable) {
        this.given = given;
        this.chosen = chosen;
        this.rewritable = rewritable;
    }

    /**
     * Chooses among the objects: the one that is in use or, if none is, the first that the disc can be continued with.
     *
     * @param borrowed what was given
     * @throws ImapiException {@code IMAPI_E_BAD_MULTISESSION_PARAMETER}, {@code IMAPI_E_INCOMPATIBLE_MULTISESSION_TYPE}, {@code
     *     IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE}, {@code IMAPI_E_IMPORT_SEEK_FAILURE}
     */
    static PreviousSession choose(List<IDispatch> borrowed) {
        List<IDispatch> kept = new ArrayList<>();
        List<IMultisession> ways = new ArrayList<>();
        try {
            for (IDispatch one : borrowed) {
                ways.add(Problems.requirePointer(one, "newVal").queryInterface(IMultisession.class));
                kept.add(one.queryInterface(IDispatch.class));
            }
            PreviousSession session = choose(kept, ways);
            session.requireUsable();
            return session;
        } catch (RuntimeException e) {
            kept.forEach(IDispatch::close);
            throw e;
        } finally {
            ways.forEach(IMultisession::close);
        }
    }

    private static PreviousSession choose(List<IDispatch> kept, List<IMultisession> ways) {
        List<IMultisession> inUse =
                ways.stream().filter(IMultisession::getInUse).toList();
        if (inUse.size() > 1) {
            throw Problems.of(
                    ImapiCode.IMAPI_E_BAD_MULTISESSION_PARAMETER,
                    inUse.size() + " of the multisession types are in use; it can be one.");
        }
        ImapiCode refusal = inUse.isEmpty()
                ? ImapiCode.IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE
                : ImapiCode.IMAPI_E_INCOMPATIBLE_MULTISESSION_TYPE;
        for (IMultisession way : inUse.isEmpty() ? ways : inUse) {
            boolean sequential = has(way, IMultisessionSequential.class);
            if ((sequential || has(way, IMultisessionRandomWrite.class)) && supports(way)) {
                Class<? extends IMultisession> type =
                        sequential ? IMultisessionSequential.class : IMultisessionRandomWrite.class;
                return new PreviousSession(kept, way.queryInterface(type), !sequential);
            }
        }
        throw Problems.of(refusal, "Nothing can be added to the disc as it is.");
    }

    @SuppressWarnings("try") // it is only looked for
    private static boolean has(IMultisession way, Class<? extends IMultisession> type) {
        try (IMultisession found = way.queryInterface(type)) {
            return true;
        } catch (ImapiException e) {
            if (e.is(SystemCode.E_NOINTERFACE)) {
                return false;
            }
            throw e;
        }
    }

    /** An empty drive supports none; documented for ImportFileSystem. */
    private static boolean supports(IMultisession way) {
        try {
            return way.getIsSupportedOnCurrentMediaState();
        } catch (ImapiException e) {
            if (e.is(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA)) {
                return false;
            }
            throw e;
        }
    }

    /** A disc of the kind that is written front to back must hold something; its figures must be there. */
    private void requireUsable() {
        try {
            if (chosen instanceof IMultisessionSequential sequential) {
                if (figure(sequential::getStartAddressOfPreviousSession) < 0) {
                    throw Problems.of(ImapiCode.IMAPI_E_IMPORT_SEEK_FAILURE, "The disc is blank.", 0);
                }
                next();
            }
        } catch (RuntimeException e) {
            chosen.close();
            throw e;
        }
    }

    private static int figure(Supplier<Integer> getter) {
        try {
            return getter.get();
        } catch (ImapiException e) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_BAD_MULTISESSION_PARAMETER,
                    ImapiCode.IMAPI_E_BAD_MULTISESSION_PARAMETER.text() + " " + e.getMessage(),
                    e);
        }
    }

    /** What was given; it stays with this object. */
    List<IDispatch> given() {
        return List.copyOf(given);
    }

    /** Whether the disc can be written in any order. */
    boolean rewritable() {
        return rewritable;
    }

    /** Whether there is nothing to import. */
    boolean isEmpty() {
        if (chosen instanceof IMultisessionSequential sequential) {
            return sequential.getIsFirstDataSession();
        }
        try {
            return ((IMultisessionRandomWrite) chosen).getLastWrittenAddress() < 0;
        } catch (ImapiException e) {
            if (e.is(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE)) {
                return true;
            }
            throw e;
        }
    }

    /** Fails if the disc can no longer be continued, or is gone. */
    void requireSupported() {
        if (!supports(chosen)) {
            throw new ImapiException(ImapiCode.IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE);
        }
    }

    /** The first block of the session to import; a disc that is written in any order shows its newest volume from block 0. */
    int start() {
        return chosen instanceof IMultisessionSequential sequential
                ? figure(sequential::getStartAddressOfPreviousSession)
                : 0;
    }

    /** Where the next session goes. */
    NextSession next() {
        if (chosen instanceof IMultisessionSequential sequential) {
            return new NextSession(
                    figure(sequential::getNextWritableAddress), figure(sequential::getFreeSectorsOnMedia));
        }
        IMultisessionRandomWrite random = (IMultisessionRandomWrite) chosen;
        int unit = Math.max(1, figure(random::getWriteUnitSize));
        long start = (figure(random::getLastWrittenAddress) + (long) unit) / unit * unit;
        long free = Math.max(0, figure(random::getTotalSectorsOnMedia) - start);
        return new NextSession((int) Math.min(start, Integer.MAX_VALUE), (int) free);
    }

    /** The drive that holds the disc; to be closed by the caller. */
    IDiscRecorder2 recorder() {
        IDiscRecorder2 recorder = chosen.getImportRecorder();
        if (recorder == null) {
            throw Problems.of(ImapiCode.IMAPI_E_BAD_MULTISESSION_PARAMETER, "The multisession object has no recorder.");
        }
        return recorder;
    }

    @Override
    public void close() {
        chosen.close();
        given.forEach(IDispatch::close);
    }
}
