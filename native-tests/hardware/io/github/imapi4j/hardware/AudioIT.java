package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.AudioDisc;
import io.github.imapi4j.Content;
import io.github.imapi4j.DiscTrack;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.Media;
import io.github.imapi4j.MediaState;
import io.github.imapi4j.MediaType;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.TrackSource;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.imapi2.IDiscFormat2RawCD;
import io.github.imapi4j.imapi2.IDiscFormat2TrackAtOnce;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Audio CDs: the disc's table of contents shows what was burned, and the drive is free afterwards. */
@HardwareTest
@RequiresConsent(Consent.BURN)
@RequiresMedia(
        blank = true,
        types = {MediaType.CD_R, MediaType.CD_RW})
@Timeout(value = 1, unit = TimeUnit.HOURS)
class AudioIT {

    /** Both above the four seconds that a track has at least. */
    private static final List<Integer> SECTORS = List.of(375, 450);

    /** What may be between two tracks: two seconds, and what a drive writes when it stops and goes on. */
    private static final int GAP = 160;

    private static AudioDisc disc() {
        AudioDisc.Builder disc = AudioDisc.builder();
        for (int sectors : SECTORS) {
            byte[] noise = new byte[sectors * AudioDisc.SECTOR_SIZE];
            new Random(sectors).nextBytes(noise);
            disc.add(TrackSource.pcm(sectors + " sectors of noise", Content.of(noise)));
        }
        return disc.build();
    }

    private static void assertOnDisc(Recorder drive) {
        Media media = drive.media();
        List<DiscTrack> tracks = media.details().tracks();
        assertEquals(SECTORS.size(), tracks.size(), media.details()::toString);
        assertEquals(0, tracks.get(0).start());
        for (int i = 0; i < tracks.size(); i++) {
            DiscTrack track = tracks.get(i);
            assertEquals(i + 1, track.number());
            assertTrue(track.audio(), track::toString);
            long more = track.sectors() - SECTORS.get(i);
            assertTrue(more >= 0 && more <= GAP, track::toString);
        }
        assertTrue(media.states().contains(MediaState.FINALIZED), media::toString);
        assertEquals(Optional.empty(), drive.info().exclusiveAccessOwner(), "the drive is free");
    }

    @Test
    void tracksAtOnceAreInTheTableOfContents(Recorder drive) {
        drive.burn(disc()).run();
        assertOnDisc(drive);
    }

    @Test
    void discAtOnceIsInTheTableOfContents(Recorder drive) {
        drive.burn(disc()).discAtOnce().run();
        assertOnDisc(drive);
    }

    @Test
    void trackWithoutAPreparedDiscIsRefused(Imapi imapi, Recorder drive) {
        try (Formats formats = new Formats(imapi, drive);
                IStream silence = imapi.streams().zeros(300L * AudioDisc.SECTOR_SIZE)) {
            IDiscFormat2TrackAtOnce tracks = formats.trackAtOnce();
            Answers.refusal(
                    () -> tracks.addAudioTrack(silence), ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_PREPARED);
            Answers.refusal(tracks::releaseMedia, ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_PREPARED);
        }
        assertTrue(drive.media().isBlank(), "nothing was written");
    }

    @Test
    void preparedDiscTellsItsCapacityAndIsLetGo(Imapi imapi, Recorder drive, Observations observations) {
        try (Formats formats = new Formats(imapi, drive)) {
            IDiscFormat2RawCD raw = formats.rawCD();
            assertTrue(raw.prepareMedia().isSuccess());
            try {
                int leadOut = raw.getLastPossibleStartOfLeadout();
                observations.note(
                        "raw-capacity",
                        "after PrepareMedia: last start of the lead-out " + leadOut + ", start of next session "
                                + Answers.of(raw::getStartOfNextSession) + ", sector types "
                                + Answers.of(raw::getSupportedSectorTypes));
                assertTrue(leadOut > 0, () -> "last start of the lead-out " + leadOut);
                assertEquals(Formats.CLIENT, formats.recorder().getExclusiveAccessOwner());
                Answers.refusal(raw::prepareMedia, ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_PREPARED);
            } finally {
                raw.releaseMedia();
            }
        }
        observations.note("raw-capacity", "after ReleaseMedia without a write: " + drive.media());
        assertEquals(Optional.empty(), drive.info().exclusiveAccessOwner(), "the drive is free");
    }
}
