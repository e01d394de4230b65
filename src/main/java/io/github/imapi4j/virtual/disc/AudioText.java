package io.github.imapi4j.virtual.disc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The audio in a state file: {@code catalog=} and {@code tracks=}, a track being {@code
 * NUMBER/GAP[k]/START+SECTORS/INDEXES/ISRC/FLAGS}; k says that the gap is kept, flags are p (pre-emphasis), c (copying permitted) and s (copying as SCMS says).
 */
final class AudioText {

    private static final Pattern TRACK = Pattern.compile(
            "(\\d{1,2})/(\\d{1,6})(k?)/(\\d{1,6})\\+(\\d{1,6})/((?:\\d{1,6},?)*)/([A-Z0-9]{12})?/(p?)([cs]?)");

    private AudioText() {}

    /** Whole lines. */
    static String format(AudioContent audio) {
        String tracks = audio.tracks().stream().map(AudioText::format).collect(Collectors.joining(" "));
        return "catalog=" + audio.catalog() + "\ntracks=" + tracks + "\n";
    }

    private static String format(AudioTrack track) {
        String indexes = track.indexes().stream().map(String::valueOf).collect(Collectors.joining(","));
        return track.number() + "/" + track.gap() + (track.gapKept() ? "k" : "") + "/" + track.start() + "+"
                + track.sectors() + "/" + indexes + "/" + track.isrc().orElse("") + "/"
                + (track.flags().preEmphasis() ? "p" : "") + copying(track.flags());
    }

    private static String copying(AudioFlags flags) {
        return switch (flags.copying()) {
            case PROHIBITED -> "";
            case PERMITTED -> "c";
            case SERIAL -> "s";
        };
    }

    private static AudioFlags.Copying copying(String letter) {
        return switch (letter) {
            case "c" -> AudioFlags.Copying.PERMITTED;
            case "s" -> AudioFlags.Copying.SERIAL;
            default -> AudioFlags.Copying.PROHIBITED;
        };
    }

    /**
     * Reads both values.
     *
     * @throws IllegalArgumentException if they are none
     */
    static AudioContent parse(String catalog, String tracks) {
        List<AudioTrack> parsed = new ArrayList<>();
        for (String text : tracks.isEmpty() ? new String[0] : tracks.split(" ", -1)) {
            Matcher parts = TRACK.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException("\"" + text + "\" is no track");
            }
            parsed.add(track(parts));
        }
        return new AudioContent(catalog, parsed);
    }

    private static AudioTrack track(Matcher parts) {
        String indexes = parts.group(6);
        return new AudioTrack(
                Integer.parseInt(parts.group(1)),
                Long.parseLong(parts.group(4)),
                Long.parseLong(parts.group(5)),
                Long.parseLong(parts.group(2)),
                !parts.group(3).isEmpty(),
                indexes.isEmpty()
                        ? List.of()
                        : Arrays.stream(indexes.split(",", -1))
                                .map(Integer::valueOf)
                                .toList(),
                Optional.ofNullable(parts.group(7)),
                new AudioFlags(!parts.group(8).isEmpty(), copying(parts.group(9))));
    }
}
