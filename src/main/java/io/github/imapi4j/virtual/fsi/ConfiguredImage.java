package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IBootOptions;
import io.github.imapi4j.imapi2fs.IFileSystemImage3;
import io.github.imapi4j.virtual.iso.NameStyle;
import io.github.imapi4j.virtual.iso.VolumeNames;
import io.github.imapi4j.virtual.udf.UdfRevision;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The properties of the virtual image: what it becomes, for which disc, and how a computer starts it. */
abstract class ConfiguredImage implements IFileSystemImage3 {

    private final MediaProbe probe;
    private final ImageState state;
    private volatile BootEntries boot = BootEntries.NONE;

    ConfiguredImage(MediaProbe probe, ImageState state) {
        this.probe = probe;
        this.state = state;
    }

    final MediaProbe probe() {
        return probe;
    }

    final ImageState state() {
        return state;
    }

    @Override
    public final int getSessionStartBlock() {
        return state.settings().sessionStart();
    }

    @Override
    public final void setSessionStartBlock(int newVal) {
        if (newVal < 0) {
            throw Problems.invalidParam("SessionStartBlock", "A session cannot start at block " + newVal + ".");
        }
        state.configure(settings -> settings.withSessionStart(newVal));
    }

    @Override
    public final int getFreeMediaBlocks() {
        return state.settings().freeMediaBlocks();
    }

    @Override
    public final void setFreeMediaBlocks(int newVal) {
        state.configure(settings -> settings.withFreeMediaBlocks(newVal));
    }

    @Override
    public final void setMaxMediaBlocksFromDevice(@Nullable IDiscRecorder2 discRecorder) {
        int sectors = probe.probe(Problems.requirePointer(discRecorder, "discRecorder"))
                .freeSectors();
        setFreeMediaBlocks(sectors);
    }

    @Override
    public final String getVolumeName() {
        return state.settings().volumeName();
    }

    @Override
    public final void setVolumeName(String newVal) {
        state.configure(settings -> settings.withVolumeName(newVal));
    }

    @Override
    public final String getVolumeNameUDF() {
        return VolumeNames.udf(getVolumeName());
    }

    @Override
    public final String getVolumeNameJoliet() {
        return VolumeNames.joliet(getVolumeName());
    }

    @Override
    public final String getVolumeNameISO9660() {
        return VolumeNames.iso9660(getVolumeName());
    }

    @Override
    public final boolean getStrictFileSystemCompliance() {
        return state.settings().strict();
    }

    @Override
    public final void setStrictFileSystemCompliance(boolean newVal) {
        state.configure(settings -> settings.withStrict(newVal));
    }

    @Override
    public final boolean getUseRestrictedCharacterSet() {
        return state.settings().restricted();
    }

    @Override
    public final void setUseRestrictedCharacterSet(boolean newVal) {
        state.configure(settings -> settings.withRestricted(newVal));
    }

    @Override
    public final FlagSet<FsiFileSystems> getFileSystemsToCreate() {
        return FileSystemFlags.of(state.settings().fileSystems());
    }

    @Override
    public final HResult setFileSystemsToCreate(FlagSet<FsiFileSystems> newVal) {
        FileSystemFlags.requireKnown("FileSystemsToCreate", newVal);
        if (newVal.equals(FlagSet.of(FsiFileSystems.JOLIET))
                || (newVal.has(FsiFileSystems.JOLIET) && !newVal.has(FsiFileSystems.ISO9660))) {
            throw Problems.invalidParam("FileSystemsToCreate", "Joliet needs ISO9660 beside it.");
        }
        state.configure(settings -> settings.withFileSystems(FileSystemFlags.types(newVal)));
        return answer(!state.losesFeatures());
    }

    @Override
    public final FlagSet<FsiFileSystems> getFileSystemsSupported() {
        return FileSystemFlags.ALL;
    }

    @Override
    public final int getUDFRevision() {
        return state.settings().revision().value();
    }

    @Override
    public final void setUDFRevision(int newVal) {
        UdfRevision revision = UdfRevision.of(newVal)
                .orElseThrow(() -> Problems.invalidParam(
                        "UDFRevision", String.format(Locale.ROOT, "There is no UDF revision 0x%X.", newVal)));
        state.configure(settings -> settings.withRevision(revision));
    }

    @Override
    public final List<Integer> getUDFRevisionsSupported() {
        return Arrays.stream(UdfRevision.values()).map(UdfRevision::value).toList();
    }

    @Override
    public final boolean getCreateRedundantUdfMetadataFiles() {
        return state.settings().redundant();
    }

