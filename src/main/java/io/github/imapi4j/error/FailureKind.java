package io.github.imapi4j.error;

/**
 * What a failure is about, for programs that decide on it without knowing every constant; {@link ResultCode#kind()} says it
 * of a constant, {@link ImapiException#kind()} of a failure.
 */
public enum FailureKind {
    /** The disc: there is none, it is of the wrong kind, full, protected, worn, or not ready yet. Another disc may help. */
    MEDIUM,
    /** The recorder, its cable or its bridge: it has gone, cannot do this, or gave an answer that makes no sense. */
    DRIVE,
    /** Somebody else holds the drive, or this user may not use it. */
    LOCK,
    /** What was to be written could not be read, or changed meanwhile: a file, a folder, a stream. */
    SOURCE,
    /** What was to be written cannot be laid out as asked: names, labels, sizes, tracks, boot images, earlier sessions. */
    IMAGE,
    /** A call came at the wrong time, with the wrong argument, or twice: a mistake in the calling program. */
    SEQUENCE,
    /** Somebody asked to stop; the failure is an {@link ImapiCancelledException}. */
    CANCELLED,
    /** This library, the system or something that has no code of its own; also success, which is no failure. */
    INTERNAL
}
