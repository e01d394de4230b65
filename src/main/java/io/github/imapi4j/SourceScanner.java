package io.github.imapi4j;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Walks through a file or folder and notes what is there. Links are followed; a link back to a folder above is refused. */
final class SourceScanner {

    private final SourceTree tree;
    private final Cancellation cancellation;

    SourceScanner(SourceTree tree, Cancellation cancellation) {
        this.tree = tree;
        this.cancellation = cancellation;
    }

    void scan(String discPath, Path source) {
        try {
            if (discPath.isEmpty() && Files.exists(source) && !Files.isDirectory(source)) {
                throw new NotDirectoryException(source.toString());
            }
            if (tree.leavesOut(discPath)) {
                return;
            }
            tree.addParents(discPath);
            Files.walkFileTree(
                    source, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor(discPath, source));
        } catch (IOException e) {
            throw SourceTree.unreadable(source.toString(), e);
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final String discPath;
        private final Path source;

        /** Where on the disc the folders are in which the walk is, the innermost first. */
        private final Deque<String> folders = new ArrayDeque<>();

        Visitor(String discPath, Path source) {
            this.discPath = discPath;
            this.source = source;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            cancellation.throwIfRequested();
            String here = onDisc(folder);
            if (isExcluded(here)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.push(here);
            tree.addFolder(here, SourceTree.facts(attributes));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
            folders.pop();
            return super.postVisitDirectory(folder, e);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            cancellation.throwIfRequested();
            String here = onDisc(file);
            if (isExcluded(here)) {
                return FileVisitResult.CONTINUE;
            }
            if (!attributes.isRegularFile()) {
                String what =
                        SourceTree.isDangling(file) ? "is a link that leads nowhere" : "is neither a file nor a folder";
                throw new ImapiException(
                        ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE, "\"" + file + "\" " + what + ".");
            }
            if (!Files.isReadable(file)) {
                throw new ImapiException(
                        ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE,
                        "The file \"" + file + "\" cannot be read: access is denied.");
            }
            tree.addFile(here, file.toString(), Content.of(file), SourceTree.facts(attributes));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
            if (path.equals(source)) {
                throw e;
            }
            if (isExcluded(onDisc(path))) {
                return FileVisitResult.CONTINUE;
            }
            String reason = e instanceof FileSystemLoopException
                    ? "it leads back to a folder that it is in"
                    : SourceTree.reason(e);
            throw new ImapiException(
                    ImapiCode.IMAPI_E_DIRECTORY_READ_FAILURE, "\"" + path + "\" cannot be read: " + reason + ".", e);
        }

        /** The folders above were looked at before. */
        private boolean isExcluded(String here) {
            return !here.isEmpty() && tree.rules().excludes(here);
        }

        private String onDisc(Path path) {
            String parent = folders.peek();
            if (parent == null) {
                return discPath;
            }
            return (parent.isEmpty() ? "" : parent + "/") + FileNames.last(path);
        }
    }
}
