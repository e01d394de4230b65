package io.github.imapi4j.cli;

import io.github.imapi4j.AudioSummary;
import io.github.imapi4j.BurnPlan;
import io.github.imapi4j.BurnResult;
import io.github.imapi4j.FileSystem;
import io.github.imapi4j.ImageSummary;
import io.github.imapi4j.Sizes;
import io.github.imapi4j.Warning;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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
        warn(plan.warnings());
        if (options.json()) {
            JsonLine line = new JsonLine()
                    .put("event", "result")
                    .put("dryRun", true)
                    .put("drive", drive)
                    .put("media", plan.media().type().displayName());
            plan.image()
                    .ifPresentOrElse(
                            image -> put(line, image),
                            () -> line.put("sectors", plan.sectors()).put("bytes", plan.bytes()));
            plan.audio().ifPresent(audio -> put(line, audio));
            terminal.out()
                    .println(
                            line.put("freeSectors", plan.media().freeSectors()).put("warnings", json(plan.warnings())));
            return;
        }
        String what = plan.audio()
                .map(BurnReport::tracks)
                .or(() -> plan.image()
                        .map(image -> count(image.files(), "file") + " in " + count(image.directories(), "folder")))
                .orElse("the image");
        terminal.out()
                .println(String.format(
                        Locale.ROOT,
                        "Would write %s, %s (%,d sectors), to %s (%s). Nothing was written.",
                        what,
                        size(plan.audio(), plan.bytes()),
                        plan.sectors(),
                        drive,
                        plan.media()));
    }

    /** For example {@code 12 tracks}. */
    private static String tracks(AudioSummary audio) {
        return count(audio.tracks().size(), "track");
    }

    /** Music is measured in time. */
    private static String size(Optional<AudioSummary> audio, long bytes) {
        return audio.map(music -> Sizes.playingTime(music.sectors()) + " minutes")
                .orElseGet(() -> Sizes.format(bytes));
    }

    /** An audio CD's tracks, as JSON. */
    private static void put(JsonLine line, AudioSummary audio) {
        line.put("discAtOnce", audio.discAtOnce())
                .put("gapless", audio.gapless())
                .put("catalogNumber", audio.catalogNumber())
                .put(
                        "tracks",
                        audio.tracks().stream()
                                .map(track -> new JsonLine()
                                        .put("number", track.number())
                                        .put("name", track.name())
                                        .put("isrc", track.isrc())
                                        .put("start", track.start())
                                        .put("sectors", track.sectors()))
                                .toList());
    }

    /** An image's figures, as JSON. */
    static JsonLine put(JsonLine line, ImageSummary image) {
        JsonLine labels = new JsonLine();
        image.labels().forEach((system, label) -> labels.put(name(system), label));
        return line.put("files", image.files())
                .put("folders", image.directories())
                .put("sectors", image.sectors())
                .put("bytes", image.bytes())
                .put("label", image.label())
                .put(
                        "fileSystems",
                        image.fileSystems().stream().map(BurnReport::name).toList())
                .put("labels", labels)
                .put("udfRevision", image.udfRevision())
                .put("discId", image.discId());
    }

    private static String name(FileSystem system) {
        return system.name().toLowerCase(Locale.ROOT);
    }

    /** So many of something. */
    static String count(int number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** An image's file systems, for people. */
    static String fileSystems(ImageSummary image) {
        return image.fileSystems().stream().map(FileSystem::displayName).collect(Collectors.joining(", "));
    }

    /** What was done. */
    void show(BurnResult result, boolean ejected) {
        warn(result.warnings());
        if (options.json()) {
            JsonLine line =
                    new JsonLine().put("event", "result").put("dryRun", false).put("drive", drive);
            result.image()
                    .ifPresentOrElse(
                            image -> put(line, image),
                            () -> line.put("sectors", result.sectors()).put("bytes", result.bytes()));
            result.audio().ifPresent(audio -> put(line, audio));
            terminal.out()
                    .println(line.put("requestedSpeed", result.requestedSpeed().toString())
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
                        result.audio().map(audio -> tracks(audio) + ", ").orElse("")
                                + size(result.audio(), result.bytes()),
                        result.sectors(),
                        drive,
                        result.speed() + (result.speedAdjusted() ? " (the nearest that the drive offers)" : ""),
                        checked));
    }

    void warn(List<Warning> warnings) {
        warnings.forEach(warning -> terminal.err().println("imapi4j: Warning: " + warning));
    }

    static List<JsonLine> json(List<Warning> warnings) {
        return warnings.stream()
                .map(warning -> new JsonLine()
                        .put("constant", warning.code().name())
                        .put("hresult", warning.code().hresult().toString())
                        .put("text", warning.text()))
                .toList();
    }
}
