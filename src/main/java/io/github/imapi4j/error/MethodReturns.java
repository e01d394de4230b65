package io.github.imapi4j.error;

import java.util.List;
import java.util.Optional;

/**
 * What the documentation lists as return values of one native method.
 *
 * <p>All 370 methods of {@code imapi2.h} and {@code imapi2fs.h} are known. The documentation is silent about 60 of
 * them, and nearly every page says that other codes may come back too: the list is what to expect, not all that can
 * happen. Success ({@link SystemCode#S_OK}) is not listed.
 *
 * @param interfaceName the interface that declares the method, for example {@code IDiscFormat2Data}
 * @param methodName the method as in the header, for example {@code Write} or {@code get_CurrentMediaStatus}
 * @param codes the constants in documented order, each once; empty where the documentation lists none
 */
public record MethodReturns(String interfaceName, String methodName, List<ResultCode> codes) {

    /**
     * A method with its codes.
     *
     * @param interfaceName the interface
     * @param methodName the method
     * @param codes the constants
     */
    public MethodReturns {
        codes = List.copyOf(codes);
    }

    /**
     * Finds a method. Case does not matter; {@code .}, {@code #} and {@code ->} do for {@code ::}; a method may be
     * given as the header spells it ({@code get_VendorId}), as this library's interfaces do ({@code getVendorId}), or
     * by its property ({@code VendorId}); an inherited method is found under the interfaces that inherit it.
     *
     * @param operation interface and method, for example {@code IDiscFormat2Data::Write}
     * @return the method where it is declared, or empty if there is no such method
     */
    public static Optional<MethodReturns> of(String operation) {
        return ReturnsTable.get().find(operation);
    }

    /**
     * All methods.
     *
     * @return interfaces in the order of the headers, methods by vtable slot
     */
    public static List<MethodReturns> all() {
        return ReturnsTable.get().methods();
    }

    /**
     * The methods whose documentation lists a constant.
     *
     * @param code any constant
     * @return the methods in the order of {@link #all()}; empty for the constants that no method page names
     */
    public static List<MethodReturns> listing(ResultCode code) {
        return all().stream().filter(method -> method.codes().contains(code)).toList();
    }

    /**
     * The methods that somebody may have meant.
     *
     * @param operation what was not found: a misspelt name, a method without its interface or an interface without a
     * method
     * @return up to three operations, the likeliest first
     */
    public static List<String> similarTo(String operation) {
        return Similarity.closest(
                operation, all().stream().map(MethodReturns::operation).toList());
    }

    /**
     * The method's full name, as {@link ImapiException#operation()} gives it.
     *
     * @return interface and method, for example {@code IDiscFormat2Data::Write}
     */
    public String operation() {
        return interfaceName + "::" + methodName;
    }
}
