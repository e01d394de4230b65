package io.github.imapi4j.hardware;

/** What only somebody at the machine can do. Both return when it is done, or has been asked for. */
interface Hands {

    /** Takes the recorder's cable out. */
    void unplug();

    /** Puts it back. */
    void plug();
}
