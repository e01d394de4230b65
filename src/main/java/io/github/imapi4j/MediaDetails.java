package io.github.imapi4j;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What else a drive tells about a disc. What it does not tell, or what makes no sense for the disc, is empty. Addresses are those of
 * sectors of 2,048 bytes, counted from 0.
 *
 * @param physicallyBlank whether nothing was ever written to it, or all of it was erased
 * @param heuristicallyBlank whether it looks blank; discs that can be overwritten are judged by their first and last sectors
 * @param sessions how many sessions it holds, as READ DISC INFORMATION tells
 * @param nextWritableAddress where the next session would begin
 * @param previousSessionStart where the last session begins
 * @param previousSessionEnd the last sector that was written in it
 * @param currentSpeed at which the drive would write now
 * @param writeProtection why it cannot be written, if so
 */
public record MediaDetails(
        boolean physicallyBlank,
        boolean heuristicallyBlank,
        OptionalInt sessions,
        OptionalLong nextWritableAddress,
        OptionalLong previousSessionStart,
        OptionalLong previousSessionEnd,
        Optional<WriteSpeed> currentSpeed,
        Set<WriteProtection> writeProtection) {

    /**
     * Copies the reasons.
     *
     * @param physicallyBlank whether nothing was ever written to it
     * @param heuristicallyBlank whether it looks blank
     * @param sessions how many sessions it holds
     * @param nextWritableAddress where the next session would begin
     * @param previousSessionStart where the last session begins
     * @param previousSessionEnd the last sector that was written in it
     * @param currentSpeed at which the drive would write now
     * @param writeProtection why it cannot be written, if so
     */
    public MediaDetails {
        writeProtection =
                writeProtection.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(writeProtection));
    }
}
