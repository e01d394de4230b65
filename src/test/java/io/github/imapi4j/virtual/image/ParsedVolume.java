package io.github.imapi4j.virtual.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A volume read back by the book (ECMA-119), with no help from the writer. Whatever it meets that the book forbids fails the
 * test: a field whose two byte orders differ, a record that crosses a sector, bytes behind the last record.
 */
final class ParsedVolume {

    private static final int SECTOR = 2048;

    private final byte[] image;
    private final int descriptor;
    private final int sessionStart;

    /**
     * A directory record.
     *
     * @param identifier the recorded identifier, a character a byte; in Joliet the two dots have one byte too
     * @param block the first block
     * @param size the size in bytes
     * @param time the seven bytes of the time
     * @param flags the file flags
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Entry(byte[] identifier, long block, long size, byte[] time, int flags) {

        boolean directory() {
            return (flags & 2) != 0;
        }
    }

    /**
     * A record of a path table.
     *
     * @param identifier the recorded identifier
     * @param block the first block
     * @param parent the parent's number
     */
    record PathEntry(String identifier, long block, int parent) {}

    ParsedVolume(byte[] image, int descriptorBlock, int sessionStart) {
        this.image = image;
        this.descriptor = descriptorBlock * SECTOR;
        this.sessionStart = sessionStart;
        assertEquals("CD001", text(descriptor + 1, 5));
        assertEquals(1, image[descriptor + 6]);
    }

    int type() {
        return image[descriptor] & 0xFF;
    }

    String field(int offset, int length) {
        return text(descriptor + offset, length);
    }

    String wideField(int offset, int length) {
        return new String(image, descriptor + offset, length, StandardCharsets.UTF_16BE);
    }

    long volumeBlocks() {
        return both32(descriptor + 80);
    }

    Entry root() {
        return entry(descriptor + 156);
    }

    List<Entry> list(Entry directory) {
        assertTrue(directory.directory());
        assertEquals(0, directory.size() % SECTOR);
        List<Entry> entries = new ArrayList<>();
        int start = offset(directory.block());
        for (int sector = start; sector < start + directory.size(); sector += SECTOR) {
            int at = sector;
            while (at < sector + SECTOR && image[at] != 0) {
                int length = image[at] & 0xFF;
                assertTrue(at + length <= sector + SECTOR, "a record crosses a sector");
                entries.add(entry(at));
                at += length;
            }
            while (at < sector + SECTOR) {
                assertEquals(0, image[at++], "bytes behind the last record");
            }
        }
        return entries;
    }

    byte[] content(Entry file) {
        int start = offset(file.block());
        return Arrays.copyOfRange(image, start, start + (int) file.size());
    }

    /** Both path tables, which must say the same. */
    List<PathEntry> pathTable() {
        int size = (int) both32(descriptor + 132);
        List<PathEntry> little = pathTable(little(descriptor + 140), size, ByteOrder.LITTLE_ENDIAN);
        List<PathEntry> big = pathTable(big(descriptor + 148), size, ByteOrder.BIG_ENDIAN);
        assertEquals(little, big);
        return little;
    }

    private List<PathEntry> pathTable(long block, int size, ByteOrder order) {
        ByteBuffer table = ByteBuffer.wrap(image, offset(block), size).slice().order(order);
        List<PathEntry> entries = new ArrayList<>();
        while (table.hasRemaining()) {
            byte[] identifier = new byte[table.get() & 0xFF];
            assertEquals(0, table.get());
            long extent = table.getInt() & 0xFFFFFFFFL;
            int parent = table.getShort() & 0xFFFF;
            table.get(identifier);
            if (identifier.length % 2 != 0) {
                assertEquals(0, table.get());
            }
            entries.add(new PathEntry(new String(identifier, StandardCharsets.ISO_8859_1), extent, parent));
        }
        return entries;
    }

    private Entry entry(int at) {
        int length = image[at] & 0xFF;
        int identifierLength = image[at + 32] & 0xFF;
        assertEquals(33 + identifierLength + (identifierLength + 1) % 2, length);
        assertEquals(little16(at + 28), big16(at + 30));
        return new Entry(
                Arrays.copyOfRange(image, at + 33, at + 33 + identifierLength),
                both32(at + 2),
                both32(at + 10),
                Arrays.copyOfRange(image, at + 18, at + 25),
                image[at + 25]);
    }

    private int offset(long block) {
        return Math.toIntExact((block - sessionStart) * SECTOR);
    }

    private long both32(int at) {
        assertEquals(little(at), big(at + 4), "both byte orders at " + at);
        return little(at);
    }

    private long little(int at) {
        return ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN).getInt(at) & 0xFFFFFFFFL;
    }

    private long big(int at) {
        return ByteBuffer.wrap(image).getInt(at) & 0xFFFFFFFFL;
    }

    private int little16(int at) {
        return ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN).getShort(at) & 0xFFFF;
    }

    private int big16(int at) {
        return ByteBuffer.wrap(image).getShort(at) & 0xFFFF;
    }

    private String text(int at, int length) {
        return new String(image, at, length, StandardCharsets.ISO_8859_1);
    }
}
