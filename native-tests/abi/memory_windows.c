/*
 * COM's allocators on Windows: oleaut32's and ole32's. The books are kept by an IMallocSpy, which COM asks before and after each
 * allocation; strings and arrays come from the same allocator as task memory, so that it sees them too.
 */
#define CINTERFACE
#define COBJMACROS
#include "internal.h"

#include <ole2.h>
#include <string.h>

/* In no header of mingw's. */
void WINAPI SetOaNoCache(void);

static const char MEMORY[] = "memory";

/* Java counts strings, arrays and task memory itself, and has to hear of those that C frees; kinds as Java has them. */
enum { KIND_BSTR, KIND_SAFEARRAY, KIND_TASK_MEMORY };
static void (*on_free)(int32_t kind, void *block);

/* ---- the spy ---- */

static SIZE_T wanted;
/* Bytes that blocks have behind them. Wine 8 asks the spy how much to allocate and does not do it. */
static SIZE_T guard;
static SIZE_T asked_for;

static HRESULT WINAPI spy_query(IMallocSpy *self, REFIID iid, void **out)
{
    if (memcmp(iid, &IID_IMallocSpy, sizeof *iid) != 0 && memcmp(iid, &IID_IUnknown, sizeof *iid) != 0) {
        *out = NULL;
        return E_NOINTERFACE;
    }
    *out = self;
    return S_OK;
}

static ULONG WINAPI spy_reference(IMallocSpy *self)
{
    (void) self;
    return 1;
}

/* COM holds its lock from here to spy_allocated. */
static SIZE_T WINAPI spy_allocate(IMallocSpy *self, SIZE_T bytes)
{
    (void) self;
    wanted = bytes;
    return bytes + asked_for;
}

static void *WINAPI spy_allocated(IMallocSpy *self, void *block)
{
    (void) self;
    if (block != NULL) {
        book_enter(block, wanted, guard, MEMORY);
    }
    return block;
}

/* What is not in the books was allocated before them. NULL keeps COM from freeing what it must not. */
static void *WINAPI spy_free(IMallocSpy *self, void *block, BOOL spied)
{
    (void) self;
    (void) spied;
    if (block == NULL || !book_knows(block)) {
        return block;
    }
    return book_strike(block, MEMORY, "Free") ? block : NULL;
}

static void WINAPI spy_freed(IMallocSpy *self, BOOL spied)
{
    (void) self;
    (void) spied;
}

static void *resized;

static SIZE_T WINAPI spy_resize(IMallocSpy *self, void *block, SIZE_T bytes, void **real, BOOL spied)
{
    (void) self;
    (void) spied;
    *real = block;
    resized = book_knows(block) ? block : NULL;
    wanted = bytes;
    return resized == NULL ? bytes : bytes + asked_for;
}

static void *WINAPI spy_resized(IMallocSpy *self, void *block, BOOL spied)
{
    (void) self;
    (void) spied;
    if (resized != NULL && block != NULL) {
        book_move(resized, block, wanted);
    }
    return block;
}

static void *WINAPI spy_size(IMallocSpy *self, void *block, BOOL spied)
{
    (void) self;
    (void) spied;
    resized = block;
    return block;
}

static SIZE_T WINAPI spy_sized(IMallocSpy *self, SIZE_T actual, BOOL spied)
{
    (void) self;
    (void) spied;
    return book_knows(resized) ? actual - guard : actual;
}

static void *WINAPI spy_did_allocate(IMallocSpy *self, void *block, BOOL spied)
{
    (void) self;
    (void) spied;
    return block;
}

static int WINAPI spy_did(IMallocSpy *self, void *block, BOOL spied, int actual)
{
    (void) self;
    (void) block;
    (void) spied;
    return actual;
}

static void WINAPI spy_minimize(IMallocSpy *self)
{
    (void) self;
}

static IMallocSpyVtbl spy_vtable = {spy_query, spy_reference, spy_reference, spy_allocate, spy_allocated, spy_free,
    spy_freed, spy_resize, spy_resized, spy_size, spy_sized, spy_did_allocate, spy_did, spy_minimize, spy_minimize};
static IMallocSpy spy = {&spy_vtable};

/* Guards are written from now on if there is room for them. */
static void measure_guard(void)
{
    enum { BYTES = 64 };
    asked_for = BOOK_GUARD;
    void *block = CoTaskMemAlloc(BYTES);
    SIZE_T actual = HeapSize(GetProcessHeap(), 0, block);
    CoTaskMemFree(block);
    reset_memory();
    if (actual != (SIZE_T) -1 && actual >= BYTES + BOOK_GUARD) {
        guard = BOOK_GUARD;
    } else {
        asked_for = 0;
    }
}

/* Begins the books; oleaut32 must not keep freed strings for later. */
PROBE_EXPORT int32_t probe_spy(void (*freed)(int32_t kind, void *block))
{
    on_free = freed;
    SetOaNoCache();
    HRESULT registered = CoRegisterMallocSpy(&spy);
    if (SUCCEEDED(registered)) {
        measure_guard();
    }
    return registered;
}

void reset_memory(void)
{
    clear_books(NULL);
}

/* ---- the allocators ---- */

uint16_t *sys_alloc_string(const uint16_t *text, uint32_t length)
{
    return SysAllocStringLen(text, length);
}

void sys_free_string(uint16_t *text)
{
    if (text != NULL) {
        on_free(KIND_BSTR, text);
        SysFreeString(text);
    }
}

void *task_alloc(size_t bytes)
{
    return CoTaskMemAlloc(bytes);
}

void task_free(void *memory)
{
    if (memory != NULL) {
        on_free(KIND_TASK_MEMORY, memory);
        CoTaskMemFree(memory);
    }
}

ProbeSafeArray *safe_array_create(uint32_t type, uint32_t count)
{
    return (ProbeSafeArray *) SafeArrayCreateVector((VARTYPE) type, 0, count);
}

static void tell_of_array(ProbeSafeArray *array);

static void tell_of(const ProbeVariant *variant)
{
    if (variant->type == PROBE_VT_BSTR && variant->value.text != NULL) {
        on_free(KIND_BSTR, variant->value.text);
    } else if (variant->type == (PROBE_VT_ARRAY | PROBE_VT_VARIANT) && variant->value.array != NULL) {
        tell_of_array(variant->value.array);
    }
}

static void tell_of_array(ProbeSafeArray *array)
{
    on_free(KIND_SAFEARRAY, array);
    if (array->element_size == sizeof(ProbeVariant)) {
        for (uint32_t i = 0; i < array->bounds[0].count; i++) {
            tell_of((ProbeVariant *) array->data + i);
        }
    }
}

void safe_array_destroy(ProbeSafeArray *array)
{
    if (array != NULL) {
        tell_of_array(array);
        SafeArrayDestroy((SAFEARRAY *) array);
    }
}

void variant_clear(ProbeVariant *variant)
{
    tell_of(variant);
    VariantClear((VARIANT *) variant);
}

void set_error_info(void *info)
{
    SetErrorInfo(0, info);
}
