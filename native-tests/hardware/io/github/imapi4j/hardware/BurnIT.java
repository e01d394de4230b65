package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.BurnProgress;
import io.github.imapi4j.BurnResult;
import io.github.imapi4j.DriveCommands;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.IsoImage;
import io.github.imapi4j.Media;
import io.github.imapi4j.Phase;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.Verification;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the library burns is on the disc, bit by bit. The first test tells most: a disc that is written once serves no other. */
@HardwareTest
@RequiresConsent(Consent.BURN)
@RequiresMedia(blank = true)
@Timeout(value = 1, unit = TimeUnit.HOURS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BurnIT {

    /** In which a burn goes through the phases of which that is certain. */
    private static final List<Phase> PHASES = List.of(Phase.VALIDATING_MEDIA, Phase.WRITING, Phase.FINALIZING);

    private static final TestTree TREE = TestTree.of("burned", 1);

    @TempDir
    Path folder;

    @Test
    @Order(1)
    void filesAreOnTheDiscAsTheyWere(Recorder drive, Observations observations) throws Exception {
        List<BurnProgress> news = new ArrayList<>();
        BurnResult result = drive.burn(TREE.image())
                .verify(Verification.FULL)
                .onProgress(news::add)
                .run();
        try (DriveCommands commands = drive.commands()) {
            Map<String, Long> unready = Settling.untilReady(commands);
            observations.note(
                    "after-write", unready.isEmpty() ? "ready at once" : "not ready for some seconds: " + unready);
            TREE.assertOn(new RecordedDisc(commands, result.sectors()), 0);
        }
        assertEquals(Verification.FULL, result.verification());
        assertFalse(drive.media().isBlank());
        observations.note("event-order", drive.media().type().displayName() + " with verification: " + phases(news));
        assertInOrder(news);
    }

    /** Each phase as often as it was entered. */
    private static List<Phase> phases(List<BurnProgress> news) {
        List<Phase> phases = new ArrayList<>();
        for (BurnProgress event : news) {
            if (phases.isEmpty() || phases.get(phases.size() - 1) != event.phase()) {
                phases.add(event.phase());
            }
        }
        return phases;
    }

    private static void assertInOrder(List<BurnProgress> news) {
        List<Phase> phases = phases(news);
        assertTrue(phases.containsAll(List.of(Phase.WRITING, Phase.COMPLETED)), phases::toString);
        List<Phase> certain = new ArrayList<>(phases);
        certain.retainAll(PHASES);
        assertEquals(PHASES.stream().filter(phases::contains).toList(), certain);
        long written = 0;
        Duration elapsed = Duration.ZERO;
        for (BurnProgress event : news) {
            if (event.phase() == Phase.WRITING) {
                assertTrue(event.writtenSectors() >= written, event::toString);
                assertTrue(event.elapsed().compareTo(elapsed) >= 0, event::toString);
                written = event.writtenSectors();
                elapsed = event.elapsed();
            }
        }
        assertEquals(1, news.get(news.size() - 1).fraction());
    }

    @Test
    @Order(2)
    void isoImageIsOnTheDiscSectorBySector(Imapi imapi, Recorder drive) throws Exception {
        Path iso = folder.resolve("image.iso");
        Media media = drive.media();
        imapi.image(TREE.image()).media(media.type(), media.freeSectors()).writeTo(iso);
        BurnResult result = drive.burn(IsoImage.of(iso)).verify(Verification.QUICK).run();
        assertEquals(Files.size(iso), result.sectors() * Media.SECTOR_SIZE);
        try (DriveCommands commands = drive.commands()) {
            Settling.untilReady(commands);
            assertSame(iso, new RecordedDisc(commands, result.sectors()));
        }
    }

    private static void assertSame(Path iso, RecordedDisc disc) throws IOException {
        byte[] written = disc.bytes(0, (int) disc.sectors());
        assertEquals(-1, Arrays.mismatch(Files.readAllBytes(iso), written), "the first byte that differs");
    }

    /** Whatever a listener does, the drive has a buffer, and knows how to wait. */
    @Test
    @Order(3)
    void slowListenerSpoilsNothing(Bench bench, Recorder drive, Observations observations) throws Exception {
        boolean virtual = bench.settings().virtual().isPresent();
        Duration pause = virtual ? Duration.ofMillis(5) : Duration.ofSeconds(3);
        int[] left = {5};
        Optional<ImapiException> failure = Answers.failureOf(() -> drive.burn(TREE.image())
                .verify(Verification.FULL)
                .onProgress(news -> {
                    if (news.phase() == Phase.WRITING && left[0]-- > 0) {
                        pause(pause);
                    }
                })
                .run());
        observations.note(
                "slow-listener",
                "5 pauses of " + pause.toMillis() + " ms: "
                        + failure.map(Answers::name).orElse("written and verified"));
        failure.ifPresent(e -> assertTrue(e.is(ImapiCode.E_IMAPI_LOSS_OF_STREAMING), e::getMessage));
        if (failure.isEmpty()) {
            try (DriveCommands commands = drive.commands()) {
                Settling.untilReady(commands);
                long sectors = commands.trackInformation(1).size();
                TREE.assertOn(new RecordedDisc(commands, sectors), 0);
            }
        }
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
