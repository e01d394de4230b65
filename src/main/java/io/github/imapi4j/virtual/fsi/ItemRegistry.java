package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2fs.IFsiItem;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.IsoNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** The items that callers hold: one object for each file and folder as long as anybody holds it. */
final class ItemRegistry {

    private final VirtualFileSystemImage image;
    private final Map<IsoNode, VirtualItem> byNode = new HashMap<>();
    private final Map<Long, VirtualItem> byNumber = new HashMap<>();
    private final Map<IsoNode, IsoFile> owners = new WeakHashMap<>();

    ItemRegistry(VirtualFileSystemImage image) {
        this.image = image;
    }

    VirtualDirectoryItem handOut(IsoDirectory directory) {
        return (VirtualDirectoryItem) handOut((IsoNode) directory);
    }

    VirtualFileItem handOut(IsoFile file) {
        return (VirtualFileItem) handOut((IsoNode) file);
    }

    synchronized VirtualItem handOut(IsoNode node) {
        VirtualItem item = byNode.computeIfAbsent(node, this::item);
        byNumber.put(item.getNumber(), item);
        item.hold();
        return item;
    }

    /** From now on a node is handed out as a named stream of a file. */
    synchronized void ownedBy(IsoFile stream, IsoFile owner) {
        owners.put(stream, owner);
    }

    private VirtualItem item(IsoNode node) {
        return node instanceof IsoDirectory directory
                ? new VirtualDirectoryItem(image, directory)
                : new VirtualFileItem(image, (IsoFile) node, Optional.ofNullable(owners.get(node)));
    }

    /** The object behind a pointer that a caller gave. */
    VirtualItem resolve(IFsiItem pointer) {
        long number;
        try (ItemIdentity identity = pointer.queryInterface(ItemIdentity.class)) {
            number = identity.getNumber();
        } catch (ImapiException foreign) {
            throw notOurs();
        }
        synchronized (this) {
            VirtualItem item = byNumber.get(number);
            if (item == null) {
                throw notOurs();
            }
            return item;
        }
    }

    private static ImapiException notOurs() {
        return Problems.invalidParam(
                "item", "Only what CreateFileItem or CreateDirectoryItem of the same image made can be added.");
    }

    synchronized void forget(VirtualItem item) {
        byNode.remove(item.node());
        byNumber.remove(item.getNumber());
    }
}
