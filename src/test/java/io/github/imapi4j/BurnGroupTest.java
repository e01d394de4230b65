package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several drives at once, and several discs one after the other. */
class BurnGroupTest {

    @TempDir
    Path folder;

    private static DiscImage image() {
        return DiscImage.builder()
                .label("MANY")
                .add("a.bin", Content.of(new byte[3_000_000]))
                .build();
    }

    @Test
    void drivesBurnTheSameDiscAtOnceEachWithItsOwnProgress() throws Exception {
        Map<String, Phase> last = new ConcurrentHashMap<>();
        CountDownLatch allWriting = new CountDownLatch(3);
        try (Imapi imapi = Imapi.virtual(
                VirtualRecorder.in(folder.resolve("a")),
                VirtualRecorder.in(folder.resolve("b")).media(DiscType.BD_R),
                VirtualRecorder.in(folder.resolve("c")))) {
            List<Recorder> drives = imapi.recorders();
            List<BurnRequest> requests = new ArrayList<>();
            for (Recorder drive : drives) {
                requests.add(drive.burn(image()).onProgress(news -> {
                    Phase before = last.put(drive.name(), news.phase());
                    if (news.phase() == Phase.WRITING && before != Phase.WRITING) {
                        allWriting.countDown();
                        awaitAll(allWriting); // ends only if all of them write at the same time
                    }
                }));
            }
            List<BurnGroup.Outcome> outcomes = BurnGroup.start(requests).await();
            assertEquals(
                    drives, outcomes.stream().map(BurnGroup.Outcome::recorder).toList());
            assertTrue(outcomes.stream().allMatch(BurnGroup.Outcome::isSuccess));
            drives.forEach(Recorder::close);
        }
        assertEquals(Map.of("V:", Phase.COMPLETED, "W:", Phase.COMPLETED, "X:", Phase.COMPLETED), last);
        assertEquals(Files.size(folder.resolve("a/disc.img")), Files.size(folder.resolve("c/disc.img")));
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneThatFailsDoesNotDisturbTheOthers() throws Exception {
        FaultPlan plan = FaultPlan.builder()
                .write(100, ImapiCode.E_IMAPI_LOSS_OF_STREAMING)
                .build();
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory().faults(plan), VirtualRecorder.inMemory())) {
            List<Recorder> drives = imapi.recorders();
            List<BurnGroup.Outcome> outcomes = BurnGroup.start(
                            drives.stream().map(drive -> drive.burn(image())).toList())
                    .await();
            ImapiException failure = outcomes.get(0).failure().orElseThrow();
            assertEquals(ImapiCode.E_IMAPI_LOSS_OF_STREAMING, failure.error());
            assertEquals(DiscState.SPOILED, failure.discState());
            assertEquals("V:", failure.device().orElseThrow());
            assertFalse(outcomes.get(0).isSuccess());
            assertTrue(outcomes.get(1).isSuccess());
            drives.forEach(Recorder::close);
        }
    }

    @Test
    void cancelReachesAll() throws Exception {
        DiscImage large = DiscImage.builder()
                .add("large.bin", Content.of(1_500_000_000, java.io.InputStream::nullInputStream))
                .build();
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory(), VirtualRecorder.inMemory())) {
            List<Recorder> drives = imapi.recorders();
            CountDownLatch cancelled = new CountDownLatch(1);
            BurnGroup group = BurnGroup.start(drives.stream()
                    .map(drive -> drive.burn(large).onProgress(news -> awaitAll(cancelled)))
                    .toList());
            group.cancel();
            cancelled.countDown();
            for (BurnGroup.Outcome outcome : group.await()) {
                assertEquals(
                        ImapiCode.E_IMAPI_REQUEST_CANCELLED,
                        outcome.failure().orElseThrow().error());
            }
            drives.forEach(Recorder::close);
        }
    }

    @Test
    void groupWithOneImpossibleBurnBeginsNone() {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory(), VirtualRecorder.inMemory())) {
            List<Recorder> drives = imapi.recorders();
            AudioDisc disc = AudioDisc.builder()
                    .add(TrackSource.pcm("a", Content.of(new byte[2352])))
                    .build();
            List<DiscRequest<?>> requests = List.of(
                    drives.get(0).burn(image()),
                    drives.get(1).burn(disc).discAtOnce().keepOpen());
            assertThrows(IllegalStateException.class, () -> BurnGroup.start(requests));
            assertTrue(drives.get(0).media().isBlank());
            drives.forEach(Recorder::close);
        }
    }

    @Test
    void failureThatIsNotImapisIsAnOutcomeToo() throws Exception {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory(), VirtualRecorder.inMemory())) {
            List<Recorder> drives = imapi.recorders();
            List<BurnRequest> requests =
                    drives.stream().map(drive -> drive.burn(image())).toList();
            drives.get(0).close();
            List<BurnGroup.Outcome> outcomes = BurnGroup.start(requests).await();
            assertEquals(
                    SystemCode.E_UNEXPECTED,
                    outcomes.get(0).failure().orElseThrow().error());
            assertTrue(outcomes.get(1).isSuccess());
            drives.get(1).close();
        }
    }

    @Test
    void aDriveDoesOneBurnAtATime() {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory());
                Recorder drive = imapi.recorder()) {
            List<BurnRequest> twice = List.of(drive.burn(image()), drive.burn(image()));
            assertThrows(IllegalArgumentException.class, () -> BurnGroup.start(twice));
        }
    }

    @Test
    void copiesAreBurnedOntoOneDiscAfterTheOther() throws Exception {
        VirtualRecorder recorder = VirtualRecorder.inMemory();
        List<VirtualDisc> done = new ArrayList<>();
        List<Integer> asked = new ArrayList<>();
        try (Imapi imapi = Imapi.virtual(recorder);
                Recorder drive = imapi.recorder()) {
            CopiesJob job = drive.burn(image()).startCopies(3, (open, copy) -> {
                asked.add(copy);
                done.add(recorder.drive().remove().orElseThrow());
                recorder.drive().insert(VirtualDisc.inMemory(DiscType.DVD_PLUS_R));
                open.load();
            });
            assertEquals(3, job.await().size());
            assertEquals(List.of(2, 3), asked);
            assertEquals(2, done.size());
            assertTrue(done.stream().noneMatch(disc -> disc.sessions().isEmpty()));
            assertFalse(drive.media().isBlank());
        }
    }

    @Test
    void copyThatFailsEndsTheSeriesAndKeepsWhatIsDone() throws Exception {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory());
                Recorder drive = imapi.recorder()) {
            CopiesJob job = drive.burn(image()).startCopies(3, (open, copy) -> open.load());
            ImapiException failure = assertThrows(ImapiException.class, job::await);
            assertEquals(ImapiCode.E_IMAPI_DF2DATA_MEDIA_NOT_BLANK, failure.error());
            assertEquals(1, job.finished().size());
        }
    }

    @Test
    void cancelEndsTheWaitForTheNextDisc() throws Exception {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory());
                Recorder drive = imapi.recorder()) {
            CountDownLatch waiting = new CountDownLatch(1);
            CopiesJob job = drive.burn(image())
                    .waitForMedia(java.time.Duration.ofHours(1))
                    .onProgress(news -> {
                        if (news.phase() == Phase.WAITING) {
                            waiting.countDown();
                        }
                    })
                    .startCopies(2, (open, copy) -> {});
            waiting.await();
            job.cancel();
            assertEquals(
                    ImapiCode.E_IMAPI_REQUEST_CANCELLED,
                    assertThrows(ImapiException.class, job::await).error());
            assertEquals(1, job.finished().size());
        }
    }
}
