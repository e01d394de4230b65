package io.github.imapi4j;

import io.github.imapi4j.com.IStream;
import java.util.List;
import java.util.Optional;

/** What is written to a disc: files that become an image on the way, or an image that is there already. */
interface Payload {

    /** Looks at the sources, before any drive is asked for anything. */
    Sources look(Cancellation cancellation);

    /** Whether there is nothing to write but an image as such. */
    boolean isEmpty();

    /** What {@link Recorder} says if this cannot be added to what a disc holds; empty if it can. */
    Optional<String> whyNotAppended();

    /** Sources that were found; their sizes are fixed from here on. */
    interface Sources {

        /** What they are in a sentence, for example {@code The files need}. */
        String need();

        /** What they need at the least, in sectors of 2,048 bytes. */
        long leastSectors();

        /** Makes the sectors for a disc; checks whatever can be checked before the first is written. */
        Session open(Target target, AddingProgress progress, Cancellation cancellation);
    }

    /** Sectors ready to be written. Native objects and file handles are held until it is closed. */
    interface Session extends AutoCloseable {

        /** The sectors, to be closed by the caller. */
        IStream stream();

        /** How many there are. */
        long sectors();

        /** What the image has become, if it was made here. */
        Optional<ImageSummary> summary();

        /** What is otherwise than asked for. */
        List<Warning> warnings();

        /** Looks at the sources once more, while the disc is untouched. */
        void checkUnchanged();

        @Override
        void close();
    }

    /**
     * For what the sectors are made.
     *
     * @param classes where IMAPI2's classes come from
     * @param type the kind of disc, {@link MediaType#UNKNOWN} for none in particular
     * @param room sectors that there are, 0 for no limit
     * @param growing whether more shall be added later to a disc that can be overwritten
     * @param earlier the disc whose earlier sessions the image takes over, if it does
     */
    record Target(
            ClassSource classes, MediaType type, long room, boolean growing, Optional<EarlierSessions.Disc> earlier) {

        /** Whether what is on the disc lies where anything can be written again. */
        boolean isOverwritable() {
            return earlier.isPresent() && earlier.get().media().states().contains(MediaState.OVERWRITABLE);
        }
    }
}
