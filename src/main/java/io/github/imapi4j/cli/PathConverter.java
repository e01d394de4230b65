package io.github.imapi4j.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Paths; says in words why a text is none. */
final class PathConverter implements ITypeConverter<Path> {

    /** What stands where the JVM could not decode an argument. */
    private static final char UNDECODED = '\uFFFD';

    @Override
    public Path convert(String value) {
        if (value.isEmpty()) {
            throw new TypeConversionException("a path is not empty.");
        }
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(
                    value.indexOf(UNDECODED) >= 0
                            ? "'" + value + "' holds characters that the locale's charset lacks;"
                                    + " choose one with UTF-8, for example LC_ALL=C.UTF-8."
                            : "'" + value + "' is not a path: " + e.getReason() + ".");
        }
    }
}
