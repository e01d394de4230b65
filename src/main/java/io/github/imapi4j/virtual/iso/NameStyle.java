package io.github.imapi4j.virtual.iso;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.util.List;

/**
 * How a file system names its files and directories.
 *
 * <p>ISO 9660 knows upper case A to Z, digits and the underscore: 8 characters and an extension of 3 at interchange level 1,
 * 30 together at level 2, directories 8 or 31 without an extension. Joliet takes 64 UTF-16 units, UDF 254 characters up to
 * U+00FF or 127 UTF-16 units if there is another one among them. A name that does not fit
 * is cut and numbered as Windows does for short names: {@code _internal} becomes {@code _INTER~1}.
 *
 * @param type the file system
 * @param level the interchange level of ISO 9660, 1 or 2; 1 for the others
 * @param strict number with an underscore, since the standard does not know the tilde
 */
public record NameStyle(FileSystemType type, int level, boolean strict) {

    /** The interchange levels that IMAPI2FS supports; it documents that 3 is not. */
    public static final List<Integer> LEVELS = List.of(1, 2);

    static final String VERSION = ";1";
    static final int ISO_LIMIT = 31;
    static final int JOLIET_LIMIT = 64;
    static final int UDF_LIMIT = 254;
    static final int UDF_WIDE_LIMIT = UDF_LIMIT / 2;

    private static final int LEVEL_2_EXTENSION = 12;
    private static final int LONG_EXTENSION = 16;

    /**
     * Checks the level.
     *
     * @param type the file system
     * @param level the interchange level of ISO 9660, 1 or 2; 1 for the others
     * @param strict number with an underscore, since the standard does not know the tilde
     * @throws ImapiException IMAPI_E_INVALID_PARAM for an interchange level other than 1 and 2
     */
    public NameStyle {
        if (!LEVELS.contains(level)) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_INVALID_PARAM,
                    ImapiCode.IMAPI_E_INVALID_PARAM.format("ISO9660InterchangeLevel") + " It is 1 or 2, not " + level
                            + ".");
        }
    }

    /**
     * ISO 9660.
     *
     * @param level the interchange level, 1 or 2
     * @param strict whether only characters of the standard are used
     * @return the style
     * @throws ImapiException IMAPI_E_INVALID_PARAM for another level
     */
    public static NameStyle iso9660(int level, boolean strict) {
        return new NameStyle(FileSystemType.ISO9660, level, strict);
    }

    /**
     * Joliet.
     *
     * @return the style
     */
    public static NameStyle ofJoliet() {
        return new NameStyle(FileSystemType.JOLIET, 1, false);
    }

    /**
     * UDF.
     *
     * @return the style
     */
    public static NameStyle ofUdf() {
        return new NameStyle(FileSystemType.UDF, 1, false);
    }

    /**
     * Whether this is Joliet.
     *
     * @return true for Joliet
     */
    public boolean joliet() {
        return type == FileSystemType.JOLIET;
    }

    private boolean iso9660() {
        return type == FileSystemType.ISO9660;
    }

    /**
     * The name that IMAPI2FS gives the file system in its messages.
     *
     * @return {@code ISO9660}, {@code Joliet} or {@code UDF}
     */
    public String fileSystem() {
        return type.title();
    }

    /** The longest extension of a file; a longer one is cut at ISO 9660 and no extension elsewhere. */
    int extensionLimit() {
        if (!iso9660()) {
            return LONG_EXTENSION;
        }
        return level == 1 ? 3 : LEVEL_2_EXTENSION;
    }

    /** The longest name that has the characters of a given one. */
    private int limit(String name) {
        return joliet() ? JOLIET_LIMIT : name.chars().allMatch(c -> c <= 0xFF) ? UDF_LIMIT : UDF_WIDE_LIMIT;
    }

    /** The longest part of a name before the extension. */
    int baseLimit(String name, boolean directory, int extensionLength) {
        if (!iso9660()) {
            return limit(name) - (extensionLength == 0 ? 0 : extensionLength + 1);
        }
        if (level == 1) {
            return 8;
        }
        return directory ? ISO_LIMIT : ISO_LIMIT - 1 - extensionLength;
    }

    /** The name with only characters that the file system knows. */
    String map(String name) {
        StringBuilder mapped = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            if (iso9660()) {
                mapped.append(VolumeNames.dCharacter(c));
            } else {
                mapped.appendCodePoint(joliet() && c == ';' ? '_' : c);
            }
        });
        return mapped.toString();
    }

    char tail() {
        return strict && iso9660() ? '_' : '~';
    }
}
