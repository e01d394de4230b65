package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.ImapiCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The texts of {@code imapi2.dll} and {@code imapi2fs.dll} against the documented ones. */
@HardwareTest
@RequiresWindows
@RequiresImapi
class MessageTextsIT {

    private static final Pattern INSERT = Pattern.compile("%(\\d)(![^!]*!)?");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    /** Apart from white space, the form of inserts, quotes and the full stop at the end. */
    private static String comparable(String text) {
        String plain = text.replace('\u2018', '\'').replace('\u2019', '\'').replace("\"", "'");
        String spaced = SPACE.matcher(plain).replaceAll(" ").strip();
        String words = INSERT.matcher(spaced).replaceAll("%$1");
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    /**
     * Texts come in the user's language, so they are compared only where that is English. Whether there are any is asked everywhere: a
     * lookup that finds hardly any is broken.
     */
    @Test
    void librariesHaveTheDocumentedTexts(Bench bench, Observations observations) {
        WindowsFacts windows = bench.windows().orElseThrow();
        String language = Locale.getDefault(Locale.Category.DISPLAY).getLanguage();
        boolean english = language.equals(Locale.ENGLISH.getLanguage());
        List<String> missing = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (ImapiCode code : ImapiCode.values()) {
            Optional<String> text = windows.messageText(code.hresult()).filter(words -> !words.isBlank());
            if (text.isEmpty()) {
                missing.add(code.name());
            } else if (english && !comparable(text.get()).equalsIgnoreCase(comparable(code.text()))) {
                other.add(code.name() + " (\"" + text.get().strip() + "\")");
            }
        }
        int all = ImapiCode.values().length;
        observations.note(
                "message-texts",
                (all - missing.size()) + " of " + all + " have a text"
                        + (english ? ", " + other.size() + " of them another one" : ", not compared (" + language + ")"));
        if (!missing.isEmpty()) {
            observations.note("message-texts", "none for " + String.join(", ", missing));
        }
        if (!other.isEmpty()) {
            observations.note("message-texts", "another one for " + String.join(", ", other));
        }
        assertTrue(missing.size() < all / 2, () -> "no text for " + missing.size() + " of " + all + " constants");
    }
}
