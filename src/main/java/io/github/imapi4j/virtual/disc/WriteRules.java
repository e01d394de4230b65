package io.github.imapi4j.virtual.disc;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.util.Locale;

/** What may be written where, and what a disc is afterwards. */
final class WriteRules {

    /** A disc with no more than this part of its capacity left is closed by itself (documentation of ForceMediaToBeClosed). */
    private static final int CLOSED_AT_PERCENT = 2;

    private WriteRules() {}

    /**
     * Where the next write starts.
     *
     * @throws ImapiException {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} if nothing can be written
     */
    static long nextWritable(DiscRecord disc) {
        if (disc.type().writeRule() == WriteRule.OVERWRITABLE) {
            return 0;
        }
        return switch (disc.status()) {
            case BLANK -> 0;
            case APPENDABLE ->
                disc.type().nextSessionStart(disc.end(), disc.sessions().size());
            case FINALIZED, SPOILED, WRITTEN -> throw unwritable(disc);
        };
    }

    /**
     * How many sectors can still be written without overwriting any.
     *
     * @throws ImapiException {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} if nothing can be written
     */
    static long free(DiscRecord disc) {
        if (disc.type().writeRule() == WriteRule.OVERWRITABLE) {
            return disc.status() == DiscStatus.WRITTEN
                    ? disc.type().sectors() - disc.end()
                    : disc.type().sectors();
        }
        return Math.max(0, disc.type().sectors() - nextWritable(disc));
    }

    /**
     * Checks a write before the first sector.
     *
     * @return where it starts
     */
    static long start(DiscRecord disc, long sectors, boolean overwrite) {
        if (sectors <= 0) {
            throw new ImapiException(
                    SystemCode.E_INVALIDARG, "A session has one sector or more; " + sectors + " were asked for.");
        }
        long start = nextWritable(disc);
        if (disc.type().writeRule() == WriteRule.OVERWRITABLE && disc.status() != DiscStatus.BLANK && !overwrite) {
            throw new ImapiException(ImapiCode.E_IMAPI_DF2DATA_MEDIA_NOT_BLANK, notBlank(disc));
        }
        long room = disc.type().sectors() - start;
        if (sectors > room) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_DF2DATA_STREAM_TOO_LARGE_FOR_CURRENT_MEDIA,
                    String.format(
                            Locale.ROOT,
                            "%,d sectors (%,d bytes) do not fit on the %s, which has room for %,d (%,d bytes).",
                            sectors,
                            bytes(sectors),
                            disc.type().displayName(),
                            Math.max(0, room),
                            bytes(Math.max(0, room))));
        }
        return start;
    }

    /**
     * Checks that single ranges may be rewritten.
     *
     * @throws ImapiException {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} if the disc is sequential or does not hold whole data
     */
    static void requireUpdatable(DiscRecord disc) {
        if (disc.status() != DiscStatus.WRITTEN) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE,
                    "Ranges can be rewritten only on an overwritable disc that holds data; this is a "
                            + disc.type().displayName() + ", "
                            + disc.status().storedName() + ".");
        }
    }

    /**
     * Checks that audio may be written.
     *
     * @throws ImapiException {@code E_IMAPI_DF2TAO_MEDIA_IS_NOT_SUPPORTED} if the disc is no CD, {@code
     *     E_IMAPI_DF2TAO_MEDIA_IS_NOT_BLANK}
     */
    static void requireAudio(DiscRecord disc) {
        if (!disc.type().isCd()) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_SUPPORTED,
                    "Audio needs a CD-R or CD-RW; this is a " + disc.type().displayName() + ".");
        }
        if (disc.status() != DiscStatus.BLANK) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_BLANK,
                    "Audio needs a blank disc; this " + disc.type().displayName() + " is "
                            + disc.status().storedName() + ".");
        }
    }

    /**
     * Checks that the disc can be made blank.
     *
     * @throws ImapiException {@code E_IMAPI_ERASE_MEDIA_IS_NOT_ERASABLE} for a write-once disc
     */
    static void requireErasable(DiscRecord disc) {
        if (!disc.type().isErasable()) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_ERASE_MEDIA_IS_NOT_ERASABLE,
                    "A " + disc.type().displayName() + " can be written once and not be erased.");
        }
    }

    /** Bytes in sectors; a number beyond all discs stays a great number. */
    private static long bytes(long sectors) {
        return sectors > Long.MAX_VALUE / DiscType.SECTOR_SIZE ? Long.MAX_VALUE : sectors * DiscType.SECTOR_SIZE;
    }

    private static String notBlank(DiscRecord disc) {
        return disc.status() == DiscStatus.SPOILED
                ? "The " + disc.type().displayName() + " is spoiled, an earlier write did not end;"
                        + " it can be overwritten, but only on request."
                : "The " + disc.type().displayName() + " holds data, which is overwritten only on request.";
    }

    private static ImapiException unwritable(DiscRecord disc) {
        String name = disc.type().displayName();
        boolean erasable = disc.type().writeRule() == WriteRule.REWRITABLE_SEQUENTIAL;
        String what = disc.status() == DiscStatus.SPOILED
                ? "The " + name + " is spoiled, an earlier write did not end; "
                : "The " + name + " is finalized; ";
        return new ImapiException(
                ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE,
                what
                        + (erasable
                                ? "it must be erased before it can be written."
                                : "nothing can be written to it any more."));
    }

    /** What a sequential disc is once the given record's last session is closed. */
    static DiscStatus afterSession(DiscType type, DiscRecord appendable, boolean close) {
        boolean full = appendable.sessions().size() >= type.maxSessions()
                || free(appendable) * 100 <= type.sectors() * CLOSED_AT_PERCENT;
        return close || full ? DiscStatus.FINALIZED : DiscStatus.APPENDABLE;
    }
}
