package io.github.imapi4j.virtual.iso;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A directory of an image under construction. Names are unique without regard to case, as in IMAPI2FS.
 *
 * <p>Adding, removing and finding a name take logarithmic time; the totals are kept up to date as nodes come and go.
 */
public final class IsoDirectory extends IsoNode {

    private final TreeMap<String, IsoNode> children = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<NameStyle, Map<String, String>> names = new HashMap<>();
    private long jolietRecordBytes = DirectoryBounds.DOT_RECORDS;
    private long udfRecordBytes;
    private Totals totals =
            new Totals(0, 1, 0, 0, DirectoryBounds.blocks(0, jolietRecordBytes), UdfBounds.directoryBlocks(0));

    private IsoDirectory(String name, LocalDateTime time, boolean root) {
        super(root ? name : IsoNames.require(name), time);
    }

    /**
     * A directory that is in no other directory yet.
     *
     * @param name the name; its rules are {@link IsoNames#require}'s
     * @param time local time of creation, change and access
     * @throws ImapiException IMAPI_E_INVALID_PATH if the name breaks a rule
     */
    public IsoDirectory(String name, LocalDateTime time) {
        this(name, time, false);
    }

    /**
     * The root of a new tree.
     *
     * @param time local time of creation, change and access
     * @return an empty directory without a name
     */
    public static IsoDirectory root(LocalDateTime time) {
        return new IsoDirectory("", time, true);
    }

    /**
     * What the directory holds, sorted by name without regard to case.
     *
     * @return a view that follows changes
     */
    public Collection<IsoNode> children() {
        return Collections.unmodifiableCollection(children.values());
    }

    /**
     * Finds a child by name.
     *
     * @param name a name; case does not matter
     * @return the file or directory
     */
    public Optional<IsoNode> child(String name) {
        return Optional.ofNullable(children.get(name));
    }

    /**
     * Finds a node below this directory.
     *
     * @param path names separated by backslashes, with or without one in front
     * @return the node; this directory for {@code ""} and {@code "\"}
     * @throws ImapiException IMAPI_E_INVALID_PATH if the path breaks a rule
     */
    public Optional<IsoNode> find(String path) {
        IsoNode node = this;
        for (String name : IsoNames.split(path)) {
            IsoNode next = node instanceof IsoDirectory directory ? directory.children.get(name) : null;
            if (next == null) {
                return Optional.empty();
            }
            node = next;
        }
        return Optional.of(node);
    }

    /**
     * Finds a directory below this one.
     *
     * @param path names separated by backslashes, with or without one in front; empty for this directory
     * @return the directory
     * @throws ImapiException IMAPI_E_INVALID_PATH, IMAPI_E_DIR_NOT_FOUND, or IMAPI_E_NOT_DIR if there is a file
     */
    public IsoDirectory directory(String path) {
        IsoNode node = find(path)
                .orElseThrow(() -> new ImapiException(
                        ImapiCode.IMAPI_E_DIR_NOT_FOUND, ImapiCode.IMAPI_E_DIR_NOT_FOUND.format(path)));
        if (node instanceof IsoDirectory directory) {
            return directory;
        }
        throw new ImapiException(ImapiCode.IMAPI_E_NOT_DIR, ImapiCode.IMAPI_E_NOT_DIR.format(path));
    }

