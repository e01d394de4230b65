package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Java type that is a plain array in native code.
 *
 * @param <T> {@link Bytes} or a list
 */
interface ArrayForm<T> {

    /** An array without elements. */
    T empty();

    /** Bytes of one element. */
    int elementSize();

    /** The number of elements. */
    int length(T value);

    /** Java calls native code: writes the elements, which the callee borrows. */
    void lend(T value, Pointer at, CallScope scope);

    /** Native code calls Java: the elements, borrowed until the scope closes. */
    T borrow(Pointer at, int count, CallScope scope);

    /** Java called native code: the elements, now Java's; none is left behind when this fails. */
    T take(Pointer at, int count);

    /** Native code called Java: writes the elements, now the caller's; none is left behind when this fails. */
    void give(T value, Pointer at);

    /** Releases what the elements own. */
    void discard(Pointer at, int count);

    @SuppressWarnings("unchecked")
    static ArrayForm<Object> of(Type type, AnnotatedElement place) {
        if (type == Bytes.class) {
            return (ArrayForm<Object>) (ArrayForm<?>) Octets.INSTANCE;
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return (ArrayForm<Object>) (ArrayForm<?>) new Elements(Codecs.of(list.getActualTypeArguments()[0], place));
        }
        throw new IllegalArgumentException(type.getTypeName() + " is no array, in " + place);
    }

    /** {@code BYTE*}. */
    final class Octets implements ArrayForm<Bytes> {

        static final Octets INSTANCE = new Octets();

        @Override
        public Bytes empty() {
            return Bytes.EMPTY;
        }

        @Override
        public int elementSize() {
            return 1;
        }

        @Override
        public int length(Bytes value) {
            return value.length();
        }

        @Override
        public void lend(Bytes value, Pointer at, CallScope scope) {
            give(value, at);
        }

        @Override
        public Bytes borrow(Pointer at, int count, CallScope scope) {
            return take(at, count);
        }

        @Override
        public Bytes take(Pointer at, int count) {
            return Bytes.wrap(at.getByteArray(0, count));
        }

        @Override
        public void give(Bytes value, Pointer at) {
            at.write(0, value.array(), 0, value.length());
        }

        @Override
        public void discard(Pointer at, int count) {
            // Bytes own nothing.
        }
    }

    /** Numbers or interface pointers, one after another. */
    final class Elements implements ArrayForm<List<@Nullable Object>> {

        private final Codec<Object> element;

        Elements(Codec<Object> element) {
            this.element = element;
            int argumentSize = element.argumentType() == int.class ? Integer.BYTES : Long.BYTES;
            if (element.size() != argumentSize) {
                throw new IllegalArgumentException("an array holds numbers of 32 bits or pointers");
            }
        }

        @Override
        public List<@Nullable Object> empty() {
            return List.of();
        }

        @Override
        public int elementSize() {
            return element.size();
        }

        @Override
        public int length(List<@Nullable Object> value) {
            return value.size();
        }

        @Override
        public void lend(List<@Nullable Object> value, Pointer at, CallScope scope) {
            for (int i = 0; i < value.size(); i++) {
                store(place(at, i), element.toArgument(Objects.requireNonNull(value.get(i)), scope));
            }
        }

        @Override
        public List<@Nullable Object> borrow(Pointer at, int count, CallScope scope) {
            List<@Nullable Object> values = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                Object value = element.fromArgument(load(place(at, i)), scope);
                if (value == null) {
                    throw new ImapiException(SystemCode.E_POINTER);
                }
                values.add(value);
            }
            return values;
        }

        @Override
        public List<@Nullable Object> take(Pointer at, int count) {
            List<@Nullable Object> values = new ArrayList<>(count);
            int next = 0;
            try {
                while (next < count) {
                    values.add(element.take(place(at, next++)));
                }
                return values;
            } catch (RuntimeException | Error failure) {
                Ownership.letGo(values);
                discard(at, next, count);
                throw failure;
            }
        }

        @Override
        public void give(List<@Nullable Object> value, Pointer at) {
            int given = 0;
            try {
                for (; given < value.size(); given++) {
                    element.give(place(at, given), value.get(given));
                }
            } catch (RuntimeException | Error failure) {
                discard(at, given);
                at.clear((long) value.size() * elementSize());
                throw failure;
            }
        }

        @Override
        public void discard(Pointer at, int count) {
            discard(at, 0, count);
        }

        private void discard(Pointer at, int from, int to) {
            for (int i = from; i < to; i++) {
                element.discard(place(at, i));
            }
        }

        private static void store(Pointer at, @Nullable Object argument) {
            if (argument instanceof Integer number) {
                at.setInt(0, number);
            } else {
                at.setPointer(0, (Pointer) argument);
            }
        }

        private @Nullable Object load(Pointer at) {
            return element.argumentType() == int.class ? (Object) at.getInt(0) : at.getPointer(0);
        }

        private Pointer place(Pointer at, int index) {
            return at.share((long) index * element.size());
        }
    }
}
