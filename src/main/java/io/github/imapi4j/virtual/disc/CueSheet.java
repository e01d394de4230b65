package io.github.imapi4j.virtual.disc;

import java.util.List;
import java.util.Locale;

/**
 * The text of {@code disc.cue}. Each track has a file of its own; a gap whose samples are kept is written as index 0 at the end of
 * the file before, as rippers do that keep gaps, one that is silence as PREGAP.
 */
final class CueSheet {

    private static final int PER_SECOND = 75;

    private CueSheet() {}

    static String of(AudioContent audio) {
        StringBuilder text = new StringBuilder();
        if (!audio.catalog().isEmpty()) {
            text.append("CATALOG ").append(audio.catalog()).append('\n');
        }
        List<AudioTrack> tracks = audio.tracks();
        for (int i = 0; i < tracks.size(); i++) {
            AudioTrack track = tracks.get(i);
            boolean first = i == 0;
            if (first) {
                file(text, track);
                head(text, track);
            } else if (!track.gapKept()) {
                file(text, track);
                head(text, track);
                if (track.gap() > 0) {
                    text.append("    PREGAP ").append(time(track.gap())).append('\n');
                }
            } else {
                head(text, track);
                index(text, 0, tracks.get(i - 1).sectors() - track.gap());
                file(text, track);
            }
            indexes(text, track, first && track.gapKept() ? track.start() : 0);
        }
        return text.toString();
    }

    private static void file(StringBuilder text, AudioTrack track) {
        text.append("FILE \"").append(TrackFiles.name(track.number())).append("\" WAVE\n");
    }

    private static void head(StringBuilder text, AudioTrack track) {
        text.append(String.format(Locale.ROOT, "  TRACK %02d AUDIO\n", track.number()));
        AudioFlags flags = track.flags();
        String copying = switch (flags.copying()) {
            case PROHIBITED -> "";
            case PERMITTED -> " DCP";
            case SERIAL -> " SCMS";
        };
        if (!flags.equals(AudioFlags.NONE)) {
            text.append("    FLAGS")
                    .append(copying)
                    .append(flags.preEmphasis() ? " PRE" : "")
                    .append('\n');
        }
        track.isrc().ifPresent(code -> text.append("    ISRC ").append(code).append('\n'));
    }

    /** Index 1 and those after it; {@code before} sectors of the first track's gap are in the file before them. */
    private static void indexes(StringBuilder text, AudioTrack track, long before) {
        if (before > 0) {
            index(text, 0, 0);
        }
        index(text, 1, before);
        for (int i = 0; i < track.indexes().size(); i++) {
            index(text, i + 2, before + track.indexes().get(i));
        }
    }

    private static void index(StringBuilder text, int number, long sector) {
        text.append(String.format(Locale.ROOT, "    INDEX %02d %s\n", number, time(sector)));
    }

    /** Minutes, seconds and frames of 1/75 second. */
    private static String time(long sectors) {
        long seconds = sectors / PER_SECOND;
        return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 60, seconds % 60, sectors % PER_SECOND);
    }
}
