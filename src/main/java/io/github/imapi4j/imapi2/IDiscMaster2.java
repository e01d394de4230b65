package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IEnumVariant;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;

/**
 * Lists the optical recorders of the system and tells of their coming and going ({@link DDiscMaster2Events}). The class
 * {@link Imapi2Class#MSFT_DISC_MASTER2} gives it; nothing has to be called first.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-idiscmaster2">IDiscMaster2</a>
 */
@ComInterface("27354130-7F64-5B0F-8F00-5D77AFBE261E")
public interface IDiscMaster2 extends IDispatch {

    /**
     * {@code get__NewEnum(IEnumVARIANT**)}: walks through the recorders' unique identifiers.
     *
     * @return a walker over strings, to be closed by the caller
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscmaster2-get__newenum">documentation</a>
     */
    @Slot(value = 7, name = "get__NewEnum")
    @DispId(-4)
    IEnumVariant getNewEnum();

    /**
     * {@code get_Item(LONG, BSTR*)}: the unique identifier of a recorder, for
     * {@link IDiscRecorder2#initializeDiscRecorder}.
     *
     * @param index counted from 0, below {@link #getCount}; it changes when devices come and go, the identifier does
     * not
     * @return the identifier
     * @throws ImapiException {@code E_INVALIDARG} from {@link #getCount} on, and below 0; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscmaster2-get_item">documentation</a>
     */
    @Slot(8)
    @DispId(0)
    String getItem(int index);

    /**
     * {@code get_Count(LONG*)}: how many recorders there are.
     *
     * @return 0 or more
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscmaster2-get_count">documentation</a>
     */
    @Slot(9)
    @DispId(1)
    int getCount();

    /**
     * {@code get_IsSupportedEnvironment(VARIANT_BOOL*)}: whether at least one recorder is there and can be initialized.
     *
     * @return false if there is none
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscmaster2-get_issupportedenvironment">documentation</a>
     */
    @Slot(10)
    @DispId(2)
    boolean getIsSupportedEnvironment();
}
