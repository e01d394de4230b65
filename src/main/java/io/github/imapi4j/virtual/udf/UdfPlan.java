package io.github.imapi4j.virtual.udf;

import io.github.imapi4j.virtual.iso.FileArea;
import io.github.imapi4j.virtual.iso.FileExtent;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.IsoNode;
import io.github.imapi4j.virtual.iso.NameStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The order of file entries and directories in the metadata: after the file set descriptor and its terminator each directory
 * with its records, breadth first, and behind it the entries of the files that it holds.
 */
final class UdfPlan {

    /** The file set descriptor and its terminator. */
    static final int FIRST_NODE = 2;

    /** Lower ones are reserved; the root's is 0. */
    private static final long FIRST_UNIQUE_ID = 16;

    private final UdfRevision revision;
    private final FileArea files;
    private final List<UdfNode> nodes = new ArrayList<>();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final long[] firstBlocks;
    private long nextBlock = FIRST_NODE;
    private long nextUniqueId = FIRST_UNIQUE_ID;
    private long fileCount;
    private long directoryCount;

    /** A directory whose children have no place yet. */
    private record Pending(IsoDirectory source, UdfNode node) {}

    UdfPlan(IsoDirectory root, UdfRevision revision, FileArea files) {
        this.revision = revision;
        this.files = files;
        pending.add(new Pending(root, UdfNode.directory(new byte[0], 0, root, null)));
        while (!pending.isEmpty()) {
            Pending next = pending.remove();
            placeDirectory(next.source(), next.node());
        }
        firstBlocks = nodes.stream().mapToLong(UdfNode::firstBlock).toArray();
    }

    private void placeDirectory(IsoDirectory source, UdfNode node) {
        List<UdfNode> children = new ArrayList<>(source.children().size());
        List<IsoFile> sources = new ArrayList<>();
        NameStyle style = NameStyle.ofUdf();
        for (IsoNode child : source.children()) {
            byte[] identifier = Cs0.encode(child.nameIn(style), UdfLimits.MAX_IDENTIFIER);
            if (child instanceof IsoDirectory directory) {
                UdfNode below = UdfNode.directory(identifier, nextUniqueId++, directory, node);
                node.addLink();
                children.add(below);
                pending.add(new Pending(directory, below));
            } else if (child instanceof IsoFile file) {
                children.add(UdfNode.file(identifier, nextUniqueId++, file, node, files.extentOf(file), type(file)));
                sources.add(file);
            }
        }
        directoryCount++;
        place(node, 0, children);
        int index = 0;
        for (UdfNode child : children) {
            if (!child.isDirectory()) {
                placeFile(sources.get(index++), child);
            }
        }
    }

    private int type(IsoFile file) {
        return file.realTime() && revision.hasRealTimeFiles() ? Tags.TYPE_REAL_TIME_FILE : Tags.TYPE_FILE;
    }

    private void placeFile(IsoFile source, UdfNode node) {
        fileCount++;
        place(node, files.extentOf(source));
        if (source.streams().isEmpty() || !revision.hasStreams()) {
            return;
        }
        UdfNode directory = UdfNode.streamDirectory(node, source);
        List<UdfNode> streams = new ArrayList<>();
        for (IsoFile stream : source.streams()) {
            byte[] identifier = Cs0.encode(stream.name(), UdfLimits.MAX_IDENTIFIER);
            streams.add(UdfNode.stream(identifier, stream, directory, files.extentOf(stream)));
        }
        place(directory, 0, streams);
        int index = 0;
        for (IsoFile stream : source.streams()) {
            place(streams.get(index++), files.extentOf(stream));
        }
    }

    private void place(UdfNode node, FileExtent data) {
        int extra = FileEntry.extraBlocks(data, revision);
        node.place(nextBlock, extra, null);
        nodes.add(node);
        nextBlock += 1 + extra;
    }

    private void place(UdfNode node, int extra, List<UdfNode> children) {
        node.place(nextBlock, extra, children);
        nodes.add(node);
        nextBlock = node.recordsBlock()
                + (node.records() == null ? 0 : node.records().blocks());
    }

    UdfNode root() {
        return nodes.get(0);
    }

    /** The size of the metadata, before it is rounded up to the unit of a metadata file. */
    long blocks() {
        return nextBlock;
    }

    long nextUniqueId() {
        return nextUniqueId;
    }

    long fileCount() {
        return fileCount;
    }

    /** The root counts; directories of streams do not. */
    long directoryCount() {
        return directoryCount;
    }

    /** The node that owns a block of the metadata. */
    UdfNode nodeAt(long block) {
        int found = Arrays.binarySearch(firstBlocks, block);
        return nodes.get(found >= 0 ? found : -found - 2);
    }
}
