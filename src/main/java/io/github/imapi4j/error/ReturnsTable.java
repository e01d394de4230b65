package io.github.imapi4j.error;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code returns.txt}, read once at first use; the file explains its own form. */
final class ReturnsTable {

    private static final Pattern INTERFACE = Pattern.compile("interface (\\w+) extends (\\w+)");
    private static final Pattern OPERATION = Pattern.compile("(\\w+)\\s*(?:::|\\.|#|->)\\s*(\\w+)(?:\\(.*\\))?");

    private final List<MethodReturns> methods = new ArrayList<>();
    private final Map<String, MethodReturns> byKey = new HashMap<>();
    private final Map<String, String> bases = new HashMap<>();

    private ReturnsTable() {}

    static ReturnsTable get() {
        return Holder.TABLE;
    }

    List<MethodReturns> methods() {
        return Collections.unmodifiableList(methods);
    }

    Optional<MethodReturns> find(String operation) {
        Matcher matcher = OPERATION.matcher(operation.strip());
        return matcher.matches() ? find(matcher.group(1), matcher.group(2)) : Optional.empty();
    }

    private Optional<MethodReturns> find(String interfaceName, String methodName) {
        for (String wanted : spellings(methodName)) {
            for (String type = key(interfaceName); type != null; type = bases.get(type)) {
                MethodReturns found = byKey.get(type + "::" + wanted);
                if (found != null) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    /** As given; {@code setX} for {@code put_X}; a property without its verb, which then is read. */
    private static List<String> spellings(String methodName) {
        String plain = key(methodName);
        return plain.startsWith("set")
                ? List.of(plain, "put" + plain.substring("set".length()))
                : List.of(plain, "get" + plain);
    }

    private static String key(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Reads the lines; a method is complete when the line after its last code is reached. */
    private static final class Reader {
        private final ReturnsTable table = new ReturnsTable();
        private final Map<String, Set<ResultCode>> groups = new HashMap<>();
        private String interfaceName = "";
        private @Nullable String methodName;
        private Set<ResultCode> codes = new LinkedHashSet<>();

        ReturnsTable read(List<String> lines) {
            for (String line : lines) {
                if (line.startsWith(" ")) {
                    for (String word : line.strip().split(" ", -1)) {
                        codes.addAll(resolve(word));
                    }
                } else {
                    finishMethod();
                    begin(line);
                }
            }
            finishMethod();
            return table;
        }

        private void begin(String line) {
            Matcher header = INTERFACE.matcher(line);
            codes = new LinkedHashSet<>();
            if (header.matches()) {
                interfaceName = header.group(1);
                table.bases.put(key(interfaceName), key(header.group(2)));
            } else if (line.startsWith("@")) {
                groups.put(line, codes);
            } else {
                methodName = line;
            }
        }

        private void finishMethod() {
            if (methodName != null) {
                MethodReturns method = new MethodReturns(interfaceName, methodName, List.copyOf(codes));
                table.methods.add(method);
                table.byKey.put(key(interfaceName) + "::" + key(methodName), method);
                methodName = null;
            }
        }

        private Set<ResultCode> resolve(String word) {
            if (groups.containsKey(word)) {
                return groups.get(word);
            }
            return Set.of(Constants.byName(word)
                    .orElseThrow(() -> new IllegalStateException("returns.txt names an unknown constant: " + word)));
        }
    }

    private static final class Holder {
        private static final ReturnsTable TABLE = new Reader().read(Tables.lines("returns.txt"));
    }
}
