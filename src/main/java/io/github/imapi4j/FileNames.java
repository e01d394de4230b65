package io.github.imapi4j;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The names of files as text.
 *
 * <p>On Linux a name is a run of bytes, which Java reads in the charset of the locale. Where that is ASCII, as in a container or
 * a cron job without a locale, all other letters come out as U+FFFD and would be burned so. The bytes themselves show in the
 * path's URI, and nearly always they are UTF-8.
 */
final class FileNames {

    private static final char UNDECODED = '\uFFFD';
    private static final int HEX = 16;

    private FileNames() {}

    /**
     * The last name of a path.
     *
     * @throws ImapiException {@code IMAPI_E_INVALID_PATH} if its bytes are not text
     */
    static String last(Path path) {
        String name = String.valueOf(path.getFileName());
        if (name.indexOf(UNDECODED) < 0) {
            return name;
        }
        String uri = path.toUri().getRawPath();
        if (uri == null) {
            return name; // A file system of another kind, a ZIP file's for one; its names are text.
        }
        String bare = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        try {
            return decode(bare.substring(bare.lastIndexOf('/') + 1));
        } catch (CharacterCodingException e) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_INVALID_PATH,
                    "The name of \"" + path + "\" is not text, neither in the charset of this system nor in UTF-8.",
                    e);
        }
    }

    private static String decode(String escaped) throws CharacterCodingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(escaped.substring(i + 1, i + 3), HEX));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes.toByteArray()))
                .toString();
    }
}
