package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IEnumVariant;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;

/**
 * The runs of blocks that make up an image, in order. {@link IFileSystemImageResult#getProgressItems} gives them; they
 * tell which file is being burned.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nn-imapi2fs-iprogressitems">IProgressItems</a>
 */
@ComInterface("2C941FD7-975B-59BE-A960-9A2A262853A5")
public interface IProgressItems extends IDispatch {

    /**
     * {@code get__NewEnum(IEnumVARIANT**)}: walks through the runs.
     *
     * @return a walker over {@link IProgressItem}s, to be closed by the caller
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-iprogressitems-get__newenum">documentation</a>
     */
    @Slot(value = 7, name = "get__NewEnum")
    @DispId(-4)
    IEnumVariant getNewEnum();

    /**
     * {@code get_Item(long, IProgressItem**)}: a run.
     *
     * @param index counted from 0
     * @return the run, to be closed by the caller
     * @throws ImapiException {@code E_INVALIDARG} beyond the end; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-iprogressitems-get_item">documentation</a>
     */
    @Slot(8)
    @DispId(0)
    IProgressItem getItem(int index);

    /**
     * {@code get_Count(long*)}: how many runs there are.
     *
     * @return 0 or more
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-iprogressitems-get_count">documentation</a>
     */
    @Slot(9)
    @DispId(1)
    int getCount();

    /**
     * {@code ProgressItemFromBlock(ULONG, IProgressItem**)}: the run that a block belongs to.
     *
     * @param block a block of the image
     * @return the run, to be closed by the caller
     * @throws ImapiException {@code E_INVALIDARG} if there is none; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-iprogressitems-progressitemfromblock">documentation</a>
     */
    @Slot(10)
    @DispId(2)
    IProgressItem progressItemFromBlock(int block);

    /**
     * {@code ProgressItemFromDescription(BSTR, IProgressItem**)}: the run with a description.
     *
     * @param description what {@link IProgressItem#getDescription} answers
     * @return the run, to be closed by the caller
     * @throws ImapiException {@code E_INVALIDARG} if there is none; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-iprogressitems-progressitemfromdescription">documentation</a>
     */
    @Slot(11)
    @DispId(3)
    IProgressItem progressItemFromDescription(String description);

    /**
     * {@code get_EnumProgressItems(IEnumProgressItems**)}: walks through the runs, typed.
     *
     * @return a walker, to be closed by the caller
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-iprogressitems-get_enumprogressitems">documentation</a>
     */
    @Slot(12)
    @DispId(4)
    IEnumProgressItems getEnumProgressItems();
}
