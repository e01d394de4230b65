package io.github.imapi4j.cli;

import io.github.imapi4j.BurnRequest;
import io.github.imapi4j.Verification;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How data is written to a disc: the options that {@code burn} and {@code burn-image} share. */
final class WriteOptions extends DiscOptions {

    @Option(
            names = "--verify",
            paramLabel = "none|quick|full",
            converter = VerificationConverter.class,
            description = "How to check the disc afterwards: not at all, by some sectors, or against the files in full."
                    + " Default: none.")
    private Verification verify = Verification.NONE;

    @Option(names = "--finalize", description = "Close the disc, so that nothing can be added to it.")
    private boolean finalize;

    @Option(
            names = "--overwrite",
            description = "Replace what is on a disc that can be overwritten (DVD+RW, DVD-RW, DVD-RAM, BD-RE).")
    private boolean overwrite;

    /** Says how to write. */
    BurnRequest apply(BurnRequest request) {
        applyTo(request);
        request.verify(verify);
        if (finalize) {
            request.finalizeDisc();
        }
        if (overwrite) {
            request.overwrite();
        }
        return request;
    }

    boolean finalizes() {
        return finalize;
    }

    boolean overwrites() {
        return overwrite;
    }

    /** Reads {@code none}, {@code quick} and {@code full}. */
    static final class VerificationConverter implements ITypeConverter<Verification> {
        @Override
        public Verification convert(String value) {
            try {
                return Verification.valueOf(value.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + value + "' is not one of none, quick and full.");
            }
        }
    }
}
