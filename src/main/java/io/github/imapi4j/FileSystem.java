package io.github.imapi4j;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import java.util.EnumSet;
import java.util.Set;

/** The file systems that an image can have; one image can have several, as views of the same files. */
public enum FileSystem {
    /** ISO 9660: everything reads it; names of 8.3 or up to 31 characters in capitals, files up to 2 GiB. */
    ISO9660("ISO 9660", FsiFileSystems.ISO9660),
    /** Joliet: names of 64 characters; only together with ISO 9660. */
    JOLIET("Joliet", FsiFileSystems.JOLIET),
    /** UDF: names of 254 characters, files of any size, named streams. */
    UDF("UDF", FsiFileSystems.UDF);

    private final String displayName;
    private final FsiFileSystems flag;

    FileSystem(String displayName, FsiFileSystems flag) {
        this.displayName = displayName;
        this.flag = flag;
    }

    /**
     * The name in sentences.
     *
     * @return for example {@code ISO 9660}
     */
    public String displayName() {
        return displayName;
    }

    static FlagSet<FsiFileSystems> flags(Set<FileSystem> systems) {
        int bits = 0;
        for (FileSystem system : systems) {
            bits |= system.flag.value();
        }
        return new FlagSet<>(FsiFileSystems.class, bits);
    }

    static Set<FileSystem> of(FlagSet<FsiFileSystems> flags) {
        Set<FileSystem> systems = EnumSet.noneOf(FileSystem.class);
        for (FileSystem system : values()) {
            if (flags.has(system.flag)) {
                systems.add(system);
            }
        }
        return systems;
    }
}
