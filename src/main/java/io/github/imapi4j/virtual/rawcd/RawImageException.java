package io.github.imapi4j.virtual.rawcd;

/** What is wrong with a raw image, in one sentence. */
public final class RawImageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RawImageException(String sentence) {
        super(sentence);
    }
}
