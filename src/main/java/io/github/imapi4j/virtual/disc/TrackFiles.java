package io.github.imapi4j.virtual.disc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where a disc's audio lies: a WAV file for each track, and a cue sheet. */
interface TrackFiles {

    /** The cue sheet's name. */
    String CUE = "disc.cue";

    /** What a track's file is called. */
    static String name(int track) {
        return String.format(Locale.ROOT, "track%02d.wav", track);
    }

    /** The file of a track, whether it exists or not, to be closed by the caller. */
    SectorStore file(int track);

    /** Replaces the cue sheet. */
    void cue(String text) throws IOException;

    /** Throws everything away. */
    void clear() throws IOException;

    /** Files in a folder. */
    static TrackFiles in(Path folder) {
        return new TrackFiles() {
            @Override
            public SectorStore file(int track) {
                return new FileSectorStore(folder.resolve(name(track)));
            }

            @Override
            public void cue(String text) throws IOException {
                Files.writeString(folder.resolve(CUE), text, StandardCharsets.US_ASCII);
            }

            @Override
            public void clear() throws IOException {
                Files.deleteIfExists(folder.resolve(CUE));
                for (int track = 1; track <= AudioTrack.MOST_TRACKS; track++) {
                    Files.deleteIfExists(folder.resolve(name(track)));
                }
            }
        };
    }

    /** Files in memory; the cue sheet has no reader there. */
    static TrackFiles inMemory() {
        Map<Integer, SectorStore> files = new ConcurrentHashMap<>();
        return new TrackFiles() {
            @Override
            public SectorStore file(int track) {
                return files.computeIfAbsent(track, number -> new MemorySectorStore());
            }

            @Override
            public void cue(String text) {
                // Nobody could see it.
            }

            @Override
            public void clear() throws IOException {
                // Who has a file at hand keeps it, so they are emptied, not forgotten.
                for (SectorStore file : files.values()) {
                    file.clear();
                }
            }
        };
    }
}
