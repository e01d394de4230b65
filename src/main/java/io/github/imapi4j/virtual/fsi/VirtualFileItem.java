package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.imapi2fs.IFsiFileItem2;
import io.github.imapi4j.imapi2fs.IFsiNamedStreams;
import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.IsoNames;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file of the image, or a named stream of one. */
final class VirtualFileItem extends VirtualItem implements IFsiFileItem2 {

    private final IsoFile file;
    private final Optional<IsoFile> owner;

    /**
     * A file.
     *
     * @param owner the file whose named stream this is, if it is one
     */
    VirtualFileItem(VirtualFileSystemImage image, IsoFile file, Optional<IsoFile> owner) {
        super(image, file);
        this.file = file;
        this.owner = owner;
    }

    @Override
    String path() {
        return owner.map(whole -> whole.path() + IsoNames.STREAM_SEPARATOR + file.name())
                .orElseGet(super::path);
    }

    @Override
    boolean inImage() {
        return owner.map(whole -> state().holds(whole)).orElseGet(super::inImage);
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

    /** A stream that was given comes back as it is; what lies elsewhere is opened when it is read. */
    @Override
    public @Nullable IStream getData() {
        IsoContent content = state().read(file::content);
        if (content instanceof StreamContent given) {
            return given.stream();
        }
        return content.equals(IsoContent.EMPTY) ? null : new ContentStream(getFullPath(), getDataSize(), content);
    }

    @Override
    public void setData(@Nullable IStream newVal) {
        IStream stream = Problems.requirePointer(newVal, "newVal");
        state().requireWritable();
        if (owner.isPresent() || state().read(file::parent).isPresent()) {
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

    // Named streams, and what else only UDF knows.

    @Override
    public IFsiNamedStreams getFsiNamedStreams() {
        requireWhole("FsiNamedStreams");
        return new VirtualNamedStreams(image(), file);
    }

    @Override
    public boolean getIsNamedStream() {
        return owner.isPresent();
    }

    private void requireWhole(String property) {
        if (owner.isPresent()) {
            throw Problems.of(
                    ImapiCode.IMAPI_E_PROPERTY_NOT_ACCESSIBLE,
                    "'" + getFullPath() + "' is a named stream itself.",
                    property);
        }
    }

    @Override
    public HResult addStream(String name, @Nullable IStream streamData) {
        IStream given = Problems.requirePointer(streamData, "streamData");
        IsoNames.problem(name).ifPresent(problem -> {
            throw Problems.invalidParam("name", problem);
        });
        requireStreamsChangeable();
        image().requireName(name);
        StreamContent content = image().keep(given);
        try {
            String path = getFullPath() + IsoNames.STREAM_SEPARATOR + name;
            long size = content.requireSize(path);
            IsoContent kept = image().staging().stage(path, size, content);
            state().edit(edit -> edit.addStream(file, new IsoFile(name, size, kept, state().now())));
            content.markAdded();
        } catch (RuntimeException e) {
            image().drop(content);
            throw e;
        }
        return answer(state().settings().hasStreams());
    }

    @Override
    public HResult removeStream(String name) {
        requireStreamsChangeable();
        state().edit(edit -> edit.removeStream(
                file,
                file.stream(name)
                        .orElseThrow(() ->
                                Problems.invalidParam("name", "'" + file.path() + "' has no stream '" + name + "'."))));
        return answer(state().settings().hasStreams());
    }

    /** Documented: a session that follows others can have no new streams. */
    private void requireStreamsChangeable() {
        if (owner.isPresent()) {
            throw Problems.invalidParam("name", "A named stream has no streams of its own.");
        }
        if (state().earlier().isPresent()) {
            throw Problems.of(
                    ImapiCode.IMAPI_E_READONLY,
                    "Named streams cannot be changed after an earlier session was imported.");
        }
        if (!inImage()) {
            throw Problems.notInFileSystem(getFullPath());
        }
    }

    @Override
    public boolean getIsRealTime() {
        requireWhole("IsRealTime");
        return state().read(file::realTime);
    }

    @Override
    public HResult setIsRealTime(boolean newVal) {
        requireWhole("IsRealTime");
        boolean inImage = inImage();
        state().edit(edit -> {
            boolean before = file.realTime();
            file.setRealTime(newVal);
            edit.made(() -> file.setRealTime(before), inImage);
        });
        return answer(!newVal || state().settings().hasRealTimeFiles());
    }

    private static HResult answer(boolean supported) {
        return supported ? HResult.S_OK : ImapiCode.IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED.hresult();
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
