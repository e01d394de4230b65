package io.github.imapi4j.virtual.disc;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a {@link DiscRecord} in a folder. A reader sees the old record or the new one, never half of one. */
final class StateFile {

    static final String NAME = "disc.properties";
    static final String TEMPORARY_NAME = "disc.properties.tmp";
    private static final int MOST_BYTES = 1 << 20;
    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 10;
    private static final Logger LOG = LoggerFactory.getLogger(StateFile.class);

    private final Path folder;
    private final Path file;

    StateFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
    }

    Path folder() {
        return folder;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /**
     * Reads the record.
     *
     * @throws ImapiException {@code E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE} if the file is damaged, of another version or none
     *     of this recorder's
     */
    DiscRecord load() {
        try {
            return StateText.parse(Io.call(folder, "opened", () -> {
                if (Files.size(file) > MOST_BYTES) {
                    throw new IllegalArgumentException("it is far too large");
                }
                return Files.readString(file, StandardCharsets.UTF_8);
            }));
        } catch (IllegalArgumentException e) {
            throw damaged(String.valueOf(e.getMessage()), e);
        } catch (ImapiException e) {
            throw e.getCause() instanceof CharacterCodingException ? damaged("it is not text", e) : e;
        }
    }

    private ImapiException damaged(String why, RuntimeException cause) {
        return new ImapiException(
                ImapiCode.E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE,
                "The state of the virtual disc, " + file + ", cannot be used: " + why + ".",
                cause);
    }

    /** Replaces the record, and returns when it is on the device. */
    void save(DiscRecord record) {
        Io.run(folder, "recorded", () -> {
            Path temporary = folder.resolve(TEMPORARY_NAME);
            ByteBuffer text = StandardCharsets.UTF_8.encode(StateText.format(record));
            try (FileChannel out = FileChannel.open(
                    temporary,
                    Set.of(
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE))) {
                while (text.hasRemaining()) {
                    out.write(text);
                }
                out.force(true);
            }
            replace(temporary);
            forceFolder();
        });
    }

    /** Windows refuses to replace a file while another process reads it, which takes a moment. */
    private void replace(Path temporary) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return;
            } catch (AccessDeniedException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(AccessDeniedException e) throws AccessDeniedException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw e;
        }
    }

    /** A rename is only on the device when its folder is; Windows cannot open folders and needs no such thing. */
    private void forceFolder() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.trace("{} cannot be forced", folder, e);
        }
    }
}
