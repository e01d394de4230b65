package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows compiles against what there is. */
class ReadmeTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final String IMPORTS = """
            import io.github.imapi4j.*;
            import io.github.imapi4j.error.*;
            import io.github.imapi4j.virtual.*;
            import io.github.imapi4j.virtual.disc.*;
            import java.nio.file.Path;
            import java.time.Duration;
            import java.time.Instant;
            import java.util.List;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.io.TempDir;
            import static org.junit.jupiter.api.Assertions.*;
            """;

    @TempDir
    Path folder;

    private static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>();
        Matcher blocks = JAVA.matcher(Files.readString(Path.of("README.md")));
        while (blocks.find()) {
            examples.add(blocks.group(1));
        }
        return examples;
    }

    private void compile(String source) {
        ExampleCompiler.compile(source, folder);
    }

    @Test
    void everyExampleIsCompiledByOneOfTheseTests() throws IOException {
        assertEquals(5, examples().size());
    }

    @Test
    void firstBurnCompiles() throws IOException {
        compile(IMPORTS + "class Example { void burn() {\n" + examples().get(0) + "}}");
    }

    @Test
    void whatGoesOnADiscCompiles() throws IOException {
        compile(IMPORTS + "class Example { void burn(Imapi imapi, Recorder drive, Recorder other)"
                + " throws InterruptedException {\n" + examples().get(1) + "}}");
    }

    @Test
    void audioCdsCompile() throws IOException {
        compile(IMPORTS + "class Example { void burn(Recorder drive, long size, Content.StreamOpener recording) {\n"
                + examples().get(2) + "}}");
    }

    @Test
    void handlingOfFailuresCompiles() throws IOException {
        compile(IMPORTS + "class Example { void tell(String s) {} void log(Exception e) {}\n"
                + "void burn(Imapi imapi, DiscImage image) {\n" + examples().get(3) + "}}");
    }

    @Test
    void testOfAnotherProgramCompiles() throws IOException {
        compile(IMPORTS + "class MyBurner { MyBurner(Imapi imapi) {} String burn(Path photos) { return \"\"; } }\n"
                + "class Example { Path photos = Path.of(\"\");\n" + examples().get(4) + "}");
    }
}
