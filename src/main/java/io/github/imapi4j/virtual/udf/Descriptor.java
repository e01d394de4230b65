package io.github.imapi4j.virtual.udf;

import io.github.imapi4j.virtual.iso.DiscExtent;
import io.github.imapi4j.virtual.iso.SectorReader;
import io.github.imapi4j.virtual.iso.Sectors;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A descriptor whose tag was checked, or what may be one; numbers are unsigned and have their least significant byte first. */
final class Descriptor {

    private static final int NO_OFFSET = -2047;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ByteBuffer buffer;

    Descriptor(byte[] bytes) {
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** What is wrong with the tag, or nothing: checksum, CRC and location. */
    Optional<String> problem(long location) {
        byte[] bytes = buffer.array();
        int sum = 0;
        for (int i = 0; i < Tags.TAG_LENGTH; i++) {
            sum += i == 4 ? 0 : bytes[i];
        }
        if ((byte) sum != bytes[4]) {
            return Optional.of("has a wrong checksum");
        }
        int covered = u16(10);
        if (Tags.TAG_LENGTH + covered > bytes.length) {
            return Optional.of("has a CRC over " + covered + " bytes");
        }
        if (covered > 0 && Crc.of(bytes, Tags.TAG_LENGTH, covered) != u16(8)) {
            return Optional.of("has a wrong CRC");
        }
        return u32(12) == location ? Optional.empty() : Optional.of("says that it lies at block " + u32(12));
    }

    /** Reads a descriptor that must be there; its location can be another than its sector, in a partition. */
    static Descriptor require(SectorReader reader, long sector, long location) {
        Descriptor descriptor = new Descriptor(reader.sector(sector));
        descriptor.problem(location).ifPresent(problem -> {
            throw reader.inconsistent("The descriptor at block " + sector + " " + problem + ".");
        });
        return descriptor;
    }

    int identifier() {
        return u16(0);
    }

    byte[] bytes() {
        return buffer.array();
    }

    int u8(int at) {
        return buffer.get(at) & 0xFF;
    }

    int u16(int at) {
        return buffer.getShort(at) & 0xFFFF;
    }

    long u32(int at) {
        return buffer.getInt(at) & 0xFFFFFFFFL;
    }

    /** Negative for what no disc can hold. */
    long u64(int at) {
        return buffer.getLong(at);
    }

    String dstring(int at, int width) {
        return Cs0.decodeDstring(buffer.array(), at, width);
    }

    /** The name in an entity identifier. */
    String entity(int at) {
        String text = new String(buffer.array(), at + 1, 23, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    /** The revision in the suffix of an entity identifier of UDF's. */
    int revision(int at) {
        return u16(at + 24);
    }

    /** A short extent as block and length; empty if it has no bytes. */
    Optional<DiscExtent> extent(int at) {
        long bytes = u32(at);
        return bytes == 0 ? Optional.empty() : Optional.of(new DiscExtent(u32(at + 4), bytes));
    }

    /** The address of a file entry; empty if there is none. */
    Optional<IcbAddress> icb(int at) {
        long bytes = u32(at) & Allocation.LENGTH_MASK;
        return bytes < Sectors.SIZE ? Optional.empty() : Optional.of(new IcbAddress(u16(at + 8), u32(at + 4)));
    }

    LocalDateTime time(int at, ZoneId zone) {
        try {
            LocalDateTime recorded = LocalDateTime.of(
                    u16(at + 2),
                    u8(at + 4),
                    u8(at + 5),
                    u8(at + 6),
                    u8(at + 7),
                    u8(at + 8),
                    1000 * (10_000 * u8(at + 9) + 100 * u8(at + 10) + u8(at + 11)));
            int minutes = (short) (u16(at) << 4) >> 4;
            boolean local = u16(at) >> 12 == 1 && minutes != NO_OFFSET;
            return local
                    ? recorded.atOffset(ZoneOffset.ofTotalSeconds(60 * minutes))
                            .atZoneSameInstant(zone)
                            .toLocalDateTime()
                    : recorded;
        } catch (DateTimeException e) {
            return NO_TIME;
        }
    }
}
