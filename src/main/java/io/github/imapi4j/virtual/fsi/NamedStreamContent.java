package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.IsoFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A named stream of a file of the computer: an alternate data stream of NTFS, a user attribute elsewhere. Java reads it as a whole.
 *
 * @param file the file
 * @param name the stream's name
 */
record NamedStreamContent(Path file, String name) implements IsoContent {

    @Override
    public Source open() throws IOException {
        UserDefinedFileAttributeView view = view(file);
        if (view == null) {
            throw new IOException("Its file system has no named streams.");
        }
        ByteBuffer bytes = ByteBuffer.allocate(view.size(name));
        view.read(name, bytes);
        byte[] read = new byte[bytes.position()];
        bytes.flip().get(read);
        return IsoContent.of(read).open();
    }

    private static @Nullable UserDefinedFileAttributeView view(Path file) {
        return Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    }

    /** Adds all named streams of a file of the computer to one of an image. */
    static void copy(Path from, IsoFile to, LocalDateTime now) throws IOException {
        UserDefinedFileAttributeView view = view(from);
        if (view == null || !Files.getFileStore(from).supportsFileAttributeView(UserDefinedFileAttributeView.class)) {
            return;
        }
        for (String name : view.list()) {
            to.addStream(new IsoFile(name, view.size(name), new NamedStreamContent(from, name), now));
        }
    }
}
