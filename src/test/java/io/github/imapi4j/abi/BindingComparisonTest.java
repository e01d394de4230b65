package io.github.imapi4j.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.com.Bool8;
import io.github.imapi4j.com.CoClass;
import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IConnectionPointContainer;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.imapi2.DDiscFormat2DataEvents;
import io.github.imapi4j.imapi2.DDiscMaster2Events;
import io.github.imapi4j.imapi2.IDiscMaster2;
import io.github.imapi4j.imapi2.ImapiBurnVerificationLevel;
import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;
import io.github.imapi4j.imapi2fs.FsiItemType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The comparison finds what is wrong and names it: each declaration here has one kind of fault. */
class BindingComparisonTest {

    private static final String BURN_VERIFICATION = "D2FFD834-958B-426D-8470-2A13879C6A91";
    private static final String WRITE_SPEED_DESCRIPTOR = "27354144-7F64-5B0F-8F00-5D77AFBE261E";
    private static final String DISC_MASTER2 = "2735412E-7F64-5B0F-8F00-5D77AFBE261E";

    private final BindingComparison comparison = new BindingComparison(NativeAbi.load());

    @Test
    void findsNothingInARightDeclaration() {
        @ComInterface(BURN_VERIFICATION)
        interface IBurnVerification extends IUnknown {
            @Slot(3)
            @DispId(1024)
            void setBurnVerificationLevel(ImapiBurnVerificationLevel value);

            @Slot(4)
            @DispId(1024)
            EnumValue<ImapiBurnVerificationLevel> getBurnVerificationLevel();
        }

        assertFaults(IBurnVerification.class);
    }

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

