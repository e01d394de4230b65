package io.github.imapi4j;

import java.util.List;

/**
 * What a drive is called.
 *
 * @param uniqueId stays the same as long as the drive is attached in the same place
 * @param volumePaths drive letters and mount folders, perhaps none
 */
record DriveName(String uniqueId, List<String> volumePaths) {

    DriveName {
        volumePaths = List.copyOf(volumePaths);
    }

    /** For a sentence: the first drive letter as {@code D:}, or the unique id where there is none. */
    String spoken() {
        if (volumePaths.isEmpty()) {
            return uniqueId;
        }
        String first = volumePaths.get(0);
        return first.endsWith("\\") ? first.substring(0, first.length() - 1) : first;
    }

    /** Whether somebody who says this means the drive. */
    boolean answersTo(String wanted) {
        String name = Imapi.normalized(wanted);
        return uniqueId.equalsIgnoreCase(wanted.strip())
                || volumePaths.stream().map(Imapi::normalized).anyMatch(name::equals);
    }
}
