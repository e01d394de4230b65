package io.github.imapi4j.virtual.image;

import static io.github.imapi4j.virtual.image.Failures.assertFails;
import static io.github.imapi4j.virtual.image.Images.bytes;
import static io.github.imapi4j.virtual.image.Images.options;
import static io.github.imapi4j.virtual.image.Images.root;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The records of El Torito 1.0. */
class BootCatalogTest {

    private static final int BOOT_RECORD = 17 * 2048;

    @Test
    void theBootRecordIsInSector17AndLeadsToTheCatalog() {
        ByteBuffer image = image(List.of(boot(3000, BootEmulation.NONE, 0)));
        assertEquals(0, image.get(BOOT_RECORD));
        assertEquals("CD001\1EL TORITO SPECIFICATION", text(image, BOOT_RECORD + 1, 29));
        assertEquals(2, image.get(BOOT_RECORD + 2048), "Joliet follows");
        int catalog = image.getInt(BOOT_RECORD + 71) * 2048;
        int sum = 0;
        for (int at = 0; at < 32; at += 2) {
            sum += image.getShort(catalog + at);
        }
        assertEquals(0, sum & 0xFFFF);
        assertEquals(1, image.get(catalog));
        assertEquals("Acme", text(image, catalog + 4, 4));
        assertEquals((short) 0xAA55, image.getShort(catalog + 30));
    }

    @Test
    void theEntryLoadsTheWholeImageFromItsPlace() {
        ByteBuffer image = image(List.of(boot(3000, BootEmulation.NONE, 0)));
        int entry = image.getInt(BOOT_RECORD + 71) * 2048 + 32;
        assertEquals((byte) 0x88, image.get(entry));
        assertEquals(0, image.get(entry + 1));
        assertEquals(8, image.getShort(entry + 6), "units of 512 bytes, whole sectors");
        int place = image.getInt(entry + 8) * 2048;
        assertArrayEquals(content(3000), Arrays.copyOfRange(image.array(), place, place + 3000));
    }

    @Test
    void aFloppyDiskIsEmulatedFromItsBootSector() {
        ByteBuffer image = image(List.of(boot(1_474_560, BootEmulation.FLOPPY_144, 0)));
        int entry = image.getInt(BOOT_RECORD + 71) * 2048 + 32;
        assertEquals(2, image.get(entry + 1));
        assertEquals(1, image.getShort(entry + 6));
    }

    @Test
    void aHardDiskRepeatsTheTypeOfItsPartition() {
        byte[] disk = content(5000);
        disk[450] = 0x0B;
        BootImage boot = new BootImage(5000, IsoContent.of(disk), 0, BootEmulation.HARD_DISK, "");
        ByteBuffer image = image(List.of(boot));
        assertEquals(0x0B, image.get(image.getInt(BOOT_RECORD + 71) * 2048 + 32 + 4));
    }

    @Test
    void furtherImagesHaveSectionsOfWhichTheLastIsMarked() {
        ByteBuffer image = image(List.of(
                boot(3000, BootEmulation.NONE, 0),
                boot(100, BootEmulation.NONE, 0xEF),
                boot(200, BootEmulation.NONE, 0xEF)));
        int catalog = image.getInt(BOOT_RECORD + 71) * 2048;
        assertEquals((byte) 0x90, image.get(catalog + 64));
        assertEquals((byte) 0xEF, image.get(catalog + 65));
        assertEquals(1, image.getShort(catalog + 66));
        assertEquals((byte) 0x88, image.get(catalog + 96));
        assertEquals((byte) 0x91, image.get(catalog + 128));
        assertEquals(0, image.get(catalog + 192));
    }

    @Test
    void thereAre32ImagesAtMost() {
        List<BootImage> many = new ArrayList<>(Collections.nCopies(32, boot(10, BootEmulation.NONE, 0)));
        ByteBuffer image = image(many);
        int catalog = image.getInt(BOOT_RECORD + 71) * 2048;
        assertEquals((byte) 0x91, image.get(catalog + 2048 - 64));
        many.add(boot(10, BootEmulation.NONE, 0));
        assertFails(ImapiCode.IMAPI_E_BOOT_IMAGE_DATA, "at most 32", () -> image(many));
    }

    @Test
    void anImageOfTheWrongSizeIsRefused() {
        assertFails(
                ImapiCode.IMAPI_E_BOOT_EMULATION_IMAGE_SIZE_MISMATCH,
                "1,474,560 bytes",
                () -> boot(1_474_561, BootEmulation.FLOPPY_144, 0));
        assertFails(ImapiCode.IMAPI_E_BOOT_IMAGE_DATA, "0 bytes", () -> boot(0, BootEmulation.NONE, 0));
        assertFails(
                ImapiCode.IMAPI_E_INVALID_PARAM,
                "24 characters",
                () -> new BootImage(1, IsoContent.of(new byte[1]), 0, BootEmulation.NONE, "x".repeat(25)));
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, "PlatformId", () -> boot(1, BootEmulation.NONE, 256));
    }

    @Test
    void aLaterSessionCannotBeStartedFrom() {
        ImageOptions options = ImageOptions.of(options().withSessionStart(5000));
        assertFails(
                ImapiCode.IMAPI_E_BOOT_OBJECT_CONFLICT,
                "",
                () -> options.withBootImages(List.of(boot(10, BootEmulation.NONE, 0))));
    }

    @Test
    void jolietAloneIsRefused() {
        assertFails(
                ImapiCode.IMAPI_E_INVALID_PARAM,
                "Joliet needs ISO9660",
                () -> ImageOptions.of(options()).withFileSystems(Set.of(FileSystemType.JOLIET)));
        assertFails(
                ImapiCode.IMAPI_E_NO_OUTPUT,
                "",
                () -> ImageOptions.of(options()).withFileSystems(Set.of()));
    }

    private static ByteBuffer image(List<BootImage> images) {
        IsoDirectory root = root();
        root.add(Images.file("file", 100));
        ImageLayout layout = ImageLayout.of(root, ImageOptions.of(options()).withBootImages(images));
        return ByteBuffer.wrap(bytes(layout)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static BootImage boot(int size, BootEmulation emulation, int platform) {
        return new BootImage(size, IsoContent.of(content(size)), platform, emulation, "Acme");
    }

    private static byte[] content(int size) {
        return bytes("boot", size);
    }

    private static String text(ByteBuffer image, int at, int length) {
        return new String(image.array(), at, length, StandardCharsets.ISO_8859_1);
    }
}
