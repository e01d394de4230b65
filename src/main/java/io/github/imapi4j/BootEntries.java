package io.github.imapi4j;

import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.com.StreamSource;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2fs.IBootOptions;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import io.github.imapi4j.imapi2fs.IFileSystemImage2;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes an image bootable: one boot image the way that all versions of Windows know, several the newer way. */
final class BootEntries {

    private BootEntries() {}

    static void set(IFileSystemImage image, ClassSource classes, List<BootImage> bootImages) {
        if (bootImages.isEmpty()) {
            return;
        }
        List<IBootOptions> entries = new ArrayList<>();
        try {
            for (BootImage bootImage : bootImages) {
                entries.add(entry(classes, bootImage));
            }
            if (entries.size() == 1) {
                image.setBootImageOptions(entries.get(0));
            } else {
                setAll(image, entries);
            }
        } finally {
            entries.forEach(IBootOptions::close);
        }
    }

    private static void setAll(IFileSystemImage image, List<IBootOptions> entries) {
        try (IFileSystemImage2 newer = image.queryInterface(IFileSystemImage2.class)) {
            newer.setBootImageOptionsArray(entries);
        } catch (ImapiException e) {
            throw e.is(SystemCode.E_NOINTERFACE)
                    ? new ImapiException(
                            SystemCode.E_NOINTERFACE,
                            "This version of Windows can put one boot image on a disc, not " + entries.size() + ".",
                            e)
                    : e;
        }
    }

    /** Assigning the image chooses a floppy by its size, so what is said about emulation comes after that. */
    private static IBootOptions entry(ClassSource classes, BootImage bootImage) {
        IBootOptions entry = classes.createInstance(Imapi2fsClass.BOOT_OPTIONS.clsid(), IBootOptions.class);
        try {
            entry.assignBootImage(new SourceStream(source(bootImage)));
            entry.setPlatformId(bootImage.platform().id());
            bootImage.emulation().ifPresent(drive -> entry.setEmulation(drive.type()));
            if (!bootImage.manufacturer().isEmpty()) {
                entry.setManufacturer(bootImage.manufacturer());
            }
            return entry;
        } catch (RuntimeException e) {
            entry.close();
            throw e;
        }
    }

    private static StreamSource source(BootImage bootImage) {
        try {
            return new ContentSource(
                    bootImage.name(), bootImage.content(), bootImage.content().size());
        } catch (IOException e) {
            throw SourceTree.unreadable(bootImage.name(), e);
        }
    }
}
