package io.github.imapi4j.com;

/**
 * Calls by number, for scripts and event sinks.
 *
 * <p>Slots 3 to 6 belong to the runtime: an exported object answers {@code Invoke} for every method that carries a {@link
 * DispId}; a client calls through {@link Dispatch}.
 */
@ComInterface("00020400-0000-0000-C000-000000000046")
public interface IDispatch extends IUnknown {}
