package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.CallGuard;
import io.github.imapi4j.com.Com;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.IMultisession;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.disc.WriteRule;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the two ways of adding to a written disc have in common. It asks the format that gave it, and keeps that alive, but not
 * its recorder: once the format has none, everything here fails with {@code E_IMAPI_RECORDER_REQUIRED}.
 */
abstract class VirtualMultisession implements IMultisession, CallGuard {

    private final VirtualDiscFormat2Data format;
    private final IUnknown hold;
    private volatile boolean inUse;

    VirtualMultisession(VirtualDiscFormat2Data format) {
        this.format = format;
        this.hold = Com.reference(format, IUnknown.class);
    }

    @Override
    public final void beforeCall(String operation) {
        format.beforeCall(operation);
    }

    /** Whether this is the way for a kind of disc. */
    abstract boolean suits(DiscType type);

    /** Whether a disc of such a kind takes more. */
    abstract boolean takesMore(DiscStatus status);

    static boolean overwritable(DiscType type) {
        return type.writeRule() == WriteRule.OVERWRITABLE;
    }

    /** The disc, whatever is on it. */
    final VirtualDisc anyDisc() {
        return format.disc();
    }

    /** The disc, if values can be had of it. */
    final VirtualDisc disc() {
        VirtualDisc disc = format.disc();
        if (!suits(disc.type()) || disc.status() == DiscStatus.SPOILED) {
            throw noValue("A " + disc.type().displayName() + " that is "
                    + disc.status().name().toLowerCase(Locale.ROOT) + " is not continued in this way.");
        }
        return disc;
    }

    static ImapiException noValue(String sentence) {
        return new ImapiException(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, sentence);
    }

    /** How many sectors a drive writes at a time: the error correction block; CDs have none that counts here. */
    final int writeUnit() {
        DiscType type = disc().type();
        if (type.isCd()) {
            return 1;
        }
        return type == DiscType.BD_R || type == DiscType.BD_RE ? 32 : 16;
    }

    @Override
    public final boolean getIsSupportedOnCurrentMediaState() {
        VirtualDisc disc = anyDisc();
        return suits(disc.type()) && takesMore(disc.status());
    }

    @Override
    public final void setInUse(boolean value) {
        inUse = value;
    }

    @Override
    public final boolean getInUse() {
        return inUse;
    }

    @Override
    public final @Nullable IDiscRecorder2 getImportRecorder() {
        return format.getRecorder();
    }

    @Override
    public final void close() {
        hold.close();
    }
}
