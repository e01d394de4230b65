package io.github.imapi4j;

import io.github.imapi4j.imapi2.ImapiCdTrackDigitalCopySetting;

/** What a track says about digital copies of it. Computers take no notice. */
public enum DigitalCopying {
    /** They may be made. */
    PERMITTED(ImapiCdTrackDigitalCopySetting.PERMITTED),
    /** They may not be made. */
    PROHIBITED(ImapiCdTrackDigitalCopySetting.PROHIBITED),
    /** One generation may be made (SCMS). */
    ONE_GENERATION(ImapiCdTrackDigitalCopySetting.SCMS);

    private final ImapiCdTrackDigitalCopySetting setting;

    DigitalCopying(ImapiCdTrackDigitalCopySetting setting) {
        this.setting = setting;
    }

    ImapiCdTrackDigitalCopySetting setting() {
        return setting;
    }
}
