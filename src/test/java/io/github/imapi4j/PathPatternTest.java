package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "*.tmp a.tmp true",
                "*.tmp sub/b.TMP true",
                "*.tmp a.tmp.txt false",
                "*.tmp tmp false",
                "Thumbs.db photos/thumbs.db true",
                "?.txt ab.txt false",
                "?.txt a.txt true",
                "/top.txt top.txt true",
                "/top.txt sub/top.txt false",
                "photos/raw photos/raw true",
                "photos/raw photos/raw/a.nef false",
                "photos/raw/** photos/raw/x/a.nef true",
                "photos/* photos/x/y false",
                "photos/* photos/x true",
                "**/cache cache true",
                "**/cache a/b/cache true",
                "**/cache a/mycache false",
                "a**z.txt a/b/z.txt false",
                "photos\\raw photos/raw true",
                "*.{jpg,png} x/y.png true",
                "*.{jpg,png} x/y.gif false",
                "[a-c]*.txt b1.txt true",
                "[!a-c]*.txt b1.txt false",
                "a+(b).txt a+(b).txt true",
                "a.txt axtxt false",
                "sub/ sub true",
                "sub/ deep/sub true"
            })
    void matchesAsShellsDo(String glob, String path, boolean expected) {
        assertEquals(expected, new PathPattern(glob).matches(path));
    }

    @Test
    void aBracketThatIsNotClosedIsNoPattern() {
        assertThrows(IllegalArgumentException.class, () -> new PathPattern("[abc"));
        assertThrows(IllegalArgumentException.class, () -> new PathPattern("{a,b"));
        assertThrows(IllegalArgumentException.class, () -> new PathPattern("/"));
        assertThrows(IllegalArgumentException.class, () -> new PathPattern(""));
    }
}
