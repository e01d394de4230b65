package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Failures in the words of IMAPI2FS, with what its texts leave out. */
final class Problems {

    private Problems() {}

    static ImapiException invalidParam(String parameter, String sentence) {
        return of(ImapiCode.IMAPI_E_INVALID_PARAM, sentence, parameter);
    }

    static ImapiException invalidPath(String path, String sentence) {
        return of(ImapiCode.IMAPI_E_INVALID_PATH, sentence, path);
    }

    static ImapiException directoryNotFound(String path) {
        return new ImapiException(ImapiCode.IMAPI_E_DIR_NOT_FOUND, ImapiCode.IMAPI_E_DIR_NOT_FOUND.format(path));
    }

    static ImapiException itemNotFound(String path) {
        return new ImapiException(ImapiCode.IMAPI_E_ITEM_NOT_FOUND, ImapiCode.IMAPI_E_ITEM_NOT_FOUND.format(path));
    }

    /** The table's text of this constant has lost its beginning. */
    static ImapiException notInFileSystem(String path) {
        return new ImapiException(
                ImapiCode.IMAPI_E_NOT_IN_FILE_SYSTEM,
                "'" + path + "' is not part of the file system. It must be added to complete this operation.");
    }

    static ImapiException sizeLimit(String path, long blocks, long limit) {
        return of(ImapiCode.IMAPI_E_IMAGE_SIZE_LIMIT, sizes(blocks, limit), path);
    }

    static ImapiException tooBig(long blocks, long limit) {
        return of(ImapiCode.IMAPI_E_IMAGE_TOO_BIG, sizes(blocks, limit));
    }

    private static String sizes(long blocks, long limit) {
        return String.format(
                Locale.ROOT,
                "The image would have %,d blocks of 2,048 bytes; the limit (FreeMediaBlocks) is %,d.",
                blocks,
                limit);
    }

    static ImapiException unreadableFile(String path, String reason, @Nullable Throwable cause) {
        return new ImapiException(
                ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE,
                ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE.format(path) + " " + reason,
                cause);
    }

    static ImapiException unreadableDirectory(String path, String reason, @Nullable Throwable cause) {
        return new ImapiException(
                ImapiCode.IMAPI_E_DIRECTORY_READ_FAILURE, "Cannot read the directory '" + path + "': " + reason, cause);
    }

    static ImapiException of(ImapiCode code, String sentence, Object... inserts) {
        return new ImapiException(code, code.format(inserts) + " " + sentence);
    }

    static <T> T requirePointer(@Nullable T pointer, String parameter) {
        if (pointer == null) {
            throw new ImapiException(SystemCode.E_POINTER, "The pointer '" + parameter + "' is missing.");
        }
        return pointer;
    }

    /** What a reader understands without knowing Java. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "Access was denied.";
        }
        if (e instanceof NoSuchFileException) {
            return "It does not exist.";
        }
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null || message.isBlank() ? "." : ": " + message + ".");
    }
}
