package io.github.imapi4j.com;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A native object made of bare memory and function pointers, with none of the library's exporting in between. Its {@code
 * EjectMedia} leaves error information with the thread, if it is given some, and fails.
 */
final class FailingObject {

    /** Native code may call as long as the JVM runs: function tables are remembered by address. */
    private static final List<FailingObject> KEPT = new CopyOnWriteArrayList<>();

    private static final int EJECT_MEDIA = 7;
    private static final int SLOTS = 8;

    interface Query extends Callback {
        int invoke(Pointer self, Pointer iid, Pointer out);
    }

    interface Count extends Callback {
        int invoke(Pointer self);
    }

    interface Supports extends Callback {
        int invoke(Pointer self, Pointer iid);
    }

    private final Count eject = self -> fail();
    private final Count count = self -> 1;
    private final Query query = (self, iid, out) -> query(iid, out);
    private final Supports supports = (self, iid) -> 0;
    private final Memory vtable = new Memory((long) SLOTS * Long.BYTES);
    private final Memory supportVtable = new Memory(4L * Long.BYTES);
    private final Memory object = new Memory(Long.BYTES);
    private final Memory supportObject = new Memory(Long.BYTES);
    private final int answer;
    private final boolean supportsErrorInfo;

    /** What the next call leaves with the thread; the reference is the object's until then. */
    @Nullable
    Pointer errorInfo;

    FailingObject(int answer, boolean supportsErrorInfo) {
        this.answer = answer;
        this.supportsErrorInfo = supportsErrorInfo;
        vtable.clear();
        put(vtable);
        put(supportVtable);
        vtable.setPointer((long) EJECT_MEDIA * Long.BYTES, CallbackReference.getFunctionPointer(eject));
        supportVtable.setPointer(3L * Long.BYTES, CallbackReference.getFunctionPointer(supports));
        object.setPointer(0, vtable);
        supportObject.setPointer(0, supportVtable);
        KEPT.add(this);
    }

    private void put(Memory table) {
        table.setPointer(0, CallbackReference.getFunctionPointer(query));
        table.setPointer(8, CallbackReference.getFunctionPointer(count));
        table.setPointer(16, CallbackReference.getFunctionPointer(count));
    }

    private int query(Pointer iid, Pointer out) {
        Guid wanted = Guids.read(iid);
        boolean support = supportsErrorInfo
                && wanted.equals(InterfaceModel.of(ISupportErrorInfo.class).iid());
        out.setPointer(0, support ? supportObject : null);
        return support ? 0 : 0x80004002;
    }

    private int fail() {
        Pointer info = errorInfo;
        errorInfo = null;
        if (info != null) {
            ComPlatform.get().setErrorInfo(info);
            NativeCalls.release(info);
        }
        return answer;
    }

    /** Calls the object as any other. */
    void ejectMedia() {
        try (IDiscRecorder2 recorder = (IDiscRecorder2) ComProxy.own(object, IDiscRecorder2.class)) {
            recorder.ejectMedia();
        }
    }
}
