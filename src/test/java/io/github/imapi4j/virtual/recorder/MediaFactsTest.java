package io.github.imapi4j.virtual.recorder;

import static io.github.imapi4j.virtual.recorder.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.IWriteSpeedDescriptor;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import io.github.imapi4j.virtual.disc.DiscSpeed;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a data format says of drive and disc, through native references. */
class MediaFactsTest {

    private static final int SECTORS = 100;

    /** What asks for the disc. */
    private static final List<Consumer<IDiscFormat2Data>> MEDIA_CALLS = List.of(
            IDiscFormat2Data::getMediaPhysicallyBlank,
            IDiscFormat2Data::getMediaHeuristicallyBlank,
            IDiscFormat2Data::getCurrentMediaStatus,
            IDiscFormat2Data::getWriteProtectStatus,
            IDiscFormat2Data::getTotalSectorsOnMedia,
            IDiscFormat2Data::getFreeSectorsOnMedia,
            IDiscFormat2Data::getNextWritableAddress,
            IDiscFormat2Data::getStartAddressOfPreviousSession,
            IDiscFormat2Data::getLastWrittenAddressOfPreviousSession,
            IDiscFormat2Data::getCurrentPhysicalMediaType,
            IDiscFormat2Data::getCurrentWriteSpeed,
            IDiscFormat2Data::getCurrentRotationTypeIsPureCAV,
            IDiscFormat2Data::getSupportedWriteSpeeds,
            IDiscFormat2Data::getSupportedWriteSpeedDescriptors,
            format -> format.setWriteSpeed(-1, false));

