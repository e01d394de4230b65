package io.github.imapi4j.virtual.udf;

import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.iso.ImportedTree;
import io.github.imapi4j.virtual.iso.ImportedVolume;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.SectorReader;
import io.github.imapi4j.virtual.iso.SectorSource;
import io.github.imapi4j.virtual.iso.Sectors;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a tree of UDF from a disc, whoever wrote it.
 *
 * <p>Tags, checksums and CRCs are checked; a directory that is met twice, descriptors that lead in a circle and lengths
 * that the disc does not have are refused. Virtual and sparable partitions are not supported.
 */
public final class UdfReader {

    private static final Logger LOG = LoggerFactory.getLogger(UdfReader.class);
    private static final int MAX_RECOGNITION = 64;

    private final SectorReader reader;
    private final ZoneId zone;
    private final ImportedTree tree;
    private final RecordedSequence volume;
    private final Set<IcbAddress> seen = new HashSet<>();
    private final Deque<Pending> pending = new ArrayDeque<>();

    /** A directory whose records were not read yet. */
    private record Pending(IsoDirectory directory, RecordedEntry entry) {}

    private UdfReader(SectorReader reader, long sessionStart, ZoneId zone) {
        this.reader = reader;
        this.zone = zone;
        this.tree = new ImportedTree(reader);
        this.volume = RecordedSequence.read(reader, sessionStart);
    }

    /**
     * Whether a session has UDF: descriptors that say so, and an anchor.
     *
     * @param source the disc
     * @param sessionStart the session's first block
     * @return true if it has
     * @throws io.github.imapi4j.error.ImapiException IMAPI_E_IMPORT_READ_FAILURE
     */
    public static boolean identify(SectorSource source, long sessionStart) {
        SectorReader reader = new SectorReader(source, FileSystemType.UDF);
        return isRecognized(reader, sessionStart)
                && RecordedSequence.anchor(reader, sessionStart).isPresent();
    }

    /**
     * Reads a whole tree.
     *
     * @param source the disc
     * @param sessionStart the session's first block
     * @param zone what local times of the tree mean
     * @return the tree with what the descriptors say
     * @throws io.github.imapi4j.error.ImapiException IMAPI_E_FILE_SYSTEM_NOT_FOUND,
     *     IMAPI_E_FILE_SYSTEM_READ_CONSISTENCY_ERROR, IMAPI_E_FILE_SYSTEM_FEATURE_NOT_SUPPORTED,
     *     IMAPI_E_IMPORT_READ_FAILURE
     */
    public static ImportedVolume read(SectorSource source, long sessionStart, ZoneId zone) {
        SectorReader reader = new SectorReader(source, FileSystemType.UDF);
        if (!isRecognized(reader, sessionStart)) {
            throw reader.notFound();
        }
        return new UdfReader(reader, sessionStart, zone).readVolume();
    }

    private static boolean isRecognized(SectorReader reader, long sessionStart) {
        long first = sessionStart + Sectors.SYSTEM_AREA;
        long last = Math.min(first + MAX_RECOGNITION, reader.source().sectors());
        for (long block = first; block < last; block++) {
            String identifier = new String(reader.sector(block), 1, 5, StandardCharsets.ISO_8859_1);
            switch (identifier) {
                case "NSR02", "NSR03" -> {
                    return true;
                }
                case "CD001", "BEA01", "BOOT2", "CDW02" -> {
                    // The next one may be it.
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    private ImportedVolume readVolume() {
        IcbAddress top = volume.root();
        RecordedEntry entry = entry(top);
        IsoDirectory root = IsoDirectory.root(entry.modified(zone));
        root.setCreated(entry.created(zone));
        root.setAccessed(entry.accessed(zone));
        enter(root, top, entry);
        while (!pending.isEmpty()) {
            Pending next = pending.remove();
            RecordedDirectory records = new RecordedDirectory(reader, next.entry());
            records.forEach(record -> addRecord(next.directory(), record));
        }
        return new ImportedVolume(
                FileSystemType.UDF,
                volume.label(),
                "",
                volume.applicationId(),
                volume.revision(),
                volume.partitions().readOnly(),
                root);
    }

    private RecordedEntry entry(IcbAddress address) {
        return RecordedEntry.read(reader, volume.partitions(), address);
    }

    private void enter(IsoDirectory directory, IcbAddress address, RecordedEntry entry) {
        if (entry.type() != Tags.TYPE_DIRECTORY) {
            throw reader.inconsistent("'" + directory.path() + "' is a directory of type " + entry.type() + ".");
        }
        if (!seen.add(address)) {
            throw reader.inconsistent("The directory '" + directory.path() + "' is there twice.");
        }
        pending.add(new Pending(directory, entry));
    }

    private void addRecord(IsoDirectory parent, RecordedDirectory.Fid record) {
        RecordedEntry entry = entry(record.address());
        if (record.directory()) {
            IsoDirectory directory = tree.addDirectory(parent, record.name(), entry.modified(zone));
            directory.setCreated(entry.created(zone));
            directory.setAccessed(entry.accessed(zone));
            directory.setHidden(record.hidden());
            enter(directory, record.address(), entry);
        } else if (isFile(entry)) {
            IsoFile file = tree.addFile(parent, record.name(), entry.size(), entry.content(), entry.modified(zone));
            file.setCreated(entry.created(zone));
            file.setAccessed(entry.accessed(zone));
            file.setHidden(record.hidden());
            file.setRealTime(entry.type() == Tags.TYPE_REAL_TIME_FILE);
            entry.streams().ifPresent(address -> addStreams(file, address));
        } else {
            LOG.debug("'{}' is neither a file nor a directory (type {})", record.name(), entry.type());
        }
    }

    private static boolean isFile(RecordedEntry entry) {
        return entry.type() == Tags.TYPE_FILE || entry.type() == Tags.TYPE_REAL_TIME_FILE;
    }

    private void addStreams(IsoFile file, IcbAddress address) {
        RecordedEntry directory = entry(address);
        if (directory.type() != Tags.TYPE_STREAM_DIRECTORY) {
            throw reader.inconsistent("The streams of '" + file.path() + "' have the type " + directory.type() + ".");
        }
        new RecordedDirectory(reader, directory).forEach(record -> {
            RecordedEntry stream = entry(record.address());
            String name = ImportedTree.allowed(record.name());
            if (!record.metadata() && isFile(stream) && file.stream(name).isEmpty()) {
                file.addStream(new IsoFile(name, stream.size(), stream.content(), stream.modified(zone)));
            }
        });
    }
}
