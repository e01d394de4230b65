package io.github.imapi4j.com;

import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;

/** {@code IWriteSpeedDescriptor} as it is not: each time with one mistake. */
final class WrongDeclarations {

    static final String HEADER_NAME = "IWriteSpeedDescriptor";

    private static final String IID = "27354144-7F64-5B0F-8F00-5D77AFBE261E";

    private WrongDeclarations() {}

    /** Two slots are exchanged. */
    @ComInterface(IID)
    interface SlotsExchanged extends IDispatch {
        @Slot(7)
        EnumValue<ImapiMediaPhysicalType> getMediaType();

        @Slot(9)
        boolean getRotationTypeIsPureCAV();

        @Slot(8)
        int getWriteSpeed();
    }

    /** All slots are one too far. */
    @ComInterface(IID)
    interface SlotsShifted extends IDispatch {
        @Slot(7)
        int getSomethingElse();

        @Slot(8)
        EnumValue<ImapiMediaPhysicalType> getMediaType();

        @Slot(9)
        boolean getRotationTypeIsPureCAV();

        @Slot(10)
        int getWriteSpeed();
    }

    /** One slot is one too far. */
    @ComInterface(IID)
    interface SlotWithGap extends IDispatch {
        @Slot(7)
        EnumValue<ImapiMediaPhysicalType> getMediaType();

        @Slot(8)
        boolean getRotationTypeIsPureCAV();

        @Slot(10)
        int getWriteSpeed();
    }

    /** BOOLEAN in place of VARIANT_BOOL: too narrow. */
    @ComInterface(IID)
    interface NarrowTruth extends IDispatch {
        @Slot(7)
        EnumValue<ImapiMediaPhysicalType> getMediaType();

        @Slot(8)
        @Bool8
        boolean getRotationTypeIsPureCAV();

        @Slot(9)
        int getWriteSpeed();
    }

    /** LONGLONG in place of LONG: too wide. */
    @ComInterface(IID)
    interface WideNumber extends IDispatch {
        @Slot(7)
        EnumValue<ImapiMediaPhysicalType> getMediaType();

        @Slot(8)
        boolean getRotationTypeIsPureCAV();

        @Slot(9)
        long getWriteSpeed();
    }

    /** An IID that is nobody's. */
    @ComInterface("27354144-7F64-5B0F-8F00-5D77AFBE261F")
    interface UnknownIid extends IDispatch {
        @Slot(7)
        EnumValue<ImapiMediaPhysicalType> getMediaType();

        @Slot(8)
        boolean getRotationTypeIsPureCAV();

        @Slot(9)
        int getWriteSpeed();
    }

    /** The IID of {@code IBurnVerification}. */
    @ComInterface("D2FFD834-958B-426D-8470-2A13879C6A91")
    interface AnothersIid extends IDispatch {
        @Slot(7)
        EnumValue<ImapiMediaPhysicalType> getMediaType();

        @Slot(8)
        boolean getRotationTypeIsPureCAV();

        @Slot(9)
        int getWriteSpeed();
    }
}
