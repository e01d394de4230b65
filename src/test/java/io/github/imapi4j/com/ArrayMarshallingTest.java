package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.github.imapi4j.com.ITestTypes.Color;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain arrays with a length of their own go out through a real vtable and come back. */
class ArrayMarshallingTest {

    private static final HResult HAS_SENSE_DATA = ImapiCode.S_IMAPI_COMMAND_HAS_SENSE_DATA.hresult();
    private static final long GARBAGE = 0x1122334455667788L;

    /** Gives back what it is given. */
    private static final class EchoArrays implements ITestArrays {

        int calls;
        Transfer transfer = new Transfer(HResult.S_OK, Bytes.EMPTY, Bytes.EMPTY);

        @Override
        public Bytes echoBytes(Bytes data) {
            calls++;
            return data;
        }

        @Override
        public List<EnumValue<Color>> echoColors(List<EnumValue<Color>> numbers) {
            return numbers;
        }

        @Override
        public List<ITestTypes> echoObjects(List<ITestTypes> objects) {
            return objects;
        }

        @Override
        public int sum(List<ITestTypes> objects, List<Integer> numbers) {
            int sum = 0;
            for (int i = 0; i < numbers.size(); i++) {
                sum += objects.get(i).echoInt(numbers.get(i));
            }
            return sum;
        }

        @Override
        public Transfer transfer(Bytes command, int room) {
            calls++;
            return transfer;
        }
    }

    private final EchoArrays java = new EchoArrays();
    private ITestArrays object;
    private Pointer pointer;

    @BeforeEach
    void exportObject() {
        object = Com.reference(java, ITestArrays.class);
        pointer =
                ExportedObject.export(java, InterfaceModel.of(ITestArrays.class).iid());
    }

