package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the exception of a failed native call: the code, what the object itself said, and the Java exception below it. */
final class FailureGate {

    private FailureGate() {}

    static ImapiException exception(
            int hresult, String operation, Pointer object, InterfaceModel model, long journalMark) {
        String detail = describe(object, model).orElse(null);
        Throwable cause = CauseJournal.causeSince(journalMark).orElse(null);
        return ImapiException.of(ResultCode.of(new HResult(hresult)), detail, cause)
                .withOperation(operation);
    }

    /**
     * The thread's error information is read at once, before another call replaces it. It counts if the object says that it fills
     * it in for this interface, or if it names this interface as its source: objects exist that do only one of the two.
     */
    private static Optional<String> describe(Pointer object, InterfaceModel model) {
        Pointer pointer = ComPlatform.get().takeErrorInfo();
        if (pointer == null) {
            return Optional.empty();
        }
        try (IErrorInfo info = (IErrorInfo) ComProxy.own(pointer, IErrorInfo.class)) {
            boolean ours = model.answersTo(info.getGuid()) || supportsErrorInfo(object, model);
            return ours ? Optional.of(info.getDescription().strip()).filter(text -> !text.isEmpty()) : Optional.empty();
        } catch (ImapiException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean supportsErrorInfo(Pointer object, InterfaceModel model) {
        @Nullable
        Pointer pointer = NativeCalls.queryInterface(
                        object, InterfaceModel.of(ISupportErrorInfo.class).iid())
                .orElse(null);
        if (pointer == null) {
            return false;
        }
        try (ISupportErrorInfo support = (ISupportErrorInfo) ComProxy.own(pointer, ISupportErrorInfo.class)) {
            return support.interfaceSupportsErrorInfo(model.iid()).equals(HResult.S_OK);
        } catch (ImapiException notImplemented) {
            return false;
        }
    }
}
