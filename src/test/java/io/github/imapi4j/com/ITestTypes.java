package io.github.imapi4j.com;

import io.github.imapi4j.error.HResult;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One method for each kind of argument and result. Every one gives back what it was given. */
@ComInterface("5A0F7C51-90C1-4B7E-9E0C-7D1C4C1B0001")
public interface ITestTypes extends IDispatch {

    enum Color implements NativeEnum {
        RED(1),
        GREEN(2),
        BLUE(4);

        private final int value;

        Color(int value) {
            this.value = value;
        }

        @Override
        public int value() {
            return value;
        }
    }

    @OutParams
    record Split(int quotient, long remainder, String text) {}

    @Slot(7)
    @DispId(1)
    String echoText(String text);

    @Slot(8)
    @DispId(2)
    int echoInt(int number);

    @Slot(9)
    @DispId(3)
    long echoLong(long number);

    @Slot(10)
    @DispId(4)
    boolean echoVariantBool(boolean truth);

    @Slot(11)
    @Bool8
    boolean echoBoolean(@Bool8 boolean truth);

    @Slot(12)
    @DispId(5)
    LocalDateTime echoDate(LocalDateTime time);

    @Slot(13)
    @DispId(6)
    EnumValue<Color> echoColor(Color color);

    @Slot(14)
    @DispId(7)
    EnumValue<Color> echoNewerColor(EnumValue<Color> color);

    @Slot(15)
    @DispId(8)
    FlagSet<Color> echoFlags(FlagSet<Color> flags);

    @Slot(16)
    @DispId(9)
    @Nullable
    ITestTypes echoObject(@Nullable ITestTypes object);

    @Slot(17)
    @DispId(10)
    List<String> echoTexts(List<String> texts);

    @Slot(18)
    @DispId(11)
    List<EnumValue<Color>> echoColors(List<EnumValue<Color>> colors);

    @Slot(19)
    @DispId(12)
    List<ITestTypes> echoObjects(List<ITestTypes> objects);

    @Slot(20)
    @DispId(13)
    @Nullable
    Object echoVariant(@Nullable Object value);

    @Slot(21)
    Guid echoGuid(Guid guid);

    @Slot(22)
    Split split(long dividend, int divisor);

    @Slot(23)
    @ResultAt(0)
    int resultFirst(int number);

    @Slot(24)
    @DispId(14)
    HResult answer(int hresult);

    @Slot(25)
    @DispId(15)
    void fail(String how);

    @Slot(26)
    @DispId(16)
    String getTitle();

    @Slot(27)
    @DispId(16)
    void setTitle(String title);

    @Slot(28)
    @DispId(17)
    List<Integer> echoNumbers(List<Integer> numbers);
}
