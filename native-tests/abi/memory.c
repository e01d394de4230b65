/* COM's allocators where there is no Windows: the probe's own, which Java uses as well while the probe keeps the books. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

static const char BSTR[] = "BSTR";
static const char SAFEARRAY[] = "SAFEARRAY";
static const char ELEMENTS[] = "SAFEARRAY's data";
static const char TASK_MEMORY[] = "task memory";

enum { BSTR_HEADER = 8, ARRAY_HEADER = 16 };

static void *allocate(size_t bytes, const char *kind)
{
    void *start = malloc(bytes + BOOK_GUARD);
    memset(start, PROBE_GARBAGE, bytes);
    book_enter(start, bytes, BOOK_GUARD, kind);
    return start;
}

/* What was freed stays ours until the next reset, so that its address is not handed out again. */
void reset_memory(void)
{
    clear_books(free);
}

PROBE_EXPORT uint16_t *sys_alloc_string(const uint16_t *text, uint32_t length)
{
    uint8_t *start = allocate(BSTR_HEADER + 2 * (size_t) length + 2, BSTR);
    uint32_t bytes = 2 * length;
    memcpy(start + BSTR_HEADER - sizeof bytes, &bytes, sizeof bytes);
    memcpy(start + BSTR_HEADER, text, bytes);
    memset(start + BSTR_HEADER + bytes, 0, 2);
    return (uint16_t *) (start + BSTR_HEADER);
}

PROBE_EXPORT void sys_free_string(uint16_t *text)
{
    if (text != NULL) {
        book_strike((uint8_t *) text - BSTR_HEADER, BSTR, "SysFreeString");
    }
}

PROBE_EXPORT void *task_alloc(size_t bytes)
{
    return allocate(bytes, TASK_MEMORY);
}

PROBE_EXPORT void task_free(void *memory)
{
    if (memory != NULL) {
        book_strike(memory, TASK_MEMORY, "CoTaskMemFree");
    }
}

static uint32_t size_of(uint32_t type)
{
    switch (type) {
    case PROBE_VT_VARIANT:
        return sizeof(ProbeVariant);
    case PROBE_VT_UI1:
        return 1;
    case PROBE_VT_BOOL:
        return 2;
    case PROBE_VT_I4:
    case PROBE_VT_UI4:
        return 4;
    default:
        return 8;
    }
}

static uint32_t features_of(uint32_t type)
{
    enum { HAS_TYPE = 0x80, OF_BSTR = 0x100, OF_UNKNOWN = 0x200, OF_DISPATCH = 0x400, OF_VARIANT = 0x800 };
    switch (type) {
    case PROBE_VT_BSTR:
        return HAS_TYPE | OF_BSTR;
    case PROBE_VT_UNKNOWN:
        return OF_UNKNOWN;
    case PROBE_VT_DISPATCH:
        return OF_DISPATCH;
    case PROBE_VT_VARIANT:
        return HAS_TYPE | OF_VARIANT;
    default:
        return HAS_TYPE;
    }
}

PROBE_EXPORT ProbeSafeArray *safe_array_create(uint32_t type, uint32_t count)
{
    uint8_t *start = allocate(ARRAY_HEADER + sizeof(ProbeSafeArray), SAFEARRAY);
    ProbeSafeArray *array = (ProbeSafeArray *) (start + ARRAY_HEADER);
    size_t bytes = (size_t) size_of(type) * count;
    memcpy(start + ARRAY_HEADER - sizeof type, &type, sizeof type);
    memset(array, 0, sizeof *array);
    array->dimensions = 1;
    array->features = (uint16_t) features_of(type);
    array->element_size = size_of(type);
    array->data = allocate(bytes, ELEMENTS);
    memset(array->data, 0, bytes);
    array->bounds[0].count = count;
    return array;
}

PROBE_EXPORT uint32_t safe_array_type(const ProbeSafeArray *array)
{
    uint32_t type;
    memcpy(&type, (const uint8_t *) array - sizeof type, sizeof type);
    return type;
}

static void clear_element(uint32_t type, void *at)
{
    switch (type) {
    case PROBE_VT_BSTR:
        sys_free_string(*(uint16_t **) at);
        break;
    case PROBE_VT_UNKNOWN:
    case PROBE_VT_DISPATCH:
        probe_let_go(*(void **) at);
        break;
    case PROBE_VT_VARIANT:
        variant_clear(at);
        break;
    default:
        break;
    }
}

PROBE_EXPORT void safe_array_destroy(ProbeSafeArray *array)
{
    if (array == NULL) {
        return;
    }
    uint32_t type = safe_array_type(array);
    uint32_t count = array->bounds[0].count;
    uint8_t *data = array->data;
    if (!book_strike((uint8_t *) array - ARRAY_HEADER, SAFEARRAY, "SafeArrayDestroy")) {
        return;
    }
    for (uint32_t i = 0; i < count; i++) {
        clear_element(type, data + (size_t) i * size_of(type));
    }
    book_strike(data, ELEMENTS, "SafeArrayDestroy");
}

PROBE_EXPORT void variant_clear(ProbeVariant *variant)
{
    if (variant->type & PROBE_VT_BYREF) {
        variant->type = PROBE_VT_EMPTY;
    }
    if (variant->type & PROBE_VT_ARRAY) {
        safe_array_destroy(variant->value.array);
    } else {
        clear_element(variant->type, &variant->value);
    }
    variant->type = PROBE_VT_EMPTY;
}

/* ---- the thread's error information, which Java's portable platform keeps ---- */

static void (*keep_error_info)(void *info);

PROBE_EXPORT void probe_error_port(void (*port)(void *info))
{
    keep_error_info = port;
}

void set_error_info(void *info)
{
    keep_error_info(info);
}
