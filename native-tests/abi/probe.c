/* What Java calls: the entrance to the generated callers, and COM objects as a C program uses them. */
#include "internal.h"

#include <string.h>

enum { DISPATCH_PROPERTYPUT = 4, DISPID_PROPERTYPUT = -3 };

/* What an object says when a call by number fails. */
static void say_exception(ProbeExceptionInfo *exception)
{
    say("exception %08X ", (unsigned) exception->scode);
    ProbeVariant description = probe_variant_bstr(exception->description);
    say_variant(&description, "IUnknown");
    say("\n");
    probe_free_bstr(exception->source);
    probe_free_bstr(exception->description);
    probe_free_bstr(exception->help_file);
}

/* The places are bits: 1 for a result, 2 for what EXCEPINFO tells. */
int32_t probe_call_by_number(void *object, int32_t id, uint16_t flags, ProbeVariant *arguments, uint32_t count,
    int32_t places, const char *result_type)
{
    static const ProbeGuid null_iid;
    int32_t put_id = DISPID_PROPERTYPUT;
    int is_put = flags == DISPATCH_PROPERTYPUT;
    ProbeParameters parameters = {arguments, is_put ? &put_id : NULL, count, is_put ? 1 : 0};
    ProbeVariant result;
    ProbeExceptionInfo exception;
    memset(&result, 0, sizeof result);
    memset(&exception, 0, sizeof exception);
    const ProbeDispatchVtbl *vtable = *(const ProbeDispatchVtbl **) object;
    int32_t hresult = vtable->Invoke(object, id, &null_iid, 0x400, flags, &parameters, places & 1 ? &result : NULL,
        places & 2 ? &exception : NULL, NULL);
    probe_say_hresult(hresult);
    if (places & 1) {
        say("result ");
        say_variant(&result, result_type);
        say("\n");
        probe_clear_variants(&result, 1);
    }
    if (places & 2) {
        say_exception(&exception);
    }
    for (uint32_t i = 0; i < count; i++) {
        Object *lent = object_of(arguments[i].value.object);
        if (lent != NULL && lent->references != 1 && !are_arguments_kept()) {
            say("fault an argument came back with %d references\n", (int) lent->references);
        }
    }
    probe_clear_variants(arguments, count);
    return hresult;
}

const ProbeCall *find_call(const char *interface_name, uint32_t slot)
{
    for (uint32_t i = 0; i < probe_call_count; i++) {
        if (probe_calls[i].slot == slot && strcmp(probe_calls[i].interface_name, interface_name) == 0) {
            return &probe_calls[i];
        }
    }
    say("fault no slot %u in %s\n", (unsigned) slot, interface_name);
    return NULL;
}

PROBE_EXPORT int32_t probe_call_slot(const char *interface_name, uint32_t slot, void *object, uint32_t null_outs)
{
    const ProbeCall *call = find_call(interface_name, slot);
    return call == NULL ? PROBE_E_NOTIMPL : call->through_slot(object, null_outs);
}

PROBE_EXPORT int32_t probe_call_number(const char *interface_name, uint32_t slot, void *object, int32_t places)
{
    const ProbeCall *call = find_call(interface_name, slot);
    return call == NULL || call->by_number == NULL ? PROBE_E_NOTIMPL : call->by_number(object, places);
}

PROBE_EXPORT void probe_reset(void)
{
    forget_kept();
    set_quiet(0);
    set_speech(SPEECH_SILENT);
    set_query_answer(PROBE_S_OK);
    clear_expectation();
    clear_log();
    clear_objects();
    reset_memory();
    probe_set = PROBE_ORDINARY;
    probe_answer = PROBE_S_OK;
    probe_failure = PROBE_UNTOUCHED;
    strcpy(elements, "int32");
}

PROBE_EXPORT void probe_configure(int32_t set, int32_t answer, const char *element_type)
{
    probe_set = set;
    probe_answer = answer;
    strncpy(elements, element_type, sizeof elements - 1);
}

/* From now on objects fail with that, and do that to the places for their results. */
PROBE_EXPORT void probe_fail(int32_t answer, int32_t failure)
{
    probe_answer = answer;
    probe_failure = failure;
}

/* From now on that is what QueryInterface answers. */
PROBE_EXPORT void probe_fail_query(int32_t answer)
{
    set_query_answer(answer);
}

/* Only faults go into the log. */
PROBE_EXPORT void probe_quiet(int32_t quiet)
{
    set_quiet(quiet);
}

/* The object gives back what its failed calls left in the places of results; who freed it meanwhile is found out. */
PROBE_EXPORT void probe_give_back_kept(void)
{
    give_back_kept();
}

PROBE_EXPORT void *probe_create(const char *interface_name)
{
    return probe_new(interface_name);
}

/* The interface of one of the probe's objects; NULL for other pointers and for dead objects. */
PROBE_EXPORT const char *probe_type_of(void *pointer)
{
    Object *object = object_of(pointer);
    return object == NULL || object->references <= 0 ? NULL : object->type->name;
}

PROBE_EXPORT int32_t probe_query(void *object, const ProbeGuid *iid, void **out)
{
    return unknown(object)->QueryInterface(object, iid, out);
}

PROBE_EXPORT uint32_t probe_add_ref(void *object)
{
    return unknown(object)->AddRef(object);
}

PROBE_EXPORT uint32_t probe_release(void *object)
{
    return unknown(object)->Release(object);
}

/* ---- streams: IStream as a C program uses it ---- */

typedef struct StreamVtbl {
    PROBE_UNKNOWN_SLOTS
    int32_t (*Read)(void *self, void *buffer, uint32_t bytes, uint32_t *read);
    int32_t (*Write)(void *self, const void *buffer, uint32_t bytes, uint32_t *written);
    int32_t (*Seek)(void *self, int64_t move, uint32_t origin, uint64_t *position);
    int32_t (*SetSize)(void *self, uint64_t size);
    int32_t (*CopyTo)(void *self, void *target, uint64_t bytes, uint64_t *read, uint64_t *written);
    int32_t (*Commit)(void *self, uint32_t flags);
    int32_t (*Revert)(void *self);
    int32_t (*LockRegion)(void *self, uint64_t offset, uint64_t bytes, uint32_t type);
    int32_t (*UnlockRegion)(void *self, uint64_t offset, uint64_t bytes, uint32_t type);
    int32_t (*Stat)(void *self, ProbeStat *stat, uint32_t flags);
    int32_t (*Clone)(void *self, void **stream);
} StreamVtbl;

static const StreamVtbl *stream_of(void *stream)
{
    return *(const StreamVtbl **) stream;
}

PROBE_EXPORT int32_t probe_stream_read(void *stream, void *buffer, uint32_t bytes, uint32_t *read)
{
    return stream_of(stream)->Read(stream, buffer, bytes, read);
}

PROBE_EXPORT int32_t probe_stream_seek(void *stream, int64_t move, uint32_t origin, uint64_t *position)
{
    return stream_of(stream)->Seek(stream, move, origin, position);
}

PROBE_EXPORT int32_t probe_stream_stat(void *stream, uint32_t flags)
{
    ProbeStat stat;
    memset(&stat, PROBE_GARBAGE, sizeof stat);
    int32_t hresult = stream_of(stream)->Stat(stream, &stat, flags);
    if (hresult == PROBE_S_OK) {
        probe_say_stat("out", "pstatstg", &stat);
        probe_free_task_memory(stat.name);
    }
    return hresult;
}

PROBE_EXPORT int32_t probe_stream_clone(void *stream, void **clone)
{
    return stream_of(stream)->Clone(stream, clone);
}
