package io.github.imapi4j.virtual.rawcd;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The two codes that the Q channel can carry: the media catalog number of a disc and the ISRC of a track. */
public final class Codes {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,13}");
    private static final Pattern ISRC = Pattern.compile("[A-Z]{2}-?[A-Z0-9]{3}-?\\d{2}-?\\d{5}");

    private Codes() {}

    /**
     * Reads a media catalog number.
     *
     * @param text a number of up to 13 digits, whose last is the check digit of EAN-13; leading zeros may be missing
     * @return 13 digits, or empty if it is none
     */
    public static Optional<String> catalogNumber(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        String number = "0".repeat(13 - text.length()) + text;
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            sum += (number.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0 ? Optional.of(number) : Optional.empty();
    }

    /**
     * Reads an ISRC.
     *
     * @param text for example {@code US-RC1-76-07839}, with or without the hyphens, in any case
     * @return 12 letters and digits, or empty if it is none
     */
    public static Optional<String> isrc(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return ISRC.matcher(upper).matches() ? Optional.of(upper.replace("-", "")) : Optional.empty();
    }

    /**
     * Writes an ISRC as it is printed.
     *
     * @param code 12 letters and digits
     * @return with hyphens
     */
    public static String hyphenated(String code) {
        return String.join("-", code.substring(0, 2), code.substring(2, 5), code.substring(5, 7), code.substring(7));
    }
}
