package io.github.imapi4j.virtual.udf;

import io.github.imapi4j.virtual.iso.FileExtent;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.IsoNode;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file, directory, stream or stream directory of a planned volume; it keeps what the tree was when it was planned. */
final class UdfNode {

    private static final byte[] NO_NAME = {};

    private final int type;
    private final byte[] identifier;
    private final boolean hidden;
    private final boolean stream;
    private final long uniqueId;
    private final LocalDateTime created;
    private final LocalDateTime modified;
    private final LocalDateTime accessed;
    private final @Nullable UdfNode parent;
    private final @Nullable FileExtent data;
    private @Nullable UdfNode streamDirectory;
    private @Nullable DirectoryData records;
    private int links = 1;
    private int extraBlocks;
    private long firstBlock;

    private UdfNode(
            int type,
            byte[] identifier,
            boolean stream,
            long uniqueId,
            IsoNode source,
            @Nullable UdfNode parent,
            @Nullable FileExtent data) {
        this.type = type;
        this.identifier = identifier;
        this.hidden = source.hidden();
        this.stream = stream;
        this.uniqueId = uniqueId;
        this.created = source.created();
        this.modified = source.modified();
        this.accessed = source.accessed();
        this.parent = parent;
        this.data = data;
    }

    static UdfNode directory(byte[] identifier, long uniqueId, IsoNode source, @Nullable UdfNode parent) {
        return new UdfNode(Tags.TYPE_DIRECTORY, identifier, false, uniqueId, source, parent, null);
    }

    static UdfNode file(byte[] identifier, long uniqueId, IsoFile source, UdfNode parent, FileExtent data, int type) {
        return new UdfNode(type, identifier, false, uniqueId, source, parent, data);
    }

    /** The directory of a file's streams; no other directory has it as an entry. */
    static UdfNode streamDirectory(UdfNode file, IsoFile source) {
        UdfNode node = new UdfNode(Tags.TYPE_STREAM_DIRECTORY, NO_NAME, true, file.uniqueId, source, file, null);
        file.streamDirectory = node;
        return node;
    }

    static UdfNode stream(byte[] identifier, IsoFile source, UdfNode directory, FileExtent data) {
        return new UdfNode(Tags.TYPE_FILE, identifier, true, directory.uniqueId, source, directory, data);
    }

    /** Called once, when what the node holds is known. */
    void place(long block, int extra, @Nullable List<UdfNode> children) {
        firstBlock = block;
        extraBlocks = extra;
        if (children != null) {
            records = new DirectoryData(this, children);
        }
    }

    void addLink() {
        links++;
    }

    int type() {
        return type;
    }

    byte[] identifier() {
        return identifier;
    }

    boolean hidden() {
        return hidden;
    }

    boolean isStream() {
        return stream;
    }

    boolean isDirectory() {
        return data == null;
    }

    long uniqueId() {
        return uniqueId;
    }

    LocalDateTime created() {
        return created;
    }

    LocalDateTime modified() {
        return modified;
    }

    LocalDateTime accessed() {
        return accessed;
    }

    /** The directory that holds the node, the file whose streams a stream directory holds, or the root itself. */
    UdfNode parent() {
        return parent == null ? this : parent;
    }

    @Nullable
    FileExtent data() {
        return data;
    }

    @Nullable
    UdfNode streams() {
        return streamDirectory;
    }

    @Nullable
    DirectoryData records() {
        return records;
    }

    int links() {
        return links;
    }

    /** The block of the file entry, counted from the first of the metadata. */
    long firstBlock() {
        return firstBlock;
    }

    /** Blocks of allocation descriptors behind the file entry. */
    int extraBlocks() {
        return extraBlocks;
    }

    /** Where the records of a directory begin, counted from the first block of the metadata. */
    long recordsBlock() {
        return firstBlock + 1 + extraBlocks;
    }

    long size() {
        if (data != null) {
            return data.size();
        }
        return records == null ? 0 : records.bytes();
    }
}
