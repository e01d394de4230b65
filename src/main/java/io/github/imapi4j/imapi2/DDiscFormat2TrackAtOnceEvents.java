package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;

/**
 * Hears of an audio track's progress, on the thread that called {@link IDiscFormat2TrackAtOnce#addAudioTrack}; what a
 * sink answers is ignored. Connect it to an {@link IDiscFormat2TrackAtOnce}.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-ddiscformat2trackatonceevents">DDiscFormat2TrackAtOnceEvents</a>
 */
@ComInterface("2735413F-7F64-5B0F-8F00-5D77AFBE261E")
public interface DDiscFormat2TrackAtOnceEvents extends IDispatch {

    /**
     * {@code Update(IDispatch*, IDispatch*)}: the track has got further.
     *
     * @param object the {@link IDiscFormat2TrackAtOnce} that fires, borrowed: ask it for the interface
     * @param progress an {@link IDiscFormat2TrackAtOnceEventArgs}, borrowed: ask it for the interface
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-ddiscformat2trackatonceevents-update">documentation</a>
     */
    @Slot(7)
    @DispId(512)
    void update(IDispatch object, IDispatch progress);
}
