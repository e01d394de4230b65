package io.github.imapi4j.virtual.disc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a state file, one {@code key=value} a line. Reading is strict: what is not understood is an
 * {@link IllegalArgumentException} whose message follows "cannot be used: ".
 */
final class StateText {

    private static final String FORMAT = "imapi4j-virtual-disc";
    private static final String VERSION = "1";
    private static final String WRITING = "writing";
    private static final Set<String> KEYS = Set.of("format", "version", "type", "status", "sessions", "end");
    /** Only on a disc with audio. */
    private static final Set<String> AUDIO_KEYS = Set.of("catalog", "tracks");

    private static final Pattern SESSION = Pattern.compile("(\\d{1,10})\\+(\\d{1,10})");

    private StateText() {}

    static String format(DiscRecord record) {
        String sessions = record.sessions().stream()
                .map(session -> session.start() + "+" + session.sectors())
                .collect(Collectors.joining(" "));
        String audio = record.audio().isEmpty() ? "" : AudioText.format(record.audio());
        return String.join(
                "\n",
                "# The state of a virtual disc, kept by its recorder. Sessions are START+SECTORS, in sectors of 2048 bytes.",
                "format=" + FORMAT,
                "version=" + VERSION,
                "type=" + record.type().cliName(),
                "status=" + (record.writing() ? WRITING : record.status().storedName()),
                "sessions=" + sessions,
                audio + "end=" + record.sessions().size(),
                "");
    }

    static DiscRecord parse(String text) {
        Map<String, String> values = values(text);
        if (!FORMAT.equals(values.get("format"))) {
            throw new IllegalArgumentException("it is not the state of a virtual disc of imapi4j");
        }
        if (!VERSION.equals(values.get("version"))) {
            throw new IllegalArgumentException(
                    "it has version " + values.get("version") + ", and this recorder reads version " + VERSION);
        }
        for (String key : KEYS) {
            if (!values.containsKey(key)) {
                throw new IllegalArgumentException("it is damaged, the line " + key + "= is missing");
            }
        }
        for (String key : values.keySet()) {
            if (!KEYS.contains(key) && !AUDIO_KEYS.contains(key)) {
                throw new IllegalArgumentException("it is damaged, the line " + key + "= is not known");
            }
        }
        return record(values);
    }

    private static DiscRecord record(Map<String, String> values) {
        try {
            DiscType type = DiscType.parse(value(values, "type"));
            List<DiscSession> sessions = sessions(value(values, "sessions"));
            if (!value(values, "end").equals(Integer.toString(sessions.size()))) {
                throw new IllegalArgumentException("a session is missing");
            }
            String status = value(values, "status");
            AudioContent audio = AudioText.parse(value(values, "catalog"), value(values, "tracks"));
            if (status.equals(WRITING)) {
                return new DiscRecord(type, DiscStatus.SPOILED, true, sessions, audio);
            }
            return new DiscRecord(type, status(status), false, sessions, audio);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("it is damaged, " + e.getMessage(), e);
        }
    }

    private static String value(Map<String, String> values, String key) {
        return values.getOrDefault(key, "");
    }

    private static Map<String, String> values(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1
                    || values.put(
                                    line.substring(0, equals),
                                    line.substring(equals + 1).strip())
                            != null) {
                throw new IllegalArgumentException("it is damaged in the line \"" + line + "\"");
            }
        }
        return values;
    }

    private static DiscStatus status(String name) {
        return Arrays.stream(DiscStatus.values())
                .filter(status -> status.storedName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no status \"" + name + "\""));
    }

    private static List<DiscSession> sessions(String text) {
        List<DiscSession> sessions = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            Matcher numbers = SESSION.matcher(part);
            if (!numbers.matches()) {
                throw new IllegalArgumentException("\"" + part + "\" is no session");
            }
            sessions.add(new DiscSession(Long.parseLong(numbers.group(1)), Long.parseLong(numbers.group(2))));
        }
        return sessions;
    }
}
