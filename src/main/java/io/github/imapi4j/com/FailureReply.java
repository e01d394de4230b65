package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a Java exception into what native code understands: an {@link ImapiException} becomes its own HRESULT with its words as
 * the thread's error information, anything else {@code E_FAIL}. The original is kept for the Java side of the call.
 */
final class FailureReply {

    private static final Logger LOG = LoggerFactory.getLogger(FailureReply.class);

    private FailureReply() {}

    static int of(Throwable failure, Guid source) {
        CauseJournal.record(failure);
        if (failure instanceof ImapiException known && known.hresult().isFailure()) {
            ComPlatform.get().setErrorInfo(null);
            known.detail().ifPresent(detail -> say(detail, source));
            return known.hresult().value();
        }
        LOG.debug("A Java exception goes back as an HRESULT", failure);
        say(String.valueOf(failure.getMessage() != null ? failure.getMessage() : failure), source);
        return failure instanceof OutOfMemoryError
                ? SystemCode.E_OUTOFMEMORY.hresult().value()
                : SystemCode.E_FAIL.hresult().value();
    }

    private static void say(String description, Guid source) {
        Pointer info = Com.addRefPointer(new Description(description, source), InterfaceModel.of(IErrorInfo.class));
        try {
            ComPlatform.get().setErrorInfo(info);
        } finally {
            NativeCalls.release(info);
        }
    }

    /** The error information of an exported object. */
    private record Description(String text, Guid source) implements IErrorInfo {

        @Override
        public Guid getGuid() {
            return source;
        }

        @Override
        public String getSource() {
            return "imapi4j";
        }

        @Override
        public String getDescription() {
            return text;
        }

        @Override
        public String getHelpFile() {
            return "";
        }

        @Override
        public int getHelpContext() {
            return 0;
        }
    }
}
