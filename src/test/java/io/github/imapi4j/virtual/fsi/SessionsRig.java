package io.github.imapi4j.virtual.fsi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscMaster2;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IFileSystemImage3;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.iso.SectorSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.TreeSet;

/** A virtual recorder with a disc in it, and programs that burn sessions with native references alone. */
final class SessionsRig implements AutoCloseable {

    static final FlagSet<FsiFileSystems> ISO = FlagSet.of(FsiFileSystems.ISO9660);
    static final FlagSet<FsiFileSystems> JOLIET = ISO.with(FsiFileSystems.JOLIET);
    static final FlagSet<FsiFileSystems> UDF = FlagSet.of(FsiFileSystems.UDF);
    static final FlagSet<FsiFileSystems> ALL = JOLIET.with(FsiFileSystems.UDF);

    final VirtualRecorder virtual;
    final VirtualSystem system;
    final IDiscRecorder2 recorder;
    final IDiscFormat2Data format;

    SessionsRig(DiscType type) {
        this(VirtualRecorder.inMemory().media(type));
    }

    SessionsRig(VirtualRecorder virtual) {
        this.virtual = virtual;
        system = VirtualSystem.of(virtual);
        recorder = system.createInstance(Imapi2Class.MSFT_DISC_RECORDER2.clsid(), IDiscRecorder2.class);
        try (IDiscMaster2 master = system.createInstance(Imapi2Class.MSFT_DISC_MASTER2.clsid(), IDiscMaster2.class)) {
            recorder.initializeDiscRecorder(master.getItem(0));
        }
        format = system.createInstance(Imapi2Class.MSFT_DISC_FORMAT2_DATA.clsid(), IDiscFormat2Data.class);
        format.setRecorder(recorder);
        format.setClientName("imapi4j test");
        format.setDisableConsumerDvdCompatibilityMode(true);
    }

    VirtualDisc disc() {
        return virtual.drive().media();
    }

    IFileSystemImage3 image() {
        return system.createInstance(Imapi2fsClass.MSFT_FILE_SYSTEM_IMAGE.clsid(), IFileSystemImage3.class);
    }

    /** An image that may continue the disc, which it has not read. */
    IFileSystemImage3 connected() {
        IFileSystemImage3 image = image();
        try {
            connect(image);
            return image;
        } catch (RuntimeException e) {
            image.close();
            throw e;
        }
    }

    void connect(IFileSystemImage3 image) {
        List<IDispatch> interfaces = format.getMultisessionInterfaces();
        try {
            image.setMultisessionInterfaces(interfaces);
        } finally {
            interfaces.forEach(IDispatch::close);
        }
    }

    /** An image that holds what the disc holds. */
    IFileSystemImage3 imported() {
        IFileSystemImage3 image = connected();
        try {
            image.importFileSystem();
            return image;
        } catch (RuntimeException e) {
            image.close();
            throw e;
        }
    }

    static void add(IFileSystemImage3 image, String name, int size) {
        try (IFsiDirectoryItem root = image.getRoot()) {
            root.addFile(name, ImageTestCase.stream(ImageTestCase.random(size)));
        }
    }

    /** Writes a first session with one file. */
    void first(FlagSet<FsiFileSystems> fileSystems, String name, int size) {
        try (IFileSystemImage3 image = image()) {
            image.setFileSystemsToCreate(fileSystems);
            image.setVolumeName("FIRST");
            add(image, name, size);
            burn(image);
        }
    }

    /** Writes a further session with one more file. */
    void more(String name, int size) {
        try (IFileSystemImage3 image = imported()) {
            image.setVolumeName("MORE");
            add(image, name, size);
            burn(image);
        }
    }

    void burn(IFileSystemImage3 image) {
        try (IFileSystemImageResult result = image.createResultImage();
                IStream stream = result.getImageStream()) {
            assertEquals(
                    (long) result.getTotalBlocks() * result.getBlockSize(),
                    stream.stat(IStream.STATFLAG_NONAME).size());
            format.write(stream);
        }
    }

    /** The sectors of the disc, as whoever reads it has them. */
    SectorSource sectors() {
        VirtualDisc disc = disc();
        long end = disc.lastWrittenAddressOfPreviousSession().orElseThrow() + 1;
        return new SectorSource() {
            @Override
            public long sectors() {
                return end;
            }

            @Override
            public void read(long block, ByteBuffer target) throws IOException {
                try {
                    disc.read(block, target);
                } catch (ImapiException e) {
                    throw new IOException(e);
                }
            }
        };
    }

    byte[] sector(long block) {
        ByteBuffer sector = ByteBuffer.allocate(DiscType.SECTOR_SIZE);
        disc().read(block, sector);
        return sector.array();
    }

    /** The names in the root of an image. */
    static String names(IFileSystemImage3 image) {
        TreeSet<String> names = new TreeSet<>();
        try (IFsiDirectoryItem root = image.getRoot();
                var items = root.getEnumFsiItems()) {
            items.next(100).forEach(item -> {
                try (item) {
                    names.add(item.getName());
                }
            });
        }
        return String.join(" ", names);
    }

    @Override
    public void close() {
        format.close();
        recorder.close();
        system.close();
    }
}
