package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.imapi2.IRawCDImageCreator;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2.ImapiCdSectorType;
import org.junit.jupiter.api.Test;

/** The layout of raw CD images; IMAPI2's page on gapless audio says the opposite of the property's name. */
@HardwareTest
@RequiresImapi
class GaplessIT {

    private static final int SECTOR = 2_352;
    private static final int TRACK = 300;

    /** Where the lead-out of two tracks begins. */
    private static int startOfLeadOut(Imapi imapi, boolean disableGapless, Observations observations) {
        try (IRawCDImageCreator image =
                        imapi.create(Imapi2Class.MSFT_RAW_CD_IMAGE_CREATOR.clsid(), IRawCDImageCreator.class);
                IStream first = imapi.streams().zeros((long) TRACK * SECTOR);
                IStream second = imapi.streams().zeros((long) TRACK * SECTOR)) {
            String otherwise = Answers.of(image::getDisableGaplessAudio);
            image.setDisableGaplessAudio(disableGapless);
            assertEquals(disableGapless, image.getDisableGaplessAudio());
            image.addTrack(ImapiCdSectorType.AUDIO, first);
            image.addTrack(ImapiCdSectorType.AUDIO, second);
            assertEquals(2, image.getNumberOfExistingTracks());
            int leadOut = image.getStartOfLeadout();
            observations.note(
                    "gapless",
                    "DisableGaplessAudio is " + otherwise + " at first; with " + disableGapless
                            + " the lead-out of two tracks of " + TRACK + " sectors begins at " + leadOut);
            return leadOut;
        }
    }

    @Test
    void bothSettingsHaveRoomForTheTracks(Imapi imapi, Observations observations) {
        int enabled = startOfLeadOut(imapi, false, observations);
        int disabled = startOfLeadOut(imapi, true, observations);
        assertTrue(Math.min(enabled, disabled) >= 2 * TRACK, "both have room for the tracks");
        // Which of the two has the gap the page says in two ways; whether the lead-out shows it before there is an image, in none.
        observations.note("gapless", enabled == disabled ? "the lead-out does not show it" : "the lead-out shows it");
    }
}
