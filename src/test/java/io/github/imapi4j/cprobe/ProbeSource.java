package io.github.imapi4j.cprobe;

import io.github.imapi4j.abi.NativeAbi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes {@code interfaces.c}: for every interface its vtable as a C structure, an object whose functions say what they were
 * given and answer something of their own, and a caller for every slot.
 */
final class ProbeSource {

    private final ProbeFacts facts;
    private final WireCode code;
    private final CSource c = new CSource();

    private ProbeSource(ProbeFacts facts) {
        this.facts = facts;
        this.code = new WireCode(new Samples(facts));
    }

    /** The source. */
    static String of(ProbeFacts facts) {
        return new ProbeSource(facts).write();
    }

    private String write() {
        c.line("/* Made from abi.txt and ole.txt by ProbeSource.java. */");
        c.line("#include \"probe.h\"");
        c.line("#include <string.h>");
        c.line("");
        c.line("#define OUT(position, place) (null_outs >> (position) & 1 ? NULL : (place))");
        c.line("");
        for (NativeAbi.Enumeration type : facts.abi().enumerations().values()) {
            c.line("typedef int32_t %s;", type.name());
        }
        facts.interfaces().forEach(this::writeInterface);
        writeTables();
        return c.toString();
    }

    private void writeInterface(ProbeInterface type) {
        c.line("");
        c.line("/* ---- %s ---- */", type.name());
        c.line("");
        c.line("static const ProbeGuid %s_iids[] = {", type.name());
        type.iids().forEach(iid -> c.line("    %s,", CSource.guid(iid)));
        c.line("};");
        c.line("typedef struct %sVtbl {", type.name());
        c.line("    PROBE_%s_SLOTS", type.dispatch() ? "DISPATCH" : "UNKNOWN");
        for (ProbeMethod method : type.methods()) {
            c.line("    int32_t (*%s)(%s); /* %d */", method.name(), prototype(method), method.slot());
        }
        c.line("} %sVtbl;", type.name());
        for (ProbeMethod method : type.methods()) {
            c.line(
                    "_Static_assert(offsetof(%sVtbl, %s) == %d * sizeof(void *), \"slot\");",
                    type.name(), method.name(), method.slot());
        }
        type.methods().forEach(method -> writeImplementation(type, method));
        writeVtable(type);
        type.methods().forEach(method -> writeCaller(type, method));
        type.methods().stream()
                .filter(ProbeMethod::isCallableByNumber)
                .forEach(method -> writeCallerByNumber(type, method));
    }

    private static String prototype(ProbeMethod method) {
        List<String> parameters = new ArrayList<>(List.of("void *self"));
        method.wires().forEach(wire -> parameters.add(WireCode.type(wire) + WireCode.variable(wire)));
        return String.join(", ", parameters);
    }

    private static String function(String prefix, ProbeInterface type, ProbeMethod method) {
        return prefix + "_" + type.name() + "_" + method.slot();
    }

    private void writeImplementation(ProbeInterface type, ProbeMethod method) {
        c.line("static int32_t %s(%s)", function("on", type, method), prototype(method));
        c.line("{");
        c.line("    if (!probe_enter(self, \"%s\", %d, \"%s\")) {", type.name(), method.slot(), method.name());
        c.line("        return PROBE_MISPLACED;");
        c.line("    }");
        method.ins().forEach(wire -> c.line("    %s", WireCode.say("in", wire, method)));
        if (method.outs().findAny().isPresent()) {
            c.line("    if (probe_answer < 0 && probe_failure == PROBE_UNTOUCHED) {");
            c.line("        return probe_answer;");
            c.line("    }");
            method.outs().forEach(wire -> code.fill(type, method, wire).forEach(line -> c.line("    " + escape(line))));
            writeFailure(method.outs().toList());
        }
        boolean next = method.wires().stream().anyMatch(wire -> wire.kind() == Wire.Kind.FETCHED);
        c.line(
                next ? "    return fetched < p_%s ? PROBE_S_FALSE : PROBE_S_OK;" : "    return probe_answer;%s",
                next ? method.wires().get(0).name() : "");
        c.line("}");
    }

    /** A failure after the results are there. */
    private void writeFailure(List<Wire> outs) {
        c.line("    if (probe_answer < 0) {");
        c.line("        int failed_byte = probe_failure == PROBE_GARBAGE_LEFT ? PROBE_GARBAGE : 0;");
        c.line("        (void) failed_byte;");
        boolean first = true;
        for (Wire wire : outs) {
            c.line(
                    "        if (%s%s != NULL) {",
                    first ? "probe_failure != PROBE_FIRST_LEFT && " : "", WireCode.variable(wire));
            WireCode.takeBackResult(wire).forEach(line -> c.line("            %s", line));
            c.line("            %s", WireCode.overwrite(wire));
            if (first) {
                c.line("        } else if (%s != NULL) {", WireCode.variable(wire));
                WireCode.keepResult(wire).forEach(line -> c.line("            %s", line));
            }
            c.line("        }");
            first = false;
        }
        c.line("        return probe_answer;");
        c.line("    }");
    }

