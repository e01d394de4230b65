/* The books: every block of COM's memory that anybody allocated, and what became of it. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

enum { BLOCKS = 1 << 16, GUARD_BYTE = 0xA5, FREED_BYTE = 0xDD };

typedef struct Block {
    uint8_t *start;
    size_t size;
    size_t guard;
    const char *kind;
    int live;
} Block;

static Block blocks[BLOCKS];
static uint32_t block_count;
static uint64_t all_blocks;
static Lock lock = LOCK_INIT;

/* The youngest of that address: the allocator may hand out an address again. */
static Block *find(const void *start)
{
    for (uint32_t i = block_count; i-- > 0;) {
        if (blocks[i].start == start) {
            return &blocks[i];
        }
    }
    return NULL;
}

static int is_overrun(const Block *block)
{
    for (size_t i = 0; i < block->guard; i++) {
        if (block->start[block->size + i] != GUARD_BYTE) {
            return 1;
        }
    }
    return 0;
}

void book_enter(void *start, size_t size, size_t guard, const char *kind)
{
    take(&lock);
    if (block_count == BLOCKS) {
        say("fault the books are full\n");
    } else {
        memset((uint8_t *) start + size, GUARD_BYTE, guard);
        blocks[block_count++] = (Block) {start, size, guard, kind, 1};
        all_blocks++;
    }
    give(&lock);
}

static int check_free(const Block *block, const char *kind, const char *function)
{
    if (block == NULL) {
        say("fault %s of what was never allocated\n", function);
        return 0;
    }
    if (!block->live) {
        say("fault %s of a %s that was freed before\n", function, block->kind);
        return 0;
    }
    if (strcmp(block->kind, kind) != 0) {
        say("fault %s of a %s\n", function, block->kind);
        return 0;
    }
    if (is_overrun(block)) {
        say("fault %u bytes of %s were written past their end\n", (unsigned) block->size, block->kind);
    }
    return 1;
}

int book_strike(void *start, const char *kind, const char *function)
{
    take(&lock);
    Block *block = find(start);
    int known = check_free(block, kind, function);
    if (known) {
        block->live = 0;
        /* Whoever reads it from now on sees that it is gone. */
        memset(block->start, FREED_BYTE, block->size);
    }
    give(&lock);
    return known;
}

void book_move(void *from, void *to, size_t size)
{
    take(&lock);
    Block *block = find(from);
    if (block != NULL) {
        block->start = to;
        block->size = size;
        memset(block->start + size, GUARD_BYTE, block->guard);
    }
    give(&lock);
}

int book_knows(const void *start)
{
    take(&lock);
    int known = find(start) != NULL;
    give(&lock);
    return known;
}

void clear_books(void (*forget)(void *start))
{
    take(&lock);
    for (uint32_t i = 0; i < block_count; i++) {
        if (!blocks[i].live && forget != NULL) {
            forget(blocks[i].start);
        }
    }
    block_count = 0;
    give(&lock);
}

/* Blocks that nobody has freed, each with a line in the log. */
PROBE_EXPORT uint32_t probe_live_blocks(void)
{
    uint32_t live = 0;
    take(&lock);
    for (uint32_t i = 0; i < block_count; i++) {
        if (blocks[i].live) {
            say("leak %s of %u bytes\n", blocks[i].kind, (unsigned) blocks[i].size);
            live++;
        }
    }
    give(&lock);
    return live;
}

/* All blocks that were ever entered. */
PROBE_EXPORT uint64_t probe_blocks(void)
{
    return all_blocks;
}
