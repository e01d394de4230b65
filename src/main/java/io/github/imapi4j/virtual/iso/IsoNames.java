package io.github.imapi4j.virtual.iso;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a name and a path in a file system image may look like, before any file system shortens them.
 *
 * <p>IMAPI2FS documents only that a path must be well formed and follow the naming conventions of Windows file systems.
 * So a name has 1 to 255 UTF-16 units, none of {@code \ / : * ? " < > |} and no control character, is neither {@code .} nor
 * {@code ..}, and does not end in a space or a period, which Windows could not open.
 */
public final class IsoNames {

    /** What separates the names of a path. */
    public static final char SEPARATOR = '\\';

    /** What separates a file from one of its named streams in messages. */
    public static final char STREAM_SEPARATOR = ':';

    /** The longest name, in UTF-16 units. */
    public static final int MAX_LENGTH = 255;

    private static final String FORBIDDEN = "\\/:*?\"<>|";
    private static final Charset ANSI = Charset.forName("windows-1252");

    private IsoNames() {}

    /**
     * What is wrong with a name.
     *
     * @param name a name without a path
     * @return a sentence, or empty if the name is valid
     */
    public static Optional<String> problem(String name) {
        if (name.isEmpty()) {
            return Optional.of("A name must not be empty.");
        }
        if (name.equals(".") || name.equals("..")) {
            return Optional.of("The names '.' and '..' are reserved.");
        }
        if (name.length() > MAX_LENGTH) {
            return Optional.of(String.format(
                    Locale.ROOT, "A name has at most %d characters; this one has %d.", MAX_LENGTH, name.length()));
        }
        char last = name.charAt(name.length() - 1);
        if (last == ' ' || last == '.') {
            return Optional.of("A name must not end with a space or a period.");
        }
        return firstForbidden(name);
    }

    /** The first character that no name and no volume label may have. */
    static Optional<String> firstForbidden(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ') {
                return Optional.of(String.format(Locale.ROOT, "The control character U+%04X is not allowed.", (int) c));
            }
            if (FORBIDDEN.indexOf(c) >= 0) {
                return Optional.of("The character '" + c + "' is not allowed.");
            }
        }
        return Optional.empty();
    }

    /**
     * Insists on a valid name.
     *
     * @param name a name without a path
     * @return the same name
     * @throws ImapiException IMAPI_E_INVALID_PATH, with a sentence that says what is wrong
     */
    public static String require(String name) {
        return require(name, name);
    }

    private static String require(String name, String path) {
        problem(name).ifPresent(problem -> {
            throw invalidPath(path, problem);
        });
        return name;
    }

    static ImapiException invalidPath(String path, String problem) {
        return new ImapiException(
                ImapiCode.IMAPI_E_INVALID_PATH, ImapiCode.IMAPI_E_INVALID_PATH.format(path) + " " + problem);
    }

    /**
     * Splits a path into its names.
     *
     * @param path names separated by backslashes, with or without one in front
     * @return the names, outermost first; empty for {@code ""} and {@code "\"}
     * @throws ImapiException IMAPI_E_INVALID_PATH if one of the names is not valid
     */
    public static List<String> split(String path) {
        String relative = !path.isEmpty() && path.charAt(0) == SEPARATOR ? path.substring(1) : path;
        if (relative.isEmpty()) {
            return List.of();
        }
        List<String> names = List.of(relative.split("\\\\", -1));
        names.forEach(name -> require(name, path));
        return names;
    }

    /**
     * Insists on ANSI characters (code page 1252), as {@code UseRestrictedCharacterSet} demands.
     *
     * @param name a name without a path
     * @return the same name
     * @throws ImapiException IMAPI_E_RESTRICTED_NAME_VIOLATION
     */
    public static String requireAnsi(String name) {
        if (!ANSI.newEncoder().canEncode(name)) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_RESTRICTED_NAME_VIOLATION,
                    ImapiCode.IMAPI_E_RESTRICTED_NAME_VIOLATION.format(name));
        }
        return name;
    }
}
