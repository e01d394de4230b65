package io.github.imapi4j.com;

/** What a failing object says in its own words. */
@ComInterface("1CF2B120-547D-101B-8E65-08002B2BD119")
public interface IErrorInfo extends IUnknown {

    /**
     * {@code GetGUID(GUID*)}: the interface that failed.
     *
     * @return its IID
     */
    @Slot(value = 3, name = "GetGUID")
    Guid getGuid();

    /**
     * {@code GetSource(BSTR*)}: the class that failed.
     *
     * @return a programmatic identifier, may be empty
     */
    @Slot(value = 4, name = "GetSource")
    String getSource();

    /**
     * {@code GetDescription(BSTR*)}: what happened.
     *
     * @return a sentence, may be empty
     */
    @Slot(value = 5, name = "GetDescription")
    String getDescription();

    /**
     * {@code GetHelpFile(BSTR*)}: where to read more.
     *
     * @return a path, may be empty
     */
    @Slot(value = 6, name = "GetHelpFile")
    String getHelpFile();

    /**
     * {@code GetHelpContext(DWORD*)}: where in the help file.
     *
     * @return a topic's number
     */
    @Slot(value = 7, name = "GetHelpContext")
    int getHelpContext();
}
