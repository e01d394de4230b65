/*
 * What the generated half of the C probe (target/cprobe/interfaces.c) stands on: the structures of COM as the Windows SDK
 * documents them for 64-bit systems, objects that count their references, a log, and values to pass.
 *
 * Nothing here includes a Windows header, so that it compiles everywhere; headers.c compares it with real ones.
 */
#ifndef IMAPI4J_PROBE_H
#define IMAPI4J_PROBE_H

#include <stddef.h>
#include <stdint.h>

#ifdef _WIN32
#define PROBE_EXPORT __declspec(dllexport)
#else
#define PROBE_EXPORT __attribute__((visibility("default")))
#endif

enum {
    PROBE_S_OK = 0,
    PROBE_S_FALSE = 1,
    /* Every byte of an out-value before a call: a callee that writes too little leaves some of it. */
    PROBE_GARBAGE = 0xCD,
    PROBE_VT_EMPTY = 0,
    PROBE_VT_I4 = 3,
    PROBE_VT_DATE = 7,
    PROBE_VT_BSTR = 8,
    PROBE_VT_DISPATCH = 9,
    PROBE_VT_BOOL = 11,
    PROBE_VT_VARIANT = 12,
    PROBE_VT_UNKNOWN = 13,
    PROBE_VT_DECIMAL = 14,
    PROBE_VT_UI1 = 17,
    PROBE_VT_UI4 = 19,
    PROBE_VT_I8 = 20,
    PROBE_VT_ARRAY = 0x2000,
    PROBE_VT_BYREF = 0x4000,
    /* What an object answers that another call was expected at. */
    PROBE_MISPLACED = (int32_t) 0xA1B2C3D4u
};

typedef struct ProbeGuid {
    uint32_t data1;
    uint16_t data2;
    uint16_t data3;
    uint8_t data4[8];
} ProbeGuid;

typedef struct ProbeSafeArray {
    uint16_t dimensions;
    uint16_t features;
    uint32_t element_size;
    uint32_t locks;
    void *data;
    struct {
        uint32_t count;
        int32_t lower_bound;
    } bounds[1];
} ProbeSafeArray;

typedef struct ProbeVariant {
    uint16_t type;
    uint16_t reserved[3];
    union {
        int16_t truth;
        int32_t number;
        int64_t large;
        double real;
        uint16_t *text;
        void *object;
        ProbeSafeArray *array;
        struct {
            void *value;
            void *info;
        } record;
    } value;
} ProbeVariant;

typedef struct ProbeTime {
    uint32_t low;
    uint32_t high;
} ProbeTime;

typedef struct ProbeStat {
    uint16_t *name;
    uint32_t type;
    uint64_t size;
    ProbeTime modified;
    ProbeTime created;
    ProbeTime accessed;
    uint32_t mode;
    uint32_t locks_supported;
    ProbeGuid clsid;
    uint32_t state_bits;
    uint32_t reserved;
} ProbeStat;

typedef struct ProbeParameters {
    ProbeVariant *arguments;
    int32_t *named_ids;
    uint32_t count;
    uint32_t named_count;
} ProbeParameters;

typedef struct ProbeExceptionInfo {
    uint16_t code;
    uint16_t reserved;
    uint16_t *source;
    uint16_t *description;
    uint16_t *help_file;
    uint32_t help_context;
    void *reserved_pointer;
    int32_t (*deferred_fill_in)(struct ProbeExceptionInfo *);
    int32_t scode;
} ProbeExceptionInfo;

/* The slots that every vtable begins with. */
#define PROBE_UNKNOWN_SLOTS \
    int32_t (*QueryInterface)(void *self, const ProbeGuid *iid, void **object); \
    uint32_t (*AddRef)(void *self); \
    uint32_t (*Release)(void *self);
