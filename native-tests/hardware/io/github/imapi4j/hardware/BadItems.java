package io.github.imapi4j.hardware;

import static io.github.imapi4j.hardware.BadInput.documented;
import static io.github.imapi4j.hardware.BadInput.open;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem;
import io.github.imapi4j.imapi2fs.IFsiFileItem;
import io.github.imapi4j.imapi2fs.IFsiItem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Bad input to the tree of an image: names, items, sizes, depth. */
final class BadItems {

    private BadItems() {}

    /** The pages of all four methods list "badly formed or contains invalid characters"; a colon could part a stream's name. */
    static List<BadInput> paths() {
        return List.of(
                documented(ImapiCode.IMAPI_E_INVALID_PATH, "AddFile of a?.txt", image -> file(image, "a?.txt")),
                documented(ImapiCode.IMAPI_E_INVALID_PATH, "AddDirectory of a*b", image -> image.folder("a*b")),
                documented(ImapiCode.IMAPI_E_INVALID_PATH, "get_Item of a<b", image -> get(image, "a<b")),
                documented(ImapiCode.IMAPI_E_INVALID_PATH, "Remove of a|b", image -> image.root()
                        .remove("a|b")),
                documented(ImapiCode.IMAPI_E_ITEM_NOT_FOUND, "get_Item of nothing", image -> get(image, "nothing")),
                open("AddDirectory of a:b", image -> image.folder("a:b")),
                open("AddDirectory with two backslashes", image -> image.folder("a\\\\b")),
                open("AddDirectory with a backslash at its end", image -> image.folder("a\\")),
                open("AddDirectory of an empty path", image -> image.folder("")),
                open("AddDirectory of two dots", image -> image.folder("..")),
                open("AddDirectory with a dot at its end", image -> image.folder("end.")),
                open("AddDirectory with a blank at its end", image -> image.folder("end ")),
                open("AddDirectory of a control character", image -> image.folder("a\tb")),
                open("AddDirectory of CON", image -> image.folder("CON")),
                open("AddDirectory of 300 characters", image -> image.folder("n".repeat(300))),
                open("AddDirectory below a missing folder", image -> image.folder("no\\folder")),
                open("AddFile below a missing folder", image -> file(image, "no\\a.txt")),
                open("AddFile below a file", BadInput::aFile, (image, folder) -> file(image, "A.BIN\\b.txt")),
                open("Exists below a missing folder", image -> image.image().exists("\\no\\a.txt")),
                open("Exists without a backslash", image -> image.image().exists("a.txt")),
                open("Exists of an empty path", image -> image.image().exists("")),
                open("Remove of nothing", image -> image.root().remove("nothing")),
                open("Remove of the root", image -> image.root().remove("\\")),
                open("a name that is not restricted", image -> {
                    image.image().setUseRestrictedCharacterSet(true);
                    file(image, "Ω.txt");
                }));
    }

    private static void file(NewImage image, String path) {
        image.file(path, new byte[1]);
    }

    private static void get(NewImage image, String path) {
        image.root().getItem(path).close();
    }

    /** Add documents the taken name; AddFile and AddDirectory do not. AddTree hands on what Windows says. */
    static List<BadInput> items() {
        return List.of(
                documented(ImapiCode.IMAPI_E_DUP_NAME, "Add of a name that is taken", image -> {
                    image.folder("TAKEN");
                    addFolder(image, "TAKEN");
                }),
                open("Add of a name that differs in case only", image -> {
                    image.folder("TAKEN");
                    addFolder(image, "taken");
                }),
                open("AddDirectory of a name that is taken", image -> {
                    image.folder("TAKEN");
                    image.folder("TAKEN");
                }),
                open("AddFile of a name that is taken", BadInput::aFile, (image, folder) -> file(image, "A.BIN")),
                documented(ImapiCode.IMAPI_E_NOT_IN_FILE_SYSTEM, "AddDirectory to a folder of no image", image -> {
                    try (IFsiDirectoryItem made = image.image().createDirectoryItem("NEW")) {
                        made.addDirectory("SUB");
                    }
                }),
                documented(ImapiCode.IMAPI_E_NOT_IN_FILE_SYSTEM, "AddFile to a folder of no image", image -> {
                    try (IFsiDirectoryItem made = image.image().createDirectoryItem("NEW")) {
                        made.addFile("A.BIN", new SourceStream(new TestBytes(new byte[1])));
                    }
                }),
                documented(
                        ImapiCode.IMAPI_E_DIR_NOT_EMPTY,
                        "Remove of a folder that is not empty",
                        BadInput::aFullFolder,
                        (image, folder) -> image.root().remove("FULL")),
                documented(
                        ImapiCode.IMAPI_E_NOT_DIR,
                        "RemoveTree of a file",
                        BadInput::aFile,
                        (image, folder) -> image.root().removeTree("A.BIN")),
                documented(ImapiCode.IMAPI_E_DIR_NOT_FOUND, "RemoveTree of nothing", image -> image.root()
                        .removeTree("nothing")),
                open("CreateFileItem of an empty name", image -> image.image()
                        .createFileItem("")
                        .close()),
                open("CreateFileItem of a path", image -> image.image()
                        .createFileItem("a\\b")
                        .close()),
                open("CreateDirectoryItem of a?b", image -> image.image()
                        .createDirectoryItem("a?b")
                        .close()),
                open("Add of an item of another image", BadItems::addForeign),
                open("Add of an item for the second time", BadItems::addTwice),
                open("put_Data of a file that was added", image -> {
                    try (IFsiFileItem file = image.image().createFileItem("A.BIN")) {
                        image.root().add(file);
                        file.setData(new SourceStream(new TestBytes(new byte[1])));
                    }
                }),
                open("AddTree of a missing folder", image -> {}, (image, folder) -> image.root()
                        .addTree(folder.resolve("no").resolve("where").toString(), true)),
                open("AddTree of a file", image -> {}, (image, folder) -> image.root()
                        .addTree(folder.resolve(BadInput.LARGE_FILE).toString(), true)));
    }

