package io.github.imapi4j.virtual.disc;

import java.util.List;

/**
 * All that is known of a disc besides its user data.
 *
 * @param type what it is
 * @param status what is on it
 * @param writing true from before the first sector is written until the session is closed; on a disc that is opened it
 *     means that the writer died
 * @param sessions the closed sessions, first to last; one that holds tracks of audio has no user data
 * @param audio the tracks of audio, also those of a session that was not closed
 */
record DiscRecord(DiscType type, DiscStatus status, boolean writing, List<DiscSession> sessions, AudioContent audio) {

    DiscRecord {
        sessions = List.copyOf(sessions);
        check(type, status, sessions);
    }

    static DiscRecord blank(DiscType type) {
        return new DiscRecord(type, DiscStatus.BLANK, false, List.of(), AudioContent.NONE);
    }

    DiscRecord with(DiscStatus newStatus, List<DiscSession> newSessions) {
        return new DiscRecord(type, newStatus, false, newSessions, audio);
    }

    /** What is on disk while sectors are written: a disc that is spoiled, should nobody come back. */
    DiscRecord beingWritten(List<DiscSession> remaining) {
        return new DiscRecord(
                type, DiscStatus.SPOILED, true, remaining, remaining.isEmpty() ? AudioContent.NONE : audio);
    }

    /** The same with other audio. */
    DiscRecord with(AudioContent newAudio) {
        return new DiscRecord(type, status, writing, sessions, newAudio);
    }

    /** The address after the last session, 0 if there is none. */
    long end() {
        return sessions.isEmpty() ? 0 : sessions.get(sessions.size() - 1).end();
    }

    /** The address after the last session of user data, 0 if there is none. */
    long dataEnd() {
        return sessions.stream()
                .filter(session -> !audio.isIn(session))
                .mapToLong(DiscSession::end)
                .max()
                .orElse(0);
    }

    private static void check(DiscType type, DiscStatus status, List<DiscSession> sessions) {
        boolean overwritable = type.writeRule() == WriteRule.OVERWRITABLE;
        boolean fits = switch (status) {
            case BLANK -> sessions.isEmpty();
            case APPENDABLE, FINALIZED -> !overwritable && !sessions.isEmpty();
            case WRITTEN -> overwritable && !sessions.isEmpty();
            case SPOILED -> true;
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    "a " + type.cliName() + " of " + sessions.size() + " sessions cannot be " + status.storedName());
        }
        long end = 0;
        for (DiscSession session : sessions) {
            if (session.start() < end || session.end() > type.sectors()) {
                throw new IllegalArgumentException("the session at sector " + session.start() + " is out of place");
            }
            end = session.end();
        }
    }
}
