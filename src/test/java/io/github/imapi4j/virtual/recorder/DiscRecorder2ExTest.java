package io.github.imapi4j.virtual.recorder;

import static io.github.imapi4j.virtual.recorder.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.SenseData;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.IDiscRecorder2Ex;
import io.github.imapi4j.imapi2.IDiscRecorder2Ex.CommandData;
import io.github.imapi4j.imapi2.IDiscRecorder2Ex.CommandResult;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2.ImapiFeaturePageType;
import io.github.imapi4j.imapi2.ImapiModePageRequestType;
import io.github.imapi4j.imapi2.ImapiModePageType;
import io.github.imapi4j.imapi2.ImapiReadTrackAddressType;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands through native references; layouts as MMC-6 and SPC-3 have them. */
class DiscRecorder2ExTest {

    private static final int TIMEOUT = 10;

    private Rig rig = new Rig(VirtualRecorder.inMemory());
    private IDiscRecorder2Ex commands = rig.recorder.queryInterface(IDiscRecorder2Ex.class);

    private void use(VirtualRecorder recorder) {
        close();
        rig = new Rig(recorder);
        commands = rig.recorder.queryInterface(IDiscRecorder2Ex.class);
    }

    private void use(DiscType type) {
        use(VirtualRecorder.inMemory().media(type));
    }

    @AfterEach
    void close() {
        commands.close();
        rig.close();
    }

    private static Bytes cdb(int... bytes) {
        return Bytes.of(bytes);
    }

    private Bytes get(Bytes command) {
        CommandData answer = commands.sendCommandGetDataFromDevice(command, TIMEOUT, 4096);
        assertEquals(
                HResult.S_OK,
                answer.code(),
                () -> SenseData.parse(answer.senseData().toArray()).toString());
        assertEquals(Bytes.copyOf(new byte[18]), answer.senseData());
        return answer.data();
    }

    private void assertRefused(String numbers, HResult code, Bytes sense) {
        assertEquals(ImapiCode.S_IMAPI_COMMAND_HAS_SENSE_DATA.hresult(), code);
        assertEquals(numbers, SenseData.parse(sense.toArray()).orElseThrow().numbers());
    }

    private void assertRefused(String numbers, Bytes command) {
        CommandResult result = commands.sendCommandNoData(command, TIMEOUT);
        assertRefused(numbers, result.code(), result.senseData());
    }

    private void assertGetRefused(String numbers, Bytes command) {
        CommandData result = commands.sendCommandGetDataFromDevice(command, TIMEOUT, 64);
        assertRefused(numbers, result.code(), result.senseData());
        assertEquals(Bytes.EMPTY, result.data());
    }

    private static int u16(Bytes bytes, int at) {
        return bytes.toBuffer().getShort(at) & 0xFFFF;
    }

    // Both interfaces are one object.

    @Test
    void commandsAndRecorderAreOneObject() {
        try (IDiscRecorder2 same = commands.queryInterface(IDiscRecorder2.class)) {
            assertEquals(rig.drive().uniqueId(), same.getActiveDiscRecorder());
        }
    }

    @Test
    void commandsNeedAnInitializedRecorder() {
        try (IDiscRecorder2Ex bare =
                rig.system.createInstance(Imapi2Class.MSFT_DISC_RECORDER2.clsid(), IDiscRecorder2Ex.class)) {
            assertFails(SystemCode.E_FAIL, bare::getDiscInformation);
            assertFails(SystemCode.E_FAIL, () -> bare.sendCommandNoData(cdb(0, 0, 0, 0, 0, 0), TIMEOUT));
        }
    }

