package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IEnumVariant;
import io.github.imapi4j.com.Slot;

/** Lists the optical recorders of the system and tells of their coming and going ({@link DDiscMaster2Events}). */
@ComInterface("27354130-7F64-5B0F-8F00-5D77AFBE261E")
public interface IDiscMaster2 extends IDispatch {

    /**
     * {@code get__NewEnum(IEnumVARIANT**)}: walks through the recorders' unique identifiers.
     *
     * @return a walker over strings, to be closed by the caller
     */
    @Slot(value = 7, name = "get__NewEnum")
    @DispId(-4)
    IEnumVariant getNewEnum();

    /**
     * {@code get_Item(LONG, BSTR*)}: the unique identifier of a recorder, for
     * {@link IDiscRecorder2#initializeDiscRecorder}; {@code E_INVALIDARG} beyond the end.
     *
     * @param index counted from 0, below {@link #getCount}; it changes when devices come and go, the identifier does
     * not
     * @return the identifier
     */
    @Slot(8)
    @DispId(0)
    String getItem(int index);

    /**
     * {@code get_Count(LONG*)}: how many recorders there are.
     *
     * @return 0 or more
     */
    @Slot(9)
    @DispId(1)
    int getCount();

    /**
     * {@code get_IsSupportedEnvironment(VARIANT_BOOL*)}: whether at least one recorder is there and can be initialized.
     *
     * @return false if there is none
     */
    @Slot(10)
    @DispId(2)
    boolean getIsSupportedEnvironment();
}
