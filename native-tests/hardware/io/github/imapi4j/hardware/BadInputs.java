package io.github.imapi4j.hardware;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.com.StreamSource;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;
import io.github.imapi4j.imapi2fs.EmulationType;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IBootOptions;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem;
import io.github.imapi4j.imapi2fs.IFsiFileItem;
import io.github.imapi4j.imapi2fs.IFsiItem;
import io.github.imapi4j.imapi2fs.IIsoImageManager;
import io.github.imapi4j.imapi2fs.IProgressItem;
import io.github.imapi4j.imapi2fs.IProgressItems;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Bad input to an image, and what the documentation says that it is answered with. An answer is held to be documented if the method's
 * page lists the constant and its words leave no doubt that this input is meant; codes of the headers that no page lists, and pages
 * that list several that would fit, leave it open.
 */
final class BadInputs {

    private static final int LARGE = 3_000_000;
    private static final int ROOM = 1_000;

    private final List<BadInput> inputs = new ArrayList<>();

    /**
     * A bad input.
     *
     * @param name in a few words
     * @param documented the constant that it is answered with; empty if the documentation leaves it open
     * @param prepare brings the image, which has all file systems and no limit, to where the input is bad; succeeds
     * @param call gives the input; the path is a folder of the computer that holds one file, {@code LARGE.BIN}
     */
    record BadInput(
            String name,
            Optional<ResultCode> documented,
            Consumer<NewImage> prepare,
            BiConsumer<NewImage, Path> call) {

        @Override
        public String toString() {
            return name;
        }
    }

    private BadInputs() {}

    /** The file that lies in the folder. */
    static byte[] largeFile() {
        return new byte[LARGE];
    }

    static List<BadInput> all() {
        BadInputs all = new BadInputs();
        all.addPaths();
        all.addTrees();
        all.addItems();
        all.addSizes();
        all.addDepth();
        all.addProperties();
        all.addReadOnly();
        all.addPointers();
        all.addBoot();
        all.addSessions();
        all.addStreams();
        all.addResults();
        all.addIsoImages();
        return all.inputs;
    }

    private void documented(ResultCode code, String name, Consumer<NewImage> call) {
        documented(code, name, image -> {}, (image, folder) -> call.accept(image));
    }

    private void documented(
            ResultCode code, String name, Consumer<NewImage> prepare, BiConsumer<NewImage, Path> call) {
        inputs.add(new BadInput(name, Optional.of(code), prepare, call));
    }

    private void open(String name, Consumer<NewImage> call) {
        open(name, image -> {}, call);
    }

    private void open(String name, Consumer<NewImage> prepare, Consumer<NewImage> call) {
        inputs.add(new BadInput(name, Optional.empty(), prepare, (image, folder) -> call.accept(image)));
    }

    private static void get(NewImage image, String path) {
        image.root().getItem(path).close();
    }

    private static void aFile(NewImage image) {
        image.file("A.BIN", TestBytes.random(10));
    }

    private static void aFullFolder(NewImage image) {
        image.folder("FULL");
        image.file("FULL\\A.BIN", TestBytes.random(10));
    }

