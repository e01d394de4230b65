package io.github.imapi4j.hardware;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.Media;
import io.github.imapi4j.MediaState;
import io.github.imapi4j.MediaType;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.error.ImapiException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out why a test cannot run on a bench. */
final class Requirements {

    private static final Set<MediaType> REWRITABLE = EnumSet.of(
            MediaType.CD_RW,
            MediaType.DVD_RAM,
            MediaType.DVD_PLUS_RW,
            MediaType.DVD_RW,
            MediaType.DVD_PLUS_RW_DL,
            MediaType.HD_DVD_RAM,
            MediaType.BD_RE);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Bench bench;
    private final List<AnnotatedElement> elements;

    private Requirements(Bench bench, List<AnnotatedElement> elements) {
        this.bench = bench;
        this.elements = elements;
    }

    /**
     * Looks at what a test needs.
     *
     * @param bench where it shall run
     * @param elements the test's method and classes
     * @return in a few words why it cannot, for example {@code needs Windows; this is Linux}; empty if it can
     */
    static Optional<String> unmet(Bench bench, List<AnnotatedElement> elements) {
        return new Requirements(bench, elements).unmet();
    }

    /** Whether a disc can be written more than once. */
    static boolean isRewritable(Media media) {
        return REWRITABLE.contains(media.type());
    }

    private Optional<String> unmet() {
        if (has(RequiresWindows.class) && bench.windows().isEmpty()) {
            return Optional.of("needs Windows; this is " + System.getProperty("os.name"));
        }
        if (!needsImapi()) {
            return Optional.empty();
        }
        try (Imapi imapi = bench.open()) {
            return withImapi(imapi);
        } catch (ImapiException e) {
            return Optional.of("needs IMAPI2: " + e.getMessage());
        }
    }

    private boolean needsImapi() {
        return Stream.of(RequiresImapi.class, RequiresNoRecorder.class).anyMatch(this::has) || needsRecorder();
    }

    private boolean needsRecorder() {
        return Stream.of(
                        RequiresRecorder.class,
                        RequiresEmptyTray.class,
                        RequiresMedia.class,
                        RequiresConsent.class,
                        RequiresHands.class)
                .anyMatch(this::has);
    }

    private Optional<String> withImapi(Imapi imapi) {
        if (has(RequiresNoRecorder.class)) {
            List<Recorder> recorders = imapi.recorders();
            recorders.forEach(Recorder::close);
            return recorders.isEmpty()
                    ? Optional.empty()
                    : Optional.of("needs a machine without a recorder; this has " + recorders.get(0).name());
        }
        if (!needsRecorder()) {
            return Optional.empty();
        }
        try (Recorder drive = drive(bench, imapi)) {
            return withDrive(imapi, drive);
        } catch (ImapiException e) {
            return Optional.of("needs a recorder: " + e.getMessage());
        }
    }

    /** The recorder under test, which may take its time: a real one spins up, formats and closes for minutes. */
    static Recorder drive(Bench bench, Imapi imapi) {
        return bench.settings().drive().map(imapi::recorder).orElseGet(imapi::recorder).patience(PATIENCE);
    }

    private Optional<String> withDrive(Imapi imapi, Recorder drive) {
        if (has(RequiresHands.class) && bench.hands().isEmpty()) {
            return Optional.of("needs somebody to plug " + drive.name() + ": -Dhardware.attended=true");
        }
        return refusal(imapi, drive).or(() -> withMedia(drive));
    }

    private Optional<String> refusal(Imapi imapi, Recorder drive) {
        return consents().stream()
                .flatMap(consent -> refusal(imapi, drive, consent).stream())
                .findFirst();
    }

    private Optional<String> refusal(Imapi imapi, Recorder drive, Consent consent) {
        String setting = "-D" + consent.setting() + "=" + drive.name();
        String named = bench.settings().consents().get(consent);
        if (named == null) {
            return Optional.of("needs the consent to " + consent.deed() + ": " + setting);
        }
        return names(imapi, named, drive)
                ? Optional.empty()
                : Optional.of("needs the consent to " + consent.deed() + " in " + drive.name() + ", not in " + named
                        + ": " + setting);
    }

