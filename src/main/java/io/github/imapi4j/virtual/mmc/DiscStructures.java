package io.github.imapi4j.virtual.mmc;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import java.util.List;
import java.util.Optional;

/** The answer to READ DISC STRUCTURE: what a DVD or Blu-ray disc says of itself. CDs have none. */
final class DiscStructures {

    /** Bytes before a structure. */
    static final int HEADER = 4;

    private static final int PHYSICAL = 0x00;
    private static final int COPYRIGHT = 0x01;
    private static final int LIST = 0xFF;
    private static final int PHYSICAL_SIZE = 2_048;
    private static final int LISTED_SIZE = PHYSICAL_SIZE + 2;
    private static final int FIRST_SECTOR = 0x03_0000;

    private DiscStructures() {}

    /** A structure without its header, if the disc has it. */
    static Optional<Bytes> structure(VirtualDisc disc, int format, int layer) {
        DiscType type = disc.type();
        int layers = type == DiscType.DVD_PLUS_R_DL ? 2 : 1;
        if (type.isCd() || layer >= layers) {
            return Optional.empty();
        }
        return switch (format) {
            case PHYSICAL -> physical(disc, layers);
            case COPYRIGHT -> Optional.of(new ByteLayout(4).bytes());
            case LIST ->
                Optional.of(ByteLayout.join(List.of(
                        Bytes.of(PHYSICAL, 0x40, LISTED_SIZE >> 8, LISTED_SIZE & 0xFF),
                        Bytes.of(COPYRIGHT, 0x40, 0, HEADER + 2))));
            default -> Optional.empty();
        };
    }

    /** Book type, size and rate, layers, density, and where the data lies; Blu-ray discs have their own, which is not modelled. */
    private static Optional<Bytes> physical(VirtualDisc disc, int layers) {
        int book = book(disc.type());
        if (book < 0) {
            return Optional.empty();
        }
        return Optional.of(new ByteLayout(PHYSICAL_SIZE)
                .u8(0, book)
                .u8(1, 0x0F)
                .u8(2, (layers - 1) << 5 | (disc.type().isErasable() ? 0x04 : 0x02))
                .u24(5, FIRST_SECTOR)
                .u24(9, (int) (FIRST_SECTOR + disc.totalSectors() / layers - 1))
                .bytes());
    }

    /** The book type with its version. */
    private static int book(DiscType type) {
        return switch (type) {
            case DVD_RAM -> 0x16;
            case DVD_R -> 0x25;
            case DVD_RW -> 0x32;
            case DVD_PLUS_RW -> 0x92;
            case DVD_PLUS_R -> 0xA1;
            case DVD_PLUS_R_DL -> 0xE1;
            case CD_R, CD_RW, BD_R, BD_RE -> -1;
        };
    }

    static Bytes withHeader(Bytes structure) {
        return ByteLayout.join(
                List.of(new ByteLayout(HEADER).u16(0, structure.length() + 2).bytes(), structure));
    }
}
