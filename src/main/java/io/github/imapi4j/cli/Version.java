package io.github.imapi4j.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar, from its manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"imapi4j " + number()};
    }

    /** The manifest's Implementation-Version, or "development" where the classes are not in a jar. */
    static String number() {
        return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "development");
    }
}
