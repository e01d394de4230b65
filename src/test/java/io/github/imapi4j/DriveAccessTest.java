package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.com.ComInputStream;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SenseData;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.ImapiFeaturePageType;
import io.github.imapi4j.imapi2.ImapiModePageType;
import io.github.imapi4j.imapi2.ImapiProfileType;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Commands to a drive, its lock, and IMAPI2's streams, as a program uses them. */
class DriveAccessTest {

    private static final DiscImage IMAGE =
            DiscImage.builder().add("a.txt", Content.of(new byte[5000])).build();

    @Test
    void driveTellsOfItself() {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory().media(DiscType.BD_R));
                Recorder drive = imapi.recorder();
                DriveCommands commands = drive.commands()) {
            Inquiry inquiry = commands.inquiry();
            assertEquals("imapi4j", inquiry.vendor());
            assertEquals("Virtual recorder", inquiry.product());
            assertEquals("1.00", inquiry.revision());
            assertTrue(inquiry.removable());
            assertEquals(5, inquiry.deviceType());
            DriveConfiguration configuration = commands.configuration();
            assertTrue(configuration.currentProfile().is(ImapiProfileType.BD_R_SEQUENTIAL));
            assertEquals(
                    drive.info().supportedFeatures(),
                    configuration.features().stream().map(FeaturePage::type).toList());
            FeaturePage write = commands.feature(ImapiFeaturePageType.BD_WRITE);
            assertTrue(write.current());
            assertFalse(commands.feature(ImapiFeaturePageType.CD_READ).current());
            assertTrue(commands.feature(ImapiFeaturePageType.CORE).persistent());
            assertEquals(drive.info().modePages(), commands.modePages());
        }
    }

    @Test
    void discAndTracksAreTold() {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory());
                Recorder drive = imapi.recorder();
                DriveCommands commands = drive.commands()) {
            assertEquals(DiscInformation.State.EMPTY, commands.discInformation().state());
            assertEquals(0, commands.discInformation().writtenSessions());
            long sectors = drive.burn(IMAGE).run().sectors();
            DiscInformation disc = commands.discInformation();
            assertEquals(DiscInformation.State.INCOMPLETE, disc.state());
            assertEquals(1, disc.writtenSessions());
            assertEquals(2, disc.lastTrack());
            assertFalse(disc.erasable());
            TrackInformation track = commands.trackInformation(1);
            assertEquals(sectors, track.size());
            assertEquals(OptionalLong.of(sectors - 1), track.lastRecordedAddress());
            assertEquals(OptionalLong.empty(), track.nextWritableAddress());
            assertEquals(1, commands.trackAt(3).number());
            TrackInformation open = commands.trackInformation(2);
            assertTrue(open.blank());
            assertEquals(drive.media().details().nextWritableAddress(), open.nextWritableAddress());
            assertEquals(1, drive.media().details().sessions().getAsInt());
        }
    }

    @Test
    void modePageIsChanged() {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory());
                Recorder drive = imapi.recorder();
                DriveCommands commands = drive.commands()) {
            ModePage page = commands.modePage(ImapiModePageType.WRITE_PARAMETERS);
            byte[] raw = page.raw().toArray();
            raw[2] |= 0x10;
            commands.setModePage(new ModePage(page.type(), Bytes.copyOf(raw)));
            assertEquals(
                    Bytes.copyOf(raw),
                    commands.modePage(ImapiModePageType.WRITE_PARAMETERS).raw());
            EnumValue<ImapiModePageType> unknown = new EnumValue<>(ImapiModePageType.class, 0x2C);
            ImapiException failure = assertThrows(ImapiException.class, () -> commands.modePage(unknown));
            assertEquals(ImapiCode.E_IMAPI_RECORDER_NO_SUCH_MODE_PAGE, failure.error());
        }
    }

    @Test
    void refusedCommandThrowsWithWhatTheDriveReported() {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory().emptyTray());
                Recorder drive = imapi.recorder();
                DriveCommands commands = drive.commands().timeout(Duration.ofSeconds(3))) {
            ImapiException notReady = assertThrows(ImapiException.class, commands::testUnitReady);
            assertEquals(Optional.of(new SenseData(2, 0x3A, 1, false)), notReady.senseData());
            assertEquals(Optional.of("V:"), notReady.device());
            ImapiException unknown =
                    assertThrows(ImapiException.class, () -> commands.read(Bytes.of(0xFE, 0, 0, 0, 0, 0), 10));
            assertEquals("05/20/00", unknown.senseData().orElseThrow().numbers());
            ImapiException write = assertThrows(
                    ImapiException.class, () -> commands.write(Bytes.of(0xFE, 0, 0, 0, 0, 0), Bytes.of(1)));
            assertEquals(Optional.of("IDiscRecorder2Ex::SendCommandSendDataToDevice"), write.operation());
            assertThrows(IllegalArgumentException.class, () -> commands.timeout(Duration.ofMillis(999)));
        }
    }

    @Test
    void answerThatIsCutOffIsNoCrash() {
        Bytes configuration = Bytes.of(0, 0, 0, 40, 0, 0, 0, 0x11, 0, 1, 3, 8, 0, 0);
        assertEquals(List.of(), DriveConfiguration.parse(configuration).features());
        assertEquals("", Inquiry.parse(Bytes.of(5, 0x80)).vendor());
        for (ImapiException failure : List.of(
                assertThrows(ImapiException.class, () -> DriveConfiguration.parse(Bytes.EMPTY)),
                assertThrows(ImapiException.class, () -> DiscInformation.parse(Bytes.of(0, 1))),
                assertThrows(ImapiException.class, () -> TrackInformation.parse(Bytes.of(0, 1))),
                assertThrows(ImapiException.class, () -> FeaturePage.parse(Bytes.of(0, 1, 1, 4), 0)),
                assertThrows(ImapiException.class, () -> ModePage.parse(Bytes.EMPTY)))) {
            assertEquals(ImapiCode.E_IMAPI_RECORDER_INVALID_RESPONSE_FROM_DEVICE, failure.error());
        }
    }

    @Test
    void unknownFeatureKeepsItsNumberAndBytes() {
        DriveConfiguration parsed =
                DriveConfiguration.parse(Bytes.of(0, 0, 0, 12, 0, 0, 0x77, 0x77, 0x7F, 0x01, 5, 4, 1, 2, 3, 4));
        FeaturePage feature = parsed.features().get(0);
        assertEquals(0x7F01, feature.type().value());
        assertEquals(Bytes.of(1, 2, 3, 4), feature.data());
        assertEquals(1, feature.version());
        assertEquals(0x7777, parsed.currentProfile().value());
    }

    @Test
    void lockKeepsOthersOutUntilItIsClosed() {
        VirtualRecorder recorder = VirtualRecorder.inMemory();
        try (Imapi imapi = Imapi.virtual(recorder);
                Recorder drive = imapi.recorder()) {
            DriveLock lock = drive.lock("Editing suite", false);
            assertEquals("Editing suite", lock.owner());
            assertEquals(Optional.of("Editing suite"), drive.info().exclusiveAccessOwner());
            drive.burn(IMAGE).run();
            lock.close();
            lock.close();
            assertEquals(Optional.empty(), drive.info().exclusiveAccessOwner());
            ImapiException mounted = assertThrows(ImapiException.class, () -> drive.lock("Editing suite", false));
            assertEquals(SystemCode.E_ACCESSDENIED, mounted.error());
            try (DriveLock forced = drive.lock("Editing suite", true)) {
                assertTrue(recorder.drive().isHeld(), forced.owner());
            }
            ImapiException name = assertThrows(ImapiException.class, () -> drive.lock("no/slash", true));
            assertEquals(ImapiCode.E_IMAPI_RECORDER_CLIENT_NAME_IS_NOT_VALID, name.error());
            assertFalse(recorder.drive().isHeld());
        }
    }

    @Test
    void streamsOfImapi2AreMadeAndRead() throws IOException {
        try (Imapi imapi = Imapi.virtual();
                IStream zeros = imapi.streams().zeros(3);
                IStream noise = imapi.streams().pseudoRandom(7, 4);
                IStream both = imapi.streams().concatenate(List.of(zeros, noise));
                IStream turns = imapi.streams().interleave(List.of(zeros, noise), List.of(1, 2))) {
            byte[] random = bytes(imapi.streams().pseudoRandom(7, 4));
            assertEquals(4, random.length);
            assertArrayEquals(
                    new byte[] {0, 0, 0, random[0], random[1], random[2], random[3]}, bytes(both.cloneStream()));
            assertArrayEquals(
                    new byte[] {0, random[0], random[1], 0, random[2], random[3], 0}, bytes(turns.cloneStream()));
            assertThrows(
                    IllegalArgumentException.class, () -> imapi.streams().interleave(List.of(zeros), List.of(1, 2)));
        }
    }

    private static byte[] bytes(IStream stream) throws IOException {
        try (ComInputStream in = new ComInputStream(stream)) {
            return in.readAllBytes();
        }
    }
}
