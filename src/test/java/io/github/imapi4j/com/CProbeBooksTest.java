package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import io.github.imapi4j.cprobe.ValueSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** C's books find what they are there to find. */
@ProbeTest
class CProbeBooksTest {

    private static CProbe probe;

    @BeforeAll
    static void load() {
        probe = CProbe.load();
    }

    private interface Deed {
        void run() throws Throwable;
    }

    private static void assertFound(String words, Deed deed) {
        AssertionError found = assertThrows(
                AssertionError.class,
                () -> probe.balanced(ValueSet.ORDINARY, 0, "int32", () -> {
                    deed.run();
                    return null;
                }));
        assertTrue(String.valueOf(found.getMessage()).contains(words), found::toString);
    }

    @Test
    void stringThatNobodyFrees() {
        AtomicReference<Pointer> lost = new AtomicReference<>();
        assertFound("leak ", () -> lost.set(ComPlatform.get().allocateBstr("lost")));
        probe.forgive(1);
        if (Platform.isWindows()) {
            ComPlatform.get().freeBstr(lost.get()); // elsewhere it was the probe's and is gone with it
        }
    }

    @Test
    void objectThatNobodyReleases() {
        assertFound("leak IStream with 1 references", () -> probe.c.probe_create("IStream"));
        probe.forgive(1);
    }

    @Test
    void objectThatIsReleasedTwice() {
        assertFound("Release on a dead object", () -> {
            Pointer object = probe.c.probe_create("IStream");
            probe.c.probe_release(object);
            probe.c.probe_release(object);
        });
    }

    @Test
    void memoryThatIsFreedTwice() {
        assertFound("that was freed before", () -> {
            Pointer memory = ComPlatform.get().allocateTaskMemory(24);
            ComPlatform.get().freeTaskMemory(memory);
            ComPlatform.get().freeTaskMemory(memory);
        });
    }

    @Test
    void memoryThatIsFreedAsAString() {
        assumeFalse(Platform.isWindows(), "the spy of Windows does not learn what a block is for");
        assertFound("SysFreeString of what was never allocated", () -> {
            Pointer memory = ComPlatform.get().allocateTaskMemory(24);
            ComPlatform.get().freeBstr(memory);
            ComPlatform.get().freeTaskMemory(memory);
        });
    }

    @Test
    void writingPastTheEnd() {
        assumeFalse(Platform.isWindows(), "Wine gives no room for guards");
        assertFound("were written past their end", () -> {
            Pointer memory = ComPlatform.get().allocateTaskMemory(24);
            memory.setByte(24, (byte) 0);
            ComPlatform.get().freeTaskMemory(memory);
        });
    }
}
