package io.github.imapi4j;

import io.github.imapi4j.imapi2fs.EmulationType;
import io.github.imapi4j.imapi2fs.PlatformId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a computer starts from a disc (El Torito). A disc for old and new PCs has two: one for the BIOS and one for EFI.
 *
 * @param name what to call the image in messages, for example its file
 * @param content its bytes
 * @param platform which machines start it
 * @param emulation which drive it stands in for; if empty, a floppy where the image has just the size of one
 * @param manufacturer who made it, at most 24 ASCII characters
 */
public record BootImage(
        String name, Content content, Platform platform, Optional<Emulation> emulation, String manufacturer) {

    private static final int LONGEST_MANUFACTURER = 24;

    /** The machines that can start an image. */
    public enum Platform {
        /** PCs with a BIOS. */
        BIOS(PlatformId.X86),
        /** PowerPC. */
        POWERPC(PlatformId.POWERPC),
        /** Macintosh. */
        MAC(PlatformId.MAC),
        /** Machines with EFI. */
        EFI(PlatformId.EFI);

        private final PlatformId id;

        Platform(PlatformId id) {
            this.id = id;
        }

        PlatformId id() {
            return id;
        }
    }

    /** The drive that an image stands in for. */
    public enum Emulation {
        /** None: it is loaded as it is. */
        NONE(EmulationType.EMULATION_NONE),
        /** A floppy disk of 1.2 MB. */
        FLOPPY_1_2(EmulationType.EMULATION_12M_FLOPPY),
        /** A floppy disk of 1.44 MB. */
        FLOPPY_1_44(EmulationType.EMULATION_144M_FLOPPY),
        /** A floppy disk of 2.88 MB. */
        FLOPPY_2_88(EmulationType.EMULATION_288M_FLOPPY),
        /** A hard disk. */
        HARD_DISK(EmulationType.EMULATION_HARD_DISK);

        private final EmulationType type;

        Emulation(EmulationType type) {
            this.type = type;
        }

        EmulationType type() {
            return type;
        }
    }

    /**
     * Checks the manufacturer.
     *
     * @param name what to call the image in messages
     * @param content its bytes
     * @param platform which machines start it
     * @param emulation which drive it stands in for
     * @param manufacturer who made it, at most 24 ASCII characters
     * @throws IllegalArgumentException if the manufacturer is longer or not ASCII
     */
    public BootImage {
        if (manufacturer.length() > LONGEST_MANUFACTURER
                || !StandardCharsets.US_ASCII.newEncoder().canEncode(manufacturer)) {
            throw new IllegalArgumentException("The manufacturer of a boot image is at most " + LONGEST_MANUFACTURER
                    + " ASCII characters, not \"" + manufacturer + "\".");
        }
    }

    /**
     * A file that PCs with a BIOS start, for example {@code etfsboot.com} or the image of a floppy disk.
     *
     * @param file the image
     * @return it, with the floppy emulation that fits its size
     */
    public static BootImage bios(Path file) {
        return new BootImage(file.toString(), Content.of(file), Platform.BIOS, Optional.empty(), "");
    }

    /**
     * A file that machines with EFI start, for example {@code efisys.bin}: a FAT file system, also where it has a floppy's size.
     *
     * @param file the image
     * @return it, without emulation
     */
    public static BootImage efi(Path file) {
        return new BootImage(file.toString(), Content.of(file), Platform.EFI, Optional.of(Emulation.NONE), "");
    }

    /**
     * This image with another emulation.
     *
     * @param drive the drive that it stands in for
     * @return a copy
     */
    public BootImage withEmulation(Emulation drive) {
        return new BootImage(name, content, platform, Optional.of(drive), manufacturer);
    }

    /**
     * This image with a manufacturer.
     *
     * @param text at most 24 ASCII characters
     * @return a copy
     * @throws IllegalArgumentException if it is longer or not ASCII
     */
    public BootImage withManufacturer(String text) {
        return new BootImage(name, content, platform, emulation, text);
    }
}