    private static void addFolder(NewImage image, String name) {
        try (IFsiItem item = image.image().createDirectoryItem(name)) {
            image.root().add(item);
        }
    }

    private static void addForeign(NewImage image) {
        try (NewImage other = image.another();
                IFsiFileItem foreign = other.image().createFileItem("A.BIN")) {
            image.root().add(foreign);
        }
    }

    private static void addTwice(NewImage image) {
        try (IFsiFileItem file = image.image().createFileItem("A.BIN")) {
            image.root().add(file);
            image.folder("B");
            try (IFsiItem item = image.root().getItem("B");
                    IFsiDirectoryItem folder = item.queryInterface(IFsiDirectoryItem.class)) {
                folder.add(file);
            }
        }
    }

    /** AddFile does not document the limit, Add and AddTree do; that of a single file's size is the header's. */
    static List<BadInput> sizes() {
        Consumer<NewImage> limited = image -> image.image().setFreeMediaBlocks(BadInput.ROOM);
        Consumer<NewImage> unstagedIso = image -> {
            image.image().setFileSystemsToCreate(Twins.ISO);
            Answers.code(() -> image.image().setStageFiles(false));
        };
        List<BadInput> inputs = new ArrayList<>(List.of(
                documented(
                        ImapiCode.IMAPI_E_IMAGE_SIZE_LIMIT,
                        "Add beyond FreeMediaBlocks",
                        limited,
                        (image, folder) -> {
                            try (IFsiFileItem file = image.image().createFileItem("LARGE.BIN")) {
                                file.setData(new SourceStream(TestBytes.zeros(BadInput.LARGE)));
                                image.root().add(file);
                            }
                        }),
                documented(
                        ImapiCode.IMAPI_E_IMAGE_SIZE_LIMIT,
                        "AddTree beyond FreeMediaBlocks",
                        limited,
                        (image, folder) -> image.root().addTree(folder.toString(), false)),
                open("AddFile beyond FreeMediaBlocks", limited, (image, folder) -> addZeros(image, BadInput.LARGE)),
                documented(
                        ImapiCode.IMAPI_E_IMAGE_TOO_BIG,
                        "put_FreeMediaBlocks below the content",
                        image -> addZeros(image, BadInput.LARGE),
                        (image, folder) -> image.image().setFreeMediaBlocks(BadInput.ROOM)),
                open("put_FreeMediaBlocks of -2", image -> image.image().setFreeMediaBlocks(-2))));
        long large = (1L << 31) + 1;
        if (DiscRoom.holds(large)) {
            inputs.add(open("a file beyond 2 GiB in ISO 9660", unstagedIso, (image, folder) -> {
                addZeros(image, large);
                image.image().createResultImage().close();
            }));
        }
        return List.copyOf(inputs);
    }

    private static void addZeros(NewImage image, long size) {
        image.root().addFile("LARGE.BIN", new SourceStream(TestBytes.zeros(size)));
    }

    /** AddDirectory does not document the levels; FileSystemsToCreate does. */
    static List<BadInput> depths() {
        return List.of(
                documented(
                        ImapiCode.IMAPI_E_ISO9660_LEVELS,
                        "put_FileSystemsToCreate of ISO 9660 for 12 levels",
                        image -> {
                            image.image().setFileSystemsToCreate(Twins.UDF);
                            addLevels(image, 12);
                        },
                        (image, folder) -> image.image().setFileSystemsToCreate(Twins.JOLIET)),
                open("AddDirectory of 8 levels in ISO 9660", image -> addLevels(image, 8)),
                open("AddDirectory of 9 levels in ISO 9660", image -> addLevels(image, 9)),
                open("AddDirectory of 10 levels in ISO 9660", image -> addLevels(image, 10)));
    }

    private static void addLevels(NewImage image, int levels) {
        StringBuilder path = new StringBuilder();
        for (int level = 1; level <= levels; level++) {
            image.folder(path.append(level == 1 ? "" : "\\").append(level).toString());
        }
    }

    /** Every page of what changes the tree documents it. */
    static List<BadInput> changesWhileAResultLives() {
        return List.of(
                readOnly("AddFile", (image, folder) -> file(image, "B.BIN")),
                readOnly("AddDirectory", (image, folder) -> image.folder("B")),
                readOnly("AddTree", (image, folder) -> image.root().addTree(folder.toString(), false)),
                readOnly("Add", (image, folder) -> addFolder(image, "B")),
                readOnly("Remove", (image, folder) -> image.root().remove("FULL\\A.BIN")),
                readOnly("RemoveTree", (image, folder) -> image.root().removeTree("FULL")),
                readOnly("put_IsHidden", (image, folder) -> image.hide("FULL\\A.BIN")));
    }

    private static BadInput readOnly(String method, BiConsumer<NewImage, Path> change) {
        return documented(
                ImapiCode.IMAPI_E_READONLY,
                method + " while a result lives",
                BadInput::aFullFolder,
                (image, folder) -> {
                    try (IFileSystemImageResult result = image.image().createResultImage();
                            IStream stream = result.getImageStream()) {
                        stream.seek(0, IStream.SEEK_SET);
                        change.accept(image, folder);
                    }
                });
    }
}
