package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the exception of a failed native call: the code, what the object itself said, and the Java exception below it. */
final class FailureGate {

    /** A place for a value that the object has not filled in; such a text says less than the table's. */
    private static final Pattern PLACE = Pattern.compile("%\\d!\\w+!");

    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

    /** What an object says; empty where it says nothing. */
    private record Words(String description, String source) {
        static final Words NONE = new Words("", "");
    }

    private FailureGate() {}

    static ImapiException exception(
            int hresult, String operation, Pointer object, InterfaceModel model, long journalMark) {
        Words words = describe(object, model);
        String detail = words.description.isEmpty() ? null : words.description;
        Throwable cause = CauseJournal.causeSince(journalMark).orElse(null);
        ImapiException failure = ImapiException.of(ResultCode.of(new HResult(hresult)), detail, cause)
                .withOperation(operation);
        return words.source.isEmpty() ? failure : failure.withSource(words.source);
    }

    /**
     * The thread's error information is taken at once, before another call replaces it, and taken also if it is not used, so that
     * no later failure finds it. It counts if the object says that it fills it in for this interface, or if it names this
     * interface as its source: objects exist that do only one of the two.
     */
    private static Words describe(Pointer object, InterfaceModel model) {
        Pointer pointer = ComPlatform.get().takeErrorInfo();
        if (pointer == null) {
            return Words.NONE;
        }
        try (IErrorInfo info = (IErrorInfo) ComProxy.own(pointer, IErrorInfo.class)) {
            return model.answersTo(info.getGuid()) || supportsErrorInfo(object, model) ? words(info) : Words.NONE;
        } catch (ImapiException unreadable) {
            return Words.NONE;
        }
    }

    private static Words words(IErrorInfo info) {
        String description = clean(info.getDescription());
        return new Words(PLACE.matcher(description).find() ? "" : description, source(info));
    }

    private static String source(IErrorInfo info) {
        try {
            return clean(info.getSource());
        } catch (ImapiException untold) {
            return "";
        }
    }

    /** One line, without what a terminal or a log would not show. */
    private static String clean(String text) {
        return BREAK.matcher(text.strip()).replaceAll(" ").replace("\0", "");
    }

    private static boolean supportsErrorInfo(Pointer object, InterfaceModel model) {
        try {
            Optional<Pointer> pointer = NativeCalls.queryInterface(
                    object, InterfaceModel.of(ISupportErrorInfo.class).iid());
            return pointer.isPresent() && supportsErrorInfo(pointer.get(), model.iid());
        } catch (ImapiException notAnswered) {
            return false;
        }
    }

    private static boolean supportsErrorInfo(Pointer pointer, Guid iid) {
        try (ISupportErrorInfo support = (ISupportErrorInfo) ComProxy.own(pointer, ISupportErrorInfo.class)) {
            return support.interfaceSupportsErrorInfo(iid).equals(HResult.S_OK);
        }
    }
}
