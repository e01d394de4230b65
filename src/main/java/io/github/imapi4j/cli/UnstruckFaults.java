package io.github.imapi4j.cli;

import io.github.imapi4j.BurnResult;
import io.github.imapi4j.Verification;
import io.github.imapi4j.virtual.disc.Fault;
import io.github.imapi4j.virtual.disc.FaultPoint;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Says of faults that were planned why they never struck, when a command has done its work: whoever plans one expects to see it. */
final class UnstruckFaults {

    private static final Set<FaultPoint> OF_SECTORS =
            EnumSet.of(FaultPoint.WRITE, FaultPoint.VERIFY, FaultPoint.CORRUPT);

    private UnstruckFaults() {}

    /** What to say after a command that writes nothing. */
    static void tell(Terminal terminal, GlobalOptions options) {
        tell(terminal, options.unstruckFaults(), UnstruckFaults::sentence);
    }

    /** What to say after a burn; once, however many drives and copies there were. */
    static void tell(Terminal terminal, GlobalOptions options, BurnResult result) {
        tell(terminal, options.unstruckFaults(), fault -> sentence(fault, result));
    }

    private static void tell(Terminal terminal, List<Fault> faults, Function<Fault, String> sentences) {
        faults.forEach(fault -> terminal.err().println("imapi4j: Warning: " + sentences.apply(fault)));
    }

    private static String sentence(Fault fault) {
        return "The fault " + fault + " never struck.";
    }

    private static String sentence(Fault fault, BurnResult result) {
        if (!OF_SECTORS.contains(fault.point())) {
            return sentence(fault);
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
