package io.github.imapi4j.hardware;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.com.SystemFacts;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This machine, whatever it is. */
record WindowsBench(HardwareSettings settings) implements Bench {

    private static final Logger LOG = LoggerFactory.getLogger(WindowsBench.class);

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

    /** Whoever reads the log. */
    private static final class Prompts implements Hands {
        @Override
        public void unplug() {
            LOG.warn("Please unplug the recorder now.");
        }

        @Override
        public void plug() {
            LOG.warn("Please plug the recorder in again.");
        }
    }
}
