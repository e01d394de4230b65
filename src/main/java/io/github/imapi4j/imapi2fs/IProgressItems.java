package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IEnumVariant;
import io.github.imapi4j.com.Slot;

/** The runs of blocks that make up an image, in order. */
@ComInterface("2C941FD7-975B-59BE-A960-9A2A262853A5")
public interface IProgressItems extends IDispatch {

    /**
     * {@code get__NewEnum(IEnumVARIANT**)}: walks through the runs.
     *
     * @return a walker over {@link IProgressItem}s, to be closed by the caller
     */
    @Slot(value = 7, name = "get__NewEnum")
    @DispId(-4)
    IEnumVariant getNewEnum();

    /**
     * {@code get_Item(long, IProgressItem**)}: a run; {@code E_INVALIDARG} beyond the end.
     *
     * @param index counted from 0
     * @return the run, to be closed by the caller
     */
    @Slot(8)
    @DispId(0)
    IProgressItem getItem(int index);

    /**
     * {@code get_Count(long*)}: how many runs there are.
     *
     * @return 0 or more
     */
    @Slot(9)
    @DispId(1)
    int getCount();

    /**
     * {@code ProgressItemFromBlock(ULONG, IProgressItem**)}: the run that a block belongs to; {@code E_INVALIDARG} if
     * there is none.
     *
     * @param block a block of the image
     * @return the run, to be closed by the caller
     */
    @Slot(10)
    @DispId(2)
    IProgressItem progressItemFromBlock(int block);

    /**
     * {@code ProgressItemFromDescription(BSTR, IProgressItem**)}: the run with a description; {@code E_INVALIDARG} if
     * there is none.
     *
     * @param description what {@link IProgressItem#getDescription} answers
     * @return the run, to be closed by the caller
     */
    @Slot(11)
    @DispId(3)
    IProgressItem progressItemFromDescription(String description);

    /**
     * {@code get_EnumProgressItems(IEnumProgressItems**)}: walks through the runs, typed.
     *
     * @return a walker, to be closed by the caller
     */
    @Slot(12)
    @DispId(4)
    IEnumProgressItems getEnumProgressItems();
}
