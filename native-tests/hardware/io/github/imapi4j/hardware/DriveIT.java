package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.DriveCommands;
import io.github.imapi4j.DriveConfiguration;
import io.github.imapi4j.FeaturePage;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.Inquiry;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.RecorderInfo;
import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.IDiscRecorder2Ex;
import io.github.imapi4j.imapi2.ImapiFeaturePageType;
import io.github.imapi4j.imapi2.ImapiModePageType;
import io.github.imapi4j.imapi2.ImapiReadTrackAddressType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a drive says of itself, through IMAPI2's properties and with its own commands. */
@HardwareTest
@RequiresRecorder
class DriveIT {

    private static final int CD_ROM_DEVICE = 5;

    /** MMC wants these of every drive. */
    private static final List<ImapiFeaturePageType> MANDATORY = List.of(
            ImapiFeaturePageType.PROFILE_LIST, ImapiFeaturePageType.CORE, ImapiFeaturePageType.REMOVABLE_MEDIUM);

    @Test
    void uniqueIdStaysTheSameAndNamesTheDrive(Imapi imapi, Recorder drive) {
        try (Recorder again = imapi.recorder(drive.id())) {
            assertEquals(drive.id(), again.id());
            assertEquals(drive.volumePaths(), again.volumePaths());
            assertEquals(drive.info().product(), again.info().product());
        }
        try (IDiscRecorder2 recorder = drive.unwrap(IDiscRecorder2.class)) {
            assertEquals(drive.id(), recorder.getActiveDiscRecorder());
        }
    }

    @Test
    void eachVolumePathNamesTheDrive(Imapi imapi, Recorder drive) {
        assertFalse(drive.name().isBlank());
        for (String path : drive.volumePaths()) {
            try (Recorder again = imapi.recorder(path)) {
                assertEquals(drive.id(), again.id(), path);
            }
        }
    }

    @Test
    void inquiryAgreesWithTheProperties(Recorder drive) {
        RecorderInfo info = drive.info();
        try (DriveCommands commands = drive.commands()) {
            Inquiry inquiry = commands.inquiry();
            assertEquals(CD_ROM_DEVICE, inquiry.deviceType());
            assertTrue(inquiry.removable());
            assertFalse(inquiry.product().isEmpty());
            assertEquals(
                    List.of(inquiry.vendor(), inquiry.product(), inquiry.revision()),
                    List.of(info.vendor(), info.product(), info.revision()));
        }
    }

    @Test
    void configurationAgreesWithTheProperties(Recorder drive, Observations observations) {
        RecorderInfo info = drive.info();
        assertTrue(info.supportedFeatures().containsAll(info.currentFeatures()), info::toString);
        assertTrue(info.supportedProfiles().containsAll(info.currentProfiles()), info::toString);
        try (DriveCommands commands = drive.commands()) {
            DriveConfiguration configuration = commands.configuration();
            Set<EnumValue<ImapiFeaturePageType>> all = new HashSet<>();
            Set<EnumValue<ImapiFeaturePageType>> current = new HashSet<>();
            for (FeaturePage feature : configuration.features()) {
                all.add(feature.type());
                if (feature.current()) {
                    current.add(feature.type());
                }
            }
            MANDATORY.forEach(feature -> assertTrue(all.contains(EnumValue.of(feature)), feature::name));
            // A list of IMAPI2's may lack what it has no name for, but has nothing that the drive has not.
            assertTrue(all.containsAll(info.supportedFeatures()), info::toString);
            assertTrue(current.containsAll(info.currentFeatures()), info::toString);
            all.removeAll(info.supportedFeatures());
            if (!all.isEmpty()) {
                observations.note("mode-pages", "features that IMAPI2 does not list " + names(List.copyOf(all)));
            }
            assertTrue(
                    configuration.currentProfile().value() == 0
                            || info.currentProfiles().contains(configuration.currentProfile()),
                    configuration.currentProfile()::toString);
        }
    }

    @Test
    void descriptorsAndTransferSizesMakeSense(Recorder drive, Observations observations) {
        try (IDiscRecorder2Ex commands = drive.unwrap(IDiscRecorder2Ex.class)) {
            int mask = commands.getByteAlignmentMask();
            assertEquals(0, mask & mask + 1, () -> "a mask of low bits, not " + mask);
            int aligned = commands.getMaximumPageAlignedTransferSize();
            int unaligned = commands.getMaximumNonPageAlignedTransferSize();
            assertTrue(Integer.compareUnsigned(unaligned, 0) > 0);
            assertTrue(Integer.compareUnsigned(aligned, unaligned) >= 0, aligned + " against " + unaligned);
            ByteBuffer adapter = littleEndian(commands.getAdapterDescriptor());
            ByteBuffer device = littleEndian(commands.getDeviceDescriptor());
            assertTrue(adapter.getInt(4) <= adapter.capacity(), "the adapter's descriptor is whole");
            assertTrue(device.getInt(4) <= device.capacity(), "the device's descriptor is whole");
            assertEquals(CD_ROM_DEVICE, device.get(8));
            if (device.getInt(16) != 0) {
                assertEquals(drive.info().product(), text(device, device.getInt(16)));
            }
            observations.note(
                    "adapter",
                    String.format(
                            Locale.ROOT,
                            "bus %d, at most %,d bytes at once, alignment mask 0x%X; transfers of %,d bytes, %,d within"
                                    + " pages",
                            adapter.get(24), adapter.getInt(8), mask, aligned, unaligned));
        }
    }

