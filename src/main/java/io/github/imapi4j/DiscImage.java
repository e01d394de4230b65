package io.github.imapi4j;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What shall be on a disc: a label, and files and folders from anywhere. It is a description; files are looked at when it is
 * burned. Immutable.
 */
public final class DiscImage {

    /** One thing to put on the disc; folders bring all that is in them. */
    sealed interface Entry {

        /** A file or folder of a file system, under a name of its own or, if that is empty, as the root's content. */
        record FromPath(String discPath, Path source) implements Entry {}

        /** A file whose bytes come from the program. */
        record FromContent(String discPath, Content content) implements Entry {}

        /** An empty folder. */
        record EmptyFolder(String discPath) implements Entry {}
    }

    private final String label;
    private final List<Entry> entries;

    private DiscImage(String label, List<Entry> entries) {
        this.label = label;
        this.entries = List.copyOf(entries);
    }

    /**
     * Begins a description.
     *
     * @return an empty one
     */
    public static Builder builder() {
        return new Builder(LocalDate.now(ZoneId.systemDefault()));
    }

    /**
     * The volume label.
     *
     * @return what the disc is called
     */
    public String label() {
        return label;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Collects what shall be on the disc. Paths on the disc are written with {@code /}. */
    public static final class Builder {

        private final List<Entry> entries = new ArrayList<>();
        private String label;

        private Builder(LocalDate today) {
            label = today.format(DateTimeFormatter.ofPattern("uuuu_MM_dd", Locale.ROOT));
        }

        /**
         * The volume label. ISO 9660 shows it in capitals, Joliet its first 16 characters; a label that the file system refuses
         * fails the burn with {@code IMAPI_E_INVALID_VOLUME_NAME}.
         *
         * @param newLabel the label; today's date if none is given
         * @return this
         */
        public Builder label(String newLabel) {
            label = newLabel;
            return this;
        }

        /**
         * A file or a folder with all that is in it, under its own name in the disc's root.
         *
         * @param source the file or folder; links are followed
         * @return this
         * @throws io.github.imapi4j.error.ImapiException {@code IMAPI_E_INVALID_PATH} if the bytes of its name are not text
         */
        public Builder add(Path source) {
            Path whole = source.toAbsolutePath().normalize();
            Path name = whole.getFileName();
            if (name == null) {
                return addContentsOf(source);
            }
            // Not checked(): a backslash in a name of Linux parts no folders; the burn refuses it.
            entries.add(new Entry.FromPath(FileNames.last(whole), source));
            return this;
        }

        /**
         * A file or a folder with all that is in it, under another name.
         *
         * @param discPath where on the disc, for example {@code 2026/summer}
         * @param source the file or folder; links are followed
         * @return this
         */
        public Builder add(String discPath, Path source) {
            entries.add(new Entry.FromPath(checked(discPath), source));
            return this;
        }

        /**
         * All that is in a folder, directly in the disc's root.
         *
         * @param folder the folder
         * @return this
         */
        public Builder addContentsOf(Path folder) {
            entries.add(new Entry.FromPath("", folder));
            return this;
        }

        /**
         * A file whose bytes come from the program.
         *
         * @param discPath where on the disc, for example {@code docs/readme.txt}
         * @param content its bytes
         * @return this
         */
        public Builder add(String discPath, Content content) {
            entries.add(new Entry.FromContent(checked(discPath), content));
            return this;
        }

        /**
         * An empty folder.
         *
         * @param discPath where on the disc
         * @return this
         */
        public Builder addFolder(String discPath) {
            entries.add(new Entry.EmptyFolder(checked(discPath)));
            return this;
        }

        private static String checked(String discPath) {
            String path = discPath.replace('\\', '/');
            if (path.isEmpty() || path.startsWith("/") || path.endsWith("/") || path.contains("//")) {
                throw new IllegalArgumentException(
                        "A path on the disc is made of names with single slashes between them, not \"" + discPath
                                + "\".");
            }
            return path;
        }

        /**
         * Ends the description.
         *
         * @return the image
         */
        public DiscImage build() {
            return new DiscImage(label, entries);
        }
    }
}
