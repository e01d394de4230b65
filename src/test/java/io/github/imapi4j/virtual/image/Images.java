package io.github.imapi4j.virtual.image;

import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.IsoOptions;
import io.github.imapi4j.virtual.udf.UdfRevision;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;

/** Trees and images for tests. */
public final class Images {

    public static final LocalDateTime TIME = LocalDateTime.of(2024, 2, 29, 13, 14, 15);

    private static final int CHUNK = 64 * 1024;

    private Images() {}

    public static IsoDirectory root() {
        return IsoDirectory.root(TIME);
    }

    public static IsoOptions options() {
        return IsoOptions.of("HOLIDAY", TIME).withZone(ZoneOffset.UTC);
    }

    /** UDF alone. */
    public static ImageOptions udf(UdfRevision revision) {
        return udf(revision, "HOLIDAY");
    }

    public static ImageOptions udf(UdfRevision revision, String label) {
        return ImageOptions.of(IsoOptions.of(label, TIME).withZone(ZoneOffset.UTC))
                .withFileSystems(Set.of(FileSystemType.UDF))
                .withRevision(revision);
    }

    public static IsoFile file(String name, byte[] bytes) {
        return new IsoFile(name, bytes.length, IsoContent.of(bytes), TIME);
    }

    /** A file whose bytes follow from its name and size. */
    public static IsoFile file(String name, int size) {
        return file(name, bytes(name, size));
    }

    public static byte[] bytes(String name, int size) {
        byte[] bytes = new byte[size];
        new Random(name.hashCode() * 31L + size).nextBytes(bytes);
        return bytes;
    }

    public static IsoDirectory directory(IsoDirectory parent, String name) {
        IsoDirectory directory = new IsoDirectory(name, TIME);
        parent.add(directory);
        return directory;
    }

    /** A source of any size whose bytes follow from their position. */
    public static int pattern(long position, ByteBuffer target) {
        int count = target.remaining();
        for (long at = position; target.hasRemaining(); at++) {
            target.put((byte) (at * 31 + (at >>> 11)));
        }
        return count;
    }

    /** The image in memory, read in one go. */
    public static byte[] bytes(ImageLayout layout) {
        ByteBuffer buffer = ByteBuffer.allocate((int) layout.totalBytes());
        try (ImageReader reader = layout.open()) {
            reader.read(0, buffer);
        }
        return buffer.array();
    }

    /** The image as a file, read in consecutive pieces of 64 KiB through a direct buffer as a burn does. */
    public static Path write(ImageLayout layout, Path target) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK);
        try (ImageReader reader = layout.open();
                FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long position = 0;
            int count = reader.read(position, buffer.clear());
            while (count > 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                position += count;
                count = reader.read(position, buffer.clear());
            }
        }
        return target;
    }
}
