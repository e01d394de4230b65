package io.github.imapi4j.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks running text into lines. */
final class TextLayout {

    /** However narrow the window: below this, text is wider than the window rather than one word a line. */
    private static final int NARROWEST = 20;

    private TextLayout() {}

    /**
     * A paragraph beside a label.
     *
     * @param label stands at the beginning of the first line
     * @param indent columns before the text on every line; the label is padded to them
     * @param text words; runs of white space count as one blank
     * @param width columns in all
     */
    static List<String> beside(String label, int indent, String text, int width) {
        List<String> lines = new ArrayList<>();
        String lead = label + " ".repeat(Math.max(0, indent - label.length()));
        for (String line : wrap(text, width - indent)) {
            lines.add((lead + line).stripTrailing());
            lead = " ".repeat(indent);
        }
        return lines;
    }

    /** Breaks at blanks; a word that is longer than a line stays whole. */
    static List<String> wrap(String text, int width) {
        int most = Math.max(width, NARROWEST);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
