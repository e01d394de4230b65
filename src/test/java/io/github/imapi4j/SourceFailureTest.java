package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.VirtualRecorder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.ClosedFileSystemException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A source that fails in the middle of a burn: the caller sees what it threw, which file it was, and that the disc is spoiled. */
class SourceFailureTest {

    private static final long SIZE = 20_000_000;

    @TempDir
    Path folder;

    /** Zeros, and then what a program's own code may throw. */
    private static final class Failing extends InputStream {
        private final Throwable failure;
        private long left = SIZE / 2;

        Failing(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
                fail(failure);
            }
            int count = (int) Math.min(left, length);
            left -= count;
            return count;
        }
    }

    private static void fail(Throwable failure) throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        throw (Error) failure;
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new IOException("the cable is out"),
                new IllegalStateException("the database is closed"),
                new UnsupportedOperationException(),
                new AssertionError("that cannot be"),
                new NoClassDefFoundError("com/example/Codec"));
    }

    private static ImapiException failure(ImapiCode code, DiscImage image, Consumer<BurnProgress> listener) {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory());
                Recorder drive = imapi.recorder()) {
            BurnRequest request = drive.burn(image).onProgress(listener);
            ImapiException failure = assertThrows(ImapiException.class, request::run);
            assertEquals(code, failure.error(), failure.getMessage());
            assertEquals(DiscState.SPOILED, failure.discState());
            assertEquals("IDiscFormat2Data::Write", failure.operation().orElseThrow());
            assertTrue(drive.media().states().contains(MediaState.DAMAGED));
            return failure;
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void streamThatThrowsIsTheCause(Throwable thrown) {
        ImapiException failure = failure(
                ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE,
                DiscImage.builder()
                        .add("far.bin", Content.of(SIZE, () -> new Failing(thrown)))
                        .build(),
                progress -> {});
        assertSame(thrown, failure.getCause());
        assertTrue(failure.getMessage().contains("far.bin"), failure::getMessage);
        assertTrue(failure.getMessage().contains(thrown.getClass().getSimpleName()), failure::getMessage);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void contentThatCannotBeOpenedIsTheCause(Throwable thrown) {
        Content closed = new Content() {
            @Override
            public long size() {
                return 10;
            }

            @Override
            public ReadableByteChannel open(long position) throws IOException {
                fail(thrown);
                throw new IllegalStateException("unreachable");
            }
        };
        ImapiException failure = failure(
                ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE,
                DiscImage.builder()
                        .add("a first.bin", Content.of(new byte[5_000_000]))
                        .add("b closed.bin", closed)
                        .build(),
                progress -> {});
        assertSame(thrown, failure.getCause());
        assertTrue(failure.getMessage().contains("b closed.bin"), failure::getMessage);
    }

    @Test
    void fileWhoseFileSystemGoesAwayIsNamed() throws IOException {
        URI archive = URI.create("jar:" + folder.resolve("photos.zip").toUri());
        FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"));
        try (zip) {
            Files.write(zip.getPath("/a.bin"), new byte[5_000_000]);
            Files.write(zip.getPath("/b.bin"), new byte[5_000_000]);
            Files.write(zip.getPath("/c.bin"), new byte[5_000_000]);
            DiscImage image = DiscImage.builder()
                    .add("a.bin", zip.getPath("/a.bin"))
                    .add("b.bin", zip.getPath("/b.bin"))
                    .add("c.bin", zip.getPath("/c.bin"))
                    .build();
            ImapiException failure = failure(ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE, image, closing(zip));
            assertInstanceOf(ClosedFileSystemException.class, failure.getCause());
            assertTrue(failure.getMessage().contains("c.bin"), failure::getMessage);
        }
    }

    /** All is well until the first sectors are on the disc. */
    private static Consumer<BurnProgress> closing(FileSystem zip) {
        AtomicBoolean closed = new AtomicBoolean();
        return progress -> {
            if (progress.writtenSectors() > 0 && closed.compareAndSet(false, true)) {
                try {
                    zip.close();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    @Test
    void fileThatIsCutShortWhileItIsWrittenIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("log.bin"), new byte[(int) SIZE]);
        AtomicBoolean cut = new AtomicBoolean();
        ImapiException failure = failure(
                ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY,
                DiscImage.builder().add(file).build(),
                progress -> {
                    if (progress.writtenSectors() > 0 && cut.compareAndSet(false, true)) {
                        try {
                            Files.write(file, new byte[100]);
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                });
        assertTrue(failure.getMessage().contains("log.bin"), failure::getMessage);
    }
}
