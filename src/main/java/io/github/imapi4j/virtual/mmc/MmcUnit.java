package io.github.imapi4j.virtual.mmc;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.ImapiFeaturePageType;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.disc.VirtualDrive;
import java.util.List;
import java.util.Optional;

/**
 * A virtual drive as SCSI sees it: commands come in, data and sense data go out. One for each drive, because it remembers what was
 * set. Safe for threads.
 */
public final class MmcUnit {

    private static final int MODE_HEADER = 8;
    private static final int LOAD_OR_EJECT = 1;

    private final VirtualDrive drive;
    private final boolean canLoad;
    private final Medium medium;
    private final DriveReplies replies;
    private final FeatureReplies features;
    private final ModePages modePages;
    private boolean removalPrevented;

    /**
     * A drive.
     *
     * @param drive the model
     * @param canLoad whether it closes its tray by itself
     */
    public MmcUnit(VirtualDrive drive, boolean canLoad) {
        this.drive = drive;
        this.canLoad = canLoad;
        this.medium = new Medium(drive);
        this.replies = new DriveReplies(drive);
        this.features = new FeatureReplies(serialNumber(), canLoad);
        this.modePages = new ModePages(canLoad);
    }

    /**
     * The serial number, the end of the unique id.
     *
     * @return 12 characters
     */
    public String serialNumber() {
        return replies.serialNumber();
    }

    /**
     * Does a command.
     *
     * @param command the command descriptor block
     * @param parameters what comes with it, possibly nothing
     * @param room how many bytes the caller takes; what is beyond is cut off
     * @return data, or sense data if the drive refuses
     * @throws ImapiException what no drive puts into sense data, for example that another program holds it
     */
    public synchronized MmcReply execute(Bytes command, Bytes parameters, int room) {
        try {
            return MmcReply.of(ByteLayout.cut(run(new Cdb(command), parameters), 0, room));
        } catch (Sense.Refusal e) {
            return MmcReply.refused(e.sense());
        }
    }

    private Bytes run(Cdb cdb, Bytes parameters) {
        return switch (cdb.opcode()) {
            case Opcodes.TEST_UNIT_READY -> nothing(medium.disc());
            case Opcodes.REQUEST_SENSE -> cut(new Sense(0, 0, 0).bytes(), cdb.u8(4));
            case Opcodes.INQUIRY -> cut(replies.inquiry(cdb), cdb.u16(3));
            case Opcodes.START_STOP_UNIT -> startStop(cdb);
            case Opcodes.PREVENT_ALLOW_MEDIUM_REMOVAL -> preventRemoval(cdb);
            case Opcodes.READ_FORMAT_CAPACITIES -> cut(DiscReplies.formatCapacities(medium.type()), cdb.u16(7));
            case Opcodes.READ_CAPACITY -> DiscReplies.capacity(medium.disc(), DiscType.SECTOR_SIZE);
            case Opcodes.READ_10 -> medium.read(cdb.u32(2), cdb.u16(7));
            case Opcodes.SYNCHRONIZE_CACHE -> nothing(medium.disc());
            case Opcodes.READ_TOC -> cut(tableOfContents(cdb), cdb.u16(7));
            case Opcodes.GET_CONFIGURATION -> cut(configuration(cdb), cdb.u16(7));
            case Opcodes.GET_EVENT_STATUS_NOTIFICATION -> cut(replies.eventStatus(cdb, medium), cdb.u16(7));
            case Opcodes.READ_DISC_INFORMATION -> cut(discInformation(cdb), cdb.u16(7));
            case Opcodes.READ_TRACK_INFORMATION ->
                cut(DiscReplies.trackInformation(medium.disc(), cdb.u8(1) & 3, cdb.u32(2)), cdb.u16(7));
            case Opcodes.MODE_SELECT_10 -> modeSelect(cdb, parameters);
            case Opcodes.MODE_SENSE_10 -> cut(modeSense(cdb), cdb.u16(7));
            case Opcodes.READ_BUFFER_CAPACITY -> cut(DriveReplies.bufferCapacity(), cdb.u16(7));
            case Opcodes.READ_12 -> medium.read(cdb.u32(2), cdb.u32(6));
            case Opcodes.GET_PERFORMANCE -> SpeedReplies.performance(medium.disc(), cdb.u8(10), cdb.u8(1), cdb.u16(8));
            case Opcodes.READ_DISC_STRUCTURE -> cut(discStructure(cdb), cdb.u16(8));
            case Opcodes.MECHANISM_STATUS -> cut(replies.mechanismStatus(), cdb.u16(8));
            default -> throw Sense.INVALID_OPCODE.refuse();
        };
    }

