package io.github.imapi4j.cprobe;

import java.util.List;

/**
 * An interface that the probe can implement and call.
 *
 * @param name the header's
 * @param iids its own, its base's and so on down to IUnknown's
 * @param dispatch whether it derives from IDispatch
 * @param methods all but those of IUnknown and IDispatch, in slot order
 */
public record ProbeInterface(String name, List<String> iids, boolean dispatch, List<ProbeMethod> methods) {}
