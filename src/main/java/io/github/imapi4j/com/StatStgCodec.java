package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code STATSTG}, 80 bytes on 64-bit systems. The name is task memory of the receiver's; times are FILETIMEs. */
final class StatStgCodec implements PointerCodec<StatStg> {

    static final StatStgCodec INSTANCE = new StatStgCodec();

    private static final int STGTY_STREAM = 2;
    private static final int NAME = 0;
    private static final int TYPE = 8;
    private static final int SIZE = 16;
    private static final int MODIFIED = 24;
    private static final int CREATED = 32;
    private static final int ACCESSED = 40;
    private static final int BYTES = 80;

    /** 1601-01-01 to 1970-01-01, in seconds. */
    private static final long EPOCH_SHIFT = 11_644_473_600L;

    private static final long TICKS_PER_SECOND = 10_000_000L;

    private StatStgCodec() {}

    @Override
    public int size() {
        return BYTES;
    }

    @Override
    public Object toArgument(@Nullable StatStg value, CallScope scope) {
        throw new UnsupportedOperationException("STATSTG is a result");
    }

    @Override
    public StatStg fromArgument(@Nullable Object argument, CallScope scope) {
        throw new UnsupportedOperationException("STATSTG is a result");
    }

    @Override
    public StatStg fromVariant(@Nullable Object value, CallScope scope) {
        throw new ImapiException(SystemCode.DISP_E_TYPEMISMATCH);
    }

    @Override
    public StatStg take(Pointer at) {
        Pointer name = at.getPointer(NAME);
        try {
            return new StatStg(
                    Optional.ofNullable(name).map(WideText::read),
                    at.getLong(SIZE),
                    readTime(at, MODIFIED),
                    readTime(at, CREATED),
                    readTime(at, ACCESSED));
        } finally {
            ComPlatform.get().freeTaskMemory(name);
        }
    }

    @Override
    public void give(Pointer at, @Nullable StatStg given) {
        StatStg value = Objects.requireNonNull(given);
        at.clear(BYTES);
        at.setInt(TYPE, STGTY_STREAM);
        at.setLong(SIZE, value.size());
        value.modified().ifPresent(time -> writeTime(at, MODIFIED, time));
        value.created().ifPresent(time -> writeTime(at, CREATED, time));
        value.accessed().ifPresent(time -> writeTime(at, ACCESSED, time));
        // Last: a time that does not fit leaves nothing to free.
        value.name().ifPresent(name -> at.setPointer(NAME, writeName(name)));
    }

    @Override
    public void discard(Pointer at) {
        ComPlatform.get().freeTaskMemory(at.getPointer(NAME));
    }

    private static Pointer writeName(String name) {
        Pointer memory = ComPlatform.get().allocateTaskMemory(2L * (name.length() + 1));
        WideText.write(memory, name);
        return memory;
    }

    private static Optional<Instant> readTime(Pointer at, int offset) {
        long ticks = at.getLong(offset);
        return ticks == 0
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(
                        Math.floorDiv(ticks, TICKS_PER_SECOND) - EPOCH_SHIFT,
                        Math.floorMod(ticks, TICKS_PER_SECOND) * 100));
    }

    private static void writeTime(Pointer at, int offset, Instant time) {
        at.setLong(offset, (time.getEpochSecond() + EPOCH_SHIFT) * TICKS_PER_SECOND + time.getNano() / 100);
    }
}
