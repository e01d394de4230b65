package io.github.imapi4j.virtual.fsi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.Com;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2fs.EmulationType;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IBootOptions;
import io.github.imapi4j.imapi2fs.PlatformId;
import io.github.imapi4j.virtual.image.Tool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Boot images: what their options take, and what a disc has of them. */
class BootOptionsTest extends ImageTestCase {

    private final List<IBootOptions> made = new ArrayList<>();

    private IBootOptions options() {
        IBootOptions options = Com.reference(new VirtualBootOptions(operation -> {}), IBootOptions.class);
        made.add(options);
        return options;
    }

    private IBootOptions options(int size) {
        IBootOptions options = options();
        options.assignBootImage(stream(random(size)));
        return options;
    }

    @AfterEach
    void closeOptions() {
        made.forEach(IBootOptions::close);
    }

    @Test
    void newOptionsAreEmpty() {
        IBootOptions options = options();
        assertNull(options.getBootImage());
        assertEquals("", options.getManufacturer());
        assertEquals(EnumValue.of(PlatformId.X86), options.getPlatformId());
        assertEquals(EnumValue.of(EmulationType.EMULATION_NONE), options.getEmulation());
        assertEquals(0, options.getImageSize());
    }

    @ParameterizedTest
    @CsvSource({
        "1228800, EMULATION_12M_FLOPPY",
        "1474560, EMULATION_144M_FLOPPY",
        "2949120, EMULATION_288M_FLOPPY",
        "4096, EMULATION_NONE"
    })
    void floppyIsChosenBySize(int size, EmulationType type) {
        IBootOptions options = options(size);
        assertEquals(EnumValue.of(type), options.getEmulation());
        assertEquals(size, options.getImageSize());
        options.setEmulation(EmulationType.EMULATION_NONE);
        assertEquals(EnumValue.of(EmulationType.EMULATION_NONE), options.getEmulation());
    }

    @Test
    void floppyOfAnotherSizeIsRefused() {
        IBootOptions options = options(1_474_560);
        assertFails(
                ImapiCode.IMAPI_E_BOOT_EMULATION_IMAGE_SIZE_MISMATCH,
                () -> options.setEmulation(EmulationType.EMULATION_12M_FLOPPY));
        assertFails(
                ImapiCode.IMAPI_E_BOOT_EMULATION_IMAGE_SIZE_MISMATCH,
                () -> options().setEmulation(EmulationType.EMULATION_144M_FLOPPY));
        assertEquals(EnumValue.of(EmulationType.EMULATION_144M_FLOPPY), options.getEmulation());
    }

    @Test
    void manufacturerHas24Bytes() {
        IBootOptions options = options();
        options.setManufacturer("M".repeat(24));
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> options.setManufacturer("M".repeat(25)));
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> options.setManufacturer("\u3042"));
        assertEquals("M".repeat(24), options.getManufacturer());
    }

    @Test
    void bootImageMustHaveBytes() {
        assertFails(ImapiCode.IMAPI_E_BOOT_IMAGE_DATA, () -> options(0));
        assertFails(SystemCode.E_POINTER, () -> options().assignBootImage(null));
        assertFails(ImapiCode.IMAPI_E_BOOT_IMAGE_DATA, () -> options().assignBootImage(new UnreadStream(1L << 33) {}));
    }

    @Test
    void optionsComeBack() {
        IBootOptions bios = options(2048);
        image.setBootImageOptions(bios);
        try (IBootOptions found = image.getBootImageOptions();
                IStream stream = found.getBootImage()) {
            assertEquals(2048, found.getImageSize());
            assertEquals(2048, stream.stat(IStream.STATFLAG_NONAME).size());
        }
        image.setBootImageOptionsArray(List.of(bios, options(4096)));
        List<IBootOptions> all = image.getBootImageOptionsArray();
        assertEquals(
                List.of(2048, 4096),
                all.stream().map(IBootOptions::getImageSize).toList());
        all.forEach(IBootOptions::close);
        image.setBootImageOptions(null);
        assertEquals(List.of(), image.getBootImageOptionsArray());
    }

    @Test
    void optionsWithoutAnImageAreRefused() {
        assertFails(ImapiCode.IMAPI_E_BOOT_IMAGE_DATA, () -> image.setBootImageOptions(options()));
        assertNull(image.getBootImageOptions());
    }

    @Test
    void discHas32BootImagesAtMost() {
        IBootOptions one = options(2048);
        image.setBootImageOptionsArray(Collections.nCopies(32, one));
        assertFails(
                ImapiCode.IMAPI_E_BOOT_IMAGE_DATA, () -> image.setBootImageOptionsArray(Collections.nCopies(33, one)));
    }

    @Test
    void laterSessionHasNoBootImage() {
        image.setSessionStartBlock(30_000);
        assertFails(ImapiCode.IMAPI_E_BOOT_OBJECT_CONFLICT, () -> image.setBootImageOptions(options(2048)));
        image.setSessionStartBlock(0);
        image.setBootImageOptions(options(2048));
        assertFails(ImapiCode.IMAPI_E_BOOT_OBJECT_CONFLICT, () -> image.setSessionStartBlock(30_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 7})
    void discStartsOnBiosAndEfi(int fileSystems, @TempDir Path folder) throws Exception {
        IBootOptions bios = options(4096);
        bios.setManufacturer("imapi4j");
        IBootOptions efi = options(65_536);
        efi.setPlatformId(PlatformId.EFI);
        image.setFileSystemsToCreate(new FlagSet<>(FsiFileSystems.class, fileSystems));
        image.setBootImageOptionsArray(List.of(bios, efi));
        addFile("a.txt", 10);
        Path iso = write(folder.resolve("boot.iso"));
        String report = Tool.run(folder, "xorriso", "-indev", iso.toString(), "-report_el_torito", "plain")
                .output();
        assertTrue(report.contains("BIOS") && report.contains("UEFI"), report);
    }
}
