/* What the probe's objects say of their failures: IErrorInfo, left with the thread, and ISupportErrorInfo. */
#include "internal.h"

#include <stdio.h>
#include <string.h>

typedef struct ErrorInfoVtbl {
    PROBE_UNKNOWN_SLOTS
    int32_t (*GetGUID)(void *self, ProbeGuid *iid);
    int32_t (*GetSource)(void *self, uint16_t **source);
    int32_t (*GetDescription)(void *self, uint16_t **description);
    int32_t (*GetHelpFile)(void *self, uint16_t **file);
    int32_t (*GetHelpContext)(void *self, uint32_t *context);
} ErrorInfoVtbl;

typedef struct SupportVtbl {
    PROBE_UNKNOWN_SLOTS
    int32_t (*InterfaceSupportsErrorInfo)(void *self, const ProbeGuid *iid);
} SupportVtbl;

enum { WORDS_SIZE = 128 };

static int32_t speech;

static uint16_t *bstr_of(const char *text)
{
    uint16_t wide[WORDS_SIZE];
    uint32_t length = 0;
    while (text[length] != 0 && length < WORDS_SIZE) {
        wide[length] = (uint8_t) text[length];
        length++;
    }
    return probe_bstr(wide, length);
}

static int32_t get_guid(void *self, ProbeGuid *iid)
{
    Object *words = living(self, "GetGUID");
    memset(iid, 0, sizeof *iid);
    if (words != NULL && (speech == SPEECH_BY_INTERFACE || speech == SPEECH_WORDLESS)) {
        *iid = words->about->iids[0];
    }
    return PROBE_S_OK;
}

static int32_t get_source(void *self, uint16_t **source)
{
    char text[WORDS_SIZE];
    Object *words = living(self, "GetSource");
    snprintf(text, sizeof text, "Probe.%s", words == NULL ? "?" : words->about->name);
    *source = bstr_of(text);
    return PROBE_S_OK;
}

static int32_t get_description(void *self, uint16_t **description)
{
    char text[WORDS_SIZE];
    Object *words = living(self, "GetDescription");
    say("reads the words of %s\n", words == NULL ? "?" : words->method);
    if (speech == SPEECH_WORDLESS || words == NULL) {
        *description = NULL;
        return PROBE_S_OK;
    }
    snprintf(text, sizeof text, "The probe's %s failed with %08X.", words->method, (unsigned) words->hresult);
    *description = bstr_of(text);
    return PROBE_S_OK;
}

static int32_t get_help_file(void *self, uint16_t **file)
{
    (void) self;
    *file = NULL;
    return PROBE_S_OK;
}

static int32_t get_help_context(void *self, uint32_t *context)
{
    (void) self;
    *context = 0;
    return PROBE_S_OK;
}

static int32_t supports(void *self, const ProbeGuid *iid)
{
    Object *support = living(self, "InterfaceSupportsErrorInfo");
    return support != NULL && memcmp(iid, &support->about->iids[0], sizeof *iid) == 0 ? PROBE_S_OK : PROBE_S_FALSE;
}

static const ErrorInfoVtbl error_info_vtable = {
    PROBE_UNKNOWN_FUNCTIONS, get_guid, get_source, get_description, get_help_file, get_help_context};
static const SupportVtbl support_vtable = {PROBE_UNKNOWN_FUNCTIONS, supports};

static Object *new_part(const char *interface_name, const void *vtable, const ProbeInterface *about)
{
    Object *part = probe_new(interface_name);
    if (part != NULL) {
        part->vtable = vtable;
        part->about = about;
    }
    return part;
}

void *support_for(const Object *object, const ProbeGuid *iid)
{
    int wanted = memcmp(iid, &interface_of("ISupportErrorInfo")->iids[0], sizeof *iid) == 0;
    return speech == SPEECH_BY_SUPPORT && wanted ? new_part("ISupportErrorInfo", &support_vtable, object->type) : NULL;
}

void leave_words(const Object *object, const char *method)
{
    if (speech == SPEECH_SILENT || probe_answer >= 0) {
        return;
    }
    Object *words = new_part("IErrorInfo", &error_info_vtable, object->type);
    if (words != NULL) {
        words->method = method;
        words->hresult = probe_answer;
        set_error_info(words);
        probe_release_reference(words);
    }
}

void set_speech(int32_t how)
{
    speech = how;
}

/* From now on objects that fail leave words with the thread. */
PROBE_EXPORT void probe_speak(int32_t how)
{
    set_speech(how);
}
