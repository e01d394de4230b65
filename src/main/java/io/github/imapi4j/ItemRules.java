package io.github.imapi4j;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is said about items of an image by their paths, whatever brings them.
 *
 * @param excluded what is left out
 * @param hidden what is hidden
 * @param times by {@link #key} of the path
 * @param streams by {@link #key} of the file's path
 * @param first paths that come first on the disc, in this order
 */
record ItemRules(
        List<PathPattern> excluded,
        List<PathPattern> hidden,
        Map<String, FileTimes> times,
        Map<String, List<NamedStream>> streams,
        List<String> first) {

    /** A further stream of bytes of a file. */
    record NamedStream(String name, Content content) {}

    ItemRules {
        excluded = List.copyOf(excluded);
        hidden = List.copyOf(hidden);
        times = Map.copyOf(times);
        streams = Map.copyOf(streams);
        first = List.copyOf(first);
    }

    boolean excludes(String discPath) {
        return matches(excluded, discPath);
    }

    boolean hides(String discPath) {
        return matches(hidden, discPath);
    }

    Optional<FileTimes> times(String discPath) {
        return Optional.ofNullable(times.get(key(discPath)));
    }

    List<NamedStream> streams(String discPath) {
        return streams.getOrDefault(key(discPath), List.of());
    }

    private static boolean matches(List<PathPattern> patterns, String discPath) {
        for (PathPattern pattern : patterns) {
            if (pattern.matches(discPath)) {
                return true;
            }
        }
        return false;
    }

    /** Paths on a disc differ without regard to case. */
    static String key(String discPath) {
        return discPath.toUpperCase(Locale.ROOT);
    }
}
