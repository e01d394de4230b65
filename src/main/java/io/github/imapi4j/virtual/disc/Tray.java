package io.github.imapi4j.virtual.disc;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whether a drive's tray is open. For a drive on a folder a file there says so, so that one process can open the tray, and another
 * close it.
 */
final class Tray {

    static final String FILE = "tray.open";

    private final @Nullable Path folder;
    private boolean open;

    /** The tray of a drive on a folder, or of one in memory, which is closed. */
    Tray(@Nullable Path folder) {
        this.folder = folder;
    }

    boolean isOpen() {
        Path shared = folder;
        return shared == null ? open : Files.exists(shared.resolve(FILE));
    }

    void open() {
        open = true;
        Path shared = folder;
        if (shared != null && !isOpen()) {
            Io.run(shared, "opened", () -> Files.write(shared.resolve(FILE), new byte[0]));
        }
    }

    void close() {
        open = false;
        Path shared = folder;
        if (shared != null) {
            Io.run(shared, "closed", () -> Files.deleteIfExists(shared.resolve(FILE)));
        }
    }
}
