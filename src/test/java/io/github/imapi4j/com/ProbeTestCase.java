package io.github.imapi4j.com;

import org.junit.jupiter.api.BeforeAll;

/** What all tests of the declared interfaces begin with: the C probe, and who calls it and is called by it. */
abstract class ProbeTestCase {

    static CProbe probe;
    static ProbedInterfaces interfaces;
    static ProbeValues values;
    static ProbeCalls calls;
    static ProbeServing serving;

    @BeforeAll
    static void load() {
        probe = CProbe.load();
        interfaces = new ProbedInterfaces(probe.facts);
        values = new ProbeValues(probe, interfaces);
        calls = new ProbeCalls(probe, interfaces);
        serving = new ProbeServing(probe, values);
    }
}