    private static Bytes cut(Bytes reply, int allocated) {
        return ByteLayout.cut(reply, 0, allocated);
    }

    /** For commands that only need a disc. */
    @SuppressWarnings("unused") // the argument says what is needed
    private static Bytes nothing(VirtualDisc disc) {
        return Bytes.EMPTY;
    }

    // The disc.

    private Bytes discInformation(Cdb cdb) {
        if ((cdb.u8(1) & 7) != 0) {
            throw Sense.INVALID_FIELD.refuse();
        }
        return DiscReplies.discInformation(medium.disc());
    }

    private Bytes tableOfContents(Cdb cdb) {
        VirtualDisc disc = medium.disc();
        boolean asMsf = cdb.bit(1, 1);
        return switch (cdb.u8(2) & 0x0F) {
            case 0 -> DiscReplies.tableOfContents(disc, cdb.u8(6), asMsf);
            case 1 -> DiscReplies.sessionInformation(disc, asMsf);
            default -> throw Sense.INVALID_FIELD.refuse();
        };
    }

    private Bytes discStructure(Cdb cdb) {
        return DiscStructures.structure(medium.disc(), cdb.u8(7), cdb.u8(6))
                .map(DiscStructures::withHeader)
                .orElseThrow(Sense.CANNOT_READ_FORMAT::refuse);
    }

    // The drive.

    private Bytes configuration(Cdb cdb) {
        int request = cdb.u8(1) & 3;
        if (request == 3) {
            throw Sense.INVALID_FIELD.refuse();
        }
        return features.configuration(medium.type(), FeatureReplies.Request.of(request), cdb.u16(2));
    }

    private Bytes startStop(Cdb cdb) {
        boolean start = cdb.bit(4, 0);
        if (!cdb.bit(4, LOAD_OR_EJECT)) {
            return start ? nothing(medium.disc()) : Bytes.EMPTY;
        }
        if (start && !canLoad) {
            throw Sense.INVALID_FIELD.refuse();
        }
        if (!start && removalPrevented) {
            throw Sense.REMOVAL_PREVENTED.refuse();
        }
        if (start) {
            medium.load();
        } else {
            medium.eject();
        }
        return Bytes.EMPTY;
    }

    private Bytes preventRemoval(Cdb cdb) {
        removalPrevented = cdb.bit(4, 0);
        return Bytes.EMPTY;
    }

    private Bytes modeSense(Cdb cdb) {
        ModePages.Values values = ModePages.Values.of(cdb.u8(2) >> 6);
        List<Bytes> pages = modePages.sense(cdb.u8(2) & ModePages.ALL, values);
        if (pages.isEmpty()) {
            throw Sense.INVALID_FIELD.refuse();
        }
        Bytes body = ByteLayout.join(pages);
        return ByteLayout.join(List.of(
                new ByteLayout(MODE_HEADER)
                        .u16(0, MODE_HEADER - 2 + body.length())
                        .bytes(),
                body));
    }

    private Bytes modeSelect(Cdb cdb, Bytes parameters) {
        Bytes list = cut(parameters, cdb.u16(7));
        if (cdb.bit(1, 0)) {
            throw Sense.INVALID_FIELD.refuse();
        }
        if (list.length() <= MODE_HEADER) {
            throw Sense.PARAMETER_LENGTH.refuse();
        }
        modePages.select(ByteLayout.cut(list, MODE_HEADER, list.length()));
        return Bytes.EMPTY;
    }

    // The typed calls of IDiscRecorder2Ex, which fail with constants.

    /**
     * READ DISC INFORMATION.
     *
     * @return the answer with its header
     * @throws ImapiException {@code E_IMAPI_RECORDER_MEDIA_NO_MEDIA}, and what else {@link VirtualDrive#media()} fails with
     */
    public Bytes discInformation() {
        return DiscReplies.discInformation(drive.media());
    }

