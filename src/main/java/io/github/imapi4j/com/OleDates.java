package io.github.imapi4j.com;

import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * {@code DATE}: days since 1899-12-30 as a double, without a time zone. Before that day the fraction still counts forward
 * within its day: -1.25 is 1899-12-29 06:00.
 */
final class OleDates {

    private static final LocalDateTime EPOCH = LocalDate.of(1899, 12, 30).atStartOfDay();
    private static final double MILLIS_PER_DAY = 86_400_000d;
    /** 0100-01-01 and 9999-12-31, the range that Windows accepts. */
    private static final double MIN = -657_434d;

    private static final double MAX = 2_958_466d;

    private OleDates() {}

    static double toNative(LocalDateTime time) {
        long days = Math.floorDiv(ChronoUnit.MILLIS.between(EPOCH, time), (long) MILLIS_PER_DAY);
        double fraction = Math.floorMod(ChronoUnit.MILLIS.between(EPOCH, time), (long) MILLIS_PER_DAY) / MILLIS_PER_DAY;
        return checked(days >= 0 ? days + fraction : days - fraction);
    }

    static LocalDateTime toJava(double date) {
        double days = checked(date) < 0 ? Math.ceil(date) : Math.floor(date);
        long millis = Math.round(Math.abs(date - days) * MILLIS_PER_DAY);
        return EPOCH.plusDays((long) days).plus(millis, ChronoUnit.MILLIS);
    }

    private static double checked(double date) {
        if (!(date > MIN - 1 && date < MAX)) {
            throw new ImapiException(
                    SystemCode.DISP_E_OVERFLOW, "A date lies outside the years 100 to 9999: " + date + " days.");
        }
        return date;
    }
}
