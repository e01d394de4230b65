package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.CallGuard;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.com.StreamSource;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2fs.IIsoImageManager;
import io.github.imapi4j.virtual.iso.VolumeRecognition;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The virtual {@code MsftIsoImageManager}: checks that a file or a stream is the image of a disc. A file is looked at when it is
 * chosen and opened when it is read; a stream stays referenced until another is chosen or the manager is released.
 */
public final class VirtualIsoImageManager implements IIsoImageManager, CallGuard {

    private final CallGuard guard;
    private String path = "";
    private @Nullable Path file;
    private @Nullable IStream stream;

    /**
     * A manager without an image.
     *
     * @param guard asked before each call
     */
    public VirtualIsoImageManager(CallGuard guard) {
        this.guard = guard;
    }

    @Override
    public void beforeCall(String operation) {
        guard.beforeCall(operation);
    }

    @Override
    public synchronized String getPath() {
        return path;
    }

    @Override
    public synchronized @Nullable IStream getStream() {
        return file == null ? stream : streamOf(file);
    }

    private static IStream streamOf(Path file) {
        try {
            return new SourceStream(new FileSource(file, Files.size(file)));
        } catch (IOException e) {
            throw invalid(file.toString(), e);
        }
    }

    @Override
    public synchronized void setPath(@Nullable String val) {
        String wanted = Problems.requirePointer(val, "Val");
        Path found;
        try {
            found = Path.of(wanted);
        } catch (InvalidPathException e) {
            throw invalid(wanted, e);
        }
        if (!Files.isRegularFile(found)) {
            throw invalid(wanted, null);
        }
        letGo();
        path = wanted;
        file = found;
    }

    private static ImapiException invalid(String path, @Nullable Exception cause) {
        ImapiCode code = ImapiCode.IMAPI_E_INVALID_PATH;
        return new ImapiException(code, code.format(path), cause);
    }

    @Override
    public synchronized void setStream(@Nullable IStream data) {
        IStream kept = Problems.requirePointer(data, "Data").queryInterface(IStream.class);
        letGo();
        stream = kept;
    }

    @Override
    public synchronized void validate() {
        if (file == null && stream == null) {
            throw new ImapiException(ImapiCode.IMAPI_E_IMAGEMANAGER_NO_IMAGE);
        }
        if (file == null) {
            validate(Objects.requireNonNull(stream));
            return;
        }
        IStream opened = streamOf(file);
        try {
            validate(opened);
        } finally {
            opened.close();
        }
    }

    /** The stream stands at its beginning afterwards, as who writes it expects. */
    private static void validate(IStream image) {
        VolumeRecognition.require(image.stat(IStream.STATFLAG_NONAME).size(), (position, target) -> {
            image.seek(position, IStream.SEEK_SET);
            int count = 1;
            while (target.hasRemaining() && count > 0) {
                int start = target.position();
                count = image.read(target);
                target.position(start + count);
            }
        });
        image.seek(0, IStream.SEEK_SET);
    }

    private void letGo() {
        IStream old = stream;
        stream = null;
        file = null;
        path = "";
        if (old != null) {
            old.close();
        }
    }

    @Override
    public synchronized void close() {
        letGo();
    }

    /** A file of the computer. */
    private record FileSource(Path file, long size) implements StreamSource {
        @Override
        public String name() {
            return file.toString();
        }

        @Override
        public ReadableByteChannel open(long position) throws IOException {
            return Files.newByteChannel(file).position(position);
        }
    }
}
