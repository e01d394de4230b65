package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Pointer;
import io.github.imapi4j.cprobe.ValueSet;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.DDiscFormat2DataEvents;
import io.github.imapi4j.imapi2.DDiscFormat2RawCDEvents;
import io.github.imapi4j.imapi2.DDiscFormat2TrackAtOnceEvents;
import io.github.imapi4j.imapi2.DWriteEngine2Events;
import io.github.imapi4j.imapi2.IBlockRange;
import io.github.imapi4j.imapi2.IBlockRangeList;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscFormat2Erase;
import io.github.imapi4j.imapi2.IDiscFormat2RawCD;
import io.github.imapi4j.imapi2.IDiscFormat2TrackAtOnce;
import io.github.imapi4j.imapi2.IDiscMaster2;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.IDiscRecorder2Ex;
import io.github.imapi4j.imapi2.IRawCDImageCreator;
import io.github.imapi4j.imapi2.IRawCDImageTrackInfo;
import io.github.imapi4j.imapi2.IWriteEngine2;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2.ImapiCdSectorType;
import io.github.imapi4j.imapi2.ImapiFormat2RawCdDataSectorType;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult2;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem;
import io.github.imapi4j.imapi2fs.IFsiFileItem2;
import io.github.imapi4j.imapi2fs.IFsiItem;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import io.github.imapi4j.virtual.disc.DiscType;
import java.io.ByteArrayInputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** C calls the virtual recorder's own objects: every slot of every interface of every object that can be had. */
@ProbeTest
class CProbeVirtualTest {

    private static CProbe probe;

    @BeforeAll
    static void load() {
        probe = CProbe.load();
    }

    private static List<CoClass> classes() {
        List<CoClass> classes = new ArrayList<>(Arrays.asList(Imapi2Class.values()));
        classes.addAll(Arrays.asList(Imapi2fsClass.values()));
        try (VirtualSystem system = system()) {
            classes.removeIf(type -> !exists(system, type));
        }
        return classes;
    }

    private static VirtualSystem system() {
        return system(DiscType.BD_RE);
    }

    private static VirtualSystem system(DiscType media) {
        return VirtualSystem.of(VirtualRecorder.inMemory().media(media));
    }

    private static boolean exists(VirtualSystem system, CoClass type) {
        try {
            system.createInstance(type.clsid(), IUnknown.class).close();
            return true;
        } catch (ImapiException e) {
            if (e.error() == SystemCode.REGDB_E_CLASSNOTREG) {
                return false;
            }
            throw e;
        }
    }

