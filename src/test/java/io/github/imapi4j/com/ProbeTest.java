package io.github.imapi4j.com;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of the C probe's tier; what it covers goes into the tier's figures. */
@Tag("cprobe")
@ExtendWith(ProbeCoverage.Publisher.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ProbeTest {}
