package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.imapi2.ImapiCdTrackDigitalCopySetting;
import io.github.imapi4j.virtual.disc.AudioFlags;
import io.github.imapi4j.virtual.disc.AudioFlags.Copying;
import io.github.imapi4j.virtual.disc.AudioTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** A track of a raw image while it is put together. Guarded by its creator. */
final class RawTrack {

    /** An index has so many sectors at the least. */
    static final int LEAST_INDEX = 10;

    private final HeldStream samples;
    private final TreeSet<Integer> indexes = new TreeSet<>(List.of(0));
    private Optional<String> isrc = Optional.empty();
    private ImapiCdTrackDigitalCopySetting copying = ImapiCdTrackDigitalCopySetting.PERMITTED;
    private boolean preEmphasis;

    RawTrack(HeldStream samples) {
        this.samples = samples;
    }

    HeldStream samples() {
        return samples;
    }

    int sectors() {
        return (int) (samples.size() / AudioTrack.SECTOR_BYTES);
    }

    /** Where indexes begin, in sectors from the start; 0, which is index 1, is always among them. */
    NavigableSet<Integer> indexes() {
        return indexes;
    }

    Optional<String> isrc() {
        return isrc;
    }

    void isrc(Optional<String> code) {
        isrc = code;
    }

    ImapiCdTrackDigitalCopySetting copying() {
        return copying;
    }

    void copying(ImapiCdTrackDigitalCopySetting value) {
        copying = value;
    }

    boolean preEmphasis() {
        return preEmphasis;
    }

    void preEmphasis(boolean value) {
        preEmphasis = value;
    }

    /** How many of its last sectors can be the gap of the next track, so that its last index keeps its size. */
    int sectorsForGap() {
        return Math.min(AudioTrack.GAP_SECTORS, sectors() - indexes.last() - LEAST_INDEX);
    }

    AudioTrack placed(int number, long start, long gap) {
        List<Integer> later = new ArrayList<>(indexes.tailSet(0, false));
        Copying serial = switch (copying) {
            case PERMITTED -> Copying.PERMITTED;
            case PROHIBITED -> Copying.PROHIBITED;
            case SCMS -> Copying.SERIAL;
        };
        return new AudioTrack(number, start, sectors(), gap, true, later, isrc, new AudioFlags(preEmphasis, serial));
    }
}
