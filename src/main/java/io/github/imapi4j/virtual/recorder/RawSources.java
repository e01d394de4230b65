package io.github.imapi4j.virtual.recorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The streams that a raw image is made of, held as long as its creator or one of its result streams lives. Its monitor guards reading
 * them.
 */
final class RawSources {

    private final List<RawTrack> tracks = new ArrayList<>();
    private Optional<HeldStream> pregap = Optional.empty();
    private Optional<HeldStream> subcode = Optional.empty();
    private int holders = 1;

    synchronized List<RawTrack> tracks() {
        return tracks;
    }

    synchronized Optional<HeldStream> pregap() {
        return pregap;
    }

    synchronized void pregap(HeldStream stream) {
        pregap.ifPresent(HeldStream::close);
        pregap = Optional.of(stream);
    }

    synchronized Optional<HeldStream> subcode() {
        return subcode;
    }

    synchronized void subcode(HeldStream stream) {
        subcode.ifPresent(HeldStream::close);
        subcode = Optional.of(stream);
    }

    synchronized void hold() {
        holders++;
    }

    synchronized void release() {
        holders--;
        if (holders == 0) {
            tracks.forEach(track -> track.samples().close());
            pregap.ifPresent(HeldStream::close);
            subcode.ifPresent(HeldStream::close);
        }
    }
}