    @ParameterizedTest
    @EnumSource
    void blankDiscIsEmptyFromTheStart(DiscType type) {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(type))) {
            IDiscFormat2Data format = rig.format;
            assertTrue(format.getMediaPhysicallyBlank());
            assertTrue(format.getMediaHeuristicallyBlank());
            assertTrue(format.isCurrentMediaSupported(rig.recorder));
            assertEquals(
                    type.physicalType(), format.getCurrentPhysicalMediaType().value());
            assertEquals(type.sectors(), format.getTotalSectorsOnMedia());
            assertEquals(type.sectors(), format.getFreeSectorsOnMedia());
            assertEquals(0, format.getNextWritableAddress());
            assertEquals(0, format.getWriteProtectStatus().bits());
            assertFails(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, format::getStartAddressOfPreviousSession);
            assertFails(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, format::getLastWrittenAddressOfPreviousSession);
        }
    }

    /** Types and, for each state, the media state as {@code IMAPI_FORMAT2_DATA_MEDIA_STATE} numbers it. */
    @ParameterizedTest
    @CsvSource({
        "CD_R,          0x2, 0x4,    0x4000, 0x400",
        "CD_RW,         0x2, 0x4,    0x4800, 0xC00",
        "DVD_R,         0x2, 0x4,    0x4000, 0x400",
        "DVD_RW,        0x3, 0x1,    0x1,    0x401",
        "DVD_PLUS_R,    0x2, 0x4000, 0x4000, 0x400",
        "DVD_PLUS_RW,   0x3, 0x1,    0x1,    0x401",
        "DVD_PLUS_R_DL, 0x2, 0x4000, 0x4000, 0x400",
        "DVD_RAM,       0x3, 0x1,    0x1,    0x401",
        "BD_R,          0x2, 0x4,    0x4000, 0x400",
        "BD_RE,         0x3, 0x1,    0x1,    0x401"
    })
    void mediaStatusFollowsWhatHappened(DiscType type, String blank, String written, String closed, String spoiled) {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(type))) {
            assertEquals(Integer.decode(blank), status(rig).bits());
            rig.write(SECTORS);
            assertEquals(Integer.decode(written), status(rig).bits());
            assertFalse(rig.format.getMediaPhysicallyBlank());
        }
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(type))) {
            rig.format.setForceMediaToBeClosed(true);
            rig.write(SECTORS);
            assertEquals(Integer.decode(closed), status(rig).bits());
        }
        FaultPlan fault = FaultPlan.builder()
                .write(50, ImapiCode.E_IMAPI_LOSS_OF_STREAMING)
                .build();
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(type).faults(fault))) {
            assertFails(ImapiCode.E_IMAPI_LOSS_OF_STREAMING, () -> rig.write(SECTORS));
            assertEquals(Integer.decode(spoiled), status(rig).bits());
        }
    }

    private static FlagSet<?> status(Rig rig) {
        return rig.format.getCurrentMediaStatus();
    }

    @ParameterizedTest
    @EnumSource(names = {"DVD_PLUS_R", "DVD_PLUS_R_DL"})
    void dvdPlusRStaysOpenWhereCompatibilityIsGivenUp(DiscType type) {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(type))) {
            rig.format.setDisableConsumerDvdCompatibilityMode(true);
            rig.write(SECTORS);
            assertEquals(0x4, status(rig).bits());
        }
    }

    @Test
    void addressesFollowTheSessions() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(DiscType.DVD_R))) {
            rig.write(SECTORS);
            assertEquals(0, rig.format.getStartAddressOfPreviousSession());
            assertEquals(SECTORS - 1, rig.format.getLastWrittenAddressOfPreviousSession());
            int second = rig.format.getNextWritableAddress();
            assertTrue(second > SECTORS, "there is a gap between sessions");
            assertEquals(DiscType.DVD_R.sectors() - second, rig.format.getFreeSectorsOnMedia());
            rig.write(SECTORS);
            assertEquals(second, rig.format.getStartAddressOfPreviousSession());
        }
    }

    @Test
    void allOfAnOverwritableDiscCountsAsFree() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(DiscType.DVD_PLUS_RW))) {
            rig.write(SECTORS);
            assertEquals(rig.format.getTotalSectorsOnMedia(), rig.format.getFreeSectorsOnMedia());
        }
    }

    @Test
    void finalizedDiscHasNoRoomToTellOf() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(DiscType.DVD_R))) {
            rig.format.setForceMediaToBeClosed(true);
            rig.write(SECTORS);
            assertFails(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, rig.format::getFreeSectorsOnMedia);
            assertFails(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, rig.format::getNextWritableAddress);
            assertEquals(DiscType.DVD_R.sectors(), rig.format.getTotalSectorsOnMedia());
        }
    }

    @Test
    void mediaFactsNeedARecorder() {
        try (VirtualSystem system = VirtualSystem.of(VirtualRecorder.inMemory());
                IDiscFormat2Data format =
                        system.createInstance(Imapi2Class.MSFT_DISC_FORMAT2_DATA.clsid(), IDiscFormat2Data.class)) {
            assertAll(MEDIA_CALLS.stream()
                    .map(call -> () -> assertFails(ImapiCode.E_IMAPI_RECORDER_REQUIRED, () -> call.accept(format))));
            assertNull(format.getRecorder());
            assertEquals("", format.getClientName());
            assertEquals(-1, format.getRequestedWriteSpeed());
            assertEquals(10, format.getSupportedMediaTypes().size());
        }
    }

    @Test
    void mediaFactsNeedADisc() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().emptyTray())) {
            assertAll(MEDIA_CALLS.stream()
                    .map(call -> () ->
                            assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA, () -> call.accept(rig.format))));
            assertFails(
                    ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA, () -> rig.format.isCurrentMediaSupported(rig.recorder));
            assertTrue(rig.format.isRecorderSupported(rig.recorder));
        }
    }

    @Test
    void mediaFaultStrikesAsOftenAsPlanned() {
        FaultPlan plan = FaultPlan.builder()
                .times(2)
                .media(ImapiCode.E_IMAPI_RECORDER_MEDIA_BECOMING_READY)
                .build();
        try (Rig rig = new Rig(VirtualRecorder.inMemory().faults(plan))) {
            assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_BECOMING_READY, rig.format::getCurrentMediaStatus);
            assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_BECOMING_READY, rig.format::getTotalSectorsOnMedia);
            assertEquals(0x2, rig.format.getCurrentMediaStatus().bits());
        }
    }

    @Test
    void recorderIsKeptAndLetGo() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            try (IDiscRecorder2 kept = Objects.requireNonNull(rig.format.getRecorder())) {
                assertEquals(rig.recorder.getActiveDiscRecorder(), kept.getActiveDiscRecorder());
            }
            rig.format.setRecorder(null);
            assertNull(rig.format.getRecorder());
            assertFails(ImapiCode.E_IMAPI_RECORDER_REQUIRED, rig.format::getTotalSectorsOnMedia);
        }
    }

    @Test
    void recorderOfAnotherSystemIsNotSupported() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory());
                Rig other = new Rig(VirtualRecorder.inMemory())) {
            assertFalse(rig.format.isRecorderSupported(other.recorder));
            assertFails(ImapiCode.E_IMAPI_DF2DATA_RECORDER_NOT_SUPPORTED, () -> rig.format.setRecorder(other.recorder));
            assertEquals(DiscType.DVD_R.sectors(), rig.format.getTotalSectorsOnMedia(), "the old one stays");
        }
    }

    @Test
    void settingsAreKept() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            IDiscFormat2Data format = rig.format;
            format.setBufferUnderrunFreeDisabled(true);
            format.setPostgapAlreadyInImage(true);
            format.setForceMediaToBeClosed(true);
            format.setDisableConsumerDvdCompatibilityMode(true);
            format.setForceOverwrite(true);
            assertTrue(format.getBufferUnderrunFreeDisabled());
            assertTrue(format.getPostgapAlreadyInImage());
            assertTrue(format.getForceMediaToBeClosed());
            assertTrue(format.getDisableConsumerDvdCompatibilityMode());
            assertTrue(format.getForceOverwrite());
            assertEquals(Rig.CLIENT, format.getClientName());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a*b", "ä"})
    void clientNameThatIsNotValidIsRefused(String name) {
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            assertFails(ImapiCode.E_IMAPI_DF2DATA_CLIENT_NAME_IS_NOT_VALID, () -> rig.format.setClientName(name));
            assertEquals(Rig.CLIENT, rig.format.getClientName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void speedsAreTheDiscs(DiscType type) {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(type))) {
            List<Integer> speeds =
                    type.speeds().stream().map(DiscSpeed::sectorsPerSecond).toList();
            assertEquals(speeds, rig.format.getSupportedWriteSpeeds());
            List<IWriteSpeedDescriptor> descriptors = rig.format.getSupportedWriteSpeedDescriptors();
            try {
                assertEquals(
                        speeds,
                        descriptors.stream()
                                .map(IWriteSpeedDescriptor::getWriteSpeed)
                                .toList());
                for (IWriteSpeedDescriptor descriptor : descriptors) {
                    assertEquals(type.physicalType(), descriptor.getMediaType().value());
                }
                assertEquals(type.speeds().get(0).pureCav(), descriptors.get(0).getRotationTypeIsPureCAV());
            } finally {
                descriptors.forEach(IWriteSpeedDescriptor::close);
            }
            assertEquals(speeds.get(0), rig.format.getCurrentWriteSpeed(), "fastest at first");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DVD_R, 5440, false, 5440, S_OK",
        "DVD_R, 2720, false, 2720, S_OK",
        "DVD_R, 4000, false, 2720, S_IMAPI_SPEEDADJUSTED",
        "DVD_R, 10, false, 1360, S_IMAPI_SPEEDADJUSTED",
        "DVD_R, 99999, false, 5440, S_IMAPI_SPEEDADJUSTED",
        "DVD_R, 2720, true, 2720, S_IMAPI_ROTATIONADJUSTED",
        "DVD_R, 3000, true, 2720, S_IMAPI_BOTHADJUSTED",
        "DVD_R, -1, false, 5440, S_OK",
        "DVD_R, -1, true, 5440, S_IMAPI_ROTATIONADJUSTED",
        "CD_R, 3600, true, 3600, S_OK",
        "CD_R, 3600, false, 3600, S_IMAPI_ROTATIONADJUSTED",
        "CD_R, -1, false, 3600, S_OK"
    })
    void requestedSpeedIsAdjustedToOneThatThereIs(
            DiscType type, int requested, boolean pureCav, int current, String result) {
        HResult expected =
                result.equals("S_OK") ? HResult.S_OK : ImapiCode.valueOf(result).hresult();
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(type))) {
            assertEquals(expected, rig.format.setWriteSpeed(requested, pureCav));
            assertEquals(requested, rig.format.getRequestedWriteSpeed());
            assertEquals(pureCav, rig.format.getRequestedRotationTypeIsPureCAV());
            assertEquals(current, rig.format.getCurrentWriteSpeed());
            assertEquals(type == DiscType.CD_R, rig.format.getCurrentRotationTypeIsPureCAV());
            assertEquals(expected, rig.write(SECTORS), "the write says so again");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -2, Integer.MIN_VALUE})
    void speedThatIsNoneIsAnInvalidArgument(int speed) {
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            assertFails(SystemCode.E_INVALIDARG, () -> rig.format.setWriteSpeed(speed, false));
            assertEquals(-1, rig.format.getRequestedWriteSpeed());
        }
    }

    @Test
    void everyVirtualDiscIsAmongTheSupportedMedia() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            assertEquals(
                    Arrays.stream(DiscType.values()).map(DiscType::physicalType).toList(),
                    rig.format.getSupportedMediaTypes().stream()
                            .map(EnumValue::value)
                            .toList());
        }
    }

    @Test
    void plannedFaultOfAMethodStrikesThatMethodOnly() {
        FaultPlan plan = FaultPlan.builder()
                .method("IDiscFormat2Data::get_FreeSectorsOnMedia", ImapiCode.E_IMAPI_RECORDER_COMMAND_TIMEOUT)
                .times(1)
                .method("IDiscMaster2::get_Count", SystemCode.E_FAIL)
                .build();
        try (Rig rig = new Rig(VirtualRecorder.inMemory().faults(plan))) {
            ImapiException e =
                    assertFails(ImapiCode.E_IMAPI_RECORDER_COMMAND_TIMEOUT, rig.format::getFreeSectorsOnMedia);
            assertEquals(
                    "IDiscFormat2Data::get_FreeSectorsOnMedia", e.operation().orElseThrow());
            assertEquals(DiscType.DVD_R.sectors(), rig.format.getTotalSectorsOnMedia());
            try (var master = rig.system.createInstance(
                    Imapi2Class.MSFT_DISC_MASTER2.clsid(), io.github.imapi4j.imapi2.IDiscMaster2.class)) {
                assertFails(SystemCode.E_FAIL, master::getCount);
                assertEquals(1, master.getCount());
            }
        }
    }
}
