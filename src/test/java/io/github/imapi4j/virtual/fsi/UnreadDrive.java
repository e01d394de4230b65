package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.virtual.iso.SectorSource;
import java.util.OptionalLong;
import java.util.function.Function;

/** A drive whose disc can be looked at, but is not to be read. */
record UnreadDrive(Function<IDiscRecorder2, MediaProbe.Medium> looking) implements MediaProbe {

    @Override
    public Medium probe(IDiscRecorder2 recorder) {
        return looking.apply(recorder);
    }

    @Override
    public SectorSource sectors(IDiscRecorder2 recorder) {
        throw new AssertionError("nothing was to be read");
    }

    @Override
    public OptionalLong lastSession(IDiscRecorder2 recorder) {
        throw new AssertionError("nothing was to be read");
    }
}
