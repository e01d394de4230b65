package io.github.imapi4j.com;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.imapi4j.cprobe.Lines;
import io.github.imapi4j.cprobe.ProbeInterface;
import io.github.imapi4j.cprobe.ProbeMethod;
import io.github.imapi4j.cprobe.ValueSet;
import io.github.imapi4j.cprobe.Wire;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.MethodReturns;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.error.UnknownCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * C lets no slot of a Java object alone: it calls every method of every interface that the object answers to, and goes on with the
 * objects that it gets. What the objects do is for others to judge; here it counts that they answer as COM wants it.
 */
final class VirtualSweep {

    private static final String VIRTUAL = "io.github.imapi4j.virtual";
    private static final AtomicLong CALLS = new AtomicLong();
    private static final Set<String> SWEPT = ConcurrentHashMap.newKeySet();

    /** What a Java exception becomes that nobody thought of. */
    private static final Set<ResultCode> SAY_NOTHING = Set.of(SystemCode.E_FAIL, SystemCode.E_UNEXPECTED);

    /** What C puts into lists. */
    private static final String ELEMENTS = "IUnknown";

    private final CProbe probe;
    private final List<String> violations = new ArrayList<>();
    private final Deque<Pointer> waiting = new ArrayDeque<>();
    private final Map<String, Integer> seen = new TreeMap<>();

    VirtualSweep(CProbe probe) {
        this.probe = probe;
    }

    /** Calls so far, in all sweeps. */
    static long calls() {
        return CALLS.get();
    }

    /** The classes of the virtual recorder's whose objects were swept, and how many there are. */
    static String classes() {
        Set<String> all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(VIRTUAL).stream()
                        .filter(type -> type.isAssignableTo(IUnknown.class))
                        .filter(type ->
                                !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        return all.stream().filter(SWEPT::contains).count() + " of " + all.size();
    }

    /** Sweeps an object and all that it leads to; the reference is the sweep's. */
    List<String> over(Pointer object) {
        probe.c.probe_collect(1);
        try {
            waiting.add(object);
            while (!waiting.isEmpty()) {
                Pointer next = waiting.removeFirst();
                if (isNew(next)) {
                    sweep(next);
                }
                probe.c.probe_release(next);
            }
        } finally {
            waiting.forEach(probe.c::probe_release);
            probe.c.probe_collect(0);
            ComPlatform.get().setErrorInfo(null);
        }
        return violations;
    }

    /** One object of a class is enough, and a second one that is reached on another way. */
    private boolean isNew(Pointer object) {
        ExportedObject.Face face = ExportedObject.find(object);
        if (face == null) {
            return false;
        }
        String type = face.target().getClass().getName();
        SWEPT.add(type);
        return seen.merge(type, 1, Integer::sum) <= 2;
    }

    private void sweep(Pointer object) {
        List<ProbeInterface> types = new ArrayList<>();
        for (ProbeInterface type : probe.facts.interfaces()) {
            Pointer face = query(object, type);
            if (face != null) {
                types.add(type);
                probe.c.probe_release(face);
            }
        }
        Set<List<Object>> called = new HashSet<>();
        for (ProbeInterface type : types) {
            checkIdentity(object, type, types);
            Pointer face = query(object, type);
            // What only asks comes first: later calls may change what there is to ask.
            // Interfaces that derive from each other often share a pointer.
            type.methods().stream()
                    .filter(method -> called.add(List.of(face, method.slot())))
                    .sorted((a, b) -> Boolean.compare(isChange(a), isChange(b)))
                    .forEach(method -> callAllWays(type, method, face));
            probe.c.probe_release(face);
        }
    }

    private static boolean isChange(ProbeMethod method) {
        return !method.name().startsWith("get_");
    }

    private @Nullable Pointer query(Pointer object, ProbeInterface type) {
        try (Memory scratch = new Memory(24)) {
            Guids.write(Guid.of(type.iids().get(0)), scratch);
            scratch.setLong(16, -1);
            int answer = probe.c.probe_query(object, scratch, scratch.share(16));
            Pointer found = scratch.getPointer(16);
            if (answer < 0 != (found == null)) {
                violations.add(
                        "QueryInterface for " + type.name() + " answers " + new HResult(answer) + " and " + found);
            }
            return found;
        }
    }

    private void checkIdentity(Pointer object, ProbeInterface type, List<ProbeInterface> types) {
        ProbeInterface unknown = probe.facts.get("IUnknown");
        Pointer identity = query(object, unknown);
        Pointer face = query(object, type);
        for (ProbeInterface other : types) {
            Pointer there = query(face, other);
            if (there == null) {
                violations.add(type.name() + " does not lead to " + other.name());
                continue;
            }
            Pointer back = query(there, unknown);
            if (!identity.equals(back)) {
                violations.add(other.name() + " reached by " + type.name() + " is another object");
            }
            probe.c.probe_release(back);
            probe.c.probe_release(there);
        }
        probe.c.probe_release(face);
        probe.c.probe_release(identity);
    }

    private void callAllWays(ProbeInterface type, ProbeMethod method, Pointer face) {
        probe.c.probe_configure(ValueSet.ORDINARY.ordinal(), 0, ELEMENTS);
        method.outs().filter(out -> !isOptional(type, out)).forEach(out -> {
            int answer = call(type, method, face, 1 << out.index());
            if (answer != SystemCode.E_POINTER.hresult().value()) {
                violations.add(name(type, method) + " answers " + new HResult(answer) + " to NULL for " + out.name());
            }
        });
        for (ValueSet set : ValueSet.values()) {
            probe.c.probe_configure(set.ordinal(), 0, ELEMENTS);
            int answer = call(type, method, face, 0);
            if (answer < 0 && !isExpected(method, answer)) {
                violations.add(name(type, method) + " answers " + ResultCode.of(new HResult(answer)) + " to " + set);
            }
        }
    }

    /** A caller of a stream or of {@code Next} may not care how much it got. */
    private static boolean isOptional(ProbeInterface type, Wire out) {
        return out.kind() == Wire.Kind.MOVED
                || out.kind() == Wire.Kind.FETCHED
                || (type.name().equals("IStream") && out.kind() == Wire.Kind.INT64);
    }

    private static String name(ProbeInterface type, ProbeMethod method) {
        return type.name() + "::" + method.name();
    }

    private int call(ProbeInterface type, ProbeMethod method, Pointer face, int nullOuts) {
        probe.c.probe_forget_log();
        int answer = probe.c.probe_call_slot(type.name(), method.slot(), face, nullOuts);
        CALLS.incrementAndGet();
        for (String line : probe.log()) {
            if (line.startsWith("fault ") || (line.startsWith("out ") && line.endsWith(" left"))) {
                violations.add(name(type, method) + " answers " + Lines.hresult(answer) + ": " + line);
            }
        }
        probe.c.probe_forget_log();
        for (Pointer found = probe.c.probe_next_found(); found != null; found = probe.c.probe_next_found()) {
            waiting.add(found);
        }
        return answer;
    }

    /** A constant that the tables know; the two that say nothing only where the method's page lists them. */
    private static boolean isExpected(ProbeMethod method, int answer) {
        ResultCode code = ResultCode.of(new HResult(answer));
        boolean listed = MethodReturns.of(method.owner() + "::" + method.name())
                .map(returns -> returns.codes().contains(code))
                .orElse(false);
        return listed || (!(code instanceof UnknownCode) && !SAY_NOTHING.contains(code));
    }
}
