/* Values to pass, where they are allocated and where their ownership ends. */
#include "internal.h"

#include <string.h>

enum { STGTY_STREAM = 2, ELEMENT_COUNT = 3 };

int32_t probe_set;
int32_t probe_answer;
int32_t probe_failure;

/* ---- COM's allocators ---- */

uint16_t *probe_bstr(const uint16_t *text, uint32_t length)
{
    return sys_alloc_string(text, length);
}

void probe_free_bstr(uint16_t *text)
{
    sys_free_string(text);
}

void probe_free_array(ProbeSafeArray *array)
{
    collect_array(array);
    safe_array_destroy(array);
}

void probe_free_task_memory(void *memory)
{
    task_free(memory);
}

/* ---- values to pass ---- */

char elements[64];

static const uint32_t ELEMENT_NUMBERS[] = {0x01020304u, 0xFFFFFFFEu, 0x7FEEDDCCu};
static const uint16_t ELEMENT_TEXT[] = {'D', ':', '\\', 0xD83D, 0xDCBF};

static ProbeVariant element(uint32_t index)
{
    if (strcmp(elements, "int32") == 0) {
        return probe_variant(PROBE_VT_I4, (int32_t) ELEMENT_NUMBERS[index]);
    }
    if (strcmp(elements, "bstr") == 0) {
        /* One character more each. */
        return probe_variant_bstr(probe_bstr(ELEMENT_TEXT, index + 3));
    }
    if (strcmp(elements, "unreadable") == 0) {
        /* VT_DECIMAL: its numbers lie where other types have pointers. */
        return index == 0 ? probe_variant_bstr(probe_bstr(ELEMENT_TEXT, 3))
            : index == 1 ? probe_variant_object("IErrorInfo") : probe_variant(PROBE_VT_DECIMAL, -1);
    }
    return probe_variant_object(elements);
}

ProbeSafeArray *probe_array(void)
{
    if (probe_set == PROBE_EDGE) {
        return NULL;
    }
    uint32_t count = PICK(ELEMENT_COUNT, 0, 0);
    ProbeSafeArray *array = safe_array_create(PROBE_VT_VARIANT, count);
    for (uint32_t i = 0; i < count; i++) {
        ((ProbeVariant *) array->data)[i] = element(i);
    }
    return array;
}

void probe_pattern(uint8_t *bytes, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        bytes[i] = (uint8_t) (0xB1 + 37 * i);
    }
}

void probe_numbers(uint32_t *numbers, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        numbers[i] = 0x91A2B3C4u + 0x01010101u * i;
    }
}

uint8_t *probe_task_bytes(void)
{
    uint8_t *bytes = task_alloc(PROBE_LENGTH);
    probe_pattern(bytes, PROBE_LENGTH);
    return bytes;
}

uint32_t *probe_task_numbers(void)
{
    uint32_t *numbers = task_alloc(PROBE_LENGTH * sizeof *numbers);
    probe_numbers(numbers, PROBE_LENGTH);
    return numbers;
}

void probe_new_objects(void **objects, uint32_t count, const char *interface_name)
{
    for (uint32_t i = 0; i < count; i++) {
        objects[i] = probe_new(interface_name);
    }
}

static ProbeTime time_of(uint64_t ticks)
{
    return (ProbeTime) {(uint32_t) ticks, (uint32_t) (ticks >> 32)};
}

void probe_stat(ProbeStat *stat, uint64_t size)
{
    static const uint16_t NAME[] = {'p', 'r', 'o', 'b', 'e', 0xD83D, 0xDCBF, 0};
    memset(stat, 0, sizeof *stat);
    stat->type = STGTY_STREAM;
    stat->size = size;
    if (probe_set != PROBE_EDGE) {
        stat->name = task_alloc(sizeof NAME);
        memcpy(stat->name, NAME, sizeof NAME);
        stat->modified = time_of(0x01DA0102030405E6u);
        stat->created = time_of(0x01DB0102030405E7u);
        stat->accessed = time_of(0x01DC0102030405E8u);
    }
}

uint32_t probe_next_objects(void **items, uint32_t wanted, const char *interface_name)
{
    uint32_t count = probe_set == PROBE_EDGE ? 0 : wanted < ELEMENT_COUNT ? wanted : ELEMENT_COUNT;
    probe_new_objects(items, count, interface_name);
    return count;
}

uint32_t probe_next_variants(ProbeVariant *items, uint32_t wanted)
{
    uint32_t count = probe_set == PROBE_EDGE ? 0 : wanted < ELEMENT_COUNT ? wanted : ELEMENT_COUNT;
    for (uint32_t i = 0; i < count; i++) {
        items[i] = element(i);
    }
    return count;
}

