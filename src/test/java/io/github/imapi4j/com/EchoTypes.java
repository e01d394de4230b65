package io.github.imapi4j.com;

import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Gives back what it is given. */
class EchoTypes implements ITestTypes {

    final AtomicInteger closes = new AtomicInteger();
    private String title = "";

    @Override
    public void close() {
        closes.incrementAndGet();
    }

    @Override
    public String echoText(String text) {
        return text;
    }

    @Override
    public int echoInt(int number) {
        return number;
    }

    @Override
    public long echoLong(long number) {
        return number;
    }

    @Override
    public boolean echoVariantBool(boolean truth) {
        return truth;
    }

    @Override
    public boolean echoBoolean(boolean truth) {
        return truth;
    }

    @Override
    public LocalDateTime echoDate(LocalDateTime time) {
        return time;
    }

    @Override
    public EnumValue<Color> echoColor(Color color) {
        return EnumValue.of(color);
    }

    @Override
    public EnumValue<Color> echoNewerColor(EnumValue<Color> color) {
        return color;
    }

    @Override
    public FlagSet<Color> echoFlags(FlagSet<Color> flags) {
        return flags;
    }

    @Override
    public @Nullable ITestTypes echoObject(@Nullable ITestTypes object) {
        return object;
    }

    @Override
    public List<String> echoTexts(List<String> texts) {
        return texts;
    }

    @Override
    public List<EnumValue<Color>> echoColors(List<EnumValue<Color>> colors) {
        return colors;
    }

    @Override
    public List<ITestTypes> echoObjects(List<ITestTypes> objects) {
        return new ArrayList<>(objects);
    }

    @Override
    public @Nullable Object echoVariant(@Nullable Object value) {
        return value;
    }

    @Override
    public Guid echoGuid(Guid guid) {
        return guid;
    }

    @Override
    public Split split(long dividend, int divisor) {
        return new Split((int) (dividend / divisor), dividend % divisor, dividend + "/" + divisor);
    }

    @Override
    public int resultFirst(int number) {
        return number;
    }

    @Override
    public HResult answer(int hresult) {
        return new HResult(hresult);
    }

    @Override
    public void fail(String how) {
        switch (how) {
            case "imapi" -> throw new ImapiException(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA);
            case "imapi-detail" -> throw new ImapiException(ImapiCode.IMAPI_E_DUP_NAME, "The name X is taken.");
            case "io" -> throw new UncheckedIOException(new IOException("the cable is out"));
            case "imapi-cause" ->
                throw new ImapiException(
                        ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE, "Cannot read x.", new IOException("bad block"));
            case "memory" -> throw new OutOfMemoryError("for the test");
            default -> throw new IllegalArgumentException(how);
        }
    }

    @Override
    public String getTitle() {
        return title;
    }

    @Override
    public void setTitle(String title) {
        this.title = title;
    }

    @Override
    public List<Integer> echoNumbers(List<Integer> numbers) {
        return numbers;
    }
}
