/* What the hand-written files of the probe share. */
#ifndef IMAPI4J_PROBE_INTERNAL_H
#define IMAPI4J_PROBE_INTERNAL_H

#include "probe.h"

enum {
    E_POINTER = (int32_t) 0x80004003u,
    E_NOINTERFACE = (int32_t) 0x80004002u,
    E_NOTIMPL = (int32_t) 0x80004001u
};

typedef struct Object {
    const void *vtable;
    const ProbeInterface *type;
    int32_t references;
} Object;

/* What lists hold: "int32", "bstr" or the name of an interface. The headers do not say, the declarations do. */
extern char elements[64];

__attribute__((format(printf, 1, 2))) void say(const char *format, ...);
void say_variant(ProbeVariant *variant, const char *interface_name);
void say_object(void *pointer, const char *interface_name);
void clear_log(void);
void clear_objects(void);

/* NULL for what is no object of the probe's. */
Object *object_of(void *pointer);
/* The same for a dead object too, with a line in the log that says so. */
Object *living(void *pointer, const char *use);
const ProbeInterface *interface_of(const char *name);
const ProbeUnknownVtbl *unknown(void *object);

#endif
