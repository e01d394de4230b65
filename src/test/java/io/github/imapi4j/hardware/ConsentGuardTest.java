package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.imapi4j.Content;
import io.github.imapi4j.DiscImage;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.hardware.TestOutcome.Status;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** Without consent nothing is written: neither can a test reach a call that writes, nor does one on a drive that would record it. */
class ConsentGuardTest {

    static final List<String> MEDIA = List.of(Benches.MEDIA);

    /** What changes a disc, moves the tray or sets the drive, by class and method; the native methods are those of {@link WritingCalls}. */
    private static final Map<String, Set<String>> DEEDS = Map.ofEntries(
            Map.entry("Recorder", Set.of("erase", "finalizeDisc", "eject", "load")),
            Map.entry("BurnRequest", Set.of("run", "start", "startCopies")),
            Map.entry("AudioRequest", Set.of("run", "start", "startCopies")),
            Map.entry("EraseRequest", Set.of("run", "start")),
            Map.entry("BurnGroup", Set.of("start")),
            Map.entry("DriveCommands", Set.of("send", "write", "setModePage")),
            Map.entry("IDiscFormat2Data", Set.of("write", "setWriteSpeed")),
            Map.entry("IDiscFormat2Erase", Set.of("eraseMedia")),
            Map.entry("IDiscFormat2TrackAtOnce", Set.of("setWriteSpeed", "prepareMedia", "addAudioTrack")),
            Map.entry("IDiscFormat2RawCD", Set.of("setWriteSpeed", "prepareMedia", "writeMedia", "writeMedia2")),
            Map.entry("IWriteEngine2", Set.of("writeSection")),
            Map.entry("IDiscRecorder2", Set.of("ejectMedia", "closeTray")),
            Map.entry(
                    "IDiscRecorder2Ex",
                    Set.of("sendCommandNoData", "sendCommandSendDataToDevice", "sendDvdStructure", "setModePage")));

    /** Burns although nobody was asked; named so that the suite itself does not find it. */
    @HardwareTest
    static class Careless {
        @Test
        @RequiresRecorder
        void burns(Recorder drive) {
            helper(drive);
        }

        private static void helper(Recorder drive) {
            List.of(1)
                    .forEach(number -> drive.burn(DiscImage.builder()
                                    .add("a.txt", Content.of(new byte[number]))
                                    .build())
                            .run());
        }
    }

    @ParameterizedTest
    @FieldSource("MEDIA")
    void withoutConsentNoCallThatWritesReachesTheRecorder(String medium) {
        try (VirtualBench bench = VirtualBench.of(Benches.unconsenting(medium), medium)) {
            HardwareSuite.Result result = HardwareSuite.run(bench, HardwareSuite.Listener.NONE);
            assertEquals(List.of(), bench.writes());
            assertFalse(result.with(Status.PASSED).isEmpty(), "the rest runs all the same");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"W:", "1"})
    void aConsentThatDoesNotNameTheDriveIsNone(String other) {
        HardwareSettings settings = Benches.settings(
                "dvd-rw", Map.of(Consent.BURN, other, Consent.ERASE, other, Consent.TRAY, other), other);
        try (VirtualBench bench = VirtualBench.of(settings, "dvd-rw")) {
            HardwareSuite.run(bench, HardwareSuite.Listener.NONE);
            assertEquals(List.of(), bench.writes());
        }
    }

    @Test
    void aWriteOnceDiscIsNotBurnedUnlessItIsExpendable() {
        HardwareSettings settings = Benches.settings("dvd-r", Map.of(Consent.BURN, "V:", Consent.ERASE, "V:"), "");
        try (VirtualBench bench = VirtualBench.of(settings, "dvd-r")) {
            HardwareSuite.run(bench, HardwareSuite.Listener.NONE);
            assertEquals(List.of(), bench.writes());
        }
    }

