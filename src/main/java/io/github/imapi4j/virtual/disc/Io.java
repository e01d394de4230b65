package io.github.imapi4j.virtual.disc;

import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Objects;

/** File access as the disc needs it: failures become {@link ImapiException}, a pending interrupt does not close channels. */
final class Io {

    /** Less than this is left: the failure is a full disk, whatever words the operating system finds for it. */
    private static final long FULL_BELOW = 1L << 20;

    private Io() {}

    /** Something that does input or output. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws IOException;
    }

    /** Something that does input or output and answers nothing. */
    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }

    static void run(Path folder, String what, Action action) {
        call(folder, what, () -> {
            action.run();
            return true;
        });
    }

    static <T> T call(Path folder, String what, Call<T> call) {
        boolean interrupted = Thread.interrupted();
        try {
            return call.run();
        } catch (IOException e) {
            throw failure(folder, what, e);
        } catch (UncheckedIOException e) {
            throw failure(folder, what, Objects.requireNonNullElseGet(e.getCause(), () -> new IOException(e)));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * The exception for a failure.
     *
     * @param what what was tried, to follow "could not be", for example {@code written}
     */
    static ImapiException failure(Path folder, String what, IOException e) {
        ResultCode code = code(folder, e);
        String why = code == SystemCode.ERROR_DISK_FULL ? "there is no space left" : reason(e);
        return new ImapiException(
                code, "The virtual disc in " + folder + " could not be " + what + ": " + why + ".", e);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "access to " + denied.getFile() + " was denied";
        }
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        if (e instanceof FileSystemException named && named.getReason() == null) {
            return named.getClass().getSimpleName() + " for " + named.getFile();
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static ResultCode code(Path folder, IOException e) {
        if (e instanceof AccessDeniedException) {
            return SystemCode.E_ACCESSDENIED;
        }
        if (e instanceof NoSuchFileException || e instanceof NotDirectoryException) {
            return SystemCode.ERROR_PATH_NOT_FOUND;
        }
        return isFull(folder, e) ? SystemCode.ERROR_DISK_FULL : SystemCode.ERROR_IO_DEVICE;
    }

    private static boolean isFull(Path folder, IOException e) {
        if (String.valueOf(e.getMessage()).contains("No space left")) {
            return true;
        }
        try {
            return Files.getFileStore(folder).getUsableSpace() < FULL_BELOW;
        } catch (IOException unknown) {
            e.addSuppressed(unknown);
            return false;
        }
    }
}
