package io.github.imapi4j.virtual.udf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A UDF volume read back by the book (ECMA-167, UDF 2.60), with no help from the writer or the reader. Whatever it meets that
 * the book forbids fails the test: a tag with a wrong checksum, CRC, version or location, a block outside the partition, a
 * descriptor that is in two places.
 */
public final class ParsedUdf {

    static final int SECTOR = 2048;
    static final int PARENT = 8;

    private final ByteBuffer image;
    private final long start;
    private final Map<Integer, Integer> sequence = new LinkedHashMap<>();
    private final int version;
    private final long partitionStart;
    private final long partitionBlocks;
    private long metadataFile = -1;

    /**
     * A file entry of either kind.
     *
     * @param at its offset in the image
     * @param extended whether it is an extended one
     * @param type the type of the file
     * @param size the information length
     * @param content the bytes of all extents, one after the other
     * @param extents how many extents there are
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Entry(int at, boolean extended, int type, long size, byte[] content, int extents) {}

    /**
     * A file identifier descriptor.
     *
     * @param name the name
     * @param flags the file characteristics
     * @param partition the partition reference of the file entry
     * @param block the block of the file entry
     * @param uniqueId the unique id
     */
    public record Fid(String name, int flags, int partition, long block, long uniqueId) {}

    /** Takes an image that begins at a block of the disc, whose anchor lies 256 blocks behind that. */
    public ParsedUdf(byte[] bytes, long sessionStart, int tagVersion) {
        image = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        start = sessionStart;
        version = tagVersion;
        int anchor = tag(sessionStart + 256, sessionStart + 256, 2);
        collect(u32(anchor + 20), u32(anchor + 16));
        int partition = volumeDescriptor(5);
        partitionStart = u32(partition + 188);
        partitionBlocks = u32(partition + 192);
        assertEquals(1, u32(partition + 184), "the partition is read-only");
        int volume = volumeDescriptor(6);
        if (u32(volume + 268) == 2) {
            assertEquals(64, u8(volume + 447));
            metadataFile = u32(volume + 446 + 40);
        }
    }

    private void collect(long block, long length) {
        assertEquals(16 * SECTOR, length);
        for (long i = block; i < block + 16; i++) {
            int at = offset(i);
            int id = u16(at);
            if (id != 0) {
                tag(i, i, id);
                sequence.put(id, at);
            }
        }
    }

    /** Checks a tag and gives its offset. */
    int tag(long block, long location, int id) {
        return tagAt(offset(block), location, id);
    }

    private int tagAt(int at, long location, int id) {
        assertEquals(id, u16(at), "tag at byte " + at);
        assertEquals(version, u16(at + 2));
        int sum = 0;
        for (int i = 0; i < 16; i++) {
            sum += i == 4 ? 0 : u8(at + i);
        }
        assertEquals(sum & 0xFF, u8(at + 4), "checksum of tag " + id);
        assertEquals(crc(at + 16, u16(at + 10)), u16(at + 8), "CRC of tag " + id);
        assertEquals(location, u32(at + 12), "location of tag " + id);
        return at;
    }

