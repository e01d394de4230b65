package io.github.imapi4j;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2fs.FsiItemType;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem;
import io.github.imapi4j.imapi2fs.IFsiFileItem2;
import io.github.imapi4j.imapi2fs.IFsiItem;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds folders and files to a native image, with times, flags and named streams. */
final class TreeWriter {

    private final IFileSystemImage image;
    private final boolean replacing;
    private final AddingProgress progress;
    private final Cancellation cancellation;
    private final List<Warning> warnings = new ArrayList<>();
    private final Set<String> added = new HashSet<>();

    /** With {@code replacing}, files of earlier sessions give way to new ones of the same path. */
    TreeWriter(IFileSystemImage image, boolean replacing, AddingProgress progress, Cancellation cancellation) {
        this.image = image;
        this.replacing = replacing;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /** Adds all; answers what was left out. */
    List<Warning> write(SourceTree tree) {
        try (IFsiDirectoryItem root = image.getRoot()) {
            for (SourceTree.Folder folder : tree.folders()) {
                cancellation.throwIfRequested();
                String path = nativePath(folder.discPath());
                if (!isFolderThere(path)) {
                    root.addDirectory(path);
                }
                describe(root, path, folder.facts());
                progress.folderAdded();
            }
            for (SourceTree.SourceFile file : tree.files()) {
                cancellation.throwIfRequested();
                add(root, file);
                progress.fileAdded(file.size());
            }
        }
        return warnings;
    }

    private void add(IFsiDirectoryItem root, SourceTree.SourceFile file) {
        String path = nativePath(file.discPath());
        makeRoom(root, path);
        root.addFile(path, new SourceStream(new ContentSource(file.name(), file.content(), file.size())));
        describe(root, path, file.facts());
        if (!file.streams().isEmpty()) {
            addStreams(root, path, file);
        }
    }

    private static String nativePath(String discPath) {
        return discPath.replace('/', '\\');
    }

    /** Only what earlier sessions brought can be in the way; two new files of one name are an error. */
    private boolean isFolderThere(String path) {
        if (!replacing) {
            return false;
        }
        EnumValue<FsiItemType> there = image.exists("\\" + path);
        if (there.is(FsiItemType.FILE)) {
            throw collision(ImapiCode.IMAPI_E_IMPORT_TYPE_COLLISION_DIRECTORY_EXISTS_AS_FILE, path, "a file");
        }
        return there.is(FsiItemType.DIRECTORY);
    }

    private void makeRoom(IFsiDirectoryItem root, String path) {
        if (!replacing || !added.add(ItemRules.key(path))) {
            return;
        }
        EnumValue<FsiItemType> there = image.exists("\\" + path);
        if (there.is(FsiItemType.DIRECTORY)) {
            throw collision(ImapiCode.IMAPI_E_IMPORT_TYPE_COLLISION_FILE_EXISTS_AS_DIRECTORY, path, "a folder");
        }
        if (there.is(FsiItemType.FILE)) {
            root.remove(path);
        }
    }

    private static ImapiException collision(ImapiCode code, String path, String what) {
        return new ImapiException(
                code,
                "The disc already holds " + what + " \"" + path.replace('\\', '/') + "\", and it cannot be both.");
    }

    private static void describe(IFsiDirectoryItem root, String path, SourceTree.Facts facts) {
        if (facts.equals(SourceTree.Facts.NONE)) {
            return;
        }
        try (IFsiItem item = root.getItem(path)) {
            facts.times().map(FileTimes::inOrder).ifPresent(times -> {
                item.setCreationTime(utc(times.created()));
                item.setLastModifiedTime(utc(times.modified()));
                item.setLastAccessedTime(utc(times.accessed()));
            });
            if (facts.hidden()) {
                item.setIsHidden(true);
            }
        }
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private void addStreams(IFsiDirectoryItem root, String path, SourceTree.SourceFile file) {
        try (IFsiItem item = root.getItem(path);
                IFsiFileItem2 newer = item.queryInterface(IFsiFileItem2.class)) {
            for (SourceTree.NamedStream stream : file.streams()) {
                HResult answer = newer.addStream(
                        stream.name(),
                        new SourceStream(
                                new ContentSource(file.name() + ":" + stream.name(), stream.content(), stream.size())));
                if (answer.equals(ImapiCode.IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED.hresult())) {
                    warnings.add(leftOut(file, stream));
                }
            }
        } catch (ImapiException e) {
            throw e.is(SystemCode.E_NOINTERFACE)
                    ? new ImapiException(SystemCode.E_NOINTERFACE, "This system cannot put named streams on a disc.", e)
                    : e;
        }
    }

    private static Warning leftOut(SourceTree.SourceFile file, SourceTree.NamedStream stream) {
        return new Warning(
                ImapiCode.IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED,
                "The stream \"" + stream.name() + "\" of \"" + file.discPath()
                        + "\" is left out: named streams need UDF 2.00 or later.");
    }
}
