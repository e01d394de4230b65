package io.github.imapi4j.hardware;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.WatchedImapi;
import io.github.imapi4j.com.CoClass;
import io.github.imapi4j.com.Interposer;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A virtual recorder that stands in for a Windows with a drive. Each native call passes a watch, which notes which test made it and
 * can let it fail; under a Windows JVM the calls go through the system's own {@code CoCreateInstance}.
 */
final class VirtualBench implements Bench {

    /** Decides what goes wrong. */
    @FunctionalInterface
    interface Faults {
        /** Nothing does. */
        Faults NONE = (test, call) -> {};

        /**
         * A test makes a call; what this throws is what the call answers.
         *
         * @param test class and method
         * @param call what is called, with what
         */
        void before(String test, NativeCall call);

        /**
         * A call of a test's has succeeded.
         *
         * @param test class and method
         * @param operation what was called
         * @param result what it answered
         * @return what the test gets instead
         */
        default @Nullable Object after(String test, String operation, @Nullable Object result) {
            return result;
        }

        /** Whether objects that a test makes have their interfaces. */
        default boolean offersInterfaces() {
            return true;
        }

        /** What Windows says of itself. */
        default WindowsFacts windows(WindowsFacts facts) {
            return facts;
        }
    }

    /**
     * A call of a native method.
     *
     * @param operation interface and method, for example {@code IDiscFormat2Data::Write}
     * @param arguments as Java passed them
     */
    record NativeCall(String operation, List<@Nullable Object> arguments) {}

    private static final String EMPTY = "empty";
    private static final String NONE = "none";

    private final HardwareSettings settings;
    private final String medium;
    private final Optional<VirtualRecorder> recorder;
    private final VirtualSystem system;
    private final Faults faults;
    private final WatchedImapi classes;
    private final Map<String, Set<String>> calls = new LinkedHashMap<>();
    private final List<String> writes = new ArrayList<>();
    private @Nullable String test;

    VirtualBench(HardwareSettings settings, String medium, Faults faults) {
        this.settings = settings;
        this.medium = medium;
        this.faults = faults;
        this.recorder = recorder(medium);
        this.system = VirtualSystem.of(recorder.stream().toArray(VirtualRecorder[]::new));
        this.classes = new WatchedImapi(system, new Watch());
    }

    static VirtualBench of(HardwareSettings settings, String medium) {
        return new VirtualBench(settings, medium, Faults.NONE);
    }

    private static Optional<VirtualRecorder> recorder(String medium) {
        return switch (medium) {
            case NONE -> Optional.empty();
            case EMPTY -> Optional.of(VirtualRecorder.inMemory().emptyTray());
            default -> Optional.of(VirtualRecorder.inMemory().media(DiscType.parse(medium)));
        };
    }

    /** Calls outside of tests, such as those that look whether a test can run, are nobody's; what they write counts all the same. */
    private final class Watch implements Interposer.Watch {

        @Override
        public void before(String operation, List<@Nullable Object> arguments) {
            NativeCall call = new NativeCall(operation, arguments);
            synchronized (VirtualBench.this) {
                if (WritingCalls.isWriting(call)) {
                    writes.add(operation);
                }
                if (test != null) {
                    calls.computeIfAbsent(test, name -> new LinkedHashSet<>()).add(operation);
                    faults.before(test, call);
                }
            }
        }

        @Override
        public @Nullable Object after(String operation, @Nullable Object result) {
            synchronized (VirtualBench.this) {
                return test == null ? result : faults.after(test, operation, result);
            }
        }

        @Override
        public boolean offers(Class<?> type) {
            synchronized (VirtualBench.this) {
                return test == null || faults.offersInterfaces();
            }
        }
    }

    /** The calls that can change a disc, in order, whoever made them. */
    synchronized List<String> writes() {
        return List.copyOf(writes);
    }

    /** The native methods that each test called. */
    synchronized Map<String, Set<String>> calls() {
        return new LinkedHashMap<>(calls);
    }

    @Override
    public String name() {
        return switch (medium) {
            case NONE -> "a virtual system without a recorder";
            case EMPTY -> "a virtual recorder with an empty tray";
            default -> "a virtual recorder with a " + DiscType.parse(medium).displayName();
        };
    }

    @Override
    public HardwareSettings settings() {
        return settings;
    }

    @Override
    public Optional<WindowsFacts> windows() {
        return Optional.of(faults.windows(new StandIn()));
    }

    @Override
    public Imapi open() {
        return classes.open();
    }

    @Override
    public Optional<Hands> hands() {
        return recorder.map(VirtualHands::new);
    }

    @Override
    public boolean renewDisc() {
        if (recorder.isEmpty() || medium.equals(EMPTY)) {
            return false;
        }
        recorder.get().drive().eject();
        recorder.get().drive().insert(VirtualDisc.inMemory(DiscType.parse(medium)));
        recorder.get().drive().load();
        return true;
    }

    @Override
    public synchronized void begin(String name) {
        test = name;
    }

    @Override
    public synchronized void end() {
        test = null;
    }

    @Override
    public void close() {
        classes.close();
        system.close();
    }

    /** Plugs and unplugs the virtual recorder. */
    private final class VirtualHands implements Hands {

        private final VirtualRecorder plugged;

        VirtualHands(VirtualRecorder plugged) {
            this.plugged = plugged;
        }

        @Override
        public void unplug() {
            system.unplug(plugged);
        }

        @Override
        public void plug() {
            system.plug(plugged);
        }
    }

    /** What a Windows with IMAPI2 would say: the texts are the documented ones. */
    private static final class StandIn implements WindowsFacts {

        @Override
        public Optional<String> threadingModel(CoClass type) {
            return type.isCreatable() ? Optional.of("Both") : Optional.empty();
        }

        @Override
        public Optional<String> messageText(HResult code) {
            return Arrays.stream(ImapiCode.values())
                    .filter(constant -> constant.hresult().equals(code))
                    .map(ImapiCode::text)
                    .findFirst();
        }

        @Override
        public Optional<String> fileVersion(String name) {
            return Optional.of("0.0.0.0");
        }

        @Override
        public Optional<String> session() {
            return Optional.of("a session of a stand-in");
        }
    }
}
