package io.github.imapi4j.virtual.udf;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.SectorReader;
import io.github.imapi4j.virtual.iso.Sectors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;

/** The file identifier descriptors of a directory as a disc has them, read one after the other. */
final class RecordedDirectory {

    private static final int FIXED_LENGTH = 38;
    private static final int HIDDEN = 1;
    private static final int DIRECTORY = 2;
    private static final int DELETED = 4;
    private static final int PARENT = 8;
    private static final int METADATA = 16;

    private final SectorReader reader;
    private final RecordedEntry entry;

    RecordedDirectory(SectorReader reader, RecordedEntry entry) {
        this.reader = reader;
        this.entry = entry;
    }

    /**
     * What a directory says about a file or another directory.
     *
     * @param name the recorded name
     * @param address where its file entry is
     * @param flags the file characteristics
     */
    record Fid(String name, IcbAddress address, int flags) {

        boolean hidden() {
            return (flags & HIDDEN) != 0;
        }

        boolean directory() {
            return (flags & DIRECTORY) != 0;
        }

        boolean metadata() {
            return (flags & METADATA) != 0;
        }
    }

    /** Gives all records but those of the parent and of what was deleted. */
    void forEach(Consumer<Fid> consumer) {
        try (IsoContent.Source source = entry.content().open()) {
            long at = 0;
            while (at < entry.size()) {
                at += readRecord(source, at, consumer);
            }
        } catch (IOException e) {
            long block = entry.runs().isEmpty() ? 0 : entry.runs().get(0).block();
            throw new ImapiException(
                    ImapiCode.IMAPI_E_IMPORT_READ_FAILURE, ImapiCode.IMAPI_E_IMPORT_READ_FAILURE.format(block), e);
        }
    }

    private int readRecord(IsoContent.Source source, long at, Consumer<Fid> consumer) throws IOException {
        Descriptor head = new Descriptor(bytes(source, at, FIXED_LENGTH));
        int nameLength = head.u8(19);
        int use = head.u16(36);
        int length = (FIXED_LENGTH + use + nameLength + 3) / 4 * 4;
        if (head.identifier() != Tags.FILE_IDENTIFIER || use > Sectors.SIZE) {
            throw reader.inconsistent("There is no file identifier at byte " + at + " of a directory.");
        }
        Descriptor record = new Descriptor(bytes(source, at, length));
        record.problem(record.u32(12)).ifPresent(problem -> {
            throw reader.inconsistent("The file identifier at byte " + at + " of a directory " + problem + ".");
        });
        int flags = record.u8(18);
        if ((flags & (DELETED | PARENT)) == 0) {
            Optional<IcbAddress> address = record.icb(20);
            if (address.isEmpty()) {
                throw reader.inconsistent("The file identifier at byte " + at + " of a directory leads nowhere.");
            }
            String name = Cs0.decode(record.bytes(), FIXED_LENGTH + use, nameLength);
            consumer.accept(new Fid(name, address.get(), flags));
        }
        return length;
    }

    private byte[] bytes(IsoContent.Source source, long at, int length) throws IOException {
        if (at + length > entry.size()) {
            throw reader.inconsistent("A directory ends inside a file identifier.");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (source.read(at + bytes.position(), bytes) < 0) {
                throw reader.inconsistent("A directory ends inside a file identifier.");
            }
        }
        return bytes.array();
    }
}