    /** Whether somebody who names a drive means this one. Numbers change when drives come and go, so they name none. */
    private static boolean names(Imapi imapi, String name, Recorder drive) {
        if (name.chars().allMatch(Character::isDigit)) {
            return false;
        }
        try (Recorder named = imapi.recorder(name)) {
            return named.id().equals(drive.id());
        } catch (ImapiException e) {
            return false;
        }
    }

    private Optional<String> withMedia(Recorder drive) {
        Optional<Media> found = drive.findMedia();
        if (has(RequiresEmptyTray.class)) {
            return found.map(media -> "needs an empty tray; in " + drive.name() + " is " + media);
        }
        if (!has(RequiresMedia.class) && !consents().contains(Consent.BURN) && !consents().contains(Consent.ERASE)) {
            return Optional.empty();
        }
        return found.isEmpty()
                ? Optional.of("needs " + wanted() + "; " + drive.name() + " is empty")
                : withMedia(drive, found.get());
    }

    private Optional<String> withMedia(Recorder drive, Media media) {
        String there = "; in " + drive.name() + " is " + media;
        Optional<RequiresMedia> wanted = find(RequiresMedia.class);
        if (wanted.isPresent()
                && wanted.get().types().length > 0
                && !Arrays.asList(wanted.get().types()).contains(media.type())) {
            return Optional.of("needs " + wanted() + there);
        }
        if (consents().contains(Consent.ERASE) && !isRewritable(media)) {
            return Optional.of("needs a rewritable disc" + there);
        }
        if (consents().contains(Consent.BURN) && !isRewritable(media) && !isExpendable(drive)) {
            return Optional.of("needs a rewritable disc, or -Dhardware.expendable=" + drive.name() + there);
        }
        if (consents().contains(Consent.BURN) && media.states().contains(MediaState.WRITE_PROTECTED)) {
            return Optional.of("needs a disc without write protection" + there);
        }
        return wanted.isPresent() && wanted.get().blank() && !media.isBlank() && !canBeBlanked(media, drive)
                ? Optional.of("needs " + wanted() + there)
                : Optional.empty();
    }

    private boolean isExpendable(Recorder drive) {
        try (Imapi imapi = bench.open()) {
            return bench.settings()
                    .expendable()
                    .map(name -> names(imapi, name, drive))
                    .orElse(false);
        }
    }

    /** A virtual disc is changed for another one, a rewritable one is erased. */
    private boolean canBeBlanked(Media media, Recorder drive) {
        if (bench.settings().virtual().isPresent()) {
            return true;
        }
        try (Imapi imapi = bench.open()) {
            return isRewritable(media) && refusal(imapi, drive, Consent.ERASE).isEmpty();
        }
    }

    /** Whether the disc can be erased, and the consent names the drive. */
    static boolean mayErase(Bench bench, Imapi imapi, Recorder drive) {
        return isRewritable(drive.media())
                && new Requirements(bench, List.of())
                        .refusal(imapi, drive, Consent.ERASE)
                        .isEmpty();
    }

    private String wanted() {
        Optional<RequiresMedia> wanted = find(RequiresMedia.class);
        String blank = wanted.map(RequiresMedia::blank).orElse(false) ? "a blank " : "a ";
        String types = Arrays.stream(wanted.map(RequiresMedia::types).orElse(new MediaType[0]))
                .map(MediaType::displayName)
                .collect(Collectors.joining(" or "));
        return blank + (types.isEmpty() ? "disc" : types);
    }

    private Set<Consent> consents() {
        Set<Consent> all = EnumSet.noneOf(Consent.class);
        elements.stream()
                .flatMap(element -> Optional.ofNullable(element.getAnnotation(RequiresConsent.class)).stream())
                .forEach(annotation -> all.addAll(List.of(annotation.value())));
        return all;
    }

    private boolean has(Class<? extends Annotation> type) {
        return find(type).isPresent();
    }

    /** A method's own annotation before its class's. */
    private <A extends Annotation> Optional<A> find(Class<A> type) {
        return elements.stream()
                .flatMap(element -> Optional.ofNullable(element.getAnnotation(type)).stream())
                .findFirst();
    }
}