#define PROBE_DISPATCH_SLOTS \
    PROBE_UNKNOWN_SLOTS \
    int32_t (*GetTypeInfoCount)(void *self, uint32_t *count); \
    int32_t (*GetTypeInfo)(void *self, uint32_t index, uint32_t locale, void **info); \
    int32_t (*GetIDsOfNames)( \
        void *self, const ProbeGuid *iid, uint16_t **names, uint32_t count, uint32_t locale, int32_t *ids); \
    int32_t (*Invoke)(void *self, int32_t id, const ProbeGuid *iid, uint32_t locale, uint16_t flags, \
        ProbeParameters *parameters, ProbeVariant *result, ProbeExceptionInfo *exception, uint32_t *bad_argument);

/* What they hold in the probe's own objects. */
#define PROBE_UNKNOWN_FUNCTIONS probe_query_interface, probe_add_reference, probe_release_reference
#define PROBE_DISPATCH_FUNCTIONS \
    PROBE_UNKNOWN_FUNCTIONS, probe_get_type_info_count, probe_get_type_info, probe_get_ids_of_names, probe_on_invoke

typedef struct ProbeUnknownVtbl {
    PROBE_UNKNOWN_SLOTS
} ProbeUnknownVtbl;

typedef struct ProbeDispatchVtbl {
    PROBE_DISPATCH_SLOTS
} ProbeDispatchVtbl;

int32_t probe_query_interface(void *self, const ProbeGuid *iid, void **object);
uint32_t probe_add_reference(void *self);
uint32_t probe_release_reference(void *self);
int32_t probe_get_type_info_count(void *self, uint32_t *count);
int32_t probe_get_type_info(void *self, uint32_t index, uint32_t locale, void **info);
int32_t probe_get_ids_of_names(
    void *self, const ProbeGuid *iid, uint16_t **names, uint32_t count, uint32_t locale, int32_t *ids);
int32_t probe_on_invoke(void *self, int32_t id, const ProbeGuid *iid, uint32_t locale, uint16_t flags,
    ProbeParameters *parameters, ProbeVariant *result, ProbeExceptionInfo *exception, uint32_t *bad_argument);

/* What follows a vtable, so that a slot beyond the last is noticed instead of being jumped through. */
#define PROBE_BEYOND {probe_beyond, probe_beyond, probe_beyond, probe_beyond}
int32_t probe_beyond(void *self);

/* An interface that the probe can implement; its IIDs begin with its own and go down to IUnknown's. */
typedef struct ProbeInterface {
    const char *name;
    const ProbeGuid *iids;
    uint32_t iid_count;
    uint32_t is_dispatch;
    const void *vtable;
} ProbeInterface;

/* A method that the probe can call: through its slot, or by its number through IDispatch::Invoke (NULL if it has none). */
typedef struct ProbeCall {
    const char *interface_name;
    uint32_t slot;
    int32_t (*through_slot)(void *object, uint32_t null_outs);
    int32_t (*by_number)(void *object, int32_t places);
} ProbeCall;

/* Made by the generator. */
extern const ProbeInterface probe_interfaces[];
extern const uint32_t probe_interface_count;
extern const ProbeCall probe_calls[];
extern const uint32_t probe_call_count;

/* Which set of values is passed: ordinary ones, the edges (negative, false, NULL), or the odd ones (all bits, empty). */
enum { PROBE_ORDINARY, PROBE_EDGE, PROBE_ODD };
extern int32_t probe_set;
#define PICK(ordinary, edge, odd) \
    (probe_set == PROBE_ORDINARY ? (ordinary) : probe_set == PROBE_EDGE ? (edge) : (odd))
/* The HRESULT that the probe's objects answer. */
extern int32_t probe_answer;

/* What an object that fails does to the places for its results: nothing; it has filled them and takes all back, as COM's
   rules want it; it forgets the first one, or leaves bytes that mean nothing, both of which break the rules. */
enum { PROBE_UNTOUCHED, PROBE_TAKEN_BACK, PROBE_FIRST_LEFT, PROBE_GARBAGE_LEFT };
extern int32_t probe_failure;

/* Elements in arrays whose number follows in another parameter. */
#define PROBE_LENGTH PICK(5u, 1u, 7u)
#define PROBE_WANTED PICK(5u, 2u, 1u)
#define PROBE_CAPACITY 8

