package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.virtual.iso.IsoContent;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A content in a file of the computer, opened when it is read.
 *
 * @param path the file
 */
record FileContent(Path path) implements IsoContent {

    @Override
    public Source open() throws IOException {
        return IsoContent.of(path).open();
    }
}
