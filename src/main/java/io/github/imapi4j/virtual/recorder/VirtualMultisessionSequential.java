package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.imapi2.IMultisessionSequential2;
import io.github.imapi4j.virtual.disc.AudioTrack;
import io.github.imapi4j.virtual.disc.DiscSession;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.VirtualDisc;

/** Further sessions on a disc that is written front to back. */
final class VirtualMultisessionSequential extends VirtualMultisession implements IMultisessionSequential2 {

    private static final int NO_SESSION = -1;

    VirtualMultisessionSequential(VirtualDiscFormat2Data format) {
        super(format);
    }

    @Override
    boolean suits(DiscType type) {
        return !overwritable(type);
    }

    @Override
    boolean takesMore(DiscStatus status) {
        return status == DiscStatus.BLANK || status == DiscStatus.APPENDABLE;
    }

    @Override
    public boolean getIsFirstDataSession() {
        VirtualDisc disc = disc();
        return disc.sessions().stream().allMatch(session -> isAudio(disc, session));
    }

    private static boolean isAudio(VirtualDisc disc, DiscSession session) {
        return disc.audioTracks().stream().mapToLong(AudioTrack::start).anyMatch(start -> contains(session, start));
    }

    private static boolean contains(DiscSession session, long sector) {
        return sector >= session.start() && sector < session.end();
    }

    @Override
    public int getStartAddressOfPreviousSession() {
        return (int) disc().startOfPreviousSession().orElse(NO_SESSION);
    }

    @Override
    public int getLastWrittenAddressOfPreviousSession() {
        return (int) disc().lastWrittenAddressOfPreviousSession().orElse(NO_SESSION);
    }

    @Override
    public int getNextWritableAddress() {
        return (int) disc().nextWritableAddress();
    }

    @Override
    public int getFreeSectorsOnMedia() {
        return (int) disc().freeSectors();
    }

    @Override
    public int getWriteUnitSize() {
        return writeUnit();
    }
}
