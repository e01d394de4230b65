package io.github.imapi4j;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** The kinds of {@link Content} that the library brings. */
final class Contents {

    private Contents() {}

    /** A file. */
    record OfPath(Path file) implements Content {
        @Override
        public long size() throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new IOException("it is a folder");
            }
            return attributes.size();
        }

        @Override
        public ReadableByteChannel open(long position) throws IOException {
            return Files.newByteChannel(file).position(position);
        }
    }

    /** Bytes in memory. */
    static final class OfBytes implements Content {
        private final byte[] bytes;

        OfBytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public ReadableByteChannel open(long position) {
            int from = (int) position;
            return Channels.newChannel(new ByteArrayInputStream(bytes, from, bytes.length - from));
        }
    }

    /** A stream that can be opened again and again. */
    record OfStream(long size, Content.StreamOpener opener) implements Content {
        @Override
        public ReadableByteChannel open(long position) throws IOException {
            InputStream stream = opener.open();
            try {
                stream.skipNBytes(position);
            } catch (IOException e) {
                stream.close();
                throw e;
            }
            return Channels.newChannel(stream);
        }
    }
}
