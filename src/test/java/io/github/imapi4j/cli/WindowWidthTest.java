package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class WindowWidthTest {

    private static final long SECOND = 1_000_000_000L;

    private final Deque<Runnable> beside = new ArrayDeque<>();
    private long now;
    private int window = 80;
    private int asked;

    private final WindowWidth width = new WindowWidth(
            () -> {
                asked++;
                return window;
            },
            () -> now,
            beside::add);

    @Test
    void windowThatWasMadeNarrowerIsNoticedBesideTheJob() {
        window = 40;
        now += SECOND;

        assertEquals(80, width.getAsInt(), "nobody waits for the answer");
        beside.remove().run();
        assertEquals(40, width.getAsInt());
    }

    @Test
    void systemIsNotAskedAllTheTime() {
        for (int i = 0; i < 1_000; i++) {
            width.getAsInt();
        }
        assertEquals(0, beside.size());
        now += SECOND;
        width.getAsInt();
        width.getAsInt();
        assertEquals(1, beside.size(), "one question at a time");
        beside.remove().run();
        width.getAsInt();
        assertEquals(0, beside.size());
        assertEquals(2, asked);
    }
}
