package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.imapi2fs.IFsiFileItem;
import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.IsoFile;
import org.jspecify.annotations.Nullable;

/** A file of the image. */
final class VirtualFileItem extends VirtualItem implements IFsiFileItem {

    private final IsoFile file;

    VirtualFileItem(VirtualFileSystemImage image, IsoFile file) {
        super(image, file);
        this.file = file;
    }

    @Override
    public long getDataSize() {
        return state().read(file::size);
    }

    @Override
    public int getDataSize32BitLow() {
        return (int) getDataSize();
    }

    @Override
    public int getDataSize32BitHigh() {
        return (int) (getDataSize() >>> Integer.SIZE);
    }

    /** A stream that was given comes back as it is; a file of the computer is opened when it is read. */
    @Override
    public @Nullable IStream getData() {
        IsoContent content = state().read(file::content);
        if (content instanceof StreamContent given) {
            return given.stream();
        }
        if (content instanceof FileContent onDisk) {
            return new SourceStream(onDisk.source(getDataSize()));
        }
        return null;
    }

    @Override
    public void setData(@Nullable IStream newVal) {
        IStream stream = Problems.requirePointer(newVal, "newVal");
        state().requireWritable();
        if (state().read(file::parent).isPresent()) {
            throw Problems.of(
                    ImapiCode.IMAPI_E_READONLY, "'" + getFullPath() + "' was added; its data cannot be changed.");
        }
        StreamContent content = image().keep(stream);
        try {
            replace(content.requireSize(getFullPath()), content);
        } catch (RuntimeException e) {
            image().drop(content);
            throw e;
        }
    }

    /** A file that was never added takes its stream with it. */
    @Override
    public void close() {
        if (state().read(file::content) instanceof StreamContent stream && !stream.wasAdded()) {
            image().drop(stream);
        }
        super.close();
    }

    private void replace(long size, IsoContent content) {
        IsoContent before = state().read(() -> {
            IsoContent old = file.content();
            file.setContent(size, content);
            return old;
        });
        if (before instanceof StreamContent old) {
            image().drop(old);
        }
    }
}
