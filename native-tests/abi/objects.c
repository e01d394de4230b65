/* Objects of C's own, each with one interface and a count of its references. */
#include "internal.h"

#include <string.h>

enum { POOL = 1 << 16 };

static Object pool[POOL];
static _Atomic uint32_t pool_used;
static uint64_t all_objects;
static int32_t query_answer;

void set_query_answer(int32_t answer)
{
    query_answer = answer;
}

/* Never handed out twice between two resets, so that a use after the last Release is seen. */
Object *object_of(void *pointer)
{
    Object *object = pointer;
    return object >= pool && object < pool + pool_used ? object : NULL;
}

const ProbeInterface *interface_of(const char *name)
{
    for (uint32_t i = 0; i < probe_interface_count; i++) {
        if (strcmp(probe_interfaces[i].name, name) == 0) {
            return &probe_interfaces[i];
        }
    }
    say("fault no interface %s\n", name);
    return &probe_interfaces[0];
}

static void *new_object(const ProbeInterface *type)
{
    uint32_t place = pool_used++;
    if (place >= POOL) {
        pool_used = POOL;
        say("fault out of objects\n");
        return NULL;
    }
    all_objects++;
    Object *object = &pool[place];
    object->vtable = type->vtable;
    object->type = type;
    object->references = 1;
    object->about = NULL;
    return object;
}

void *probe_new(const char *interface_name)
{
    return new_object(interface_of(interface_name));
}

void *probe_new_for(const ProbeGuid *iid)
{
    for (uint32_t i = 0; i < probe_interface_count; i++) {
        if (memcmp(&probe_interfaces[i].iids[0], iid, sizeof *iid) == 0) {
            return new_object(&probe_interfaces[i]);
        }
    }
    return NULL;
}

void *probe_maybe(const char *interface_name)
{
    return probe_set == PROBE_EDGE ? NULL : probe_new(interface_name);
}

void *probe_maybe_for(const ProbeGuid *iid)
{
    return probe_set == PROBE_EDGE ? NULL : probe_new_for(iid);
}

Object *living(void *self, const char *use)
{
    Object *object = object_of(self);
    if (object == NULL || object->references <= 0) {
        say("fault %s on %s\n", use, object == NULL ? "what is no object" : "a dead object");
        return NULL;
    }
    return object;
}

int32_t probe_query_interface(void *self, const ProbeGuid *iid, void **out)
{
    Object *object = living(self, "QueryInterface");
    if (object == NULL || iid == NULL || out == NULL) {
        return PROBE_E_POINTER;
    }
    *out = NULL;
    if (query_answer < 0) {
        return query_answer;
    }
    for (uint32_t i = 0; i < object->type->iid_count; i++) {
        if (memcmp(&object->type->iids[i], iid, sizeof *iid) == 0) {
            object->references++;
            *out = self;
            return PROBE_S_OK;
        }
    }
    *out = support_for(object, iid);
    return *out == NULL ? PROBE_E_NOINTERFACE : PROBE_S_OK;
}

uint32_t probe_add_reference(void *self)
{
    Object *object = living(self, "AddRef");
    return object == NULL ? 0 : (uint32_t) ++object->references;
}

uint32_t probe_release_reference(void *self)
{
    Object *object = living(self, "Release");
    return object == NULL ? 0 : (uint32_t) --object->references;
}

int32_t probe_get_type_info_count(void *self, uint32_t *count)
{
    (void) self;
    *count = 0;
    return PROBE_S_OK;
}

int32_t probe_get_type_info(void *self, uint32_t index, uint32_t locale, void **info)
{
    (void) self;
    (void) index;
    (void) locale;
    *info = NULL;
    return PROBE_E_NOTIMPL;
}

int32_t probe_get_ids_of_names(
    void *self, const ProbeGuid *iid, uint16_t **names, uint32_t count, uint32_t locale, int32_t *ids)
{
    (void) self;
    (void) iid;
    (void) names;
    (void) count;
    (void) locale;
    (void) ids;
    return PROBE_E_NOTIMPL;
}

int32_t probe_on_invoke(void *self, int32_t id, const ProbeGuid *iid, uint32_t locale, uint16_t flags,
    ProbeParameters *parameters, ProbeVariant *result, ProbeExceptionInfo *exception, uint32_t *bad_argument)
{
    static const ProbeGuid null_iid;
    Object *object = living(self, "Invoke");
    (void) locale;
    (void) result;
    (void) exception;
    (void) bad_argument;
    say("invoke %s %d flags %d\n", object == NULL ? "?" : object->type->name, (int) id, flags);
    if (memcmp(iid, &null_iid, sizeof null_iid) != 0) {
        say("fault riid is not IID_NULL\n");
    }
    probe_say_variants("in", "rgvarg", parameters->arguments, parameters->count);
    return probe_answer;
}

const ProbeUnknownVtbl *unknown(void *object)
{
    return *(const ProbeUnknownVtbl **) object;
}

/* Whether the pointer is one of that interface: QueryInterface agrees, and leads to the same table of functions. */
static int is_interface(void *pointer, const char *interface_name)
{
    void *same = NULL;
    if (unknown(pointer)->QueryInterface(pointer, &interface_of(interface_name)->iids[0], &same) != PROBE_S_OK) {
        return 0;
    }
    int agrees = unknown(same) == unknown(pointer);
    unknown(same)->Release(same);
    return agrees;
}

void say_object(void *pointer, const char *interface_name)
{
    if (pointer == NULL) {
        say("NULL");
    } else {
        say("%s%s", is_interface(pointer, interface_name) ? "" : "not ", interface_name);
    }
}

void clear_objects(void)
{
    pool_used = 0;
}

/* Objects whose references are not all released. */
PROBE_EXPORT uint32_t probe_live(void)
{
    uint32_t live = 0;
    for (uint32_t i = 0; i < pool_used; i++) {
        if (pool[i].references > 0) {
            say("leak %s with %d references\n", pool[i].type->name, (int) pool[i].references);
            live++;
        }
    }
    return live;
}

/* All objects that were ever made. */
PROBE_EXPORT uint64_t probe_objects(void)
{
    return all_objects;
}
