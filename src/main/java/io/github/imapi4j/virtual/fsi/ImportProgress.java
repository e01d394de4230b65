package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.IsoNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * How far an import is: documented are one event for each file, and one before each directory, whose name ends with a backslash.
 *
 * @param fileSystem the file system that is read
 * @param item the file or directory
 * @param directories how many directories were imported
 * @param allDirectories how many there are
 * @param files how many files were imported
 * @param allFiles how many there are; -1 for ISO 9660 and Joliet, which do not tell
 */
record ImportProgress(
        FsiFileSystems fileSystem, String item, int directories, int allDirectories, int files, int allFiles) {

    private static final int UNKNOWN = -1;

    /** Goes through a tree that was read, each directory before what it holds. */
    static void walk(EarlierSession session, Consumer<ImportProgress> listener) {
        IsoDirectory root = session.volume().root();
        FsiFileSystems flag = session.flag();
        int allFiles = flag == FsiFileSystems.UDF ? (int) root.fileCount() : UNKNOWN;
        int allDirectories = (int) root.directoryCount();
        Deque<IsoNode> left = new ArrayDeque<>(root.children());
        int directories = 0;
        int files = 0;
        while (!left.isEmpty()) {
            IsoNode node = left.pop();
            if (node instanceof IsoDirectory directory) {
                listener.accept(new ImportProgress(
                        flag, directory.path() + "\\", directories++, allDirectories, files, allFiles));
                directory.children().stream().forEach(left::push);
            } else if (node instanceof IsoFile) {
                files++;
                listener.accept(new ImportProgress(flag, node.path(), directories, allDirectories, files, allFiles));
            }
        }
    }
}
