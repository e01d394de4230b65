package io.github.imapi4j.cprobe;

import io.github.imapi4j.abi.NativeAbi;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes {@code headers.c}: what we take for facts, as assertions that a compiler for Windows checks against headers that are not
 * ours. IMAPI2's own headers are checked where the compiler has them.
 */
final class HeaderSource {

    /** A line that only a preprocessor with {@code imapi2.h} and {@code imapi2fs.h} leaves in. */
    static final String HAS_IMAPI2 = "imapi2_headers_are_there";

    private static final String[][] STRUCTURES = {
        {"ProbeGuid", "GUID", "data1 Data1", "data2 Data2", "data3 Data3", "data4 Data4"},
        {
            "ProbeSafeArray",
            "SAFEARRAY",
            "dimensions cDims",
            "features fFeatures",
            "element_size cbElements",
            "locks cLocks",
            "data pvData",
            "bounds[0].count rgsabound[0].cElements",
            "bounds[0].lower_bound rgsabound[0].lLbound"
        },
        {
            "ProbeVariant",
            "VARIANT",
            "type vt",
            "value.truth boolVal",
            "value.number lVal",
            "value.large llVal",
            "value.real date",
            "value.text bstrVal",
            "value.object pdispVal",
            "value.array parray"
        },
        {
            "ProbeStat",
            "STATSTG",
            "name pwcsName",
            "type type",
            "size cbSize",
            "modified mtime",
            "created ctime",
            "accessed atime",
            "mode grfMode",
            "locks_supported grfLocksSupported",
            "clsid clsid",
            "state_bits grfStateBits",
            "reserved reserved"
        },
        {
            "ProbeParameters",
            "DISPPARAMS",
            "arguments rgvarg",
            "named_ids rgdispidNamedArgs",
            "count cArgs",
            "named_count cNamedArgs"
        },
        {
            "ProbeExceptionInfo",
            "EXCEPINFO",
            "code wCode",
            "source bstrSource",
            "description bstrDescription",
            "help_file bstrHelpFile",
            "help_context dwHelpContext",
            "reserved_pointer pvReserved",
            "deferred_fill_in pfnDeferredFillIn",
            "scode scode"
        },
    };

    private static final List<String> VARIANT_TYPES =
            List.of("EMPTY", "I4", "DATE", "BSTR", "DISPATCH", "BOOL", "VARIANT", "UNKNOWN", "UI4", "I8", "ARRAY");

    private final CSource c = new CSource();

    private HeaderSource() {}

    /** The source. */
    static String of(ProbeFacts facts) {
        return new HeaderSource().write(facts);
    }

    private String write(ProbeFacts facts) {
        c.line("/* Made from abi.txt and ole.txt by HeaderSource.java. */");
        c.line("#define INITGUID");
        c.line("#define CINTERFACE");
        c.line("#include <windows.h>");
        c.line("#include <ole2.h>");
        c.line("#include <ocidl.h>");
        c.line("#if __has_include(<imapi2.h>) && __has_include(<imapi2fs.h>)");
        c.line("#define PROBE_IMAPI2");
        c.line("#include <imapi2.h>");
        c.line("#include <imapi2fs.h>");
        c.line("static const int %s = 1;", HAS_IMAPI2);
        c.line("#endif");
        c.line("#include \"probe.h\"");
        c.line("#define SLOT(type, method, slot) \\");
        c.line(
                "    _Static_assert(offsetof(type##Vtbl, method) == (slot) * sizeof(void *), #type \"::\" #method \" slot\")");
        c.line(
                "#define SLOTS(type, count) _Static_assert(sizeof(type##Vtbl) == (count) * sizeof(void *), #type \" slots\")");
        c.line("#define PROTOTYPE(type, method, ...) \\");
        c.line("    _Static_assert(__builtin_types_compatible_p(__typeof__(((type##Vtbl *) 0)->method), \\");
        c.line("        HRESULT (STDMETHODCALLTYPE *)(__VA_ARGS__)), #type \"::\" #method \" prototype\")");
        c.line("#define SAME(ours, field, theirs, member) \\");
        c.line("    _Static_assert(offsetof(ours, field) == offsetof(theirs, member) \\");
        c.line("        && sizeof(((ours *) 0)->field) == sizeof(((theirs *) 0)->member), #theirs \".\" #member)");
        for (String[] structure : STRUCTURES) {
            writeStructure(structure);
        }
        VARIANT_TYPES.forEach(
                type -> c.line("_Static_assert((int) PROBE_VT_%s == (int) VT_%s, \"VT_%s\");", type, type, type));
        facts.ole().interfaces().values().forEach(this::writeInterface);
        c.line("#ifdef PROBE_IMAPI2");
        facts.abi().interfaces().values().forEach(this::writeInterface);
        facts.abi().enumerations().values().forEach(this::writeEnumeration);
        c.line("#endif");
        return c.toString();
    }

    private void writeStructure(String[] structure) {
        String ours = structure[0];
        String theirs = structure[1];
        c.line("_Static_assert(sizeof(%s) == sizeof(%s), \"%s\");", ours, theirs, theirs);
        for (String pair : List.of(structure).subList(2, structure.length)) {
            String[] names = pair.split(" ", -1);
            c.line("SAME(%s, %s, %s, %s);", ours, names[0], theirs, names[1]);
        }
    }

    private void writeInterface(NativeAbi.Interface type) {
        c.line("");
        c.line("SLOTS(%s, %d);", type.name(), type.slots());
        for (NativeAbi.Method method : type.methods()) {
            c.line("SLOT(%s, %s, %d);", type.name(), method.name(), method.slot());
            if (!method.name().equals("AddRef") && !method.name().equals("Release")) {
                String parameters = method.parameters().stream()
                        .map(parameter -> ", " + type(parameter.type()))
                        .collect(Collectors.joining());
                c.line("PROTOTYPE(%s, %s, %s *%s);", type.name(), method.name(), type.name(), parameters);
            }
        }
    }

    private void writeEnumeration(NativeAbi.Enumeration type) {
        for (Map.Entry<String, Integer> constant : type.constants().entrySet()) {
            c.line(
                    "_Static_assert((int) %s == %d, \"%s\");",
                    constant.getKey(), constant.getValue(), constant.getKey());
        }
    }

    /** As an argument an array is a pointer; the ranges that names of ULONG carry are for marshalling to other processes. */
    private static String type(String type) {
        return type.equals("BYTE[18]") ? "BYTE *" : type.replaceFirst("^ULONG_IMAPI2_\\w+", "ULONG");
    }
}
