package io.github.imapi4j;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets the properties of a native image; what it takes with a reservation becomes a warning, what it refuses a sentence. */
final class ImageProperties {

    private final IFileSystemImage image;
    private final List<Warning> warnings;

    ImageProperties(IFileSystemImage image, List<Warning> warnings) {
        this.image = image;
        this.warnings = warnings;
    }

    void fileSystems(Set<FileSystem> wanted) {
        FlagSet<FsiFileSystems> flags = FileSystem.flags(wanted);
        Set<FileSystem> supported = FileSystem.of(image.getFileSystemsSupported());
        for (FileSystem system : wanted) {
            if (!supported.contains(system)) {
                throw new ImapiException(
                        ImapiCode.IMAPI_E_INVALID_PARAM,
                        system.displayName() + " cannot be made on this system; it makes " + names(supported) + ".");
            }
        }
        HResult answer = image.setFileSystemsToCreate(flags);
        if (!answer.equals(ImapiCode.IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED.hresult())) {
            return;
        }
        int left = flags.bits() & ~image.getFileSystemsToCreate().bits();
        warnings.add(new Warning(
                ImapiCode.IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED,
                left == 0
                        ? "The image lacks a feature that " + names(wanted) + " cannot have here."
                        : "The image is made without "
                                + names(FileSystem.of(new FlagSet<>(FsiFileSystems.class, left)))
                                + ", which cannot be had here."));
    }

    static String names(Set<FileSystem> systems) {
        return systems.stream().sorted().map(FileSystem::displayName).collect(Collectors.joining(", "));
    }

    void udfRevision(int code) {
        List<Integer> supported = image.getUDFRevisionsSupported();
        if (!supported.contains(code)) {
            String offered = supported.isEmpty()
                    ? "it makes no UDF"
                    : "it makes "
                            + supported.stream().sorted().map(UdfRevision::text).collect(Collectors.joining(", "));
            throw new ImapiException(
                    ImapiCode.IMAPI_E_INVALID_PARAM,
                    "UDF " + UdfRevision.text(code) + " cannot be made on this system; " + offered + ".");
        }
        image.setUDFRevision(code);
    }

    void isoLevel(int level) {
        List<Integer> supported = image.getISO9660InterchangeLevelsSupported();
        if (!supported.contains(level)) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_INVALID_PARAM,
                    "ISO 9660 cannot be made with level " + level + "; there are: "
                            + supported.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        }
        image.setISO9660InterchangeLevel(level);
    }

    void staging(ImageSettings settings) {
        settings.workingFolder()
                .ifPresent(folder ->
                        image.setWorkingDirectory(folder.toAbsolutePath().toString()));
        try {
            image.setStageFiles(settings.staged());
        } catch (ImapiException e) {
            if (!e.is(SystemCode.E_NOTIMPL)) {
                throw e;
            }
            if (settings.staged()) {
                warnings.add(new Warning(
                        SystemCode.E_NOTIMPL,
                        "The files are read while they are written: this system does not copy them first."));
            }
        }
    }
}
