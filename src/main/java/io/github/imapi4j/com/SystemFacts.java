package io.github.imapi4j.com;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Windows says of itself, for a diagnosis: registry, versions of files, session and rights. Off Windows it says nothing. */
public final class SystemFacts {

    private static final Logger LOG = LoggerFactory.getLogger(SystemFacts.class);

    private static final int RRF_RT_REG_SZ = 0x02;
    private static final int RRF_RT_REG_DWORD = 0x10;
    private static final int LONGEST_TEXT = 1024;
    private static final int LONGEST_PATH = 260;
    private static final int SM_REMOTESESSION = 0x1000;
    private static final int VERSION_MS = 8;
    private static final int VERSION_LS = 12;
    private static final int SHORT_MASK = 0xFFFF;

    /** A root of the registry. */
    public enum Hive {
        /** The classes of COM. */
        CLASSES_ROOT(0x8000_0000),
        /** What belongs to this user. */
        CURRENT_USER(0x8000_0001),
        /** What belongs to this machine. */
        LOCAL_MACHINE(0x8000_0002);

        private final int handle;

        Hive(int handle) {
            this.handle = handle;
        }

        /** Predefined keys are numbers of 32 bits with their sign. */
        Pointer pointer() {
            return new Pointer(handle);
        }
    }

    private SystemFacts() {}

    /**
     * Whether this is Windows, or something that says so.
     *
     * @return true also under Wine
     */
    public static boolean isWindows() {
        return Platform.isWindows();
    }

    /**
     * A text in the registry.
     *
     * @param hive where
     * @param key the key's path
     * @param value the value's name, empty for the default one
     * @return the text, if there is one that may be read
     */
    public static Optional<String> registryText(Hive hive, String key, String value) {
        return onWindows(() -> {
            try (Memory data = new Memory(2L * LONGEST_TEXT)) {
                int bytes = query(hive, key, value, RRF_RT_REG_SZ, data);
                return bytes < 2 ? null : text(data, bytes / 2 - 1);
            }
        });
    }

    /**
     * A number in the registry.
     *
     * @param hive where
     * @param key the key's path
     * @param value the value's name
     * @return the number, if there is one that may be read
     */
    public static OptionalInt registryNumber(Hive hive, String key, String value) {
        return onWindows(() -> {
                    try (Memory data = new Memory(Integer.BYTES)) {
                        return query(hive, key, value, RRF_RT_REG_DWORD, data) == Integer.BYTES ? data.getInt(0) : null;
                    }
                })
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** How many bytes came, 0 if there is no such value. */
    private static int query(Hive hive, String key, String value, int type, Memory data) {
        try (Memory size = new Memory(Integer.BYTES)) {
            size.setInt(0, (int) data.size());
            int failure = NativeLibrary.getInstance("advapi32")
                    .getFunction("RegGetValueW")
                    .invokeInt(new Object[] {
                        hive.pointer(), new WString(key), new WString(value), type, Pointer.NULL, data, size
                    });
            return failure == 0 ? size.getInt(0) : 0;
        }
    }

    /**
     * The version of a file in the system's folder.
     *
     * @param name for example {@code imapi2.dll}
     * @return four numbers, for example {@code 10.0.22621.1}; empty if there is no such file
     */
    public static Optional<String> fileVersion(String name) {
        return onWindows(() -> {
            WString path = new WString(systemFolder() + "\\" + name);
            NativeLibrary versions = NativeLibrary.getInstance("version");
            int size = versions.getFunction("GetFileVersionInfoSizeW").invokeInt(new Object[] {path, Pointer.NULL});
            return size <= 0 ? null : version(versions, path, size);
        });
    }

    private static @Nullable String version(NativeLibrary versions, WString path, int size) {
        try (Memory data = new Memory(size);
                Memory found = new Memory(Long.BYTES + Integer.BYTES)) {
            Function read = versions.getFunction("GetFileVersionInfoW");
            Function query = versions.getFunction("VerQueryValueW");
            if (read.invokeInt(new Object[] {path, 0, size, data}) == 0
                    || query.invokeInt(new Object[] {data, new WString("\\"), found, found.share(Long.BYTES)}) == 0) {
                return null;
            }
            Pointer fixed = found.getPointer(0);
            int high = fixed.getInt(VERSION_MS);
            int low = fixed.getInt(VERSION_LS);
            return String.format(
                    Locale.ROOT,
                    "%d.%d.%d.%d",
                    high >>> Short.SIZE,
                    high & SHORT_MASK,
                    low >>> Short.SIZE,
                    low & SHORT_MASK);
        }
    }

    private static String systemFolder() {
        try (Memory folder = new Memory(2L * LONGEST_PATH)) {
            int length = NativeLibrary.getInstance("kernel32")
                    .getFunction("GetSystemDirectoryW")
                    .invokeInt(new Object[] {folder, LONGEST_PATH});
            return text(folder, Math.min(length, LONGEST_PATH));
        }
    }

    /**
     * The session in which this process runs.
     *
     * @return 0 for services
     */
    public static OptionalInt session() {
        return onWindows(() -> {
                    try (Memory session = new Memory(Integer.BYTES)) {
                        NativeLibrary kernel = NativeLibrary.getInstance("kernel32");
                        int process = kernel.getFunction("GetCurrentProcessId").invokeInt(new Object[0]);
                        int done =
                                kernel.getFunction("ProcessIdToSessionId").invokeInt(new Object[] {process, session});
                        return done == 0 ? null : session.getInt(0);
                    }
                })
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /**
     * Whether the user sits at another machine (Remote Desktop).
     *
     * @return true in a remote session
     */
    public static boolean isRemoteSession() {
        return onWindows(() -> NativeLibrary.getInstance("user32")
                                .getFunction("GetSystemMetrics")
                                .invokeInt(new Object[] {SM_REMOTESESSION})
                        != 0)
                .orElse(false);
    }

    /**
     * Whether this process has the rights of an administrator.
     *
     * @return true if it has
     */
    public static boolean isAdministrator() {
        return onWindows(() -> NativeLibrary.getInstance("shell32")
                                .getFunction("IsUserAnAdmin")
                                .invokeInt(new Object[0])
                        != 0)
                .orElse(false);
    }

    /** Asks Windows for something that may not be there. */
    @FunctionalInterface
    private interface Question<T> {
        @Nullable
        T ask();
    }

    private static <T> Optional<T> onWindows(Question<T> question) {
        if (!isWindows()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(question.ask());
        } catch (UnsatisfiedLinkError missing) {
            LOG.debug("This Windows does not tell: {}", missing.getMessage());
            return Optional.empty();
        }
    }

    private static String text(Memory data, int characters) {
        return new String(data.getByteArray(0, 2 * Math.max(0, characters)), StandardCharsets.UTF_16LE);
    }
}
