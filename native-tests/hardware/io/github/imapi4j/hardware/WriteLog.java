package io.github.imapi4j.hardware;

import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.imapi2.DDiscFormat2DataEvents;
import io.github.imapi4j.imapi2.IDiscFormat2DataEventArgs;
import io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The events of a write of data, in order. */
final class WriteLog implements DDiscFormat2DataEvents {

    /**
     * What an event said.
     *
     * @param action in words; a number that the header does not have stays one
     * @param start first sector of the write
     * @param sectors how many it writes
     * @param lastWritten the sector that was written last
     * @param elapsed seconds since it began, as IMAPI2 counts them
     */
    record Event(String action, int start, int sectors, int lastWritten, int elapsed) {

        boolean isWriting() {
            return action.equals(ImapiFormat2DataWriteAction.WRITING_DATA.name());
        }

        /** Whether sectors are on the disc, and more are to come. */
        boolean hasWritten() {
            return isWriting() && lastWritten > start;
        }
    }

    private final List<Event> events = new ArrayList<>();
    private final List<EventOrigin> origins = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();
    private final Consumer<Event> heard;

    WriteLog() {
        this(event -> {});
    }

    /** With something to do inside of each event. */
    WriteLog(Consumer<Event> heard) {
        this.heard = heard;
    }

    @Override
    public void update(IDispatch object, IDispatch progress) {
        try (IDiscFormat2DataEventArgs args = progress.queryInterface(IDiscFormat2DataEventArgs.class)) {
            Event event = new Event(
                    args.getCurrentAction().toString(),
                    args.getStartLba(),
                    args.getSectorCount(),
                    args.getLastWrittenLba(),
                    args.getElapsedTime());
            synchronized (this) {
                events.add(event);
                origins.add(EventOrigin.here());
            }
            heard.accept(event);
        } catch (RuntimeException e) {
            synchronized (this) {
                failures.add(e); // COM would swallow it.
            }
        }
    }

    /** All events so far. */
    synchronized List<Event> events() {
        failures.stream().findFirst().ifPresent(failure -> {
            throw failure;
        });
        return List.copyOf(events);
    }

    /** Where they came from. */
    synchronized List<EventOrigin> origins() {
        return List.copyOf(origins);
    }

    /** The actions in the order in which they came, each as often as it was entered. */
    List<String> actions() {
        List<String> actions = new ArrayList<>();
        for (Event event : events()) {
            if (actions.isEmpty() || !actions.get(actions.size() - 1).equals(event.action())) {
                actions.add(event.action());
            }
        }
        return actions;
    }

    /** How many events there were, and in which time, as IMAPI2 counts it. */
    String rate() {
        List<Event> all = events();
        List<Event> writing = all.stream().filter(Event::isWriting).toList();
        int seconds = all.isEmpty() ? 0 : all.get(all.size() - 1).elapsed();
        return String.format(
                Locale.ROOT,
                "writing: %d events in %d s, %d of them while data went out",
                all.size(),
                seconds,
                writing.size());
    }

    /** The ways in which events came, each once. */
    String entries() {
        return origins().stream().map(EventOrigin::entry).distinct().collect(Collectors.joining(" and "));
    }

    /** The threads on which they came, each once. */
    String threadsSeenFrom(Thread caller) {
        return origins().stream()
                .map(origin -> origin.threadSeenFrom(caller))
                .distinct()
                .collect(Collectors.joining(" and "));
    }
}
