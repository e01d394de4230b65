package io.github.imapi4j.virtual.mmc;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a drive tells about its disc: READ DISC INFORMATION, READ TRACK INFORMATION, READ TOC, READ CAPACITY, READ FORMAT CAPACITIES. */
final class DiscReplies {

    private static final int DISC_INFORMATION_SIZE = 34;
    private static final int TRACK_INFORMATION_SIZE = 48;
    private static final int UNRESTRICTED_USE = 0x20;
    private static final int ERASABLE = 0x10;
    private static final int LAST_SESSION_COMPLETE = 0x0C;
    private static final int LAST_SESSION_DAMAGED = 0x08;
    private static final int DISC_EMPTY = 0;
    private static final int DISC_INCOMPLETE = 1;
    private static final int DISC_FINALIZED = 2;
    private static final int UNDEFINED_DISC_TYPE = 0xFF;
    private static final long NOT_APPLICABLE = 0xFFFF_FFFFL;
    private static final int TOC_DESCRIPTOR_SIZE = 8;
    private static final int LEAD_OUT = 0xAA;
    private static final int DATA_TRACK = 0x14;
    private static final int AUDIO_TRACK = 0x10;
    private static final int OPEN_TRACK = 0xFF;
    private static final int MSF_OFFSET = 150;
    private static final int FRAMES = 75;
    private static final int SECONDS = 60;

    private DiscReplies() {}

    // READ DISC INFORMATION

    static Bytes discInformation(VirtualDisc disc) {
        List<MmcTrack> tracks = MmcTrack.of(disc);
        boolean damaged = disc.status() == DiscStatus.SPOILED;
        int sessions =
                Math.max(1, tracks.stream().mapToInt(MmcTrack::session).max().orElse(0) + (damaged ? 1 : 0));
        int lastTrack = Math.max(1, tracks.size() + (damaged ? 1 : 0));
        int firstOfLast = tracks.stream()
                .filter(track -> track.session() == sessions)
                .mapToInt(MmcTrack::number)
                .min()
                .orElse(lastTrack);
        boolean cd = disc.type().isCd();
        return new ByteLayout(DISC_INFORMATION_SIZE)
                .u16(0, DISC_INFORMATION_SIZE - 2)
                .u8(2, (disc.type().isErasable() ? ERASABLE : 0) | states(disc.status()))
                .u8(3, 1)
                .u8(4, sessions)
                .u8(5, firstOfLast)
                .u8(6, lastTrack)
                .u8(7, UNRESTRICTED_USE)
                .u8(8, cd && disc.status() != DiscStatus.BLANK ? 0 : UNDEFINED_DISC_TYPE)
                .u8(9, sessions >> 8)
                .u8(10, firstOfLast >> 8)
                .u8(11, lastTrack >> 8)
                .u32(16, cd && isOpen(disc) ? msf(disc.nextWritableAddress()) : NOT_APPLICABLE)
                .u32(20, cd ? msf(disc.totalSectors()) : NOT_APPLICABLE)
                .bytes();
    }

    private static boolean isOpen(VirtualDisc disc) {
        return disc.status() == DiscStatus.BLANK || disc.status() == DiscStatus.APPENDABLE;
    }

    private static int states(DiscStatus status) {
        return switch (status) {
            case BLANK -> DISC_EMPTY;
            case APPENDABLE -> DISC_INCOMPLETE;
            case FINALIZED, WRITTEN -> LAST_SESSION_COMPLETE | DISC_FINALIZED;
            case SPOILED -> LAST_SESSION_DAMAGED | DISC_INCOMPLETE;
        };
    }

    /** Minute, second and frame of a CD, in three bytes. */
    private static int msf(long sector) {
        long frames = sector + MSF_OFFSET;
        long minute = frames / (SECONDS * FRAMES);
        long second = frames / FRAMES % SECONDS;
        return (int) ((minute << 16) | (second << 8) | (frames % FRAMES));
    }

    // READ TRACK INFORMATION

