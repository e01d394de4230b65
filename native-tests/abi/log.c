/* The log: what C saw, in words that Lines.java knows too. */
#include "internal.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { LOG_SIZE = 1 << 16 };

static char log_text[LOG_SIZE];
static size_t log_length;
static int32_t is_quiet;
static Lock lock = LOCK_INIT;
/* An object that somebody copies gigabytes to says at some time that it is full. */
enum { PATIENCE = 64 };
static uint32_t entered;
static const char *expected_interface;
static int expected_slot;

void say(const char *format, ...)
{
    if (is_quiet && strncmp(format, "fault", 5) != 0) {
        return;
    }
    va_list arguments;
    va_start(arguments, format);
    take(&lock);
    int written = vsnprintf(log_text + log_length, LOG_SIZE - log_length, format, arguments);
    log_length += (size_t) written;
    if (log_length >= LOG_SIZE) {
        log_length = LOG_SIZE - 1;
    }
    give(&lock);
    va_end(arguments);
}

void set_quiet(int32_t quiet)
{
    is_quiet = quiet;
}

static void begin(const char *direction, const char *name, const char *type)
{
    say("%s %s %s ", direction, name, type);
}

static void say_text(const uint16_t *text, uint32_t length)
{
    say("\"");
    for (uint32_t i = 0; i < length; i++) {
        if (text[i] >= 0x20 && text[i] < 0x7F && text[i] != '"' && text[i] != '\\') {
            say("%c", (char) text[i]);
        } else {
            say("\\u%04X", text[i]);
        }
    }
    say("\"");
}

/* The length of a BSTR stands in the four bytes before it, in bytes. */
static void say_bstr(const uint16_t *text)
{
    if (text == NULL) {
        say("NULL");
        return;
    }
    uint32_t bytes = 0;
    memcpy(&bytes, (const uint8_t *) text - 4, sizeof bytes);
    if (bytes % 2 != 0 || text[bytes / 2] != 0) {
        say("broken ");
        bytes = 0;
    }
    say_text(text, bytes / 2);
}

PROBE_EXPORT const char *probe_log(void)
{
    return log_text;
}

void clear_log(void)
{
    log_length = 0;
    log_text[0] = 0;
    entered = 0;
}

/* The log begins anew; everything else stays. */
PROBE_EXPORT void probe_forget_log(void)
{
    clear_log();
}

void clear_expectation(void)
{
    expected_interface = NULL;
}

/* The next calls have to be of that method. */
PROBE_EXPORT void probe_expect(const char *interface_name, int slot)
{
    expected_interface = interface_of(interface_name)->name;
    expected_slot = slot;
}

static int is_expected(const char *interface_name, int slot)
{
    return expected_interface == NULL || (strcmp(expected_interface, interface_name) == 0 && expected_slot == slot);
}

int32_t probe_beyond(void *self)
{
    (void) self;
    say("fault a call of a slot beyond the last arrived where slot %d of %s was expected\n", expected_slot,
        expected_interface == NULL ? "any interface" : expected_interface);
    return PROBE_MISPLACED;
}

int32_t probe_enter(void *self, const char *interface_name, int slot, const char *method)
{
    if (!is_expected(interface_name, slot)) {
        say("fault a call of %s::%s, slot %d, arrived where slot %d of %s was expected\n", interface_name, method, slot,
            expected_slot, expected_interface);
        return PROBE_MISPLACED;
    }
    if (are_arguments_kept() && ++entered > PATIENCE) {
        return PROBE_MEDIUM_FULL;
    }
    Object *object = living(self, method);
    if (object != NULL && strcmp(object->type->name, interface_name) != 0) {
        say("fault the object is a %s\n", object->type->name);
    }
    say("call %s %d %s\n", interface_name, slot, method);
    if (object != NULL) {
        leave_words(object, method);
    }
    return PROBE_S_OK;
}

void probe_say_hresult(int32_t hresult)
{
    say("hresult %08X\n", (unsigned) hresult);
}

void probe_say_int8(const char *direction, const char *name, uint8_t value)
{
    begin(direction, name, "int8");
    say("%02X\n", value);
}

void probe_say_int16(const char *direction, const char *name, int16_t value)
{
    begin(direction, name, "int16");
    say("%04X\n", (uint16_t) value);
}

void probe_say_int32(const char *direction, const char *name, uint32_t value)
{
    begin(direction, name, "int32");
    say("%08X\n", (unsigned) value);
}

static void say_int64(int64_t value)
{
    say("%08X%08X", (unsigned) ((uint64_t) value >> 32), (unsigned) (uint64_t) value);
}

void probe_say_int64(const char *direction, const char *name, int64_t value)
{
    begin(direction, name, "int64");
    say_int64(value);
    say("\n");
}

static void say_float64(double value)
{
    int64_t bits;
    memcpy(&bits, &value, sizeof bits);
    say_int64(bits);
}

void probe_say_float64(const char *direction, const char *name, double value)
{
    begin(direction, name, "float64");
    say_float64(value);
    say("\n");
}

void probe_say_bstr(const char *direction, const char *name, const uint16_t *value)
{
    begin(direction, name, "bstr");
    say_bstr(value);
    say("\n");
}

void probe_say_object(const char *direction, const char *name, const char *interface_name, void *value)
{
    begin(direction, name, "object");
    say_object(value, interface_name);
    say("\n");
}

static void say_elements(ProbeVariant *variants, uint32_t count, const char *interface_name);

