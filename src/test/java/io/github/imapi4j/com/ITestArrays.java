package io.github.imapi4j.com;

import io.github.imapi4j.com.ITestTypes.Color;
import io.github.imapi4j.error.HResult;
import java.util.List;

/** One method for each kind of plain array, as argument and as result. */
@ComInterface("5A0F7C51-90C1-4B7E-9E0C-7D1C4C1B0010")
public interface ITestArrays extends IUnknown {

    /** The bytes that {@link #transfer} has room for beside its data. */
    int SENSE = 18;

    @OutParams
    record Transfer(
            HResult code,
            @FixedSize(SENSE) Bytes sense,
            @CallerSized Bytes data) {}

    /** {@code BYTE* data, ULONG size, BYTE** result, ULONG* resultSize}. */
    @Slot(3)
    @Counted
    Bytes echoBytes(@Counted Bytes data);

    /** {@code LONG* numbers, ULONG count, LONG** result, ULONG* resultCount}. */
    @Slot(4)
    @Counted
    List<EnumValue<Color>> echoColors(@Counted List<EnumValue<Color>> numbers);

    /** {@code ITestTypes** objects, ULONG count, ITestTypes*** result, ULONG* resultCount}. */
    @Slot(5)
    @Counted
    List<ITestTypes> echoObjects(@Counted List<ITestTypes> objects);

    /** {@code ITestTypes** objects, LONG* numbers, ULONG count, LONG* sum}. */
    @Slot(6)
    int sum(@Counted(sharesNext = true) List<ITestTypes> objects, @Counted List<Integer> numbers);

    /** {@code BYTE* command, ULONG size, BYTE sense[18], BYTE* data, ULONG room, ULONG* fetched}. */
    @Slot(7)
    @ResultAt({2, 3})
    Transfer transfer(@Counted Bytes command, int room);
}
