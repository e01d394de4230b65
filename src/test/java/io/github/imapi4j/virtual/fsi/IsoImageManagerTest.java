package io.github.imapi4j.virtual.fsi;

import static io.github.imapi4j.virtual.fsi.ImageTestCase.assertFails;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.com.StreamSource;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.imapi2fs.IIsoImageManager;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import io.github.imapi4j.virtual.VirtualSystem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of ISO images behind its vtable. */
class IsoImageManagerTest {

    @TempDir
    Path folder;

    private VirtualSystem system;
    private IIsoImageManager manager;

    @BeforeEach
    void open() {
        system = VirtualSystem.of();
        manager = system.createInstance(Imapi2fsClass.MSFT_ISO_IMAGE_MANAGER.clsid(), IIsoImageManager.class);
    }

    @AfterEach
    void close() {
        manager.close();
        system.close();
    }

    /** So many sectors, with descriptors of a type and a standard from the 17th on. */
    private static byte[] image(int sectors, String... descriptors) {
        byte[] bytes = new byte[sectors * 2048];
        for (int i = 0; i < descriptors.length; i++) {
            byte[] name = descriptors[i].substring(1).getBytes(StandardCharsets.US_ASCII);
            int at = (16 + i) * 2048;
            bytes[at] = (byte) (descriptors[i].charAt(0) - '0');
            System.arraycopy(name, 0, bytes, at + 1, name.length);
        }
        return bytes;
    }

    private void choose(byte[] bytes) {
        manager.setStream(ImageTestCase.stream(bytes));
    }

    @Test
    void nothingChosenIsNoImage() {
        assertFails(ImapiCode.IMAPI_E_IMAGEMANAGER_NO_IMAGE, manager::validate);
        assertEquals("", manager.getPath());
        assertNull(manager.getStream());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1CD001", "0CD001,1CD001", "0BEA01,0NSR02,0TEA01", "0BEA01,0NSR03", "2CD001"})
    void volumeDescriptorsOfIso9660AndUdfAreValid(String descriptors) {
        choose(image(24, descriptors.split(",")));
        manager.validate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1XX001", "0BEA01,0TEA01", "0CD001", "1XX001,1CD001"})
    void otherThingsAreNot(String descriptors) {
        choose(image(24, descriptors.split(",")));
        assertFails(ImapiCode.IMAPI_E_IMAGEMANAGER_NO_VALID_VD_FOUND, manager::validate);
    }

    @Test
    void imageThatEndsBeforeItsDescriptorsIsNotValid() {
        choose(image(16));
        assertFails(ImapiCode.IMAPI_E_IMAGEMANAGER_NO_VALID_VD_FOUND, manager::validate);
        choose(new byte[0]);
        assertFails(ImapiCode.IMAPI_E_IMAGEMANAGER_NO_VALID_VD_FOUND, manager::validate);
    }

    @Test
    void partOfASectorIsNotAligned() {
        byte[] bytes = image(24, "1CD001");
        choose(java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertFails(ImapiCode.IMAPI_E_IMAGEMANAGER_IMAGE_NOT_ALIGNED, manager::validate);
    }

    @Test
    void moreSectorsThanALongCountsAreTooMany() {
        manager.setStream(new SourceStream(new Endless((1L << 31) * 2048)));
        assertFails(ImapiCode.IMAPI_E_IMAGEMANAGER_IMAGE_TOO_BIG, manager::validate);
    }

    /** Nobody reads it. */
    private record Endless(long size) implements StreamSource {
        @Override
        public String name() {
            return "endless";
        }

        @Override
        public ReadableByteChannel open(long position) throws IOException {
            return Channels.newChannel(java.io.InputStream.nullInputStream());
        }
    }

    @Test
    void fileIsCheckedAndGivenAsAStream() throws IOException {
        byte[] bytes = image(24, "1CD001");
        Path file = Files.write(folder.resolve("a.iso"), bytes);
        manager.setPath(file.toString());
        manager.validate();
        assertEquals(file.toString(), manager.getPath());
        try (IStream stream = manager.getStream()) {
            assertNotNull(stream);
            ByteBuffer buffer = ByteBuffer.allocateDirect(bytes.length);
            assertEquals(bytes.length, stream.read(buffer));
            byte[] read = new byte[bytes.length];
            buffer.flip().get(read);
            assertArrayEquals(bytes, read);
        }
    }

    @Test
    void streamStandsAtItsBeginningAfterTheCheck() {
        choose(image(24, "1CD001"));
        manager.validate();
        try (IStream stream = manager.getStream()) {
            assertNotNull(stream);
            assertEquals(0, stream.seek(0, IStream.SEEK_CUR));
        }
    }

    @Test
    void fileThatIsMissingOrAFolderIsAnInvalidPath() {
        choose(image(24, "1CD001"));
        assertFails(
                ImapiCode.IMAPI_E_INVALID_PATH,
                () -> manager.setPath(folder.resolve("nowhere.iso").toString()));
        assertFails(ImapiCode.IMAPI_E_INVALID_PATH, () -> manager.setPath(folder.toString()));
        manager.validate();
    }
}
