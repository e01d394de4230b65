package io.github.imapi4j.virtual.disc;

import static io.github.imapi4j.virtual.disc.Sectors.assertFails;
import static io.github.imapi4j.virtual.disc.Sectors.burn;
import static io.github.imapi4j.virtual.disc.Sectors.burnZeros;
import static io.github.imapi4j.virtual.disc.Sectors.data;
import static io.github.imapi4j.virtual.disc.Sectors.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.SystemCode;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WriteRulesTest {

    @ParameterizedTest
    @EnumSource
    void blankDiscTakesExactlyItsCapacity(DiscType type) {
        VirtualDisc disc = VirtualDisc.inMemory(type);
        assertEquals(type.sectors(), disc.totalSectors());
        assertEquals(type.sectors(), disc.freeSectors());
        assertFails(
                ImapiCode.E_IMAPI_DF2DATA_STREAM_TOO_LARGE_FOR_CURRENT_MEDIA,
                () -> disc.begin(type.sectors() + 1, false, false));
        assertEquals(DiscStatus.BLANK, disc.status());
        burnZeros(disc, type.sectors(), false, false);
        assertEquals(List.of(new DiscSession(0, type.sectors())), disc.sessions());
        assertEquals(
                type.writeRule() == WriteRule.OVERWRITABLE ? DiscStatus.WRITTEN : DiscStatus.FINALIZED, disc.status());
    }

    /** What a further write gets on each kind of disc in each state; OK is a success. */
    @ParameterizedTest
    @CsvSource({
        "dvd-r,  BLANK,      false, OK",
        "dvd-r,  APPENDABLE, false, OK",
        "dvd-r,  APPENDABLE, true,  OK",
        "dvd-r,  FINALIZED,  false, E_IMAPI_DF2DATA_INVALID_MEDIA_STATE",
        "dvd-r,  FINALIZED,  true,  E_IMAPI_DF2DATA_INVALID_MEDIA_STATE",
        "dvd-r,  SPOILED,    false, E_IMAPI_DF2DATA_INVALID_MEDIA_STATE",
        "dvd-r,  SPOILED,    true,  E_IMAPI_DF2DATA_INVALID_MEDIA_STATE",
        "cd-rw,  BLANK,      true,  OK",
        "cd-rw,  APPENDABLE, false, OK",
        "cd-rw,  FINALIZED,  true,  E_IMAPI_DF2DATA_INVALID_MEDIA_STATE",
        "cd-rw,  SPOILED,    true,  E_IMAPI_DF2DATA_INVALID_MEDIA_STATE",
        "dvd+rw, BLANK,      false, OK",
        "dvd+rw, WRITTEN,    false, E_IMAPI_DF2DATA_MEDIA_NOT_BLANK",
        "dvd+rw, WRITTEN,    true,  OK",
        "dvd+rw, SPOILED,    false, E_IMAPI_DF2DATA_MEDIA_NOT_BLANK",
        "dvd+rw, SPOILED,    true,  OK",
    })
    void furtherWriteFollowsTheRuleOfTheDisc(String type, DiscStatus status, boolean overwrite, String expected) {
        VirtualDisc disc = in(status, DiscType.parse(type));
        if (expected.equals("OK")) {
            burn(disc, 3, false, overwrite);
            DiscSession last = disc.sessions().get(disc.sessions().size() - 1);
            assertEquals(data(last.start(), 3), read(disc, last.start(), 3));
        } else {
            assertFails(ImapiCode.valueOf(expected), () -> disc.begin(3, false, overwrite));
            assertEquals(status, disc.status());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dvd-r,  BLANK,      0x2",
        "dvd-r,  APPENDABLE, 0x4",
        "dvd-r,  FINALIZED,  0x4000",
        "dvd-r,  SPOILED,    0x400",
        "cd-rw,  BLANK,      0x2",
        "cd-rw,  APPENDABLE, 0x4",
        "cd-rw,  FINALIZED,  0x4800",
        "cd-rw,  SPOILED,    0xC00",
        "bd-re,  BLANK,      0x3",
        "bd-re,  WRITTEN,    0x1",
        "bd-re,  SPOILED,    0x401",
    })
    void mediaStateHasTheBitsOfImapi(String type, DiscStatus status, String bits) {
        assertEquals(Integer.decode(bits), in(status, DiscType.parse(type)).mediaState());
    }

    private static VirtualDisc in(DiscStatus status, DiscType type) {
        VirtualDisc disc = VirtualDisc.inMemory(type);
        switch (status) {
            case BLANK -> {}
            case APPENDABLE, WRITTEN -> burn(disc, 5, false, false);
            case FINALIZED -> burn(disc, 5, true, false);
            case SPOILED -> {
                try (WriteSession session = disc.begin(5, false, false)) {
                    session.write(data(0, 1));
                }
            }
        }
        assertEquals(status, disc.status());
        return disc;
    }

    /** First gap, second gap: where the second and third session of 100 sectors start. */
    @ParameterizedTest
    @CsvSource({
        "cd-r, 11500, 18500",
        "cd-rw, 11500, 18500",
        "dvd-r, 16496, 19680",
        "dvd+r, 2160, 4320",
        "dvd+r-dl, 2160, 4320",
        "bd-r, 128, 256"
    })
    void sessionsStartBehindTheZonesOfTheLast(String type, long second, long third) {
        VirtualDisc disc = VirtualDisc.inMemory(DiscType.parse(type));
        burn(disc, 100, false, false);
        assertEquals(second, disc.nextWritableAddress());
        assertEquals(disc.totalSectors() - second, disc.freeSectors());
        burn(disc, 100, false, false);
        assertEquals(third, disc.nextWritableAddress());
        assertEquals(OptionalLong.of(second), disc.startOfPreviousSession());
        assertEquals(OptionalLong.of(second + 99), disc.lastWrittenAddressOfPreviousSession());
        assertEquals(data(0, 100), read(disc, 0, 100));
        assertEquals(ByteBuffer.allocate(DiscType.SECTOR_SIZE), read(disc, 100, 1));
        assertEquals(data(second, 100), read(disc, second, 100));
    }

    @ParameterizedTest
    @CsvSource({"cd-r", "dvd-r", "dvd+r", "bd-r"})
    void appendedSessionFillsExactlyWhatIsFree(String type) {
        VirtualDisc disc = VirtualDisc.inMemory(DiscType.parse(type));
        burn(disc, 100, false, false);
        long free = disc.freeSectors();
        assertFails(
                ImapiCode.E_IMAPI_DF2DATA_STREAM_TOO_LARGE_FOR_CURRENT_MEDIA, () -> disc.begin(free + 1, false, false));
        burnZeros(disc, free, false, false);
        assertEquals(DiscStatus.FINALIZED, disc.status());
        assertFails(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, disc::freeSectors);
        assertFails(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, disc::nextWritableAddress);
    }

    @Test
    void discClosesItselfWhenTwoPercentAreLeft() {
        long limit = DiscType.BD_R.sectors() - DiscType.BD_R.sectors() / 50;
        VirtualDisc open = VirtualDisc.inMemory(DiscType.BD_R);
        burnZeros(open, limit - 64, false, false);
        assertEquals(DiscStatus.APPENDABLE, open.status());
        VirtualDisc closed = VirtualDisc.inMemory(DiscType.BD_R);
        burnZeros(closed, limit + 64, false, false);
        assertEquals(DiscStatus.FINALIZED, closed.status());
    }

    @Test
    void lastSessionThatADiscCanHaveClosesIt() {
        VirtualDisc disc = VirtualDisc.inMemory(DiscType.DVD_PLUS_R_DL);
        for (int i = 1; i < 127; i++) {
            burnZeros(disc, 16, false, false);
        }
        assertEquals(MediaStateBits.APPENDABLE | MediaStateBits.FINAL_SESSION, disc.mediaState());
        burnZeros(disc, 16, false, false);
        assertEquals(DiscStatus.FINALIZED, disc.status());
    }

    @Test
    void rewrittenDiscHoldsTheNewDataAlone() {
        VirtualDisc disc = VirtualDisc.inMemory(DiscType.DVD_RAM);
        burn(disc, 100, false, false);
        assertEquals(DiscType.DVD_RAM.sectors() - 100, disc.freeSectors());
        burnZeros(disc, 40, true, true);
        assertEquals(List.of(new DiscSession(0, 40)), disc.sessions());
        assertEquals(ByteBuffer.allocate(40 * DiscType.SECTOR_SIZE), read(disc, 0, 40));
        assertFails(SystemCode.E_INVALIDARG, () -> read(disc, 40, 1));
    }

    @Test
    void updateChangesItsRangesAndKeepsTheRest() {
        VirtualDisc disc = VirtualDisc.inMemory(DiscType.BD_RE);
        burn(disc, 100, false, false);
        try (WriteSession session = disc.beginUpdate()) {
            session.seek(32);
            session.write(ByteBuffer.allocate(32 * DiscType.SECTOR_SIZE));
            session.seek(200);
            session.write(data(200, 4));
            session.finish();
        }
        assertEquals(List.of(new DiscSession(0, 204)), disc.sessions());
        assertEquals(data(0, 32), read(disc, 0, 32));
        assertEquals(ByteBuffer.allocate(32 * DiscType.SECTOR_SIZE), read(disc, 32, 32));
        assertEquals(data(64, 36), read(disc, 64, 36));
        assertEquals(data(200, 4), read(disc, 200, 4));
    }

    @Test
    void onlyAWrittenOverwritableDiscCanBeUpdated() {
        assertFails(
                ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE,
                () -> in(DiscStatus.APPENDABLE, DiscType.CD_RW).beginUpdate());
        assertFails(
                ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE,
                () -> in(DiscStatus.BLANK, DiscType.DVD_RW).beginUpdate());
        assertFails(
                ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE,
                () -> in(DiscStatus.SPOILED, DiscType.DVD_RW).beginUpdate());
    }

    @ParameterizedTest
    @EnumSource
    void erasingBlanksWhatCanBeErased(DiscType type) {
        VirtualDisc disc = in(DiscStatus.SPOILED, type);
        if (type.writeRule() == WriteRule.WRITE_ONCE) {
            assertFails(ImapiCode.E_IMAPI_ERASE_MEDIA_IS_NOT_ERASABLE, () -> disc.erase());
            assertEquals(DiscStatus.SPOILED, disc.status());
        } else {
            disc.erase();
            assertEquals(DiscStatus.BLANK, disc.status());
            assertEquals(type.sectors(), disc.freeSectors());
            burn(disc, 2, false, false);
        }
    }

    @Test
    void sessionIsHeldToWhatItAnnounced() {
        VirtualDisc disc = VirtualDisc.inMemory(DiscType.CD_R);
        try (WriteSession session = disc.begin(4, false, false)) {
            assertFails(SystemCode.E_INVALIDARG, () -> session.write(data(0, 5)));
            assertFails(SystemCode.E_INVALIDARG, () -> session.write(ByteBuffer.allocate(2047)));
            assertFails(SystemCode.E_INVALIDARG, () -> session.seek(1));
            assertEquals(DiscStatus.BLANK, disc.status());
            session.write(data(0, 3));
            assertFails(SystemCode.E_UNEXPECTED, session::finish);
            session.write(data(3, 1));
            session.finish();
            assertFails(ImapiCode.E_IMAPI_DF2DATA_WRITE_NOT_IN_PROGRESS, () -> session.write(data(4, 1)));
        }
        assertEquals(DiscStatus.APPENDABLE, disc.status());
        assertEquals(data(0, 4), read(disc, 0, 4));
    }

    @Test
    void sessionWithoutASectorLeavesTheDiscAlone() {
        VirtualDisc disc = VirtualDisc.inMemory(DiscType.CD_R);
        disc.begin(4, true, false).abort();
        assertEquals(DiscStatus.BLANK, disc.status());
        assertFails(SystemCode.E_INVALIDARG, () -> disc.begin(0, false, false));
    }

    @Test
    void oneSessionAtATime() {
        VirtualDisc disc = VirtualDisc.inMemory(DiscType.DVD_RW);
        try (WriteSession session = disc.begin(1, false, false)) {
            assertTrue(disc.isBeingWritten());
            assertFails(ImapiCode.E_IMAPI_DF2DATA_WRITE_IN_PROGRESS, () -> disc.begin(1, false, true));
            assertFails(ImapiCode.E_IMAPI_DF2DATA_WRITE_IN_PROGRESS, () -> disc.erase());
            session.write(data(0, 1));
            session.finish();
        }
        burn(disc, 1, false, true);
    }

    @Test
    void directAndHeapBuffersOfAnySizeGiveTheSameDisc() {
        VirtualDisc disc = VirtualDisc.inMemory(DiscType.DVD_R);
        ByteBuffer all = data(0, 200);
        all.slice(40 * 2048, 100 * 2048).put(new byte[100 * 2048]);
        try (WriteSession session = disc.begin(200, false, false)) {
            session.write(all.slice(0, 7 * 2048));
            ByteBuffer direct = ByteBuffer.allocateDirect(90 * 2048)
                    .put(all.slice(7 * 2048, 90 * 2048))
                    .flip();
            session.write(direct);
            assertEquals(0, direct.remaining());
            session.write(all.slice(97 * 2048, 103 * 2048).asReadOnlyBuffer());
            session.finish();
        }
        assertEquals(all, read(disc, 0, 200));
    }
}
