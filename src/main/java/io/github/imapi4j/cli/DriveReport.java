package io.github.imapi4j.cli;

import io.github.imapi4j.Media;
import io.github.imapi4j.MediaDetails;
import io.github.imapi4j.MediaState;
import io.github.imapi4j.MediaType;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.RecorderInfo;
import io.github.imapi4j.Sizes;
import io.github.imapi4j.WriteProtection;
import io.github.imapi4j.WriteSpeed;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.error.ImapiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A drive and its disc, looked at once, for people and as JSON. */
final class DriveReport {

    private static final int LABEL_WIDTH = 12;

    private final int number;
    private final String name;
    private final RecorderInfo drive;
    private final Optional<Media> media;
    private final Optional<ImapiException> mediaFailure;

    private DriveReport(
            int number, String name, RecorderInfo drive, Optional<Media> media, Optional<ImapiException> mediaFailure) {
        this.number = number;
        this.name = name;
        this.drive = drive;
        this.media = media;
        this.mediaFailure = mediaFailure;
    }

    /** A disc that cannot be looked at is a fact about the drive, not a failure of the report. */
    static DriveReport of(int number, Recorder recorder) {
        try {
            return new DriveReport(number, recorder.name(), recorder.info(), recorder.findMedia(), Optional.empty());
        } catch (ImapiException e) {
            return new DriveReport(number, recorder.name(), recorder.info(), Optional.empty(), Optional.of(e));
        }
    }

    /** One line: number, letters, names, disc. */
    String line() {
        return number + "  " + name + "  " + model() + "  " + disc();
    }

    private String model() {
        return (drive.vendor() + " " + drive.product() + " " + drive.revision()).strip();
    }

    private String disc() {
        return mediaFailure
                .map(failure -> "(" + failure.getMessage() + ")")
                .orElseGet(() -> media.map(Media::toString).orElse("no disc"));
    }

    /** Everything, in several lines. */
    List<String> lines(int width) {
        List<String> lines = new ArrayList<>();
        add(lines, "Drive", name + "  " + model(), width);
        add(lines, "Id", drive.id(), width);
        add(lines, "Volumes", drive.volumePaths().isEmpty() ? "none" : String.join(", ", drive.volumePaths()), width);
        add(lines, "Tray", drive.canLoadMedia() ? "loads by itself" : "is closed by hand", width);
        add(lines, "Held by", drive.exclusiveAccessOwner().orElse("nobody"), width);
        add(lines, "Profiles", names(drive.supportedProfiles(), drive.currentProfiles()), width);
        add(lines, "Features", names(drive.supportedFeatures(), drive.currentFeatures()), width);
        add(lines, "Mode pages", names(drive.modePages(), List.of()), width);
        lines.add("");
        if (media.isEmpty()) {
            add(lines, "Disc", mediaFailure.isPresent() ? disc() : "none", width);
            return lines;
        }
        Media disc = media.get();
        add(lines, "Disc", type(disc), width);
        add(lines, "State", disc.states().isEmpty() ? "unknown" : states(disc), width);
        add(lines, "Capacity", size(disc.totalSectors()), width);
        add(lines, "Free", size(disc.freeSectors()), width);
        add(lines, "Speeds", disc.writeSpeeds().isEmpty() ? "none" : speeds(disc), width);
        addDetails(lines, disc.details(), width);
        return lines;
    }

    /** What makes no sense for the disc is not said. */
    private static void addDetails(List<String> lines, MediaDetails details, int width) {
        details.currentSpeed().ifPresent(speed -> add(lines, "Speed now", speed.toString(), width));
        details.sessions().ifPresent(count -> add(lines, "Sessions", Integer.toString(count), width));
        if (details.previousSessionStart().isPresent()
                && details.previousSessionEnd().isPresent()) {
            add(
                    lines,
                    "Last session",
                    String.format(
                            Locale.ROOT,
                            "sectors %,d to %,d",
                            details.previousSessionStart().getAsLong(),
                            details.previousSessionEnd().getAsLong()),
                    width);
        }
        details.nextWritableAddress()
                .ifPresent(
                        address -> add(lines, "Next write", String.format(Locale.ROOT, "sector %,d", address), width));
        if (!details.writeProtection().isEmpty()) {
            String reasons = details.writeProtection().stream()
                    .map(WriteProtection::description)
                    .collect(Collectors.joining(", "));
            add(lines, "Protected", reasons, width);
        }
    }

    private static String type(Media disc) {
        return disc.type() == MediaType.UNKNOWN
                ? "unknown (type " + disc.physicalType() + ")"
                : disc.type().displayName();
    }

    private static String states(Media disc) {
        return disc.states().stream().map(MediaState::description).collect(Collectors.joining(", "));
    }

    private static String speeds(Media disc) {
        return disc.writeSpeeds().stream().map(WriteSpeed::toString).collect(Collectors.joining(" "));
    }

    private static String size(long sectors) {
        return Sizes.format(sectors * Media.SECTOR_SIZE) + String.format(Locale.ROOT, " (%,d sectors)", sectors);
    }

    /** Those that apply to the disc in the drive are marked. */
    private static <T> String names(List<T> supported, List<T> current) {
        return supported.isEmpty()
                ? "unknown"
                : supported.stream()
                        .map(value -> value + (current.contains(value) ? "*" : ""))
                        .collect(Collectors.joining(", "));
    }

    private static void add(List<String> lines, String label, String text, int width) {
        lines.addAll(TextLayout.beside(label, LABEL_WIDTH, text, width));
    }

    /** The drive with its disc; {@code media} is null if there is none. */
    JsonLine json() {
        return new JsonLine()
                .put("number", number)
                .put("id", drive.id())
                .put("volumePaths", drive.volumePaths())
                .put("vendor", drive.vendor())
                .put("product", drive.product())
                .put("revision", drive.revision())
                .put("canLoadMedia", drive.canLoadMedia())
                .put("exclusiveAccessOwner", drive.exclusiveAccessOwner())
                .put("profiles", texts(drive.supportedProfiles()))
                .put("currentProfiles", texts(drive.currentProfiles()))
                .put("features", texts(drive.supportedFeatures()))
                .put("currentFeatures", texts(drive.currentFeatures()))
                .put("modePages", texts(drive.modePages()))
                .put("media", media.map(DriveReport::json))
                .put("mediaError", mediaFailure.map(failure -> failure.error().name()));
    }

    private static JsonLine json(Media disc) {
        return new JsonLine()
                .put("type", disc.type().displayName())
                .put("physicalType", disc.physicalType())
                .put("states", disc.states())
                .put("totalSectors", disc.totalSectors())
                .put("freeSectors", disc.freeSectors())
                .put(
                        "writeSpeeds",
                        disc.writeSpeeds().stream().map(WriteSpeed::toString).toList())
                .put("currentSpeed", disc.details().currentSpeed().map(WriteSpeed::toString))
                .put("physicallyBlank", disc.details().physicallyBlank())
                .put("heuristicallyBlank", disc.details().heuristicallyBlank())
                .put("sessions", disc.details().sessions())
                .put("nextWritableAddress", disc.details().nextWritableAddress())
                .put("previousSessionStart", disc.details().previousSessionStart())
                .put("previousSessionEnd", disc.details().previousSessionEnd())
                .put("writeProtection", disc.details().writeProtection());
    }

    private static List<String> texts(List<? extends EnumValue<?>> values) {
        return values.stream().map(EnumValue::toString).toList();
    }
}
