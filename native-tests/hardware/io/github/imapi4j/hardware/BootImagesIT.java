package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.imapi2fs.EmulationType;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IBootOptions;
import io.github.imapi4j.imapi2fs.IFileSystemImage2;
import io.github.imapi4j.imapi2fs.PlatformId;
import io.github.imapi4j.virtual.iso.Sectors;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Boot images, found where a computer's firmware looks for them: by the boot record and the catalog of El Torito. */
@HardwareTest
@RequiresImapi
class BootImagesIT {

    private static final int BOOT_RECORD = 17;
    private static final int CATALOG_ADDRESS = 71;
    private static final int RECORD = 32;
    private static final int BOOTABLE = 0x88;
    private static final int LAST_SECTION = 0x91;
    private static final int EFI = 0xEF;

    private static ByteBuffer sector(byte[] image, int block) {
        return ByteBuffer.wrap(Arrays.copyOfRange(image, block * Sectors.SIZE, (block + 1) * Sectors.SIZE))
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer catalog(byte[] image) {
        ByteBuffer record = sector(image, BOOT_RECORD);
        byte[] name = new byte[30];
        record.get(1, name);
        assertTrue(
                new String(name, StandardCharsets.ISO_8859_1).startsWith("CD001\u0001EL TORITO SPECIFICATION"),
                "the boot record");
        return sector(image, record.getInt(CATALOG_ADDRESS));
    }

    /** An entry of the catalog, and the image that it leads to. */
    private static void assertEntry(byte[] image, ByteBuffer catalog, int record, byte[] expected) {
        assertEquals(BOOTABLE, catalog.get(record * RECORD) & 0xFF, "bootable");
        assertEquals(0, catalog.get(record * RECORD + 1), "no emulation");
        int from = catalog.getInt(record * RECORD + 8) * Sectors.SIZE;
        assertArrayEquals(expected, Arrays.copyOfRange(image, from, from + expected.length));
    }

    @ParameterizedTest(name = "file systems {0}")
    @ValueSource(ints = {1, 3, 7})
    void discStartsOnBiosAndEfi(int fileSystems, Imapi imapi) {
        byte[] bios = TestBytes.random(4_096);
        byte[] efi = TestBytes.random(65_536);
        try (NewImage image = NewImage.of(imapi, new FlagSet<>(FsiFileSystems.class, fileSystems));
                IBootOptions first = image.bootOptions(bios);
                IBootOptions second = image.bootOptions(efi);
                IFileSystemImage2 newer = image.image().queryInterface(IFileSystemImage2.class)) {
            first.setManufacturer("imapi4j");
            second.setPlatformId(PlatformId.EFI);
            newer.setBootImageOptionsArray(List.of(first, second));
            image.file("A.BIN", TestBytes.random(10));
            byte[] bytes = image.bytes();
            ByteBuffer catalog = catalog(bytes);
            assertEquals(1, catalog.get(0), "the validation entry");
            assertEquals(0, catalog.get(1), "the platform of the first image");
            assertEntry(bytes, catalog, 1, bios);
            assertEquals(LAST_SECTION, catalog.get(2 * RECORD) & 0xFF, "the last section");
            assertEquals(EFI, catalog.get(2 * RECORD + 1) & 0xFF, "the platform of the second image");
            assertEntry(bytes, catalog, 3, efi);
        }
    }

    @Test
    void singleBootImageIsTheFirstEntry(Imapi imapi) {
        byte[] boot = TestBytes.random(2_048);
        try (NewImage image = NewImage.of(imapi, Twins.JOLIET);
                IBootOptions options = image.bootOptions(boot)) {
            image.image().setBootImageOptions(options);
            try (IBootOptions found = image.image().getBootImageOptions()) {
                assertNotNull(found);
                assertEquals(boot.length, found.getImageSize());
            }
            byte[] bytes = image.bytes();
            assertEntry(bytes, catalog(bytes), 1, boot);
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "1228800, EMULATION_12M_FLOPPY",
        "1474560, EMULATION_144M_FLOPPY",
        "2949120, EMULATION_288M_FLOPPY",
        "4096, EMULATION_NONE"
    })
    void floppyIsChosenBySize(int size, EmulationType type, Imapi imapi) {
        try (NewImage image = new NewImage(imapi);
                IBootOptions options = image.bootOptions(TestBytes.random(size))) {
            assertEquals(EnumValue.of(type), options.getEmulation());
            assertEquals(size, options.getImageSize());
        }
    }

    @Test
    void newOptionsHoldNoBootImage(Imapi imapi) {
        try (NewImage image = new NewImage(imapi);
                IBootOptions options = image.bootOptions()) {
            assertEquals(0, options.getImageSize());
            assertEquals(EnumValue.of(EmulationType.EMULATION_NONE), options.getEmulation());
        }
    }
}
