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
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * A virtual drive as SCSI sees it: commands come in, data and sense data go out. One for each drive, because it remembers what was
 * set. Safe for threads.
 */
public final class MmcUnit {

    private static final int MODE_HEADER = 8;
    private static final int MEDIA_CLASS = 4;
    private static final int READ_BUFFER_BYTES = 1 << 20;
    private static final int STANDARD_INQUIRY = 36;
    private static final int SERIAL_PAGE = 0x80;
    private static final int SERIAL_LENGTH = 12;
    private static final int LOAD_OR_EJECT = 1;
    private static final int LONGEST_READ = 0x2_0000;

    private final VirtualDrive drive;
    private final boolean canLoad;
    private final FeatureReplies features;
    private final ModePages modePages;
    private boolean removalPrevented;
    private boolean mediumWasPresent;

    /**
     * A drive.
     *
     * @param drive the model
     * @param canLoad whether it closes its tray by itself
     */
    public MmcUnit(VirtualDrive drive, boolean canLoad) {
        this.drive = drive;
        this.canLoad = canLoad;
        this.features = new FeatureReplies(serialNumber(), canLoad);
        this.modePages = new ModePages(canLoad);
    }

    /**
     * The serial number, the end of the unique id.
     *
     * @return 12 characters
     */
    public String serialNumber() {
        String id = drive.uniqueId();
        return id.substring(Math.max(0, id.length() - SERIAL_LENGTH));
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
            case Opcodes.TEST_UNIT_READY -> nothing(media());
            case Opcodes.REQUEST_SENSE -> cut(new Sense(0, 0, 0).bytes(), cdb.u8(4));
            case Opcodes.INQUIRY -> cut(inquiry(cdb), cdb.u16(3));
            case Opcodes.START_STOP_UNIT -> startStop(cdb);
            case Opcodes.PREVENT_ALLOW_MEDIUM_REMOVAL -> preventRemoval(cdb);
            case Opcodes.READ_FORMAT_CAPACITIES -> cut(formatCapacities(), cdb.u16(7));
            case Opcodes.READ_CAPACITY -> DiscReplies.capacity(media(), DiscType.SECTOR_SIZE);
            case Opcodes.READ_10 -> read(cdb.u32(2), cdb.u16(7));
            case Opcodes.SYNCHRONIZE_CACHE -> nothing(media());
            case Opcodes.READ_TOC -> cut(tableOfContents(cdb), cdb.u16(7));
            case Opcodes.GET_CONFIGURATION -> cut(configuration(cdb), cdb.u16(7));
            case Opcodes.GET_EVENT_STATUS_NOTIFICATION -> cut(eventStatus(cdb), cdb.u16(7));
            case Opcodes.READ_DISC_INFORMATION -> cut(discInformation(cdb), cdb.u16(7));
            case Opcodes.READ_TRACK_INFORMATION ->
                cut(DiscReplies.trackInformation(media(), cdb.u8(1) & 3, cdb.u32(2)), cdb.u16(7));
            case Opcodes.MODE_SELECT_10 -> modeSelect(cdb, parameters);
            case Opcodes.MODE_SENSE_10 -> cut(modeSense(cdb), cdb.u16(7));
            case Opcodes.READ_BUFFER_CAPACITY -> cut(bufferCapacity(), cdb.u16(7));
            case Opcodes.READ_12 -> read(cdb.u32(2), cdb.u32(6));
            case Opcodes.GET_PERFORMANCE -> SpeedReplies.performance(media(), cdb.u8(10), cdb.u8(1), cdb.u16(8));
            case Opcodes.READ_DISC_STRUCTURE -> cut(discStructure(cdb), cdb.u16(8));
            case Opcodes.MECHANISM_STATUS -> cut(mechanismStatus(), cdb.u16(8));
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

    /** The disc, or the sense data that say why there is none to use. */
    private VirtualDisc media() {
        try {
            return drive.media();
        } catch (ImapiException e) {
            throw sense(e).map(Sense::refuse)
                    .<RuntimeException>map(refusal -> refusal)
                    .orElse(e);
        }
    }

    private Optional<DiscType> mediaType() {
        try {
            return Optional.of(drive.media().type());
        } catch (ImapiException e) {
            if (sense(e).isPresent()) {
                return Optional.empty();
            }
            throw e;
        }
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

    private Bytes read(long sector, long count) {
        VirtualDisc disc = media();
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
        long written = disc.sessions().stream()
                .mapToLong(session -> session.end())
                .max()
                .orElse(0);
        data.limit((int) Math.max(0, Math.min(count, written - sector)) * DiscType.SECTOR_SIZE);
        try {
            disc.read(sector, data);
        } catch (ImapiException e) {
            throw Sense.MEDIUM_ERROR.refuse();
        }
        return Bytes.copyOf(data.array());
    }

    private Bytes discInformation(Cdb cdb) {
        if ((cdb.u8(1) & 7) != 0) {
            throw Sense.INVALID_FIELD.refuse();
        }
        return DiscReplies.discInformation(media());
    }

    private Bytes tableOfContents(Cdb cdb) {
        VirtualDisc disc = media();
        boolean asMsf = cdb.bit(1, 1);
        return switch (cdb.u8(2) & 0x0F) {
            case 0 -> DiscReplies.tableOfContents(disc, cdb.u8(6), asMsf);
            case 1 -> DiscReplies.sessionInformation(disc, asMsf);
            default -> throw Sense.INVALID_FIELD.refuse();
        };
    }

    private Bytes discStructure(Cdb cdb) {
        return DiscStructures.structure(media(), cdb.u8(7), cdb.u8(6))
                .map(DiscStructures::withHeader)
                .orElseThrow(Sense.CANNOT_READ_FORMAT::refuse);
    }

    /** What the disc holds as it is, and for discs that can be formatted what it would hold then. */
    private Bytes formatCapacities() {
        Optional<DiscType> type = mediaType();
        long sectors = type.map(DiscType::sectors).orElse(0L);
        boolean formattable = type.map(DiscType::isErasable).orElse(false);
        int kind = type.isEmpty() ? 3 : formattable ? 2 : 1;
        ByteLayout reply = new ByteLayout(formattable ? 20 : 12)
                .u8(3, formattable ? 16 : 8)
                .u32(4, sectors)
                .u8(8, kind)
                .u24(9, DiscType.SECTOR_SIZE);
        if (formattable) {
            reply.u32(12, sectors).u24(17, DiscType.SECTOR_SIZE);
        }
        return reply.bytes();
    }

    // The drive.

    private Bytes inquiry(Cdb cdb) {
        if (cdb.bit(1, 0)) {
            return switch (cdb.u8(2)) {
                case 0 -> Bytes.of(5, 0, 0, 2, 0, SERIAL_PAGE);
                case SERIAL_PAGE ->
                    new ByteLayout(4 + SERIAL_LENGTH)
                            .u8(0, 5)
                            .u8(1, SERIAL_PAGE)
                            .u8(3, SERIAL_LENGTH)
                            .text(4, SERIAL_LENGTH, serialNumber())
                            .bytes();
                default -> throw Sense.INVALID_FIELD.refuse();
            };
        }
        if (cdb.u8(2) != 0) {
            throw Sense.INVALID_FIELD.refuse();
        }
        return new ByteLayout(STANDARD_INQUIRY)
                .u8(0, 5)
                .u8(1, 0x80)
                .u8(2, 5)
                .u8(3, 2)
                .u8(4, STANDARD_INQUIRY - 5)
                .text(8, 8, drive.inquiry().vendor())
                .text(16, 16, drive.inquiry().product())
                .text(32, 4, drive.inquiry().revision())
                .bytes();
    }

    private Bytes configuration(Cdb cdb) {
        int request = cdb.u8(1) & 3;
        if (request == 3) {
            throw Sense.INVALID_FIELD.refuse();
        }
        return features.configuration(mediaType(), FeatureReplies.Request.of(request), cdb.u16(2));
    }

    private Bytes eventStatus(Cdb cdb) {
        if (!cdb.bit(1, 0)) {
            throw Sense.INVALID_FIELD.refuse();
        }
        int supported = 1 << MEDIA_CLASS;
        if ((cdb.u8(4) & supported) == 0) {
            return new ByteLayout(4).u16(0, 2).u8(2, 0x80).u8(3, supported).bytes();
        }
        boolean present = mediaType().isPresent();
        int event = present == mediumWasPresent ? 0 : present ? 2 : 3;
        mediumWasPresent = present;
        return new ByteLayout(8)
                .u16(0, 6)
                .u8(2, MEDIA_CLASS)
                .u8(3, supported)
                .u8(4, event)
                .u8(5, (present ? 2 : 0) | (drive.isTrayOpen() ? 1 : 0))
                .bytes();
    }

    private Bytes mechanismStatus() {
        return new ByteLayout(8).u8(1, drive.isTrayOpen() ? 0x10 : 0).bytes();
    }

    /** The buffer is always empty: nobody waits for a virtual drive. */
    private static Bytes bufferCapacity() {
        return new ByteLayout(12)
                .u16(0, 10)
                .u32(4, READ_BUFFER_BYTES)
                .u32(8, READ_BUFFER_BYTES)
                .bytes();
    }

    private Bytes startStop(Cdb cdb) {
        boolean start = cdb.bit(4, 0);
        if (!cdb.bit(4, LOAD_OR_EJECT)) {
            return start ? nothing(media()) : Bytes.EMPTY;
        }
        if (start && !canLoad) {
            throw Sense.INVALID_FIELD.refuse();
        }
        if (!start && removalPrevented) {
            throw Sense.REMOVAL_PREVENTED.refuse();
        }
        try {
            if (start) {
                drive.load();
            } else {
                drive.eject();
            }
        } catch (ImapiException e) {
            throw sense(e).map(Sense::refuse)
                    .<RuntimeException>map(refusal -> refusal)
                    .orElse(e);
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
        Optional<DiscType> disc = mediaType();
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
