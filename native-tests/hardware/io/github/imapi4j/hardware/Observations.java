package io.github.imapi4j.hardware;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was observed on the machine under test, as answers to the questions that the documentation of IMAPI2 leaves open ({@code
 * questions.txt}). Safe for threads.
 */
public final class Observations {

    /**
     * An open question.
     *
     * @param id its name in tests
     * @param notes the numbers of the notes that leave it open, as {@code 1.11}
     * @param words the question
     */
    public record Question(String id, List<String> notes, String words) {

        /**
         * Copies the notes.
         *
         * @param id its name in tests
         * @param notes the numbers of the notes
         * @param words the question
         */
        public Question {
            notes = List.copyOf(notes);
        }

        private static Question of(String line) {
            String[] parts = line.split("\\|", 3);
            String notes = parts[1].strip();
            return new Question(
                    parts[0].strip(), notes.isEmpty() ? List.of() : List.of(notes.split(" +")), parts[2].strip());
        }
    }

    private static final List<Question> QUESTIONS = read();

    private final Map<String, List<String>> answers = new LinkedHashMap<>();

    private static List<Question> read() {
        try (InputStream file = Observations.class.getResourceAsStream("questions.txt")) {
            if (file == null) {
                throw new IllegalStateException("questions.txt is not on the class path.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Question::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All questions, in the order in which the report has them. */
    public static List<Question> questions() {
        return QUESTIONS;
    }

    /**
     * Notes an answer. A question can have several, each is noted once.
     *
     * @param question the id of one of {@link #questions()}
     * @param answer a few words or a sentence
     */
    public synchronized void note(String question, String answer) {
        if (QUESTIONS.stream().noneMatch(known -> known.id().equals(question))) {
            throw new IllegalArgumentException("questions.txt has no question \"" + question + "\".");
        }
        List<String> noted = answers.computeIfAbsent(question, id -> new ArrayList<>());
        if (!noted.contains(answer)) {
            noted.add(answer);
        }
    }

    /** The answer to a question, several with semicolons between them, if it was observed. */
    synchronized Optional<String> answer(Question question) {
        return Optional.ofNullable(answers.get(question.id())).map(noted -> String.join("; ", noted));
    }
}
