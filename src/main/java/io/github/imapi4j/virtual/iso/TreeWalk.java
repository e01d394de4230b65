package io.github.imapi4j.virtual.iso;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Goes through a tree of any depth, a directory before what it holds. */
public final class TreeWalk {

    private TreeWalk() {}

    /** Sees the nodes of a tree. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Called once for every node.
         *
         * @param node the node
         * @param path its full path
         * @param depth how many directories lie between it and where the walk began, plus 1
         */
        void visit(IsoNode node, String path, int depth);
    }

    private record Level(String path, Iterator<IsoNode> children) {}

    /**
     * Visits all below a directory, not the directory itself.
     *
     * @param top the directory
     * @param path what precedes the names: the directory's path without a separator at its end
     * @param visitor sees the nodes
     */
    public static void below(IsoDirectory top, String path, Visitor visitor) {
        Deque<Level> levels = new ArrayDeque<>();
        levels.push(new Level(path, top.children().iterator()));
        while (!levels.isEmpty()) {
            Level level = levels.element();
            if (!level.children().hasNext()) {
                levels.pop();
                continue;
            }
            IsoNode child = level.children().next();
            String childPath = level.path() + IsoNames.SEPARATOR + child.name();
            visitor.visit(child, childPath, levels.size());
            if (child instanceof IsoDirectory directory) {
                levels.push(new Level(childPath, directory.children().iterator()));
            }
        }
    }
}
