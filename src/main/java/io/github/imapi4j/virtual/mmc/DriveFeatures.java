package io.github.imapi4j.virtual.mmc;

import static io.github.imapi4j.virtual.disc.DiscType.BD_R;
import static io.github.imapi4j.virtual.disc.DiscType.BD_RE;
import static io.github.imapi4j.virtual.disc.DiscType.CD_R;
import static io.github.imapi4j.virtual.disc.DiscType.CD_RW;
import static io.github.imapi4j.virtual.disc.DiscType.DVD_PLUS_R;
import static io.github.imapi4j.virtual.disc.DiscType.DVD_PLUS_RW;
import static io.github.imapi4j.virtual.disc.DiscType.DVD_PLUS_R_DL;
import static io.github.imapi4j.virtual.disc.DiscType.DVD_R;
import static io.github.imapi4j.virtual.disc.DiscType.DVD_RAM;
import static io.github.imapi4j.virtual.disc.DiscType.DVD_RW;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.imapi2.ImapiFeaturePageType;
import io.github.imapi4j.imapi2.ImapiModePageType;
import io.github.imapi4j.imapi2.ImapiProfileType;
import io.github.imapi4j.virtual.disc.DiscType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a virtual drive answers to GET CONFIGURATION and MODE SENSE: features and profiles with the media on which they are
 * current, as MMC lists them for each profile.
 */
public final class DriveFeatures {

    private static final Set<DiscType> ALL = EnumSet.allOf(DiscType.class);
    private static final Set<DiscType> CD = EnumSet.of(CD_R, CD_RW);
    private static final Set<DiscType> DVD = EnumSet.of(DVD_R, DVD_RW, DVD_PLUS_R, DVD_PLUS_RW, DVD_PLUS_R_DL, DVD_RAM);
    private static final Set<DiscType> BD = EnumSet.of(BD_R, BD_RE);

    /** Features that are current with any disc and with none. */
    private static final List<ImapiFeaturePageType> ALWAYS = List.of(
            ImapiFeaturePageType.PROFILE_LIST,
            ImapiFeaturePageType.CORE,
            ImapiFeaturePageType.MORPHING,
            ImapiFeaturePageType.REMOVABLE_MEDIUM,
            ImapiFeaturePageType.POWER_MANAGEMENT,
            ImapiFeaturePageType.TIMEOUT,
            ImapiFeaturePageType.LOGICAL_UNIT_SERIAL_NUMBER);

    private static final Map<ImapiFeaturePageType, Set<DiscType>> WITH_DISC = withDisc();

    /** Read-only discs that the drive would read if there were virtual ones. */
    private static final List<ImapiProfileType> READ_ONLY =
            List.of(ImapiProfileType.CDROM, ImapiProfileType.DVDROM, ImapiProfileType.BD_ROM);

    private static final List<ImapiModePageType> MODE_PAGES = List.of(
            ImapiModePageType.READ_WRITE_ERROR_RECOVERY,
            ImapiModePageType.WRITE_PARAMETERS,
            ImapiModePageType.CACHING,
            ImapiModePageType.POWER_CONDITION,
            ImapiModePageType.TIMEOUT_AND_PROTECT,
            ImapiModePageType.LEGACY_CAPABILITIES);

    private DriveFeatures() {}