    private int crc(int at, int length) {
        int crc = 0;
        for (int i = at; i < at + length; i++) {
            crc ^= u8(i) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ 0x1021;
            }
            crc &= 0xFFFF;
        }
        return crc;
    }

    /** The offset of a volume descriptor by its tag. */
    public int volumeDescriptor(int id) {
        assertTrue(sequence.containsKey(id), "volume descriptor " + id);
        return sequence.get(id);
    }

    public List<Integer> volumeDescriptors() {
        return List.copyOf(sequence.keySet());
    }

    long partitionStart() {
        return partitionStart;
    }

    long partitionBlocks() {
        return partitionBlocks;
    }

    int fileSet() {
        int volume = volumeDescriptor(6);
        return tag(disc(u16(volume + 256), u32(volume + 252)), u32(volume + 252), 256);
    }

    Entry root() {
        int set = fileSet();
        return entry(u16(set + 408), u32(set + 404));
    }

    private long disc(int partition, long block) {
        if (partition == 0 || metadataFile < 0) {
            assertTrue(block < partitionBlocks, "block " + block + " of the partition");
            return partitionStart + block;
        }
        assertEquals(1, partition);
        int at = tag(partitionStart + metadataFile, metadataFile, 266);
        assertEquals(250, u8(at + 27));
        long left = block * SECTOR;
        for (int d = at + 216; d < at + 216 + u32(at + 212); d += 8) {
            if (left < u32(d)) {
                return partitionStart + u32(d + 4) + left / SECTOR;
            }
            left -= u32(d);
        }
        throw new AssertionError("block " + block + " of the metadata file");
    }

    /** The entry that the mirror of the metadata file points to, or nothing. */
    int mirrorEntry() {
        long block = u32(volumeDescriptor(6) + 446 + 44);
        return tag(partitionStart + block, block, 266);
    }

    long metadataExtent(int entry) {
        return partitionStart + u32(entry + 216 + 4);
    }

    int metadataEntry() {
        return tag(partitionStart + metadataFile, metadataFile, 266);
    }

    public Entry entry(int partition, long block) {
        int at = offset(disc(partition, block));
        boolean extended = u16(at) == 266;
        tagAt(at, block, extended ? 266 : 261);
        assertEquals(4, u16(at + 20), "strategy");
        int header = extended ? 216 : 176;
        int from = at + header + (int) u32(at + header - 8);
        int to = from + (int) u32(at + header - 4);
        assertTrue(to <= at + SECTOR);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int[] extents = new int[1];
        long size = image.getLong(at + 56);
        if (size < 1 << 24) {
            read(partition, from, to, (u16(at + 34) & 7) == 1 ? 16 : 8, content, extents);
            assertEquals(size, content.size(), "information length");
        }
        return new Entry(at, extended, u8(at + 27), size, content.toByteArray(), extents[0]);
    }

    private void read(int partition, int from, int to, int width, ByteArrayOutputStream content, int[] extents) {
        for (int at = from; at < to; at += width) {
            int length = (int) u32(at) & 0x3FFFFFFF;
            int type = (int) (u32(at) >>> 30);
            int reference = width == 16 ? u16(at + 8) : partition;
            long block = u32(at + 4);
            if (type == 3) {
                assertEquals(to, at + width, "more descriptors come last");
                int more = tag(disc(reference, block), block, 258);
                read(partition, more + 24, more + 24 + (int) u32(more + 20), width, content, extents);
                return;
            }
            assertEquals(0, type);
            extents[0]++;
            content.write(image.array(), offset(disc(reference, block)), length);
        }
    }

    /** The streams of a file; its entry must be an extended one. */
    public List<Fid> streams(Entry file) {
        assertTrue(file.extended());
        Entry directory = entry(u16(file.at() + 160), u32(file.at() + 156));
        assertEquals(13, directory.type());
        return list(directory);
    }

    public List<Fid> list(Entry directory) {
        List<Fid> fids = new ArrayList<>();
        ByteBuffer records = ByteBuffer.wrap(directory.content()).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (at < directory.size()) {
            assertEquals(257, records.getShort(at));
            int name = records.get(at + 19) & 0xFF;
            int use = records.getShort(at + 36) & 0xFFFF;
            assertEquals(1, records.getShort(at + 16));
            fids.add(new Fid(
                    text(directory.content(), at + 38 + use, name),
                    records.get(at + 18),
                    records.getShort(at + 28),
                    records.getInt(at + 24),
                    records.getInt(at + 32) & 0xFFFFFFFFL));
            at += (38 + use + name + 3) / 4 * 4;
        }
        assertEquals(directory.size(), at);
        assertEquals(PARENT, fids.get(0).flags() & PARENT);
        return fids;
    }

    private static String text(byte[] bytes, int at, int length) {
        if (length == 0) {
            return "";
        }
        assertTrue(bytes[at] == 8 || bytes[at] == 16, "compression");
        return new String(
                bytes, at + 1, length - 1, bytes[at] == 8 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
    }

    public String dstring(int at, int width) {
        return text(image.array(), at, u8(at + width - 1));
    }

    public String ascii(int at, int length) {
        String text = new String(image.array(), at, length, StandardCharsets.US_ASCII);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private int offset(long block) {
        return Math.toIntExact((block - start) * SECTOR);
    }

    int u8(int at) {
        return image.get(at) & 0xFF;
    }

    int u16(int at) {
        return image.getShort(at) & 0xFFFF;
    }

    long u32(int at) {
        return image.getInt(at) & 0xFFFFFFFFL;
    }
}