uint32_t probe_count_objects(void **items)
{
    uint32_t count = 0;
    while (count < PROBE_CAPACITY && items[count] != NULL) {
        count++;
    }
    return count;
}

uint32_t probe_count_variants(ProbeVariant *items)
{
    uint32_t count = 0;
    while (count < PROBE_CAPACITY && items[count].type != PROBE_VT_EMPTY) {
        count++;
    }
    return count;
}

ProbeVariant probe_variant(uint16_t type, int64_t value)
{
    ProbeVariant variant;
    /* Only the type's own bytes carry the value; a reader that takes more sees garbage. */
    memset(&variant, PROBE_GARBAGE, sizeof variant);
    variant.type = type;
    switch (type) {
    case PROBE_VT_BOOL:
        variant.value.truth = (int16_t) value;
        break;
    case PROBE_VT_I8:
        variant.value.large = value;
        break;
    default:
        variant.value.number = (int32_t) value;
        break;
    }
    return variant;
}

ProbeVariant probe_variant_date(double value)
{
    ProbeVariant variant = probe_variant(PROBE_VT_DATE, 0);
    variant.value.real = value;
    return variant;
}

ProbeVariant probe_variant_bstr(uint16_t *value)
{
    ProbeVariant variant = probe_variant(PROBE_VT_BSTR, 0);
    variant.value.text = value;
    return variant;
}

ProbeVariant probe_variant_object(const char *interface_name)
{
    uint16_t type = interface_of(interface_name)->is_dispatch ? PROBE_VT_DISPATCH : PROBE_VT_UNKNOWN;
    ProbeVariant variant = probe_variant(type, 0);
    variant.value.object = probe_maybe(interface_name);
    return variant;
}

ProbeVariant probe_variant_array(ProbeSafeArray *value)
{
    ProbeVariant variant = probe_variant(PROBE_VT_ARRAY | PROBE_VT_VARIANT, 0);
    variant.value.array = value;
    return variant;
}

/* ---- what failed calls left ---- */

enum { KEPT = 16 };

typedef enum KeptKind { KEPT_BSTR, KEPT_ARRAY, KEPT_TASK_MEMORY, KEPT_OBJECT } KeptKind;

static struct {
    KeptKind kind;
    void *value;
} kept[KEPT];
static uint32_t kept_count;

static void keep(KeptKind kind, void *value)
{
    if (value != NULL && kept_count < KEPT) {
        kept[kept_count].kind = kind;
        kept[kept_count++].value = value;
    }
}

void probe_keep_bstr(uint16_t *text)
{
    keep(KEPT_BSTR, text);
}

void probe_keep_array(ProbeSafeArray *array)
{
    keep(KEPT_ARRAY, array);
}

void probe_keep_task_memory(void *memory)
{
    keep(KEPT_TASK_MEMORY, memory);
}

void probe_keep_object(void *object)
{
    keep(KEPT_OBJECT, object);
}

void forget_kept(void)
{
    kept_count = 0;
}

void give_back_kept(void)
{
    while (kept_count > 0) {
        kept_count--;
        void *value = kept[kept_count].value;
        switch (kept[kept_count].kind) {
        case KEPT_BSTR:
            probe_free_bstr(value);
            break;
        case KEPT_ARRAY:
            probe_free_array(value);
            break;
        case KEPT_TASK_MEMORY:
            probe_free_task_memory(value);
            break;
        case KEPT_OBJECT:
            probe_let_go(value);
            break;
        }
    }
}

/* ---- ends of ownership ---- */

void probe_take_back(const char *name, void *pointer)
{
    if (pointer == NULL) {
        return;
    }
    Object *object = living(pointer, name);
    if (object != NULL && object->references != 1 && !are_arguments_kept()) {
        say("fault %s came back with %d references\n", name, (int) object->references);
    }
    probe_let_go(pointer);
}

void probe_take_back_all(const char *name, void **objects, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        probe_take_back(name, objects[i]);
    }
}

void probe_let_go(void *object)
{
    if (object != NULL) {
        collect(object);
        unknown(object)->Release(object);
    }
}

void probe_let_go_all(void **objects, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        probe_let_go(objects[i]);
    }
}

void probe_clear_variants(ProbeVariant *variants, uint32_t count)
{
    collect_variants(variants, count);
    for (uint32_t i = 0; i < count; i++) {
        variant_clear(&variants[i]);
    }
}
