package io.github.imapi4j.error;

import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Where the operating system's own words for a result code come from: a port, because this floor knows no operating system.
 * The floor above provides one as a service; where there is none, or the system has no words, there simply is no text.
 */
public interface SystemTexts {

    /**
     * The system's words for a number, in the language of the user.
     *
     * @param hresult any HRESULT
     * @return one or two sentences, or empty
     */
    Optional<String> textOf(HResult hresult);

    /**
     * Asks the system that this program runs on. Texts with places for values ({@code %1!ls!}) are left out: an object that
     * has such a text fills it in itself and says it as its {@linkplain ImapiException#detail() detail}.
     *
     * @param hresult any HRESULT
     * @return one or two sentences in the language of the user, without line breaks; empty everywhere but on Windows
     */
    static Optional<String> of(HResult hresult) {
        return Holder.PROVIDER
                .flatMap(system -> system.textOf(hresult))
                .map(Inserts::oneLine)
                .filter(text -> !text.isEmpty() && !Inserts.has(text));
    }

    /** The provider, found once. */
    final class Holder {
        private static final Optional<SystemTexts> PROVIDER = find();

        private Holder() {}

        private static Optional<SystemTexts> find() {
            try {
                return ServiceLoader.load(SystemTexts.class, SystemTexts.class.getClassLoader())
                        .findFirst();
            } catch (ServiceConfigurationError unusable) {
                return Optional.empty();
            }
        }
    }
}
