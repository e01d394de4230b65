package io.github.imapi4j.virtual.iso;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a tree of ISO 9660 or Joliet from a disc, whoever wrote it.
 *
 * <p>Only what is needed to find files is looked at, so that the many images with odd fields are read. What would end
 * in a wrong file, an endless loop or too much memory is refused.
 */
public final class IsoReader {

    private static final int MAX_DESCRIPTORS = 64;
    private static final int PRIMARY = 1;
    private static final int SUPPLEMENTARY = 2;
    private static final int TERMINATOR = 255;
    private static final int ROOT_RECORD = 156;
    private static final int DIRECTORY = 2;
    private static final int ASSOCIATED = 4;
    private static final long MAX_DIRECTORY_BYTES = 256L << 20;

    private final SectorReader reader;
    private final FileSystemType type;
    private final ZoneId zone;
    private final ImportedTree tree;
    private final Set<Long> seen = new HashSet<>();
    private final Deque<Pending> pending = new ArrayDeque<>();

    /** A directory whose records were not read yet. */
    private record Pending(IsoDirectory directory, RecordedRecord record) {}

    private IsoReader(SectorSource source, FileSystemType type, ZoneId zone) {
        this.reader = new SectorReader(source, type);
        this.type = type;
        this.zone = zone;
        this.tree = new ImportedTree(reader);
    }

    /**
     * Which of ISO 9660 and Joliet a session has.
     *
     * @param source the disc
     * @param sessionStart the session's first block
     * @return the file systems, Joliet only with ISO 9660
     * @throws io.github.imapi4j.error.ImapiException IMAPI_E_IMPORT_READ_FAILURE
     */
    public static Set<FileSystemType> identify(SectorSource source, long sessionStart) {
        Map<FileSystemType, byte[]> found = descriptors(new SectorReader(source, FileSystemType.ISO9660), sessionStart);
        return found.containsKey(FileSystemType.ISO9660) ? Set.copyOf(found.keySet()) : Set.of();
    }

    /**
     * Reads a whole tree.
     *
     * @param source the disc
     * @param sessionStart the session's first block
     * @param type ISO 9660 or Joliet
     * @param zone what local times of the tree mean
     * @return the tree with what the descriptor says
     * @throws io.github.imapi4j.error.ImapiException IMAPI_E_FILE_SYSTEM_NOT_FOUND,
     *     IMAPI_E_FILE_SYSTEM_READ_CONSISTENCY_ERROR, IMAPI_E_FILE_SYSTEM_FEATURE_NOT_SUPPORTED,
     *     IMAPI_E_IMPORT_READ_FAILURE
     */
    public static ImportedVolume read(SectorSource source, long sessionStart, FileSystemType type, ZoneId zone) {
        IsoReader reader = new IsoReader(source, type, zone);
        byte[] descriptor = descriptors(reader.reader, sessionStart).get(type);
        if (descriptor == null) {
            throw reader.reader.notFound();
        }
        return reader.readVolume(descriptor);
    }

    private static Map<FileSystemType, byte[]> descriptors(SectorReader reader, long sessionStart) {
        Map<FileSystemType, byte[]> found = new EnumMap<>(FileSystemType.class);
        long first = sessionStart + Sectors.SYSTEM_AREA;
        long last = Math.min(first + MAX_DESCRIPTORS, reader.source().sectors());
        for (long block = first; block < last; block++) {
            byte[] sector = reader.sector(block);
            int kind = sector[0] & 0xFF;
            if (!text(sector, 1, 5).equals("CD001") || kind == TERMINATOR) {
                break;
            }
            if (kind == PRIMARY) {
                found.putIfAbsent(FileSystemType.ISO9660, sector);
            } else if (kind == SUPPLEMENTARY && isJoliet(sector)) {
                found.putIfAbsent(FileSystemType.JOLIET, sector);
            }
        }
        return found;
    }

    private static boolean isJoliet(byte[] sector) {
        return text(sector, 88, 2).equals("%/") && "@CE".indexOf(sector[90]) >= 0;
    }

    private ImportedVolume readVolume(byte[] descriptor) {
        int blockSize = RecordedRecord.little16(descriptor, 128);
        if (blockSize != Sectors.SIZE) {
            throw reader.unsupported("blocks of " + blockSize + " bytes");
        }
        RecordedRecord record = RecordedRecord.parse(descriptor, ROOT_RECORD, zone);
        IsoDirectory root = IsoDirectory.root(record.time());
        enter(root, record);
        while (!pending.isEmpty()) {
            Pending next = pending.remove();
            readDirectory(next.directory(), next.record());
        }
        return new ImportedVolume(
                type, field(descriptor, 40, 32), field(descriptor, 8, 32), field(descriptor, 574, 128), 0, true, root);
    }

