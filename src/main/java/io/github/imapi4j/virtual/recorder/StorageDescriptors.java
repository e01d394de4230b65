package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.virtual.disc.InquiryData;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What Windows would know of a virtual drive and its adapter: {@code STORAGE_*_DESCRIPTOR}, little-endian. */
final class StorageDescriptors {

    /** The most that one command moves. */
    static final int MOST_BYTES = 0x2_0000;

    /** The same for a buffer that begins within a page, of which it then takes one more. */
    static final int MOST_BYTES_UNALIGNED = MOST_BYTES - 0x1000;

    /** Buffers begin anywhere. */
    static final int ALIGNMENT = 1;

    private static final int BUS_TYPE_VIRTUAL = 14;
    private static final int ADAPTER_SIZE = 32;
    private static final int DEVICE_SIZE = 40;
    private static final int TEXTS = DEVICE_SIZE;
    private static final int CD_ROM_DEVICE = 5;

    private StorageDescriptors() {}

    static Bytes adapter() {
        return Bytes.copyOf(ByteBuffer.allocate(ADAPTER_SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, ADAPTER_SIZE)
                .putInt(4, ADAPTER_SIZE)
                .putInt(8, MOST_BYTES)
                .putInt(12, MOST_BYTES / 0x1000)
                .putInt(16, ALIGNMENT)
                .put(24, (byte) BUS_TYPE_VIRTUAL)
                .putShort(26, (short) 1)
                .array());
    }

    static Bytes device(InquiryData inquiry, String serial) {
        byte[] vendor = text(inquiry.vendor());
        byte[] product = text(inquiry.product());
        byte[] revision = text(inquiry.revision());
        byte[] number = text(serial);
        int productAt = TEXTS + vendor.length;
        int revisionAt = productAt + product.length;
        int serialAt = revisionAt + revision.length;
        int size = serialAt + number.length;
        ByteBuffer descriptor = ByteBuffer.allocate(size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, DEVICE_SIZE)
                .putInt(4, size)
                .put(8, (byte) CD_ROM_DEVICE)
                .put(10, (byte) 1)
                .putInt(12, TEXTS)
                .putInt(16, productAt)
                .putInt(20, revisionAt)
                .putInt(24, serialAt)
                .putInt(28, BUS_TYPE_VIRTUAL);
        descriptor.position(TEXTS).put(vendor).put(product).put(revision).put(number);
        return Bytes.copyOf(descriptor.array());
    }

    /** Ends in a zero. */
    private static byte[] text(String value) {
        return (value + "\0").getBytes(StandardCharsets.US_ASCII);
    }
}