    /** The pages of all four list "badly formed or contains invalid characters"; a colon could part a stream's name. */
    private void addPaths() {
        documented(ImapiCode.IMAPI_E_INVALID_PATH, "AddFile of a?.txt", image -> image.file("a?.txt", new byte[1]));
        documented(ImapiCode.IMAPI_E_INVALID_PATH, "AddDirectory of a*b", image -> image.folder("a*b"));
        documented(ImapiCode.IMAPI_E_INVALID_PATH, "get_Item of a<b", image -> get(image, "a<b"));
        documented(ImapiCode.IMAPI_E_INVALID_PATH, "Remove of a|b", image -> image.root().remove("a|b"));
        documented(ImapiCode.IMAPI_E_ITEM_NOT_FOUND, "get_Item of nothing", image -> get(image, "nothing"));
        documented(
                ImapiCode.IMAPI_E_DIR_NOT_FOUND,
                "Exists below a missing folder",
                image -> image.image().exists("\\no\\a.txt"));
        open("AddDirectory of a:b", image -> image.folder("a:b"));
        open("AddDirectory with two backslashes", image -> image.folder("a\\\\b"));
        open("AddDirectory with a backslash at its end", image -> image.folder("a\\"));
        open("AddDirectory of an empty path", image -> image.folder(""));
        open("AddDirectory of two dots", image -> image.folder(".."));
        open("AddDirectory with a dot at its end", image -> image.folder("end."));
        open("AddDirectory with a blank at its end", image -> image.folder("end "));
        open("AddDirectory of a control character", image -> image.folder("a\tb"));
        open("AddDirectory of CON", image -> image.folder("CON"));
        open("AddDirectory of 300 characters", image -> image.folder("n".repeat(300)));
        open("AddDirectory below a missing folder", image -> image.folder("no\\folder"));
        open("AddFile below a missing folder", image -> image.file("no\\a.txt", new byte[1]));
        open("AddFile below a file", BadInputs::aFile, image -> image.file("A.BIN\\b.txt", new byte[1]));
        open("Exists without a backslash", image -> image.image().exists("a.txt"));
        open("Exists of an empty path", image -> image.image().exists(""));
        open("Remove of nothing", image -> image.root().remove("nothing"));
        open("Remove of the root", image -> image.root().remove("\\"));
    }

    /** The page hands on what Windows says of a folder that is missing. */
    private void addTrees() {
        open("AddTree of a missing folder", image -> image.root().addTree("C:\\imapi4j\\nowhere\\at all", true));
        open("AddTree of an empty path", image -> image.root().addTree("", true));
        open("AddTree of a pattern", image -> image.root().addTree("*.*", true));
        inputs.add(new BadInput(
                "AddTree of a file",
                Optional.empty(),
                image -> {},
                (image, folder) -> image.root().addTree(folder.resolve("LARGE.BIN").toString(), true)));
    }

    /** Add documents the taken name; AddFile and AddDirectory do not. */
    private void addItems() {
        documented(ImapiCode.IMAPI_E_DUP_NAME, "Add of a name that is taken", image -> {
            image.folder("TAKEN");
            add(image, "taken", Kind.FOLDER);
        });
        open("AddDirectory of a name that is taken", image -> image.folder("A"), image -> image.folder("a"));
        open("AddFile of a name that is taken", BadInputs::aFile, image -> image.file("a.bin", new byte[1]));
        documented(ImapiCode.IMAPI_E_NOT_IN_FILE_SYSTEM, "AddDirectory to a folder of no image", image -> {
            try (IFsiDirectoryItem folder = image.image().createDirectoryItem("NEW")) {
                folder.addDirectory("SUB");
            }
        });
        documented(ImapiCode.IMAPI_E_NOT_IN_FILE_SYSTEM, "AddFile to a folder of no image", image -> {
            try (IFsiDirectoryItem folder = image.image().createDirectoryItem("NEW")) {
                folder.addFile("A.BIN", new SourceStream(new TestBytes(new byte[1])));
            }
        });
        documented(
                ImapiCode.IMAPI_E_DIR_NOT_EMPTY,
                "Remove of a folder that is not empty",
                BadInputs::aFullFolder,
                (image, folder) -> image.root().remove("FULL"));
        documented(
                ImapiCode.IMAPI_E_NOT_DIR,
                "RemoveTree of a file",
                BadInputs::aFile,
                (image, folder) -> image.root().removeTree("A.BIN"));
        documented(
                ImapiCode.IMAPI_E_DIR_NOT_FOUND,
                "RemoveTree of nothing",
                image -> image.root().removeTree("nothing"));
        open("CreateFileItem of an empty name", image -> image.image().createFileItem("").close());
        open("CreateFileItem of a path", image -> image.image().createFileItem("a\\b").close());
        open("CreateDirectoryItem of a?b", image -> image.image().createDirectoryItem("a?b").close());
        open("Add of an item of another image", image -> {
            try (NewImage other = image.another();
                    IFsiFileItem foreign = other.image().createFileItem("A.BIN")) {
                image.root().add(foreign);
            }
        });
        open("Add of an item for the second time", image -> {
            try (IFsiFileItem file = image.image().createFileItem("A.BIN")) {
                image.root().add(file);
                image.folder("B");
                try (IFsiItem item = image.root().getItem("B");
                        IFsiDirectoryItem folder = item.queryInterface(IFsiDirectoryItem.class)) {
                    folder.add(file);
                }
            }
        });
        open("put_Data of a file that was added", image -> {
            try (IFsiFileItem file = image.image().createFileItem("A.BIN")) {
                image.root().add(file);
                file.setData(new SourceStream(new TestBytes(new byte[1])));
            }
        });
        open("a name that is not restricted", image -> {
            image.image().setUseRestrictedCharacterSet(true);
            image.file("Ω.txt", new byte[1]);
        });
    }