    @Test
    void theRecorderWouldRecordAWrite() {
        try (VirtualBench bench = VirtualBench.of(Benches.unconsenting("dvd-rw"), "dvd-rw")) {
            HardwareSuite.Result result = HardwareSuite.run(
                    bench,
                    HardwareSuite.Listener.NONE,
                    LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectClass(Careless.class))
                            .build());
            assertEquals(List.of(), result.with(Status.FAILED));
            assertEquals(List.of("IDiscFormat2Data::SetWriteSpeed", "IDiscFormat2Data::Write"), bench.writes());
        }
    }

    /** Wants a blank disc, which it gets by its being blank or by an erase. */
    @HardwareTest
    static class WantsBlank {
        @Test
        @RequiresConsent(Consent.BURN)
        @RequiresMedia(blank = true)
        void getsOne(Recorder drive) {
            assertTrue(drive.media().isBlank());
        }
    }

    /** A machine whose disc looks blank when the test is chosen, and is not when it begins. */
    private record Fickle(VirtualBench bench) implements Bench {
        @Override
        public String name() {
            return bench.name();
        }

        @Override
        public HardwareSettings settings() {
            return bench.settings();
        }

        @Override
        public Optional<WindowsFacts> windows() {
            return bench.windows();
        }

        @Override
        public Imapi open() {
            return bench.open();
        }

        @Override
        public Optional<Hands> hands() {
            return bench.hands();
        }

        @Override
        public boolean renewDisc() {
            try (Imapi imapi = open();
                    Recorder drive = imapi.recorder()) {
                drive.burn(DiscImage.builder()
                                .add("precious.txt", Content.of(new byte[1]))
                                .build())
                        .run();
            }
            return false;
        }
    }

    @Test
    void aDiscThatIsNotBlankAfterAllIsNotErasedWithoutTheConsentToErase() {
        HardwareSettings settings = new HardwareSettings(
                Optional.empty(), Map.of(Consent.BURN, "V:"), Optional.empty(), false, Optional.empty());
        try (VirtualBench bench = VirtualBench.of(settings, "dvd-rw")) {
            HardwareSuite.Result result = HardwareSuite.run(
                    new Fickle(bench),
                    HardwareSuite.Listener.NONE,
                    LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectClass(WantsBlank.class))
                            .build());
            assertEquals(
                    List.of("IDiscFormat2Data::SetWriteSpeed", "IDiscFormat2Data::Write"),
                    bench.writes(),
                    "what stands for somebody else's files");
            List<TestOutcome> skipped = result.with(Status.SKIPPED);
            assertEquals(1, skipped.size());
            assertTrue(skipped.get(0).reason().startsWith("needs a blank disc"), skipped.get(0)::line);
        }
    }

    @Test
    void everyTestThatCanWriteAsksForConsent() {
        JavaClasses suite = new ClassFileImporter().importPackagesOf(HardwareSuite.class);
        assertEquals(Set.of("Careless.burns"), careless(suite));
    }

    /** The tests that lead to a deed, through whatever methods of the suite, and do not say so. */
    private static Set<String> careless(JavaClasses suite) {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : suite) {
            type.getMethods().stream()
                    .filter(method -> method.isMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable"))
                    .filter(method -> type.isAnnotatedWith(HardwareTest.class))
                    .filter(method -> !method.isAnnotatedWith(RequiresConsent.class)
                            && !type.isAnnotatedWith(RequiresConsent.class))
                    .filter(ConsentGuardTest::leadsToADeed)
                    .forEach(method -> found.add(type.getSimpleName() + "." + method.getName()));
        }
        return found;
    }

    private static boolean leadsToADeed(JavaCodeUnit method) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> left = new ArrayDeque<>(List.of(method));
        while (!left.isEmpty()) {
            JavaCodeUnit unit = left.pop();
            if (!seen.add(unit)) {
                continue;
            }
            if (unit.getCallsFromSelf().stream()
                            .anyMatch(call -> isDeed(
                                    call.getTargetOwner().getSimpleName(),
                                    call.getTarget().getName()))
                    || unit.getMethodReferencesFromSelf().stream()
                            .anyMatch(call -> isDeed(
                                    call.getTargetOwner().getSimpleName(),
                                    call.getTarget().getName()))) {
                return true;
            }
            unit.getAccessesFromSelf().stream()
                    .filter(access -> access.getTargetOwner()
                            .getPackageName()
                            .equals(method.getOwner().getPackageName()))
                    .flatMap(access -> access.getTargetOwner().getCodeUnits().stream()
                            .filter(target ->
                                    target.getName().equals(access.getTarget().getName())))
                    .forEach(left::push);
        }
        return false;
    }

    private static boolean isDeed(String type, String method) {
        return DEEDS.getOrDefault(type, Set.of()).contains(method);
    }

    @Test
    void theListOfDeedsKnowsEveryNativeMethodThatWrites() {
        Set<String> named = DEEDS.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("I"))
                .flatMap(entry -> entry.getValue().stream()
                        .map(name -> entry.getKey() + "::" + Character.toUpperCase(name.charAt(0)) + name.substring(1)))
                .collect(Collectors.toSet());
        assertTrue(named.containsAll(WritingCalls.methods()), () -> WritingCalls.methods() + " in " + named);
    }
}
