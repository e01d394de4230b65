package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.CallGuard;
import io.github.imapi4j.com.ConnectionPoints;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IConnectionPoint;
import io.github.imapi4j.com.IConnectionPointContainer;
import io.github.imapi4j.com.IEnumConnectionPoints;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;
import io.github.imapi4j.imapi2fs.DFileSystemImageEvents;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.FsiItemType;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem;
import io.github.imapi4j.imapi2fs.IFsiFileItem;
import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.IsoNames;
import io.github.imapi4j.virtual.iso.IsoNode;
import io.github.imapi4j.virtual.iso.NameStyle;
import io.github.imapi4j.virtual.iso.VolumeNames;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The virtual {@code MsftFileSystemImage}. What a native caller sees of it, and what was decided where the documentation is
 * silent, is told in {@link io.github.imapi4j.virtual.fsi}.
 *
 * <p>An instance serves one native object: it closes the streams that it was given when the last reference to it and to all
 * that it handed out is released, and is of no use afterwards.
 */
public final class VirtualFileSystemImage extends SingleSessionImage implements IConnectionPointContainer, CallGuard {

    private static final int UPDATE = 0x100;

    private final MediaProbe probe;
    private final CallGuard guard;
    private final ImageState state;
    private final ItemRegistry items = new ItemRegistry(this);
    private final ConnectionPoints connections = new ConnectionPoints(this, DFileSystemImageEvents.class);
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
        this(probe, Clock.system(ZoneId.systemDefault()), guard);
    }

    /**
     * An empty image whose times come from a given clock; its zone is that of generated volume names.
     *
     * @param probe looks at discs in drives
     * @param clock the time of day
     */
    public VirtualFileSystemImage(MediaProbe probe, Clock clock) {
        this(probe, clock, operation -> {});
    }

    private VirtualFileSystemImage(MediaProbe probe, Clock clock, CallGuard guard) {
        this.probe = probe;
        this.guard = guard;
        this.state = new ImageState(clock);
    }

    @Override
    public void beforeCall(String operation) {
        guard.beforeCall(operation);
    }

    ImageState state() {
        return state;
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
            int sectors = (int) ImageState.blocks(file.size());
            connections.fire(DFileSystemImageEvents.class, UPDATE, this, state.read(file::path), 0, sectors);
        }
    }

    @Override
    public void close() {
        connections.close();
        List.copyOf(streams).forEach(this::drop);
    }

    @Override
    public IEnumConnectionPoints enumConnectionPoints() {
        return connections.enumerate();
    }

    @Override
    public IConnectionPoint findConnectionPoint(Guid iid) {
        return connections.find(iid);
    }

    @Override
    public IFsiDirectoryItem getRoot() {
        return items.handOut(state.root());
    }

    @Override
    public int getSessionStartBlock() {
        return state.settings().sessionStart();
    }

    @Override
    public void setSessionStartBlock(int newVal) {
        if (newVal < 0) {
            throw Problems.invalidParam("SessionStartBlock", "A session cannot start at block " + newVal + ".");
        }
        state.configure(settings -> settings.withSessionStart(newVal));
    }

    @Override
    public int getFreeMediaBlocks() {
        return state.settings().freeMediaBlocks();
    }

    @Override
    public void setFreeMediaBlocks(int newVal) {
        state.configure(settings -> settings.withFreeMediaBlocks(newVal));
    }

    @Override
    public void setMaxMediaBlocksFromDevice(@Nullable IDiscRecorder2 discRecorder) {
        int sectors = probe.probe(Problems.requirePointer(discRecorder, "discRecorder"))
                .freeSectors();
        setFreeMediaBlocks(sectors);
    }

    @Override
    public int getUsedBlocks() {
        return state.read(() -> (int) Math.min(state.root().maxBlocks(), Integer.MAX_VALUE));
    }

    @Override
    public String getVolumeName() {
        return state.settings().volumeName();
    }

    @Override
    public void setVolumeName(String newVal) {
        state.configure(settings -> settings.withVolumeName(newVal));
    }

    @Override
    public String getVolumeNameUDF() {
        return getVolumeName();
    }

    @Override
    public String getVolumeNameJoliet() {
        return VolumeNames.joliet(getVolumeName());
    }

    @Override
    public String getVolumeNameISO9660() {
        return VolumeNames.iso9660(getVolumeName());
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
    public String getWorkingDirectory() {
        return state.settings().workingDirectory();
    }

    @Override
    public void setWorkingDirectory(String newVal) {
        if (newVal.isEmpty()) {
            throw Problems.invalidParam("WorkingDirectory", "It is empty.");
        }
        requireWritableDirectory(newVal);
        state.configure(settings -> settings.withWorkingDirectory(newVal));
    }

    private static void requireWritableDirectory(String directory) {
        String sentence;
        try {
            Path path = Path.of(directory);
            if (Files.isDirectory(path) && Files.isWritable(path)) {
                return;
            }
            sentence = Files.isDirectory(path) ? "It cannot be written to." : "There is no such directory.";
        } catch (InvalidPathException e) {
            sentence = e.getReason() + ".";
        }
        throw Problems.of(ImapiCode.IMAPI_E_INVALID_WORKING_DIRECTORY, sentence, directory);
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
    public boolean getStrictFileSystemCompliance() {
        return state.settings().strict();
    }

    @Override
    public void setStrictFileSystemCompliance(boolean newVal) {
        state.configure(settings -> settings.withStrict(newVal));
    }

    @Override
    public boolean getUseRestrictedCharacterSet() {
        return state.settings().restricted();
    }

    @Override
    public void setUseRestrictedCharacterSet(boolean newVal) {
        state.configure(settings -> settings.withRestricted(newVal));
    }

    @Override
    public FlagSet<FsiFileSystems> getFileSystemsToCreate() {
        return state.settings().fileSystems();
    }

    @Override
    public HResult setFileSystemsToCreate(FlagSet<FsiFileSystems> newVal) {
        if ((newVal.bits() & ~ImageSettings.SUPPORTED.bits()) != 0) {
            throw Problems.invalidParam(
                    "FileSystemsToCreate",
                    "The virtual file system image makes " + ImageSettings.SUPPORTED + ", not " + newVal + ".");
        }
        if (newVal.equals(FlagSet.of(FsiFileSystems.JOLIET))) {
            throw Problems.invalidParam("FileSystemsToCreate", "Joliet needs ISO9660 beside it.");
        }
        state.configure(settings -> settings.withFileSystems(newVal));
        return HResult.S_OK;
    }

    @Override
    public FlagSet<FsiFileSystems> getFileSystemsSupported() {
        return ImageSettings.SUPPORTED;
    }

    @Override
    public void chooseImageDefaults(@Nullable IDiscRecorder2 discRecorder) {
        MediaProbe.Medium medium = probe.probe(Problems.requirePointer(discRecorder, "discRecorder"));
        if (medium.type().is(ImapiMediaPhysicalType.UNKNOWN)) {
            throw new ImapiException(ImapiCode.E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE);
        }
        chooseDefaults(medium.freeSectors());
    }

    @Override
    public void chooseImageDefaultsForMediaType(ImapiMediaPhysicalType value) {
        chooseDefaults((int) NominalCapacity.sectors(value)
                .orElseThrow(() -> Problems.invalidParam("value", "The size of " + value + " media is not known.")));
    }

    private void chooseDefaults(int blocks) {
        state.configure(
                settings -> settings.withFileSystems(ImageSettings.SUPPORTED).withFreeMediaBlocks(blocks));
    }

    @Override
    public int getISO9660InterchangeLevel() {
        return state.settings().level();
    }

    @Override
    public void setISO9660InterchangeLevel(int newVal) {
        state.configure(settings -> settings.withLevel(newVal));
    }

    @Override
    public List<Integer> getISO9660InterchangeLevelsSupported() {
        return NameStyle.LEVELS;
    }

    @Override
    public IFileSystemImageResult createResultImage() {
        return new VirtualFileSystemImageResult(this, state.layout());
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