    @Test
    void thereAreClasses() {
        assertFalse(classes().isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> freshObjectsAnswerAsComWantsIt() {
        return classes().stream()
                .map(type -> DynamicTest.dynamicTest(
                        type.nativeName(), () -> check(type, DiscType.BD_RE, CProbeVirtualTest::leave)));
    }

    @TestFactory
    Stream<DynamicTest> objectsWithARecorderAnswerAsComWantsIt() {
        return Stream.of(DiscType.BD_RE, DiscType.CD_RW)
                .flatMap(media -> classes().stream()
                        .map(type -> DynamicTest.dynamicTest(
                                type.nativeName() + " with " + media,
                                () -> check(type, media, CProbeVirtualTest::equip))));
    }

    /** What no class gives of itself: the news of writes, and what stands inside other objects. */
    @Test
    void whatEventsAndInnerObjectsBringAnswersAsComWantsIt() throws Throwable {
        probe.balanced("events", ValueSet.ORDINARY, 0, "IUnknown", () -> {
            List<Pointer> found = new ArrayList<>();
            try (VirtualSystem data = system(DiscType.CD_RW);
                    VirtualSystem rewritable = system(DiscType.BD_RE);
                    VirtualSystem audio = system(DiscType.CD_RW);
                    VirtualSystem raw = system(DiscType.CD_RW);
                    VirtualSystem sectors = system(DiscType.CD_RW)) {
                writeFile(data, found);
                writeFile(rewritable, found);
                addToWhatIsThere(rewritable, found);
                writeTrack(audio, found);
                lookAtTrack(audio, found);
                writeImage(raw, found);
                writeSectors(sectors, found);
                VirtualSweep sweep = new VirtualSweep(probe);
                for (Pointer pointer : found) {
                    assertEquals(List.of(), sweep.over(pointer));
                }
            }
            return null;
        });
    }

    private static Pointer pointer(IUnknown object) {
        return Com.addRefPointer(object, InterfaceModel.of(IUnknown.class));
    }

    /** Keeps the news of the first event, which are enough. */
    private static BiConsumer<IDispatch, IDispatch> keeping(List<Pointer> found) {
        int before = found.size();
        return (object, progress) -> {
            if (found.size() == before) {
                found.add(pointer(progress));
            }
        };
    }

    private static void writeFile(VirtualSystem system, List<Pointer> found) {
        try (IDiscFormat2Data format =
                        system.createInstance(Imapi2Class.MSFT_DISC_FORMAT2_DATA.clsid(), IDiscFormat2Data.class);
                IFileSystemImage image =
                        system.createInstance(Imapi2fsClass.MSFT_FILE_SYSTEM_IMAGE.clsid(), IFileSystemImage.class)) {
            equip(format, system);
            image.setStageFiles(true);
            equip(image, system);
            BiConsumer<IDispatch, IDispatch> news = keeping(found);
            try (IFileSystemImageResult result = image.createResultImage();
                    IStream stream = result.getImageStream();
                    EventConnection connection =
                            EventConnection.advise(format, DDiscFormat2DataEvents.class, news::accept)) {
                format.write(stream);
                assertTrue(connection != null);
            }
            found.add(pointer(image));
        }
    }

    private static void writeTrack(VirtualSystem system, List<Pointer> found) {
        try (IDiscFormat2TrackAtOnce format = system.createInstance(
                        Imapi2Class.MSFT_DISC_FORMAT2_TRACK_AT_ONCE.clsid(), IDiscFormat2TrackAtOnce.class);
                IStream samples = zeros(300 * 2352)) {
            equip(format, system);
            format.prepareMedia();
            BiConsumer<IDispatch, IDispatch> news = keeping(found);
            try (EventConnection connection =
                    EventConnection.advise(format, DDiscFormat2TrackAtOnceEvents.class, news::accept)) {
                format.addAudioTrack(samples);
                assertTrue(connection != null);
            } finally {
                format.releaseMedia();
            }
        }
    }

    private static void lookAtTrack(VirtualSystem system, List<Pointer> found) {
        try (IRawCDImageCreator creator =
                system.createInstance(Imapi2Class.MSFT_RAW_CD_IMAGE_CREATOR.clsid(), IRawCDImageCreator.class)) {
            addTrack(creator);
            try (IRawCDImageTrackInfo track = creator.getTrackInfo(1)) {
                found.add(pointer(track));
            }
        }
    }

    /** What is written in the middle of a disc comes as a stream that says where. */
    private static void addToWhatIsThere(VirtualSystem system, List<Pointer> found) {
        try (IDiscFormat2Data format =
                        system.createInstance(Imapi2Class.MSFT_DISC_FORMAT2_DATA.clsid(), IDiscFormat2Data.class);
                IFileSystemImage image =
                        system.createInstance(Imapi2fsClass.MSFT_FILE_SYSTEM_IMAGE.clsid(), IFileSystemImage.class)) {
            equip(format, system);
            List<IDispatch> sessions = format.getMultisessionInterfaces();
            image.setMultisessionInterfaces(sessions);
            sessions.forEach(IDispatch::close);
            image.importFileSystem();
            try (IFsiDirectoryItem root = image.getRoot();
                    IStream content = zeros(5000)) {
                root.addFile("second", content);
            }
            try (IFileSystemImageResult result = image.createResultImage();
                    IFileSystemImageResult2 newer = result.queryInterface(IFileSystemImageResult2.class);
                    IStream stream = result.getImageStream();
                    IBlockRangeList blocks = newer.getModifiedBlocks()) {
                found.add(pointer(stream));
                found.add(pointer(blocks));
                for (IBlockRange range : blocks.getBlockRanges()) {
                    found.add(pointer(range));
                    range.close();
                }
            }
        }
    }

    private static void writeImage(VirtualSystem system, List<Pointer> found) {
        try (IRawCDImageCreator creator =
                        system.createInstance(Imapi2Class.MSFT_RAW_CD_IMAGE_CREATOR.clsid(), IRawCDImageCreator.class);
                IDiscFormat2RawCD format =
                        system.createInstance(Imapi2Class.MSFT_DISC_FORMAT2_RAW_CD.clsid(), IDiscFormat2RawCD.class)) {
            addTrack(creator);
            creator.setResultingImageType(ImapiFormat2RawCdDataSectorType.PQ_ONLY);
            equip(format, system);
            format.prepareMedia();
            format.setRequestedSectorType(ImapiFormat2RawCdDataSectorType.PQ_ONLY);
            BiConsumer<IDispatch, IDispatch> news = keeping(found);
            try (IStream image = creator.createResultImage();
                    EventConnection connection =
                            EventConnection.advise(format, DDiscFormat2RawCDEvents.class, news::accept)) {
                format.writeMedia(image);
                assertTrue(connection != null);
            } finally {
                format.releaseMedia();
            }
        }
    }

    private static void writeSectors(VirtualSystem system, List<Pointer> found) {
        try (IWriteEngine2 engine = system.createInstance(Imapi2Class.MSFT_WRITE_ENGINE2.clsid(), IWriteEngine2.class);
                IStream data = zeros(40 * 2048)) {
            equip(engine, system);
            engine.setBytesPerSector(2048);
            BiConsumer<IDispatch, IDispatch> news = keeping(found);
            try (EventConnection connection = EventConnection.advise(engine, DWriteEngine2Events.class, news::accept)) {
                engine.writeSection(data, 0, 40);
                assertTrue(connection != null);
            }
        }
    }

    private interface Preparation {
        void of(IUnknown object, VirtualSystem system);
    }

    private static void leave(IUnknown object, VirtualSystem system) {}

    /** Gives a recorder its drive, whatever writes to discs a recorder, and an image something to hold. */
    private static void equip(IUnknown object, VirtualSystem system) {
        try (IDiscRecorder2 recorder = object.queryInterface(IDiscRecorder2.class)) {
            initialize(recorder, system);
        } catch (ImapiException notARecorder) {
            expect(notARecorder);
        }
        ifIt(object, IFileSystemImage.class, CProbeVirtualTest::addFile);
        ifIt(object, IRawCDImageCreator.class, CProbeVirtualTest::addTrack);
        try (IDiscRecorder2 recorder =
                system.createInstance(Imapi2Class.MSFT_DISC_RECORDER2.clsid(), IDiscRecorder2.class)) {
            initialize(recorder, system);
            ifIt(object, IDiscFormat2Data.class, format -> {
                format.setRecorder(recorder);
                format.setClientName("imapi4j tests");
            });
            ifIt(object, IDiscFormat2Erase.class, format -> {
                format.setRecorder(recorder);
                format.setClientName("imapi4j tests");
            });
            ifIt(object, IDiscFormat2TrackAtOnce.class, format -> {
                format.setRecorder(recorder);
                format.setClientName("imapi4j tests");
            });
            ifIt(object, IDiscFormat2RawCD.class, format -> {
                format.setRecorder(recorder);
                format.setClientName("imapi4j tests");
            });
            ifIt(object, IWriteEngine2.class, engine -> {
                try (IDiscRecorder2Ex commands = recorder.queryInterface(IDiscRecorder2Ex.class)) {
                    engine.setRecorder(commands);
                }
            });
        }
    }

    private static void addFile(IFileSystemImage image) {
        image.setFileSystemsToCreate(FlagSet.of(FsiFileSystems.UDF));
        image.setUDFRevision(0x201);
        try (IFsiDirectoryItem root = image.getRoot();
                IStream content = zeros(5000)) {
            root.addFile("file", content);
            try (IFsiItem item = root.getItem("file");
                    IFsiFileItem2 file = item.queryInterface(IFsiFileItem2.class)) {
                file.addStream("more", content);
            }
        }
    }

    private static void addTrack(IRawCDImageCreator creator) {
        try (IStream samples = zeros(300 * 2352)) {
            creator.addTrack(ImapiCdSectorType.AUDIO, samples);
        }
    }

    private static IStream zeros(int length) {
        return Com.reference(
                new SourceStream(new StreamSource() {
                    @Override
                    public String name() {
                        return "zeros";
                    }

                    @Override
                    public long size() {
                        return length;
                    }

                    @Override
                    public ReadableByteChannel open(long position) {
                        return Channels.newChannel(new ByteArrayInputStream(new byte[length - (int) position]));
                    }
                }),
                IStream.class);
    }

    private static <T extends IUnknown> void ifIt(IUnknown object, Class<T> type, Consumer<T> deed) {
        try (T face = object.queryInterface(type)) {
            deed.accept(face);
        } catch (ImapiException notOfThisKind) {
            expect(notOfThisKind);
        }
    }

    private static void expect(ImapiException e) {
        if (e.error() != SystemCode.E_NOINTERFACE) {
            throw e;
        }
    }

    private static void initialize(IDiscRecorder2 recorder, VirtualSystem system) {
        try (IDiscMaster2 master = system.createInstance(Imapi2Class.MSFT_DISC_MASTER2.clsid(), IDiscMaster2.class)) {
            recorder.initializeDiscRecorder(master.getItem(0));
        }
    }

    private static void check(CoClass type, DiscType media, Preparation preparation) throws Throwable {
        probe.balanced(type.nativeName(), ValueSet.ORDINARY, 0, "IUnknown", () -> {
            try (VirtualSystem system = system(media)) {
                Pointer pointer;
                try (IUnknown object = system.createInstance(type.clsid(), IUnknown.class)) {
                    preparation.of(object, system);
                    pointer = pointer(object);
                }
                assertEquals(List.of(), new VirtualSweep(probe).over(pointer));
            }
            return null;
        });
    }
}
