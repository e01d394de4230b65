package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.SystemCode;
import org.junit.jupiter.api.Test;

class FaultTest {

    private static Fault parse(String text) {
        return new Fault.Converter().convert(text);
    }

    @Test
    void faultsNameAConstant() {
        assertEquals(
                new Fault("write@4711", ImapiCode.E_IMAPI_LOSS_OF_STREAMING),
                parse("write@4711=E_IMAPI_LOSS_OF_STREAMING"));
    }

    @Test
    void faultsGiveANumberInAnySpelling() {
        assertEquals(new Fault("open", SystemCode.E_FAIL), parse("open=80004005"));
        assertEquals(new Fault("open", SystemCode.E_FAIL), parse("open=-2147467259"));
    }
}
