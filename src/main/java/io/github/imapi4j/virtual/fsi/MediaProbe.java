package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;
import java.util.function.Supplier;

/** Looks at the disc in a drive, for {@code ChooseImageDefaults} and {@code SetMaxMediaBlocksFromDevice}. */
@FunctionalInterface
public interface MediaProbe {

    /**
     * Looks at the disc.
     *
     * @param recorder the drive, borrowed for the duration of the call
     * @return what is in it
     * @throws io.github.imapi4j.error.ImapiException if there is no disc, or none that can be written
     */
    Medium probe(IDiscRecorder2 recorder);

    /**
     * A disc as an image needs to know it.
     *
     * @param type its kind
     * @param freeSectors sectors of 2,048 bytes that can be written
     */
    record Medium(EnumValue<ImapiMediaPhysicalType> type, int freeSectors) {}

    /**
     * Asks a disc format, as IMAPI2 does.
     *
     * @param formats makes a disc format without a recorder, to be closed after each use
     * @return the probe
     */
    static MediaProbe through(Supplier<IDiscFormat2Data> formats) {
        return recorder -> {
            try (IDiscFormat2Data format = formats.get()) {
                format.setRecorder(recorder);
                return new Medium(format.getCurrentPhysicalMediaType(), format.getFreeSectorsOnMedia());
            }
        };
    }
}
