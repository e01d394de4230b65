package io.github.imapi4j;

import io.github.imapi4j.error.ImapiException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a drive says of itself or of a disc, where it need not say anything. */
final class Told {

    private static final Logger LOG = LoggerFactory.getLogger(Told.class);

    private Told() {}

    /** The answer, or nothing if the drive does not give one; a failure that will pass is thrown. */
    static <T> Optional<T> by(Supplier<T> property) {
        try {
            return Optional.of(property.get());
        } catch (ImapiException e) {
            if (e.error().isTransient()) {
                throw e;
            }
            LOG.debug("The drive does not tell: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
