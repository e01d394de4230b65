package io.github.imapi4j.tier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What became of the tests of one tier. Tests are known by JUnit's unique ids, so that two tiers can be compared one by
 * one and not only by their sums.
 */
final class Tally {

    /** Where tiers leave their figures. */
    static final Path FOLDER = Path.of("target", "tiers");

    /**
     * Tests that did not run and why.
     *
     * @param id of a test, or of a class whose tests are all skipped
     * @param name for people
     * @param reason what was said; empty if nothing was
     * @param tests how many tests that is, as far as they were known before
     * @param aborted true if it began and then found that it could not go on
     */
    record Skip(String id, String name, String reason, long tests, boolean aborted) {

        boolean covers(String test) {
            return !reason.isEmpty() && (test.equals(id) || test.startsWith(id + "/"));
        }
    }

    /**
     * A test or class that failed.
     *
     * @param name for people
     * @param cause with its trace
     */
    record Failure(String name, Throwable cause) {}

    private final Set<String> ran = new TreeSet<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<Skip> skips = new ArrayList<>();
    private final Map<String, String> figures = new LinkedHashMap<>();
    private long passed;

    synchronized void passed(String id) {
        ran.add(id);
        passed++;
    }

    synchronized void failed(String id, String name, Throwable cause) {
        ran.add(id);
        failures.add(new Failure(name, cause));
    }

    synchronized void skipped(Skip skip) {
        skips.add(skip);
    }

    synchronized void figures(Map<String, String> more) {
        figures.putAll(more);
    }

    synchronized Optional<String> figure(String name) {
        return Optional.ofNullable(figures.get(name));
    }

    synchronized boolean isEmpty() {
        return ran.isEmpty() && skips.isEmpty();
    }

    synchronized long passed() {
        return passed;
    }

    synchronized long failed() {
        return failures.size();
    }

    synchronized long aborted() {
        return skips.stream().filter(Skip::aborted).mapToLong(Skip::tests).sum();
    }

    synchronized long skipped() {
        return skips.stream().mapToLong(Skip::tests).sum() - aborted();
    }

    synchronized List<Failure> failures() {
        return List.copyOf(failures);
    }

    synchronized List<Skip> skips() {
        return List.copyOf(skips);
    }

    /** Those of the given tests that neither ran here nor said why they cannot. */
    synchronized List<String> unexplained(List<String> tests) {
        return tests.stream()
                .filter(test -> !ran.contains(test) && skips.stream().noneMatch(skip -> skip.covers(test)))
                .toList();
    }

    /** Writes {@code NAME.properties} for people and CI, and {@code NAME.ran} for {@link #readRan}. */
    synchronized void write(String tier) throws IOException {
        Files.createDirectories(FOLDER);
        List<String> lines = new ArrayList<>(List.of(
                "os.name=" + System.getProperty("os.name"),
                "java.version=" + System.getProperty("java.version"),
                "ran=" + (passed + failures.size()),
                "passed=" + passed,
                "failed=" + failures.size(),
                "skipped=" + (skipped() + aborted())));
        figures.forEach((name, value) -> lines.add(name + "=" + value));
        // Not a list of lines: a shell reads this file, and a carriage return of Windows is no number to it.
        Files.writeString(FOLDER.resolve(tier + ".properties"), String.join("\n", lines) + "\n");
        Files.write(FOLDER.resolve(tier + ".ran"), ran);
    }

    /** The ids of the tests that ran in another tier; throws if that tier has not run. */
    static List<String> readRan(String tier) throws IOException {
        return Files.readAllLines(FOLDER.resolve(tier + ".ran"));
    }
}
