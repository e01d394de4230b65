package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.CallGuard;
import io.github.imapi4j.com.ConnectionPoints;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.EventSource;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.imapi2fs.DFileSystemImageEvents;
import io.github.imapi4j.imapi2fs.DFileSystemImageImportEvents;
import io.github.imapi4j.imapi2fs.FsiItemType;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem;
import io.github.imapi4j.imapi2fs.IFsiFileItem;
import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.IsoNames;
import io.github.imapi4j.virtual.iso.IsoNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The virtual {@code MsftFileSystemImage}. What a native caller sees of it, and what was decided where the documentation is
 * silent, is told in {@link io.github.imapi4j.virtual.fsi}.
 *
 * <p>An instance serves one native object: it closes the streams that it was given when the last reference to it and to all
 * that it handed out is released, and is of no use afterwards.
 */
public final class VirtualFileSystemImage extends AppendingImage implements EventSource, CallGuard {

    private static final int UPDATE = 0x100;
    private static final int UPDATE_IMPORT = 0x101;

    private final CallGuard guard;
    private final ImageState state;
    private final Staging staging;
    private final ItemRegistry items = new ItemRegistry(this);
    private final ConnectionPoints connections =
            new ConnectionPoints(this, DFileSystemImageEvents.class, DFileSystemImageImportEvents.class);
    private final Set<StreamContent> streams = ConcurrentHashMap.newKeySet();

    /**
     * An empty image.
     *
     * @param probe looks at discs in drives
     */
    public VirtualFileSystemImage(MediaProbe probe) {
        this(probe, operation -> {});
    }

    /**
     * An empty image whose methods, and those of all that it hands out, can be made to fail.
     *
     * @param probe looks at discs in drives
     * @param guard asked before each call
     */
    public VirtualFileSystemImage(MediaProbe probe, CallGuard guard) {
        this(probe, Clock.system(ZoneId.systemDefault()), guard, FreeSpace.OF_THE_DISK);
    }

    /**
     * An empty image whose times come from a given clock; its zone is that of generated volume names.
     *
     * @param probe looks at discs in drives
     * @param clock the time of day
     */
    public VirtualFileSystemImage(MediaProbe probe, Clock clock) {
        this(probe, clock, FreeSpace.OF_THE_DISK);
    }

    VirtualFileSystemImage(MediaProbe probe, Clock clock, FreeSpace space) {
        this(probe, clock, operation -> {}, space);
    }

    private VirtualFileSystemImage(MediaProbe probe, Clock clock, CallGuard guard, FreeSpace space) {
        super(probe, new ImageState(clock));
        this.guard = guard;
        this.state = state();
        this.staging = new Staging(this, space);
    }

    @Override
    public void beforeCall(String operation) {
        guard.beforeCall(operation);
    }

    Staging staging() {
        return staging;
    }

    @Override
    void moveStash(Path directory) {
        staging.moveTo(directory);
    }

    ItemRegistry items() {
        return items;
    }

    /** Keeps a borrowed stream until the image closes or the content is dropped. */
    StreamContent keep(IStream borrowed) {
        StreamContent content = new StreamContent(borrowed.queryInterface(IStream.class));
        streams.add(content);
        return content;
    }

    void drop(StreamContent content) {
        if (streams.remove(content)) {
            content.release();
        }
    }

    /** Lets go of a stream whose bytes are kept elsewhere now. */
    void dropUnless(boolean used, IsoContent content) {
        if (!used && content instanceof StreamContent stream) {
            drop(stream);
        }
    }

    /** The rule that {@code UseRestrictedCharacterSet} makes for new names. */
    void requireName(String name) {
        if (state.settings().restricted()) {
            IsoNames.requireAnsi(name);
        }
    }

    /** Keeps the streams of files that were added, and tells the sinks, as before a file's first sector. */
    void added(List<IsoFile> files) {
        for (IsoFile file : files) {
            if (file.content() instanceof StreamContent stream) {
                stream.markAdded();
            }
            if (!StashFile.holds(file.content())) {
                announce(state.read(file::path), 0, (int) ImageState.blocks(file.size()));
            }
        }
    }

    /** Tells the sinks how much of a file is copied. */
    void announce(String path, int copied, int sectors) {
        connections.fire(DFileSystemImageEvents.class, UPDATE, this, path, copied, sectors);
    }

    @Override
    void announceImport(ImportProgress progress) {
        connections.fire(
                DFileSystemImageImportEvents.class,
                UPDATE_IMPORT,
                this,
                progress.fileSystem().value(),
                progress.item(),
                progress.directories(),
                progress.allDirectories(),
                progress.files(),
                progress.allFiles());
    }

    @Override
    public void close() {
        connections.close();
        List.copyOf(streams).forEach(this::drop);
        staging.close();
        super.close();
    }

    @Override
    public ConnectionPoints connectionPoints() {
        return connections;
    }

    @Override
    public IFsiDirectoryItem getRoot() {
        return items.handOut(state.root());
    }

    @Override
    public int getUsedBlocks() {
        return (int) Math.min(state.maxBlocks(), Integer.MAX_VALUE);
    }

    @Override
    public int getFileCount() {
        return state.read(() -> (int) state.root().fileCount());
    }

    @Override
    public int getDirectoryCount() {
        return state.read(() -> (int) state.root().directoryCount());
    }

    @Override
    public int getChangePoint() {
        return state.changePoint();
    }

    @Override
    public void rollbackToChangePoint(int changePoint) {
        state.rollback(changePoint);
    }

    @Override
    public void lockInChangePoint() {
        state.lockIn();
    }

    @Override
    public IFileSystemImageResult createResultImage() {
        requireSameDisc();
        return new VirtualFileSystemImageResult(this, state.layout(), updatedDisc());
    }

    @Override
    public EnumValue<FsiItemType> exists(String fullPath) {
        ItemPath path = ItemPath.absolute(fullPath);
        return state.read(() -> {
            if (!path.isEmpty()) {
                path.parentIn(state.root());
            }
            Optional<IsoNode> node = path.findIn(state.root());
            return EnumValue.of(node.map(VirtualFileSystemImage::typeOf).orElse(FsiItemType.NOT_FOUND));
        });
    }

    private static FsiItemType typeOf(IsoNode node) {
        return node instanceof IsoDirectory ? FsiItemType.DIRECTORY : FsiItemType.FILE;
    }

    @Override
    public IFsiDirectoryItem createDirectoryItem(String name) {
        return items.handOut(new IsoDirectory(validName(name), state.now()));
    }

    @Override
    public IFsiFileItem createFileItem(String name) {
        return items.handOut(new IsoFile(validName(name), 0, IsoContent.EMPTY, state.now()));
    }

    private String validName(String name) {
        IsoNames.problem(name).ifPresent(problem -> {
            throw Problems.invalidParam("name", problem);
        });
        requireName(name);
        return name;
    }
}
