package io.github.imapi4j.abi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The tables of the README that tell what IMAPI2 can do, where each class and method occurs, and who shows it.
 *
 * @param rows in their order
 */
public record CapabilityTable(List<Row> rows) {

    private static final String SECTION = "## All that IMAPI2 can do";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final int COLUMNS = 5;

    /**
     * One task.
     *
     * @param task what it is, in some words
     * @param natives the classes, and methods by interface
     * @param calls in Java
     * @param commands of the program, or that there is none
     * @param tests that show it
     */
    public record Row(String task, String natives, String calls, String commands, String tests) {

        /**
         * The cells.
         *
         * @return from left to right
         */
        public List<String> cells() {
            return List.of(task, natives, calls, commands, tests);
        }
    }

    /**
     * Reads the README.
     *
     * @return its rows
     * @throws IllegalArgumentException if a line of these tables has another form
     */
    public static CapabilityTable load() {
        String text;
        try {
            text = Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Row> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.startsWith("## ")) {
                inside = line.equals(SECTION);
            } else if (inside && line.startsWith("|")) {
                Row row = row(line);
                if (!row.natives().equals("IMAPI2") && !row.natives().equals("---")) {
                    rows.add(row);
                }
            }
        }
        return new CapabilityTable(List.copyOf(rows));
    }

    private static Row row(String line) {
        String[] part = line.strip().split("\\|", -1);
        if (part.length != COLUMNS + 2) {
            throw new IllegalArgumentException("Not a row of " + COLUMNS + " cells: " + line);
        }
        return new Row(part[1].strip(), part[2].strip(), part[3].strip(), part[4].strip(), part[5].strip());
    }

    /**
     * What a cell shows as code.
     *
     * @param cell a cell
     * @return the pieces between backquotes
     */
    public static List<String> code(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /**
     * What a cell says in plain words.
     *
     * @param cell a cell
     * @return all but the code and the commas between its pieces
     */
    public static String words(String cell) {
        return CODE.matcher(cell).replaceAll("").replace(",", "").strip();
    }
}
