package io.github.imapi4j.virtual.iso;

import java.time.LocalDateTime;
import java.util.Locale;

/**
 * Builds the tree of an import. Other programs write names that Windows could not open, and names that differ in case only;
 * what is not allowed becomes an underscore, and a name that is taken gets a number.
 */
public final class ImportedTree {

    /** The most files and directories that are taken from a disc. */
    public static final int MAX_NODES = 4_000_000;

    private static final int MAX_PATH = 32_767;
    private static final int MAX_NUMBER = 10_000;

    private final SectorReader reader;
    private final int maxNodes;
    private int nodes;

    /**
     * An empty tree.
     *
     * @param reader names the file system in failures
     */
    public ImportedTree(SectorReader reader) {
        this(reader, MAX_NODES);
    }

    ImportedTree(SectorReader reader, int maxNodes) {
        this.reader = reader;
        this.maxNodes = maxNodes;
    }

    /**
     * Adds a directory.
     *
     * @param parent where it belongs
     * @param name the name as it is recorded
     * @param time local time of creation, change and access
     * @return the directory
     * @throws io.github.imapi4j.error.ImapiException IMAPI_E_FILE_SYSTEM_READ_CONSISTENCY_ERROR if the tree is too large or too
     *     deep to be true
     */
    public IsoDirectory addDirectory(IsoDirectory parent, String name, LocalDateTime time) {
        IsoDirectory directory = new IsoDirectory(unique(parent, name), time);
        add(parent, directory);
        requirePath(directory);
        return directory;
    }

    /**
     * Adds a file.
     *
     * @param parent where it belongs
     * @param name the name as it is recorded
     * @param size the size in bytes
     * @param content where the bytes are
     * @param time local time of creation, change and access
     * @return the file
     * @throws io.github.imapi4j.error.ImapiException IMAPI_E_FILE_SYSTEM_READ_CONSISTENCY_ERROR if the tree is too large to be
     *     true
     */
    public IsoFile addFile(IsoDirectory parent, String name, long size, IsoContent content, LocalDateTime time) {
        IsoFile file = new IsoFile(unique(parent, name), size, content, time);
        add(parent, file);
        return file;
    }

    /** A path that long can only be that of a damaged tree; it also bounds what paths cost. */
    private void requirePath(IsoDirectory directory) {
        long length = 0;
        IsoNode node = directory;
        while (node.parent().isPresent()) {
            length += node.name().length() + 1;
            node = node.parent().get();
        }
        if (length > MAX_PATH) {
            throw reader.inconsistent("A directory lies so deep that its path has " + length + " characters.");
        }
    }

    private void add(IsoDirectory parent, IsoNode node) {
        if (++nodes > maxNodes) {
            throw reader.inconsistent(
                    String.format(Locale.ROOT, "It would have more than %,d files and directories.", maxNodes));
        }
        parent.add(node);
    }

    private String unique(IsoDirectory parent, String recorded) {
        String name = allowed(recorded);
        if (parent.child(name).isEmpty()) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        for (int number = 1; number < MAX_NUMBER; number++) {
            String suffix = "~" + number + extension;
            String candidate = NameMangler.cut(base, Math.max(0, IsoNames.MAX_LENGTH - suffix.length())) + suffix;
            if (parent.child(candidate).isEmpty()) {
                return candidate;
            }
        }
        throw reader.inconsistent("The name '" + name + "' is there too often.");
    }

    /**
     * A name that a tree can have.
     *
     * @param recorded any text
     * @return the same with underscores for what is not allowed
     */
    public static String allowed(String recorded) {
        String cut = NameMangler.cut(recorded, IsoNames.MAX_LENGTH);
        StringBuilder name = new StringBuilder(cut.length());
        for (int i = 0; i < cut.length(); i++) {
            String character = cut.substring(i, i + 1);
            name.append(IsoNames.firstForbidden(character).isPresent() ? "_" : character);
        }
        if (name.isEmpty()) {
            return "_";
        }
        char last = name.charAt(name.length() - 1);
        if (last == ' ' || last == '.') {
            name.setCharAt(name.length() - 1, '_');
        }
        return name.toString();
    }
}
