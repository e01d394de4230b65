package io.github.imapi4j;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.IDiscRecorder2Ex;
import io.github.imapi4j.imapi2.IDiscRecorder2Ex.CommandData;
import io.github.imapi4j.imapi2.IWriteSpeedDescriptor;
import io.github.imapi4j.imapi2.ImapiFormat2DataMediaState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks a writer of data discs about the disc in its drive. */
final class MediaReader {

    private static final int COMMAND_SECONDS = 10;

    private MediaReader() {}

    static Media read(IDiscFormat2Data format) {
        FlagSet<ImapiFormat2DataMediaState> state = format.getCurrentMediaStatus();
        int physicalType = format.getCurrentPhysicalMediaType().value();
        MediaType type = MediaType.of(physicalType);
        boolean usable = Media.isUsable(state.bits());
        return new Media(
                type,
                physicalType,
                MediaState.of(state.bits()),
                sectors(format::getTotalSectorsOnMedia, usable),
                usable ? sectors(format::getFreeSectorsOnMedia, true) : 0,
                usable ? readSpeeds(format, type) : List.of(),
                details(format, type, state.has(ImapiFormat2DataMediaState.BLANK)));
    }

    private static MediaDetails details(IDiscFormat2Data format, MediaType type, boolean blank) {
        return new MediaDetails(
                Told.by(format::getMediaPhysicallyBlank).orElse(blank),
                Told.by(format::getMediaHeuristicallyBlank).orElse(blank),
                Told.by(() -> ask(format, IDiscRecorder2Ex::getDiscInformation))
                        .map(DiscInformation::sessions)
                        .orElse(OptionalInt.empty()),
                address(format::getNextWritableAddress),
                blank ? OptionalLong.empty() : address(format::getStartAddressOfPreviousSession),
                blank ? OptionalLong.empty() : address(format::getLastWrittenAddressOfPreviousSession),
                Told.by(format::getCurrentWriteSpeed)
                        .filter(speed -> speed > 0)
                        .map(speed -> WriteSpeed.of(speed, type)),
                Told.by(format::getWriteProtectStatus).map(WriteProtection::of).orElse(Set.of()),
                blank || type.singleSpeed() != MediaType.CD_R.singleSpeed()
                        ? List.of()
                        : Told.by(() -> ask(format, MediaReader::tableOfContents))
                                .orElse(List.of()));
    }

    /** What IMAPI2 has no property for. Some drives do not answer it. */
    private static <T> T ask(IDiscFormat2Data format, Function<IDiscRecorder2Ex, T> question) {
        try (IDiscRecorder2 recorder = Objects.requireNonNull(format.getRecorder());
                IDiscRecorder2Ex commands = recorder.queryInterface(IDiscRecorder2Ex.class)) {
            return question.apply(commands);
        }
    }

    private static List<DiscTrack> tableOfContents(IDiscRecorder2Ex commands) {
        CommandData answer =
                commands.sendCommandGetDataFromDevice(DiscTrack.command(), COMMAND_SECONDS, DiscTrack.MOST_BYTES);
        // A success code that means a failure: the disc has no table.
        return answer.code().equals(HResult.S_OK) ? DiscTrack.parse(answer.data()) : List.of();
    }

    private static OptionalLong address(Supplier<Integer> property) {
        return Told.by(property).map(address -> OptionalLong.of(address)).orElse(OptionalLong.empty());
    }

    /** Sectors are unsigned 32-bit numbers; a disc in the wrong state, or one that cannot be written at all, has none to offer. */
    private static long sectors(Supplier<Integer> property, boolean usable) {
        try {
            return Integer.toUnsignedLong(property.get());
        } catch (ImapiException e) {
            if (!usable || e.is(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE)) {
                return 0;
            }
            throw e;
        }
    }

    private static List<WriteSpeed> readSpeeds(IDiscFormat2Data format, MediaType type) {
        List<WriteSpeed> speeds = new ArrayList<>();
        List<IWriteSpeedDescriptor> descriptors = format.getSupportedWriteSpeedDescriptors();
        try {
            descriptors.forEach(descriptor -> speeds.add(WriteSpeed.of(descriptor.getWriteSpeed(), type)));
        } finally {
            descriptors.forEach(IWriteSpeedDescriptor::close); // Those after one that fails too.
        }
        return speeds.stream().distinct().sorted().toList();
    }
}
