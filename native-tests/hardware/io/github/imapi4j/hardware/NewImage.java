package io.github.imapi4j.hardware;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.com.ComInputStream;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IBootOptions;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem;
import io.github.imapi4j.imapi2fs.IFsiItem;
import io.github.imapi4j.imapi2fs.IIsoImageManager;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An image in the making, through the native interfaces, with its root folder. */
final class NewImage implements AutoCloseable {

    private final Imapi imapi;
    private final IFileSystemImage image;
    private final IFsiDirectoryItem root;

    /**
     * A new image as IMAPI2FS makes it.
     *
     * @param imapi makes the objects; stays the caller's
     */
    NewImage(Imapi imapi) {
        this.imapi = imapi;
        this.image = imapi.create(Imapi2fsClass.MSFT_FILE_SYSTEM_IMAGE.clsid(), IFileSystemImage.class);
        try {
            this.root = image.getRoot();
        } catch (RuntimeException e) {
            image.close();
            throw e;
        }
    }

    /** A new image of some file systems, without a limit to its size. */
    static NewImage of(Imapi imapi, FlagSet<FsiFileSystems> fileSystems) {
        NewImage image = new NewImage(imapi);
        try {
            image.image.setFreeMediaBlocks(0);
            image.image.setFileSystemsToCreate(fileSystems);
            return image;
        } catch (RuntimeException e) {
            image.close();
            throw e;
        }
    }

    /** A further new image where this one came from. */
    NewImage another() {
        return new NewImage(imapi);
    }

    IFileSystemImage image() {
        return image;
    }

    IFsiDirectoryItem root() {
        return root;
    }

    void folder(String path) {
        root.addDirectory(path);
    }

    void file(String path, byte[] content) {
        root.addFile(path, new SourceStream(new TestBytes(content)));
    }

    void hide(String path) {
        try (IFsiItem item = root.getItem(path)) {
            item.setIsHidden(true);
        }
    }

    /** New boot options with a boot image, to be closed by the caller. */
    IBootOptions bootOptions(byte[] bootImage) {
        IBootOptions options = imapi.create(Imapi2fsClass.BOOT_OPTIONS.clsid(), IBootOptions.class);
        try {
            options.assignBootImage(new SourceStream(new TestBytes(bootImage)));
            return options;
        } catch (RuntimeException e) {
            options.close();
            throw e;
        }
    }

    /** New boot options without a boot image, to be closed by the caller. */
    IBootOptions bootOptions() {
        return imapi.create(Imapi2fsClass.BOOT_OPTIONS.clsid(), IBootOptions.class);
    }

    /** A new checker of images, to be closed by the caller. */
    IIsoImageManager manager() {
        return imapi.create(Imapi2fsClass.MSFT_ISO_IMAGE_MANAGER.clsid(), IIsoImageManager.class);
    }

    /** The whole image, read front to back as a burn does; it can be changed again afterwards. */
    byte[] bytes() {
        try (IFileSystemImageResult result = image.createResultImage();
                ComInputStream stream = new ComInputStream(result.getImageStream())) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file systems of the image, read where a reader looks, without the rest. */
    ImageTrees trees() {
        try (IFileSystemImageResult result = image.createResultImage();
                IStream stream = result.getImageStream()) {
            return ImageTrees.of(ImageSectors.of(stream, result.getTotalBlocks()), false);
        }
    }

    @Override
    public void close() {
        try (image) {
            root.close();
        }
    }
}