    private static Map<ImapiFeaturePageType, Set<DiscType>> withDisc() {
        Map<ImapiFeaturePageType, Set<DiscType>> table = new EnumMap<>(ImapiFeaturePageType.class);
        table.put(ImapiFeaturePageType.WRITE_PROTECT, EnumSet.of(DVD_RAM, DVD_PLUS_RW, BD_R, BD_RE));
        table.put(ImapiFeaturePageType.RANDOMLY_READABLE, ALL);
        table.put(ImapiFeaturePageType.CD_MULTIREAD, CD);
        table.put(ImapiFeaturePageType.CD_READ, CD);
        table.put(ImapiFeaturePageType.DVD_READ, DVD);
        table.put(ImapiFeaturePageType.RANDOMLY_WRITABLE, EnumSet.of(DVD_RAM, DVD_PLUS_RW, BD_RE));
        table.put(ImapiFeaturePageType.INCREMENTAL_STREAMING_WRITABLE, EnumSet.of(CD_R, CD_RW, DVD_R, BD_R));
        table.put(ImapiFeaturePageType.FORMATTABLE, EnumSet.of(CD_RW, DVD_RW, DVD_PLUS_RW, DVD_RAM, BD_R, BD_RE));
        table.put(ImapiFeaturePageType.HARDWARE_DEFECT_MANAGEMENT, EnumSet.of(DVD_RAM, BD_R, BD_RE));
        table.put(ImapiFeaturePageType.DVD_PLUS_RW, EnumSet.of(DVD_PLUS_RW));
        table.put(ImapiFeaturePageType.DVD_PLUS_R, EnumSet.of(DVD_PLUS_R));
        table.put(ImapiFeaturePageType.RIGID_RESTRICTED_OVERWRITE, EnumSet.of(DVD_RW));
        table.put(ImapiFeaturePageType.CD_TRACK_AT_ONCE, CD);
        table.put(ImapiFeaturePageType.CD_MASTERING, CD);
        table.put(ImapiFeaturePageType.DVD_DASH_WRITE, EnumSet.of(DVD_R, DVD_RW));
        table.put(ImapiFeaturePageType.CD_RW_MEDIA_WRITE_SUPPORT, EnumSet.of(CD_RW));
        table.put(ImapiFeaturePageType.DVD_PLUS_R_DUAL_LAYER, EnumSet.of(DVD_PLUS_R_DL));
        table.put(ImapiFeaturePageType.BD_READ, BD);
        table.put(ImapiFeaturePageType.BD_WRITE, BD);
        table.put(ImapiFeaturePageType.REAL_TIME_STREAMING, ALL);
        return table;
    }

    /**
     * The features that the drive has.
     *
     * @return in rising order
     */
    public static List<EnumValue<ImapiFeaturePageType>> supportedFeatures() {
        List<ImapiFeaturePageType> features = new ArrayList<>(ALWAYS);
        features.addAll(WITH_DISC.keySet());
        return sorted(features);
    }

    /**
     * The features that are in force.
     *
     * @param disc the disc in the drive, if there is one
     * @return in rising order
     */
    public static List<EnumValue<ImapiFeaturePageType>> currentFeatures(Optional<DiscType> disc) {
        List<ImapiFeaturePageType> features = new ArrayList<>(ALWAYS);
        disc.ifPresent(type -> WITH_DISC.forEach((feature, types) -> {
            if (types.contains(type)) {
                features.add(feature);
            }
        }));
        return sorted(features);
    }

    /** Whether a feature is in force whatever disc is in the drive. */
    static boolean isAlwaysCurrent(ImapiFeaturePageType feature) {
        return ALWAYS.contains(feature);
    }

    private static List<EnumValue<ImapiFeaturePageType>> sorted(List<ImapiFeaturePageType> features) {
        return features.stream()
                .sorted(Comparator.comparingInt(ImapiFeaturePageType::value))
                .map(EnumValue::of)
                .toList();
    }

    /**
     * The kinds of disc that the drive handles.
     *
     * @return in falling order, as MMC's profile list has it
     */
    public static List<EnumValue<ImapiProfileType>> supportedProfiles() {
        List<EnumValue<ImapiProfileType>> profiles = new ArrayList<>();
        READ_ONLY.forEach(profile -> profiles.add(EnumValue.of(profile)));
        Arrays.stream(DiscType.values()).map(DriveFeatures::profile).forEach(profiles::add);
        profiles.sort(Comparator.<EnumValue<ImapiProfileType>>comparingInt(EnumValue::value)
                .reversed());
        return List.copyOf(profiles);
    }

    /**
     * The profile of a disc.
     *
     * @param type what it is
     * @return MMC's number
     */
    public static EnumValue<ImapiProfileType> profile(DiscType type) {
        return new EnumValue<>(ImapiProfileType.class, type.profile());
    }

    /**
     * The mode pages that the drive has.
     *
     * @return in rising order
     */
    public static List<EnumValue<ImapiModePageType>> modePages() {
        return MODE_PAGES.stream().map(EnumValue::of).toList();
    }
}
