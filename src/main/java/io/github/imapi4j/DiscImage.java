package io.github.imapi4j;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What shall be on a disc: a label, and files and folders from anywhere. It is a description; files are looked at when it is
 * burned. Immutable.
 */
public final class DiscImage {

    private final String defaultLabel;
    private final List<DiscEntry> entries;
    private final ItemRules rules;
    private final ImageSettings settings;

    private DiscImage(String defaultLabel, List<DiscEntry> entries, ItemRules rules, ImageSettings settings) {
        this.defaultLabel = defaultLabel;
        this.entries = List.copyOf(entries);
        this.rules = rules;
        this.settings = settings;
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
     * @return what the disc is called; where nothing was said, the day on which the description began, or the label that a disc
     *     has already when this is added to it
     */
    public String label() {
        return settings.label().orElse(defaultLabel);
    }

    List<DiscEntry> entries() {
        return entries;
    }

    ItemRules rules() {
        return rules;
    }

    ImageSettings settings() {
        return settings;
    }

    /** Collects what shall be on the disc. Paths on the disc are written with {@code /}. */
    public static final class Builder {

        private final String defaultLabel;
        private final List<DiscEntry> entries = new ArrayList<>();
        private final List<PathPattern> excluded = new ArrayList<>();
        private final List<PathPattern> hidden = new ArrayList<>();
        private final Map<String, FileTimes> times = new HashMap<>();
        private final Map<String, List<ItemRules.NamedStream>> streams = new HashMap<>();
        private final List<String> first = new ArrayList<>();
        private final List<BootImage> bootImages = new ArrayList<>();
        private Optional<String> label = Optional.empty();
        private Set<FileSystem> fileSystems = Set.of();
        private OptionalInt isoLevel = OptionalInt.empty();
        private Optional<UdfRevision> udfRevision = Optional.empty();
        private boolean staged;
        private Optional<Path> workingFolder = Optional.empty();

        private Builder(LocalDate today) {
            defaultLabel = today.format(DateTimeFormatter.ofPattern("uuuu_MM_dd", Locale.ROOT));
        }

        /**
         * The volume label. ISO 9660 shows it in capitals, Joliet its first 16 characters; {@link ImageSummary#labels} says what
         * each file system got. A label that the file system refuses fails the burn with {@code IMAPI_E_INVALID_VOLUME_NAME}.
         *
         * @param newLabel the label; today's date if none is given
         * @return this
         */
        public Builder label(String newLabel) {
            label = Optional.of(newLabel);
            return this;
        }

        /**
         * The file systems. Without this, content and disc choose: ISO 9660 with Joliet, UDF too on DVD and Blu-ray discs and for
         * names over 64 characters, and UDF alone for files over 2 GiB, for folders more than eight levels deep, or where
         * {@link BurnRequest#keepOpen()} needs that.
         *
         * @param first one of them
         * @param more others; Joliet comes with ISO 9660
         * @return this
         * @throws IllegalArgumentException for Joliet without ISO 9660
         */
        public Builder fileSystems(FileSystem first, FileSystem... more) {
            Set<FileSystem> wanted = EnumSet.of(first, more);
            if (wanted.contains(FileSystem.JOLIET) && !wanted.contains(FileSystem.ISO9660)) {
                throw new IllegalArgumentException("Joliet needs ISO 9660 beside it.");
            }
            fileSystems = wanted;
            return this;
        }

        /**
         * The interchange level of ISO 9660.
         *
         * @param level 1 for names of 8.3, which everything reads, 2 for up to 31 characters; others fail the burn with {@code
         *     IMAPI_E_INVALID_PARAM} unless Windows can make them
         * @return this
         */
        public Builder isoLevel(int level) {
            isoLevel = OptionalInt.of(level);
            return this;
        }

        /**
         * The revision of UDF; Windows chooses one if this is not called.
         *
         * @param revision the revision; one that cannot be made fails the burn with {@code IMAPI_E_INVALID_PARAM}
         * @return this
         */
        public Builder udfRevision(UdfRevision revision) {
            udfRevision = Optional.of(revision);
            return this;
        }

        /**
         * Has files copied to a working folder first and burned from there: slow or far sources cannot starve the drive then.
         *
         * @return this
         */
        public Builder staged() {
            staged = true;
            return this;
        }

        /**
         * Has files copied to this folder first and burned from there.
         *
         * @param folder where there is room for them, on a drive of Windows
         * @return this
         */
        public Builder stagedIn(Path folder) {
            workingFolder = Optional.of(folder);
            return staged();
        }

        /**
         * What a computer starts from the disc; call it twice for BIOS and EFI. Only a first session can have it: else the burn
         * fails with {@code IMAPI_E_BOOT_OBJECT_CONFLICT}.
         *
         * @param image the boot image
         * @return this
         */
        public Builder boot(BootImage image) {
            bootImages.add(image);
            return this;
        }

        /**
         * Leaves out whatever matches, folders with all that is in them. What is left out is not looked at, so this also helps
         * against a link that leads nowhere and a file that cannot be read.
         *
         * @param pattern {@code *.tmp} for names anywhere, {@code photos/raw/**} for paths on the disc; {@code *} and {@code ?}
         *     stay within a name, {@code [a-z]} and {@code {jpg,png}} choose, case does not matter
         * @return this
         * @throws IllegalArgumentException if that is no pattern
         */
        public Builder exclude(String pattern) {
            excluded.add(new PathPattern(pattern));
            return this;
        }

        /**
         * Hides whatever matches from a simple listing. Files that are hidden on Windows are hidden on the disc anyway.
         *
         * @param pattern as for {@link #exclude}
         * @return this
         * @throws IllegalArgumentException if that is no pattern
         */
        public Builder hide(String pattern) {
            hidden.add(new PathPattern(pattern));
            return this;
        }

        /**
         * The times of a file or folder; else those of its source, or now.
         *
         * @param discPath where on the disc
         * @param newTimes its times
         * @return this
         */
        public Builder times(String discPath, FileTimes newTimes) {
            times.put(ItemRules.key(DiscEntry.checked(discPath)), newTimes);
            return this;
        }

        /**
         * A named stream of a file, which only UDF 2.00 and later can hold. The image has UDF then, unless file systems were
         * chosen; {@link BurnResult#warnings()} says if the stream had to be left out.
         *
         * @param discPath where on the disc the file is; it must be added too
         * @param name the stream's name, without a path
         * @param content its bytes
         * @return this
         */
        public Builder stream(String discPath, String name, Content content) {
            streams.computeIfAbsent(ItemRules.key(DiscEntry.checked(discPath)), path -> new ArrayList<>())
                    .add(new ItemRules.NamedStream(name, content));
            return this;
        }

        /**
         * Files that shall lie first on the disc, in this order: what is read first, or most often. IMAPI2 has no call for
         * that; they are handed to it before all others, and {@link BurnResult#warnings()} says if they lie elsewhere all the
         * same.
         *
         * @param discPaths files, or folders for all that is in them
         * @return this
         */
        public Builder first(String... discPaths) {
            for (String discPath : discPaths) {
                first.add(DiscEntry.checked(discPath));
            }
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
            // Not DiscEntry.checked(): a backslash in a name of Linux parts no folders; the burn refuses it.
            entries.add(new DiscEntry.FromPath(FileNames.last(whole), source));
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
            entries.add(new DiscEntry.FromPath(DiscEntry.checked(discPath), source));
            return this;
        }

        /**
         * All that is in a folder, directly in the disc's root.
         *
         * @param folder the folder
         * @return this
         */
        public Builder addContentsOf(Path folder) {
            entries.add(new DiscEntry.FromPath("", folder));
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
            entries.add(new DiscEntry.FromContent(DiscEntry.checked(discPath), content));
            return this;
        }

        /**
         * An empty folder.
         *
         * @param discPath where on the disc
         * @return this
         */
        public Builder addFolder(String discPath) {
            entries.add(new DiscEntry.EmptyFolder(DiscEntry.checked(discPath)));
            return this;
        }

        /**
         * Ends the description.
         *
         * @return the image
         */
        public DiscImage build() {
            ItemRules rules = new ItemRules(excluded, hidden, times, streams, first);
            return new DiscImage(
                    defaultLabel,
                    entries,
                    rules,
                    new ImageSettings(label, fileSystems, isoLevel, udfRevision, staged, workingFolder, bootImages));
        }
    }
}
