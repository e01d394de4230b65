package io.github.imapi4j.virtual.iso;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives every child of a directory its name in one file system.
 *
 * <p>Names that fit as they are keep it; the others follow in order of their names and take what is left, so that the result
 * depends on nothing but the set of names. Every numbered family remembers its next number: ten thousand names that begin
 * alike cost ten thousand steps, not their square.
 */
final class NameMangler {

    private static final int MAX_DIGITS = 6;

    private final IsoDirectory directory;
    private final NameStyle style;
    private final Set<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Integer> nextNumber = new HashMap<>();

    NameMangler(IsoDirectory directory, NameStyle style) {
        this.directory = directory;
        this.style = style;
    }

    /** The parts of a name in the characters of the file system, still of any length. */
    private record Shape(String original, String base, String extension, int baseLimit) {

        boolean fits() {
            return base.length() <= baseLimit;
        }

        String plain() {
            return extension.isEmpty() ? base : base + "." + extension;
        }
    }

    /** The name that a node would have in an empty directory. */
    static String alone(IsoNode node, NameStyle style) {
        IsoDirectory empty = IsoDirectory.root(node.modified());
        NameMangler mangler = new NameMangler(empty, style);
        Shape shape = mangler.shape(node.name(), node instanceof IsoDirectory);
        return mangler.name(shape);
    }

    /** The names by original name. */
    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        List<Shape> others = new ArrayList<>();
        for (IsoNode child : directory.children()) {
            Shape shape = shape(child.name(), child instanceof IsoDirectory);
            if (shape.fits() && shape.plain().equalsIgnoreCase(child.name())) {
                used.add(shape.plain());
                names.put(child.name(), shape.plain());
            } else {
                others.add(shape);
            }
        }
        for (Shape shape : others) {
            names.put(shape.original(), name(shape));
        }
        return names;
    }

    private String name(Shape shape) {
        boolean free = shape.fits() && !cutsExtension(shape) && used.add(shape.plain());
        return free ? shape.plain() : numbered(shape);
    }

    private Shape shape(String name, boolean isDirectory) {
        int dot = isDirectory ? -1 : name.lastIndexOf('.');
        boolean split = dot > 0
                && !(style.type() != FileSystemType.ISO9660 && name.length() - dot - 1 > style.extensionLimit());
        String base = style.map(split ? name.substring(0, dot) : name);
        String extension = split ? cut(style.map(name.substring(dot + 1)), style.extensionLimit()) : "";
        return new Shape(name, base, extension, style.baseLimit(name, isDirectory, extension.length()));
    }

    private boolean cutsExtension(Shape shape) {
        int dot = shape.original().lastIndexOf('.');
        return !shape.extension().isEmpty()
                && shape.extension().length()
                        < style.map(shape.original().substring(dot + 1)).length();
    }

    private String numbered(Shape shape) {
        int limit = 10;
        for (int digits = 1; digits <= MAX_DIGITS; digits++, limit *= 10) {
            String stem = cut(shape.base(), shape.baseLimit() - digits - 1) + style.tail();
            String suffix = shape.extension().isEmpty() ? "" : "." + shape.extension();
            String family = stem + digits + suffix;
            int number = nextNumber.getOrDefault(family, limit / 10);
            while (number < limit) {
                String candidate = stem + number++ + suffix;
                if (used.add(candidate)) {
                    nextNumber.put(family, number);
                    return candidate;
                }
            }
            nextNumber.put(family, number);
        }
        throw new ImapiException(
                ImapiCode.IMAPI_E_NO_UNIQUE_NAME,
                ImapiCode.IMAPI_E_NO_UNIQUE_NAME.format(directory.pathOf(shape.original()), style.fileSystem()));
    }

    /** Never leaves half of a surrogate pair behind. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        boolean insidePair = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, insidePair ? length - 1 : length);
    }
}