void say_variant(ProbeVariant *variant, const char *interface_name)
{
    switch (variant->type) {
    case PROBE_VT_EMPTY:
        say("VT_EMPTY");
        break;
    case PROBE_VT_I4:
        say("VT_I4 %08X", (unsigned) variant->value.number);
        break;
    case PROBE_VT_I8:
        say("VT_I8 ");
        say_int64(variant->value.large);
        break;
    case PROBE_VT_BOOL:
        say("VT_BOOL %04X", (uint16_t) variant->value.truth);
        break;
    case PROBE_VT_DATE:
        say("VT_DATE ");
        say_float64(variant->value.real);
        break;
    case PROBE_VT_BSTR:
        say("VT_BSTR ");
        say_bstr(variant->value.text);
        break;
    case PROBE_VT_DISPATCH:
    case PROBE_VT_UNKNOWN: {
        say(variant->type == PROBE_VT_DISPATCH ? "VT_DISPATCH " : "VT_UNKNOWN ");
        /* The pointer is IDispatch's or IUnknown's; what else the object is, QueryInterface says. */
        void *wanted = NULL;
        void *pointer = variant->value.object;
        if (pointer != NULL) {
            unknown(pointer)->QueryInterface(pointer, &interface_of(interface_name)->iids[0], &wanted);
        }
        if (pointer != NULL && wanted == NULL) {
            say("not %s", interface_name);
        } else {
            say_object(wanted, interface_name);
        }
        probe_let_go(wanted);
        break;
    }
    case PROBE_VT_ARRAY | PROBE_VT_VARIANT:
        say("VT_ARRAY ");
        if (variant->value.array == NULL) {
            say("NULL");
        } else {
            say_elements(variant->value.array->data, variant->value.array->bounds[0].count, elements);
        }
        break;
    default:
        say("type %d", variant->type);
        break;
    }
}

static void say_elements(ProbeVariant *variants, uint32_t count, const char *interface_name)
{
    say("[");
    for (uint32_t i = 0; i < count; i++) {
        say(i == 0 ? "" : ", ");
        say_variant(&variants[i], interface_name);
    }
    say("]");
}

void probe_say_array(const char *direction, const char *name, ProbeSafeArray *value)
{
    begin(direction, name, "safearray");
    if (value == NULL) {
        say("NULL\n");
        return;
    }
    if (value->dimensions != 1 || value->element_size != sizeof(ProbeVariant) || value->bounds[0].lower_bound != 0) {
        say("of %u dimensions, %u bytes an element, from %d\n", (unsigned) value->dimensions,
            (unsigned) value->element_size, (int) value->bounds[0].lower_bound);
        return;
    }
    say_elements(value->data, value->bounds[0].count, elements);
    say("\n");
}

void probe_say_variants(const char *direction, const char *name, ProbeVariant *value, uint32_t count)
{
    begin(direction, name, "items");
    say_elements(value, count, elements);
    say("\n");
}

static void say_guid(const ProbeGuid *guid)
{
    say("%08X-%04X-%04X-%02X%02X-", (unsigned) guid->data1, guid->data2, guid->data3, guid->data4[0], guid->data4[1]);
    for (int i = 2; i < 8; i++) {
        say("%02X", guid->data4[i]);
    }
}

void probe_say_guid(const char *direction, const char *name, const ProbeGuid *value)
{
    begin(direction, name, "guid");
    if (value == NULL) {
        say("NULL");
    } else {
        say_guid(value);
    }
    say("\n");
}

void probe_say_stat(const char *direction, const char *name, const ProbeStat *value)
{
    begin(direction, name, "statstg");
    uint32_t length = 0;
    while (value->name != NULL && value->name[length] != 0) {
        length++;
    }
    say_text(value->name, length);
    say(" type %u size ", (unsigned) value->type);
    say_int64((int64_t) value->size);
    say(" times %08X%08X %08X%08X %08X%08X\n", (unsigned) value->modified.high, (unsigned) value->modified.low,
        (unsigned) value->created.high, (unsigned) value->created.low, (unsigned) value->accessed.high,
        (unsigned) value->accessed.low);
}

void probe_say_bytes(const char *direction, const char *name, const uint8_t *value, uint32_t count)
{
    begin(direction, name, "bytes");
    for (uint32_t i = 0; i < count; i++) {
        say("%02X", value[i]);
    }
    say("\n");
}

void probe_say_numbers(const char *direction, const char *name, const uint32_t *value, uint32_t count)
{
    begin(direction, name, "numbers");
    for (uint32_t i = 0; i < count; i++) {
        say(i == 0 ? "%08X" : " %08X", (unsigned) value[i]);
    }
    say("\n");
}

void probe_say_objects(
    const char *direction, const char *name, const char *interface_name, void **value, uint32_t count)
{
    begin(direction, name, "objects");
    say("[");
    for (uint32_t i = 0; i < count; i++) {
        say(i == 0 ? "" : ", ");
        say_object(value[i], interface_name);
    }
    say("]\n");
}

void probe_fetch(const char *name, void *value, const uint8_t *place, size_t size)
{
    memcpy(value, place, size);
    for (size_t i = size; i < size + 8; i++) {
        if (place[i] != PROBE_GARBAGE) {
            say("fault more than the %u bytes of %s were written\n", (unsigned) size, name);
            return;
        }
    }
}

void probe_check_written(const char *name, void *value, size_t size)
{
    const uint8_t *bytes = value;
    for (size_t i = 0; i < size; i++) {
        if (bytes[i] != PROBE_GARBAGE) {
            return;
        }
    }
    say("fault %s was not written\n", name);
    memset(value, 0, size);
}

void probe_say_failed(const char *name, const void *value, size_t size)
{
    const uint8_t *bytes = value;
    for (size_t i = 0; i < size; i++) {
        if (bytes[i] != 0) {
            say("out %s left\n", name);
            return;
        }
    }
    say("out %s zero\n", name);
}
