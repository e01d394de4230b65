/* The probe's class in the registry of Windows, as its installer would write it. */
#include "probe.h"

#include <wchar.h>
#include <windows.h>

/* The identifier is class.c's. */
static const wchar_t KEY[] = L"Software\\Classes\\CLSID\\{6E0B2C5A-9D41-4F7E-8A13-501CE794B236}";
static const wchar_t SERVER[] =
    L"Software\\Classes\\CLSID\\{6E0B2C5A-9D41-4F7E-8A13-501CE794B236}\\InprocServer32";

static LSTATUS set_text(HKEY root, const wchar_t *name, const wchar_t *text)
{
    return RegSetKeyValueW(root, SERVER, name, REG_SZ, text, (DWORD) ((wcslen(text) + 1) * sizeof *text));
}

static int32_t write_key(HKEY root)
{
    HMODULE library = NULL;
    wchar_t path[MAX_PATH];
    if (!GetModuleHandleExW(
            GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT, KEY, &library)) {
        return (int32_t) HRESULT_FROM_WIN32(GetLastError());
    }
    GetModuleFileNameW(library, path, MAX_PATH);
    LSTATUS status = set_text(root, NULL, path);
    if (status == ERROR_SUCCESS) {
        status = set_text(root, L"ThreadingModel", L"Both");
    }
    return (int32_t) HRESULT_FROM_WIN32((DWORD) status);
}

static void delete_key(HKEY root)
{
    RegDeleteKeyW(root, SERVER);
    RegDeleteKeyW(root, KEY);
}

/* For the user; for the machine only where the user's classes do not count, as for elevated processes on Windows. */
PROBE_EXPORT int32_t probe_register(int32_t for_machine)
{
    return write_key(for_machine ? HKEY_LOCAL_MACHINE : HKEY_CURRENT_USER);
}

PROBE_EXPORT void probe_unregister(void)
{
    delete_key(HKEY_CURRENT_USER);
    delete_key(HKEY_LOCAL_MACHINE);
}
