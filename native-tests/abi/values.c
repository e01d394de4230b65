/* Values to pass, where they are allocated and where their ownership ends. */
#include "internal.h"

#include <string.h>

enum { STGTY_STREAM = 2, ELEMENT_COUNT = 3 };

int32_t probe_edge;
int32_t probe_answer;

/* ---- what Java supplies: COM's allocators ---- */

static uint16_t *(*allocate_bstr)(const uint16_t *text, uint32_t length);
static void (*release_bstr)(uint16_t *text);
static ProbeSafeArray *(*create_array)(uint32_t type, uint32_t count);
static void (*destroy_array)(ProbeSafeArray *array);
static void *(*allocate_task_memory)(int64_t bytes);
static void (*release_task_memory)(void *memory);

PROBE_EXPORT void probe_services(uint16_t *(*new_bstr)(const uint16_t *, uint32_t), void (*free_bstr)(uint16_t *),
    ProbeSafeArray *(*new_array)(uint32_t, uint32_t), void (*free_array)(ProbeSafeArray *),
    void *(*new_memory)(int64_t), void (*free_memory)(void *))
{
    allocate_bstr = new_bstr;
    release_bstr = free_bstr;
    create_array = new_array;
    destroy_array = free_array;
    allocate_task_memory = new_memory;
    release_task_memory = free_memory;
}

uint16_t *probe_bstr(const uint16_t *text, uint32_t length)
{
    return allocate_bstr(text, length);
}

void probe_free_bstr(uint16_t *text)
{
    if (text != NULL) {
        release_bstr(text);
    }
}

void probe_free_array(ProbeSafeArray *array)
{
    if (array != NULL) {
        destroy_array(array);
    }
}

void probe_free_task_memory(void *memory)
{
    if (memory != NULL) {
        release_task_memory(memory);
    }
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
    return probe_variant_object(elements);
}

ProbeSafeArray *probe_array(void)
{
    uint32_t count = probe_edge ? 0 : ELEMENT_COUNT;
    ProbeSafeArray *array = create_array(PROBE_VT_VARIANT, count);
    int32_t edge = probe_edge;
    probe_edge = 0;
    for (uint32_t i = 0; i < count; i++) {
        ((ProbeVariant *) array->data)[i] = element(i);
    }
    probe_edge = edge;
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
    uint8_t *bytes = allocate_task_memory(PROBE_LENGTH);
    probe_pattern(bytes, PROBE_LENGTH);
    return bytes;
}

uint32_t *probe_task_numbers(void)
{
    uint32_t *numbers = allocate_task_memory((int64_t) (PROBE_LENGTH * sizeof *numbers));
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
    if (!probe_edge) {
        stat->name = allocate_task_memory(sizeof NAME);
        memcpy(stat->name, NAME, sizeof NAME);
        stat->modified = time_of(0x01DA0102030405E6u);
        stat->created = time_of(0x01DB0102030405E7u);
        stat->accessed = time_of(0x01DC0102030405E8u);
    }
}

uint32_t probe_next_objects(void **items, uint32_t wanted, const char *interface_name)
{
    uint32_t count = probe_edge ? 0 : wanted < ELEMENT_COUNT ? wanted : ELEMENT_COUNT;
    probe_new_objects(items, count, interface_name);
    return count;
}

uint32_t probe_next_variants(ProbeVariant *items, uint32_t wanted)
{
    uint32_t count = probe_edge ? 0 : wanted < ELEMENT_COUNT ? wanted : ELEMENT_COUNT;
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
    variant.value.object = probe_edge ? NULL : probe_new(interface_name);
    return variant;
}

ProbeVariant probe_variant_array(ProbeSafeArray *value)
{
    ProbeVariant variant = probe_variant(PROBE_VT_ARRAY | PROBE_VT_VARIANT, 0);
    variant.value.array = value;
    return variant;
}

/* ---- ends of ownership ---- */

void probe_take_back(const char *name, void *pointer)
{
    if (pointer == NULL) {
        return;
    }
    Object *object = living(pointer, name);
    if (object != NULL && object->references != 1) {
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
    for (uint32_t i = 0; i < count; i++) {
        switch (variants[i].type) {
        case PROBE_VT_BSTR:
            probe_free_bstr(variants[i].value.text);
            break;
        case PROBE_VT_DISPATCH:
        case PROBE_VT_UNKNOWN:
            probe_let_go(variants[i].value.object);
            break;
        case PROBE_VT_ARRAY | PROBE_VT_VARIANT:
            probe_free_array(variants[i].value.array);
            break;
        default:
            break;
        }
        variants[i].type = PROBE_VT_EMPTY;
    }
}
