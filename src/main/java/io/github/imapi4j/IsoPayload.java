package io.github.imapi4j;

import io.github.imapi4j.com.IStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** An ISO image, written as it is. */
record IsoPayload(IsoImage image) implements Payload {

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public Sources look(Cancellation cancellation) {
        try {
            return new Found(image, image.content().size());
        } catch (IOException e) {
            throw SourceTree.unreadable(image.name(), e);
        }
    }

    @Override
    public Optional<String> whyNotAppended() {
        return Optional.of("An ISO image cannot be added to what a disc holds: it begins at the first sector.");
    }

    /** The image as it was found. */
    private record Found(IsoImage image, long size) implements Sources {
        @Override
        public String need() {
            return "The image needs";
        }

        @Override
        public long leastSectors() {
            return SourceTree.sectors(size);
        }

        @Override
        public Session open(Target target, AddingProgress progress, Cancellation cancellation) {
            cancellation.throwIfRequested();
            ContentSource source = new ContentSource(image.name(), image.content(), size);
            return new Checked(this, IsoCheck.validated(target.classes(), source));
        }
    }

    /** The image, which may be burned. */
    private record Checked(Found found, IStream checkedStream) implements Session {
        /** Who writes it closes it; another reference stays for a second try. */
        @Override
        public IStream stream() {
            checkedStream.seek(0, IStream.SEEK_SET);
            return checkedStream.queryInterface(IStream.class);
        }

        @Override
        public long sectors() {
            return found.leastSectors();
        }

        @Override
        public Optional<ImageSummary> summary() {
            return Optional.empty();
        }

        @Override
        public List<Warning> warnings() {
            return List.of();
        }

        @Override
        public void checkUnchanged() {
            SourceTree.checkUnchanged(found.image().name(), found.image().content(), found.size());
        }

        @Override
        public void close() {
            checkedStream.close();
        }
    }
}
