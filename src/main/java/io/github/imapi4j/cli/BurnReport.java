package io.github.imapi4j.cli;

import io.github.imapi4j.BurnPlan;
import io.github.imapi4j.BurnResult;
import io.github.imapi4j.Sizes;
import io.github.imapi4j.Warning;
import java.util.List;
import java.util.Locale;

/** What a burn did, or would do, for people and as JSON. */
final class BurnReport {

    private final Terminal terminal;
    private final GlobalOptions options;
    private final String drive;

    BurnReport(Terminal terminal, GlobalOptions options, String drive) {
        this.terminal = terminal;
        this.options = options;
        this.drive = drive;
    }

    /** What would be done. */
    void show(BurnPlan plan) {
        plan.warnings().forEach(warning -> warn(warning.toString()));
        if (options.json()) {
            terminal.out()
                    .println(new JsonLine()
                            .put("event", "result")
                            .put("dryRun", true)
                            .put("drive", drive)
                            .put("media", plan.media().type().displayName())
                            .put("files", plan.files())
                            .put("folders", plan.directories())
                            .put("sectors", plan.sectors())
                            .put("bytes", plan.bytes())
                            .put("freeSectors", plan.media().freeSectors())
                            .put("label", plan.label())
                            .put("warnings", json(plan.warnings())));
            return;
        }
        terminal.out()
                .println(String.format(
                        Locale.ROOT,
                        "Would write %,d files in %,d folders, %s (%,d sectors), to %s: %s. Nothing was written.",
                        plan.files(),
                        plan.directories(),
                        Sizes.format(plan.bytes()),
                        plan.sectors(),
                        drive,
                        plan.media()));
    }

    /** What was done. */
    void show(BurnResult result, boolean ejected) {
        result.warnings().forEach(warning -> warn(warning.toString()));
        UnstruckFaults.sentences(options.faultPlan().unstruck(), result).forEach(this::warn);
        if (options.json()) {
            terminal.out()
                    .println(new JsonLine()
                            .put("event", "result")
                            .put("dryRun", false)
                            .put("drive", drive)
                            .put("sectors", result.sectors())
                            .put("bytes", result.bytes())
                            .put("requestedSpeed", result.requestedSpeed().toString())
                            .put("speed", result.speed().toString())
                            .put("speedAdjusted", result.speedAdjusted())
                            .put("adjusted", result.adjustment().name().toLowerCase(Locale.ROOT))
                            .put("verification", result.verification().name().toLowerCase(Locale.ROOT))
                            .put("ejected", ejected)
                            .put("seconds", result.duration().toMillis() / 1000.0)
                            .put("warnings", json(result.warnings())));
            return;
        }
        String checked = switch (result.verification()) {
            case NONE -> "";
            case QUICK -> ", verified quickly";
            case FULL -> ", verified in full";
        };
        terminal.out()
                .println(String.format(
                        Locale.ROOT,
                        "Wrote %s (%,d sectors) to %s at %s%s.",
                        Sizes.format(result.bytes()),
                        result.sectors(),
                        drive,
                        result.speed() + (result.speedAdjusted() ? " (the nearest that the drive offers)" : ""),
                        checked));
    }

    private void warn(String sentence) {
        terminal.err().println("imapi4j: Warning: " + sentence);
    }

    private static List<JsonLine> json(List<Warning> warnings) {
        return warnings.stream()
                .map(warning -> new JsonLine()
                        .put("constant", warning.code().name())
                        .put("hresult", warning.code().hresult().toString())
                        .put("text", warning.text()))
                .toList();
    }
}
