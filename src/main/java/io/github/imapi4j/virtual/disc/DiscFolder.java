package io.github.imapi4j.virtual.disc;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** Finds and makes discs in folders, and never takes a folder for its own that is not. */
final class DiscFolder {

    static final String IMAGE = "disc.img";

    /** What the recorder itself may have left in a folder in which it came to make no disc. */
    private static final Set<String> OWN = Set.of(StateFile.TEMPORARY_NAME, DriveLock.FILE, Tray.FILE);

    private DiscFolder() {}

    static VirtualDisc openOrCreate(Path folder, DiscType type) {
        return new StateFile(folder).exists() ? open(folder) : create(folder, type);
    }

    static VirtualDisc open(Path folder) {
        StateFile stateFile = new StateFile(folder);
        if (!stateFile.exists()) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA, "The folder " + folder + " holds no virtual disc.");
        }
        SectorStore store = new FileSectorStore(folder.resolve(IMAGE));
        return new VirtualDisc(folder, stateFile, store, TrackFiles.in(folder), load(stateFile, store));
    }

    static VirtualDisc create(Path folder, DiscType type) {
        StateFile stateFile = new StateFile(folder);
        Io.run(folder, "made", () -> {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> !OWN.contains(String.valueOf(file.getFileName())))
                        .findFirst()
                        .ifPresent(file -> {
                            throw foreign(folder, file);
                        });
            }
        });
        DiscRecord blank = DiscRecord.blank(type);
        stateFile.save(blank);
        SectorStore store = new FileSectorStore(folder.resolve(IMAGE));
        return new VirtualDisc(folder, stateFile, store, TrackFiles.in(folder), blank);
    }

    private static ImapiException foreign(Path folder, Path file) {
        return new ImapiException(
                ImapiCode.E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE,
                "The folder " + folder + " is not empty and holds no virtual disc (there is " + file.getFileName()
                        + "); it is left as it is.");
    }

    /** Reads the state and checks that the data is there which it speaks of. */
    static DiscRecord load(StateFile stateFile, SectorStore store) {
        DiscRecord record = stateFile.load();
        long size = Io.call(stateFile.folder(), "opened", store::size);
        boolean foreignData = record.status() == DiscStatus.BLANK && size > 0;
        boolean lostData = record.status() != DiscStatus.SPOILED && size < record.dataEnd() * DiscType.SECTOR_SIZE;
        if (foreignData || lostData) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE,
                    "The virtual disc in " + stateFile.folder() + " is damaged: its state says " + record.dataEnd()
                            + " sectors, but " + IMAGE + " has " + size + " bytes.");
        }
        requireTracks(stateFile.folder(), record);
        return record;
    }

    private static void requireTracks(Path folder, DiscRecord record) {
        TrackFiles files = TrackFiles.in(folder);
        for (AudioTrack track : record.audio().tracks()) {
            long size =
                    Io.call(folder, "opened", () -> files.file(track.number()).size());
            if (size < WavHeader.SIZE + track.sectors() * AudioTrack.SECTOR_BYTES) {
                throw new ImapiException(
                        ImapiCode.E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE,
                        "The virtual disc in " + folder + " is damaged: its state says that track " + track.number()
                                + " has " + track.sectors() + " sectors, but " + TrackFiles.name(track.number())
                                + " has " + size + " bytes.");
            }
        }
    }
}
