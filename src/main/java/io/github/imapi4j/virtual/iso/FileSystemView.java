package io.github.imapi4j.virtual.iso;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** One file system's directories and path table; ISO 9660 and Joliet are two views of the same files. */
final class FileSystemView {

    private final NameStyle style;
    private final FileArea files;
    private final List<DirectoryExtent> directories = new ArrayList<>();
    private final long[] firstBlocks;
    private final PathTable pathTable;
    private final long directoryBlocks;

    FileSystemView(IsoDirectory root, NameStyle style, FileArea files) {
        this.style = style;
        this.files = files;
        this.directoryBlocks = placeAll(root);
        this.firstBlocks =
                directories.stream().mapToLong(DirectoryExtent::firstBlock).toArray();
        this.pathTable = new PathTable(directories);
    }

    /** A child with the name that sorts it. */
    private record Named(String name, IsoNode node) {

        private static final Comparator<Named> ORDER =
                Comparator.comparing(Named::base).thenComparing(Named::extension);

        private int dot() {
            int dot = node instanceof IsoDirectory ? -1 : name.lastIndexOf('.');
            return dot < 0 ? name.length() : dot;
        }

        String base() {
            return name.substring(0, dot());
        }

        String extension() {
            return name.substring(dot());
        }
    }

    /** Breadth first with sorted children is just the order of the path table: level, parent's number, identifier. */
    private long placeAll(IsoDirectory root) {
        List<IsoDirectory> sources = new ArrayList<>(List.of(root));
        directories.add(new DirectoryExtent(DirectoryRecord.SELF, root, null, 1));
        long block = 0;
        for (int i = 0; i < sources.size(); i++) {
            IsoDirectory source = sources.get(i);
            DirectoryExtent extent = directories.get(i);
            extent.place(block, entries(source, extent, sources));
            block += extent.sectors();
        }
        return block;
    }

    private List<DirectoryExtent.Entry> entries(
            IsoDirectory source, DirectoryExtent extent, List<IsoDirectory> sources) {
        List<Named> children = new ArrayList<>(source.children().size());
        for (IsoNode child : source.children()) {
            children.add(new Named(source.nameIn(child, style), child));
        }
        children.sort(Named.ORDER);
        List<DirectoryExtent.Entry> entries = new ArrayList<>(children.size());
        for (Named child : children) {
            if (child.node() instanceof IsoDirectory directory) {
                DirectoryExtent below =
                        new DirectoryExtent(bytes(child.name()), directory, extent, directories.size() + 1);
                directories.add(below);
                sources.add(directory);
                entries.add(DirectoryExtent.Entry.of(below));
            } else if (child.node() instanceof IsoFile file) {
                byte[] identifier = bytes(fileIdentifier(child.name()));
                entries.addAll(DirectoryExtent.Entry.of(identifier, file, files.extentOf(file)));
            }
        }
        return entries;
    }

    /** ISO 9660 always has both separators; Joliet needs only the one before the version. */
    private String fileIdentifier(String name) {
        boolean separator = style.joliet() || name.indexOf('.') >= 0;
        return name + (separator ? "" : ".") + NameStyle.VERSION;
    }

    private byte[] bytes(String identifier) {
        return identifier.getBytes(style.joliet() ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII);
    }

    NameStyle style() {
        return style;
    }

    PathTable pathTable() {
        return pathTable;
    }

    long pathTableBlocks() {
        return Sectors.count(pathTable.bytes());
    }

    long directoryBlocks() {
        return directoryBlocks;
    }

    DirectoryExtent root() {
        return directories.get(0);
    }

    /** The directory that owns a block of the area of directories. */
    DirectoryExtent directoryAt(long block) {
        int found = Arrays.binarySearch(firstBlocks, block);
        return directories.get(found >= 0 ? found : -found - 2);
    }
}
