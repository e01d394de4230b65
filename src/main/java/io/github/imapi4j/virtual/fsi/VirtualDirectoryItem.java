package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.IEnumVariant;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.ListCursor;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2fs.IEnumFsiItems;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem2;
import io.github.imapi4j.imapi2fs.IFsiItem;
import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.IsoNode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A folder of the image. */
final class VirtualDirectoryItem extends VirtualItem implements IFsiDirectoryItem2 {

    private final IsoDirectory directory;

    VirtualDirectoryItem(VirtualFileSystemImage image, IsoDirectory directory) {
        super(image, directory);
        this.directory = directory;
    }

    @Override
    public IEnumVariant getNewEnum() {
        return new ItemVariants(image(), children());
    }

    @Override
    public IEnumFsiItems getEnumFsiItems() {
        return new ItemWalk(image(), children());
    }

    private ListCursor<IsoNode> children() {
        return new ListCursor<>(state().read(() -> List.copyOf(directory.children())), 0);
    }

    @Override
    public IFsiItem getItem(String path) {
        ItemPath wanted = path(path);
        IsoNode node = state().read(() -> wanted.findIn(directory))
                .orElseThrow(() -> Problems.itemNotFound(wanted.under(directory)));
        return image().items().handOut(node);
    }

    @Override
    public int getCount() {
        return state().read(() -> directory.children().size());
    }

    @Override
    public void addDirectory(String path) {
        ItemPath wanted = path(path).requireName();
        change(edit -> {
            image().requireName(wanted.name());
            edit.add(wanted.parentIn(directory), new IsoDirectory(wanted.name(), state().now()));
        });
    }

    @Override
    public void addFile(String path, @Nullable IStream fileData) {
        IStream stream = Problems.requirePointer(fileData, "fileData");
        ItemPath wanted = path(path).requireName();
        requireInFileSystem();
        image().requireName(wanted.name());
        StreamContent content = image().keep(stream);
        try {
            String full = state().read(() -> wanted.under(directory));
            long size = content.requireSize(full);
            state().read(() -> wanted.parentIn(directory));
            IsoContent kept = image().staging().stage(full, size, content);
            change(edit -> edit.add(wanted.parentIn(directory), new IsoFile(wanted.name(), size, kept, state().now())));
            image().dropUnless(kept == content, content);
        } catch (RuntimeException e) {
            image().drop(content);
            throw e;
        }
    }

    @Override
    public void addTree(String sourceDirectory, boolean includeBaseDirectory) {
        addTree(sourceDirectory, includeBaseDirectory, false);
    }

    @Override
    public HResult addTreeWithNamedStreams(String sourceDirectory, boolean includeBaseDirectory) {
        boolean streams = state().settings().hasStreams();
        addTree(sourceDirectory, includeBaseDirectory, streams);
        return streams ? HResult.S_OK : ImapiCode.IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED.hresult();
    }

    private void addTree(String source, boolean includeBase, boolean streams) {
        requireInFileSystem();
        state().requireWritable();
        TreeScan scan = new TreeScan(state().settings().restricted(), streams, state().now());
        IsoDirectory found = scan.scan(source, includeBase);
        String path = getFullPath();
        image().staging().stageAll(found, path.length() == 1 ? "" : path);
        change(edit -> edit.merge(found, directory));
    }

    @Override
    public void add(@Nullable IFsiItem item) {
        IsoNode node =
                image().items().resolve(Problems.requirePointer(item, "item")).node();
        state().requireWritable();
        stage(node);
        change(edit -> {
            image().requireName(node.name());
            edit.add(directory, node);
        });
    }

    @Override
    public void remove(String path) {
        ItemPath wanted = path(path).requireName();
        change(edit -> {
            IsoNode node = wanted.findIn(directory).orElseThrow(() -> Problems.itemNotFound(wanted.under(directory)));
            if (node instanceof IsoDirectory below && !below.children().isEmpty()) {
                throw new ImapiException(
                        ImapiCode.IMAPI_E_DIR_NOT_EMPTY, ImapiCode.IMAPI_E_DIR_NOT_EMPTY.format(below.path()));
            }
            edit.remove(wanted.parentIn(directory), node);
        });
    }

    @Override
    public void removeTree(String path) {
        ItemPath wanted = path(path);
        change(edit -> {
            IsoNode node =
                    wanted.findIn(directory).orElseThrow(() -> Problems.directoryNotFound(wanted.under(directory)));
            if (!(node instanceof IsoDirectory below)) {
                throw new ImapiException(ImapiCode.IMAPI_E_NOT_DIR, ImapiCode.IMAPI_E_NOT_DIR.format(node.path()));
            }
            if (wanted.isEmpty()) {
                List.copyOf(below.children()).forEach(child -> edit.remove(below, child));
            } else {
                edit.remove(wanted.parentIn(directory), below);
            }
        });
    }

    /** What is added with its data is copied when it is added. */
    private void stage(IsoNode node) {
        if (state().read(node::parent).isPresent()) {
            return;
        }
        String path = state().read(() -> ItemPath.join(directory, node.name()));
        if (node instanceof IsoFile file) {
            IsoContent before = file.content();
            IsoContent kept = image().staging().stage(path, file.size(), before);
            if (kept != before) {
                state().read(() -> {
                    file.setContent(file.size(), kept);
                    return file;
                });
                image().dropUnless(false, before);
            }
        } else if (node instanceof IsoDirectory below) {
            image().staging().stageAll(below, path);
        }
    }

    private ItemPath path(String path) {
        boolean root = directory == state().root();
        return state().read(() -> ItemPath.from(directory, root, path));
    }

    private void change(Consumer<TreeEdit> work) {
        List<IsoFile> added = state().edit(edit -> {
            requireInFileSystem();
            work.accept(edit);
        });
        image().added(added);
    }

    private void requireInFileSystem() {
        if (!state().holds(directory)) {
            throw Problems.notInFileSystem(directory.name());
        }
    }
}
