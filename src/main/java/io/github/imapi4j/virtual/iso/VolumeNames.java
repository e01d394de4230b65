package io.github.imapi4j.virtual.iso;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The rules of volume names, and what each file system makes of one.
 *
 * <p>The documentation of {@code put_VolumeName} allows 15 characters of A to Z, a to z, 0 to 9, period and underscore. Windows
 * itself takes more, published programs rely on it, and the getters {@code VolumeNameISO9660} and {@code VolumeNameJoliet}
 * exist to show what became of it. So the documented rule holds under strict compliance; otherwise a name has up to 32
 * characters, the most that ISO 9660 holds, none of those that no Joliet name may have.
 */
public final class VolumeNames {

    /** The most that the documentation allows. */
    public static final int STRICT_LENGTH = 15;

    /** The most that ISO 9660 holds. */
    public static final int ISO_LENGTH = 32;

    /** The most that Joliet holds, in UTF-16 units. */
    public static final int JOLIET_LENGTH = 16;

    /** The most that the logical volume identifier of UDF holds, in characters up to U+00FF. */
    public static final int UDF_LENGTH = 126;

    private static final DateTimeFormatter GENERATED = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT);

    private VolumeNames() {}

    /**
     * What is wrong with a volume name.
     *
     * @param name the volume name; empty asks for a generated one
     * @param strict whether the documented rule applies
     * @return a sentence, or empty if the name is valid
     */
    public static Optional<String> problem(String name, boolean strict) {
        int limit = strict ? STRICT_LENGTH : ISO_LENGTH;
        if (name.length() > limit) {
            return Optional.of(String.format(
                    Locale.ROOT, "A volume name has at most %d characters; '%s' has %d.", limit, name, name.length()));
        }
        if (!strict) {
            return IsoNames.firstForbidden(name).map(problem -> "Volume name '" + name + "': " + problem);
        }
        return name.codePoints()
                .filter(c -> dCharacter(c) == '_' && c != '_' && c != '.')
                .mapToObj(c -> "A volume name has only letters A to Z, digits, periods and underscores; '" + name
                        + "' has '" + Character.toString(c) + "'.")
                .findFirst();
    }

    /**
     * Insists on a valid volume name.
     *
     * @param name the volume name; empty asks for a generated one
     * @param strict whether the documented rule applies
     * @return the same name
     * @throws ImapiException IMAPI_E_INVALID_VOLUME_NAME, with a sentence that says what is wrong
     */
    public static String require(String name, boolean strict) {
        problem(name, strict).ifPresent(problem -> {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_INVALID_VOLUME_NAME,
                    ImapiCode.IMAPI_E_INVALID_VOLUME_NAME.text() + " " + problem);
        });
        return name;
    }

    /**
     * The name that a volume gets when none was given.
     *
     * @param time local time at which the image is made
     * @return date and time in 15 characters, for example {@code 20240131_235959}
     */
    public static String generated(LocalDateTime time) {
        return GENERATED.format(time);
    }

    /**
     * What ISO 9660 makes of a volume name.
     *
     * @param name a valid volume name
     * @return upper case A to Z, digits and underscores, at most 32
     */
    public static String iso9660(String name) {
        StringBuilder mapped = new StringBuilder();
        name.codePoints().forEach(c -> mapped.append(dCharacter(c)));
        return NameMangler.cut(mapped.toString(), ISO_LENGTH);
    }

    /**
     * What Joliet makes of a volume name.
     *
     * @param name a valid volume name
     * @return the first 16 UTF-16 units
     */
    public static String joliet(String name) {
        return NameMangler.cut(name.replace(';', '_'), JOLIET_LENGTH);
    }

    /**
     * What UDF makes of a volume name.
     *
     * @param name a valid volume name
     * @return the first 126 characters, or 63 UTF-16 units if there is one beyond U+00FF
     */
    public static String udf(String name) {
        return NameMangler.cut(name, name.chars().allMatch(c -> c <= 0xFF) ? UDF_LENGTH : UDF_LENGTH / 2);
    }

    /** The d-character of ECMA-119 for a character: upper case, or an underscore for what it does not know. */
    static char dCharacter(int c) {
        if (c >= 'a' && c <= 'z') {
            return (char) (c - 'a' + 'A');
        }
        boolean known = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return known ? (char) c : '_';
    }
}
