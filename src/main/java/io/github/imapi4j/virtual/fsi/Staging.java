package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.IsoNode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Copies files that are added while {@code StageFiles} is on to one stash, which goes where the working directory goes. */
final class Staging implements AutoCloseable {

    private static final long MEGABYTE_SECTORS = (1L << 20) / 2048;

    private final VirtualFileSystemImage image;
    private final FreeSpace space;
    private @Nullable StashFile stash;

    Staging(VirtualFileSystemImage image, FreeSpace space) {
        this.image = image;
        this.space = space;
    }

    /** Whether a content is one of those that have been copied. */
    private static boolean needsCopy(IsoContent content) {
        return content instanceof StreamContent || content instanceof FileContent;
    }

    /** Copies a content if files are staged, else gives it back. */
    IsoContent stage(String path, long size, IsoContent content) {
        ImageSettings settings = image.state().settings();
        if (!settings.staged() || !needsCopy(content)) {
            return content;
        }
        int sectors = (int) ImageState.blocks(size);
        image.announce(path, 0, sectors);
        return stash(settings.workingDirectory()).keep(path, size, content, bytes -> {
            long copied = ImageState.blocks(bytes);
            if (copied % MEGABYTE_SECTORS == 0 || copied == sectors) {
                image.announce(path, (int) copied, sectors);
            }
        });
    }

    /** Copies the contents of all files below a directory that is not in the image yet. */
    void stageAll(IsoDirectory directory, String under) {
        if (!image.state().settings().staged()) {
            return;
        }
        for (IsoNode node : directory.children()) {
            String path = under + "\\" + node.name();
            if (node instanceof IsoFile file) {
                file.setContent(file.size(), stage(path, file.size(), file.content()));
            } else if (node instanceof IsoDirectory below) {
                stageAll(below, path);
            }
        }
    }

    private synchronized StashFile stash(String directory) {
        StashFile kept = stash;
        if (kept == null) {
            kept = StashFile.create(Path.of(directory));
            stash = kept;
        }
        return kept;
    }

    /**
     * Takes what was copied so far to another directory.
     *
     * @param directory one that exists
     * @throws io.github.imapi4j.error.ImapiException {@code IMAPI_E_WORKING_DIRECTORY_SPACE}, {@code IMAPI_E_STASHFILE_MOVE}
     */
    synchronized void moveTo(Path directory) {
        StashFile kept = stash;
        if (kept != null) {
            kept.moveTo(directory, space);
        }
    }

    @Override
    public synchronized void close() {
        StashFile kept = stash;
        stash = null;
        if (kept != null) {
            kept.close();
        }
    }
}
