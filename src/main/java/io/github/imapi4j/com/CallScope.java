package io.github.imapi4j.com;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What one call needs for its duration: scratch memory for pointers to pass, and what to give back when it returns.
 *
 * <p>Scratch memory comes from a stack that belongs to the thread, because calls nest: a burn's events arrive inside {@code
 * Write} on the same thread.
 */
final class CallScope implements AutoCloseable {

    private static final int STACK_BYTES = 8192;
    private static final int ALIGNMENT = 8;
    private static final int PAGE_BYTES = 4096;
    private static final ThreadLocal<Stack> STACKS = ThreadLocal.withInitial(Stack::new);

    private static final class Stack {
        final Memory memory = new Memory(STACK_BYTES);
        int top;
    }

    private final Stack stack = STACKS.get();
    private final int mark = stack.top;
    private @Nullable Deque<Runnable> cleanups;

    /** Zeroed memory that lives until the scope closes. */
    Pointer allocate(int bytes) {
        int size = bytes + ALIGNMENT - 1 & -ALIGNMENT;
        Pointer block;
        if (stack.top + size <= STACK_BYTES) {
            block = stack.memory.share(stack.top, size);
            stack.top += size;
        } else {
            Memory large = new Memory(size);
            onClose(large::close);
            block = large;
        }
        block.clear(size);
        return block;
    }

    /**
     * Zeroed memory that begins at a page and lives until the scope closes. A drive's adapter may refuse buffers that do not begin
     * at a multiple of up to 512 bytes, and takes larger ones where they begin at a page.
     */
    Pointer allocatePages(int bytes) {
        Memory block = new Memory((long) bytes + PAGE_BYTES);
        onClose(block::close);
        Pointer pages = block.align(PAGE_BYTES);
        pages.clear(bytes);
        return pages;
    }

    /** Runs an action when the scope closes, last registered first. */
    void onClose(Runnable cleanup) {
        if (cleanups == null) {
            cleanups = new ArrayDeque<>(4);
        }
        cleanups.push(cleanup);
    }

    @Override
    public void close() {
        try {
            while (cleanups != null && !cleanups.isEmpty()) {
                cleanups.pop().run();
            }
        } finally {
            if (cleanups != null && !cleanups.isEmpty()) {
                close(); // One that fails keeps none of the others from running.
            }
            stack.top = mark;
        }
    }
}
