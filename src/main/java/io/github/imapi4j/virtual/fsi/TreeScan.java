package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.IsoNames;
import io.github.imapi4j.virtual.iso.IsoNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Reads a folder of the computer into a tree of its own, which is merged into an image only if nothing failed. Links are
 * followed. Every file is opened once, to learn its size and that it can be read; its bytes are read with the image.
 */
final class TreeScan {

    private final boolean restricted;
    private final boolean streams;
    private final LocalDateTime now;
    private final Deque<Path> around = new ArrayDeque<>();

    /**
     * A scan.
     *
     * @param restricted whether names must keep to ANSI characters
     * @param streams whether named streams are taken too
     * @param now UTC
     */
    TreeScan(boolean restricted, boolean streams, LocalDateTime now) {
        this.restricted = restricted;
        this.streams = streams;
        this.now = now;
    }

    /** A root that holds the folder, or what is in it. */
    IsoDirectory scan(String sourceDirectory, boolean includeBase) {
        Path source = requireDirectory(sourceDirectory);
        IsoDirectory root = IsoDirectory.root(now);
        IsoDirectory target = root;
        if (includeBase) {
            Path name = source.toAbsolutePath().normalize().getFileName();
            if (name == null) {
                throw Problems.invalidParam(
                        "includeBaseDirectory", "'" + sourceDirectory + "' has no name that could be included.");
            }
            target = new IsoDirectory(requireName(name.toString(), source), now);
            copyAttributes(source, attributes(source), target);
            root.add(target);
        }
        addChildren(source, target);
        return root;
    }

    private static Path requireDirectory(String sourceDirectory) {
        if (sourceDirectory.isEmpty()) {
            throw Problems.invalidParam("sourceDirectory", "It is empty.");
        }
        Path source;
        try {
            source = Path.of(sourceDirectory);
        } catch (InvalidPathException e) {
            throw Problems.invalidPath(sourceDirectory, e.getReason() + ".");
        }
        if (Files.isDirectory(source)) {
            return source;
        }
        if (Files.exists(source)) {
            throw new ImapiException(ImapiCode.IMAPI_E_NOT_DIR, ImapiCode.IMAPI_E_NOT_DIR.format(sourceDirectory));
        }
        Path parent = source.toAbsolutePath().normalize().getParent();
        boolean parentExists = parent != null && Files.isDirectory(parent);
        throw new ImapiException(
                parentExists ? SystemCode.ERROR_FILE_NOT_FOUND : SystemCode.ERROR_PATH_NOT_FOUND,
                "The directory '" + sourceDirectory + "' does not exist.");
    }

    private void addChildren(Path source, IsoDirectory target) {
        Path real = realPath(source);
        if (around.contains(real)) {
            throw Problems.unreadableDirectory(
                    source.toString(), "It is a link back to '" + real + "', which it is in.", null);
        }
        around.push(real);
        for (Path child : children(source)) {
            IsoNode node = node(child);
            target.child(node.name()).ifPresent(other -> {
                throw new ImapiException(
                        ImapiCode.IMAPI_E_DUP_NAME,
                        "'" + child + "' name already exists: '" + other.name() + "' differs in case only.");
            });
            target.add(node);
        }
        around.pop();
    }

    private IsoNode node(Path path) {
        BasicFileAttributes attributes = attributes(path);
        String name = requireName(String.valueOf(path.getFileName()), path);
        IsoNode node;
        if (attributes.isDirectory()) {
            IsoDirectory directory = new IsoDirectory(name, now);
            addChildren(path, directory);
            node = directory;
        } else if (attributes.isRegularFile()) {
            IsoFile file = new IsoFile(name, readableSize(path), new FileContent(path), now);
            addStreams(path, file);
            node = file;
        } else {
            throw Problems.unreadableFile(path.toString(), "It is neither a file nor a directory.", null);
        }
        copyAttributes(path, attributes, node);
        return node;
    }

    private void addStreams(Path path, IsoFile file) {
        if (!streams) {
            return;
        }
        try {
            NamedStreamContent.copy(path, file, now);
        } catch (IOException e) {
            throw Problems.unreadableFile(path.toString(), Problems.reason(e), e);
        }
    }

    private String requireName(String name, Path path) {
        IsoNames.problem(name).ifPresent(problem -> {
            throw Problems.invalidPath(path.toString(), problem);
        });
        return restricted ? IsoNames.requireAnsi(name) : name;
    }

    /** In the order of names, so that the same folder gives the same image. */
    private static List<Path> children(Path directory) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(children::add);
        } catch (DirectoryIteratorException e) {
            IOException cause = e.getCause() == null ? new IOException(e) : e.getCause();
            throw Problems.unreadableDirectory(directory.toString(), Problems.reason(cause), cause);
        } catch (IOException e) {
            throw Problems.unreadableDirectory(directory.toString(), Problems.reason(e), e);
        }
        Collections.sort(children);
        return children;
    }

    private static Path realPath(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            throw Problems.unreadableDirectory(directory.toString(), Problems.reason(e), e);
        }
    }

    private static BasicFileAttributes attributes(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException e) {
            throw Problems.unreadableFile(path.toString(), Problems.reason(e), e);
        }
    }

    private static long readableSize(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.size();
        } catch (IOException e) {
            throw Problems.unreadableFile(file.toString(), Problems.reason(e), e);
        }
    }

    private static void copyAttributes(Path path, BasicFileAttributes attributes, IsoNode node) {
        node.setCreated(utc(attributes.creationTime()));
        node.setModified(utc(attributes.lastModifiedTime()));
        node.setAccessed(utc(attributes.lastAccessTime()));
        node.setHidden(isHidden(path));
    }

    private static LocalDateTime utc(FileTime time) {
        return LocalDateTime.ofInstant(time.toInstant(), ZoneOffset.UTC);
    }

    /** Only Windows has the attribute; a name that begins with a period hides nothing from those who will read the disc. */
    private static boolean isHidden(Path path) {
        try {
            return path.getFileSystem().getSeparator().equals("\\")
                    && Boolean.TRUE.equals(Files.getAttribute(path, "dos:hidden"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