    private void writeVtable(ProbeInterface type) {
        c.line("static const struct {");
        c.line("    %sVtbl vtable;", type.name());
        c.line("    int32_t (*beyond[4])(void *self);");
        c.line("} %s_vtable = {{", type.name());
        c.line("    PROBE_%s_FUNCTIONS,", type.dispatch() ? "DISPATCH" : "UNKNOWN");
        type.methods().forEach(method -> c.line("    %s,", function("on", type, method)));
        c.line("}, PROBE_BEYOND};");
    }

    private void writeCaller(ProbeInterface type, ProbeMethod method) {
        c.line("static int32_t %s(void *object, uint32_t null_outs)", function("call", type, method));
        c.line("{");
        c.line("    const %sVtbl *vtable = *(const %sVtbl **) object;", type.name(), type.name());
        method.wires().forEach(wire -> code.declare(type, method, wire).forEach(line -> c.line("    " + escape(line))));
        String arguments =
                method.wires().stream().map(wire -> ", " + WireCode.pass(wire)).collect(Collectors.joining());
        c.line("    int32_t hresult = vtable->%s(object%s);", method.name(), arguments);
        c.line("    probe_say_hresult(hresult);");
        method.outs().forEach(wire -> WireCode.fetch(wire).forEach(line -> c.line("    %s", line)));
        method.outs().forEach(wire -> {
            c.line("    if (OUT(%d, \"\") && hresult < 0) {", wire.index());
            WireCode.failed(wire).forEach(line -> c.line("        %s", line));
            c.line("    } else if (OUT(%d, \"\")) {", wire.index());
            WireCode.receive(wire).forEach(line -> c.line("        %s", line));
            c.line("    }");
        });
        // An array is said with its length, which comes behind it.
        method.outs()
                .forEach(wire -> c.line(
                        "    if (OUT(%d, \"\") && hresult >= 0) { %s }",
                        wire.index(), WireCode.say("out", wire, method)));
        // Only now, because an array's length is read until here.
        method.outs()
                .forEach(wire -> WireCode.letGo(wire)
                        .forEach(line -> c.line("    if (OUT(%d, \"\") && hresult >= 0) { %s }", wire.index(), line)));
        method.ins().forEach(wire -> WireCode.takeBack(wire).forEach(line -> c.line("    %s", line)));
        c.line("    (void) null_outs;");
        c.line("    return hresult;");
        c.line("}");
    }

    private void writeCallerByNumber(ProbeInterface type, ProbeMethod method) {
        List<Wire> ins = method.ins().toList();
        c.line("static int32_t %s(void *object, int32_t places)", function("number", type, method));
        c.line("{");
        c.line("    ProbeVariant arguments[%d];", Math.max(1, ins.size()));
        for (int i = 0; i < ins.size(); i++) {
            Wire wire = ins.get(i);
            String place = "arguments[" + (ins.size() - 1 - i) + "]";
            code.variant(type, method, wire).forEach(line -> c.line("    " + escape(line.replace("ARGUMENT", place))));
        }
        String result = method.outs()
                .filter(wire -> wire.kind() == Wire.Kind.OBJECT)
                .map(Wire::type)
                .findFirst()
                .orElse("IUnknown");
        c.line(
                "    return probe_call_by_number(object, %d, %d, arguments, %d, places, \"%s\");",
                method.dispId().orElseThrow(), method.dispatchFlags(), ins.size(), result);
        c.line("}");
    }

    private static String escape(String line) {
        return line.replace("%", "%%");
    }

    private void writeTables() {
        c.line("");
        c.line("const ProbeInterface probe_interfaces[] = {");
        for (ProbeInterface type : facts.interfaces()) {
            c.line(
                    "    {\"%s\", %s_iids, %d, %d, &%s_vtable},",
                    type.name(), type.name(), type.iids().size(), type.dispatch() ? 1 : 0, type.name());
        }
        c.line("};");
        c.line("const uint32_t probe_interface_count = %d;", facts.interfaces().size());
        c.line("const ProbeCall probe_calls[] = {");
        int count = 0;
        for (ProbeInterface type : facts.interfaces()) {
            for (ProbeMethod method : type.methods()) {
                String byNumber = method.isCallableByNumber() ? function("number", type, method) : "NULL";
                c.line(
                        "    {\"%s\", %d, %s, %s},",
                        type.name(), method.slot(), function("call", type, method), byNumber);
                count++;
            }
        }
        c.line("};");
        c.line("const uint32_t probe_call_count = %d;", count);
    }
}
