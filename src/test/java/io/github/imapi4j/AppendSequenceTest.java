package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import io.github.imapi4j.virtual.disc.DiscType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** In which order an image is asked when something is added to a disc, and what stops that before the first sector. */
class AppendSequenceTest {

    private static final FlagSet<FsiFileSystems> ISO = FlagSet.of(FsiFileSystems.ISO9660, FsiFileSystems.JOLIET);

    private final List<String> calls = new ArrayList<>();
    private String importedLabel = "";
    private ImapiCode importFails = ImapiCode.IMAPI_E_NO_OUTPUT;
    private FlagSet<FsiFileSystems> onDisc = ISO;

    /** Plays the part of an image that can import; all else goes to the virtual one. */
    private IFileSystemImage importing(IFileSystemImage image) {
        return (IFileSystemImage) Proxy.newProxyInstance(
                IFileSystemImage.class.getClassLoader(),
                new Class<?>[] {IFileSystemImage.class},
                (proxy, method, arguments) -> answer(image, method, arguments));
    }

    private Object answer(IFileSystemImage image, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "setMultisessionInterfaces" -> {
                calls.add(method.getName());
                return null;
            }
            case "importFileSystem" -> {
                calls.add(method.getName());
                if (importFails != ImapiCode.IMAPI_E_NO_OUTPUT) {
                    throw new ImapiException(importFails);
                }
                return ISO;
            }
            case "getImportedVolumeName" -> {
                return importedLabel;
            }
            case "identifyFileSystemsOnDisc" -> {
                calls.add(method.getName());
                return onDisc;
            }
            default -> {
                if (method.getName().startsWith("set") || method.getName().equals("createResultImage")) {
                    calls.add(method.getName());
                }
                try {
                    return method.invoke(image, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }
        }
    }

    private static DiscImage.Builder files() {
        return DiscImage.builder().add("new.txt", Content.of(new byte[3000]));
    }

    private static DiscImage image() {
        return files().build();
    }

    /** Burns a first session and adds a second one. */
    private <T> T append(DiscType type, DiscImage second, Function<BurnRequest, T> last) {
        try (VirtualSystem system = VirtualSystem.of(VirtualRecorder.inMemory().media(type));
                Recorder plain = recorder(system, system::createInstance);
                Recorder drive = recorder(system, new ClassSource() {
                    @Override
                    public <T extends IUnknown> T createInstance(Guid classId, Class<T> wanted) {
                        T object = system.createInstance(classId, wanted);
                        return object instanceof IFileSystemImage image ? wanted.cast(importing(image)) : object;
                    }
                })) {
            plain.burn(image()).run();
            calls.clear();
            return last.apply(drive.burn(second).append());
        }
    }

    private BurnResult append(DiscImage second) {
        return append(DiscType.DVD_R, second, BurnRequest::run);
    }

    private ImapiException refused(ImapiCode code, DiscType type, DiscImage second) {
        ImapiException failure = assertThrows(ImapiException.class, () -> append(type, second, BurnRequest::run));
        assertEquals(code, failure.error(), failure.getMessage());
        assertEquals(DiscState.UNTOUCHED, failure.discState());
        assertFalse(calls.contains("createResultImage"), calls.toString());
        return failure;
    }

    private static Recorder recorder(VirtualSystem system, ClassSource classes) {
        IDiscRecorder2 recorder = system.createInstance(
                io.github.imapi4j.imapi2.Imapi2Class.MSFT_DISC_RECORDER2.clsid(), IDiscRecorder2.class);
        String id = system.recorders().get(0).drive().uniqueId();
        recorder.initializeDiscRecorder(id);
        return new Recorder(classes, Ticker.SYSTEM, recorder, id);
    }

    @Test
    void sessionIsImportedBeforeSpaceLabelAndFiles() {
        append(image());
        assertEquals(
                List.of(
                        "setMultisessionInterfaces",
                        "importFileSystem",
                        "setFreeMediaBlocks",
                        "setVolumeName",
                        "setStageFiles",
                        "createResultImage"),
                calls);
    }

    @Test
    void labelOfTheDiscStaysUnlessAnotherIsGiven() {
        importedLabel = "FIRST";
        assertEquals("FIRST", append(image()).image().orElseThrow().label());
        DiscImage labelled = files().label("SECOND").build();
        assertEquals("SECOND", append(labelled).image().orElseThrow().label());
    }

    @Test
    void emptyDiscIsNothingToImport() {
        importFails = ImapiCode.IMAPI_E_EMPTY_DISC;
        append(image());
        assertTrue(calls.contains("setFileSystemsToCreate"), calls.toString());
    }

    @Test
    void discThatCannotBeContinuedIsRefusedInASentence() {
        importFails = ImapiCode.IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE;
        ImapiException failure = refused(ImapiCode.IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE, DiscType.DVD_R, image());
        assertTrue(failure.getMessage().startsWith("Nothing can be added to this DVD-R"), failure.getMessage());
    }

    @Test
    void bootImageIsForTheFirstSessionOnly() {
        BootImage boot = new BootImage(
                "boot", Content.of(new byte[2048]), BootImage.Platform.BIOS, java.util.Optional.empty(), "");
        refused(
                ImapiCode.IMAPI_E_BOOT_OBJECT_CONFLICT,
                DiscType.DVD_R,
                files().boot(boot).build());
    }

    @Test
    void otherFileSystemsThanThoseOfTheDiscAreRefused() {
        refused(
                ImapiCode.IMAPI_E_FILE_SYSTEM_CHANGE_NOT_ALLOWED,
                DiscType.DVD_R,
                files().fileSystems(FileSystem.ISO9660).build());
    }

    @Test
    void fileOverTwoGibibytesIsNotAddedToIso9660() {
        DiscImage large = DiscImage.builder()
                .add("large.bin", Content.of((1L << 31) + 1, java.io.InputStream::nullInputStream))
                .build();
        refused(ImapiCode.IMAPI_E_DATA_TOO_BIG, DiscType.DVD_R, large);
    }

    @Test
    void overwritableDiscThatWasBegunWithIso9660TakesNoMore() {
        ImapiException failure = refused(ImapiCode.IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION, DiscType.BD_RE, image());
        assertTrue(failure.getMessage().contains("UDF alone"), failure.getMessage());
        assertEquals(List.of("identifyFileSystemsOnDisc"), calls);
    }

    @Test
    void overwritableDiscThatWasBegunWithUdfAloneIsContinued() {
        onDisc = FlagSet.of(FsiFileSystems.UDF);
        append(DiscType.BD_RE, image(), BurnRequest::check);
        assertTrue(calls.contains("importFileSystem"), calls.toString());
        assertFalse(calls.contains("setFreeMediaBlocks"), "only the import knows what is free: " + calls);
    }

    /** FreeSectorsOnMedia of such a disc is its capacity, whatever is on it. */
    @Test
    void whatIsOnAnOverwritableDiscIsNotFree() {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory().media(DiscType.BD_RE));
                Recorder drive = imapi.recorder()) {
            drive.burn(DiscImage.builder()
                            .add("first.bin", Content.of(new byte[4_000_000]))
                            .build())
                    .keepOpen()
                    .run();
            long almostAll = drive.media().totalBytes() - 3_000_000;
            DiscImage more = DiscImage.builder()
                    .add("more.bin", Content.of(almostAll, java.io.InputStream::nullInputStream))
                    .build();
            ImapiException failure = assertThrows(
                    ImapiException.class, () -> drive.burn(more).append().check());
            assertEquals(ImapiCode.IMAPI_E_IMAGE_SIZE_LIMIT, failure.error(), failure.getMessage());
        }
    }

    @Test
    void appendingAndOverwritingExcludeEachOther() {
        assertThrows(IllegalStateException.class, () -> append(DiscType.BD_RE, image(), BurnRequest::overwrite));
    }

    @Test
    void blankDiscIsBegun() {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory());
                Recorder drive = imapi.recorder()) {
            assertTrue(drive.burn(image()).append().run().sectors() > 0);
        }
    }

    @Test
    void finalizingWritesOneMoreSessionAndClosesTheDisc() {
        BurnResult result = append(
                DiscType.DVD_R,
                DiscImage.builder().build(),
                request -> request.finalizeDisc().run());
        assertTrue(result.sectors() > 0);
    }

    @Test
    void blankDiscIsNotClosed() {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory());
                Recorder drive = imapi.recorder()) {
            ImapiException failure = assertThrows(
                    ImapiException.class, () -> drive.finalizeDisc().run());
            assertEquals(ImapiCode.IMAPI_E_EMPTY_DISC, failure.error());
            assertEquals(DiscState.UNTOUCHED, failure.discState());
            assertTrue(drive.media().isBlank());
        }
    }

    @Test
    void finalizedDiscTakesNoMore() {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory());
                Recorder drive = imapi.recorder()) {
            drive.burn(image()).finalizeDisc().run();
            ImapiException failure = assertThrows(
                    ImapiException.class, () -> drive.burn(image()).append().run());
            assertEquals(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, failure.error());
            assertEquals(DiscState.UNTOUCHED, failure.discState());
        }
    }
}
