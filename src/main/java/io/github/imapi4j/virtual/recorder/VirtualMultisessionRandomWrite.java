package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.imapi2.IMultisessionRandomWrite;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.DiscType;

/** Logical sessions on a disc that can be written in any order. */
final class VirtualMultisessionRandomWrite extends VirtualMultisession implements IMultisessionRandomWrite {

    VirtualMultisessionRandomWrite(VirtualDiscFormat2Data format) {
        super(format);
    }

    @Override
    boolean suits(DiscType type) {
        return overwritable(type);
    }

    @Override
    boolean takesMore(DiscStatus status) {
        return status == DiscStatus.BLANK || status == DiscStatus.WRITTEN;
    }

    @Override
    public int getWriteUnitSize() {
        return writeUnit();
    }

    @Override
    public int getLastWrittenAddress() {
        return (int) disc().lastWrittenAddressOfPreviousSession()
                .orElseThrow(() -> noValue("Nothing was written to the disc."));
    }

    @Override
    public int getTotalSectorsOnMedia() {
        return (int) disc().totalSectors();
    }
}
