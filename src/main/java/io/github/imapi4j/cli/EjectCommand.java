package io.github.imapi4j.cli;

import io.github.imapi4j.Recorder;
import picocli.CommandLine.Command;

/** {@code eject}: the tray. */
@Command(name = "eject", sortOptions = false, description = "Opens the tray, or pushes the disc out of its slot.")
final class EjectCommand extends TrayCommand {

    EjectCommand(Terminal terminal, GlobalOptions options) {
        super(terminal, options, Recorder::eject, "Opened", "open");
    }
}
