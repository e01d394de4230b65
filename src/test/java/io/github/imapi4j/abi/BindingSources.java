package io.github.imapi4j.abi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Javadoc of the binding packages, out of their sources. It reads what declarations look like there, one type a file,
 * not all that Java allows. Comments come in one line, so that a phrase is found wherever a line ends.
 *
 * @param packages by the package's last name
 * @param types by simple name
 * @param members by file and name, as in {@code IDiscRecorder2.ejectMedia}; constants of enumerations too
 */
record BindingSources(Map<String, String> packages, Map<String, String> types, Map<String, String> members) {

    private static final Path ROOT = Path.of("src", "main", "java", "io", "github", "imapi4j");
    private static final List<String> PACKAGES = List.of("imapi2", "imapi2fs");

    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern ANNOTATION = Pattern.compile("@\\w+(\\([^)]*\\))?");
    private static final Pattern TYPE = Pattern.compile("\\b(?:interface|enum|record)\\s+(\\w+)");
    private static final Pattern MEMBER = Pattern.compile("(\\w+)\\s*[(=;]");

    /** Reads the sources; empty where there are none, as when tests run away from the project's folder. */
    static Optional<BindingSources> read() {
        if (!Files.isDirectory(ROOT)) {
            return Optional.empty();
        }
        BindingSources sources = new BindingSources(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.list(ROOT.resolve(name))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::collect);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Optional.of(sources);
    }

    private void collect(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = file.getFileName().toString().replace(".java", "");
        Matcher comments = COMMENT.matcher(text);
        while (comments.find()) {
            String comment = comments.group(1)
                    .replaceAll("\\n\\s*\\* ?", "\n")
                    .replaceAll("\\s+", " ")
                    .strip();
            if (name.equals("package-info")) {
                packages.put(file.getName(file.getNameCount() - 2).toString(), comment);
            } else {
                put(name, declaration(text, comments.end()), comment);
            }
        }
    }

    private void put(String file, String declaration, String comment) {
        Matcher type = TYPE.matcher(declaration);
        Matcher member = MEMBER.matcher(declaration);
        if (type.find()) {
            types.put(type.group(1), comment);
        } else if (member.find()) {
            members.put(file + "." + member.group(1), comment);
        }
    }

    /** What a comment stands above, without annotations, to its end or its body. */
    private static String declaration(String text, int from) {
        String rest = ANNOTATION.matcher(text.substring(from)).replaceAll("");
        Matcher end = Pattern.compile("[;{]").matcher(rest);
        return end.find() ? rest.substring(0, end.end()) : rest;
    }
}
