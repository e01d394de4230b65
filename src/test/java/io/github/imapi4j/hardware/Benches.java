package io.github.imapi4j.hardware;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Virtual benches for tests of the suite itself. */
final class Benches {

    /** The media with which every test of the suite can run at least once, if every consent is given. */
    static final String[] MEDIA = {"dvd-rw", "cd-rw", "dvd-r", "bd-re", "empty", "none"};

    private Benches() {}

    /** Settings with every consent. */
    static HardwareSettings consenting(String medium) {
        return settings(
                medium,
                Stream.of(Consent.values()).collect(Collectors.toMap(consent -> consent, consent -> "V:")),
                "V:");
    }

    /** Settings as whoever forgot all of them has. */
    static HardwareSettings unconsenting(String medium) {
        return settings(medium, Map.of(), "");
    }

    static HardwareSettings settings(String medium, Map<Consent, String> consents, String expendable) {
        return new HardwareSettings(
                Optional.empty(),
                consents,
                Optional.of(expendable).filter(drive -> !drive.isEmpty()),
                true,
                Optional.of(medium));
    }
}
