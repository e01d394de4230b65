package io.github.imapi4j.virtual.fsi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2fs.FsiItemType;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem;
import io.github.imapi4j.imapi2fs.IFsiFileItem;
import io.github.imapi4j.imapi2fs.IFsiItem;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Changes are counted, undone and locked. */
class ChangePointTest extends ImageTestCase {

    @Test
    void everyChangeCounts() {
        root.addDirectory("docs");
        addFile("docs\\a.txt", 1);
        of("docs\\a.txt", item -> {
            item.setIsHidden(true);
            return true;
        });
        root.removeTree("docs");
        assertEquals(4, image.getChangePoint());
    }

    @Test
    void failedCallsAndPropertiesOfTheImageDoNotCount() {
        assertFails(ImapiCode.IMAPI_E_DIR_NOT_FOUND, () -> addFile("no\\a.txt", 1));
        image.setVolumeName("LABEL");
        try (IFsiFileItem file = image.createFileItem("a.txt")) {
            file.setIsHidden(true);
        }
        assertEquals(0, image.getChangePoint());
    }

    @Test
    void rollbackUndoesWhatCameAfter() {
        root.addDirectory("docs");
        addFile("docs\\a.txt", 1);
        int point = image.getChangePoint();
        LocalDateTime time = LocalDateTime.of(2000, 1, 1, 0, 0);
        try (IFsiItem item = root.getItem("docs\\a.txt")) {
            item.setLastModifiedTime(time);
            item.setIsHidden(true);
            root.removeTree("docs");
            addFile("docs", 5);
            image.rollbackToChangePoint(point);
            assertEquals(NOW, item.getLastModifiedTime());
            assertEquals("\\docs\\a.txt", item.getFullPath());
        }
        assertEquals(point, image.getChangePoint());
        assertEquals(FsiItemType.FILE, typeAt("\\docs\\a.txt"));
        assertEquals(1, image.getFileCount());
        image.rollbackToChangePoint(0);
        assertEquals(0, root.getCount());
    }

    @Test
    void itemThatWasTakenOutCanBeAddedElsewhereAndBack() {
        root.addDirectory("a");
        root.addDirectory("b");
        addFile("a\\x.txt", 3);
        int point = image.getChangePoint();
        try (IFsiItem file = root.getItem("a\\x.txt");
                IFsiItem b = root.getItem("b");
                IFsiDirectoryItem target = b.queryInterface(IFsiDirectoryItem.class)) {
            root.remove("a\\x.txt");
            target.add(file);
            assertEquals("\\b\\x.txt", file.getFullPath());
            image.rollbackToChangePoint(point);
            assertEquals("\\a\\x.txt", file.getFullPath());
        }
    }

    @Test
    void lockedChangesStay() {
        addFile("a.txt", 1);
        addFile("b.txt", 1);
        image.lockInChangePoint();
        assertEquals(2, image.getChangePoint());
        addFile("c.txt", 1);
        ImapiException failure = assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> image.rollbackToChangePoint(1));
        assertTrue(failure.getMessage().contains("locked at change point 2"), failure.getMessage());
        image.rollbackToChangePoint(2);
        assertEquals(2, root.getCount());
    }

    @Test
    void pointsThatNeverWereAreRefused() {
        addFile("a.txt", 1);
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> image.rollbackToChangePoint(2));
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> image.rollbackToChangePoint(-1));
        assertEquals(1, root.getCount());
    }
}
