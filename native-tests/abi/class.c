/* A COM class whose objects are the probe's: what CoCreateInstance asks a library for. */
#include "internal.h"

#include <string.h>

/* Whatever interface is asked for, there is an object that has it. */
static const ProbeGuid CLASS_ID = {0x6E0B2C5Au, 0x9D41, 0x4F7E, {0x8A, 0x13, 0x50, 0x1C, 0xE7, 0x94, 0xB2, 0x36}};

typedef struct FactoryVtbl {
    PROBE_UNKNOWN_SLOTS
    int32_t (*CreateInstance)(void *self, void *outer, const ProbeGuid *iid, void **object);
    int32_t (*LockServer)(void *self, int32_t lock);
} FactoryVtbl;

static int32_t factory_query(void *self, const ProbeGuid *iid, void **object)
{
    *object = NULL;
    if (memcmp(iid, &interface_of("IUnknown")->iids[0], sizeof *iid) != 0
        && memcmp(iid, &interface_of("IClassFactory")->iids[0], sizeof *iid) != 0) {
        return PROBE_E_NOINTERFACE;
    }
    *object = self;
    return PROBE_S_OK;
}

/* There is one, for as long as the library is loaded. */
static uint32_t factory_reference(void *self)
{
    (void) self;
    return 1;
}

static int32_t factory_create(void *self, void *outer, const ProbeGuid *iid, void **object)
{
    (void) self;
    *object = NULL;
    if (outer != NULL) {
        return PROBE_E_NOAGGREGATION;
    }
    *object = probe_new_for(iid);
    return *object == NULL ? PROBE_E_NOINTERFACE : PROBE_S_OK;
}

static int32_t factory_lock(void *self, int32_t lock)
{
    (void) self;
    (void) lock;
    return PROBE_S_OK;
}

static const FactoryVtbl factory_vtable = {
    factory_query, factory_reference, factory_reference, factory_create, factory_lock};
static const FactoryVtbl *factory = &factory_vtable;

PROBE_EXPORT int32_t DllGetClassObject(const ProbeGuid *class_id, const ProbeGuid *iid, void **object)
{
    *object = NULL;
    return memcmp(class_id, &CLASS_ID, sizeof *class_id) == 0 ? factory_query(&factory, iid, object) : PROBE_E_NOCLASS;
}

/* Never: Java has the library too. */
PROBE_EXPORT int32_t DllCanUnloadNow(void)
{
    return PROBE_S_FALSE;
}
