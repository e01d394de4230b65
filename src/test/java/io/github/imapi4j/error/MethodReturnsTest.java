package io.github.imapi4j.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MethodReturnsTest {

    /** Reading the table resolves every name in it; a name that no table has fails here. */
    @Test
    void everyRowOfTheDocumentationResolves() {
        // 2,100 rows less 5 that a page repeats, less STRSAFE_E_INVALID_PARAMETER, which is E_INVALIDARG on the same
        // page.
        assertEquals(
                2_094,
                MethodReturns.all().stream()
                        .mapToInt(method -> method.codes().size())
                        .sum());
        assertTrue(MethodReturns.all().stream()
                .flatMap(method -> method.codes().stream())
                .noneMatch(UnknownCode.class::isInstance));
    }

    @Test
    void allMethodsOfBothHeadersAreKnown() {
        assertEquals(370, MethodReturns.all().size());
        assertEquals(
                370,
                MethodReturns.all().stream()
                        .map(MethodReturns::operation)
                        .distinct()
                        .count());
        assertEquals(
                310,
                MethodReturns.all().stream()
                        .filter(method -> !method.codes().isEmpty())
                        .count());
    }

    /** Counts that the documentation's survey gives. */
    @ParameterizedTest
    @CsvSource({"E_POINTER, 246", "E_OUTOFMEMORY, 132", "E_FAIL, 96", "E_HANDLE, 73", "ERROR_DEV_NOT_EXIST, 73"})
    void commonCodesAreListedByAsManyMethodsAsDocumented(SystemCode code, int methods) {
        assertEquals(methods, MethodReturns.listing(code).size());
    }

    @Test
    void codesComeInDocumentedOrder() {
        assertEquals(
                List.of(SystemCode.E_INVALIDARG, SystemCode.E_POINTER, SystemCode.E_OUTOFMEMORY),
                MethodReturns.of("IDiscMaster2::get_Item").orElseThrow().codes());
    }

    @Test
    void groupsOfCodesAreSpelledOut() {
        List<ResultCode> codes =
                MethodReturns.of("IDiscFormat2Data::Write").orElseThrow().codes();

        assertTrue(codes.contains(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA));
        assertTrue(codes.contains(ImapiCode.E_IMAPI_REQUEST_CANCELLED));
        assertFalse(codes.contains(ImapiCode.E_IMAPI_DF2DATA_MEDIA_NOT_BLANK));
    }

    @Test
    void theDocumentationsSpellingOfAccessDeniedIsTheHeadersConstant() {
        assertEquals(
                List.of("IDiscRecorder2::AcquireExclusiveAccess"),
                MethodReturns.listing(SystemCode.E_ACCESSDENIED).stream()
                        .map(MethodReturns::operation)
                        .toList());
    }

    @Test
    void methodsWithoutDocumentedCodesAreKnownAllTheSame() {
        assertEquals(
                List.of(),
                MethodReturns.of("IDiscFormat2Data::put_ForceOverwrite")
                        .orElseThrow()
                        .codes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IDiscRecorder2::get_VendorId",
                "idiscrecorder2::GET_VENDORID",
                "IDiscRecorder2.get_VendorId",
                "IDiscRecorder2#getVendorId",
                "IDiscRecorder2->get_VendorId",
                "IDiscRecorder2.getVendorId()",
                "IDiscRecorder2::VendorId",
                " IDiscRecorder2 :: get_VendorId ",
            })
    void methodsAreFoundInEverySpelling(String spelling) {
        assertEquals(
                Optional.of("IDiscRecorder2::get_VendorId"),
                MethodReturns.of(spelling).map(MethodReturns::operation));
    }

    @Test
    void settersAreFoundByTheirJavaName() {
        assertEquals(
                Optional.of("IDiscFormat2Data::put_Recorder"),
                MethodReturns.of("IDiscFormat2Data.setRecorder").map(MethodReturns::operation));
    }

    @Test
    void methodsThatReallyBeginWithSetStayWhatTheyAre() {
        assertEquals(
                Optional.of("IDiscFormat2Data::SetWriteSpeed"),
                MethodReturns.of("IDiscFormat2Data.setWriteSpeed").map(MethodReturns::operation));
    }

    @Test
    void inheritedMethodsAreFoundWhereTheyAreDeclared() {
        assertEquals(
                Optional.of("IFileSystemImage::CreateResultImage"),
                MethodReturns.of("IFileSystemImage3::CreateResultImage").map(MethodReturns::operation));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Write", "IDiscFormat2Data", "IDiscFormat2Data::", "IDiscFormat2Data::Wrte", "INoSuch::Write"
            })
    void whatIsNotAMethodIsNotFound(String operation) {
        assertEquals(Optional.empty(), MethodReturns.of(operation));
    }

    @ParameterizedTest
    @CsvSource({
        "IDiscFormat2Data::Wrte, IDiscFormat2Data::Write",
        "DiscFormat2Data::Write, IDiscFormat2Data::Write",
        "Write, IDiscFormat2Data::Write",
        "createresultimage, IFileSystemImage::CreateResultImage",
    })
    void misspeltMethodsSuggestTheRightOneFirst(String misspelt, String meant) {
        assertEquals(meant, MethodReturns.similarTo(misspelt).get(0));
    }
}
