package io.github.imapi4j.virtual.iso;

import static io.github.imapi4j.virtual.image.Failures.assertFails;
import static io.github.imapi4j.virtual.image.Images.TIME;
import static io.github.imapi4j.virtual.image.Images.directory;
import static io.github.imapi4j.virtual.image.Images.file;
import static io.github.imapi4j.virtual.image.Images.root;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.ImapiCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameManglerTest {

    private static final NameStyle LEVEL_1 = NameStyle.iso9660(1, false);
    private static final NameStyle LEVEL_2 = NameStyle.iso9660(2, false);
    private static final NameStyle JOLIET = NameStyle.ofJoliet();

    @ParameterizedTest
    @CsvSource({
        "readme.txt,README.TXT",
        "_internal,_INTER~1",
        "My Photos,MY_PHO~1",
        "a b.txt,A_B.TXT",
        "index.html,INDEX~1.HTM",
        "two.dots.gz,TWO_DOTS.GZ",
        "archive.tar.gz,ARCHIV~1.GZ",
        ".profile,_PROFILE",
        "Größe.txt,GR__E.TXT",
        "😀.txt,_.TXT",
        "a~1.txt,A_1.TXT",
        "exactly8.abc,EXACTLY8.ABC",
    })
    void filesGetEightAndThreeCharactersAtLevel1(String name, String expected) {
        assertEquals(expected, file(name, 0).nameIn(LEVEL_1));
    }

    @ParameterizedTest
    @CsvSource({"folder,FOLDER", "v1.2,V1_2", "long folder,LONG_F~1", "folder.with.dots,FOLDER~1"})
    void directoriesHaveNoExtensionAtLevel1(String name, String expected) {
        assertEquals(expected, new IsoDirectory(name, TIME).nameIn(LEVEL_1));
    }

    @ParameterizedTest
    @CsvSource({
        "_internal,_INTERNAL",
        "index.html,INDEX.HTML",
        "a rather long name for a file.properties,A_RATHER_LONG_NAME~1.PROPERTIES",
    })
    void filesGetThirtyCharactersAtLevel2(String name, String expected) {
        assertEquals(expected, file(name, 0).nameIn(LEVEL_2));
    }

    @Test
    void directoriesGetThirtyOneCharactersAtLevel2() {
        assertEquals("D".repeat(31), new IsoDirectory("d".repeat(31), TIME).nameIn(LEVEL_2));
        assertEquals("D".repeat(29) + "~1", new IsoDirectory("d".repeat(32), TIME).nameIn(LEVEL_2));
    }

    @Test
    void jolietKeeps64UnitsAndShortensLongerNamesBeforeTheExtension() {
        assertEquals("x".repeat(60) + ".txt", file("x".repeat(60) + ".txt", 0).nameIn(JOLIET));
        assertEquals("x".repeat(58) + "~1.txt", file("x".repeat(61) + ".txt", 0).nameIn(JOLIET));
    }

    @Test
    void jolietNeverCutsASurrogatePair() {
        String name = file("x" + "😀".repeat(40), 0).nameIn(JOLIET);
        assertEquals("x" + "😀".repeat(30) + "~1", name);
    }

    @Test
    void jolietReplacesTheSemicolonThatSeparatesTheVersion() {
        assertEquals("a_b", file("a;b", 0).nameIn(JOLIET));
    }

    @Test
    void strictComplianceNumbersWithoutATilde() {
        assertEquals("_INTER_1", file("_internal", 0).nameIn(NameStyle.iso9660(1, true)));
    }

    @Test
    void aNameThatFitsKeepsItselfWhoeverComesFirst() {
        IsoDirectory root = root();
        root.add(file("A B", 0));
        root.add(file("A_B", 0));
        assertEquals("A_B", root.child("A_B").orElseThrow().nameIn(LEVEL_1));
        assertEquals("A_B~1", root.child("A B").orElseThrow().nameIn(LEVEL_1));
    }

    @Test
    void aFileAndADirectoryDoNotShareAName() {
        IsoDirectory root = root();
        directory(root, "a b");
        root.add(file("a_b", 0));
        assertEquals("A_B~1", root.child("a b").orElseThrow().nameIn(LEVEL_1));
    }

    @Test
    void namesFollowWhenTheDirectoryChanges() {
        IsoDirectory root = root();
        root.add(file("a b", 0));
        assertEquals("A_B", root.child("a b").orElseThrow().nameIn(LEVEL_1));
        root.add(file("a_b", 0));
        assertEquals("A_B~1", root.child("a b").orElseThrow().nameIn(LEVEL_1));
    }

    @Test
    void theOrderOfAddingDoesNotMatter() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            names.add("some long name " + i + (i % 2 == 0 ? ".jpeg" : ".txt"));
        }
        List<String> first = mangled(names);
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(7));
        assertEquals(first, mangled(shuffled));
    }

    private static List<String> mangled(List<String> names) {
        IsoDirectory root = root();
        names.forEach(name -> root.add(file(name, 0)));
        return root.children().stream().map(child -> child.nameIn(LEVEL_1)).toList();
    }

    @Test
    void fiftyThousandAlikeNamesStayUniqueAndValid() {
        IsoDirectory root = root();
        for (int i = 0; i < 50_000; i++) {
            root.add(new IsoFile("photograph " + i + ".jpeg", 0, IsoContent.EMPTY, TIME));
        }
        Set<String> names = new HashSet<>();
        Pattern valid = Pattern.compile("[A-Z0-9_~]{1,8}\\.[A-Z0-9_]{1,3}");
        for (IsoNode child : root.children()) {
            String name = child.nameIn(LEVEL_1);
            assertTrue(valid.matcher(name).matches(), name);
            assertTrue(names.add(name.toUpperCase(Locale.ROOT)), name);
        }
    }

    @Test
    void aPathIsMangledNameByName() {
        IsoDirectory root = root();
        IsoDirectory folder = directory(root, "long folder");
        folder.add(file("long file.html", 0));
        IsoNode node = root.find("long folder\\long file.html").orElseThrow();
        assertEquals("\\LONG_F~1\\LONG_F~1.HTM", node.pathIn(LEVEL_1));
        assertEquals("\\long folder\\long file.html", node.pathIn(JOLIET));
        assertEquals("\\", root.pathIn(LEVEL_1));
    }

    @Test
    void interchangeLevel3IsNotSupported() {
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, "ISO9660InterchangeLevel", () -> NameStyle.iso9660(3, false));
    }
}
