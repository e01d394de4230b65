package io.github.imapi4j.hardware;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.com.SystemFacts;
import java.util.Optional;

/** This machine, whatever it is. */
record WindowsBench(HardwareSettings settings) implements Bench {


    @Override
    public String name() {
        return "this machine";
    }

    @Override
    public Optional<WindowsFacts> windows() {
        return SystemFacts.isWindows() ? Optional.of(WindowsFacts.SYSTEM) : Optional.empty();
    }

    @Override
    public Imapi open() {
        return Imapi.open();
    }

    @Override
    public Optional<Hands> hands() {
        return settings.attended() ? Optional.of(new Prompts()) : Optional.empty();
    }

    /** Whoever looks at the screen. Not a log: tests have theirs switched off. */
    private static final class Prompts implements Hands {
        @Override
        public void unplug() {
            Console.system().say("hardware: please unplug the recorder now");
        }

        @Override
        public void plug() {
            Console.system().say("hardware: please plug the recorder in again, where it was");
        }
    }
}
