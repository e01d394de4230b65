package io.github.imapi4j;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.imapi2.ImapiFeaturePageType;
import io.github.imapi4j.imapi2.ImapiModePageType;
import io.github.imapi4j.imapi2.ImapiProfileType;
import java.util.List;
import java.util.Optional;

/**
 * What a drive is and can do.
 *
 * @param id its unique id
 * @param volumePaths drive letters and mount folders
 * @param vendor as INQUIRY reports it, without padding
 * @param product as INQUIRY reports it, without padding
 * @param revision of the firmware, as INQUIRY reports it
 * @param canLoadMedia whether it says that it can close its tray; slim drives may say so wrongly
 * @param supportedFeatures MMC feature pages; a number newer than the header survives
 * @param currentFeatures those that apply to the disc in the drive
 * @param supportedProfiles MMC profiles
 * @param currentProfiles those that apply to the disc in the drive
 * @param modePages MMC mode pages; a number newer than the header survives
 * @param exclusiveAccessOwner the program that holds the drive, if one does
 */
public record RecorderInfo(
        String id,
        List<String> volumePaths,
        String vendor,
        String product,
        String revision,
        boolean canLoadMedia,
        List<EnumValue<ImapiFeaturePageType>> supportedFeatures,
        List<EnumValue<ImapiFeaturePageType>> currentFeatures,
        List<EnumValue<ImapiProfileType>> supportedProfiles,
        List<EnumValue<ImapiProfileType>> currentProfiles,
        List<EnumValue<ImapiModePageType>> modePages,
        Optional<String> exclusiveAccessOwner) {

    /**
     * Copies the lists.
     *
     * @param id its unique id
     * @param volumePaths drive letters and mount folders
     * @param vendor as INQUIRY reports it, without padding
     * @param product as INQUIRY reports it, without padding
     * @param revision of the firmware, as INQUIRY reports it
     * @param canLoadMedia whether it says that it can close its tray; slim drives may say so wrongly
     * @param supportedFeatures MMC feature pages; a number newer than the header survives
     * @param currentFeatures those that apply to the disc in the drive
     * @param supportedProfiles MMC profiles
     * @param currentProfiles those that apply to the disc in the drive
     * @param modePages MMC mode pages
     * @param exclusiveAccessOwner the program that holds the drive, if one does
     */
    public RecorderInfo {
        volumePaths = List.copyOf(volumePaths);
        supportedFeatures = List.copyOf(supportedFeatures);
        currentFeatures = List.copyOf(currentFeatures);
        supportedProfiles = List.copyOf(supportedProfiles);
        currentProfiles = List.copyOf(currentProfiles);
        modePages = List.copyOf(modePages);
    }
}
