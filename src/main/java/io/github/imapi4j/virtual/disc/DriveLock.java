package io.github.imapi4j.virtual.disc;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Exclusive access to a folder, among the drives of this JVM and among processes. It vanishes with the process.
 *
 * <p>A byte of {@code drive.lock} is locked that lies far beyond its end, because Windows lets nobody read what is locked and
 * the holder's name at the file's start must be readable. File locks belong to a JVM, not to an object, and on POSIX systems
 * closing any channel of a file gives up all the JVM's locks on it; so a table says who in this JVM holds what, and nobody
 * here opens a file that is held.
 */
final class DriveLock {

    static final String FILE = "drive.lock";

    private static final long LOCKED_BYTE = 1L << 30;
    private static final int MOST_NAME_BYTES = 256;

    /** Others look for a moment whether the file is locked; so long one tries again. */
    private static final int ATTEMPTS = 20;

    private static final long PAUSE_MILLIS = 5;

    /** By real path. Its monitor guards all access to lock files. */
    private static final Map<Path, DriveLock> HELD = new HashMap<>();

    private final Path folder;
    private String owner = "";
    private @Nullable FileChannel channel;

    /** A lock on a folder, not taken yet. */
    DriveLock(Path folder) {
        this.folder = Io.call(folder, "found", folder::toRealPath);
    }

    /**
     * Takes the lock.
     *
     * @param client the name that others are to read
     * @throws ImapiException {@code E_IMAPI_RECORDER_LOCKED} if somebody else has it
     */
    void take(String client) {
        synchronized (HELD) {
            DriveLock holder = HELD.get(folder);
            if (holder != null) {
                throw locked(holder.owner);
            }
            channel = Io.call(folder, "locked", () -> open(client));
            owner = client;
            HELD.put(folder, this);
        }
    }

    private FileChannel open(String client) throws IOException {
        FileChannel opened = FileChannel.open(
                folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (lock(opened) == null) {
                throw locked(nameIn(opened));
            }
            opened.truncate(0);
            opened.write(StandardCharsets.UTF_8.encode(
                    client + "\n" + ProcessHandle.current().pid() + "\n"));
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static @Nullable FileLock lock(FileChannel opened) throws IOException {
        for (int attempt = 1; ; attempt++) {
            FileLock lock = tryLock(opened, false);
            if (lock != null || attempt == ATTEMPTS) {
                return lock;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel opened, boolean shared) throws IOException {
        try {
            return opened.tryLock(LOCKED_BYTE, 1, shared);
        } catch (OverlappingFileLockException e) {
            // Held in this JVM by another copy of this class, loaded by another class loader.
            return null;
        }
    }

    /** Gives the lock back; nothing happens if it is not held. */
    void giveBack() {
        synchronized (HELD) {
            FileChannel held = channel;
            channel = null;
            if (held != null) {
                HELD.remove(folder, this);
                Io.run(folder, "unlocked", () -> {
                    try (held) {
                        held.truncate(0);
                    }
                });
            }
        }
    }

    /**
     * Who else holds the folder.
     *
     * @return the name, or empty if nobody else does
     */
    Optional<String> otherOwner() {
        synchronized (HELD) {
            DriveLock holder = HELD.get(folder);
            if (holder != null) {
                return holder == this ? Optional.empty() : Optional.of(holder.owner);
            }
            return Files.exists(folder.resolve(FILE))
                    ? Io.call(folder, "asked for its lock", this::ask)
                    : Optional.empty();
        }
    }

    private Optional<String> ask() throws IOException {
        try (FileChannel opened = FileChannel.open(folder.resolve(FILE), StandardOpenOption.READ)) {
            // A shared lock, so that several can ask at the same time.
            FileLock lock = tryLock(opened, true);
            if (lock == null) {
                return Optional.of(nameIn(opened));
            }
            lock.release();
            return Optional.empty();
        }
    }

    private static String nameIn(FileChannel opened) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MOST_NAME_BYTES);
        opened.read(bytes, 0);
        String name = StandardCharsets.UTF_8
                .decode(bytes.flip())
                .toString()
                .lines()
                .findFirst()
                .orElse("");
        return name.isBlank() ? "unknown" : name;
    }

    static ImapiException locked(String owner) {
        return new ImapiException(
                ImapiCode.E_IMAPI_RECORDER_LOCKED, "The drive is held exclusively by \"" + owner + "\".");
    }
}
