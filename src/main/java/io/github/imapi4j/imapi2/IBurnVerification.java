package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.com.Slot;

/**
 * Says how a disc is checked after it was written. It is a further interface of the object that writes, for example of
 * an {@link IDiscFormat2Data}; old Windows versions do not have it ({@code E_NOINTERFACE}). A disc that fails the check
 * makes the write fail with {@code E_IMAPI_BURN_VERIFICATION_FAILED}.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-iburnverification">IBurnVerification</a>
 */
@ComInterface("D2FFD834-958B-426D-8470-2A13879C6A91")
public interface IBurnVerification extends IUnknown {

    /**
     * {@code put_BurnVerificationLevel(IMAPI_BURN_VERIFICATION_LEVEL)}: chooses the check, before the write.
     *
     * @param value the check
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iburnverification-put_burnverificationlevel">documentation</a>
     */
    @Slot(3)
    @DispId(1024)
    void setBurnVerificationLevel(ImapiBurnVerificationLevel value);

    /**
     * {@code get_BurnVerificationLevel(IMAPI_BURN_VERIFICATION_LEVEL*)}: the check that was chosen.
     *
     * @return the check
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iburnverification-get_burnverificationlevel">documentation</a>
     */
    @Slot(4)
    @DispId(1024)
    EnumValue<ImapiBurnVerificationLevel> getBurnVerificationLevel();
}
