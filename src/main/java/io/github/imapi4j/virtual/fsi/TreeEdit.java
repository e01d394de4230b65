package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.image.ImageLimits;
import io.github.imapi4j.virtual.image.ImageOptions;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.IsoNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One change of an image, made of steps that can be undone together. */
final class TreeEdit {

    private final ImageOptions options;
    private final List<Runnable> undo = new ArrayList<>();
    private final List<IsoNode> added = new ArrayList<>();
    private boolean changesImage;

    TreeEdit(ImageOptions options) {
        this.options = options;
    }

    /** Adds a node with all below it; checks the limits of the file systems, not that of the image's size. */
    void add(IsoDirectory directory, IsoNode node) {
        ImageLimits.checkAddition(node, directory, options);
        directory.add(node);
        made(() -> directory.remove(node.name()), true);
        added.add(node);
    }

    void remove(IsoDirectory directory, IsoNode node) {
        directory.remove(node.name());
        made(() -> directory.add(node), true);
    }

    /**
     * Notes a step that was made already.
     *
     * @param reversal undoes it
     * @param inImage false for what is no change of the image, and undone only if the edit fails
     */
    void made(Runnable reversal, boolean inImage) {
        undo.add(reversal);
        changesImage |= inImage;
    }

    /** Moves what is in one directory into another; where names collide, what is moved prevails. */
    void merge(IsoDirectory from, IsoDirectory into) {
        for (IsoNode node : List.copyOf(from.children())) {
            Optional<IsoNode> present = into.child(node.name());
            if (node instanceof IsoDirectory source
                    && present.isPresent()
                    && present.get() instanceof IsoDirectory target) {
                merge(source, target);
            } else {
                present.ifPresent(old -> remove(into, old));
                from.remove(node.name());
                add(into, node);
            }
        }
    }

    /** Adds a named stream to a file of the image. */
    void addStream(IsoFile file, IsoFile stream) {
        file.addStream(stream);
        made(() -> file.removeStream(stream.name()), true);
        IsoDirectory directory = file.parent().orElseThrow();
        ImageLimits.checkAddition(file, directory, options);
        added.add(file);
    }

    /** Removes a named stream from a file of the image. */
    void removeStream(IsoFile file, IsoFile stream) {
        file.removeStream(stream.name());
        made(() -> file.addStream(stream), true);
    }

    /**
     * Moves an imported tree into the image; where names collide, what is in the image prevails.
     *
     * @param title the file system that was read, for messages
     */
    void adopt(IsoDirectory from, IsoDirectory into, String title) {
        for (IsoNode node : List.copyOf(from.children())) {
            Optional<IsoNode> present = into.child(node.name());
            if (present.isEmpty()) {
                from.remove(node.name());
                into.add(node);
                made(() -> into.remove(node.name()), true);
            } else if (node instanceof IsoDirectory source) {
                if (!(present.get() instanceof IsoDirectory target)) {
                    throw collision(
                            ImapiCode.IMAPI_E_IMPORT_TYPE_COLLISION_DIRECTORY_EXISTS_AS_FILE, present.get(), title);
                }
                adopt(source, target, title);
            } else if (present.get() instanceof IsoDirectory) {
                throw collision(ImapiCode.IMAPI_E_IMPORT_TYPE_COLLISION_FILE_EXISTS_AS_DIRECTORY, present.get(), title);
            }
        }
    }

    private static ImapiException collision(ImapiCode code, IsoNode present, String title) {
        return new ImapiException(code, code.format(present.path(), title));
    }

    void undo() {
        for (int i = undo.size() - 1; i >= 0; i--) {
            undo.get(i).run();
        }
    }

    boolean changesImage() {
        return changesImage;
    }

    /** The files that were added, in the order of addition. */
    List<IsoFile> addedFiles() {
        List<IsoFile> files = new ArrayList<>();
        added.forEach(node -> collect(node, files));
        return files;
    }

    /** Where the first addition went, for messages. */
    String firstAddedPath() {
        return added.isEmpty() ? "" : added.get(0).path();
    }

    boolean addsAnything() {
        return !added.isEmpty();
    }

    private static void collect(IsoNode node, List<IsoFile> files) {
        if (node instanceof IsoFile file) {
            files.add(file);
        } else if (node instanceof IsoDirectory directory) {
            directory.children().forEach(child -> collect(child, files));
        }
    }
}
