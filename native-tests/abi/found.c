/* Objects that a Java object answered with: kept for Java to go on with, where a test follows them. */
#include "internal.h"

enum { FOUND = 256 };

static int32_t is_collecting;
static void *found[FOUND];
static uint32_t found_count;

/* While it is on, results are remembered with a reference, and arguments may be kept by whom they were given to. */
PROBE_EXPORT void probe_collect(int32_t on)
{
    is_collecting = on;
}

int are_arguments_kept(void)
{
    return is_collecting;
}

void collect(void *object)
{
    if (!is_collecting || object == NULL || object_of(object) != NULL) {
        return;
    }
    for (uint32_t i = 0; i < found_count; i++) {
        if (found[i] == object) {
            return;
        }
    }
    if (found_count < FOUND) {
        unknown(object)->AddRef(object);
        found[found_count++] = object;
    }
}

void collect_variants(const ProbeVariant *variants, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (variants[i].type == PROBE_VT_UNKNOWN || variants[i].type == PROBE_VT_DISPATCH) {
            collect(variants[i].value.object);
        }
    }
}

void collect_array(const ProbeSafeArray *array)
{
    if (array != NULL && array->element_size == sizeof(ProbeVariant)) {
        collect_variants(array->data, array->bounds[0].count);
    }
}

/* The next one, with its reference; NULL if there are no more. */
PROBE_EXPORT void *probe_next_found(void)
{
    return found_count == 0 ? NULL : found[--found_count];
}