    /** Finds a track by sector (0), by its own number (1) or by that of its session (2). */
    static Bytes trackInformation(VirtualDisc disc, int addressType, long address) {
        List<MmcTrack> tracks = MmcTrack.of(disc);
        return tracks.stream()
                .filter(track -> switch (addressType) {
                    case 0 -> address >= track.start() && address < track.end();
                    case 1 -> track.number() == address || (address == OPEN_TRACK && track.blank());
                    case 2 -> track.session() == address;
                    default -> false;
                })
                .findFirst()
                .map(DiscReplies::trackInformation)
                .orElseThrow(Sense.INVALID_FIELD::refuse);
    }

    private static Bytes trackInformation(MmcTrack track) {
        boolean open = track.free() > 0;
        return new ByteLayout(TRACK_INFORMATION_SIZE)
                .u16(0, TRACK_INFORMATION_SIZE - 2)
                .u8(2, track.number())
                .u8(3, track.session())
                .u8(5, track.audio() ? 0 : 4)
                .u8(6, (track.blank() ? 0x40 : 0) | (track.audio() ? 0x0F : 1))
                .u8(7, (open ? 1 : 0) | (track.blank() ? 0 : 2))
                .u32(8, track.start())
                .u32(12, open ? track.end() - track.free() : 0)
                .u32(16, track.free())
                .u32(24, track.size())
                .u32(28, track.blank() ? 0 : track.end() - track.free() - 1)
                .u8(32, track.number() >> 8)
                .u8(33, track.session() >> 8)
                .bytes();
    }

    // READ TOC/PMA/ATIP

    /** The tracks from one on, with the lead-out; a blank disc has no table. */
    static Bytes tableOfContents(VirtualDisc disc, int firstTrack, boolean asMsf) {
        List<MmcTrack> tracks = MmcTrack.written(disc);
        if (tracks.isEmpty() || (firstTrack > tracks.size() && firstTrack != LEAD_OUT)) {
            throw Sense.INVALID_FIELD.refuse();
        }
        List<Bytes> descriptors = new ArrayList<>();
        for (MmcTrack track : tracks) {
            if (track.number() >= firstTrack) {
                descriptors.add(tocDescriptor(track, track.number(), track.start(), asMsf));
            }
        }
        MmcTrack last = tracks.get(tracks.size() - 1);
        descriptors.add(tocDescriptor(last, LEAD_OUT, last.end(), asMsf));
        return withTocHeader(1, tracks.size(), descriptors);
    }

    /** Where the last session begins. */
    static Bytes sessionInformation(VirtualDisc disc, boolean asMsf) {
        List<MmcTrack> tracks = MmcTrack.written(disc);
        if (tracks.isEmpty()) {
            throw Sense.INVALID_FIELD.refuse();
        }
        int lastSession = tracks.get(tracks.size() - 1).session();
        MmcTrack first = tracks.stream()
                .filter(track -> track.session() == lastSession)
                .findFirst()
                .orElseThrow();
        return withTocHeader(1, lastSession, List.of(tocDescriptor(first, first.number(), first.start(), asMsf)));
    }

    private static Bytes tocDescriptor(MmcTrack track, int number, long address, boolean asMsf) {
        return new ByteLayout(TOC_DESCRIPTOR_SIZE)
                .u8(1, track.audio() ? AUDIO_TRACK : DATA_TRACK)
                .u8(2, number)
                .u32(4, asMsf ? msf(address) : address)
                .bytes();
    }

    private static Bytes withTocHeader(int first, int last, List<Bytes> descriptors) {
        Bytes body = ByteLayout.join(descriptors);
        return ByteLayout.join(List.of(
                new ByteLayout(4)
                        .u16(0, body.length() + 2)
                        .u8(2, first)
                        .u8(3, last)
                        .bytes(),
                body));
    }

    // READ CAPACITY

    /** The last sector that can be read, 0 on a blank disc, and the size of one. */
    static Bytes capacity(VirtualDisc disc, int sectorSize) {
        long end =
                MmcTrack.written(disc).stream().mapToLong(MmcTrack::end).max().orElse(1);
        return new ByteLayout(8).u32(0, end - 1).u32(4, sectorSize).bytes();
    }

    // READ FORMAT CAPACITIES

    /** What the disc holds as it is, and for discs that can be formatted what it would hold then. */
    static Bytes formatCapacities(Optional<DiscType> type) {
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
}
