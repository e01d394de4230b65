package io.github.imapi4j.virtual.mmc;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.imapi2.ImapiFeaturePageType;
import io.github.imapi4j.imapi2.ImapiProfileType;
import io.github.imapi4j.virtual.disc.DiscType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The answer to GET CONFIGURATION: a header, and descriptors of features in rising order. */
final class FeatureReplies {

    /** Bytes before a feature's own data. */
    static final int DESCRIPTOR_HEADER = 4;

    private static final int HEADER = 8;
    private static final int PERSISTENT = 2;
    private static final int ATAPI = 2;
    private static final int SECTOR = 2_048;

    private final String serialNumber;
    private final boolean canLoad;

    FeatureReplies(String serialNumber, boolean canLoad) {
        this.serialNumber = serialNumber;
        this.canLoad = canLoad;
    }

    /** All from one on, those in force from one on, or that one alone. */
    enum Request {
        ALL,
        CURRENT,
        ONE;

        /** By the number that GET CONFIGURATION gives them. */
        static Request of(int number) {
            return switch (number) {
                case 0 -> ALL;
                case 1 -> CURRENT;
                default -> ONE;
            };
        }
    }

    Bytes configuration(Optional<DiscType> disc, Request request, int first) {
        Set<EnumValue<ImapiFeaturePageType>> current = new HashSet<>(DriveFeatures.currentFeatures(disc));
        List<Bytes> parts = new ArrayList<>();
        for (EnumValue<ImapiFeaturePageType> feature : DriveFeatures.supportedFeatures()) {
            boolean wanted = request == Request.ONE ? feature.value() == first : feature.value() >= first;
            if (wanted && (request != Request.CURRENT || current.contains(feature))) {
                parts.add(descriptor(feature.known().orElseThrow(), current.contains(feature), disc));
            }
        }
        Bytes body = ByteLayout.join(parts);
        int profile = disc.map(type -> DriveFeatures.profile(type).value()).orElse(0);
        return ByteLayout.join(List.of(
                new ByteLayout(HEADER)
                        .u32(0, HEADER - 4L + body.length())
                        .u16(6, profile)
                        .bytes(),
                body));
    }

    /** One feature with its own header, if the drive has it. */
    Optional<Bytes> page(int feature, Optional<DiscType> disc) {
        Bytes reply = configuration(disc, Request.ONE, feature);
        return reply.length() == HEADER ? Optional.empty() : Optional.of(ByteLayout.cut(reply, HEADER, reply.length()));
    }

    private Bytes descriptor(ImapiFeaturePageType feature, boolean current, Optional<DiscType> disc) {
        Bytes data = data(feature, disc);
        int flags =
                version(feature) << 2 | (DriveFeatures.isAlwaysCurrent(feature) ? PERSISTENT : 0) | (current ? 1 : 0);
        return ByteLayout.join(List.of(
                new ByteLayout(DESCRIPTOR_HEADER)
                        .u16(0, feature.value())
                        .u8(2, flags)
                        .u8(3, data.length())
                        .bytes(),
                data));
    }

    private static int version(ImapiFeaturePageType feature) {
        return switch (feature) {
            case CORE, CD_READ, DVD_READ -> 2;
            case MORPHING, INCREMENTAL_STREAMING_WRITABLE, FORMATTABLE, DVD_DASH_WRITE -> 1;
            case REAL_TIME_STREAMING -> 5;
            default -> 0;
        };
    }

    private Bytes data(ImapiFeaturePageType feature, Optional<DiscType> disc) {
        return switch (feature) {
            case PROFILE_LIST -> profiles(disc);
            case CORE -> new ByteLayout(8).u32(0, ATAPI).bytes();
            case MORPHING -> Bytes.of(0x02, 0, 0, 0);
            // Tray, eject, and lock; whether it loads.
            case REMOVABLE_MEDIUM -> Bytes.of(0x29 | (canLoad ? 0x10 : 0), 0, 0, 0);
            case RANDOMLY_READABLE ->
                new ByteLayout(8).u32(0, SECTOR).u16(4, 16).bytes();
            case RANDOMLY_WRITABLE ->
                new ByteLayout(12)
                        .u32(0, disc.map(type -> type.sectors() - 1).orElse(0L))
                        .u32(4, SECTOR)
                        .u16(8, 16)
                        .bytes();
            case INCREMENTAL_STREAMING_WRITABLE ->
                new ByteLayout(8).u16(0, 0x0100).u8(2, 1).bytes();
            case CD_TRACK_AT_ONCE -> Bytes.of(0x46, 0, 0x01, 0);
            case CD_MASTERING -> Bytes.of(0x6E, 0, 0x0C, 0);
            case DVD_DASH_WRITE -> Bytes.of(0x42, 0, 0, 0);
            case DVD_PLUS_RW -> Bytes.of(0x01, 0, 0, 0);
            case DVD_PLUS_R -> Bytes.of(0x01, 0, 0, 0);
            case DVD_PLUS_R_DUAL_LAYER -> Bytes.of(0x01, 0, 0, 0);
            case CD_RW_MEDIA_WRITE_SUPPORT -> Bytes.of(0, 0x07, 0, 0);
            case TIMEOUT, WRITE_PROTECT, RIGID_RESTRICTED_OVERWRITE, FORMATTABLE, HARDWARE_DEFECT_MANAGEMENT ->
                new ByteLayout(feature == ImapiFeaturePageType.FORMATTABLE ? 8 : 4).bytes();
            case CD_READ, DVD_READ -> new ByteLayout(4).bytes();
            case BD_READ -> new ByteLayout(28).u8(5, 2).u8(13, 2).bytes();
            case BD_WRITE -> new ByteLayout(20).u8(5, 2).u8(13, 2).bytes();
            case REAL_TIME_STREAMING -> Bytes.of(0x03, 0, 0, 0);
            case LOGICAL_UNIT_SERIAL_NUMBER ->
                new ByteLayout(16).text(0, 16, serialNumber).bytes();
            default -> Bytes.EMPTY;
        };
    }

    private static Bytes profiles(Optional<DiscType> disc) {
        List<Bytes> list = new ArrayList<>();
        for (EnumValue<ImapiProfileType> profile : DriveFeatures.supportedProfiles()) {
            boolean current = disc.map(type -> DriveFeatures.profile(type).value() == profile.value())
                    .orElse(false);
            list.add(new ByteLayout(4)
                    .u16(0, profile.value())
                    .u8(2, current ? 1 : 0)
                    .bytes());
        }
        return ByteLayout.join(list);
    }
}
