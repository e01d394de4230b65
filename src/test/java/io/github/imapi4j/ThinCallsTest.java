package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.IDiscRecorder2Ex;
import io.github.imapi4j.imapi2.IMultisession;
import io.github.imapi4j.imapi2.IWriteEngine2;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import io.github.imapi4j.imapi2fs.IFileSystemImage3;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem;
import io.github.imapi4j.imapi2fs.IFsiFileItem2;
import io.github.imapi4j.imapi2fs.IFsiItem;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What this API adds nothing to, called by a program on the native objects. */
class ThinCallsTest {

    private final Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory().media(DiscType.DVD_PLUS_RW));
    private final Recorder drive = imapi.recorder();

    @AfterEach
    void close() {
        drive.close();
        imapi.close();
    }

    private IFileSystemImage3 image(FsiFileSystems fileSystem) {
        IFileSystemImage3 image = imapi.create(Imapi2fsClass.MSFT_FILE_SYSTEM_IMAGE, IFileSystemImage3.class);
        image.setFileSystemsToCreate(FlagSet.of(fileSystem));
        return image;
    }

    @Test
    void classThatNoProgramCanMakeIsNotRegistered() {
        ImapiException failure = assertThrows(
                ImapiException.class, () -> imapi.create(Imapi2fsClass.FSI_FILE_ITEM, IFsiFileItem2.class));
        assertEquals(SystemCode.REGDB_E_CLASSNOTREG, failure.error());
    }

    @Test
    void structuresOfADvdAreRead() {
        try (IDiscRecorder2Ex commands = drive.unwrap(IDiscRecorder2Ex.class)) {
            Bytes physical = commands.readDvdStructure(0, 0, 0, 0);
            assertEquals(2048, physical.length());
            assertEquals(0x9, physical.get(0) >> 4, "the book of DVD+RW");
            // A virtual drive has nowhere to put one.
            ImapiException failure =
                    assertThrows(ImapiException.class, () -> commands.sendDvdStructure(0, Bytes.of(1, 2)));
            assertEquals(ImapiCode.E_IMAPI_RECORDER_NO_SUCH_FEATURE, failure.error());
        }
    }

    @Test
    void adapterTellsOfItsTransfers() {
        try (IDiscRecorder2Ex commands = drive.unwrap(IDiscRecorder2Ex.class)) {
            int most = commands.getMaximumPageAlignedTransferSize();
            assertTrue(most >= 64 * 1024, "for 32 sectors at a time: " + most);
            assertTrue(commands.getMaximumNonPageAlignedTransferSize() < most);
            assertEquals(1, Integer.bitCount(commands.getByteAlignmentMask() + 1), "a mask of low bits");
            assertEquals(32, commands.getAdapterDescriptor().length());
            assertEquals(5, commands.getDeviceDescriptor().get(8), "the device type of CD and DVD drives");
        }
    }

    @Test
    void changesAreTakenBackOrLocked() {
        try (IFileSystemImage image = image(FsiFileSystems.ISO9660);
                IFsiDirectoryItem root = image.getRoot()) {
            root.addDirectory("docs");
            int point = image.getChangePoint();
            root.addDirectory("photos");
            image.rollbackToChangePoint(point);
            assertEquals(1, root.getCount());
            image.lockInChangePoint();
            assertThrows(ImapiException.class, () -> image.rollbackToChangePoint(0));
            assertEquals(1, root.getCount());
        }
    }

    @Test
    void imageTakesWhatOnlyUdfHas() {
        try (IFileSystemImage3 image = image(FsiFileSystems.UDF);
                IFsiDirectoryItem root = image.getRoot();
                IStream zeros = imapi.streams().zeros(5000)) {
            image.setUDFRevision(UdfRevision.V2_50.code());
            image.setCreateRedundantUdfMetadataFiles(true);
            assertTrue(image.getCreateRedundantUdfMetadataFiles());
            root.addFile("film.vob", zeros);
            try (IFsiItem item = root.getItem("film.vob");
                    IFsiFileItem2 film = item.queryInterface(IFsiFileItem2.class)) {
                assertEquals(HResult.S_OK, film.setIsRealTime(true));
                assertTrue(film.getIsRealTime());
            }
        }
    }

    @Test
    void imageCanBeStricterThanTheApiAsks() {
        try (IFileSystemImage image = image(FsiFileSystems.ISO9660);
                IFsiDirectoryItem root = image.getRoot()) {
            assertFalse(image.getStrictFileSystemCompliance());
            assertFalse(image.getUseRestrictedCharacterSet());
            image.setStrictFileSystemCompliance(true);
            image.setUseRestrictedCharacterSet(true);
            root.addDirectory("docs");
            assertThrows(ImapiException.class, () -> root.addDirectory("\u3042"));
            assertEquals(1, root.getCount());
        }
    }

    @Test
    void discTellsItsFileSystemsAndIdentifier() {
        DiscImage wanted = DiscImage.builder()
                .label("HOLIDAY")
                .fileSystems(FileSystem.UDF)
                .add("a.txt", Content.of(new byte[100]))
                .build();
        ImageSummary burned = drive.burn(wanted).run().image().orElseThrow();
        assertEquals("HOLIDAY", burned.discId());
        try (IFileSystemImage3 image = image(FsiFileSystems.UDF);
                IDiscRecorder2 recorder = drive.unwrap(IDiscRecorder2.class);
                IDiscFormat2Data format = imapi.create(Imapi2Class.MSFT_DISC_FORMAT2_DATA, IDiscFormat2Data.class)) {
            FlagSet<FsiFileSystems> udf = FlagSet.of(FsiFileSystems.UDF);
            assertEquals(udf, image.identifyFileSystemsOnDisc(recorder));
            assertEquals(udf, image.getDefaultFileSystemForImport(udf));
            format.setRecorder(recorder);
            format.setClientName("imapi4j test");
            List<IDispatch> ways = format.getMultisessionInterfaces();
            try (IMultisession way = ways.get(0).queryInterface(IMultisession.class)) {
                assertFalse(way.getInUse());
                way.setInUse(true);
                assertTrue(way.getInUse());
            }
            image.setMultisessionInterfaces(ways);
            ways.forEach(IDispatch::close);
            assertTrue(image.probeSpecificFileSystem(udf));
            assertFalse(image.probeSpecificFileSystem(FlagSet.of(FsiFileSystems.ISO9660)));
            assertNotEquals("", image.calculateDiscIdentifier());
        }
    }

    @Test
    void writeEngineWritesSectors() {
        try (IWriteEngine2 engine = imapi.create(Imapi2Class.MSFT_WRITE_ENGINE2, IWriteEngine2.class);
                IDiscRecorder2Ex recorder = drive.unwrap(IDiscRecorder2Ex.class);
                IStream zeros = imapi.streams().zeros(40 * Media.SECTOR_SIZE)) {
            engine.setRecorder(recorder);
            engine.setBytesPerSector(Media.SECTOR_SIZE);
            assertEquals(Media.SECTOR_SIZE, engine.getBytesPerSector());
            engine.setStartingSectorsPerSecond(2000);
            engine.setEndingSectorsPerSecond(4000);
            assertEquals(2000, engine.getStartingSectorsPerSecond());
            assertEquals(4000, engine.getEndingSectorsPerSecond());
            assertFalse(engine.getUseStreamingWrite12());
            engine.writeSection(zeros, 0, 40);
            assertFalse(engine.getWriteInProgress());
            assertFalse(drive.media().details().physicallyBlank());
        }
    }
}
