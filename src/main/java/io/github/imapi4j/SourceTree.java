package io.github.imapi4j;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files and folders of an image as they are found on disk before the burn; sizes are fixed from here on. */
final class SourceTree {

    /** When something was made, changed and read. */
    record Times(Instant created, Instant modified, Instant accessed) {}

    /** A folder on the disc, its parents come before it. */
    record Folder(String discPath, Optional<Times> times) {}

    /** A file on the disc. */
    record SourceFile(String discPath, String name, Content content, long size, Optional<Times> times) {}

    private final List<Folder> folders = new ArrayList<>();
    private final List<SourceFile> files = new ArrayList<>();
    private final Set<String> knownFolders = new LinkedHashSet<>();

    private SourceTree() {}

    /** Looks at all that an image names. */
    static SourceTree scan(DiscImage image, Cancellation cancellation) {
        SourceTree tree = new SourceTree();
        for (DiscImage.Entry entry : image.entries()) {
            if (entry instanceof DiscImage.Entry.FromPath path) {
                new SourceScanner(tree, cancellation).scan(path.discPath(), path.source());
            } else if (entry instanceof DiscImage.Entry.FromContent content) {
                tree.addParents(content.discPath());
                tree.addFile(content.discPath(), content.discPath(), content.content(), Optional.empty());
            } else if (entry instanceof DiscImage.Entry.EmptyFolder folder) {
                tree.addParents(folder.discPath());
                tree.addFolder(folder.discPath(), Optional.empty());
            }
        }
        return tree;
    }

    void addFolder(String discPath, Optional<Times> times) {
        requireNoBackslash(discPath);
        if (!discPath.isEmpty() && knownFolders.add(discPath)) {
            folders.add(new Folder(discPath, times));
        }
    }

    void addParents(String discPath) {
        for (int slash = discPath.indexOf('/'); slash >= 0; slash = discPath.indexOf('/', slash + 1)) {
            addFolder(discPath.substring(0, slash), Optional.empty());
        }
    }

    void addFile(String discPath, String name, Content content, Optional<Times> times) {
        requireNoBackslash(discPath);
        try {
            files.add(new SourceFile(discPath, name, content, content.size(), times));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** Names on Linux and Mac may hold a backslash; to IMAPI2FS it would be another folder. */
    private static void requireNoBackslash(String discPath) {
        if (discPath.indexOf('\\') >= 0) {
            ImapiCode code = ImapiCode.IMAPI_E_INVALID_PATH;
            throw new ImapiException(code, code.format(discPath));
        }
    }

    List<Folder> folders() {
        return folders;
    }

    List<SourceFile> files() {
        return files;
    }

    /** What the files' bytes need at the least, in sectors of 2,048 bytes. */
    long dataSectors() {
        long sectors = 0;
        for (SourceFile file : files) {
            sectors += (file.size() + Media.SECTOR_SIZE - 1) / Media.SECTOR_SIZE;
        }
        return sectors;
    }

    /**
     * Looks once more before the first sector is written, while the disc is untouched: files that went away, became unreadable or
     * changed their size since the scan would spoil it.
     */
    void checkUnchanged() {
        for (SourceFile file : files) {
            long found;
            try {
                found = file.content().size();
                if (file.content() instanceof Contents.OfPath) {
                    try (ReadableByteChannel channel = file.content().open(0)) {
                        channel.isOpen();
                    }
                }
            } catch (IOException e) {
                throw unreadable(file.name(), e);
            }
            if (found != file.size()) {
                ImapiCode code = ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY;
                throw new ImapiException(code, code.format(file.name(), file.size(), found));
            }
        }
    }

    static ImapiException unreadable(String name, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new ImapiException(
                    SystemCode.ERROR_FILE_NOT_FOUND, "There is no file or folder \"" + name + "\".", e);
        }
        return new ImapiException(
                ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE,
                "The file \"" + name + "\" cannot be read: " + reason(e) + ".",
                e);
    }

    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    static Optional<Times> times(BasicFileAttributes attributes) {
        return Optional.of(new Times(
                attributes.creationTime().toInstant(),
                attributes.lastModifiedTime().toInstant(),
                attributes.lastAccessTime().toInstant()));
    }

    /** Whether a path leads to nothing although something is there: a link to nowhere. */
    static boolean isDangling(Path path) {
        return Files.isSymbolicLink(path) && !Files.exists(path);
    }
}
