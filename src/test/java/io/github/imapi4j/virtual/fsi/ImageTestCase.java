package io.github.imapi4j.virtual.fsi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.imapi4j.com.Com;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.com.StreamSource;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.imapi2fs.FsiItemType;
import io.github.imapi4j.imapi2fs.IFileSystemImage3;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem;
import io.github.imapi4j.imapi2fs.IFsiFileItem;
import io.github.imapi4j.imapi2fs.IFsiItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

/** An image behind its vtables, as a native caller has it, and its root. */
abstract class ImageTestCase {

    static final LocalDateTime NOW = LocalDateTime.of(2024, 2, 29, 13, 14, 15);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-29T13:14:15Z"), ZoneOffset.ofHours(1));
    private static final int CHUNK = 64 * 1024;

    IFileSystemImage3 image;
    IFsiDirectoryItem root;

    MediaProbe probe() {
        return new UnreadDrive(recorder -> {
            throw new AssertionError("no disc was to be looked at");
        });
    }

    FreeSpace space() {
        return FreeSpace.OF_THE_DISK;
    }

    @BeforeEach
    final void open() {
        image = Com.reference(new VirtualFileSystemImage(probe(), CLOCK, space()), IFileSystemImage3.class);
        root = image.getRoot();
    }

    @AfterEach
    final void close() {
        root.close();
        image.close();
    }

    /** The failure itself, so that more can be said about it. */
    static ImapiException assertFails(ResultCode code, Executable call) {
        ImapiException failure = assertThrows(ImapiException.class, call);
        assertEquals(code, failure.error(), failure.getMessage());
        return failure;
    }

    static IStream stream(byte[] bytes) {
        return new SourceStream(new Bytes(bytes, bytes.length));
    }

    static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    /** A source of bytes that says it has a given size. */
    record Bytes(byte[] bytes, long size) implements StreamSource {
        @Override
        public String name() {
            return "bytes";
        }

        @Override
        public ReadableByteChannel open(long position) {
            return Channels.newChannel(new ByteArrayInputStream(bytes, (int) position, bytes.length - (int) position));
        }
    }

    final void addFile(String path, int size) {
        root.addFile(path, stream(random(size)));
    }

    final FsiItemType typeAt(String path) {
        return image.exists(path).known().orElseThrow();
    }

    /** One property or another of an item that is handed out for this alone. */
    final <T> T of(String path, Function<IFsiItem, T> property) {
        try (IFsiItem item = root.getItem(path)) {
            return property.apply(item);
        }
    }

    final byte[] read(String path) {
        return of(path, item -> {
            try (IFsiFileItem file = item.queryInterface(IFsiFileItem.class);
                    IStream data = file.getData()) {
                data.seek(0, IStream.SEEK_SET);
                ByteBuffer buffer = ByteBuffer.allocateDirect((int) file.getDataSize());
                assertEquals(buffer.capacity(), data.read(buffer));
                byte[] bytes = new byte[buffer.capacity()];
                buffer.flip().get(bytes);
                return bytes;
            }
        });
    }

    /** Writes the image to a file, in pieces through a direct buffer as a burn does. */
    final Path write(Path target) throws IOException {
        try (IFileSystemImageResult result = image.createResultImage();
                IStream stream = result.getImageStream();
                FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK);
            while (stream.read(buffer.clear()) > 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            }
            assertEquals((long) result.getTotalBlocks() * result.getBlockSize(), out.size());
        }
        return target;
    }
}
