package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoNames;
import io.github.imapi4j.virtual.iso.IsoNode;
import java.util.List;
import java.util.Optional;

/**
 * A path that a caller gave, as names from a folder on. Names are separated by a backslash or a slash.
 *
 * @param names outermost first; empty for the folder itself
 */
record ItemPath(List<String> names) {

    private static final String SEPARATOR = String.valueOf(IsoNames.SEPARATOR);

    /** A path from a folder on; only the root takes one with a separator in front. */
    static ItemPath from(IsoDirectory directory, boolean root, String path) {
        if (path.isEmpty()) {
            throw Problems.invalidParam("path", "It is empty.");
        }
        String normal = path.replace('/', IsoNames.SEPARATOR);
        if (!root && normal.startsWith(SEPARATOR)) {
            throw Problems.invalidPath(
                    path, "It must be relative to '" + directory.path() + "' and so begin with a name.");
        }
        return new ItemPath(IsoNames.split(normal));
    }

    /** A path that begins at the root and says so. */
    static ItemPath absolute(String path) {
        if (path.isEmpty()) {
            throw Problems.invalidParam("fullPath", "It is empty.");
        }
        String normal = path.replace('/', IsoNames.SEPARATOR);
        if (!normal.startsWith(SEPARATOR)) {
            throw Problems.invalidPath(path, "It must begin with '\\' or '/'.");
        }
        return new ItemPath(IsoNames.split(normal));
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** The path with at least one name. */
    ItemPath requireName() {
        if (isEmpty()) {
            throw Problems.invalidParam("path", "It names the root itself.");
        }
        return this;
    }

    String name() {
        return names.get(names.size() - 1);
    }

    /** The folder that holds, or is to hold, the item. */
    IsoDirectory parentIn(IsoDirectory start) {
        IsoDirectory at = start;
        for (String name : names.subList(0, names.size() - 1)) {
            String path = join(at, name);
            Optional<IsoNode> child = at.child(name);
            if (child.isEmpty() || !(child.get() instanceof IsoDirectory below)) {
                throw Problems.directoryNotFound(path);
            }
            at = below;
        }
        return at;
    }

    /** The item itself. */
    Optional<IsoNode> findIn(IsoDirectory start) {
        IsoNode at = start;
        for (String name : names) {
            IsoNode child =
                    at instanceof IsoDirectory directory ? directory.child(name).orElse(null) : null;
            if (child == null) {
                return Optional.empty();
            }
            at = child;
        }
        return Optional.of(at);
    }

    /** The full path of the item, for messages. */
    String under(IsoDirectory start) {
        return isEmpty() ? start.path() : join(start, String.join(SEPARATOR, names));
    }

    static String join(IsoDirectory directory, String name) {
        String path = directory.path();
        return path.equals(SEPARATOR) ? path + name : path + SEPARATOR + name;
    }
}