    /**
     * READ TRACK INFORMATION.
     *
     * @param addressType 0 for a sector, 1 for a track, 2 for a session
     * @param address its number
     * @return the answer with its header
     * @throws ImapiException {@code E_INVALIDARG} if there is no such track, and what {@link VirtualDrive#media()} fails with
     */
    public Bytes trackInformation(int addressType, long address) {
        try {
            return DiscReplies.trackInformation(drive.media(), addressType, address);
        } catch (Sense.Refusal e) {
            throw new ImapiException(SystemCode.E_INVALIDARG, "The disc has no such track.");
        }
    }

    /**
     * One feature, with the four bytes that begin its description.
     *
     * @param feature which one
     * @param currentOnly whether it has to be in force
     * @return its description
     * @throws ImapiException {@code E_IMAPI_RECORDER_NO_SUCH_FEATURE}, {@code E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT}
     */
    public Bytes featurePage(EnumValue<ImapiFeaturePageType> feature, boolean currentOnly) {
        Optional<DiscType> disc = medium.type();
        Bytes page = features.page(feature.value(), disc)
                .orElseThrow(() -> new ImapiException(ImapiCode.E_IMAPI_RECORDER_NO_SUCH_FEATURE));
        if (currentOnly && !DriveFeatures.currentFeatures(disc).contains(feature)) {
            throw new ImapiException(ImapiCode.E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT);
        }
        return page;
    }

    /**
     * One mode page.
     *
     * @param page which one
     * @param values 0 for those in force, 1 for a mask, 2 for those at first, 3 for saved ones
     * @return the page
     * @throws ImapiException {@code E_IMAPI_RECORDER_NO_SUCH_MODE_PAGE}
     */
    public Bytes modePage(int page, int values) {
        return modePages(page, values)
                .orElseThrow(() -> new ImapiException(ImapiCode.E_IMAPI_RECORDER_NO_SUCH_MODE_PAGE));
    }

    private Optional<Bytes> modePages(int page, int values) {
        try {
            return modePages.sense(page, ModePages.Values.of(values)).stream().findFirst();
        } catch (Sense.Refusal e) {
            return Optional.empty();
        }
    }

    /**
     * Whether the drive tells such values of its pages; no virtual one keeps any when it is switched off.
     *
     * @param values as in {@link #modePage}
     * @return false for saved ones
     */
    public boolean hasModeValues(int values) {
        return ModePages.Values.of(values) != ModePages.Values.SAVED;
    }

    /**
     * Changes a mode page.
     *
     * @param page the page without header
     * @param saved whether it is to be kept, which no virtual drive can
     * @throws ImapiException {@code E_IMAPI_RECORDER_NO_SUCH_MODE_PAGE}, {@code E_IMAPI_RECORDER_INVALID_MODE_PARAMETERS}
     */
    public void setModePage(Bytes page, boolean saved) {
        if (page.length() == 0 || modePages(page.get(0) & ModePages.ALL, 0).isEmpty()) {
            throw new ImapiException(ImapiCode.E_IMAPI_RECORDER_NO_SUCH_MODE_PAGE);
        }
        try {
            if (saved) {
                throw Sense.SAVING_NOT_SUPPORTED.refuse();
            }
            modePages.select(page);
        } catch (Sense.Refusal e) {
            throw new ImapiException(ImapiCode.E_IMAPI_RECORDER_INVALID_MODE_PARAMETERS);
        }
    }

    /**
     * A structure of the disc, without its header.
     *
     * @param format which one
     * @param layer counted from 0
     * @return the structure
     * @throws ImapiException {@code E_IMAPI_RECORDER_DVD_STRUCTURE_NOT_PRESENT}, and what {@link VirtualDrive#media()} fails with
     */
    public Bytes discStructure(int format, int layer) {
        return DiscStructures.structure(drive.media(), format, layer)
                .orElseThrow(() -> new ImapiException(ImapiCode.E_IMAPI_RECORDER_DVD_STRUCTURE_NOT_PRESENT));
    }
}
