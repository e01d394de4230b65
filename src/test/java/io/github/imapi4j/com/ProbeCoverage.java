package io.github.imapi4j.com;

import io.github.imapi4j.abi.NativeAbi;
import io.github.imapi4j.com.ProbedInterfaces.Probed;
import io.github.imapi4j.error.FaultCodes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Which methods of IMAPI2 have crossed the border with all values as they should be, against those that the headers have. */
enum ProbeCoverage {
    /** Called by Java, and C saw it. */
    JAVA_TO_C,
    /** Called by C through its slot, and Java saw it. */
    C_TO_JAVA,
    /** Called by C through IDispatch::Invoke, and Java saw it. */
    BY_NUMBER,
    /** Failed in C with every code, and Java got the exception. */
    FAULTS_TO_JAVA,
    /** Failed in Java with every code, and C got the HRESULT. */
    FAULTS_TO_C,
    /** The same through IDispatch::Invoke. */
    FAULTS_BY_NUMBER;

    private static final NativeAbi ABI = NativeAbi.load();

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final AtomicLong calls = new AtomicLong();

    /** The same, with the number of calls that took. */
    void add(Probed probed, int more) {
        add(probed);
        calls.addAndGet(more);
    }

    /** A method that inherits does not count again. */
    void add(Probed probed) {
        if (probed.type().name().equals(probed.method().owner())
                && ABI.interfaces().containsKey(probed.type().name())) {
            seen.add(probed.operation());
        }
    }

    private String of(long total) {
        return seen.size() + " of " + total;
    }

    private boolean hasAll(NativeAbi.Interface type) {
        return type.methods().stream().allMatch(method -> seen.contains(type.name() + "::" + method.name()));
    }

    private static Map<String, String> figures(CProbe probe) {
        long methods = ABI.interfaces().values().stream()
                .mapToLong(type -> type.methods().size())
                .sum();
        long numbers = probe.facts.interfaces().stream()
                .filter(type -> ABI.interfaces().containsKey(type.name()))
                .flatMap(type -> type.methods().stream()
                        .filter(method -> method.owner().equals(type.name()))
                        .filter(method -> method.isCallableByNumber()))
                .count();
        long interfaces =
                ABI.interfaces().values().stream().filter(JAVA_TO_C::hasAll).count();
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("interfaces", interfaces + " of " + ABI.interfaces().size());
        figures.put("java-to-c", JAVA_TO_C.of(methods));
        figures.put("c-to-java", C_TO_JAVA.of(methods));
        figures.put("by-number", BY_NUMBER.of(numbers));
        figures.put("virtual-calls", String.valueOf(VirtualSweep.calls()));
        figures.put("virtual-classes", VirtualSweep.classes());
        figures.put("objects", String.valueOf(probe.c.probe_objects()));
        figures.put("blocks", String.valueOf(probe.c.probe_blocks()));
        figures.put("leaks", String.valueOf(probe.leaks()));
        if (FAULTS_TO_JAVA.calls.get() > 0) {
            figures.put("fault-matrix", faultMatrix(probe, methods, numbers));
        }
        Function<String, String> figure = figures::get;
        figures.put(
                "summary",
                figure.apply("interfaces") + " interfaces, " + figure.apply("java-to-c") + " methods called Java to C, "
                        + figure.apply("c-to-java") + " called C to Java, " + figure.apply("by-number")
                        + " called by number, " + figure.apply("virtual-calls")
                        + " calls of objects of " + figure.apply("virtual-classes") + " virtual classes, "
                        + figure.apply("leaks") + " leaks of " + figure.apply("objects") + " objects and "
                        + figure.apply("blocks") + " blocks of memory");
        return figures;
    }

    private static String faultMatrix(CProbe probe, long methods, long numbers) {
        int codes = FaultCodes.failures().size();
        long all = FAULTS_TO_JAVA.calls.get() + FAULTS_TO_C.calls.get() + FAULTS_BY_NUMBER.calls.get();
        return all + " calls: " + FAULTS_TO_JAVA.of(methods) + " methods × " + codes
                + " codes, each an exception with its name; " + FAULTS_TO_C.of(methods) + " × " + codes
                + " back to C, " + FAULTS_BY_NUMBER.of(numbers) + " by number; " + probe.leaks() + " leaks";
    }

    /** Tells the tier's listener the figures after each class; the last one knows them all. */
    static final class Publisher implements AfterAllCallback {
        @Override
        public void afterAll(ExtensionContext context) {
            CProbe.loaded().ifPresent(probe -> context.publishReportEntry(figures(probe)));
        }
    }
}
