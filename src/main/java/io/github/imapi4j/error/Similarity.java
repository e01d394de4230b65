package io.github.imapi4j.error;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that somebody may have meant. */
final class Similarity {

    private static final int MOST = 3;
    private static final int TYPOS_PER_LETTERS = 6;
    private static final int SHORTEST_PART = 4;
    private static final int FAR = 10_000;

    private Similarity() {}

    /**
     * Up to three names, the likeliest first: a slip of the keys, a part of the name, or its words in another order.
     */
    static List<String> closest(String wanted, Collection<String> names) {
        String query = wanted.strip().toUpperCase(Locale.ROOT);
        record Candidate(String name, int rank) {}
        return names.stream()
                .map(name -> new Candidate(name, rank(query, name.toUpperCase(Locale.ROOT))))
                .filter(candidate -> candidate.rank() < FAR)
                .sorted(Comparator.comparingInt(Candidate::rank).thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    private static int rank(String query, String name) {
        int typos = distance(query, name);
        if (typos <= Math.max(1, query.length() / TYPOS_PER_LETTERS)) {
            return typos;
        }
        if (name.endsWith("::" + query)) {
            return 50 + name.length();
        }
        if (query.length() >= SHORTEST_PART && name.contains(query)) {
            return 100 + name.length();
        }
        List<String> words = words(query);
        return words.size() > 1 && words.stream().allMatch(word -> hasWord(name, word)) ? 1_000 + name.length() : FAR;
    }

    private static boolean hasWord(String name, String wanted) {
        int typos = wanted.length() < SHORTEST_PART ? 0 : 1;
        return words(name).stream().anyMatch(word -> distance(wanted, word) <= typos);
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.split("[^A-Z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Levenshtein's distance: letters to insert, to drop and to replace. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        Arrays.setAll(previous, column -> column);
        for (int row = 1; row <= a.length(); row++) {
            int[] current = new int[b.length() + 1];
            current[0] = row;
            for (int column = 1; column <= b.length(); column++) {
                int replaced = previous[column - 1] + (a.charAt(row - 1) == b.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, Math.min(previous[column], current[column - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
