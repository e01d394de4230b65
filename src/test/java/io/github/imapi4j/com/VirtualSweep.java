package io.github.imapi4j.com;

final class VirtualSweep {
    private VirtualSweep() {}

    static long calls() {
        return 0;
    }
}
