package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.github.imapi4j.com.ITestTypes.Color;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A call that fails among its results, after some are given or taken, leaves nothing behind. That nothing is on lease after a test is
 * checked for all tests ({@link LeaseExtension}); here are the cases.
 */
class OwnershipTest {

    private static final String IID = "5A0F7C51-90C1-4B7E-9E0C-7D1C4C1B0011";
    private static final LocalDateTime OUT_OF_RANGE = LocalDateTime.of(99, 1, 1, 0, 0);
    private static final int VT_CURRENCY = 6;

    @OutParams
    record Served(ITestTypes object, @Counted Bytes bytes, EnumValue<Color> color, String text, LocalDateTime time) {}

    /** What the object answers. */
    @ComInterface(IID)
    interface Server extends IUnknown {
        @Slot(3)
        Served results();

        @Slot(4)
        @Counted
        List<ITestTypes> array();

        @Slot(5)
        List<Object> list();

        @Slot(6)
        @Fetch
        List<ITestTypes> next(int count);
    }

    @OutParams
    record Expected(ITestTypes object, @Counted Bytes bytes, Color color, String text, LocalDateTime time) {}

    /** The same interface as a stricter caller declares it: a number that an enum does not list cannot be taken. */
    @ComInterface(IID)
    interface Client extends IUnknown {
        @Slot(3)
        Expected results();

        @Slot(4)
        @Counted
        List<ITestTypes> array();

        @Slot(5)
        List<ITestTypes> list();

        @Slot(6)
        @Fetch
        List<ITestTypes> next(int count);
    }

    /** Has nothing but {@code IUnknown}, and cannot be exported as anything else. */
    private static final class Stranger implements ISupportErrorInfo {
        @Override
        public HResult interfaceSupportsErrorInfo(Guid iid) {
            return HResult.S_OK;
        }
    }

    private static final class Answers implements Server {

        final EchoTypes echo = new EchoTypes();
        LocalDateTime time = LocalDateTime.of(2026, 1, 1, 0, 0);
        List<ITestTypes> objects = List.of();

        @Override
        public Served results() {
            return new Served(echo, Bytes.of(1, 2, 3), new EnumValue<>(Color.class, 4711), "text", time);
        }

        @Override
        public List<ITestTypes> array() {
            return objects;
        }

        @Override
        public List<Object> list() {
            return List.of(echo, "text", echo);
        }

        @Override
        public List<ITestTypes> next(int count) {
            return objects;
        }
    }

    private final Answers java = new Answers();

    @Test
    void resultsGivenBeforeOneThatCannotBeGivenAreTakenBack() {
        java.time = OUT_OF_RANGE;
        try (Memory out = new Memory(48)) {
            out.setMemory(0, 48, (byte) 0x55);
            Pointer[] places = {out, out.share(8), out.share(16), out.share(24), out.share(32), out.share(40)};

            assertEquals(SystemCode.DISP_E_OVERFLOW.hresult(), callServer(3, (Object[]) places));

            assertNull(out.getPointer(0), "object");
            assertNull(out.getPointer(8), "bytes");
            assertEquals(0, out.getInt(16), "length");
            assertEquals(0, out.getInt(24), "color");
            assertNull(out.getPointer(32), "text");
            assertEquals(1, java.echo.closes.get(), "the object's export ended");
        }
    }

    @Test
    void resultsBesideOneThatCannotBeTakenAreFreed() {
        try (Client client = client()) {
            ImapiException failure = assertThrows(ImapiException.class, client::results);

            assertEquals(SystemCode.E_INVALIDARG, failure.error());
        }
        assertEquals(1, java.echo.closes.get(), "the object taken before was closed");
    }

    @Test
    void arrayWithAnElementThatCannotBeGivenIsTakenBack() {
        java.objects = withStranger();
        try (Memory out = new Memory(16)) {
            out.setMemory(0, 16, (byte) 0x55);

            assertEquals(SystemCode.E_FAIL.hresult(), callServer(4, out, out.share(8)));

            assertNull(out.getPointer(0));
            assertEquals(0, out.getInt(8));
            assertEquals(1, java.echo.closes.get());
        }
    }

    @Test
    void itemsGivenBeforeOneThatCannotBeGivenAreTakenBack() {
        java.objects = withStranger();
        try (Memory out = new Memory(32)) {
            out.setMemory(0, 32, (byte) 0x55);

            assertEquals(SystemCode.E_FAIL.hresult(), callServer(6, 2, out, out.share(24)));

            assertNull(out.getPointer(0));
            assertEquals(0, out.getInt(24));
            assertEquals(1, java.echo.closes.get());
        }
    }

    @Test
    void listWithAnElementOfAnotherTypeIsFreedWhole() {
        try (Client client = client()) {
            ImapiException failure = assertThrows(ImapiException.class, client::list);

            assertEquals(SystemCode.DISP_E_TYPEMISMATCH, failure.error());
        }
        assertEquals(1, java.echo.closes.get());
    }

    /** The second of three VARIANTs holds money, of which IMAPI2 and this library know nothing. */
    @Test
    void itemsBesideOneThatCannotBeTakenAreFreed() {
        NativeStub stub = new NativeStub(InterfaceModel.of(IEnumVariant.class), 3, arguments -> {
            Pointer items = (Pointer) arguments[2];
            Variants.write(items, java.echo);
            items.setShort(Variants.SIZE, (short) VT_CURRENCY);
            Variants.write(items.share(2L * Variants.SIZE), "text");
            ((Pointer) arguments[3]).setInt(0, 3);
            return HResult.S_OK.value();
        });
        try (IEnumVariant walker = stub.own(IEnumVariant.class)) {
            ImapiException failure = assertThrows(ImapiException.class, () -> walker.next(3));

            assertEquals(SystemCode.DISP_E_TYPEMISMATCH, failure.error());
        }
        assertEquals(1, java.echo.closes.get());
    }

    /** A list that Java's own type checks would not let exist. */
    @SuppressWarnings("unchecked")
    private List<ITestTypes> withStranger() {
        return (List<ITestTypes>) (List<?>) List.of(java.echo, new Stranger());
    }

    private Client client() {
        return (Client) ComProxy.own(
                ExportedObject.export(java, InterfaceModel.of(Server.class).iid()), Client.class);
    }

    /** Calls a slot as C would. */
    private HResult callServer(int slot, @Nullable Object... arguments) {
        Pointer pointer =
                ExportedObject.export(java, InterfaceModel.of(Server.class).iid());
        try {
            @Nullable Object[] all = new Object[1 + arguments.length];
            all[0] = pointer;
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            return new HResult(FunctionTable.of(pointer).get(slot).invokeInt(all));
        } finally {
            ComPlatform.get().setErrorInfo(null);
            NativeCalls.release(pointer);
        }
    }
}
