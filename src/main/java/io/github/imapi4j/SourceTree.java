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
import java.nio.file.attribute.DosFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files and folders of an image as they are found on disk before the burn; sizes are fixed from here on. */
final class SourceTree {

    /** What a source says of itself beside its bytes. */
    record Facts(Optional<FileTimes> times, boolean hidden) {
        static final Facts NONE = new Facts(Optional.empty(), false);

        /** What is said about a path goes before what its source says. */
        Facts under(ItemRules rules, String discPath) {
            Optional<FileTimes> said = rules.times(discPath);
            return new Facts(said.isPresent() ? said : times, hidden || rules.hides(discPath));
        }
    }

    /** A folder on the disc, its parents come before it. */
    record Folder(String discPath, Facts facts) {}

    /** A further stream of a file. */
    record NamedStream(String name, Content content, long size) {}

    /** A file on the disc. */
    record SourceFile(
            String discPath, String name, Content content, long size, Facts facts, List<NamedStream> streams) {}

    private final ItemRules rules;
    private final List<Folder> folders = new ArrayList<>();
    private final List<SourceFile> files = new ArrayList<>();
    private final Set<String> knownFolders = new HashSet<>();

    private SourceTree(ItemRules rules) {
        this.rules = rules;
    }

    /** Looks at all that an image names. */
    static SourceTree scan(DiscImage image, Cancellation cancellation) {
        SourceTree tree = new SourceTree(image.rules());
        for (DiscEntry entry : image.entries()) {
            if (entry instanceof DiscEntry.FromPath path) {
                int before = tree.files.size();
                new SourceScanner(tree, cancellation).scan(path.discPath(), path.source());
                tree.sortFrom(before);
            } else if (entry instanceof DiscEntry.FromContent content) {
                if (!tree.leavesOut(content.discPath())) {
                    tree.addParents(content.discPath());
                    tree.addFile(content.discPath(), content.discPath(), content.content(), Facts.NONE);
                }
            } else if (entry instanceof DiscEntry.EmptyFolder folder && !tree.leavesOut(folder.discPath())) {
                tree.addParents(folder.discPath());
                tree.addFolder(folder.discPath(), Facts.NONE);
            }
        }
        tree.requireFilesOfStreams();
        tree.requireFirst();
        PlacementOrder.sort(tree.files, image.rules().first());
        return tree;
    }

    /** Each file system lists its folders in an order of its own; the same source is to give the same image everywhere. */
    private void sortFrom(int index) {
        files.subList(index, files.size()).sort(Comparator.comparing(SourceFile::discPath));
    }

    /** Whether the path, or a folder that it is in, is excluded. */
    boolean leavesOut(String discPath) {
        for (int slash = discPath.indexOf('/'); slash >= 0; slash = discPath.indexOf('/', slash + 1)) {
            if (rules.excludes(discPath.substring(0, slash))) {
                return true;
            }
        }
        return !discPath.isEmpty() && rules.excludes(discPath);
    }

    void addFolder(String discPath, Facts facts) {
        requireNoBackslash(discPath);
        if (!discPath.isEmpty() && knownFolders.add(discPath)) {
            folders.add(new Folder(discPath, facts.under(rules, discPath)));
        }
    }

    void addParents(String discPath) {
        for (int slash = discPath.indexOf('/'); slash >= 0; slash = discPath.indexOf('/', slash + 1)) {
            addFolder(discPath.substring(0, slash), Facts.NONE);
        }
    }

    void addFile(String discPath, String name, Content content, Facts facts) {
        requireNoBackslash(discPath);
        List<NamedStream> streams = new ArrayList<>();
        try {
            for (ItemRules.NamedStream stream : rules.streams(discPath)) {
                streams.add(new NamedStream(
                        stream.name(), stream.content(), stream.content().size()));
            }
            files.add(new SourceFile(
                    discPath, name, content, content.size(), facts.under(rules, discPath), List.copyOf(streams)));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private void requireFilesOfStreams() {
        Set<String> without = new LinkedHashSet<>(rules.streams().keySet());
        files.forEach(file -> without.remove(ItemRules.key(file.discPath())));
        for (String path : without) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_FILE_NOT_FOUND,
                    "A named stream is meant for \"" + path + "\", but there is no such file in the image.");
        }
    }

    private void requireFirst() {
        Set<String> known = new HashSet<>();
        files.forEach(file -> known.add(ItemRules.key(file.discPath())));
        folders.forEach(folder -> known.add(ItemRules.key(folder.discPath())));
        for (String path : rules.first()) {
            if (!known.contains(ItemRules.key(path)) && !leavesOut(path)) {
                throw new ImapiException(
                        ImapiCode.IMAPI_E_FILE_NOT_FOUND,
                        "\"" + path + "\" is to come first, but there is no such file or folder in the image.");
            }
        }
    }

    /** Names on Linux and Mac may hold a backslash; to IMAPI2FS it would be another folder. */
    private static void requireNoBackslash(String discPath) {
        if (discPath.indexOf('\\') >= 0) {
            ImapiCode code = ImapiCode.IMAPI_E_INVALID_PATH;
            throw new ImapiException(code, code.format(discPath));
        }
    }

    ItemRules rules() {
        return rules;
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
            sectors += sectors(file.size());
        }
        return sectors;
    }

    static long sectors(long bytes) {
        return (bytes + Media.SECTOR_SIZE - 1) / Media.SECTOR_SIZE;
    }

    /**
     * Looks once more before the first sector is written, while the disc is untouched: files that went away, became unreadable or
     * changed their size since the scan would spoil it.
     */
    void checkUnchanged() {
        for (SourceFile file : files) {
            checkUnchanged(file.name(), file.content(), file.size());
            for (NamedStream stream : file.streams()) {
                checkUnchanged(file.name() + ":" + stream.name(), stream.content(), stream.size());
            }
        }
    }

    /** Looks once more at one content. */
    static void checkUnchanged(String name, Content content, long size) {
        long found;
        try {
            found = content.size();
            if (content instanceof Contents.OfPath) {
                try (ReadableByteChannel channel = content.open(0)) {
                    channel.isOpen();
                }
            }
        } catch (IOException e) {
            throw unreadable(name, e);
        }
        if (found != size) {
            ImapiCode code = ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY;
            throw new ImapiException(code, code.format(name, size, found));
        }
    }

    /** Whether some name is longer than a file system can hold. */
    boolean hasNameLongerThan(int characters) {
        return files.stream().anyMatch(file -> nameLength(file.discPath()) > characters)
                || folders.stream().anyMatch(folder -> nameLength(folder.discPath()) > characters);
    }

    /** Whether some folder lies in so many others that a file system cannot hold it; one in the root is 1 level deep. */
    boolean hasFolderDeeperThan(int levels) {
        return folders.stream()
                .anyMatch(folder ->
                        folder.discPath().chars().filter(c -> c == '/').count() >= levels);
    }

    private static int nameLength(String discPath) {
        return discPath.length() - discPath.lastIndexOf('/') - 1;
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

    /** Windows' file systems say what is hidden; a dot in front of a name hides only from some programs. */
    static Facts facts(BasicFileAttributes attributes) {
        FileTimes times = new FileTimes(
                attributes.creationTime().toInstant(),
                attributes.lastModifiedTime().toInstant(),
                attributes.lastAccessTime().toInstant());
        return new Facts(Optional.of(times), attributes instanceof DosFileAttributes dos && dos.isHidden());
    }

    /** Whether a path leads to nothing although something is there: a link to nowhere. */
    static boolean isDangling(Path path) {
        return Files.isSymbolicLink(path) && !Files.exists(path);
    }
}