    @Override
    public final HResult setCreateRedundantUdfMetadataFiles(boolean newVal) {
        state.configure(settings -> settings.withRedundant(newVal));
        return answer(!newVal || state.settings().hasMetadataFile());
    }

    private static HResult answer(boolean supported) {
        return supported ? HResult.S_OK : ImapiCode.IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED.hresult();
    }

    @Override
    public final void chooseImageDefaults(@Nullable IDiscRecorder2 discRecorder) {
        MediaProbe.Medium medium = probe.probe(Problems.requirePointer(discRecorder, "discRecorder"));
        ImapiMediaPhysicalType type = medium.type()
                .known()
                .filter(known -> known != ImapiMediaPhysicalType.UNKNOWN)
                .orElseThrow(() -> new ImapiException(ImapiCode.E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE));
        chooseDefaults(type, medium.freeSectors());
    }

    @Override
    public final void chooseImageDefaultsForMediaType(ImapiMediaPhysicalType value) {
        chooseDefaults(value, (int) NominalCapacity.sectors(value)
                .orElseThrow(() -> Problems.invalidParam("value", "The size of " + value + " media is not known.")));
    }

    /** An import has decided about file systems; the size can still be chosen. */
    private void chooseDefaults(ImapiMediaPhysicalType type, int blocks) {
        MediaDefaults defaults = MediaDefaults.of(type);
        boolean imported = state.earlier().isPresent();
        state.configure(settings -> (imported
                        ? settings
                        : settings.withFileSystems(defaults.fileSystems()).withRevision(defaults.revision()))
                .withFreeMediaBlocks(blocks));
    }

    @Override
    public final int getISO9660InterchangeLevel() {
        return state.settings().level();
    }

    @Override
    public final void setISO9660InterchangeLevel(int newVal) {
        state.configure(settings -> settings.withLevel(newVal));
    }

    @Override
    public final List<Integer> getISO9660InterchangeLevelsSupported() {
        return NameStyle.LEVELS;
    }

    @Override
    public final String getWorkingDirectory() {
        return state.settings().workingDirectory();
    }

    @Override
    public final void setWorkingDirectory(String newVal) {
        if (newVal.isEmpty()) {
            throw Problems.invalidParam("WorkingDirectory", "It is empty.");
        }
        requireWritableDirectory(newVal);
        state.requireWritable();
        moveStash(Path.of(newVal));
        state.configure(settings -> settings.withWorkingDirectory(newVal));
    }

    /**
     * Takes staged files along to another working directory.
     *
     * @param directory one that can be written to
     * @throws ImapiException {@code IMAPI_E_WORKING_DIRECTORY_SPACE}, {@code IMAPI_E_STASHFILE_MOVE}
     */
    abstract void moveStash(Path directory);

    private static void requireWritableDirectory(String directory) {
        String sentence;
        try {
            Path path = Path.of(directory);
            if (Files.isDirectory(path) && Files.isWritable(path)) {
                return;
            }
            sentence = Files.isDirectory(path) ? "It cannot be written to." : "There is no such directory.";
        } catch (InvalidPathException e) {
            sentence = e.getReason() + ".";
        }
        throw Problems.of(ImapiCode.IMAPI_E_INVALID_WORKING_DIRECTORY, sentence, directory);
    }

    @Override
    public final boolean getStageFiles() {
        return state.settings().staged();
    }

    @Override
    public final void setStageFiles(boolean newVal) {
        state.configure(settings -> settings.withStaged(newVal));
    }

    @Override
    public final @Nullable IBootOptions getBootImageOptions() {
        List<IBootOptions> options = boot.options();
        return options.isEmpty() ? null : options.get(0);
    }

    @Override
    public final void setBootImageOptions(@Nullable IBootOptions newVal) {
        setBootImageOptionsArray(newVal == null ? List.of() : List.of(newVal));
    }

    @Override
    public final List<IBootOptions> getBootImageOptionsArray() {
        return boot.options();
    }

    @Override
    public final void setBootImageOptionsArray(List<IBootOptions> newVal) {
        state.requireWritable();
        BootEntries entries = newVal.isEmpty() ? BootEntries.NONE : BootEntries.of(newVal);
        BootEntries old;
        try {
            state.configure(settings -> settings.withBootImages(entries.images()));
        } catch (RuntimeException e) {
            entries.close();
            throw e;
        }
        synchronized (this) {
            old = boot;
            boot = entries;
        }
        old.close();
    }

    @Override
    public void close() {
        boot.close();
    }
}
