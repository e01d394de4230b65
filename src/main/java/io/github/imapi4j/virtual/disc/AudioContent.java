package io.github.imapi4j.virtual.disc;

import java.util.ArrayList;
import java.util.List;

/**
 * The audio on a disc.
 *
 * @param catalog the media catalog number, 13 digits, or empty
 * @param tracks in the order of their numbers
 */
record AudioContent(String catalog, List<AudioTrack> tracks) {

    static final AudioContent NONE = new AudioContent("", List.of());

    AudioContent {
        tracks = List.copyOf(tracks);
        if (!catalog.matches("|\\d{13}")) {
            throw new IllegalArgumentException("\"" + catalog + "\" is no media catalog number");
        }
        for (int i = 1; i < tracks.size(); i++) {
            AudioTrack before = tracks.get(i - 1);
            AudioTrack track = tracks.get(i);
            if (track.number() != before.number() + 1 || track.start() < before.end()) {
                throw new IllegalArgumentException("track " + track.number() + " is out of place");
            }
        }
    }

    boolean isEmpty() {
        return tracks.isEmpty();
    }

    AudioContent plus(AudioTrack track) {
        List<AudioTrack> more = new ArrayList<>(tracks);
        more.add(track);
        return new AudioContent(catalog, more);
    }

    /** The address after the last track, 0 if there is none. */
    long end() {
        return tracks.isEmpty() ? 0 : tracks.get(tracks.size() - 1).end();
    }

    /** Whether a session consists of these tracks rather than of user data. */
    boolean isIn(DiscSession session) {
        return tracks.stream().anyMatch(track -> track.start() >= session.start() && track.start() < session.end());
    }
}