    private static ByteBuffer littleEndian(Bytes bytes) {
        return bytes.toBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A text that ends in a zero, at the offset that {@code STORAGE_DEVICE_DESCRIPTOR} gives. */
    private static String text(ByteBuffer descriptor, int from) {
        StringBuilder text = new StringBuilder();
        for (int at = from; at < descriptor.capacity() && descriptor.get(at) != 0; at++) {
            text.append(new String(new byte[] {descriptor.get(at)}, StandardCharsets.US_ASCII));
        }
        return text.toString().strip();
    }

    @Test
    void modePagesAndFeaturePagesAreWhatTheyAreCalled(Recorder drive, Observations observations) {
        RecorderInfo info = drive.info();
        Map<String, String> refused = new LinkedHashMap<>();
        try (DriveCommands commands = drive.commands()) {
            List<EnumValue<ImapiModePageType>> pages = commands.modePages();
            assertEquals(Set.copyOf(pages), Set.copyOf(info.modePages()));
            for (EnumValue<ImapiModePageType> page : pages) {
                if (page.value() == 0) {
                    continue; // the vendor's own, which need not have the form of a page
                }
                Answers.failureOf(() -> assertEquals(page, commands.modePage(page).type()))
                        .ifPresent(failure -> refused.put("mode page " + page, Answers.name(failure)));
            }
            for (EnumValue<ImapiFeaturePageType> feature : info.supportedFeatures()) {
                Answers.failureOf(() -> assertEquals(feature, commands.feature(feature).type()))
                        .ifPresent(failure -> refused.put("feature " + feature, Answers.name(failure)));
            }
            assertEquals(
                    EnumValue.of(ImapiFeaturePageType.CORE),
                    commands.feature(ImapiFeaturePageType.CORE).type());
            observations.note("mode-pages", "mode pages " + names(pages));
            observations.note("mode-pages", "features " + names(info.supportedFeatures()));
            observations.note("mode-pages", refused.isEmpty() ? "all can be read" : "refused: " + Answers.words(refused));
        }
    }

    private static String names(List<? extends EnumValue<?>> values) {
        return values.stream().map(EnumValue::toString).collect(Collectors.joining(" "));
    }

    @Test
    void propertiesThatFailAreNoted(Recorder drive, Observations observations) {
        Map<String, Runnable> properties = new LinkedHashMap<>();
        try (IDiscRecorder2 recorder = drive.unwrap(IDiscRecorder2.class);
                IDiscRecorder2Ex commands = drive.unwrap(IDiscRecorder2Ex.class)) {
            properties.put("VolumeName", recorder::getVolumeName);
            properties.put("VolumePathNames", recorder::getVolumePathNames);
            properties.put("DeviceCanLoadMedia", recorder::getDeviceCanLoadMedia);
            properties.put("LegacyDeviceNumber", recorder::getLegacyDeviceNumber);
            properties.put("SupportedFeaturePages", recorder::getSupportedFeaturePages);
            properties.put("CurrentFeaturePages", recorder::getCurrentFeaturePages);
            properties.put("SupportedProfiles", recorder::getSupportedProfiles);
            properties.put("CurrentProfiles", recorder::getCurrentProfiles);
            properties.put("SupportedModePages", recorder::getSupportedModePages);
            properties.put("ExclusiveAccessOwner", recorder::getExclusiveAccessOwner);
            properties.put("GetDiscInformation", commands::getDiscInformation);
            properties.put(
                    "GetTrackInformation", () -> commands.getTrackInformation(1, ImapiReadTrackAddressType.TRACK));
            properties.put("ReadDvdStructure", () -> commands.readDvdStructure(0, 0, 0, 0));
            Map<String, String> failed = new LinkedHashMap<>();
            properties.forEach((name, property) -> Answers.failureOf(property)
                    .ifPresent(failure -> failed.put(name, Answers.name(failure))));
            // A drive that IMAPI2 has opened tells these in any case.
            assertEquals(drive.info().vendor(), recorder.getVendorId().strip());
            assertEquals(drive.info().revision(), recorder.getProductRevision().strip());
            observations.note("recorder-errors", failed.isEmpty() ? "none" : Answers.words(failed));
        }
    }
}
