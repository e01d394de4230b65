package io.github.imapi4j.abi;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The Javadoc of the binding packages, out of their sources.
 *
 * @param packages by the package's last name
 * @param types by simple name
 * @param methods by simple name of the type and name of the method, as in {@code IDiscRecorder2.ejectMedia}
 */
record BindingSources(Map<String, String> packages, Map<String, String> types, Map<String, String> methods) {

    private static final Path ROOT = Path.of("src", "main", "java", "io", "github", "imapi4j");
    private static final List<String> PACKAGES = List.of("imapi2", "imapi2fs");

    /** Reads the sources; empty where there are none, or no compiler to read them with. */
    static Optional<BindingSources> read() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null || !Files.isDirectory(ROOT)) {
            return Optional.empty();
        }
        BindingSources sources = new BindingSources(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(paths()));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                sources.collect(unit, trees);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(sources);
    }

    private static List<Path> paths() throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.list(ROOT.resolve(name))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(paths::add);
            }
        }
        return paths;
    }

    private void collect(CompilationUnitTree unit, Trees trees) {
        String packageName = Objects.requireNonNull(unit.getPackageName()).toString();
        String lastName = packageName.substring(packageName.lastIndexOf('.') + 1);
        if (unit.getSourceFile().getName().endsWith("package-info.java")) {
            TreePath path = new TreePath(new TreePath(unit), unit.getPackage());
            packages.put(lastName, oneLine(trees.getDocComment(path)));
        }
        new TreePathScanner<@Nullable Void, @Nullable String>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable String outer) {
                String name = type.getSimpleName().toString();
                types.put(name, oneLine(trees.getDocComment(getCurrentPath())));
                return super.visitClass(type, name);
            }

            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable String type) {
                methods.put(type + "." + method.getName(), oneLine(trees.getDocComment(getCurrentPath())));
                return super.visitMethod(method, type);
            }
        }.scan(unit, null);
    }

    /** Without line breaks, so that a phrase is found wherever a line ends. */
    private static String oneLine(@Nullable String comment) {
        return comment == null ? "" : comment.replaceAll("\\s+", " ").strip();
    }
}
