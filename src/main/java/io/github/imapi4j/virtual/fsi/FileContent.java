package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.StreamSource;
import io.github.imapi4j.virtual.iso.IsoContent;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A content in a file of the computer, opened when it is read.
 *
 * @param path the file
 */
record FileContent(Path path) implements IsoContent {

    @Override
    public Source open() throws IOException {
        return IsoContent.of(path).open();
    }

    /** The same as a stream that can be handed out. */
    StreamSource source(long size) {
        return new FileSource(path, size);
    }

    private record FileSource(Path path, long size) implements StreamSource {

        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public ReadableByteChannel open(long position) throws IOException {
            return FileChannel.open(path, StandardOpenOption.READ).position(position);
        }
    }
}
