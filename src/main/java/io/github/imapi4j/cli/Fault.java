package io.github.imapi4j.cli;

import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ResultCode;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A failure that the virtual recorder is to show: {@code write@4711=E_IMAPI_LOSS_OF_STREAMING}.
 *
 * @param when what stands before the last {@code =}; the virtual recorder knows what it means
 * @param code what to fail with: a constant, or an error code in any spelling
 */
record Fault(String when, ResultCode code) {

    static final class Converter implements ITypeConverter<Fault> {
        @Override
        public Fault convert(String value) {
            int split = value.lastIndexOf('=');
            if (split < 1 || split == value.length() - 1) {
                throw new TypeConversionException(
                        "'" + value + "' is not WHEN=CODE, for example write@4711=E_IMAPI_LOSS_OF_STREAMING.");
            }
            ResultCode code = code(value.substring(split + 1));
            if (code.hresult().isSuccess()) {
                throw new TypeConversionException(code.name() + " is a success code and makes no fault.");
            }
            return new Fault(value.substring(0, split), code);
        }

        private static ResultCode code(String text) {
            return ResultCode.byName(text).orElseGet(() -> {
                try {
                    return ResultCode.of(HResult.parse(text));
                } catch (IllegalArgumentException e) {
                    List<String> similar = ResultCode.similarTo(text);
                    throw new TypeConversionException(
                            "'" + text + "' is neither a constant nor a code." + Suggestions.sentence(similar));
                }
            });
        }
    }
}
