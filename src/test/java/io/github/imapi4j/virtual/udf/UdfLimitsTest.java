package io.github.imapi4j.virtual.udf;

import static io.github.imapi4j.virtual.image.Failures.assertFails;
import static io.github.imapi4j.virtual.image.Images.TIME;
import static io.github.imapi4j.virtual.image.Images.directory;
import static io.github.imapi4j.virtual.image.Images.file;
import static io.github.imapi4j.virtual.image.Images.root;
import static io.github.imapi4j.virtual.image.Images.udf;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.virtual.image.ImageLayout;
import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import org.junit.jupiter.api.Test;

class UdfLimitsTest {

    @Test
    void aPathHas1023BytesUnderStrictCompliance() {
        // Ten directories of 101 bytes each with their separators, then a file.
        IsoDirectory fits = chain(10, 100);
        fits.add(file("x".repeat(12), 1));
        assertDoesNotThrow(() -> UdfLimits.check(rootOf(fits), true));
        IsoDirectory tooLong = chain(10, 100);
        tooLong.add(file("x".repeat(13), 1));
        assertFails(ImapiCode.IMAPI_E_INVALID_PATH, "1,023 bytes", () -> UdfLimits.check(rootOf(tooLong), true));
        assertDoesNotThrow(() -> UdfLimits.check(rootOf(tooLong), false));
    }

    @Test
    void aPathHasNoMoreCharactersThanWindowsCanOpen() {
        IsoDirectory fits = chain(163, 200);
        fits.add(file("abc", 1));
        assertDoesNotThrow(() -> UdfLimits.check(rootOf(fits), false));
        fits.add(file("abcd", 1));
        assertFails(ImapiCode.IMAPI_E_INVALID_PATH, "32,767 characters", () -> UdfLimits.check(rootOf(fits), false));
    }

    @Test
    void aVeryDeepTreeIsLaidOut() {
        ImageLayout layout = ImageLayout.of(rootOf(chain(1000, 1)), udf(UdfRevision.V2_50));
        assertTrue(layout.totalBlocks() > 2000);
    }

    @Test
    void aNameHas254BytesUnderStrictCompliance() {
        assertDoesNotThrow(() -> UdfLimits.check(with("ÿ".repeat(254)), true));
        assertDoesNotThrow(() -> UdfLimits.check(with("ł".repeat(127)), true));
        assertFails(ImapiCode.IMAPI_E_INVALID_PATH, "254 bytes", () -> UdfLimits.check(with("ł".repeat(128)), true));
        assertFails(ImapiCode.IMAPI_E_INVALID_PATH, "254 bytes", () -> UdfLimits.check(with("y".repeat(255)), true));
        assertDoesNotThrow(() -> UdfLimits.check(with("y".repeat(255)), false));
    }

    @Test
    void theNameOfAStreamIsNeverShortened() {
        IsoDirectory root = root();
        IsoFile main = file("main", 1);
        main.addStream(file("ł".repeat(128), 1));
        root.add(main);
        assertFails(ImapiCode.IMAPI_E_INVALID_PATH, "\\main:", () -> UdfLimits.check(root, false));
    }

    @Test
    void anAdditionIsCheckedWithAllBelowItBeforeItIsMade() {
        IsoDirectory target = chain(10, 100);
        IsoDirectory added = new IsoDirectory("added", TIME);
        added.add(file("below", 1));
        assertDoesNotThrow(() -> UdfLimits.checkAddition(added, target, true));
        added.add(file("x".repeat(100), 1));
        assertFails(ImapiCode.IMAPI_E_INVALID_PATH, "\\added\\xxx", () -> UdfLimits.checkAddition(added, target, true));
    }

    @Test
    void filesAreAsLargeAsAnImageCanBe() {
        IsoDirectory root = root();
        root.add(new IsoFile("huge", (1L << 31) * 2048, IsoContent.EMPTY, TIME));
        assertFails(ImapiCode.IMAPI_E_IMAGE_TOO_BIG, "", () -> ImageLayout.of(root, udf(UdfRevision.V1_02)));
        root.remove("huge");
        root.add(new IsoFile("large", (1L << 31) * 2048 - (2L << 20), IsoContent.EMPTY, TIME));
        assertDoesNotThrow(() -> ImageLayout.of(root, udf(UdfRevision.V1_02)));
    }

    private static IsoDirectory with(String name) {
        IsoDirectory root = root();
        root.add(file(name, 1));
        return root;
    }

    private static IsoDirectory chain(int levels, int length) {
        IsoDirectory deep = root();
        for (int i = 0; i < levels; i++) {
            deep = directory(deep, "d".repeat(length));
        }
        return deep;
    }

    private static IsoDirectory rootOf(IsoDirectory directory) {
        IsoDirectory root = directory;
        while (root.parent().isPresent()) {
            root = root.parent().get();
        }
        return root;
    }
}
