package io.github.imapi4j.com;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What Windows knows of the console that a process writes to. Java knows less: it takes everything for a console that is no file and no
 * pipe, {@code NUL} too, and only input and output together. Off Windows it says nothing.
 */
public final class WindowsConsole {

    /** {@code STD_OUTPUT_HANDLE} is -11, {@code STD_ERROR_HANDLE} -12. */
    private static final int FIRST_HANDLE = -10;

    /** {@code CONSOLE_SCREEN_BUFFER_INFO}: the window's left and right column, after two sizes and the attributes. */
    private static final int BUFFER_INFO_SIZE = 22;

    private static final int LEFT = 10;
    private static final int RIGHT = 14;
    private static final int UTF_8_PAGE = 65001;

    private WindowsConsole() {}

    /**
     * Whether a stream ends on a console.
     *
     * @param descriptor 1 for standard output, 2 for standard error
     * @return empty off Windows, and where the system cannot be asked
     */
    public static Optional<Boolean> isConsole(int descriptor) {
        return kernel().map(kernel -> {
            try (Memory mode = new Memory(Integer.BYTES)) {
                return call(kernel, "GetConsoleMode", descriptor, mode);
            }
        });
    }

    /**
     * How many columns the window has.
     *
     * @param descriptor 1 for standard output, 2 for standard error
     * @return empty if the stream ends on no console
     */
    public static OptionalInt columns(int descriptor) {
        return kernel().map(kernel -> {
                    try (Memory info = new Memory(BUFFER_INFO_SIZE)) {
                        return call(kernel, "GetConsoleScreenBufferInfo", descriptor, info)
                                ? OptionalInt.of(info.getShort(RIGHT) - info.getShort(LEFT) + 1)
                                : OptionalInt.empty();
                    }
                })
                .orElse(OptionalInt.empty());
    }

    /**
     * The characters that the console shows.
     *
     * @return empty off Windows, and where Java does not know the console's code page
     */
    public static Optional<Charset> charset() {
        return kernel().map(kernel -> kernel.getFunction("GetConsoleOutputCP").invokeInt(new Object[0]))
                .map(codePage -> codePage == UTF_8_PAGE ? "UTF-8" : "cp" + codePage)
                .filter(Charset::isSupported)
                .map(Charset::forName);
    }

    private static Optional<NativeLibrary> kernel() {
        try {
            return Platform.isWindows() ? Optional.of(NativeLibrary.getInstance("kernel32")) : Optional.empty();
        } catch (UnsatisfiedLinkError unusable) {
            return Optional.empty();
        }
    }

    /** Calls a function of a console; it fails for everything else. */
    private static boolean call(NativeLibrary kernel, String name, int descriptor, Memory answer) {
        Function handle = kernel.getFunction("GetStdHandle");
        Pointer stream = handle.invokePointer(new Object[] {FIRST_HANDLE - descriptor});
        return kernel.getFunction(name).invokeInt(new Object[] {stream, answer}) != 0;
    }
}
