package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.CallGuard;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2fs.EmulationType;
import io.github.imapi4j.imapi2fs.IBootOptions;
import io.github.imapi4j.imapi2fs.PlatformId;
import io.github.imapi4j.virtual.image.BootEmulation;
import io.github.imapi4j.virtual.image.BootImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The virtual {@code BootOptions}: a boot image, and how the computer is to start it. The stream stays referenced. */
public final class VirtualBootOptions implements IBootOptions, CallGuard {

    private static final long MAX_SIZE = 0xFFFF_FFFFL;

    private final CallGuard guard;
    private @Nullable IStream stream;
    private long size;
    private String manufacturer = "";
    private PlatformId platform = PlatformId.X86;
    private EmulationType emulation = EmulationType.EMULATION_NONE;

    /**
     * Options without a boot image.
     *
     * @param guard asked before each call
     */
    public VirtualBootOptions(CallGuard guard) {
        this.guard = guard;
    }

    @Override
    public void beforeCall(String operation) {
        guard.beforeCall(operation);
    }

    @Override
    public synchronized @Nullable IStream getBootImage() {
        return stream;
    }

    @Override
    public synchronized String getManufacturer() {
        return manufacturer;
    }

    @Override
    public synchronized void setManufacturer(@Nullable String newVal) {
        String wanted = newVal == null ? "" : newVal;
        if (wanted.length() > BootImage.MANUFACTURER_LENGTH
                || !StandardCharsets.ISO_8859_1.newEncoder().canEncode(wanted)) {
            throw Problems.invalidParam(
                    "Manufacturer", "It has at most " + BootImage.MANUFACTURER_LENGTH + " characters of one byte.");
        }
        manufacturer = wanted;
    }

    @Override
    public synchronized EnumValue<PlatformId> getPlatformId() {
        return EnumValue.of(platform);
    }

    @Override
    public synchronized void setPlatformId(PlatformId newVal) {
        platform = newVal;
    }

    @Override
    public synchronized EnumValue<EmulationType> getEmulation() {
        return EnumValue.of(emulation);
    }

    @Override
    public synchronized void setEmulation(EmulationType newVal) {
        long needed = emulation(newVal.value()).size();
        if (needed != 0 && needed != size) {
            throw Problems.of(
                    ImapiCode.IMAPI_E_BOOT_EMULATION_IMAGE_SIZE_MISMATCH,
                    "The image would have to have " + needed + " bytes; it has " + size + ".");
        }
        emulation = newVal;
    }

    static BootEmulation emulation(int number) {
        return Arrays.stream(BootEmulation.values())
                .filter(known -> known.number() == number)
                .findFirst()
                .orElseThrow(() -> Problems.invalidParam("Emulation", "There is no emulation " + number + "."));
    }

    /** Unsigned, as the header has it. */
    @Override
    public synchronized int getImageSize() {
        return (int) size;
    }

    @Override
    public void assignBootImage(@Nullable IStream newVal) {
        IStream given = Problems.requirePointer(newVal, "newVal");
        long bytes = size(given);
        IStream kept = given.queryInterface(IStream.class);
        IStream old;
        synchronized (this) {
            old = stream;
            stream = kept;
            size = bytes;
            emulation = floppy(bytes);
        }
        if (old != null) {
            old.close();
        }
    }

    private static long size(IStream given) {
        long bytes;
        try {
            bytes = given.stat(IStream.STATFLAG_NONAME).size();
        } catch (ImapiException e) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_BOOT_IMAGE_DATA,
                    ImapiCode.IMAPI_E_BOOT_IMAGE_DATA.text() + " Its size cannot be told: " + e.getMessage(),
                    e);
        }
        if (bytes < 1 || bytes > MAX_SIZE) {
            throw Problems.of(
                    ImapiCode.IMAPI_E_BOOT_IMAGE_DATA,
                    "A boot image has 1 to " + MAX_SIZE + " bytes, not " + Long.toUnsignedString(bytes) + ".");
        }
        return bytes;
    }

    /** The floppy disk that has a size, or none. */
    private static EmulationType floppy(long bytes) {
        return Arrays.stream(EmulationType.values())
                .filter(type -> emulation(type.value()).size() == bytes)
                .findFirst()
                .orElse(EmulationType.EMULATION_NONE);
    }

    @Override
    public synchronized void close() {
        if (stream != null) {
            stream.close();
        }
        stream = null;
    }
}
