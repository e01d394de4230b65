/* What the hand-written files of the probe share. */
#ifndef IMAPI4J_PROBE_INTERNAL_H
#define IMAPI4J_PROBE_INTERNAL_H

#include "probe.h"

#include <stdatomic.h>

/* Not their names in the headers of Windows, because one file includes those too. */
enum {
    PROBE_E_POINTER = (int32_t) 0x80004003u,
    PROBE_MEDIUM_FULL = (int32_t) 0x80030070u,
    PROBE_E_NOINTERFACE = (int32_t) 0x80004002u,
    PROBE_E_NOTIMPL = (int32_t) 0x80004001u,
    PROBE_E_NOAGGREGATION = (int32_t) 0x80040110u,
    PROBE_E_NOCLASS = (int32_t) 0x80040111u
};

typedef struct Object {
    const void *vtable;
    const ProbeInterface *type;
    _Atomic int32_t references;
    /* Of the parts of another object: whose they are, and of its words what they are about. */
    const ProbeInterface *about;
    const char *method;
    int32_t hresult;
} Object;

/* How objects that fail say why; ProbeFunctions.java has the same order. */
enum {
    SPEECH_SILENT,
    /* The words name the interface that failed. */
    SPEECH_BY_INTERFACE,
    /* They do not, but the object says that it leaves words. */
    SPEECH_BY_SUPPORT,
    /* Neither: they may be anybody's. */
    SPEECH_OF_NOBODY,
    /* They name the interface and say nothing. */
    SPEECH_WORDLESS
};

/* A lock for a few instructions. */
typedef atomic_flag Lock;
#define LOCK_INIT ATOMIC_FLAG_INIT

static inline void take(Lock *lock)
{
    while (atomic_flag_test_and_set_explicit(lock, memory_order_acquire)) {
    }
}

static inline void give(Lock *lock)
{
    atomic_flag_clear_explicit(lock, memory_order_release);
}

/* What lists hold: "int32", "bstr" or the name of an interface. The headers do not say, the declarations do. */
extern char elements[64];

__attribute__((format(printf, 1, 2))) void say(const char *format, ...);
void say_variant(ProbeVariant *variant, const char *interface_name);
void say_object(void *pointer, const char *interface_name);
void clear_log(void);
void clear_objects(void);
/* No call is expected; objects answer any. */
void clear_expectation(void);
void set_quiet(int32_t quiet);
void set_query_answer(int32_t answer);

/* Objects that results hold; only while they are collected. */
void collect(void *object);
void collect_variants(const ProbeVariant *variants, uint32_t count);
void collect_array(const ProbeSafeArray *array);
int are_arguments_kept(void);

/* What failing objects say; errors.c. */
void set_speech(int32_t how);
void leave_words(const Object *object, const char *method);
/* The part of an object that answers for its words; NULL if that is not asked for, or it has none. */
void *support_for(const Object *object, const ProbeGuid *iid);

/* A generated caller. */
const ProbeCall *find_call(const char *interface_name, uint32_t slot);
/* What failed calls left in the places of results. */
void give_back_kept(void);
void forget_kept(void);

/* NULL for what is no object of the probe's. */
Object *object_of(void *pointer);
/* The same for a dead object too, with a line in the log that says so. */
Object *living(void *pointer, const char *use);
const ProbeInterface *interface_of(const char *name);
const ProbeUnknownVtbl *unknown(void *object);

/* COM's allocators; memory.c and memory_windows.c. On Windows nobody outside calls them by these names. */
uint16_t *sys_alloc_string(const uint16_t *text, uint32_t length);
void sys_free_string(uint16_t *text);
void *task_alloc(size_t bytes);
void task_free(void *memory);
ProbeSafeArray *safe_array_create(uint32_t type, uint32_t count);
void safe_array_destroy(ProbeSafeArray *array);
void variant_clear(ProbeVariant *variant);
void reset_memory(void);
/* Leaves an IErrorInfo with the thread. */
void set_error_info(void *info);

/* The books. A block is followed by some bytes that nobody may touch. */
enum { BOOK_GUARD = 16 };
void book_enter(void *start, size_t size, size_t guard, const char *kind);
/* 0 if there is nothing to free, with a line in the log that says why. */
int book_strike(void *start, const char *kind, const char *function);
void book_move(void *from, void *to, size_t size);
int book_knows(const void *start);
void clear_books(void (*forget)(void *start));

#endif
