package io.github.imapi4j.hardware;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What whoever runs the suite has decided.
 *
 * @param drive a drive letter or unique id ({@code -Dhardware.drive}); empty for the only recorder
 * @param consents which drive each consent names ({@code -Dhardware.burn}, {@code -Dhardware.erase}, {@code -Dhardware.tray})
 * @param expendable the drive whose write-once discs may be used up ({@code -Dhardware.expendable})
 * @param attended whether somebody is there to plug and unplug the drive ({@code -Dhardware.attended})
 * @param virtual the medium of a virtual recorder that takes the place of a real one ({@code -Dhardware.virtual}): a type as the
 *     command line names it, {@code empty} for an empty tray, {@code none} for no recorder at all
 */
public record HardwareSettings(
        Optional<String> drive,
        Map<Consent, String> consents,
        Optional<String> expendable,
        boolean attended,
        Optional<String> virtual) {

    /**
     * Copies the consents.
     *
     * @param drive the drive
     * @param consents which drive each consent names
     * @param expendable the drive of expendable discs
     * @param attended whether somebody is there
     * @param virtual the medium of a virtual recorder
     */
    public HardwareSettings {
        consents = Map.copyOf(consents);
    }

    /**
     * Reads settings; empty ones are none.
     *
     * @param lookup gives the value of a setting, such as {@code hardware.drive}
     * @return the settings
     */
    static HardwareSettings of(Function<String, Optional<String>> lookup) {
        Function<String, Optional<String>> given =
                name -> lookup.apply(name).map(String::strip).filter(value -> !value.isEmpty());
        Map<Consent, String> consents = new EnumMap<>(Consent.class);
        for (Consent consent : Consent.values()) {
            given.apply(consent.setting()).ifPresent(drive -> consents.put(consent, drive));
        }
        return new HardwareSettings(
                given.apply("hardware.drive"),
                consents,
                given.apply("hardware.expendable"),
                given.apply("hardware.attended").map(Boolean::parseBoolean).orElse(false),
                given.apply("hardware.virtual"));
    }

    /** Those of the system properties. */
    static HardwareSettings ofSystem() {
        return of(name -> Optional.ofNullable(System.getProperty(name)));
    }
}
