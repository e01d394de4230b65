package io.github.imapi4j.com;

import java.util.Locale;
import java.util.UUID;

/**
 * A globally unique identifier: of an interface (IID) or of a class (CLSID).
 *
 * @param uuid the 128 bits
 */
public record Guid(UUID uuid) {

    /**
     * Reads the registry form.
     *
     * @param text 36 characters, with or without braces
     * @return the identifier
     * @throws IllegalArgumentException if the text has another form
     */
    public static Guid of(String text) {
        String bare = text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
        if (bare.length() != 36) {
            throw new IllegalArgumentException("not a GUID: " + text);
        }
        return new Guid(UUID.fromString(bare));
    }

    @Override
    public String toString() {
        return uuid.toString().toUpperCase(Locale.ROOT);
    }
}
