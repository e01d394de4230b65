package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.image.ImageLayout;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.IsoLimits;
import io.github.imapi4j.virtual.iso.IsoNode;
import io.github.imapi4j.virtual.iso.IsoOptions;
import io.github.imapi4j.virtual.iso.VolumeNames;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Content, settings and history of an image. Safe for use by several threads; no foreign code runs under its lock.
 *
 * <p>A change is made, checked, and undone if a check fails: what callers see is all or nothing.
 */
final class ImageState {

    private final Clock clock;
    private final IsoDirectory root;
    private final List<TreeEdit> edits = new ArrayList<>();
    private int lockedPoint;
    private int livingResults;
    private ImageSettings settings = ImageSettings.defaults();

    ImageState(Clock clock) {
        this.clock = clock;
        this.root = IsoDirectory.root(now());
    }

    /** UTC. */
    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    IsoDirectory root() {
        return root;
    }

    synchronized ImageSettings settings() {
        return settings;
    }

    /** Reads from the tree while nothing changes it. */
    synchronized <T> T read(Supplier<T> reading) {
        return reading.get();
    }

    synchronized void requireWritable() {
        if (livingResults > 0) {
            throw Problems.of(
                    ImapiCode.IMAPI_E_READONLY, "Release the result image and its streams before changing it.");
        }
    }

    /** Changes settings; everything that they decide is checked first. */
    synchronized void configure(UnaryOperator<ImageSettings> change) {
        requireWritable();
        ImageSettings wanted = change.apply(settings);
        if (wanted.strict() && !settings.strict() && !root.children().isEmpty()) {
            throw new ImapiException(ImapiCode.IMAPI_E_FILE_SYSTEM_NOT_EMPTY);
        }
        IsoOptions options = wanted.options(wanted.volumeName(), now());
        if (!wanted.fileSystems().equals(settings.fileSystems())) {
            IsoLimits.check(root, options);
        }
        long blocks = blocksBeyond(wanted.limit(), options);
        if (blocks > 0) {
            throw Problems.tooBig(blocks, wanted.limit());
        }
        settings = wanted;
    }

    /**
     * Makes one change.
     *
     * @param work makes the steps
     * @return the files that were added
     */
    synchronized List<IsoFile> edit(Consumer<TreeEdit> work) {
        requireWritable();
        IsoOptions options = settings.options(settings.volumeName(), now());
        TreeEdit edit = new TreeEdit(options);
        try {
            work.accept(edit);
            if (edit.addsAnything()) {
                requireSpace(edit, options);
            }
        } catch (RuntimeException e) {
            edit.undo();
            throw e;
        }
        if (edit.changesImage()) {
            edits.add(edit);
        }
        return edit.addedFiles();
    }

    private void requireSpace(TreeEdit edit, IsoOptions options) {
        long limit = settings.limit();
        long total = blocksBeyond(limit, options);
        if (total == 0) {
            return;
        }
        List<IsoFile> files = edit.addedFiles();
        String path = edit.firstAddedPath();
        long left = total;
        for (int i = files.size() - 1; i >= 0 && left > limit; i--) {
            left -= blocks(files.get(i).size());
            path = files.get(i).path();
        }
        throw Problems.sizeLimit(path, total, limit);
    }

    /** Blocks of 2,048 bytes that a file fills. */
    static long blocks(long bytes) {
        return (bytes + ImageLayout.BLOCK_SIZE - 1) / ImageLayout.BLOCK_SIZE;
    }

    /** The exact size if it exceeds a limit, else 0. It takes a layout, so the estimate is asked first. */
    private long blocksBeyond(long limit, IsoOptions options) {
        if (root.maxBlocks() <= limit) {
            return 0;
        }
        long blocks = ImageLayout.of(root, options).totalBlocks();
        return blocks > limit ? blocks : 0;
    }

    /** Lays the image out as it is now; a label that was not given is made from the local time. */
    synchronized ImageLayout layout() {
        if (settings.fileSystems().bits() == 0) {
            throw new ImapiException(ImapiCode.IMAPI_E_NO_OUTPUT);
        }
        String given = settings.volumeName();
        String label = given.isEmpty()
                ? VolumeNames.generated(LocalDateTime.ofInstant(clock.instant(), clock.getZone()))
                : given;
        return ImageLayout.of(root, settings.options(label, now()));
    }

    synchronized void resultOpened() {
        livingResults++;
    }

    synchronized void resultClosed() {
        livingResults--;
    }

    synchronized int changePoint() {
        return lockedPoint + edits.size();
    }

    synchronized void rollback(int point) {
        requireWritable();
        if (point > changePoint() || point < lockedPoint) {
            String sentence = point < lockedPoint && point >= 0
                    ? "The image was locked at change point " + lockedPoint + "."
                    : "The image is at change point " + changePoint() + ".";
            throw Problems.invalidParam("changePoint", sentence);
        }
        while (changePoint() > point) {
            edits.remove(edits.size() - 1).undo();
        }
    }

    synchronized void lockIn() {
        lockedPoint = changePoint();
        edits.clear();
    }

    /** Whether a node is in the image, not just made or taken out. */
    boolean holds(IsoNode node) {
        return read(() -> {
            IsoNode top = node;
            while (top.parent().isPresent()) {
                top = top.parent().get();
            }
            return top == root;
        });
    }
}
