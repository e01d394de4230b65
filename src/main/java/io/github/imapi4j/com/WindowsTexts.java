package io.github.imapi4j.com;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.SystemTexts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Windows' own words for result codes ({@code FormatMessage}): those of {@code imapi2.dll} and {@code imapi2fs.dll}, then the
 * system's. Found as a service; says nothing off Windows.
 */
public final class WindowsTexts implements SystemTexts {

    /** A service; use {@link SystemTexts#of}. */
    public WindowsTexts() {}

    @Override
    public Optional<String> textOf(HResult hresult) {
        return Platform.isWindows() ? Messages.INSTANCE.find(hresult) : Optional.empty();
    }

    /** The functions, found at first use, and the files that hold texts. */
    private static final class Messages {
        static final Messages INSTANCE = new Messages();

        private static final int FORMAT_MESSAGE_IGNORE_INSERTS = 0x0200;
        private static final int FORMAT_MESSAGE_FROM_HMODULE = 0x0800;
        private static final int FORMAT_MESSAGE_FROM_SYSTEM = 0x1000;
        /** No line breaks but those that the text itself has. */
        private static final int FORMAT_MESSAGE_MAX_WIDTH_MASK = 0x00FF;

        private static final int LOAD_LIBRARY_AS_DATAFILE = 0x0002;
        private static final int LANGUAGE_OF_THE_USER = 0;
        private static final int LONGEST_TEXT = 4096;
        private static final int LONGEST_PATH = 260;
        private static final int FACILITY_WIN32 = 7;

        private final Function formatMessage;
        private final List<Pointer> modules;

        private Messages() {
            NativeLibrary kernel = NativeLibrary.getInstance("kernel32");
            formatMessage = kernel.getFunction("FormatMessageW");
            modules = Stream.of("imapi2.dll", "imapi2fs.dll")
                    .flatMap(name -> load(kernel, name).stream())
                    .toList();
        }

        /** As data, from the system's folder alone; they stay loaded. Systems without IMAPI2 have none. */
        private static Optional<Pointer> load(NativeLibrary kernel, String name) {
            try (Memory folder = new Memory(2L * LONGEST_PATH)) {
                int length = kernel.getFunction("GetSystemDirectoryW").invokeInt(new Object[] {folder, LONGEST_PATH});
                if (length <= 0 || length >= LONGEST_PATH) {
                    return Optional.empty();
                }
                WString path = new WString(text(folder, length) + "\\" + name);
                return Optional.ofNullable(kernel.getFunction("LoadLibraryExW")
                        .invokePointer(new Object[] {path, Pointer.NULL, LOAD_LIBRARY_AS_DATAFILE}));
            }
        }

        Optional<String> find(HResult hresult) {
            for (Pointer module : modules) {
                Optional<String> text = format(FORMAT_MESSAGE_FROM_HMODULE, module, hresult.value());
                if (text.isPresent()) {
                    return text;
                }
            }
            Optional<String> text = format(FORMAT_MESSAGE_FROM_SYSTEM, Pointer.NULL, hresult.value());
            return text.isPresent() || hresult.isSuccess() || hresult.facility() != FACILITY_WIN32
                    ? text
                    : format(FORMAT_MESSAGE_FROM_SYSTEM, Pointer.NULL, hresult.code());
        }

        /** Inserts are never filled in: there are no arguments, and Windows would read some all the same. */
        private Optional<String> format(int where, Pointer module, int number) {
            int flags = where | FORMAT_MESSAGE_IGNORE_INSERTS | FORMAT_MESSAGE_MAX_WIDTH_MASK;
            try (Memory buffer = new Memory(2L * LONGEST_TEXT)) {
                int length = formatMessage.invokeInt(
                        new Object[] {flags, module, number, LANGUAGE_OF_THE_USER, buffer, LONGEST_TEXT, Pointer.NULL});
                return length > 0 ? Optional.of(text(buffer, length)) : Optional.empty();
            }
        }

        private static String text(Memory buffer, int length) {
            return new String(buffer.getByteArray(0, 2 * length), StandardCharsets.UTF_16LE);
        }
    }
}
