package io.github.imapi4j.virtual.iso;

/** A file system that an image can have; several share the bytes of the files. Later ones are preferred for an import. */
public enum FileSystemType {

    /** ISO 9660 (ECMA-119). */
    ISO9660("ISO9660"),

    /** The tree with long names beside the one of ISO 9660. */
    JOLIET("Joliet"),

    /** UDF (ECMA-167). */
    UDF("UDF");

    private final String title;

    FileSystemType(String title) {
        this.title = title;
    }

    /**
     * The name that IMAPI2FS gives the file system in its messages.
     *
     * @return {@code ISO9660}, {@code Joliet} or {@code UDF}
     */
    public String title() {
        return title;
    }
}
