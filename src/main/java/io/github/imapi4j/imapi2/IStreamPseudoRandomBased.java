package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.Counted;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;
import java.util.List;

/**
 * A stream to read of bytes that look random and are the same for the same seed, for tests; not for secrets. The class
 * {@link Imapi2Class#MSFT_STREAM_PRNG001} gives it; {@link #setSize} says how long it is.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-istreampseudorandombased">IStreamPseudoRandomBased</a>
 */
@ComInterface("27354145-7F64-5B0F-8F00-5D77AFBE261E")
public interface IStreamPseudoRandomBased extends IStream {

    /**
     * {@code put_Seed(ULONG)}: chooses the bytes and goes back to the beginning.
     *
     * @param value any number, unsigned
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-istreampseudorandombased-put_seed">documentation</a>
     */
    @Slot(14)
    void setSeed(int value);

    /**
     * {@code get_Seed(ULONG*)}: the number that the bytes were made from.
     *
     * @return any number, unsigned
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-istreampseudorandombased-get_seed">documentation</a>
     */
    @Slot(15)
    int getSeed();

    /**
     * {@code put_ExtendedSeed(ULONG*, ULONG)}: chooses the bytes by more than 32 bits and goes back to the beginning.
     *
     * @param values any numbers, unsigned
     * @throws ImapiException {@code E_NOTIMPL} always: Windows does not do it
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-istreampseudorandombased-put_extendedseed">documentation</a>
     */
    @Slot(16)
    void setExtendedSeed(@Counted List<Integer> values);

    /**
     * {@code get_ExtendedSeed(ULONG**, ULONG*)}: the numbers that the bytes were made from.
     *
     * @return numbers, unsigned
     * @throws ImapiException {@code E_NOTIMPL} always: Windows does not do it
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-istreampseudorandombased-get_extendedseed">documentation</a>
     */
    @Slot(17)
    @Counted
    List<Integer> getExtendedSeed();
}
