package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.abi.CapabilityTable;
import io.github.imapi4j.abi.CapabilityTable.Row;
import io.github.imapi4j.abi.NativeAbi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.support.AnnotationSupport;

/** The README's tables of what IMAPI2 can do are whole, and what they name exists. */
class CapabilityTableTest {

    /** What the calls of the tables are made on and with; native objects are called like their interfaces. */
    private static final String CONTEXT = """
            import io.github.imapi4j.*;
            import io.github.imapi4j.com.*;
            import io.github.imapi4j.imapi2.*;
            import io.github.imapi4j.imapi2fs.*;
            import java.nio.file.Path;
            import java.time.Duration;
            import java.time.Instant;
            import java.util.List;
            class Example {
            Imapi imapi; DriveListener listener; Recorder drive; DriveCommands commands; Bytes cdb; ModePage page;
            DiscImage.Builder disc; DiscImage image; AudioDisc.Builder album; TrackSource track;
            BurnRequest burn; AudioRequest audio; CopiesJob.NextDisc nextDisc;
            Path file; Path folder; byte[] bytes; List<IStream> streams; IStream IStream;
            DFileSystemImageImportEvents sink; DWriteEngine2Events engineSink;
            """;

    private final NativeAbi abi = NativeAbi.load();
    private final List<Row> rows = CapabilityTable.load().rows();

    @TempDir
    Path folder;

    @Test
    void everyClassAndMethodIsInExactlyOneRow() {
        List<String> problems = new ArrayList<>();
        Map<String, List<String>> rowsOf = new LinkedHashMap<>();
        abi.classes().keySet().forEach(name -> rowsOf.put(name, new ArrayList<>()));
        abi.interfaces()
                .values()
                .forEach(type -> type.methods()
                        .forEach(method -> rowsOf.put(type.name() + "::" + method.name(), new ArrayList<>())));
        for (Row row : rows) {
            for (String named : named(row, problems)) {
                rowsOf.get(named).add(row.task());
            }
        }
        rowsOf.forEach((name, where) -> {
            if (where.isEmpty()) {
                problems.add(name + " is in no row");
            } else if (where.size() > 1) {
                problems.add(name + " is in " + where.size() + " rows: " + String.join("; ", where));
            }
        });
        assertEquals("", String.join("\n", problems));
    }

    /** The classes, and the methods as {@code INTERFACE::METHOD}, that a row names. */
    private List<String> named(Row row, List<String> problems) {
        List<String> named = new ArrayList<>();
        for (String part : row.natives().split("; ", -1)) {
            int colon = part.indexOf(": ");
            if (part.startsWith("(") && part.endsWith(")")) {
                continue; // A task that IMAPI2 has no call for.
            }
            if (colon > 0) {
                for (String type : part.substring(0, colon).split(", ", -1)) {
                    named.addAll(methods(row, type, part.substring(colon + 2), problems));
                }
            } else if (abi.classes().containsKey(part)) {
                named.add(part);
            } else {
                problems.add(row.task() + ": there is no class " + part);
            }
        }
        return named;
    }

    private List<String> methods(Row row, String type, String names, List<String> problems) {
        if (!abi.interfaces().containsKey(type)) {
            problems.add(row.task() + ": there is no interface " + type);
            return List.of();
        }
        List<String> all = abi.interfaces().get(type).methods().stream()
                .map(NativeAbi.Method::name)
                .toList();
        List<String> named = new ArrayList<>();
        for (String name : names.split(", ", -1)) {
            List<String> found = all.stream()
                    .filter(method -> name.equals("all")
                            || method.equals(name)
                            || method.equals("get_" + name)
                            || method.equals("put_" + name))
                    .map(method -> type + "::" + method)
                    .toList();
            if (found.isEmpty()) {
                problems.add(row.task() + ": " + type + " has no method or property " + name);
            }
            named.addAll(found);
        }
        return named;
    }

    @Test
    void noCellIsEmpty() {
        List<String> problems = new ArrayList<>();
        for (Row row : rows) {
            for (String cell : row.cells()) {
                if (cell.chars().noneMatch(Character::isLetter)) {
                    problems.add("\"" + row.task() + "\" has an empty cell: " + cell);
                }
            }
            if (CapabilityTable.code(row.calls()).isEmpty()
                    || !CapabilityTable.words(row.calls()).isEmpty()) {
                problems.add("\"" + row.task() + "\" needs calls in Java and nothing else: " + row.calls());
            }
            if (CapabilityTable.code(row.commands()).isEmpty()
                    && !row.commands().equals("from Java")) {
                problems.add("\"" + row.task() + "\" needs a command, or \"from Java\": " + row.commands());
            }
            if (CapabilityTable.code(row.tests()).isEmpty()
                    || !CapabilityTable.words(row.tests()).isEmpty()) {
                problems.add("\"" + row.task() + "\" needs tests and nothing else: " + row.tests());
            }
        }
        assertEquals("", String.join("\n", problems));
    }

    @Test
    void everyTestExists() throws IOException {
        Map<String, String> classes = testClasses();
        List<String> problems = new ArrayList<>();
        for (Row row : rows) {
            String type = "";
            for (String test : CapabilityTable.code(row.tests())) {
                int hash = test.indexOf('#');
                type = hash == 0 ? type : test.substring(0, hash < 0 ? test.length() : hash);
                String method = hash < 0 ? "" : test.substring(hash + 1);
                if (!classes.containsKey(type)) {
                    problems.add(row.task() + ": there is no test class \"" + type + "\"");
                } else if (!method.isEmpty() && !isTest(classes.get(type), method)) {
                    problems.add(row.task() + ": " + type + " has no test " + method);
                }
            }
        }
        assertEquals("", String.join("\n", problems));
    }

    /** Full names by simple ones. */
    private static Map<String, String> testClasses() throws IOException {
        Path sources = Path.of("src", "test", "java");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.map(file -> sources.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name ->
                            name.substring(0, name.length() - ".java".length()).replace('/', '.'))
                    .collect(Collectors.toMap(name -> name.substring(name.lastIndexOf('.') + 1), name -> name));
        }
    }

    private static boolean isTest(String type, String method) {
        try {
            // Not initialized: what a class needs to run may be missing here.
            Class<?> tests = Class.forName(type, false, CapabilityTableTest.class.getClassLoader());
            return Arrays.stream(tests.getDeclaredMethods())
                    .anyMatch(candidate -> candidate.getName().equals(method)
                            && Stream.of(Test.class, TestTemplate.class, TestFactory.class)
                                    .anyMatch(kind -> AnnotationSupport.isAnnotated(candidate, kind)));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Test
    void everyCallCompiles() {
        StringBuilder source = new StringBuilder(CONTEXT);
        new TreeMap<>(abi.interfaces()).keySet().forEach(name -> source.append(name + " " + name + ";\n"));
        int number = 0;
        for (Row row : rows) {
            source.append("// ").append(row.task()).append("\nvoid row" + number++ + "() throws Exception {\n");
            CapabilityTable.code(row.calls())
                    .forEach(call -> source.append("    ").append(call).append(";\n"));
            source.append("}\n");
        }
        ExampleCompiler.compile(source.append("}\n").toString(), folder);
    }
}
