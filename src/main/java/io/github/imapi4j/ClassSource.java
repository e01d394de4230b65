package io.github.imapi4j;

import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IUnknown;

/** Where IMAPI2's classes come from: the system, or the virtual recorders. */
interface ClassSource {
    <T extends IUnknown> T createInstance(Guid classId, Class<T> type);
}
