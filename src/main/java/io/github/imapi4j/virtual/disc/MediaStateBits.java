package io.github.imapi4j.virtual.disc;

/** The bits of {@code IMAPI_FORMAT2_DATA_MEDIA_STATE} ({@code imapi2.h}) that a virtual disc can show. */
public final class MediaStateBits {
    /** The disc is written from its start; there are no sessions to append. */
    public static final int OVERWRITE_ONLY = 0x1;
    /** The disc is blank. */
    public static final int BLANK = 0x2;
    /** A session can be appended. */
    public static final int APPENDABLE = 0x4;
    /** The next session is the last that the disc can take. */
    public static final int FINAL_SESSION = 0x8;
    /** A write was not completed. */
    public static final int DAMAGED = 0x400;
    /** The disc must be erased before it can be written. */
    public static final int ERASE_REQUIRED = 0x800;
    /** The disc is closed. */
    public static final int FINALIZED = 0x4000;

    private MediaStateBits() {}

    /**
     * The bits of a disc.
     *
     * <p>A spoiled overwritable disc shows {@link #DAMAGED} with {@link #OVERWRITE_ONLY}: it can be written again from the
     * start. A spoiled or finalized CD-RW shows {@link #ERASE_REQUIRED} beside the reason.
     *
     * @param type the disc's type
     * @param status what is on it
     * @param sessions how many sessions it has
     * @return the union of the bits
     */
    static int of(DiscType type, DiscStatus status, int sessions) {
        int erase = type.writeRule() == WriteRule.REWRITABLE_SEQUENTIAL ? ERASE_REQUIRED : 0;
        int overwrite = type.writeRule() == WriteRule.OVERWRITABLE ? OVERWRITE_ONLY : 0;
        return switch (status) {
            case BLANK -> BLANK | overwrite;
            case APPENDABLE -> APPENDABLE | (sessions + 1 >= type.maxSessions() ? FINAL_SESSION : 0);
            case FINALIZED -> FINALIZED | erase;
            case WRITTEN -> OVERWRITE_ONLY;
            case SPOILED -> DAMAGED | overwrite | erase;
        };
    }
}