    /** Which kind of item is made. */
    private enum Kind {
        FILE,
        FOLDER
    }

    private static void add(NewImage image, String name, Kind kind) {
        try (IFsiItem item = kind == Kind.FILE
                ? image.image().createFileItem(name)
                : image.image().createDirectoryItem(name)) {
            image.root().add(item);
        }
    }

    /** AddFile does not document the limit, Add and AddTree do; that of a file's size is the header's. */
    private void addSizes() {
        Consumer<NewImage> limited = image -> image.image().setFreeMediaBlocks(ROOM);
        documented(ImapiCode.IMAPI_E_IMAGE_SIZE_LIMIT, "Add beyond FreeMediaBlocks", limited, (image, folder) -> {
            try (IFsiFileItem file = image.image().createFileItem("LARGE.BIN")) {
                file.setData(new SourceStream(TestBytes.zeros(LARGE)));
                image.root().add(file);
            }
        });
        documented(
                ImapiCode.IMAPI_E_IMAGE_SIZE_LIMIT,
                "AddTree beyond FreeMediaBlocks",
                limited,
                (image, folder) -> image.root().addTree(folder.toString(), false));
        open("AddFile beyond FreeMediaBlocks", limited, image -> image.file("LARGE.BIN", largeFile()));
        documented(
                ImapiCode.IMAPI_E_IMAGE_TOO_BIG,
                "put_FreeMediaBlocks below the content",
                image -> image.file("LARGE.BIN", largeFile()),
                (image, folder) -> image.image().setFreeMediaBlocks(ROOM));
        open("put_FreeMediaBlocks of -2", image -> image.image().setFreeMediaBlocks(-2));
        open(
                "a file beyond 2 GiB in ISO 9660",
                image -> {
                    image.image().setFileSystemsToCreate(Twins.ISO);
                    Answer.of(() -> image.image().setStageFiles(false));
                },
                image -> {
                    image.root().addFile("LARGE.BIN", new SourceStream(TestBytes.zeros((1L << 31) + 1)));
                    image.image().createResultImage().close();
                });
    }

    /** AddDirectory does not document the levels; FileSystemsToCreate does. */
    private void addDepth() {
        Consumer<NewImage> deep = image -> {
            image.image().setFileSystemsToCreate(Twins.UDF);
            addLevels(image, 12);
        };
        documented(
                ImapiCode.IMAPI_E_ISO9660_LEVELS,
                "put_FileSystemsToCreate of ISO 9660 for 12 levels",
                deep,
                (image, folder) -> image.image().setFileSystemsToCreate(Twins.JOLIET));
        for (int levels = 8; levels <= 10; levels++) {
            int depth = levels;
            open("AddDirectory of " + levels + " levels in ISO 9660", image -> addLevels(image, depth));
        }
    }

    private static void addLevels(NewImage image, int levels) {
        StringBuilder path = new StringBuilder("1");
        image.folder("1");
        for (int level = 2; level <= levels; level++) {
            image.folder(path.append('\\').append(level).toString());
        }
    }

