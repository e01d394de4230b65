package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;
import io.github.imapi4j.virtual.iso.SectorSource;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/** Looks at the disc in a drive: for {@code ChooseImageDefaults} and its like, and for what earlier sessions hold. */
public interface MediaProbe {

    /**
     * Looks at the disc.
     *
     * @param recorder the drive, borrowed for the duration of the call
     * @return what is in it
     * @throws ImapiException if there is no disc, or none that can be written
     */
    Medium probe(IDiscRecorder2 recorder);

    /**
     * The disc, to be read.
     *
     * @param recorder the drive, borrowed for the duration of the call
     * @return its sectors, read from whatever disc is in the drive then
     * @throws ImapiException if the drive is none that can be read
     */
    SectorSource sectors(IDiscRecorder2 recorder);

    /**
     * Where the newest session begins.
     *
     * @param recorder the drive, borrowed for the duration of the call
     * @return an address; empty for a disc that holds nothing
     * @throws ImapiException if there is no disc, or none that can be read
     */
    OptionalLong lastSession(IDiscRecorder2 recorder);

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
     * @param sectors the sectors of the disc in a drive
     * @return the probe
     */
    static MediaProbe through(Supplier<IDiscFormat2Data> formats, Function<IDiscRecorder2, SectorSource> sectors) {
        return new FormatProbe(formats, sectors);
    }

    /**
     * Asks a disc format.
     *
     * @param formats makes one
     * @param reader the sectors of the disc in a drive
     */
    record FormatProbe(Supplier<IDiscFormat2Data> formats, Function<IDiscRecorder2, SectorSource> reader)
            implements MediaProbe {

        @Override
        public Medium probe(IDiscRecorder2 recorder) {
            return ask(
                    recorder,
                    format -> new Medium(format.getCurrentPhysicalMediaType(), format.getFreeSectorsOnMedia()));
        }

        @Override
        public SectorSource sectors(IDiscRecorder2 recorder) {
            return reader.apply(recorder);
        }

        @Override
        public OptionalLong lastSession(IDiscRecorder2 recorder) {
            return ask(recorder, format -> {
                try {
                    return OptionalLong.of(format.getStartAddressOfPreviousSession());
                } catch (ImapiException e) {
                    if (e.is(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE)) {
                        return OptionalLong.empty();
                    }
                    throw e;
                }
            });
        }

        private <T> T ask(IDiscRecorder2 recorder, Function<IDiscFormat2Data, T> question) {
            try (IDiscFormat2Data format = formats.get()) {
                format.setRecorder(recorder);
                return question.apply(format);
            }
        }
    }
}
