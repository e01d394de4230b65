package io.github.imapi4j.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.com.Bool8;
import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.imapi2.ImapiBurnVerificationLevel;
import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;
import io.github.imapi4j.imapi2fs.FsiItemType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The comparison finds what is wrong: each declaration here has one fault. */
class BindingComparisonTest {

    private final BindingComparison comparison = new BindingComparison(NativeAbi.load());

    @Test
    void findsAWrongIid() {
        @ComInterface("D2FFD834-958B-426D-8470-2A13879C6A92")
        interface IBurnVerification extends IUnknown {
            @Slot(3)
            @DispId(1024)
            void setBurnVerificationLevel(ImapiBurnVerificationLevel value);

            @Slot(4)
            @DispId(1024)
            EnumValue<ImapiBurnVerificationLevel> getBurnVerificationLevel();
        }

        assertFault(
                IBurnVerification.class,
                "IID: declared D2FFD834-958B-426D-8470-2A13879C6A92, header D2FFD834-958B-426D-8470-2A13879C6A91");
    }

    @Test
    void findsSwappedSlots() {
        @ComInterface("D2FFD834-958B-426D-8470-2A13879C6A91")
        interface IBurnVerification extends IUnknown {
            @Slot(4)
            @DispId(1024)
            void setBurnVerificationLevel(ImapiBurnVerificationLevel value);

            @Slot(3)
            @DispId(1024)
            EnumValue<ImapiBurnVerificationLevel> getBurnVerificationLevel();
        }

        assertFault(
                IBurnVerification.class,
                "put_BurnVerificationLevel name: declared get_BurnVerificationLevel, header put_BurnVerificationLevel",
                "put_BurnVerificationLevel parameters: declared [out IMAPI_BURN_VERIFICATION_LEVEL*], "
                        + "header [in IMAPI_BURN_VERIFICATION_LEVEL]",
                "get_BurnVerificationLevel name: declared put_BurnVerificationLevel, header get_BurnVerificationLevel",
                "get_BurnVerificationLevel parameters: declared [in IMAPI_BURN_VERIFICATION_LEVEL], "
                        + "header [out IMAPI_BURN_VERIFICATION_LEVEL*]");
    }

    @Test
    void findsAGapInTheSlots() {
        @ComInterface("27354144-7F64-5B0F-8F00-5D77AFBE261E")
        interface IWriteSpeedDescriptor extends IDispatch {
            @Slot(7)
            @DispId(257)
            EnumValue<ImapiMediaPhysicalType> getMediaType();

            @Slot(9)
            @DispId(259)
            int getWriteSpeed();
        }

        assertFault(IWriteSpeedDescriptor.class, "slots: declared [7, 9], header [7, 8, 9]");
    }

    @Test
    void findsAWrongWidth() {
        @ComInterface("27354144-7F64-5B0F-8F00-5D77AFBE261E")
        interface IWriteSpeedDescriptor extends IDispatch {
            @Slot(7)
            @DispId(257)
            EnumValue<ImapiMediaPhysicalType> getMediaType();

            @Slot(8)
            @DispId(258)
            @Bool8
            boolean getRotationTypeIsPureCAV();

            @Slot(9)
            @DispId(259)
            long getWriteSpeed();
        }

        assertFault(
                IWriteSpeedDescriptor.class,
                "get_RotationTypeIsPureCAV parameters: declared [out BOOLEAN*], header [out VARIANT_BOOL*]",
                "get_WriteSpeed parameters: declared [out int64*], header [out int32*]");
    }

    @Test
    void findsAnotherEnumerationAndAPlainEnumAsResult() {
        @ComInterface("27354144-7F64-5B0F-8F00-5D77AFBE261E")
        interface IWriteSpeedDescriptor extends IDispatch {
            @Slot(7)
            @DispId(257)
            FsiItemType getMediaType();

            @Slot(8)
            @DispId(258)
            boolean getRotationTypeIsPureCAV();

            @Slot(9)
            @DispId(259)
            int getWriteSpeed();
        }

        assertFault(
                IWriteSpeedDescriptor.class,
                "get_MediaType parameters: declared [out FsiItemType*], header [out IMAPI_MEDIA_PHYSICAL_TYPE*]",
                "get_MediaType answers an enum, which cannot hold a number newer than the header");
    }

    @Test
    void findsAWrongBaseNameDispIdAndParameterCount() {
        @ComInterface("27354144-7F64-5B0F-8F00-5D77AFBE261E")
        interface IWriteSpeedDescriptor extends IUnknown {
            @Slot(7)
            EnumValue<ImapiMediaPhysicalType> getMediaType();

            @Slot(8)
            @DispId(257)
            boolean rotationTypeIsPureCAV();

            @Slot(9)
            @DispId(259)
            int getWriteSpeed(int which);
        }

        assertFault(
                IWriteSpeedDescriptor.class,
                "base: declared [IUnknown], header [IDispatch]",
                "get_MediaType DISPID: declared OptionalInt.empty, header OptionalInt[257]",
                "get_RotationTypeIsPureCAV name: declared RotationTypeIsPureCAV, header get_RotationTypeIsPureCAV",
                "get_RotationTypeIsPureCAV DISPID: declared OptionalInt[257], header OptionalInt[258]",
                "get_WriteSpeed parameters: declared [in int32, out int32*], header [out int32*]");
    }

    @Test
    void findsAWrongNumberAndASurplusConstant() {
        @NativeName(value = "FsiItemType", prefix = "FsiItem")
        enum FsiItemType implements NativeEnum {
            NOT_FOUND,
            FILE,
            DIRECTORY,
            LINK;

            @Override
            public int value() {
                return ordinal();
            }
        }

        assertEquals(
                List.of("constants: declared {FSIITEMDIRECTORY=2, FSIITEMFILE=1, FSIITEMLINK=3, FSIITEMNOTFOUND=0}, "
                        + "header {FSIITEMDIRECTORY=1, FSIITEMFILE=2, FSIITEMNOTFOUND=0}"),
                comparison.ofEnumeration(FsiItemType.class));
    }

    private void assertFault(Class<?> declared, String... faults) {
        assertEquals(List.of(faults), comparison.ofInterface(declared));
    }
}
