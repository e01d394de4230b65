package io.github.imapi4j.virtual.iso;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The descriptors that follow the system area: primary, supplementary for Joliet, terminator (ECMA-119, chapter 8). */
final class VolumeDescriptors {

    private static final String STANDARD_ID = "CD001";
    private static final int PRIMARY = 1;
    private static final int SUPPLEMENTARY = 2;
    private static final int TERMINATOR = 255;
    private static final byte[] UCS2_LEVEL_3 = "%/E".getBytes(StandardCharsets.US_ASCII);
    private static final int ESCAPE_FIELD = 32;
    private static final int TEXT_FIELD = 128;
    private static final int FILE_FIELD = 37;

    private VolumeDescriptors() {}

    /**
     * Where a view's tables lie on the disc.
     *
     * @param volumeBlocks the size of the volume, from the disc's block 0
     * @param littleTable the path table with the least significant byte first
     * @param bigTable the path table with the most significant byte first
     * @param directories the area of directories
     */
    record Places(long volumeBlocks, long littleTable, long bigTable, long directories) {}

    static void write(byte[] sector, FileSystemView view, IsoOptions options, Places places) {
        boolean joliet = view.style().joliet();
        String volume = options.effectiveVolumeName();
        SectorWriter out = new SectorWriter(sector);
        out.u8(joliet ? SUPPLEMENTARY : PRIMARY).ascii(STANDARD_ID, 5).u8(1).u8(0);
        text(out, options.systemId(), 32, joliet);
        if (joliet) {
            out.ucs2(VolumeNames.joliet(volume), 32);
        } else {
            out.ascii(VolumeNames.iso9660(volume), 32);
        }
        out.zeros(8).both32(places.volumeBlocks());
        if (joliet) {
            out.raw(UCS2_LEVEL_3).zeros(ESCAPE_FIELD - UCS2_LEVEL_3.length);
        } else {
            out.zeros(ESCAPE_FIELD);
        }
        out.both16(1).both16(1).both16(Sectors.SIZE);
        out.both32(view.pathTable().bytes());
        out.little32(places.littleTable()).little32(0).big32(places.bigTable()).big32(0);
        DirectoryExtent root = view.root();
        DirectoryRecord.write(
                out,
                DirectoryRecord.SELF,
                places.directories() + root.firstBlock(),
                root.bytes(),
                root.time(),
                options.zone(),
                root.flags());
        writeTexts(out, options, joliet);
        out.longTime(options.created(), options.zone()).longTime(options.created(), options.zone());
        out.noTime().noTime().u8(1);
    }

    private static void writeTexts(SectorWriter out, IsoOptions options, boolean joliet) {
        text(out, "", TEXT_FIELD, joliet);
        text(out, "", TEXT_FIELD, joliet);
        text(out, "", TEXT_FIELD, joliet);
        text(out, options.applicationId(), TEXT_FIELD, joliet);
        for (int file = 0; file < 3; file++) {
            text(out, "", FILE_FIELD, joliet);
        }
    }

    private static void text(SectorWriter out, String text, int width, boolean joliet) {
        if (joliet) {
            out.ucs2(text, width);
        } else {
            out.ascii(aCharacters(text), width);
        }
    }

    /** The a-characters of ECMA-119: those of d-characters and some signs, the space among them. */
    private static String aCharacters(String text) {
        StringBuilder mapped = new StringBuilder();
        text.toUpperCase(Locale.ROOT)
                .codePoints()
                .forEach(c ->
                        mapped.append(" !\"%&'()*+,-./:;<=>?".indexOf(c) >= 0 ? (char) c : VolumeNames.dCharacter(c)));
        return mapped.toString();
    }

    static void writeTerminator(byte[] sector) {
        new SectorWriter(sector).u8(TERMINATOR).ascii(STANDARD_ID, 5).u8(1);
    }
}