        assertFaults(
                IBurnVerification.class,
                "IBurnVerification: IID D2FFD834-958B-426D-8470-2A13879C6A92, "
                        + "the header has D2FFD834-958B-426D-8470-2A13879C6A91");
    }

    @Test
    void findsAWrongBase() {
        @ComInterface(BURN_VERIFICATION)
        interface IBurnVerification extends IDispatch {
            @Slot(3)
            @DispId(1024)
            void setBurnVerificationLevel(ImapiBurnVerificationLevel value);

            @Slot(4)
            @DispId(1024)
            EnumValue<ImapiBurnVerificationLevel> getBurnVerificationLevel();
        }

        assertFaults(IBurnVerification.class, "IBurnVerification: base IDispatch, the header has IUnknown");
    }

    @Test
    void findsSwappedSlots() {
        @ComInterface(BURN_VERIFICATION)
        interface IBurnVerification extends IUnknown {
            @Slot(4)
            @DispId(1024)
            void setBurnVerificationLevel(ImapiBurnVerificationLevel value);

            @Slot(3)
            @DispId(1024)
            EnumValue<ImapiBurnVerificationLevel> getBurnVerificationLevel();
        }

        assertFaults(
                IBurnVerification.class,
                "IBurnVerification::put_BurnVerificationLevel: slot 4, the header has 3",
                "IBurnVerification::get_BurnVerificationLevel: slot 3, the header has 4");
    }

    @Test
    void findsAMissingMethod() {
        @ComInterface(WRITE_SPEED_DESCRIPTOR)
        interface IWriteSpeedDescriptor extends IDispatch {
            @Slot(7)
            @DispId(257)
            EnumValue<ImapiMediaPhysicalType> getMediaType();

            @Slot(9)
            @DispId(259)
            int getWriteSpeed();
        }

        assertFaults(
                IWriteSpeedDescriptor.class,
                "IWriteSpeedDescriptor::get_RotationTypeIsPureCAV: missing, the header has it in slot 8");
    }

    @Test
    void findsAnExtraMethod() {
        @ComInterface(WRITE_SPEED_DESCRIPTOR)
        interface IWriteSpeedDescriptor extends IDispatch {
            @Slot(7)
            @DispId(257)
            EnumValue<ImapiMediaPhysicalType> getMediaType();

            @Slot(8)
            @DispId(258)
            boolean getRotationTypeIsPureCAV();

            @Slot(9)
            @DispId(259)
            int getWriteSpeed();

            @Slot(10)
            int getReadSpeed();
        }

        assertFaults(
                IWriteSpeedDescriptor.class,
                "IWriteSpeedDescriptor::get_ReadSpeed: slot 10, the header has no such method");
    }

    @Test
    void findsAMisspeltMethodAndOneWithoutASlot() {
        @ComInterface(WRITE_SPEED_DESCRIPTOR)
        interface IWriteSpeedDescriptor extends IDispatch {
            @Slot(7)
            @DispId(257)
            EnumValue<ImapiMediaPhysicalType> getMediaType();

            @Slot(8)
            @DispId(258)
            boolean rotationTypeIsPureCAV();

            @DispId(259)
            int getWriteSpeed();
        }

        assertFaults(
                IWriteSpeedDescriptor.class,
                "IWriteSpeedDescriptor::get_WriteSpeed: no @Slot",
                "IWriteSpeedDescriptor::get_RotationTypeIsPureCAV: missing, the header has it in slot 8",
                "IWriteSpeedDescriptor::get_WriteSpeed: missing, the header has it in slot 9",
                "IWriteSpeedDescriptor::RotationTypeIsPureCAV: slot 8, the header has no such method");
    }

    @Test
    void findsAWrongWidth() {
        @ComInterface(WRITE_SPEED_DESCRIPTOR)
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

        assertFaults(
                IWriteSpeedDescriptor.class,
                "IWriteSpeedDescriptor::get_RotationTypeIsPureCAV: parameter value out BOOLEAN*, "
                        + "the header has out VARIANT_BOOL*",
                "IWriteSpeedDescriptor::get_WriteSpeed: parameter value out int64*, the header has out int32*");
    }

    @Test
    void findsAWrongDirection() {
        @ComInterface(BURN_VERIFICATION)
        interface IBurnVerification extends IUnknown {
            @Slot(3)
            @DispId(1024)
            void setBurnVerificationLevel(ImapiBurnVerificationLevel value);

            @Slot(value = 4, name = "get_BurnVerificationLevel")
            @DispId(1024)
            void burnVerificationLevel(ImapiBurnVerificationLevel value);
        }

        assertFaults(
                IBurnVerification.class,
                "IBurnVerification::get_BurnVerificationLevel: parameter value in IMAPI_BURN_VERIFICATION_LEVEL, "
                        + "the header has out IMAPI_BURN_VERIFICATION_LEVEL*");
    }

    @Test
    void findsAWrongParameterCountAndOrder() {
        @ComInterface("27354131-7F64-5B0F-8F00-5D77AFBE261E")
        interface DDiscMaster2Events extends IDispatch {
            @Slot(7)
            @DispId(256)
            void notifyDeviceAdded(String uniqueId, IDispatch object);

            @Slot(8)
            @DispId(257)
            void notifyDeviceRemoved(String uniqueId);
        }

        assertFaults(
                DDiscMaster2Events.class,
                "DDiscMaster2Events::NotifyDeviceAdded: parameter object in BSTR, the header has in IDispatch*",
                "DDiscMaster2Events::NotifyDeviceAdded: parameter uniqueId in IDispatch*, the header has in BSTR",
                "DDiscMaster2Events::NotifyDeviceRemoved: parameters [in BSTR], "
                        + "the header has [in IDispatch*, in BSTR]");
    }

    @Test
    void findsAWrongAndAMissingDispId() {
        @ComInterface(WRITE_SPEED_DESCRIPTOR)
        interface IWriteSpeedDescriptor extends IDispatch {
            @Slot(7)
            EnumValue<ImapiMediaPhysicalType> getMediaType();

            @Slot(8)
            @DispId(257)
            boolean getRotationTypeIsPureCAV();

            @Slot(9)
            @DispId(259)
            int getWriteSpeed();
        }

        assertFaults(
                IWriteSpeedDescriptor.class,
                "IWriteSpeedDescriptor::get_MediaType: DISPID none, the header has 257",
                "IWriteSpeedDescriptor::get_RotationTypeIsPureCAV: DISPID 257, the header has 258");
    }

    @Test
    void findsAnotherEnumerationAndAPlainEnumAsResult() {
        @ComInterface(WRITE_SPEED_DESCRIPTOR)
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

        assertFaults(
                IWriteSpeedDescriptor.class,
                "IWriteSpeedDescriptor::get_MediaType: parameter value out FsiItemType*, "
                        + "the header has out IMAPI_MEDIA_PHYSICAL_TYPE*",
                "IWriteSpeedDescriptor::get_MediaType: answers an enum, "
                        + "which cannot hold a number newer than the header");
    }

    @Test
    void findsAnInterfaceThatIsInNoHeader() {
        @ComInterface(WRITE_SPEED_DESCRIPTOR)
        interface IReadSpeedDescriptor extends IDispatch {}

        assertFaults(IReadSpeedDescriptor.class, "IReadSpeedDescriptor: in no header");
    }

    @Test
    void findsWrongNumbersAndConstantsTooManyOrTooFew() {
        @NativeName(value = "FsiItemType", prefix = "FsiItem")
        enum FsiItemType implements NativeEnum {
            DIRECTORY,
            FILE,
            LINK;

            @Override
            public int value() {
                return ordinal() + 1;
            }
        }
        @NativeName(value = "PlatformId", prefix = "Platform")
        enum PlatformId implements NativeEnum {
            X86,
            POWER_PC,
            MAC,
            EFI;

            @Override
            public int value() {
                return ordinal();
            }
        }

        assertEquals(
                List.of(
                        "FsiItemType::FsiItemNotFound: missing, the header has it with 0",
                        "FsiItemType::FSIITEMLINK: value 3, the header has no such constant"),
                comparison.ofEnumeration(FsiItemType.class));
        assertEquals(
                List.of("PlatformId::PlatformEFI: value 3, the header has 239"),
                comparison.ofEnumeration(PlatformId.class));
    }

    @Test
    void findsAWrongClsid() {
        assertEquals(
                List.of("MsftDiscMaster2: CLSID 2735412F-7F64-5B0F-8F00-5D77AFBE261E, the header has " + DISC_MASTER2),
                comparison.ofClass(discMaster2(DISC_MASTER2.replace("2E", "2F"), true, DDiscMaster2Events.class)));
    }

    @Test
    void findsAClassThatCanNotBeCreated() {
        assertEquals(
                List.of("MsftDiscMaster2: creatable false, the header has true"),
                comparison.ofClass(discMaster2(DISC_MASTER2, false, DDiscMaster2Events.class)));
    }

    @Test
    void findsWrongEvents() {
        assertEquals(
                List.of("MsftDiscMaster2: events [DDiscFormat2DataEvents], the header has [DDiscMaster2Events]"),
                comparison.ofClass(discMaster2(DISC_MASTER2, true, DDiscFormat2DataEvents.class)));
    }

    @Test
    void findsWrongInterfacesOfAClass() {
        Declared declared = new Declared(
                "MsftDiscMaster2",
                Guid.of(DISC_MASTER2),
                true,
                List.of(IConnectionPointContainer.class),
                List.of(DDiscMaster2Events.class));

        assertEquals(
                List.of("MsftDiscMaster2: interfaces [IConnectionPointContainer], "
                        + "the header has [IDiscMaster2, IConnectionPointContainer]"),
                comparison.ofClass(declared));
    }

    @Test
    void findsWhatIsNotDeclared() {
        List<String> missing = comparison.missing(
                List.of(IDiscMaster2.class),
                List.of(FsiItemType.class),
                List.of(discMaster2(DISC_MASTER2, true, DDiscMaster2Events.class)));

        assertEquals(50 + 18 + 28, missing.size());
        assertEquals("BlockRange: not declared", missing.get(0));
    }

    private record Declared(
            String nativeName,
            Guid clsid,
            boolean isCreatable,
            List<Class<? extends IUnknown>> interfaces,
            List<Class<? extends IDispatch>> events)
            implements CoClass {}

    private static CoClass discMaster2(String clsid, boolean creatable, Class<? extends IDispatch> events) {
        return new Declared(
                "MsftDiscMaster2",
                Guid.of(clsid),
                creatable,
                List.of(IDiscMaster2.class, IConnectionPointContainer.class),
                List.of(events));
    }

    private void assertFaults(Class<?> declared, String... faults) {
        assertEquals(List.of(faults), comparison.ofInterface(declared));
    }
}
