package io.github.imapi4j;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files and folders, which IMAPI2FS makes an image of. */
record FilesPayload(DiscImage image) implements Payload {

    @Override
    public boolean isEmpty() {
        return image.entries().isEmpty();
    }

    @Override
    public Sources look(Cancellation cancellation) {
        return new Found(image, SourceTree.scan(image, cancellation));
    }

    @Override
    public Optional<String> whyNotAppended() {
        return Optional.empty();
    }

    /** The files as they were found. */
    record Found(DiscImage image, SourceTree tree) implements Sources {
        @Override
        public String need() {
            return "The files need";
        }

        @Override
        public long leastSectors() {
            return tree.dataSectors();
        }

        @Override
        public Session open(Target target, AddingProgress progress, Cancellation cancellation) {
            ImageSession session = ImageSession.build(image, tree, target, progress, cancellation);
            try {
                return new LaidOut(tree, session, session.createResult());
            } catch (RuntimeException e) {
                session.close();
                throw e;
            }
        }
    }

    /** The finished image. */
    private static final class LaidOut implements Session {
        private final SourceTree tree;
        private final ImageSession session;
        private final IFileSystemImageResult result;
        private final List<Warning> warnings;

        LaidOut(SourceTree tree, ImageSession session, IFileSystemImageResult result) {
            this.tree = tree;
            this.session = session;
            this.result = result;
            this.warnings = new ArrayList<>(session.warnings());
            PlacementOrder.check(tree, result).ifPresent(warnings::add);
        }

        @Override
        public IStream stream() {
            return result.getImageStream();
        }

        @Override
        public long sectors() {
            return Integer.toUnsignedLong(result.getTotalBlocks());
        }

        @Override
        public Optional<ImageSummary> summary() {
            return Optional.of(session.summary(result));
        }

        @Override
        public List<Warning> warnings() {
            return List.copyOf(warnings);
        }

        @Override
        public void checkUnchanged() {
            tree.checkUnchanged();
        }

        /** In the order that IMAPI2FS wants: the result holds the image, the image the files. */
        @Override
        public void close() {
            try (session) {
                result.close();
            }
        }
    }
}