    // Arguments.

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 17})
    void commandHasSixToSixteenBytes(int length) {
        Bytes command = Bytes.copyOf(new byte[length]);
        assertFails(SystemCode.E_INVALIDARG, () -> commands.sendCommandNoData(command, TIMEOUT));
    }

    @Test
    void commandNeedsATimeoutAndRoom() {
        Bytes inquiry = cdb(0x12, 0, 0, 0, 36, 0);
        assertFails(SystemCode.E_INVALIDARG, () -> commands.sendCommandNoData(cdb(0, 0, 0, 0, 0, 0), 0));
        assertFails(SystemCode.E_INVALIDARG, () -> commands.sendCommandGetDataFromDevice(inquiry, TIMEOUT, 0));
        int tooMuch = commands.getMaximumPageAlignedTransferSize() + 1;
        assertFails(SystemCode.E_INVALIDARG, () -> commands.sendCommandGetDataFromDevice(inquiry, TIMEOUT, tooMuch));
    }

    // Refusals.

    @Test
    void unknownCommandIsRefusedWithSenseData() {
        assertRefused("05/20/00", cdb(0xFF, 0, 0, 0, 0, 0));
        assertGetRefused("05/20/00", cdb(0xFF, 0, 0, 0, 0, 0));
        CommandResult write =
                commands.sendCommandSendDataToDevice(cdb(0x2A, 0, 0, 0, 0, 0, 0, 0, 1, 0), TIMEOUT, Bytes.of(1));
        assertRefused("05/20/00", write.code(), write.senseData());
    }

    @Test
    void trayWithoutADiscIsNotReady() {
        assertEquals(
                HResult.S_OK,
                commands.sendCommandNoData(cdb(0, 0, 0, 0, 0, 0), TIMEOUT).code());
        use(VirtualRecorder.inMemory().emptyTray());
        assertRefused("02/3A/01", cdb(0, 0, 0, 0, 0, 0));
        rig.recorder.ejectMedia();
        assertRefused("02/3A/02", cdb(0, 0, 0, 0, 0, 0));
        assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA, commands::getDiscInformation);
    }

    @ParameterizedTest
    @CsvSource({
        "E_IMAPI_RECORDER_MEDIA_BECOMING_READY, 02/04/01",
        "E_IMAPI_RECORDER_MEDIA_FORMAT_IN_PROGRESS, 02/04/04",
        "E_IMAPI_RECORDER_MEDIA_BUSY, 02/04/07",
        "E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE, 02/30/00"
    })
    void plannedStateOfTheDiscIsInTheSenseData(String code, String numbers) {
        use(VirtualRecorder.inMemory().faults(FaultPlan.parse(List.of("media=" + code))));
        assertRefused(numbers, cdb(0, 0, 0, 0, 0, 0));
    }

    @Test
    void wrongFieldIsRefused() {
        assertGetRefused("05/24/00", cdb(0x51, 7, 0, 0, 0, 0, 0, 0, 34, 0));
        assertGetRefused("05/24/00", cdb(0x46, 3, 0, 0, 0, 0, 0, 0, 34, 0));
        assertGetRefused("05/24/00", cdb(0x5A, 0, 0x07, 0, 0, 0, 0, 0, 34, 0));
        assertGetRefused("05/39/00", cdb(0x5A, 0, 0xC5, 0, 0, 0, 0, 0, 34, 0));
    }

    // The drive.

    @Test
    void inquiryNamesTheDrive() {
        Bytes answer = get(cdb(0x12, 0, 0, 0, 96, 0));
        assertEquals(36, answer.length());
        assertEquals(5, answer.get(0));
        assertEquals(0x80, answer.get(1));
        assertEquals(31, answer.get(4));
        String text = new String(answer.toArray(), 8, 28, StandardCharsets.US_ASCII);
        assertEquals("imapi4j Virtual recorder1.00", text);
        assertEquals(5, get(cdb(0x12, 0, 0, 0, 5, 0)).length(), "no more than is asked for");
    }

    @Test
    void configurationHasTheProfileAndEveryFeature() {
        Bytes answer = get(cdb(0x46, 0, 0, 0, 0, 0, 0, 0x10, 0, 0));
        assertEquals(answer.length() - 4, answer.toBuffer().getInt(0));
        assertEquals(0x11, u16(answer, 6));
        int at = 8;
        int count = 0;
        int before = -1;
        while (at < answer.length()) {
            assertTrue(u16(answer, at) > before, "in rising order");
            before = u16(answer, at);
            at += 4 + answer.get(at + 3);
            count++;
        }
        assertEquals(answer.length(), at);
        assertEquals(commands.getSupportedFeaturePages(false).size(), count);
    }

    @ParameterizedTest
    @EnumSource
    void eachFeatureIsCurrentWhereTheRecorderSaysSo(DiscType type) {
        use(type);
        List<EnumValue<ImapiFeaturePageType>> current = commands.getSupportedFeaturePages(true);
        for (EnumValue<ImapiFeaturePageType> feature : commands.getSupportedFeaturePages(false)) {
            Bytes page = commands.getFeaturePage(feature, false);
            assertEquals(feature.value(), u16(page, 0));
            assertEquals(current.contains(feature), (page.get(2) & 1) != 0, feature.toString());
            assertEquals(page.length(), 4 + page.get(3));
            assertEquals(0, page.get(3) % 4, "MMC pads to four bytes");
            if (!current.contains(feature)) {
                assertFails(
                        ImapiCode.E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT,
                        () -> commands.getFeaturePage(feature, true));
            }
        }
        assertEquals(rig.recorder.getCurrentProfiles(), commands.getSupportedProfiles(true));
    }

    @Test
    void unknownFeatureIsNoSuchFeature() {
        EnumValue<ImapiFeaturePageType> unknown = new EnumValue<>(ImapiFeaturePageType.class, 0x7FFF);
        assertFails(ImapiCode.E_IMAPI_RECORDER_NO_SUCH_FEATURE, () -> commands.getFeaturePage(unknown, false));
    }

    @Test
    void modePagesAreTheSameWithAndWithoutTheCommand() {
        List<Bytes> pages = commands.getSupportedModePages(ImapiModePageRequestType.CURRENT_VALUES).stream()
                .map(page -> commands.getModePage(page, ImapiModePageRequestType.CURRENT_VALUES))
                .toList();
        Bytes all = get(cdb(0x5A, 8, 0x3F, 0, 0, 0, 0, 0x10, 0, 0));
        byte[] body = Arrays.copyOfRange(all.toArray(), 8, all.length());
        ByteBuffer joined = ByteBuffer.allocate(body.length);
        pages.forEach(page -> joined.put(page.toArray()));
        assertEquals(Bytes.copyOf(body), Bytes.copyOf(joined.array()));
        assertEquals(all.length() - 2, u16(all, 0));
        assertEquals(List.of(), commands.getSupportedModePages(ImapiModePageRequestType.SAVED_VALUES));
        assertFails(
                ImapiCode.E_IMAPI_RECORDER_NO_SUCH_MODE_PAGE,
                () -> commands.getModePage(
                        new EnumValue<>(ImapiModePageType.class, 0x11), ImapiModePageRequestType.CURRENT_VALUES));
    }

    @Test
    void modePageChangesWhereItsMaskAllows() {
        EnumValue<ImapiModePageType> page = EnumValue.of(ImapiModePageType.WRITE_PARAMETERS);
        byte[] values = commands.getModePage(page, ImapiModePageRequestType.CURRENT_VALUES)
                .toArray();
        values[2] |= 0x10; // test write
        commands.setModePage(ImapiModePageRequestType.CURRENT_VALUES, Bytes.copyOf(values));
        assertEquals(Bytes.copyOf(values), commands.getModePage(page, ImapiModePageRequestType.CURRENT_VALUES));
        assertEquals(
                values[2] & 0x10 ^ 0x10,
                commands.getModePage(page, ImapiModePageRequestType.DEFAULT_VALUES)
                                .get(2)
                        & 0x10,
                "the default stays");
        values[14] = 77;
        assertFails(
                ImapiCode.E_IMAPI_RECORDER_INVALID_MODE_PARAMETERS,
                () -> commands.setModePage(ImapiModePageRequestType.CURRENT_VALUES, Bytes.copyOf(values)));
        assertFails(
                SystemCode.E_INVALIDARG,
                () -> commands.setModePage(ImapiModePageRequestType.DEFAULT_VALUES, Bytes.copyOf(values)));
    }

    @Test
    void modeSelectIsTheSameAsSetting() {
        EnumValue<ImapiModePageType> page = EnumValue.of(ImapiModePageType.READ_WRITE_ERROR_RECOVERY);
        byte[] values = commands.getModePage(page, ImapiModePageRequestType.CURRENT_VALUES)
                .toArray();
        values[3] = 9;
        byte[] list = new byte[8 + values.length];
        System.arraycopy(values, 0, list, 8, values.length);
        CommandResult result = commands.sendCommandSendDataToDevice(
                cdb(0x55, 0x10, 0, 0, 0, 0, 0, 0, list.length, 0), TIMEOUT, Bytes.copyOf(list));
        assertEquals(HResult.S_OK, result.code());
        assertEquals(
                9,
                commands.getModePage(page, ImapiModePageRequestType.CURRENT_VALUES)
                        .get(3));
    }

    @Test
    void trayMovesUnlessRemovalIsPrevented() {
        commands.sendCommandNoData(cdb(0x1E, 0, 0, 0, 1, 0), TIMEOUT);
        assertRefused("05/53/02", cdb(0x1B, 0, 0, 0, 2, 0));
        assertFalse(rig.drive().isTrayOpen());
        commands.sendCommandNoData(cdb(0x1E, 0, 0, 0, 0, 0), TIMEOUT);
        commands.sendCommandNoData(cdb(0x1B, 0, 0, 0, 2, 0), TIMEOUT);
        assertTrue(rig.drive().isTrayOpen());
        assertEquals(0x10, get(cdb(0xBD, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0)).get(1));
        commands.sendCommandNoData(cdb(0x1B, 0, 0, 0, 3, 0), TIMEOUT);
        assertFalse(rig.drive().isTrayOpen());
    }

    @Test
    void eventStatusTellsOfANewDiscOnce() {
        Bytes poll = cdb(0x4A, 1, 0, 0, 0x10, 0, 0, 0, 8, 0);
        assertEquals(2, get(poll).get(4));
        assertEquals(0, get(poll).get(4));
        rig.recorder.ejectMedia();
        Bytes open = get(poll);
        assertEquals(3, open.get(4));
        assertEquals(1, open.get(5));
        assertGetRefused("05/24/00", cdb(0x4A, 0, 0, 0, 0x10, 0, 0, 0, 8, 0));
    }

    @Test
    void writeSpeedsAreInThousandsOfBytes() {
        Bytes answer = get(cdb(0xAC, 0, 0, 0, 0, 0, 0, 0, 0, 16, 3, 0));
        assertEquals(4 + 3 * 16, answer.toBuffer().getInt(0));
        assertEquals(8 * 680 * 2048 / 1000, answer.toBuffer().getInt(8 + 12));
        assertEquals(2_298_495, answer.toBuffer().getInt(8 + 4));
        assertEquals(8 + 16, get(cdb(0xAC, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 0)).length());
    }

    @Test
    void descriptorsOfWindowsAreLittleEndian() {
        ByteBuffer adapter = commands.getAdapterDescriptor().toBuffer().order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(32, adapter.getInt(4));
        assertEquals(commands.getMaximumPageAlignedTransferSize(), adapter.getInt(8));
        assertEquals(14, adapter.get(24), "a virtual bus");
        Bytes bytes = commands.getDeviceDescriptor();
        ByteBuffer device = bytes.toBuffer().order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(bytes.length(), device.getInt(4));
        String text = new String(bytes.toArray(), StandardCharsets.US_ASCII);
        assertEquals("imapi4j", text.substring(device.getInt(12), text.indexOf('\0', device.getInt(12))));
        assertEquals("Virtual recorder", text.substring(device.getInt(16), text.indexOf('\0', device.getInt(16))));
    }

    // The disc.

    @ParameterizedTest
    @CsvSource({"DVD_R, 00, 1, 0", "CD_RW, 10, 1, 0", "BD_RE, 10, 1, 0"})
    void blankDiscHasOneEmptySession(DiscType type, String states, int sessions, int mode) {
        use(type);
        Bytes answer = commands.getDiscInformation();
        assertEquals(32, u16(answer, 0));
        assertEquals(Integer.parseInt(states, 16), answer.get(2));
        assertEquals(sessions, answer.get(4));
        Bytes track = commands.getTrackInformation(1, ImapiReadTrackAddressType.TRACK);
        assertEquals(0x41, track.get(6), "blank");
        assertEquals(1, track.get(7), "only the next writable address counts");
        assertEquals(type.sectors(), track.toBuffer().getInt(16));
        assertGetRefused("05/24/00", cdb(0x43, 0, 0, 0, 0, 0, 0, 0, 64, 0));
    }

    @Test
    void appendableDiscHasAnEmptySessionAtItsEnd() {
        rig.write(100);
        long next = rig.disc().nextWritableAddress();
        Bytes answer = commands.getDiscInformation();
        assertEquals(0x01, answer.get(2) & 0x0F, "incomplete, the last session empty");
        assertEquals(2, answer.get(4));
        assertEquals(2, answer.get(5));
        Bytes written = commands.getTrackInformation(50, ImapiReadTrackAddressType.LBA);
        assertEquals(1, written.get(2));
        assertEquals(100, written.toBuffer().getInt(24));
        assertEquals(99, written.toBuffer().getInt(28));
        assertEquals(2, written.get(7));
        Bytes open = commands.getTrackInformation(2, ImapiReadTrackAddressType.SESSION);
        assertEquals(next, open.toBuffer().getInt(12));
        assertFails(SystemCode.E_INVALIDARG, () -> commands.getTrackInformation(3, ImapiReadTrackAddressType.TRACK));
        assertFails(SystemCode.E_INVALIDARG, () -> commands.getTrackInformation(-1, ImapiReadTrackAddressType.LBA));
    }

    @Test
    void finalizedDiscIsComplete() {
        rig.format.setForceMediaToBeClosed(true);
        rig.write(100);
        assertEquals(0x0E, commands.getDiscInformation().get(2));
        assertEquals(1, commands.getDiscInformation().get(4));
    }

    @Test
    void tableOfContentsListsTracksAndLeadOut() {
        rig.write(100);
        Bytes toc = get(cdb(0x43, 0, 0, 0, 0, 0, 0, 0, 64, 0));
        assertEquals(18, u16(toc, 0));
        assertEquals(1, toc.get(4 + 2));
        assertEquals(0x14, toc.get(4 + 1));
        assertEquals(0xAA, toc.get(12 + 2));
        assertEquals(100, toc.toBuffer().getInt(12 + 4));
        Bytes msf = get(cdb(0x43, 2, 0, 0, 0, 0, 0xAA, 0, 64, 0));
        assertEquals(0x00_00_03_19, msf.toBuffer().getInt(4 + 4), "00:03:25");
        assertEquals(99, get(cdb(0x25, 0, 0, 0, 0, 0, 0, 0, 0, 0)).toBuffer().getInt(0));
    }

    @Test
    void sectorsAreReadAndNotBeyondTheEnd() {
        rig.write(100);
        byte[] expected = new byte[2 * 2048];
        rig.disc().read(98, ByteBuffer.wrap(expected));
        assertEquals(Bytes.copyOf(expected), get(cdb(0x28, 0, 0, 0, 0, 98, 0, 0, 2, 0)));
        assertEquals(Bytes.copyOf(expected), get(cdb(0xA8, 0, 0, 0, 0, 98, 0, 0, 0, 2, 0, 0)));
        assertGetRefused("05/21/00", cdb(0x28, 0, 0, 0, 0, 99, 0, 0, 2, 0));
    }

    @Test
    void corruptedSectorIsReadWithoutAnError() {
        use(VirtualRecorder.inMemory().faults(FaultPlan.builder().corrupt(98).build()));
        rig.write(100);
        Bytes read = get(cdb(0x28, 0, 0, 0, 0, 97, 0, 0, 2, 0));
        assertEquals(PatternSource.at(97L * 2048) & 0xFF, read.get(0));
        assertEquals(~PatternSource.at(98L * 2048) & 0xFF, read.get(2048));
    }

    @Test
    void structureOfADvdHasItsBookType() {
        Bytes physical = commands.readDvdStructure(0, 0, 0, 0);
        assertEquals(2048, physical.length());
        assertEquals(0x25, physical.get(0));
        assertEquals(0x03_0000 + 2_298_496 - 1, physical.toBuffer().getInt(8));
        Bytes withHeader = commands.sendCommandGetDataFromDevice(
                        cdb(0xAD, 0, 0, 0, 0, 0, 0, 0, 8, 4, 0, 0), TIMEOUT, 4096)
                .data();
        assertEquals(2050, u16(withHeader, 0));
        assertEquals(physical, Bytes.copyOf(Arrays.copyOfRange(withHeader.toArray(), 4, withHeader.length())));
        assertFails(
                ImapiCode.E_IMAPI_RECORDER_DVD_STRUCTURE_NOT_PRESENT, () -> commands.readDvdStructure(0x30, 0, 0, 0));
        assertFails(SystemCode.E_INVALIDARG, () -> commands.readDvdStructure(256, 0, 0, 0));
        use(DiscType.CD_R);
        assertFails(ImapiCode.E_IMAPI_RECORDER_DVD_STRUCTURE_NOT_PRESENT, () -> commands.readDvdStructure(0, 0, 0, 0));
    }

    static Stream<DiscType> spoilable() {
        return Stream.of(DiscType.DVD_R, DiscType.CD_RW, DiscType.BD_RE);
    }

    @ParameterizedTest
    @MethodSource("spoilable")
    void spoiledDiscHasADamagedSession(DiscType type) {
        use(VirtualRecorder.inMemory().media(type).faults(FaultPlan.parse(List.of("write@10=E_FAIL"))));
        assertFails(SystemCode.E_FAIL, () -> rig.write(100));
        assertEquals(0x09, commands.getDiscInformation().get(2) & 0x0F);
    }
}
