package io.github.imapi4j;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an image and writes it to a file: under another name beside it first, so that no half image ever bears the name. */
final class ImageFile {

    private static final Logger LOG = LoggerFactory.getLogger(ImageFile.class);
    private static final int CHUNK_BYTES = 1 << 20;

    private final ImageRequest request;
    private final Cancellation cancellation;
    private final Consumer<BurnProgress> listener;

    ImageFile(ImageRequest request, Cancellation cancellation, Consumer<BurnProgress> listener) {
        this.request = request;
        this.cancellation = cancellation;
        this.listener = ProgressListeners.guarded(listener);
    }

    ImageSummary check() {
        Payload.Sources sources = look();
        try (Payload.Session session = open(sources)) {
            return session.summary().orElseThrow();
        }
    }

    ImageResult write(Path file) {
        Instant begin = Instant.now();
        requireFree(file);
        Payload.Sources sources = look();
        try (Payload.Session session = open(sources)) {
            ImageSummary summary = session.summary().orElseThrow();
            requireSpace(file, summary.bytes());
            session.checkUnchanged();
            copy(session, file, summary.sectors());
            listener.accept(news(Phase.COMPLETED, summary.sectors(), summary.sectors(), begin));
            return new ImageResult(file, summary, session.warnings(), Duration.between(begin, Instant.now()));
        }
    }

    private Payload.Sources look() {
        listener.accept(BurnProgress.of(Phase.PREPARING));
        return new FilesPayload(request.image()).look(cancellation);
    }

    private Payload.Session open(Payload.Sources sources) {
        return sources.open(request.target(), new AddingProgress(listener), cancellation);
    }

    private void requireFree(Path file) {
        if (Files.isDirectory(file)) {
            throw new ImapiException(SystemCode.STG_E_ACCESSDENIED, "\"" + file + "\" is a folder.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new ImapiException(
                    SystemCode.STG_E_ACCESSDENIED,
                    "\"" + file + "\" is a device or the like, which no file may replace.");
        }
        if (!request.isReplacing() && Files.exists(file)) {
            throw exists(file, null);
        }
    }

    private static ImapiException exists(Path file, @Nullable IOException cause) {
        return new ImapiException(
                SystemCode.STG_E_ACCESSDENIED, "The file \"" + file + "\" exists already and stays as it is.", cause);
    }

    /** Said before an hour of copying rather than after it; a file system that does not tell is tried. */
    private static void requireSpace(Path file, long bytes) {
        Path folder = folderOf(file);
        long free;
        try {
            free = Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            LOG.debug("The free space of {} cannot be found out", folder, e);
            return;
        }
        if (bytes > free) {
            throw new ImapiException(
                    SystemCode.ERROR_DISK_FULL,
                    "The image needs " + Sizes.format(bytes) + ", and there is room for " + Sizes.format(free)
                            + " in \"" + folder + "\".");
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private void copy(Payload.Session session, Path file, long sectors) {
        Path partial = folderOf(file).resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            // Not createTempFile: that would be for this user's eyes only, and so would be what becomes of it.
            try (SeekableByteChannel target =
                    FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                copy(session, target, sectors);
            }
            moveInto(partial, file);
        } catch (IOException e) {
            throw unwritable(file, e);
        } finally {
            delete(partial);
        }
    }

    private void copy(Payload.Session session, SeekableByteChannel target, long sectors) throws IOException {
        Instant begin = Instant.now();
        ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK_BYTES);
        IStream stream = session.stream();
        try {
            long bytes = sectors * Media.SECTOR_SIZE;
            long done = 0;
            long told = -1;
            while (done < bytes) {
                throwIfCancelled();
                buffer.clear().limit((int) Math.min(CHUNK_BYTES, bytes - done));
                int count = stream.read(buffer);
                if (count <= 0) {
                    throw new IOException("the image ended after " + done + " of " + bytes + " bytes");
                }
                buffer.position(0).limit(count);
                while (buffer.hasRemaining()) {
                    target.write(buffer);
                }
                done += count;
                if (done * 200 / bytes > told) {
                    told = done * 200 / bytes;
                    listener.accept(news(Phase.WRITING, done / Media.SECTOR_SIZE, sectors, begin));
                }
            }
        } finally {
            stream.close();
        }
    }

    private void throwIfCancelled() {
        if (Thread.currentThread().isInterrupted()) {
            cancellation.request();
        }
        cancellation.throwIfRequested();
    }

    private static BurnProgress news(Phase phase, long written, long sectors, Instant begin) {
        Duration elapsed = Duration.between(begin, Instant.now());
        Optional<Duration> remaining = phase == Phase.WRITING && written > 0
                ? Optional.of(Duration.ofMillis(elapsed.toMillis() * (sectors - written) / written))
                : Optional.empty();
        return new BurnProgress(phase, 0, written, sectors, elapsed, remaining, Optional.empty());
    }

    /** Nobody may have put something there meanwhile, unless it is to be replaced anyway. */
    private void moveInto(Path partial, Path file) throws IOException {
        if (!request.isReplacing()) {
            Files.move(partial, file);
            return;
        }
        try {
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            LOG.warn("The unfinished image {} could not be deleted: {}", partial, e.getMessage());
        }
    }

    private static ImapiException unwritable(Path file, IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return exists(file, e);
        }
        if (e instanceof NoSuchFileException) {
            return new ImapiException(
                    SystemCode.ERROR_PATH_NOT_FOUND, "There is no folder \"" + folderOf(file) + "\".", e);
        }
        SystemCode code =
                e instanceof AccessDeniedException ? SystemCode.STG_E_ACCESSDENIED : SystemCode.STG_E_MEDIUMFULL;
        return new ImapiException(
                code, "The image \"" + file + "\" cannot be written: " + SourceTree.reason(e) + ".", e);
    }
}
