package io.github.imapi4j.com;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The callable functions of one native vtable, made once for all objects that share it. Vtables are static data of a module
 * that stays loaded, or belong to {@link ExportedInterface} and are never freed.
 */
final class FunctionTable {

    private static final Map<Long, FunctionTable> TABLES = new ConcurrentHashMap<>();

    private final Pointer vtable;
    private volatile @Nullable Function[] functions = new Function[0];

    private FunctionTable(Pointer vtable) {
        this.vtable = vtable;
    }

    static FunctionTable of(Pointer object) {
        long address = object.getLong(0);
        FunctionTable table = TABLES.get(address);
        return table != null ? table : TABLES.computeIfAbsent(address, a -> new FunctionTable(new Pointer(a)));
    }

    Function get(int slot) {
        @Nullable Function[] known = functions;
        Function function = slot < known.length ? known[slot] : null;
        return function != null ? function : load(slot);
    }

    private synchronized Function load(int slot) {
        @Nullable Function[] grown = Arrays.copyOf(functions, Math.max(functions.length, slot + 1));
        Function function = Function.getFunction(vtable.getPointer((long) slot * Long.BYTES));
        grown[slot] = function;
        functions = grown;
        return function;
    }
}
