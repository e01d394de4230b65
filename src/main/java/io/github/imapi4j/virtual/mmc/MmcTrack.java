package io.github.imapi4j.virtual.mmc;

import io.github.imapi4j.virtual.disc.AudioTrack;
import io.github.imapi4j.virtual.disc.DiscSession;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.disc.WriteRule;
import java.util.ArrayList;
import java.util.List;

/**
 * A track as a drive counts them: each session of data is one, each track of audio is one, and what can still be written is the
 * last, open one.
 *
 * @param number counted from 1
 * @param session counted from 1
 * @param start its first sector
 * @param size its sectors, free ones included
 * @param free sectors that can still be written
 * @param audio whether it holds audio
 */
record MmcTrack(int number, int session, long start, long size, long free, boolean audio) {

    /** Whether nothing is written in it. */
    boolean blank() {
        return free == size;
    }

    long end() {
        return start + size;
    }

    static List<MmcTrack> of(VirtualDisc disc) {
        if (disc.type().writeRule() == WriteRule.OVERWRITABLE) {
            boolean blank = disc.status() == DiscStatus.BLANK;
            return List.of(new MmcTrack(1, 1, 0, disc.totalSectors(), blank ? disc.totalSectors() : 0, false));
        }
        List<MmcTrack> tracks = new ArrayList<>();
        int session = 0;
        for (DiscSession closed : disc.sessions()) {
            addSession(tracks, ++session, closed, disc.audioTracks());
        }
        if (disc.status() == DiscStatus.BLANK || disc.status() == DiscStatus.APPENDABLE) {
            long free = disc.freeSectors();
            tracks.add(new MmcTrack(tracks.size() + 1, session + 1, disc.nextWritableAddress(), free, free, false));
        }
        return tracks;
    }

    private static void addSession(List<MmcTrack> tracks, int number, DiscSession session, List<AudioTrack> audio) {
        int before = tracks.size();
        audio.stream()
                .filter(track -> track.start() >= session.start() && track.start() < session.end())
                .forEach(track ->
                        tracks.add(new MmcTrack(tracks.size() + 1, number, track.start(), track.sectors(), 0, true)));
        if (tracks.size() == before) {
            tracks.add(new MmcTrack(before + 1, number, session.start(), session.sectors(), 0, false));
        }
    }

    /** Those that hold something, as a table of contents lists them. */
    static List<MmcTrack> written(VirtualDisc disc) {
        return of(disc).stream().filter(track -> !track.blank()).toList();
    }
}