    /**
     * Adds a node with all below it. The limits of the file systems are not checked here ({@link IsoLimits}).
     *
     * @param node a file or directory that is in no directory yet
     * @throws ImapiException IMAPI_E_DUP_NAME if the name is taken; IMAPI_E_INVALID_PARAM if the node is in a directory
     *     already or would contain itself
     */
    public void add(IsoNode node) {
        if (children.containsKey(node.name())) {
            throw new ImapiException(ImapiCode.IMAPI_E_DUP_NAME, "'" + pathOf(node.name()) + "' name already exists.");
        }
        if (node.name().isEmpty() || encloses(node)) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_INVALID_PARAM,
                    ImapiCode.IMAPI_E_INVALID_PARAM.format("item") + " A directory cannot contain itself.");
        }
        node.attach(this);
        if (node instanceof IsoFile file) {
            file.takeTurn();
        }
        children.put(node.name(), node);
        grow(node.totals().plus(recordChange(node.name(), 1)));
    }

    /**
     * Removes a child with all below it.
     *
     * @param name a name; case does not matter
     * @return the node, which may be added elsewhere, or empty if there is none
     */
    public Optional<IsoNode> remove(String name) {
        IsoNode node = children.remove(name);
        if (node == null) {
            return Optional.empty();
        }
        node.detach();
        grow(recordChange(node.name(), -1).minus(node.totals()));
        return Optional.of(node);
    }

    /**
     * The number of files in this directory and all below it.
     *
     * @return files
     */
    public long fileCount() {
        return totals.files();
    }

    /**
     * The number of directories below this one, itself not counted.
     *
     * @return directories
     */
    public long directoryCount() {
        return totals.directories() - 1;
    }

    /**
     * How many blocks an image of this tree with ISO 9660 and Joliet can take at most, known at once; the exact number
     * takes a whole layout and is needed only when this exceeds a limit.
     *
     * @return blocks of 2,048 bytes, never less than the exact number
     */
    public long maxBlocks() {
        return maxIsoBlocks() + totals.dataBlocks();
    }

    /**
     * How many blocks the structures of ISO 9660 and Joliet can take at most, known at once.
     *
     * @return blocks of 2,048 bytes without those of file data
     */
    public long maxIsoBlocks() {
        return DirectoryBounds.descriptorsAndPathTables(totals.directories()) + totals.directoryBlocks();
    }

    /**
     * How many blocks the file entries and directories of UDF can take at most, known at once.
     *
     * @return blocks of 2,048 bytes without those of file data
     */
    public long maxUdfBlocks() {
        return totals.udfBlocks();
    }

    /**
     * How many blocks the bytes of the files take.
     *
     * @param streams whether named streams have bytes in the image
     * @return blocks of 2,048 bytes, exactly
     */
    public long dataBlocks(boolean streams) {
        return totals.dataBlocks() + (streams ? totals.streamBlocks() : 0);
    }

    /** Unique in this directory; computed once for every state of it. */
    String nameIn(IsoNode child, NameStyle style) {
        String name = names.computeIfAbsent(style, s -> new NameMangler(this, s).names())
                .get(child.name());
        if (name == null) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_ITEM_NOT_FOUND, ImapiCode.IMAPI_E_ITEM_NOT_FOUND.format(child.name()));
        }
        return name;
    }

    String pathOf(String childName) {
        String path = path();
        return path.length() == 1 ? path + childName : path + IsoNames.SEPARATOR + childName;
    }

    void grow(Totals change) {
        names.clear();
        totals = totals.plus(change);
        for (@Nullable IsoDirectory above = parentOrNull(); above != null; above = above.parentOrNull()) {
            above.totals = above.totals.plus(change);
        }
    }

    @Override
    Totals totals() {
        return totals;
    }

    private boolean encloses(IsoNode node) {
        for (@Nullable IsoDirectory above = this; above != null; above = above.parentOrNull()) {
            if (above == node) {
                return true;
            }
        }
        return false;
    }

    /** Called after a child came (1) or went (-1). */
    private Totals recordChange(String name, int change) {
        long old = DirectoryBounds.blocks(children.size() - change, jolietRecordBytes);
        long oldUdf = UdfBounds.directoryBlocks(udfRecordBytes);
        jolietRecordBytes += (long) change * DirectoryBounds.jolietRecord(name);
        udfRecordBytes += (long) change * UdfBounds.record(name);
        long iso = DirectoryBounds.blocks(children.size(), jolietRecordBytes) - old;
        return new Totals(0, 0, 0, 0, iso, UdfBounds.directoryBlocks(udfRecordBytes) - oldUdf);
    }
}