/* The log: one line for a call, one for each argument and result. */
/* 0 if another call was expected: then the arguments are not what they should be, and nobody may touch them. */
int probe_enter(void *self, const char *interface_name, int slot, const char *method);
void probe_say_hresult(int32_t hresult);
void probe_say_int8(const char *direction, const char *name, uint8_t value);
void probe_say_int16(const char *direction, const char *name, int16_t value);
void probe_say_int32(const char *direction, const char *name, uint32_t value);
void probe_say_int64(const char *direction, const char *name, int64_t value);
void probe_say_float64(const char *direction, const char *name, double value);
void probe_say_bstr(const char *direction, const char *name, const uint16_t *value);
void probe_say_object(const char *direction, const char *name, const char *interface_name, void *value);
void probe_say_array(const char *direction, const char *name, ProbeSafeArray *value);
void probe_say_guid(const char *direction, const char *name, const ProbeGuid *value);
void probe_say_stat(const char *direction, const char *name, const ProbeStat *value);
void probe_say_bytes(const char *direction, const char *name, const uint8_t *value, uint32_t count);
void probe_say_numbers(const char *direction, const char *name, const uint32_t *value, uint32_t count);
void probe_say_objects(
    const char *direction, const char *name, const char *interface_name, void **value, uint32_t count);
void probe_say_variants(const char *direction, const char *name, ProbeVariant *value, uint32_t count);
/* Copies an out-value from where it was written; behind it stand 8 bytes of garbage. */
void probe_fetch(const char *name, void *value, const uint8_t *place, size_t size);
/* An out-value after a success; it becomes zero if nobody has written it, which is a fault. */
void probe_check_written(const char *name, void *value, size_t size);
/* An out-value after a failure, which has to be zero. */
void probe_say_failed(const char *name, const void *value, size_t size);

/* Values to pass. */
void *probe_new(const char *interface_name);
void *probe_new_for(const ProbeGuid *iid);
/* The same, or NULL where the set of values wants that. */
void *probe_maybe(const char *interface_name);
void *probe_maybe_for(const ProbeGuid *iid);
uint16_t *probe_bstr(const uint16_t *text, uint32_t length);
ProbeSafeArray *probe_array(void);
void probe_pattern(uint8_t *bytes, uint32_t count);
void probe_numbers(uint32_t *numbers, uint32_t count);
uint8_t *probe_task_bytes(void);
uint32_t *probe_task_numbers(void);
void probe_new_objects(void **objects, uint32_t count, const char *interface_name);
void probe_stat(ProbeStat *stat, uint64_t size);
uint32_t probe_next_objects(void **items, uint32_t wanted, const char *interface_name);
uint32_t probe_next_variants(ProbeVariant *items, uint32_t wanted);
uint32_t probe_count_objects(void **items);
uint32_t probe_count_variants(ProbeVariant *items);

ProbeVariant probe_variant(uint16_t type, int64_t value);
ProbeVariant probe_variant_date(double value);
ProbeVariant probe_variant_bstr(uint16_t *value);
ProbeVariant probe_variant_object(const char *interface_name);
ProbeVariant probe_variant_array(ProbeSafeArray *value);
int32_t probe_call_by_number(void *object, int32_t id, uint16_t flags, ProbeVariant *arguments, uint32_t count,
    int32_t places, const char *result_type);

/* What a failed call left in the place of a result stays the object's own until the next reset. */
void probe_keep_bstr(uint16_t *text);
void probe_keep_array(ProbeSafeArray *array);
void probe_keep_task_memory(void *memory);
void probe_keep_object(void *object);

/* Ends of ownership. What was lent has to come back with the one reference that it was made with. */
void probe_free_bstr(uint16_t *text);
void probe_free_array(ProbeSafeArray *array);
void probe_free_task_memory(void *memory);
void probe_take_back(const char *name, void *object);
void probe_take_back_all(const char *name, void **objects, uint32_t count);
void probe_let_go(void *object);
void probe_let_go_all(void **objects, uint32_t count);
void probe_clear_variants(ProbeVariant *variants, uint32_t count);

#endif
