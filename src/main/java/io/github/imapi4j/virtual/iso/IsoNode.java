package io.github.imapi4j.virtual.iso;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file or directory of an image under construction: its name, its times, whether it is hidden.
 *
 * <p>Not safe for use by several threads.
 */
public abstract sealed class IsoNode permits IsoDirectory, IsoFile {

    private final String name;
    private LocalDateTime created;
    private LocalDateTime modified;
    private LocalDateTime accessed;
    private boolean hidden;
    private @Nullable IsoDirectory parent;

    IsoNode(String name, LocalDateTime time) {
        this.name = name;
        this.created = time;
        this.modified = time;
        this.accessed = time;
    }

    /**
     * The name as it was given.
     *
     * @return the name without a path; empty for a root
     */
    public final String name() {
        return name;
    }

    /**
     * The full path as IMAPI2FS spells it: {@code \folder\file}, and {@code \} for the root.
     *
     * @return the path from the topmost directory
     */
    public final String path() {
        StringBuilder path = new StringBuilder();
        for (@Nullable IsoNode node = this; node != null && !node.name.isEmpty(); node = node.parent) {
            path.insert(0, node.name).insert(0, IsoNames.SEPARATOR);
        }
        return path.isEmpty() ? String.valueOf(IsoNames.SEPARATOR) : path.toString();
    }

    /**
     * What this node is called in a file system, unique in its directory ({@code IFsiItem::FileSystemName}).
     *
     * @param style the file system's rules
     * @return the name without a version number; empty for a root
     * @throws ImapiException IMAPI_E_NO_UNIQUE_NAME if no unique name is left
     */
    public final String nameIn(NameStyle style) {
        if (parent != null) {
            return parent.nameIn(this, style);
        }
        return name.isEmpty() ? "" : NameMangler.alone(this, style);
    }

    /**
     * The full path in a file system ({@code IFsiItem::FileSystemPath}).
     *
     * @param style the file system's rules
     * @return the path from the topmost directory, {@code \} for the root
     * @throws ImapiException IMAPI_E_NO_UNIQUE_NAME if no unique name is left
     */
    public final String pathIn(NameStyle style) {
        StringBuilder path = new StringBuilder();
        for (@Nullable IsoNode node = this; node != null && !node.name.isEmpty(); node = node.parent) {
            path.insert(0, node.nameIn(style)).insert(0, IsoNames.SEPARATOR);
        }
        return path.isEmpty() ? String.valueOf(IsoNames.SEPARATOR) : path.toString();
    }

    /**
     * The directory that holds this node.
     *
     * @return empty for a root and for a node that was not added yet
     */
    public final Optional<IsoDirectory> parent() {
        return Optional.ofNullable(parent);
    }

    /**
     * When the original was created.
     *
     * @return local time
     */
    public final LocalDateTime created() {
        return created;
    }

    /**
     * When the original was last changed: the time that ISO 9660 and Joliet record.
     *
     * @return local time
     */
    public final LocalDateTime modified() {
        return modified;
    }

    /**
     * When the original was last read.
     *
     * @return local time
     */
    public final LocalDateTime accessed() {
        return accessed;
    }

    /**
     * Sets the time of creation.
     *
     * @param time local time
     */
    public final void setCreated(LocalDateTime time) {
        created = time;
    }

    /**
     * Sets the time of the last change.
     *
     * @param time local time
     */
    public final void setModified(LocalDateTime time) {
        modified = time;
    }

    /**
     * Sets the time of the last access.
     *
     * @param time local time
     */
    public final void setAccessed(LocalDateTime time) {
        accessed = time;
    }

    /**
     * Whether the directory record carries the existence bit, which hides the node from a listing.
     *
     * @return true if hidden
     */
    public final boolean hidden() {
        return hidden;
    }

    /**
     * Hides the node or shows it.
     *
     * @param value true to hide
     */
    public final void setHidden(boolean value) {
        hidden = value;
    }

    /** What this node, with all below it, adds to the totals of the directories above. */
    abstract Totals totals();

    final @Nullable IsoDirectory parentOrNull() {
        return parent;
    }

    final void attach(IsoDirectory directory) {
        if (parent != null) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_INVALID_PARAM,
                    ImapiCode.IMAPI_E_INVALID_PARAM.format("item") + " '" + path() + "' has been added already.");
        }
        parent = directory;
    }

    final void detach() {
        parent = null;
    }
}