    private void addProperties() {
        documented(
                ImapiCode.IMAPI_E_INVALID_PARAM,
                "put_UDFRevision of 1.03",
                image -> image.image().setUDFRevision(0x103));
        documented(
                ImapiCode.IMAPI_E_INVALID_PARAM,
                "put_ISO9660InterchangeLevel of 9",
                image -> image.image().setISO9660InterchangeLevel(9));
        documented(
                ImapiCode.IMAPI_E_INVALID_WORKING_DIRECTORY,
                "put_WorkingDirectory of a missing folder",
                image -> {},
                (image, folder) -> image.image().setWorkingDirectory(folder.resolve("nowhere").toString()));
        documented(ImapiCode.IMAPI_E_INVALID_PARAM, "FileSystemName for two file systems", image -> {
            aFile(image);
            try (IFsiItem item = image.root().getItem("A.BIN")) {
                item.fileSystemName(Twins.JOLIET);
            }
        });
        open("put_WorkingDirectory of an empty path", image -> image.image().setWorkingDirectory(""));
        open("put_FileSystemsToCreate of Joliet alone", image -> image.image()
                .setFileSystemsToCreate(FlagSet.of(FsiFileSystems.JOLIET)));
        open("put_FileSystemsToCreate of one that is not known", image -> image.image()
                .setFileSystemsToCreate(FlagSet.of(FsiFileSystems.UNKNOWN)));
        open("put_VolumeName of a:b", image -> image.image().setVolumeName("a:b"));
        open("put_VolumeName of 200 characters", image -> image.image().setVolumeName("A".repeat(200)));
        open("put_SessionStartBlock of -1", image -> image.image().setSessionStartBlock(-1));
        open("ChooseImageDefaultsForMediaType of an unknown one", image -> image.image()
                .chooseImageDefaultsForMediaType(ImapiMediaPhysicalType.UNKNOWN));
        open("put_StrictFileSystemCompliance of an image with a file", BadInputs::aFile, image -> image.image()
                .setStrictFileSystemCompliance(true));
        open("RollbackToChangePoint of one that never was", image -> image.image()
                .rollbackToChangePoint(99));
        open("RollbackToChangePoint of -1", image -> image.image().rollbackToChangePoint(-1));
        open(
                "RollbackToChangePoint behind the locked one",
                image -> {
                    aFile(image);
                    image.image().lockInChangePoint();
                },
                image -> image.image().rollbackToChangePoint(0));
    }

    /** Every page of what changes the tree documents it. */
    private void addReadOnly() {
        readOnly("AddFile", (image, folder) -> image.file("B.BIN", new byte[1]));
        readOnly("AddDirectory", (image, folder) -> image.folder("B"));
        readOnly("AddTree", (image, folder) -> image.root().addTree(folder.toString(), false));
        readOnly("Add", (image, folder) -> add(image, "B.BIN", Kind.FILE));
        readOnly("Remove", (image, folder) -> image.root().remove("FULL\\A.BIN"));
        readOnly("RemoveTree", (image, folder) -> image.root().removeTree("FULL"));
        readOnly("put_IsHidden", (image, folder) -> image.hide("FULL\\A.BIN"));
    }

    private void readOnly(String method, BiConsumer<NewImage, Path> change) {
        documented(
                ImapiCode.IMAPI_E_READONLY,
                method + " while a result lives",
                BadInputs::aFullFolder,
                (image, folder) -> {
                    try (IFileSystemImageResult result = image.image().createResultImage();
                            IStream stream = result.getImageStream()) {
                        change.accept(image, folder);
                        stream.seek(0, IStream.SEEK_SET);
                    }
                });
    }

