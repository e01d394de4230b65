package io.github.imapi4j.virtual.disc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DiscTypeTest {

    /** Capacities as drives report them; numbers from {@code IMAPI_MEDIA_PHYSICAL_TYPE} and {@code IMAPI_PROFILE_TYPE}. */
    @ParameterizedTest
    @CsvSource({
        "cd-r,     2, 0x09, 359849,   WRITE_ONCE",
        "cd-rw,    3, 0x0A, 359849,   REWRITABLE_SEQUENTIAL",
        "dvd-r,    9, 0x11, 2298496,  WRITE_ONCE",
        "dvd-rw,   10, 0x13, 2298496, OVERWRITABLE",
        "dvd+r,    6, 0x1B, 2295104,  WRITE_ONCE",
        "dvd+rw,   7, 0x1A, 2295104,  OVERWRITABLE",
        "dvd+r-dl, 8, 0x2B, 4173824,  WRITE_ONCE",
        "dvd-ram,  5, 0x12, 2236704,  OVERWRITABLE",
        "bd-r,     18, 0x41, 12219392, WRITE_ONCE",
        "bd-re,    19, 0x43, 11826176, OVERWRITABLE",
    })
    void namesHaveNumbersCapacityAndRule(String name, int physicalType, String profile, long sectors, WriteRule rule) {
        DiscType type = DiscType.parse(name);
        assertEquals(name, type.cliName());
        assertEquals(physicalType, type.physicalType());
        assertEquals(Integer.decode(profile), type.profile());
        assertEquals(sectors, type.sectors());
        assertEquals(rule, type.writeRule());
    }

    @Test
    void cdCapacityIsTheLastPossibleLeadOut() {
        assertEquals((79 * 60 + 59) * 75 + 74 - 150, DiscType.CD_R.sectors());
    }

    @Test
    void namesAreReadInAnyCase() {
        assertEquals(DiscType.DVD_PLUS_R_DL, DiscType.parse(" DVD+R-DL "));
    }

    @Test
    void unknownNameIsAnsweredWithAllNames() {
        String message = assertThrows(IllegalArgumentException.class, () -> DiscType.parse("floppy"))
                .getMessage();
        assertTrue(message.startsWith("There is no media type \"floppy\"; there are cd-r, cd-rw, "), message);
        assertTrue(message.endsWith("bd-re."), message);
    }

    @ParameterizedTest
    @EnumSource
    void speedsFallFromTheFastest(DiscType type) {
        List<DiscSpeed> sorted = type.speeds().stream()
                .sorted(Comparator.comparingInt(DiscSpeed::sectorsPerSecond).reversed())
                .toList();
        assertEquals(sorted, type.speeds());
        assertTrue(type.speeds().size() > 1);
    }

    @Test
    void dvdRSpeedsAreTwoFourAndEightTimes() {
        assertEquals(
                List.of(new DiscSpeed(8 * 680, false), new DiscSpeed(4 * 680, false), new DiscSpeed(2 * 680, false)),
                DiscType.DVD_R.speeds());
    }

    @ParameterizedTest
    @CsvSource({"-1, 5440", "0, 5440", "99999, 5440", "5440, 5440", "5439, 2720", "1360, 1360", "1, 1360"})
    void speedIsTheFastestThatIsNotFaster(int wanted, int got) {
        assertEquals(got, DiscType.DVD_R.nearestSpeed(wanted).sectorsPerSecond());
    }

    @Test
    void clockAdvancesBySectorsOverSpeed() {
        SimulatedClock clock = new SimulatedClock();
        clock.advance(75, 150);
        assertEquals(500, clock.advance(0, 1).toMillis());
        assertEquals(12_219_392_500L, clock.advance(12_219_392L, 1).toMillis());
        assertThrows(IllegalArgumentException.class, () -> clock.advance(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> clock.advance(1, 0));
    }
}
