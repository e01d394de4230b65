/* Threads that Java has never seen use a Java object, all at once. */
#include "internal.h"

#ifdef _WIN32
#include <windows.h>
typedef HANDLE Thread;
#else
#include <pthread.h>
typedef pthread_t Thread;
#endif

enum { THREADS = 16 };

typedef struct Work {
    void *object;
    const ProbeGuid *iid;
    const ProbeCall *call;
    uint32_t rounds;
    _Atomic uint32_t *start;
} Work;

/* Each thread owns a reference and gives it back at the end; the last of them ends the object. */
static void use(const Work *work)
{
    (*work->start)--;
    while (*work->start != 0) {
    }
    for (uint32_t i = 0; i < work->rounds; i++) {
        void *same = NULL;
        unknown(work->object)->AddRef(work->object);
        if (unknown(work->object)->QueryInterface(work->object, work->iid, &same) != PROBE_S_OK) {
            say("fault QueryInterface failed\n");
        } else if (work->call != NULL && work->call->through_slot(same, 0) < 0) {
            say("fault a call failed\n");
        }
        probe_let_go(same);
        unknown(work->object)->Release(work->object);
    }
    unknown(work->object)->Release(work->object);
}

#ifdef _WIN32

static DWORD WINAPI run(void *work)
{
    use(work);
    return 0;
}

static void begin(Thread *thread, Work *work)
{
    *thread = CreateThread(NULL, 0, run, work, 0, NULL);
}

static void end(Thread thread)
{
    WaitForSingleObject(thread, INFINITE);
    CloseHandle(thread);
}

#else

static void *run(void *work)
{
    use(work);
    return NULL;
}

static void begin(Thread *thread, Work *work)
{
    pthread_create(thread, NULL, run, work);
}

static void end(Thread thread)
{
    pthread_join(thread, NULL);
}

#endif

/* Each thread gets a reference of its own; the caller's is one of them. Answers when all are gone. */
PROBE_EXPORT void probe_use_from_threads(
    const char *interface_name, uint32_t slot, void *object, uint32_t threads, uint32_t rounds)
{
    Thread running[THREADS];
    _Atomic uint32_t start = threads;
    Work work = {object, &interface_of(interface_name)->iids[0], slot == 0 ? NULL : find_call(interface_name, slot), rounds,
        &start};
    for (uint32_t i = 1; i < threads; i++) {
        unknown(object)->AddRef(object);
    }
    for (uint32_t i = 0; i < threads; i++) {
        begin(&running[i], &work);
    }
    for (uint32_t i = 0; i < threads; i++) {
        end(running[i]);
    }
}