    /** NULL in place of a pointer. */
    @SuppressWarnings("NullAway")
    private void addPointers() {
        documented(SystemCode.E_POINTER, "AddFile of no stream", image -> image.root().addFile("A.BIN", null));
        documented(SystemCode.E_POINTER, "Add of no item", image -> image.root().add(null));
        documented(SystemCode.E_POINTER, "put_Data of no stream", image -> {
            try (IFsiFileItem file = image.image().createFileItem("A.BIN")) {
                file.setData(null);
            }
        });
        documented(SystemCode.E_POINTER, "ChooseImageDefaults of no recorder", image -> image.image()
                .chooseImageDefaults(null));
        documented(SystemCode.E_POINTER, "SetMaxMediaBlocksFromDevice of no recorder", image -> image.image()
                .setMaxMediaBlocksFromDevice(null));
        documented(SystemCode.E_POINTER, "IdentifyFileSystemsOnDisc of no recorder", image -> image.image()
                .identifyFileSystemsOnDisc(null));
        documented(SystemCode.E_POINTER, "AssignBootImage of no stream", image -> {
            try (IBootOptions options = image.bootOptions()) {
                options.assignBootImage(null);
            }
        });
        open("AddDirectory of no path", image -> image.root().addDirectory(null));
        open("put_VolumeName of no name", image -> image.image().setVolumeName(null));
        open("SetStream of no stream", image -> {
            try (IIsoImageManager manager = image.manager()) {
                manager.setStream(null);
            }
        });
    }

    private void addBoot() {
        documented(ImapiCode.IMAPI_E_INVALID_PARAM, "put_Manufacturer of 25 characters", image -> {
            try (IBootOptions options = image.bootOptions()) {
                options.setManufacturer("M".repeat(25));
            }
        });
        documented(ImapiCode.IMAPI_E_BOOT_EMULATION_IMAGE_SIZE_MISMATCH, "put_Emulation of a larger floppy", image -> {
            try (IBootOptions options = image.bootOptions(TestBytes.random(4_096))) {
                options.setEmulation(EmulationType.EMULATION_12M_FLOPPY);
            }
        });
        open("AssignBootImage of an empty stream", image -> image.bootOptions(new byte[0]).close());
        open("put_BootImageOptions without a boot image", image -> {
            try (IBootOptions options = image.bootOptions()) {
                image.image().setBootImageOptions(options);
                image.image().createResultImage().close();
            }
        });
        open("put_BootImageOptions twice", image -> {
            try (IBootOptions options = image.bootOptions(TestBytes.random(2_048))) {
                image.image().setBootImageOptions(options);
                image.image().setBootImageOptions(options);
            }
        });
        open("put_BootImageOptions for a later session", image -> {
            try (IBootOptions options = image.bootOptions(TestBytes.random(2_048))) {
                image.image().setSessionStartBlock(30_000);
                image.image().setBootImageOptions(options);
            }
        });
    }

    private void addSessions() {
        documented(
                ImapiCode.IMAPI_E_MULTISESSION_NOT_SET,
                "ImportFileSystem of no disc",
                image -> image.image().importFileSystem());
        documented(
                ImapiCode.IMAPI_E_MULTISESSION_NOT_SET,
                "ImportSpecificFileSystem of no disc",
                image -> image.image().importSpecificFileSystem(Twins.ISO));
        documented(
                ImapiCode.IMAPI_E_MULTISESSION_NOT_SET,
                "CalculateDiscIdentifier of no disc",
                image -> image.image().calculateDiscIdentifier());
        open("ImportSpecificFileSystem of two", image -> image.image().importSpecificFileSystem(Twins.JOLIET));
        open("put_MultisessionInterfaces of none", image -> image.image().setMultisessionInterfaces(List.of()));
        open("GetDefaultFileSystemForImport of one that is not known", image -> image.image()
                .getDefaultFileSystemForImport(FlagSet.of(FsiFileSystems.UNKNOWN)));
    }

