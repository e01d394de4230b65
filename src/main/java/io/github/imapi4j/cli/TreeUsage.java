package io.github.imapi4j.cli;

import io.github.imapi4j.DiscImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Command lines that name files in a way that cannot be meant. */
final class TreeUsage {

    private TreeUsage() {}

    /** Paths that may be missing altogether: picocli would call the first one that is none "unexpected". */
    static List<Path> paths(CommandLine command, List<String> names) {
        PathConverter converter = new PathConverter();
        List<Path> paths = new ArrayList<>();
        for (String name : names) {
            try {
                paths.add(converter.convert(name));
            } catch (TypeConversionException e) {
                throw new ParameterException(command, "Invalid value for PATH: " + e.getMessage(), e);
            }
        }
        return paths;
    }

    /** The image; what is no pattern or no path on a disc is wrong usage. */
    static DiscImage image(CommandLine command, TreeOptions tree, List<Path> paths) {
        try {
            return tree.image(paths);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, String.valueOf(e.getMessage()), e);
        }
    }

    /** A virtual disc changes while it is written, and a source must not. */
    static void requireOutside(CommandLine command, List<Path> discs, List<Path> paths) {
        for (Path folder : discs) {
            Path disc = real(folder);
            for (Path path : paths) {
                Path source = real(path);
                if (disc.startsWith(source) || source.startsWith(disc)) {
                    throw new ParameterException(
                            command,
                            "The virtual disc in '" + folder + "' and '" + path
                                    + "', which is to be burned, overlap; keep the disc elsewhere.");
                }
            }
        }
    }

    /** Whether a path lies in another, or is it. */
    static boolean isWithin(Path inner, Path outer) {
        return real(inner).startsWith(real(outer));
    }

    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            return path.toRealPath();
        } catch (IOException absent) {
            Path parent = absolute.getParent();
            return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
        }
    }
}
