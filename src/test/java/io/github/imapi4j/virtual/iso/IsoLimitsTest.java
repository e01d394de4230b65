package io.github.imapi4j.virtual.iso;

import static io.github.imapi4j.virtual.image.Failures.assertFails;
import static io.github.imapi4j.virtual.image.Images.TIME;
import static io.github.imapi4j.virtual.image.Images.directory;
import static io.github.imapi4j.virtual.image.Images.file;
import static io.github.imapi4j.virtual.image.Images.options;
import static io.github.imapi4j.virtual.image.Images.root;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.virtual.image.ImageExtent;
import io.github.imapi4j.virtual.image.ImageLayout;
import org.junit.jupiter.api.Test;

class IsoLimitsTest {

    private static final long TWO_GIB = 2_147_483_648L;

    @Test
    void eightDirectoriesBelowTheRootAreAllowed() {
        IsoDirectory root = nested(8);
        assertDoesNotThrow(() -> ImageLayout.of(root, options()));
    }

    @Test
    void nineDirectoriesBelowTheRootAreNot() {
        IsoDirectory root = nested(9);
        assertFails(ImapiCode.IMAPI_E_ISO9660_LEVELS, "9 levels below the root", () -> ImageLayout.of(root, options()));
    }

    @Test
    void strictComplianceCountsTheRootAsALevel() {
        IsoDirectory root = nested(8);
        assertFails(
                ImapiCode.IMAPI_E_ISO9660_LEVELS,
                "7 are allowed",
                () -> ImageLayout.of(root, options().withStrict(true)));
        assertDoesNotThrow(() -> ImageLayout.of(nested(7), options().withStrict(true)));
    }

    @Test
    void anAdditionIsCheckedWithAllBelowItBeforeItIsMade() {
        IsoDirectory root = nested(7);
        IsoDirectory target = root.directory("level 1\\level 2\\level 3\\level 4\\level 5\\level 6\\level 7");
        IsoDirectory added = new IsoDirectory("added", TIME);
        assertDoesNotThrow(() -> IsoLimits.checkAddition(added, target, options()));
        directory(added, "below");
        assertFails(
                ImapiCode.IMAPI_E_ISO9660_LEVELS,
                "\\added\\below",
                () -> IsoLimits.checkAddition(added, target, options()));
    }

    @Test
    void aFileOfTwoGibibytesIsTheLargest() {
        IsoDirectory root = root();
        root.add(new IsoFile("large", TWO_GIB, IsoContent.EMPTY, TIME));
        ImageLayout layout = assertDoesNotThrow(() -> ImageLayout.of(root, options()));
        ImageExtent last = layout.extents().get(layout.extents().size() - 1);
        assertEquals(TWO_GIB / 2048, last.blocks());
        IsoFile larger = new IsoFile("larger", TWO_GIB + 1, IsoContent.EMPTY, TIME);
        assertFails(
                ImapiCode.IMAPI_E_DATA_TOO_BIG,
                "'\\larger' has 2,147,483,649 bytes",
                () -> IsoLimits.checkAddition(larger, root, options()));
    }

    @Test
    void aPathTableNumbers65535Directories() {
        IsoDirectory root = root();
        for (int i = 0; i < 65_534; i++) {
            directory(root, "d" + i);
        }
        assertDoesNotThrow(() -> IsoLimits.check(root, options()));
        assertFails(
                ImapiCode.IMAPI_E_TOO_MANY_DIRS,
                "65,536",
                () -> IsoLimits.checkAddition(new IsoDirectory("one more", TIME), root, options()));
    }

    @Test
    void strictComplianceRefusesNamesThatJolietWouldShorten() {
        IsoDirectory root = root();
        root.add(file("x".repeat(65), 1));
        assertDoesNotThrow(() -> ImageLayout.of(root, options()));
        assertFails(
                ImapiCode.IMAPI_E_INVALID_PATH,
                "at most 64 characters",
                () -> ImageLayout.of(root, options().withStrict(true)));
    }

    @Test
    void anImageHasAtMost2147483647Blocks() {
        IsoDirectory root = root();
        for (int i = 0; i < 2048; i++) {
            root.add(new IsoFile("f" + i, TWO_GIB, IsoContent.EMPTY, TIME));
        }
        assertFails(ImapiCode.IMAPI_E_IMAGE_TOO_BIG, "", () -> ImageLayout.of(root, options()));
    }

    private static IsoDirectory nested(int levels) {
        IsoDirectory root = root();
        IsoDirectory deepest = root;
        for (int i = 1; i <= levels; i++) {
            deepest = directory(deepest, "level " + i);
        }
        deepest.add(file("file", 1));
        return root;
    }
}
