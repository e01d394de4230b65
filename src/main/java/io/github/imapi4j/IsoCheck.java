package io.github.imapi4j;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.com.StreamSource;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2fs.IIsoImageManager;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import io.github.imapi4j.virtual.iso.VolumeRecognition;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks an ISO image with the system's {@code MsftIsoImageManager}. Windows before 7 may lack that; then the library checks the same
 * by itself.
 */
final class IsoCheck {

    private static final Logger LOG = LoggerFactory.getLogger(IsoCheck.class);

    private IsoCheck() {}

    /**
     * The image as a stream that may be burned.
     *
     * @return to be closed by the caller
     */
    static IStream validated(ClassSource classes, StreamSource source) {
        try {
            return byTheSystem(classes, source);
        } catch (ImapiException e) {
            if (!e.is(SystemCode.REGDB_E_CLASSNOTREG)) {
                throw explained(e, source);
            }
            LOG.info("This system has no check of ISO images; the library checks {} by itself.", source.name());
        }
        try {
            byItself(source);
        } catch (ImapiException e) {
            throw explained(e, source);
        }
        return new SourceStream(source);
    }

    private static IStream byTheSystem(ClassSource classes, StreamSource source) {
        try (IIsoImageManager manager =
                classes.createInstance(Imapi2fsClass.MSFT_ISO_IMAGE_MANAGER.clsid(), IIsoImageManager.class)) {
            manager.setStream(new SourceStream(source));
            manager.validate();
            IStream stream = Objects.requireNonNull(manager.getStream(), "the manager gave no stream");
            stream.seek(0, IStream.SEEK_SET);
            return stream;
        }
    }

    private static void byItself(StreamSource source) {
        SourceStream stream = new SourceStream(source);
        try {
            VolumeRecognition.require(source.size(), (position, target) -> {
                stream.seek(position, IStream.SEEK_SET);
                int ignored = stream.read(target);
            });
        } finally {
            stream.close();
        }
    }

    /** Names the image and says what would be right. */
    private static ImapiException explained(ImapiException e, StreamSource source) {
        String image = "\"" + source.name() + "\"";
        String sentence;
        if (e.is(ImapiCode.IMAPI_E_IMAGEMANAGER_IMAGE_NOT_ALIGNED)) {
            sentence = String.format(
                    Locale.ROOT, "%s has %,d bytes; the image of a disc is a multiple of 2,048.", image, source.size());
        } else if (e.is(ImapiCode.IMAPI_E_IMAGEMANAGER_NO_VALID_VD_FOUND)) {
            sentence = image + " is not the image of a data disc: neither ISO 9660 nor UDF is in it.";
        } else if (e.is(ImapiCode.IMAPI_E_IMAGEMANAGER_IMAGE_TOO_BIG)) {
            sentence = image + " is too large to be the image of a disc: it has more than 2,147,483,647 sectors.";
        } else {
            return e;
        }
        ImapiException explained = new ImapiException(e.error(), sentence, e);
        return e.operation().map(explained::withOperation).orElse(explained);
    }
}
