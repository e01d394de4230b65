package io.github.imapi4j.cli;

import io.github.imapi4j.Recorder;
import picocli.CommandLine.Command;

/** {@code load}: the tray. */
@Command(
        name = "load",
        sortOptions = false,
        description = "Closes the tray. Slot loaders and most slim drives cannot; they say so.")
final class LoadCommand extends TrayCommand {

    LoadCommand(Terminal terminal, GlobalOptions options) {
        super(terminal, options, Recorder::load, "Closed", "closed");
    }
}