    private void enter(IsoDirectory directory, RecordedRecord record) {
        long blocks = Sectors.count(record.bytes());
        if (record.bytes() > MAX_DIRECTORY_BYTES) {
            throw reader.inconsistent("A directory cannot have " + record.bytes() + " bytes.");
        }
        reader.requireInside(record.block(), blocks);
        if (!seen.add(record.block())) {
            throw reader.inconsistent("The directory at block " + record.block() + " is there twice.");
        }
        pending.add(new Pending(directory, record));
    }

    private void readDirectory(IsoDirectory directory, RecordedRecord own) {
        List<RecordedRecord> parts = new ArrayList<>();
        long blocks = Sectors.count(own.bytes());
        for (long i = 0; i < blocks; i++) {
            byte[] sector = reader.sector(own.block() + i);
            int at = 0;
            while (at < Sectors.SIZE && sector[at] != 0) {
                RecordedRecord record = parse(sector, at, own.block() + i);
                if (!record.isDot()) {
                    addRecord(directory, record, parts);
                }
                at += sector[at] & 0xFF;
            }
        }
        if (!parts.isEmpty()) {
            throw reader.inconsistent("The last part of a file in several parts is missing.");
        }
    }

    private RecordedRecord parse(byte[] sector, int at, long block) {
        int length = sector[at] & 0xFF;
        boolean fits = length >= RecordedRecord.FIXED_LENGTH + 1
                && at + length <= Sectors.SIZE
                && RecordedRecord.FIXED_LENGTH + (sector[at + 32] & 0xFF) <= length;
        if (!fits) {
            throw reader.inconsistent("Block " + block + " has a directory record that cannot be.");
        }
        return RecordedRecord.parse(sector, at, zone);
    }

    private void addRecord(IsoDirectory directory, RecordedRecord record, List<RecordedRecord> parts) {
        if ((record.flags() & ASSOCIATED) != 0) {
            return;
        }
        if (record.interleaved()) {
            throw reader.unsupported("interleaved files");
        }
        if ((record.flags() & DIRECTORY) != 0) {
            IsoDirectory below = tree.addDirectory(directory, name(record), record.time());
            below.setHidden(record.hidden());
            enter(below, record);
            return;
        }
        if (!parts.isEmpty() && !Arrays.equals(parts.get(0).identifier(), record.identifier())) {
            throw reader.inconsistent("The last part of a file in several parts is missing.");
        }
        parts.add(record);
        if ((record.flags() & DirectoryRecord.MULTI_EXTENT) == 0) {
            addFile(directory, parts);
            parts.clear();
        }
    }

    private void addFile(IsoDirectory directory, List<RecordedRecord> parts) {
        RecordedRecord last = parts.get(parts.size() - 1);
        List<DiscExtent> extents = new ArrayList<>();
        long size = 0;
        for (RecordedRecord part : parts) {
            if (size % Sectors.SIZE != 0) {
                throw reader.unsupported("parts of files that do not fill their blocks");
            }
            if (part.bytes() > 0) {
                reader.requireInside(part.block(), Sectors.count(part.bytes()));
                extents.add(new DiscExtent(part.block(), part.bytes()));
            }
            size += part.bytes();
        }
        IsoContent content = new RecordedContent(extents, reader.source());
        tree.addFile(directory, name(last), size, content, last.time()).setHidden(last.hidden());
    }

    /** Without the version, and without the separator of an empty extension. */
    private String name(RecordedRecord record) {
        String name = new String(record.identifier(), charset());
        int version = name.lastIndexOf(';');
        boolean directory = (record.flags() & DIRECTORY) != 0;
        if (version > 0 && !directory) {
            name = name.substring(0, version);
        }
        boolean bare = type == FileSystemType.ISO9660 && !directory && name.length() > 1 && name.endsWith(".");
        return bare ? name.substring(0, name.length() - 1) : name;
    }

    private Charset charset() {
        return type == FileSystemType.JOLIET ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
    }

    private String field(byte[] descriptor, int offset, int length) {
        String field = new String(descriptor, offset, length, charset());
        int end = field.indexOf('\0');
        return (end < 0 ? field : field.substring(0, end)).strip();
    }

    private static String text(byte[] bytes, int offset, int length) {
        return new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
    }
}
