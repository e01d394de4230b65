package io.github.imapi4j.cli;

import io.github.imapi4j.Diagnosis;
import io.github.imapi4j.Imapi;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code doctor}: what this machine offers. */
@Command(
        name = "doctor",
        sortOptions = false,
        description =
                "Tells what this machine offers: Windows, IMAPI2, drives, permissions, policies, versions; as text"
                        + " to paste into an issue. Ends with 0 if a drive can burn, with 3 if none can.")
final class DoctorCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final GlobalOptions options;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DoctorCommand(Terminal terminal, GlobalOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        options.check(spec.commandLine());
        Diagnosis diagnosis = diagnose();
        if (options.json()) {
            terminal.out().println(json(diagnosis));
        } else {
            diagnosis.toMarkdown().lines().forEach(terminal.out()::println);
        }
        return (diagnosis.usable() ? ExitCode.DONE : ExitCode.NO_DRIVE).number();
    }

    private Diagnosis diagnose() {
        if (options.virtual().isEmpty()) {
            return Diagnosis.run();
        }
        try (Imapi imapi = Drives.open(options)) {
            return Diagnosis.of(imapi);
        }
    }

    private static JsonLine json(Diagnosis diagnosis) {
        List<JsonLine> sections = diagnosis.sections().stream()
                .map(section -> new JsonLine()
                        .put("title", section.title())
                        .put(
                                "findings",
                                section.findings().stream()
                                        .map(finding -> new JsonLine()
                                                .put(
                                                        "status",
                                                        finding.status().name().toLowerCase(Locale.ROOT))
                                                .put("label", finding.label())
                                                .put("text", finding.text()))
                                        .toList()))
                .toList();
        return new JsonLine().put("usable", diagnosis.usable()).put("sections", sections);
    }
}
