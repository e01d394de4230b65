package io.github.imapi4j.cli;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The tracks that paths stand for: files as they are, folders for their WAV files. */
final class AudioFiles {

    private static final String EXTENSION = ".wav";

    private AudioFiles() {}

    /** Files, in the order of the tracks. */
    static List<Path> of(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(in(path));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    /** What macOS and others leave behind begins with a dot. */
    private static List<Path> in(Path folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, AudioFiles::isTrack)) {
            entries.forEach(files::add);
        } catch (IOException e) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_DIRECTORY_READ_FAILURE, "The folder \"" + folder + "\" cannot be read.", e);
        }
        if (files.isEmpty()) {
            throw new ImapiException(
                    SystemCode.ERROR_FILE_NOT_FOUND,
                    "There is no " + EXTENSION + " file in the folder \"" + folder + "\".");
        }
        files.sort(Comparator.comparing(AudioFiles::name, NaturalOrder.INSTANCE));
        return files;
    }

    private static boolean isTrack(Path path) {
        String name = name(path);
        return name.toLowerCase(Locale.ROOT).endsWith(EXTENSION) && !name.startsWith(".") && Files.isRegularFile(path);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
