package io.github.imapi4j.virtual.iso;

/**
 * What a session's file system holds, ready to be the beginning of the next session.
 *
 * @param type the file system that was read
 * @param label the volume name as it is recorded
 * @param systemId the system identifier of ISO 9660 and Joliet; empty for UDF
 * @param applicationId the application identifier
 * @param udfRevision the revision of UDF as a number, for example 0x102; 0 for the others
 * @param appendable whether a session can follow: UDF needs a read-only partition for that
 * @param root the tree; contents of its files are {@link RecordedContent} where that is possible
 */
public record ImportedVolume(
        FileSystemType type,
        String label,
        String systemId,
        String applicationId,
        int udfRevision,
        boolean appendable,
        IsoDirectory root) {}
