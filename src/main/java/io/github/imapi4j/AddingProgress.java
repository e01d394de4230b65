package io.github.imapi4j;

import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.imapi2fs.DFileSystemImageEvents;
import java.util.function.Consumer;

/**
 * Counts what was added to an image, in sectors of 2,048 bytes, and tells at each percent. Between two files it counts by itself;
 * while a large one is copied to a stage file, IMAPI2FS tells.
 */
final class AddingProgress implements DFileSystemImageEvents {

    private static final int STEPS = 100;

    private final Consumer<BurnProgress> listener;
    private long total;
    private long done;
    private long told;

    AddingProgress(Consumer<BurnProgress> listener) {
        this.listener = listener;
    }

    /** Begins; empty files and folders count as one sector, so that many of them count too. */
    void begin(SourceTree tree) {
        total = tree.folders().size();
        for (SourceTree.SourceFile file : tree.files()) {
            total += weight(file.size());
        }
    }

    private static long weight(long bytes) {
        return Math.max(1, SourceTree.sectors(bytes));
    }

    void folderAdded() {
        done++;
        tell(done);
    }

    void fileAdded(long bytes) {
        done += weight(bytes);
        tell(done);
    }

    @Override
    public void update(IDispatch object, String currentFile, int copiedSectors, int totalSectors) {
        tell(done + Integer.toUnsignedLong(copiedSectors));
    }

    private void tell(long sectors) {
        long step = total == 0 ? STEPS : sectors * STEPS / total;
        if (step > told) {
            told = step;
            listener.accept(BurnProgress.preparing(Math.min(sectors, total), total));
        }
    }
}
