package io.github.imapi4j.virtual.udf;

import io.github.imapi4j.virtual.iso.DiscExtent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;

/** Fills one descriptor front to back with the data types of ECMA-167; its tag comes last, since it has a CRC. */
final class DescriptorWriter {

    private static final String CHARACTER_SET = "OSTA Compressed Unicode";
    private static final int IDENTIFIER_WIDTH = 23;
    private static final int LOCAL_TIME = 1 << 12;
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private final byte[] bytes;
    private final ByteBuffer buffer;

    /** Begins with zeros, behind the tag. */
    DescriptorWriter(byte[] bytes) {
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.fill(bytes, (byte) 0);
        buffer.position(Tags.TAG_LENGTH);
    }

    DescriptorWriter u8(int value) {
        buffer.put((byte) value);
        return this;
    }

    DescriptorWriter u16(int value) {
        buffer.putShort((short) value);
        return this;
    }

    DescriptorWriter u32(long value) {
        buffer.putInt((int) value);
        return this;
    }

    DescriptorWriter u64(long value) {
        buffer.putLong(value);
        return this;
    }

    DescriptorWriter raw(byte[] value) {
        buffer.put(value);
        return this;
    }

    DescriptorWriter zeros(int count) {
        buffer.position(buffer.position() + count);
        return this;
    }

    int position() {
        return buffer.position();
    }

    /** 1/7.2.12. */
    DescriptorWriter dstring(String text, int width) {
        return raw(Cs0.dstring(text, width));
    }

    /** 1/7.2.1: the only character set that UDF knows. */
    DescriptorWriter characterSet() {
        return u8(0).ascii(CHARACTER_SET, 63);
    }

    private DescriptorWriter ascii(String text, int width) {
        byte[] field = Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), width);
        return raw(field);
    }

    /** 1/7.4, with a suffix of at most 8 bytes. */
    private DescriptorWriter entity(String identifier, int... suffix) {
        u8(0).ascii(identifier, IDENTIFIER_WIDTH);
        for (int part : suffix) {
            u8(part);
        }
        return zeros(8 - suffix.length);
    }

    /** Who made this; the operating system is not told. */
    DescriptorWriter implementation() {
        return entity(UdfVolume.IMPLEMENTATION);
    }

    DescriptorWriter application(String identifier) {
        return entity(identifier.isEmpty() ? "" : "*" + identifier);
    }

    /** UDF 2.1.5.3: an identifier of UDF's with the revision. */
    DescriptorWriter revised(String identifier, UdfRevision revision) {
        return entity(identifier, revision.value() & 0xFF, revision.value() >> 8);
    }

    DescriptorWriter domain(UdfRevision revision) {
        return revised("*OSTA UDF Compliant", revision);
    }

    /** 2/9.1 and 3/10.5: which edition of the standard is used. */
    DescriptorWriter contents(UdfRevision revision) {
        return entity(revision.thirdEdition() ? "+NSR03" : "+NSR02");
    }

    /** 1/7.3. */
    DescriptorWriter time(LocalDateTime time, ZoneId zone) {
        int year = Math.max(FIRST_YEAR, Math.min(time.getYear(), LAST_YEAR));
        int offset = zone.getRules().getOffset(time).getTotalSeconds() / 60;
        int micros = time.getNano() / 1000;
        u16(LOCAL_TIME | (offset & 0xFFF)).u16(year);
        u8(time.getMonthValue()).u8(time.getDayOfMonth());
        u8(time.getHour()).u8(time.getMinute()).u8(time.getSecond());
        return u8(micros / 10_000).u8(micros / 100 % 100).u8(micros % 100);
    }

    /** 3/7.1: an extent of the volume. */
    DescriptorWriter extent(DiscExtent extent) {
        return u32(extent.bytes()).u32(extent.block());
    }

    /** 4/14.14.2: an extent of a partition. */
    DescriptorWriter longAllocation(long length, long block, int partition, long uniqueId) {
        u32(length).u32(block).u16(partition);
        return u16(0).u32(uniqueId);
    }

    /** A place that says there is nothing. */
    DescriptorWriter noAllocation() {
        return zeros(16);
    }

    /** Puts the tag in front; the CRC covers all that was written behind it. */
    void seal(int identifier, UdfRevision revision, long location) {
        seal(bytes, buffer.position(), identifier, revision, location);
    }

    /** 4/14.10.1: the header of an area of extended attributes, none of which are the implementation's. */
    void embedAttributeHeader(int at, int areaLength, UdfRevision revision, long location) {
        byte[] header = new byte[24];
        new DescriptorWriter(header).u32(areaLength).u32(areaLength);
        seal(header, header.length, Tags.ATTRIBUTE_HEADER, revision, location);
        System.arraycopy(header, 0, bytes, at, header.length);
    }

    private static void seal(byte[] descriptor, int length, int identifier, UdfRevision revision, long location) {
        int covered = length - Tags.TAG_LENGTH;
        ByteBuffer tag = ByteBuffer.wrap(descriptor).order(ByteOrder.LITTLE_ENDIAN);
        tag.putShort((short) identifier).putShort((short) (revision.thirdEdition() ? 3 : 2));
        tag.put((byte) 0).put((byte) 0).putShort((short) 1);
        tag.putShort((short) Crc.of(descriptor, Tags.TAG_LENGTH, covered));
        tag.putShort((short) covered).putInt((int) location);
        int sum = 0;
        for (int i = 0; i < Tags.TAG_LENGTH; i++) {
            sum += descriptor[i];
        }
        descriptor[4] = (byte) sum;
    }
}
