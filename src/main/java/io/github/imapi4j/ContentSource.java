package io.github.imapi4j;

import io.github.imapi4j.com.StreamSource;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;

/** A content for a COM stream. */
record ContentSource(String name, Content content, long size) implements StreamSource {
    @Override
    public ReadableByteChannel open(long position) throws IOException {
        return content.open(position);
    }
}