    @AfterEach
    void closeObject() {
        object.close();
        NativeCalls.release(pointer);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, 4096, 70_001})
    void bytesOfAnySizeCross(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 37 + 0xB1);
        }

        assertEquals(Bytes.copyOf(bytes), object.echoBytes(Bytes.copyOf(bytes)));
    }

    @Test
    void numbersCrossAlsoWhenNewerThanTheHeader() {
        List<EnumValue<Color>> numbers = List.of(EnumValue.of(Color.BLUE), new EnumValue<>(Color.class, -4711));

        assertEquals(numbers, object.echoColors(numbers));
        assertEquals(List.of(), object.echoColors(List.of()));
    }

    @Test
    void objectsCrossWithOneReferenceEach() {
        EchoTypes first = new EchoTypes();
        first.setTitle("first");
        EchoTypes second = new EchoTypes();

        List<ITestTypes> back = object.echoObjects(List.of(first, second));
        assertEquals("first", back.get(0).getTitle());
        back.forEach(ITestTypes::close);

        assertEquals(1, first.closes.get());
        assertEquals(1, second.closes.get());
    }

    @Test
    void arraysSideBySideShareTheirLength() {
        assertEquals(7, object.sum(List.of(new EchoTypes(), new EchoTypes()), List.of(3, 4)));
    }

    @Test
    void arraysThatShareALengthHaveToBeAsLong() {
        List<ITestTypes> one = List.of(new EchoTypes());

        assertThrows(IllegalArgumentException.class, () -> object.sum(one, List.of(3, 4)));
    }

    @Test
    void nullWithALengthIsRefusedAndWithoutOneIsEmpty() {
        try (Memory out = garbage()) {
            assertEquals(SystemCode.E_POINTER, call(3, null, 1, out, out.share(8)));
            assertEquals(0, java.calls);
            assertNull(out.getPointer(0), "zeroed");
            assertEquals(0, out.getInt(8), "zeroed");

            assertEquals(SystemCode.S_OK, call(3, null, 0, out, out.share(8)));
            ComPlatform.get().freeTaskMemory(out.getPointer(0));
            assertEquals(1, java.calls);
            assertEquals(0, out.getInt(8));
        }
    }

    @Test
    void lengthBeyondJavasIsAnInvalidArgument() {
        try (Memory out = garbage()) {
            assertEquals(SystemCode.E_INVALIDARG, call(3, out, 0x80000000, out, out.share(8)));
        }
    }

    @Test
    void placesForArrayAndLengthAreBothNeeded() {
        try (Memory out = garbage()) {
            assertEquals(SystemCode.E_POINTER, call(3, out, 1, null, out.share(8)));
            assertEquals(SystemCode.E_POINTER, call(3, out, 1, out, null));
            assertEquals(0, java.calls);
        }
    }

    @Test
    void nullAmongObjectsIsRefused() {
        try (Memory objects = new Memory(8);
                Memory out = garbage()) {
            objects.setPointer(0, null);

            assertEquals(SystemCode.E_POINTER, call(5, objects, 1, out, out.share(8)));
        }
    }

    @Test
    void arrayForTheCallerIsTaskMemoryOnLease() {
        int before = Leases.live(Leases.Kind.TASK_MEMORY);
        try (Memory data = garbage();
                Memory out = garbage()) {
            assertEquals(SystemCode.S_OK, call(3, data, 3, out, out.share(8)));

            assertEquals(before + 1, Leases.live(Leases.Kind.TASK_MEMORY));
            ComPlatform.get().freeTaskMemory(out.getPointer(0));
            assertEquals(before, Leases.live(Leases.Kind.TASK_MEMORY));
        }
    }

    @Test
    void failedCommandIsASuccessfulCallWithSenseData() {
        Bytes sense = Bytes.of(0x70, 0, 5, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0x24, 0, 0, 0, 0, 0);
        java.transfer = new ITestArrays.Transfer(HAS_SENSE_DATA, sense, Bytes.of(1, 2, 3));

        assertEquals(java.transfer, object.transfer(Bytes.of(0x12, 0, 0, 0, 5, 0), 5));
    }

    @Test
    void shorterSenseDataIsFilledUpWithZeros() {
        java.transfer = new ITestArrays.Transfer(HResult.S_OK, Bytes.of(0x70), Bytes.EMPTY);

        Bytes sense = object.transfer(Bytes.EMPTY, 1).sense();

        assertEquals(ITestArrays.SENSE, sense.length());
        assertEquals(0x70, sense.get(0));
        assertEquals(0, sense.get(17));
    }

    @Test
    void moreThanTheCallersMemoryHoldsIsRefused() {
        java.transfer = new ITestArrays.Transfer(HResult.S_OK, Bytes.of(new int[19]), Bytes.EMPTY);
        assertEquals(SystemCode.E_UNEXPECTED, failure(() -> object.transfer(Bytes.EMPTY, 4)));

        java.transfer = new ITestArrays.Transfer(HResult.S_OK, Bytes.EMPTY, Bytes.of(1, 2, 3, 4, 5));
        assertEquals(SystemCode.E_UNEXPECTED, failure(() -> object.transfer(Bytes.EMPTY, 4)));
        assertEquals(5, object.transfer(Bytes.EMPTY, 5).data().length());
    }

    @Test
    void negativeRoomIsRefusedBeforeTheCall() {
        assertThrows(IllegalArgumentException.class, () -> object.transfer(Bytes.EMPTY, -1));
        assertEquals(0, java.calls);
    }

    @Test
    void failureCodeInARecordIsAFailureWithoutResults() {
        java.transfer =
                new ITestArrays.Transfer(ImapiCode.E_IMAPI_RECORDER_LOCKED.hresult(), Bytes.of(0x70), Bytes.of(1, 2));
        assertEquals(ImapiCode.E_IMAPI_RECORDER_LOCKED, failure(() -> object.transfer(Bytes.EMPTY, 2)));

        try (Memory out = new Memory(64)) {
            out.setMemory(0, 64, (byte) 0x55);
            Pointer fetched = out.share(56);
            assertEquals(ImapiCode.E_IMAPI_RECORDER_LOCKED, call(7, null, 0, out, out.share(32), 2, fetched));
            assertEquals(Bytes.of(new int[18]), Bytes.copyOf(out.getByteArray(0, 18)));
            assertEquals(0x55, out.getByte(18), "beyond the sense data");
            assertEquals(0, fetched.getInt(0));
        }
    }

    @Test
    void senseDataAndTheNumberOfBytesNeedAPlace() {
        try (Memory out = new Memory(64)) {
            assertEquals(SystemCode.E_POINTER, call(7, null, 0, null, out, 2, out.share(56)));
            assertEquals(SystemCode.E_POINTER, call(7, null, 0, out, null, 2, out.share(56)));
            assertEquals(SystemCode.E_POINTER, call(7, null, 0, out, out.share(32), 2, null));
            assertEquals(0, java.calls);
        }
    }

    @Test
    void buffersForADeviceBeginAtAPage() {
        NativeStub stub = new NativeStub(InterfaceModel.of(ITestArrays.class), 7, ArrayMarshallingTest::checkAlignment);
        try (ITestArrays device = stub.own(ITestArrays.class)) {
            assertEquals(HResult.S_OK, device.transfer(Bytes.of(1, 2, 3), 3).code());
        }
    }

    private static int checkAlignment(Object[] arguments) {
        assertTrue(Pointer.nativeValue((Pointer) arguments[1]) % 4096 == 0, "command");
        assertTrue(Pointer.nativeValue((Pointer) arguments[4]) % 4096 == 0, "data");
        return HResult.S_OK.value();
    }

    @Test
    void calleeThatSaysItFetchedMoreThanThereIsRoomForIsNotBelieved() {
        NativeStub stub = new NativeStub(InterfaceModel.of(ITestArrays.class), 7, arguments -> {
            ((Pointer) arguments[6]).setInt(0, 4);
            return HResult.S_OK.value();
        });
        try (ITestArrays device = stub.own(ITestArrays.class)) {
            assertEquals(SystemCode.E_UNEXPECTED, failure(() -> device.transfer(Bytes.EMPTY, 3)));
        }
    }

    @Test
    void lengthWithoutAnArrayIsNotBelieved() {
        NativeStub stub = new NativeStub(InterfaceModel.of(ITestArrays.class), 3, arguments -> {
            ((Pointer) arguments[4]).setInt(0, 4);
            return HResult.S_OK.value();
        });
        try (ITestArrays device = stub.own(ITestArrays.class)) {
            assertEquals(SystemCode.E_UNEXPECTED, failure(() -> device.echoBytes(Bytes.EMPTY)));
        }
    }

    private static Memory garbage() {
        Memory memory = new Memory(16);
        memory.setLong(0, GARBAGE);
        memory.setLong(8, GARBAGE);
        return memory;
    }

    /** Calls a slot as C would. */
    private ResultCode call(int slot, Object... arguments) {
        Object[] all = new Object[1 + arguments.length];
        all[0] = pointer;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        int hresult = FunctionTable.of(pointer).get(slot).invokeInt(all);
        ComPlatform.get().setErrorInfo(null);
        return ResultCode.of(new HResult(hresult));
    }

    private static ResultCode failure(Executable call) {
        return assertThrows(ImapiException.class, call).error();
    }
}
