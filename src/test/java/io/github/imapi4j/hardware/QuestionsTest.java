package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.hardware.Observations.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What our notes on IMAPI2 infer, or found nothing about, is settled by the hardware suite: observed, or tested. */
class QuestionsTest {

    /** The notes with such a gap. 2.5 and 2.10 have tests besides; the last is the list of all that is open. */
    private static final Set<String> OPEN = Set.of(
            "1.1", "1.3", "1.4", "1.6", "1.9", "1.11", "2.10", "2.13", "3.10", "3.13", "3.14", "3.16", "3.20", "3.21",
            "3.23", "3.26", "3.27", "4", "7");

    /** Notes of which a documented outcome is tested, where nothing is left to observe. */
    private static final Map<String, Class<?>> TESTED = Map.of("2.5", BootImagesIT.class);

    @Test
    void everyOpenNoteIsAsked() {
        Set<String> asked = Observations.questions().stream()
                .flatMap(question -> question.notes().stream())
                .collect(Collectors.toSet());
        Set<String> forgotten = new TreeSet<>(OPEN);
        forgotten.removeAll(asked);
        assertEquals(Set.of(), forgotten);
        TESTED.forEach((note, test) ->
                assertTrue(test.isAnnotationPresent(HardwareTest.class), () -> note + " is shown by " + test));
    }

    @Test
    void everyQuestionHasItsOwnNameAndIsAQuestion() {
        List<Question> questions = Observations.questions();
        assertEquals(
                questions.size(),
                questions.stream().map(Question::id).distinct().count());
        questions.forEach(question -> assertTrue(question.words().endsWith("?"), question::words));
    }
}
