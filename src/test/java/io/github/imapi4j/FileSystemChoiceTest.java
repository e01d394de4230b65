package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which file systems an image gets where Windows makes all of them. */
class FileSystemChoiceTest {

    private static final Set<FileSystem> ALL = EnumSet.allOf(FileSystem.class);
    private static final Set<FileSystem> ISO = EnumSet.of(FileSystem.ISO9660, FileSystem.JOLIET);

    private static Set<FileSystem> choose(DiscImage.Builder builder, MediaType type, boolean growing) {
        return choose(builder, type, growing, ALL);
    }

    private static Set<FileSystem> choose(
            DiscImage.Builder builder, MediaType type, boolean growing, Set<FileSystem> supported) {
        DiscImage image = builder.build();
        ClassSource none = new ClassSource() {
            @Override
            public <T extends io.github.imapi4j.com.IUnknown> T createInstance(
                    io.github.imapi4j.com.Guid classId, Class<T> wanted) {
                throw new AssertionError("nothing is to be made");
            }
        };
        Payload.Target target = new Payload.Target(none, type, 0, growing, Optional.empty());
        return FileSystemChoice.choose(image, SourceTree.scan(image, new Cancellation()), target, supported);
    }

    private static DiscImage.Builder small(String name) {
        return DiscImage.builder().add(name, Content.of(new byte[1]));
    }

    private static DiscImage.Builder large() {
        return DiscImage.builder().add("a", Content.of((1L << 31) + 1, InputStream::nullInputStream));
    }

    @Test
    void compactDiscsAndFilesForNoDiscGetIso9660WithJoliet() {
        assertEquals(ISO, choose(small("a"), MediaType.CD_R, false));
        assertEquals(ISO, choose(small("a"), MediaType.UNKNOWN, false));
    }

    @Test
    void largerDiscsGetUdfToo() {
        assertEquals(ALL, choose(small("a"), MediaType.DVD_R, false));
        assertEquals(ALL, choose(small("a"), MediaType.BD_RE, false));
    }

    @Test
    void fileOverTwoGibibytesNeedsUdfAlone() {
        assertEquals(Set.of(FileSystem.UDF), choose(large(), MediaType.DVD_R, false));
        assertEquals(Set.of(FileSystem.UDF), choose(large(), MediaType.UNKNOWN, false));
    }

    @Test
    void ninthLevelOfFoldersNeedsUdfAlone() {
        assertEquals(ISO, choose(small("1/2/3/4/5/6/7/8/file"), MediaType.CD_R, false));
        assertEquals(Set.of(FileSystem.UDF), choose(small("1/2/3/4/5/6/7/8/9/file"), MediaType.CD_R, false));
        assertEquals(
                Set.of(FileSystem.UDF),
                choose(DiscImage.builder().addFolder("1/2/3/4/5/6/7/8/9"), MediaType.DVD_R, false));
    }

    @Test
    void overwritableDiscThatShallGrowNeedsUdfAlone() {
        assertEquals(Set.of(FileSystem.UDF), choose(small("a"), MediaType.DVD_PLUS_RW, true));
    }

    @Test
    void nameThatJolietWouldCutGetsUdfToo() {
        assertEquals(ISO, choose(small("x".repeat(64)), MediaType.CD_R, false));
        assertEquals(ALL, choose(small("x".repeat(65)), MediaType.CD_R, false));
    }

    @Test
    void namedStreamAndRevisionGetUdfToo() {
        assertEquals(ALL, choose(small("a").stream("a", "s", Content.of(new byte[1])), MediaType.CD_R, false));
        assertEquals(ALL, choose(small("a").udfRevision(UdfRevision.V2_01), MediaType.CD_R, false));
    }

    @Test
    void whatWasAskedForGoesBeforeAll() {
        assertEquals(Set.of(FileSystem.ISO9660), choose(large().fileSystems(FileSystem.ISO9660), MediaType.BD_R, true));
    }

    @Test
    void onlyWhatCanBeMadeIsChosen() {
        assertEquals(ISO, choose(large(), MediaType.BD_R, true, ISO));
    }
}
