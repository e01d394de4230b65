package io.github.imapi4j.virtual.mmc;

import io.github.imapi4j.com.Bytes;
import java.util.Optional;

/**
 * What a command ended with.
 *
 * @param sense why the drive refused it, 18 bytes in fixed format; empty if it did not
 * @param data what the drive sent, possibly nothing
 */
public record MmcReply(Optional<Bytes> sense, Bytes data) {

    static MmcReply of(Bytes data) {
        return new MmcReply(Optional.empty(), data);
    }

    static MmcReply refused(Sense sense) {
        return new MmcReply(Optional.of(sense.bytes()), Bytes.EMPTY);
    }
}
