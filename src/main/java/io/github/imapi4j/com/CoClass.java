package io.github.imapi4j.com;

import java.util.List;

/**
 * A class of COM objects as a header declares it: its identifier, whether a program can make instances, and what they
 * can do. The constants of {@code Imapi2Class} and {@code Imapi2fsClass} are such classes.
 */
public interface CoClass {

    /**
     * The name in the header.
     *
     * @return for example {@code MsftDiscMaster2}
     */
    String nativeName();

    /**
     * The class identifier.
     *
     * @return the CLSID
     */
    Guid clsid();

    /**
     * Whether a program can make instances, with {@link Com#createInstance}. Those of other classes come only as
     * answers of objects.
     *
     * @return true if it can
     */
    boolean isCreatable();

    /**
     * The interfaces that the header promises for instances, without those that they derive from. Objects may have
     * more; older versions of Windows may have fewer.
     *
     * @return interfaces, the default one first
     */
    List<Class<? extends IUnknown>> interfaces();

    /**
     * The event interfaces that instances fire at, which sinks implement.
     *
     * @return event interfaces, the default one first; empty if the instances fire none
     */
    List<Class<? extends IDispatch>> events();
}
