package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.virtual.iso.FileSystemType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The flags of IMAPI2FS for the file systems that can be made and read here. */
final class FileSystemFlags {

    /** All that can be made. */
    static final FlagSet<FsiFileSystems> ALL =
            FlagSet.of(FsiFileSystems.ISO9660, FsiFileSystems.JOLIET, FsiFileSystems.UDF);

    private FileSystemFlags() {}

    static FsiFileSystems flag(FileSystemType type) {
        return switch (type) {
            case ISO9660 -> FsiFileSystems.ISO9660;
            case JOLIET -> FsiFileSystems.JOLIET;
            case UDF -> FsiFileSystems.UDF;
        };
    }

    static FlagSet<FsiFileSystems> of(Collection<FileSystemType> types) {
        FlagSet<FsiFileSystems> flags = FlagSet.of(FsiFileSystems.NONE);
        for (FileSystemType type : types) {
            flags = flags.with(flag(type));
        }
        return flags;
    }

    static Set<FileSystemType> types(FlagSet<FsiFileSystems> flags) {
        Set<FileSystemType> types = EnumSet.noneOf(FileSystemType.class);
        for (FileSystemType type : FileSystemType.values()) {
            if (flags.has(flag(type))) {
                types.add(type);
            }
        }
        return types;
    }

    /** The one file system that a parameter names. */
    static FileSystemType requireOne(String parameter, FlagSet<FsiFileSystems> flags) {
        requireKnown(parameter, flags);
        Set<FileSystemType> types = types(flags);
        if (types.size() != 1) {
            throw Problems.invalidParam(parameter, "It must be one file system, not " + flags + ".");
        }
        return types.iterator().next();
    }

    static FlagSet<FsiFileSystems> requireKnown(String parameter, FlagSet<FsiFileSystems> flags) {
        if ((flags.bits() & ~ALL.bits()) != 0) {
            throw Problems.invalidParam(parameter, "There is no such file system: " + flags + ".");
        }
        return flags;
    }
}
