package io.github.imapi4j.virtual.image;

import static io.github.imapi4j.virtual.image.Images.directory;
import static io.github.imapi4j.virtual.image.Images.file;
import static io.github.imapi4j.virtual.image.Images.root;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.IsoNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Trees that are compared with what a program or a reader made of them. */
final class Trees {

    private Trees() {}

    /** Names of all kinds, sizes around whole blocks, empty and deep folders. */
    static IsoDirectory mixed() {
        IsoDirectory root = root();
        root.add(file("README.txt", 100));
        root.add(file("two.dots.tar.gz", 2048));
        root.add(file("Zażółć gęślą jaźń.txt", 2049));
        root.add(file("日本語のファイル名.txt", 1));
        root.add(file("äöü.txt", 12));
        root.add(file("y".repeat(64), 64));
        for (int size : new int[] {0, 1, 2047, 2048, 2049, 4096, 65536, 65537, 300_000}) {
            root.add(file("size " + size, size));
        }
        IsoDirectory internal = directory(root, "_internal");
        directory(root, "empty folder");
        IsoDirectory deep = root;
        for (int level = 1; level <= 8; level++) {
            deep = directory(deep, "level " + level);
            deep.add(file("at level " + level + ".txt", level));
        }
        for (int i = 0; i < 200; i++) {
            directory(internal, "folder " + i).add(file("f", i));
        }
        return root;
    }

    /** Paths with slashes; a directory ends in one. */
    static TreeMap<String, byte[]> contents(IsoDirectory root) throws IOException {
        TreeMap<String, byte[]> contents = new TreeMap<>();
        collect(root, "", contents);
        return contents;
    }

    static void assertSame(IsoDirectory expected, IsoDirectory found) throws IOException {
        TreeMap<String, byte[]> wanted = contents(expected);
        TreeMap<String, byte[]> are = contents(found);
        assertEquals(String.join("\n", wanted.keySet()), String.join("\n", are.keySet()));
        for (Map.Entry<String, byte[]> entry : wanted.entrySet()) {
            assertArrayEquals(entry.getValue(), are.get(entry.getKey()), entry.getKey());
        }
    }

    static void assertSame(IsoDirectory root, Path out) throws IOException {
        TreeMap<String, byte[]> expected = contents(root);
        TreeMap<String, Path> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(out)) {
            paths.filter(path -> !path.equals(out))
                    .forEach(path -> found.put(name(out.relativize(path), Files.isDirectory(path)), path));
        }
        assertEquals(String.join("\n", expected.keySet()), String.join("\n", found.keySet()));
        for (String name : expected.keySet()) {
            if (!name.endsWith("/")) {
                assertArrayEquals(expected.get(name), Files.readAllBytes(found.get(name)), name);
            }
        }
    }

    private static String name(Path relative, boolean isDirectory) {
        return relative.toString().replace('\\', '/') + (isDirectory ? "/" : "");
    }

    private static void collect(IsoDirectory directory, String prefix, Map<String, byte[]> expected)
            throws IOException {
        for (IsoNode child : directory.children()) {
            if (child instanceof IsoDirectory below) {
                expected.put(prefix + child.name() + "/", new byte[0]);
                collect(below, prefix + child.name() + "/", expected);
            } else if (child instanceof IsoFile file) {
                expected.put(prefix + child.name(), content(file));
            }
        }
    }

    static byte[] content(IsoFile file) throws IOException {
        ByteBuffer content = ByteBuffer.allocate((int) file.size());
        try (IsoContent.Source source = file.content().open()) {
            int count = 0;
            while (content.hasRemaining() && count >= 0) {
                count = source.read(content.position(), content);
            }
        }
        return content.array();
    }
}
