package io.github.imapi4j.cli;

import io.github.imapi4j.BurnResult;
import io.github.imapi4j.Verification;
import io.github.imapi4j.virtual.disc.Fault;
import io.github.imapi4j.virtual.disc.FaultPoint;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says of faults that were planned for a burn why they never struck: whoever plans one expects to see it. */
final class UnstruckFaults {

    private static final Set<FaultPoint> OF_SECTORS =
            EnumSet.of(FaultPoint.WRITE, FaultPoint.VERIFY, FaultPoint.CORRUPT);

    private UnstruckFaults() {}

    static List<String> sentences(List<Fault> faults, BurnResult result) {
        return faults.stream().map(fault -> sentence(fault, result)).toList();
    }

    private static String sentence(Fault fault, BurnResult result) {
        if (!OF_SECTORS.contains(fault.point())) {
            return "The fault " + fault + " never struck.";
        }
        String never = "The fault planned for sector " + number(fault.sector()) + " never struck: ";
        if (fault.point() == FaultPoint.VERIFY && result.verification() == Verification.NONE) {
            return never + "nothing was verified.";
        }
        if (fault.sector() >= result.sectors()) {
            return never + "the image ends at sector " + number(result.sectors() - 1) + ".";
        }
        return never + "the sector was not " + (fault.point() == FaultPoint.VERIFY ? "read back." : "written.");
    }

    private static String number(long sector) {
        return String.format(Locale.ROOT, "%,d", sector);
    }
}
