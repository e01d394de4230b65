package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.CallGuard;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IFsiItem;
import io.github.imapi4j.virtual.iso.IsoNode;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** What a file and a folder of the image have in common. */
abstract class VirtualItem implements IFsiItem, ItemIdentity, CallGuard {

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final VirtualFileSystemImage image;
    private final IsoNode node;
    private final long number = NUMBERS.incrementAndGet();
    private final ImageHold hold;

    VirtualItem(VirtualFileSystemImage image, IsoNode node) {
        this.image = image;
        this.node = node;
        this.hold = new ImageHold(image);
    }

    @Override
    public final void beforeCall(String operation) {
        image.beforeCall(operation);
    }

    final VirtualFileSystemImage image() {
        return image;
    }

    final ImageState state() {
        return image.state();
    }

    IsoNode node() {
        return node;
    }

    /** The full path in the image. */
    String path() {
        return node.path();
    }

    /** Whether the item is in the image, not just made or taken out. */
    boolean inImage() {
        return state().holds(node);
    }

    /** Called whenever the item is handed out. */
    final void hold() {
        hold.acquire();
    }

    /** Runs when the last caller lets go of the item; it may be handed out again afterwards. */
    @Override
    public void close() {
        image.items().forget(this);
        hold.release();
    }

    @Override
    public final long getNumber() {
        return number;
    }

    @Override
    public final String getName() {
        return node.name();
    }

    @Override
    public final String getFullPath() {
        return state().read(this::path);
    }

    @Override
    public final LocalDateTime getCreationTime() {
        return state().read(node::created);
    }

    @Override
    public final void setCreationTime(LocalDateTime newVal) {
        change(IsoNode::created, IsoNode::setCreated, newVal);
    }

    @Override
    public final LocalDateTime getLastAccessedTime() {
        return state().read(node::accessed);
    }

    @Override
    public final void setLastAccessedTime(LocalDateTime newVal) {
        change(IsoNode::accessed, IsoNode::setAccessed, newVal);
    }

    @Override
    public final LocalDateTime getLastModifiedTime() {
        return state().read(node::modified);
    }

    @Override
    public final void setLastModifiedTime(LocalDateTime newVal) {
        change(IsoNode::modified, IsoNode::setModified, newVal);
    }

    @Override
    public final boolean getIsHidden() {
        return state().read(node::hidden);
    }

    @Override
    public final void setIsHidden(boolean newVal) {
        change(IsoNode::hidden, IsoNode::setHidden, newVal);
    }

    @Override
    public final String fileSystemName(FlagSet<FsiFileSystems> fileSystem) {
        return state().read(() -> node.nameIn(state().settings().style(fileSystem)));
    }

    @Override
    public final String fileSystemPath(FlagSet<FsiFileSystems> fileSystem) {
        return state().read(() -> node.pathIn(state().settings().style(fileSystem)));
    }

    /** Sets a property of a node. */
    @FunctionalInterface
    private interface Setter<T> {
        void set(IsoNode node, T value);
    }

    private <T> void change(Function<IsoNode, T> getter, Setter<T> setter, T value) {
        boolean inImage = inImage();
        state().edit(edit -> {
            T before = getter.apply(node);
            setter.set(node, value);
            edit.made(() -> setter.set(node, before), inImage);
            if (state().settings().strict()) {
                requireOrder();
            }
        });
    }

    /** A file that was copied is often older than its creation, so this holds only where standards are kept to the letter. */
    private void requireOrder() {
        if (node.modified().isBefore(node.created())) {
            throw tooEarly("LastModified");
        }
        if (node.accessed().isBefore(node.created())) {
            throw tooEarly("LastAccessed");
        }
    }

    private ImapiException tooEarly(String time) {
        return Problems.of(ImapiCode.IMAPI_E_INVALID_DATE, "The item is '" + path() + "'.", time, "Creation");
    }
}