    /** A burn meets these failures too: which constant arrives there is what a program decides on. */
    private void addStreams() {
        open("a file that cannot be opened while the image is read", image -> {
            image.root().addFile("A.BIN", new SourceStream(new BrokenBytes(true)));
            image.bytes();
        });
        open("a file that ends early while the image is read", image -> {
            image.root().addFile("A.BIN", new SourceStream(new BrokenBytes(false)));
            image.bytes();
        });
    }

    /**
     * A source that cannot be opened, or ends before its size.
     *
     * @param missing which of both
     */
    private record BrokenBytes(boolean missing) implements StreamSource {

        @Override
        public String name() {
            return "broken bytes";
        }

        @Override
        public long size() {
            return 10_000;
        }

        @Override
        public ReadableByteChannel open(long position) throws IOException {
            if (missing) {
                throw new FileNotFoundException("It is gone.");
            }
            return Channels.newChannel(new ByteArrayInputStream(new byte[10]));
        }
    }

    private void addResults() {
        documented(SystemCode.E_INVALIDARG, "get_Item of progress items before the first", image -> progress(image, -1));
        documented(
                SystemCode.E_INVALIDARG,
                "get_Item of progress items behind the last",
                image -> progress(image, Integer.MAX_VALUE));
        documented(SystemCode.E_INVALIDARG, "ProgressItemFromBlock behind the image", image -> {
            try (IFileSystemImageResult result = image.image().createResultImage();
                    IProgressItems items = result.getProgressItems()) {
                items.progressItemFromBlock(result.getTotalBlocks()).close();
            }
        });
        documented(SystemCode.STG_E_INVALIDFUNCTION, "Stat of the image with an unknown flag", image -> {
            try (IFileSystemImageResult result = image.image().createResultImage();
                    IStream stream = result.getImageStream()) {
                stream.stat(7);
            }
        });
        open("CreateResultImage without a file system", image -> {
            image.image().setFileSystemsToCreate(FlagSet.of(FsiFileSystems.NONE));
            image.image().createResultImage().close();
        });
    }

    private static void progress(NewImage image, int index) {
        try (IFileSystemImageResult result = image.image().createResultImage();
                IProgressItems items = result.getProgressItems();
                IProgressItem item = items.getItem(index)) {
            item.getDescription();
        }
    }

    private void addIsoImages() {
        documented(ImapiCode.IMAPI_E_IMAGEMANAGER_NO_IMAGE, "Validate of nothing", image -> {
            try (IIsoImageManager manager = image.manager()) {
                manager.validate();
            }
        });
        validated(ImapiCode.IMAPI_E_IMAGEMANAGER_NO_VALID_VD_FOUND, "zeros", (bytes, size) -> TestBytes.zeros(size));
        validated(
                ImapiCode.IMAPI_E_IMAGEMANAGER_IMAGE_NOT_ALIGNED,
                "an image and one byte more",
                (bytes, size) -> new TestBytes(bytes, size + 1));
        validated(
                ImapiCode.IMAPI_E_IMAGEMANAGER_IMAGE_TOO_BIG,
                "an image and zeros up to 4 TiB",
                (bytes, size) -> new TestBytes(bytes, 1L << 42));
        documented(
                ImapiCode.IMAPI_E_INVALID_PATH,
                "SetPath of a missing file",
                image -> {},
                (image, folder) -> {
                    try (IIsoImageManager manager = image.manager()) {
                        manager.setPath(folder.resolve("nowhere.iso").toString());
                    }
                });
        open("Validate of an empty stream", image -> validate(image, TestBytes.zeros(0)));
    }

    /** Makes a stream out of a good image. */
    @FunctionalInterface
    private interface Spoiler {
        TestBytes spoil(byte[] image, int size);
    }

    private void validated(ResultCode code, String what, Spoiler spoiler) {
        documented(code, "Validate of " + what, image -> {
            byte[] good = image.bytes();
            validate(image, spoiler.spoil(good, good.length));
        });
    }

    private static void validate(NewImage image, TestBytes bytes) {
        try (IIsoImageManager manager = image.manager()) {
            manager.setStream(new SourceStream(bytes));
            manager.validate();
        }
    }
}
