package io.github.imapi4j.virtual.image;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.iso.BlockRun;
import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.Sectors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/** The boot record and the boot catalog of El Torito: a first entry, then a section for each further image. */
final class BootCatalog {

    /** The most entries that one sector holds: two records each. */
    static final int MAX_IMAGES = 32;

    private static final int RECORD = 32;
    private static final int BOOTABLE = 0x88;
    private static final int MORE_SECTIONS = 0x90;
    private static final int LAST_SECTION = 0x91;
    private static final int PARTITION_TYPE = 450;
    private static final String STANDARD = "EL TORITO SPECIFICATION";

    private final List<BootImage> images;
    private final List<IsoFile> files = new ArrayList<>();
    private final int[] systemTypes;

    BootCatalog(List<BootImage> images, LocalDateTime time) {
        if (images.size() > MAX_IMAGES) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_BOOT_IMAGE_DATA,
                    "A disc has at most " + MAX_IMAGES + " boot images, not " + images.size() + ".");
        }
        this.images = images;
        this.systemTypes = images.stream().mapToInt(BootCatalog::systemType).toArray();
        for (int i = 0; i < images.size(); i++) {
            BootImage image = images.get(i);
            files.add(new IsoFile("Boot image " + (i + 1), image.size(), image.content(), time));
        }
    }

    /** For a hard disk, the type of its first partition is repeated in the catalog. */
    private static int systemType(BootImage image) {
        if (image.emulation() != BootEmulation.HARD_DISK) {
            return 0;
        }
        ByteBuffer type = ByteBuffer.allocate(1);
        try (IsoContent.Source source = image.content().open()) {
            if (source.read(PARTITION_TYPE, type) == 1) {
                return type.get(0) & 0xFF;
            }
        } catch (IOException e) {
            throw new ImapiException(ImapiCode.IMAPI_E_BOOT_IMAGE_DATA, "The boot image cannot be read.", e);
        }
        throw new ImapiException(ImapiCode.IMAPI_E_BOOT_IMAGE_DATA, "The image of a hard disk has no partition table.");
    }

    boolean isEmpty() {
        return images.isEmpty();
    }

    /** The images as files, which are in no directory. */
    List<IsoFile> files() {
        return List.copyOf(files);
    }

    /** The descriptor that follows the primary one of ISO 9660. */
    BlockRun record(LongSupplier catalog) {
        return new BlockRun("Boot record", 1, (block, target) -> {
            ByteBuffer out = clear(target);
            out.put((byte) 0).put("CD001".getBytes(StandardCharsets.US_ASCII)).put((byte) 1);
            out.put(STANDARD.getBytes(StandardCharsets.US_ASCII));
            out.putInt(71, (int) catalog.getAsLong());
        });
    }

    /** The catalog itself. */
    BlockRun catalog(ToLongFunction<IsoFile> blockOf) {
        return new BlockRun("Boot catalog", 1, (block, target) -> {
            ByteBuffer out = clear(target);
            writeValidation(out);
            writeEntry(out, 0, blockOf);
            for (int i = 1; i < images.size(); i++) {
                writeSection(out, i);
                writeEntry(out, i, blockOf);
            }
        });
    }

    private static ByteBuffer clear(byte[] target) {
        Arrays.fill(target, (byte) 0);
        return ByteBuffer.wrap(target).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void writeValidation(ByteBuffer out) {
        BootImage first = images.get(0);
        out.put((byte) 1).put((byte) first.platform()).putShort((short) 0);
        out.put(identifier(first)).putShort((short) 0).put((byte) 0x55).put((byte) 0xAA);
        int sum = 0;
        for (int at = 0; at < RECORD; at += 2) {
            sum += out.getShort(at);
        }
        out.putShort(28, (short) -sum);
    }

    private static byte[] identifier(BootImage image) {
        byte[] bytes = image.manufacturer().getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.copyOf(bytes, BootImage.MANUFACTURER_LENGTH);
    }

    private void writeSection(ByteBuffer out, int index) {
        boolean last = index == images.size() - 1;
        out.put((byte) (last ? LAST_SECTION : MORE_SECTIONS));
        out.put((byte) images.get(index).platform()).putShort((short) 1);
        out.put(identifier(images.get(index))).putInt(0);
    }

    private void writeEntry(ByteBuffer out, int index, ToLongFunction<IsoFile> blockOf) {
        BootImage image = images.get(index);
        int start = out.position();
        out.put((byte) BOOTABLE).put((byte) image.emulation().number()).putShort((short) 0);
        out.put((byte) systemTypes[index]).put((byte) 0);
        out.putShort((short) image.emulation().loadedSectors(image.size()));
        out.putInt((int) blockOf.applyAsLong(files.get(index)));
        out.position(start + RECORD);
    }

    /** How many blocks the catalog and its images take. */
    long blocks() {
        return isEmpty()
                ? 0
                : 1
                        + files.stream()
                                .mapToLong(file -> Sectors.count(file.size()))
                                .sum();
    }
}
