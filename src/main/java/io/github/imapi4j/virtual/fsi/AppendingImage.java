package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.virtual.image.DiscVolumes;
import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.iso.SectorSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the virtual image knows of discs that hold something already. */
abstract class AppendingImage extends ConfiguredImage {

    private volatile @Nullable PreviousSession previous;

    AppendingImage(MediaProbe probe, ImageState state) {
        super(probe, state);
    }

    /** Tells the sinks of an import. */
    abstract void announceImport(ImportProgress progress);

    @Override
    public final List<IDispatch> getMultisessionInterfaces() {
        PreviousSession session = previous;
        return session == null ? List.of() : session.given();
    }

    /** From now on the image begins where the disc can be continued; an import comes after this, or never. */
    @Override
    public final void setMultisessionInterfaces(List<IDispatch> newVal) {
        state().requireWritable();
        if (state().earlier().isPresent()) {
            throw Problems.invalidParam("MultisessionInterfaces", "An earlier session was imported already.");
        }
        PreviousSession chosen = PreviousSession.choose(newVal);
        try {
            if (!chosen.rewritable()) {
                NextSession next = chosen.next();
                state().configure(settings ->
                        settings.withSessionStart(next.start()).withFreeMediaBlocks(next.freeBlocks()));
            }
        } catch (RuntimeException e) {
            chosen.close();
            throw e;
        }
        PreviousSession old = previous;
        previous = chosen;
        if (old != null) {
            old.close();
        }
    }

    private SessionImport reading() {
        PreviousSession session = previous;
        if (session == null) {
            throw new ImapiException(ImapiCode.IMAPI_E_MULTISESSION_NOT_SET);
        }
        return new SessionImport(probe(), session);
    }

    @Override
    public final String getImportedVolumeName() {
        return state().earlier().map(session -> session.volume().label()).orElse("");
    }

    @Override
    public final String calculateDiscIdentifier() {
        return reading().identifier();
    }

    @Override
    public final FlagSet<FsiFileSystems> identifyFileSystemsOnDisc(@Nullable IDiscRecorder2 discRecorder) {
        return SessionImport.identify(probe(), Problems.requirePointer(discRecorder, "discRecorder"));
    }

    @Override
    public final FlagSet<FsiFileSystems> getDefaultFileSystemForImport(FlagSet<FsiFileSystems> fileSystems) {
        FileSystemFlags.requireKnown("fileSystems", fileSystems);
        return DiscVolumes.newest(FileSystemFlags.types(fileSystems))
                .map(type -> FlagSet.of(FileSystemFlags.flag(type)))
                .orElseGet(() -> FlagSet.of(FsiFileSystems.NONE));
    }

    @Override
    public final FlagSet<FsiFileSystems> importFileSystem() {
        return FlagSet.of(importFileSystem(Optional.empty()));
    }

    @Override
    public final void importSpecificFileSystem(FlagSet<FsiFileSystems> fileSystemToUse) {
        importFileSystem(Optional.of(FileSystemFlags.requireOne("fileSystemToUse", fileSystemToUse)));
    }

    private FsiFileSystems importFileSystem(Optional<FileSystemType> wanted) {
        SessionImport reading = reading();
        state().requireWritable();
        if (!state().settings().bootImages().isEmpty()) {
            throw new ImapiException(ImapiCode.IMAPI_E_BOOT_OBJECT_CONFLICT);
        }
        EarlierSession session = reading.read(wanted);
        ImportProgress.walk(session, this::announceImport);
        state().takeOver(session);
        return session.flag();
    }

    @Override
    public final boolean probeSpecificFileSystem(FlagSet<FsiFileSystems> fileSystemToProbe) {
        FileSystemType type = FileSystemFlags.requireOne("fileSystemToProbe", fileSystemToProbe);
        return reading().canContinue(type);
    }

    /** Fails if an earlier session was imported and another disc is in the drive now. */
    final void requireSameDisc() {
        Optional<EarlierSession> session = state().earlier();
        if (session.isPresent()
                && !session.get().discIdentifier().equals(reading().identifier())) {
            throw new ImapiException(ImapiCode.IMAPI_E_DISC_MISMATCH);
        }
    }

    /** The disc that the result changes in place; null if it is written as it is. */
    final @Nullable SectorSource updatedDisc() {
        boolean inPlace = state().earlier().map(EarlierSession::rewritable).orElse(false);
        return inPlace ? reading().sectors() : null;
    }

    @Override
    public void close() {
        PreviousSession session = previous;
        previous = null;
        if (session != null) {
            session.close();
        }
        super.close();
    }
}
